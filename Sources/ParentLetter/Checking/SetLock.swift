public import TextCore

/// What each letter was when it was last approved: `set.lock`, a line `id version hash` for each.
public struct SetLock: Sendable, Hashable {
  /// One letter as it was approved.
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

  /// By the letters' ids.
  public var entries: [String: Entry]

  /// A lock of some letters.
  public init(_ entries: [String: Entry] = [:]) { self.entries = entries }

  /// Reads a lock file; empty lines and lines that start with # are left out.
  /// - Throws: `LetterError` `.invalidInput` at the first line that is no entry.
  public init(from source: SourceText) throws(LetterError) {
    entries = [:]
    for number in 1...source.lineCount {
      let words = source.line(number).split(separator: " ").map(String.init)
      guard let id = words.first, !id.hasPrefix("#") else { continue }
      guard words.count == 3, FrontMatter.isIdentifier(id), FrontMatter.isVersion(words[1]) else {
        let place = SourcePosition(line: number, column: 1)
        let problem = Diagnostic(
          code: "lock", message: "a line of the lock is an id, a version and a hash", file: source.name, start: place)
        throw LetterError(.invalidInput, "'\(source.name)' is no lock of a template set", problems: [problem])
      }
      entries[id] = Entry(version: words[1], hash: words[2])
    }
  }

  /// The file's text, sorted by id.
  public var text: String {
    let lines = entries.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.version) \($0.value.hash)\n" }
    return "# Written by parentletter: the letters as they were approved.\n" + lines.joined()
  }

  /// A hash of what readers see of a letter: its subject line and its text. Dates and status don't count.
  public static func hash(of letter: LetterTemplate) -> String {
    let subject = Array(letter.frontMatter.subject.utf8) + [0x0A]
    return SHA256.hexadecimal(of: subject + letter.source.bytes[letter.frontMatter.bodyOffset...])
  }
}
