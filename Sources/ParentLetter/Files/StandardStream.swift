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

  /// Everything that standard input holds.
  /// - Throws: `LetterError` `.unreadableInput` if it can't be read, `.invalidInput` if it is longer than the limit.
  public static func input(limit: Int = InputFile.defaultLimit) throws(LetterError) -> [UInt8] {
    guard let bytes = InputFile.contents(of: STDIN_FILENO, limit: limit) else {
      throw LetterError(.unreadableInput, "cannot read standard input")
    }
    guard bytes.count <= limit else {
      throw LetterError(.invalidInput, "standard input is too long: at most \(limit) bytes are read")
    }
    return bytes
  }
}
