import TextCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Requests as one JSON object a line; blank lines are passed over but counted.
struct RequestLines: BatchSource {
  /// The longest line that is read, in bytes: 1 MiB, as for a request file.
  static let lineLimit = InputFile.defaultLimit

  private let path: String
  private let file: Int32
  private let size: Int?
  private var lines: LineReader
  private var row = 0
  private var bytesRead = 0

  /// `path`: - is standard input.
  /// - Throws: `LetterError` `.unreadableInput` if there is no such file.
  init(at path: String) throws(LetterError) {
    self.path = path == "-" ? "standard input" : path
    file = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      let reason = errno == ENOENT ? "there is no file '\(path)'" : "'\(path)' cannot be read: look at its permissions"
      throw LetterError(.unreadableInput, reason)
    }
    size = FileSize.of(file)
    lines = LineReader(file, limit: Self.lineLimit)
  }

  mutating func next() throws(LetterError) -> BatchItem? {
    while let step = try lines.next() {
      switch step {
      case .pause: continue
      case .tooLong:
        row += 1
        return item(.fault(fault("the line is longer than \(Self.lineLimit) bytes")))
      case .whole(var line):
        row += 1
        bytesRead += line.count + 1
        // What some editors put before the first line.
        if row == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
        guard line.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) else { continue }
        return item(.requestLine(Array(line)))
      }
    }
    return nil
  }

  var fractionRead: Double? { size.map { Double(bytesRead) / Double(max(1, $0)) } }

  private func item(_ material: BatchItem.Material) -> BatchItem {
    BatchItem(row: row, name: LetterName.row(row), material: material)
  }

  private func fault(_ message: String) -> Diagnostic {
    Diagnostic(
      code: "request-line", message: message, file: path, start: SourcePosition(line: row, column: 1))
  }
}
