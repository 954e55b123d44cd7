#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What is noted of one letter once its file is in place: `digest size outcome name entry`, in one line.
struct JournalLine: Sendable, Hashable {
  /// Nil for an item that is to be tried again.
  let digest: String?
  /// Bytes of the file; nil if there is none.
  let size: Int?
  let outcome: BatchResult.Outcome
  /// The file's name.
  let name: String
  /// The letter's line of the report, JSON.
  let entry: [UInt8]

  init(_ result: BatchResult) {
    digest = result.digest
    size = result.size
    outcome = result.outcome
    name = result.name
    entry = result.entry
  }

  /// Reads a line; nil if it is none of ours.
  init?(_ line: ArraySlice<UInt8>) {
    let parts = line.split(separator: 0x20, maxSplits: 4)
    guard parts.count == 5, let outcome = BatchResult.Outcome(rawValue: String(decoding: parts[2], as: UTF8.self))
    else {
      return nil
    }
    let words = parts.prefix(4).map { String(decoding: $0, as: UTF8.self) }
    guard Self.isName(words[3]) else { return nil }
    digest = words[0] == "-" ? nil : words[0]
    size = Int(words[1])
    self.outcome = outcome
    name = words[3]
    entry = Array(parts[4])
  }

  /// The line with its line end.
  var bytes: [UInt8] {
    Array("\(digest ?? "-") \(size.map { String($0) } ?? "-") \(outcome.rawValue) \(name) ".utf8) + entry + [0x0A]
  }

  /// Whether a name is one that batches give: a journal that somebody has changed must not lead to other files.
  private static func isName(_ name: String) -> Bool {
    !name.hasPrefix(".")
      && name.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
      }
  }
}

/// The journal of an earlier run, read beside the items of this one: its line n speaks of item n.
///
/// As soon as a name differs the two have parted, and nothing after that place is kept. So an interrupted batch goes on
/// where it stopped and a changed school is made again alone, in memory for one line, however long the batch.
struct EarlierJournal {
  private var lines: LineReader?
  private let file: Int32
  /// How many lines have been read, the first one among them.
  private(set) var linesRead = 0

  /// No earlier run.
  init() {
    lines = nil
    file = -1
  }

  /// `path`: the journal, of which the first line says what kind of batch it is.
  init(at path: String) {
    file = open(path, O_RDONLY | O_CLOEXEC)
    lines = file < 0 ? nil : LineReader(file, limit: 64 << 20)
    _ = nextLine()
  }

  /// What the earlier run noted in the next place; nil at its end.
  mutating func next() throws(LetterError) -> JournalLine? {
    while let line = nextLine() {
      if let known = JournalLine(line) { return known }
    }
    return nil
  }

  private mutating func nextLine() -> ArraySlice<UInt8>? {
    while let step = try? lines?.next() {
      guard case .whole(let line) = step else { continue }
      linesRead += 1
      return line
    }
    end()
    return nil
  }

  private mutating func end() {
    if lines != nil { close(file) }
    lines = nil
  }
}
