#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of a file, one after the other, in memory for 64 KiB of them.
final class ByteStream {
  private let path: String
  private let file: Int32
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var position = 0
  private var count = 0

  /// Opens a file.
  /// - Throws: `LetterError` `.unreadableInput` if it is missing, a folder or not readable.
  init(at path: String) throws(LetterError) {
    self.path = path
    file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      let reason = errno == ENOENT ? "there is no file '\(path)'" : "'\(path)' cannot be read: look at its permissions"
      throw LetterError(.unreadableInput, reason)
    }
  }

  deinit { if file >= 0 { close(file) } }

  /// The next byte, which stays; nil at the end.
  func peek() throws(LetterError) -> UInt8? {
    if position == count { try fill() }
    return position < count ? buffer[position] : nil
  }

  /// Passes over the byte that was looked at.
  func advance() { position += 1 }

  /// The next byte; nil at the end.
  func next() throws(LetterError) -> UInt8? {
    guard let byte = try peek() else { return nil }
    advance()
    return byte
  }

  private func fill() throws(LetterError) {
    var got = 0
    repeat {
      got = buffer.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
    } while got < 0 && errno == EINTR
    guard got >= 0 else { throw LetterError(.unreadableInput, "'\(path)' cannot be read") }
    position = 0
    count = got
  }
}
