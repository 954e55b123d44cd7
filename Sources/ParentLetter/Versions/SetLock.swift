public import TextCore

/// What was approved, and when it was which version: `set.lock`, a line `name version hash` for each.
///
/// A name is a letter's id, or `parts/NAME` for words that letters share, whose version is the set's. A name stands
/// there once for each version that was ever approved, so that a school can be told how far its copy is behind.
/// `with/ID` stands once for each letter: the version of the set whose parts were read with it. What belongs to a hash,
/// and why, is in docs/decisions/011-versions.md.
public struct SetLock: Sendable, Hashable {
  /// One version as it was approved.
  public struct Entry: Sendable, Hashable {
    /// Three numbers with dots.
    public var version: String
    /// `SetLock.hash(of:)` of the letter.
    public var hash: String

    /// A version with its hash.
    public init(version: String, hash: String) {
      self.version = version
      self.hash = hash
    }
  }

  /// Every approved version by name, the oldest first; never an empty list.
  public private(set) var history: [String: [Entry]]

  /// A lock of some letters.
  public init(_ entries: [String: Entry] = [:]) { history = entries.mapValues { [$0] } }

  /// Reads a lock file; empty lines and lines that start with # are left out.
  /// - Throws: `LetterError` `.invalidInput` at the first line that is no entry.
  public init(from source: SourceText) throws(LetterError) {
    history = [:]
    for number in 1...source.lineCount {
      let words = source.line(number).split(separator: " ").map(String.init)
      guard let name = words.first, !name.hasPrefix("#") else { continue }
      guard words.count == 3, Self.isName(name), FrontMatter.isVersion(words[1]) else {
        let problem = Diagnostic(
          code: "lock", message: "a line of the lock is a name, a version and a hash", file: source.name,
          start: SourcePosition(line: number, column: 1),
          hint: "take the file back from your last copy of the set; parentletter templates approve writes it")
        throw LetterError(.invalidInput, "'\(source.name)' is no lock of a template set", problems: [problem])
      }
      history[name, default: []].append(Entry(version: words[1], hash: words[2]))
    }
  }

  /// What was approved last under a name.
  public func latest(_ name: String) -> Entry? { history[name]?.last }

  /// Adds what is approved now; the same version again takes the place of the last one.
  public mutating func record(_ entry: Entry, of name: String) {
    if latest(name)?.version == entry.version { history[name]?.removeLast() }
    history[name, default: []].append(entry)
  }

  /// Puts what is approved now in the place of all that was approved under the name.
  mutating func replace(_ entry: Entry, of name: String) { history[name] = [entry] }

  /// The file's text, sorted by name.
  public var text: String {
    let lines = history.sorted { $0.key < $1.key }.flatMap { name, entries in
      entries.map { "\(name) \($0.version) \($0.hash)\n" }
    }
    return "# Written by parentletter templates approve: every version that was approved, with a hash of its text.\n"
      + lines.joined()
  }

  /// The name of a shared part.
  static func name(ofPart part: String) -> String { "parts/" + part }

  /// The name under which it is kept with which parts a letter was read.
  static func name(ofPartsOf letter: String) -> String { "with/" + letter }

  private static func isName(_ word: String) -> Bool {
    let room = ["parts/", "with/"].first(where: word.hasPrefix) ?? ""
    return FrontMatter.isIdentifier(String(word.dropFirst(room.count)))
  }
}

extension SetLock {
  /// A hash of what readers see of a letter, what schools must give for it, and what the release gate reads of it.
  ///
  /// Dates, status, title, descriptions and examples don't count; nor does the way lines end, which programs that
  /// copy files may change.
  public static func hash(of letter: LetterTemplate) -> String {
    let head = letter.frontMatter
    let gate = "\(head.language) \(head.scope.rawValue) \(head.sensitivity.rawValue)"
    let lines = [head.subject, gate] + head.fields.map(\.signature)
    let body = letter.source.bytes[head.bodyOffset...]
    return SHA256.hexadecimal(of: Array((lines.joined(separator: "\n") + "\n").utf8) + plain(body))
  }

  /// A hash of a shared part.
  static func hash(ofPart source: SourceText) -> String { SHA256.hexadecimal(of: plain(source.bytes[...])) }

  /// Without the carriage returns of line ends and the empty lines at the end.
  private static func plain(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = bytes.filter { $0 != 0x0D }
    while bytes.last == 0x0A || bytes.last == 0x20 { bytes.removeLast() }
    return bytes
  }
}

extension FieldDeclaration {
  /// What a value of the field must be, on one line.
  fileprivate var signature: String {
    let limits = "\(maximumLength) \(count.lowerBound) \(count.upperBound) \(multiline)"
    let inner = parts.map { "(\($0.signature))" }.joined()
    return "\(name) \(type.rawValue) \(required) \(limits) [\(choices.joined(separator: "|"))]\(inner)"
  }
}
