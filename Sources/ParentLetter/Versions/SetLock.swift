public import TextCore

/// What was approved, and when it was which version: `set.lock`, a line `name version hash` for each.
///
/// A name is a letter's id, or `parts/NAME` for words that letters share, whose version is the set's. A name stands
/// there once for each version that was ever approved, so that a school can be told how far its copy is behind.
/// `with/ID` stands once for each letter: the version of the set whose parts were read with it. `services/ID.KEY` and
/// `helplines/ID.KEY` are facts of the catalogue: in the place of a hash stands the fact itself, without spaces. What
/// belongs to a hash, and why, is in docs/decisions/011-versions.md.
public struct SetLock: Sendable, Hashable {
  /// One version as it was approved.
  public struct Entry: Sendable, Hashable {
    /// Three numbers with dots.
    public var version: String
    /// `SetLock.hash(of:)` of the letter; of a fact its value, as `SetLock.word(_:)` writes it.
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
    history.reserveCapacity(source.lineCount)
    var last = ""
    for number in 1...source.lineCount {
      let words = source.lineBytes(number).split(separator: 0x20)
      guard let first = words.first, first.first != UInt8(ascii: "#") else { continue }
      let name = String(decoding: first, as: UTF8.self)
      guard words.count == 3, Self.isName(name), let version = Self.version(words[1], after: last) else {
        let problem = Diagnostic(
          code: "lock", message: "a line of the lock is a name, a version and a hash", file: source.name,
          start: SourcePosition(line: number, column: 1),
          hint: "take the file back from your last copy of the set; parentletter templates approve writes it")
        throw LetterError(.invalidInput, "'\(source.name)' is no lock of a template set", problems: [problem])
      }
      last = version
      history[name, default: []].append(Entry(version: version, hash: String(decoding: words[2], as: UTF8.self)))
    }
  }

  /// A version as a text, mostly the one of the line before; nil if it is none.
  private static func version(_ word: ArraySlice<UInt8>, after last: String) -> String? {
    if word.elementsEqual(last.utf8) { return last }
    let version = String(decoding: word, as: UTF8.self)
    return FrontMatter.isVersion(version) ? version : nil
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
    if factRooms.contains(where: word.hasPrefix) { return word.utf8.contains(UInt8(ascii: ".")) }
    let room = ["parts/", "with/"].first(where: word.hasPrefix) ?? ""
    return FrontMatter.isIdentifier(String(word.dropFirst(room.count)))
  }
}

extension SetLock {
  private static let factRooms = CatalogueRecord.Kind.allCases.map { $0.rawValue + "/" }

  /// Whether any fact of a catalogue was ever approved.
  var holdsFacts: Bool { history.keys.contains { name in Self.factRooms.contains(where: name.hasPrefix) } }

  /// The name of a fact of a record.
  static func name(of fact: CatalogueFact, in record: CatalogueRecord) -> String { room(of: record) + fact.key }

  /// What the names of all facts of a record begin with.
  static func room(of record: CatalogueRecord) -> String { record.kind.rawValue + "/" + record.id + "." }

  /// Whether a word stands for a value; nothing is put together for it.
  /// - Complexity: O(length of the value).
  static func stands(_ word: String, for value: String?) -> Bool {
    var left = word.utf8[...]
    return spell(value) { left.popFirst() == $0 } && left.isEmpty
  }

  /// A value as one word: spaces, line ends and the sign itself as % and two hexadecimal digits; a lone % for none.
  static func word(_ value: String?) -> String {
    var bytes: [UInt8] = []
    _ = spell(value) { byte in
      bytes.append(byte)
      return true
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Calls back with each byte of a value's word until told to stop; false if it was.
  private static func spell(_ value: String?, _ see: (UInt8) -> Bool) -> Bool {
    guard let value, !value.isEmpty else { return see(UInt8(ascii: "%")) }
    return value.utf8.allSatisfy { byte in
      guard isEscaped(byte) else { return see(byte) }
      return see(UInt8(ascii: "%")) && see(digit(byte >> 4)) && see(digit(byte & 15))
    }
  }

  /// The value that a word stands for; nil for none.
  static func value(_ word: String) -> String? {
    guard word != "%" else { return nil }
    let pieces = word.split(separator: "%", omittingEmptySubsequences: false)
    return pieces.dropFirst().reduce(String(pieces.first ?? "")) { text, piece in
      let sign = UInt8(piece.prefix(2), radix: 16).map { String(UnicodeScalar($0)) } ?? ""
      return text + sign + piece.dropFirst(2)
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 55 + value }

  private static func isEscaped(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: "%") }
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
