#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program's own streams.
public enum StandardStream {
  /// Writes a result to standard output, whole.
  /// - Throws: `LetterError` `.cannotWrite` if the other end is closed or the disk is full.
  public static func output(_ bytes: [UInt8]) throws(LetterError) {
    guard OutputFile.writeAll(bytes, to: STDOUT_FILENO) else {
      throw LetterError(.cannotWrite, "cannot write to standard output")
    }
  }

  /// Writes a message to standard error, as far as that goes.
  public static func message(_ text: String) {
    _ = OutputFile.writeAll(Array(text.utf8), to: STDERR_FILENO)
  }

  /// How long standard input is, if it is a file; else 0.
  private static var inputFileSize: Int {
    var status = stat()
    guard fstat(STDIN_FILENO, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return 0 }
    return max(0, Int(status.st_size))
  }

  /// Everything that standard input holds.
  /// - Throws: `LetterError` `.unreadableInput` if it can't be read, `.invalidInput` if it is longer than the limit.
  public static func input(limit: Int = InputFile.defaultLimit) throws(LetterError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(inputFileSize, limit))
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count == 0 { return bytes }
      guard count > 0 || errno == EINTR else { throw LetterError(.unreadableInput, "cannot read standard input") }
      bytes.append(contentsOf: buffer[..<max(0, count)])
      guard bytes.count <= limit else {
        throw LetterError(.invalidInput, "standard input is too long: at most \(limit) bytes are read")
      }
    }
  }
}
