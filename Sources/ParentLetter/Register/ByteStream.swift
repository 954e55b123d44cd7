#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of a file from front to back, in memory for 256 KiB of them.
final class ByteStream {
  private let path: String
  private let file: Int32
  private var buffer = [UInt8](repeating: 0, count: 1 << 18)
  private var position = 0
  private var count = 0
  /// How many bytes of the file have been read.
  private(set) var bytesRead = 0
  /// How many the file has; nil for what has no size, such as a pipe.
  let size: Int?

  /// Opens a file.
  /// - Throws: `LetterError` `.unreadableInput` if it is missing, a folder or not readable.
  init(at path: String) throws(LetterError) {
    self.path = path
    file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      let reason = errno == ENOENT ? "there is no file '\(path)'" : "'\(path)' cannot be read: look at its permissions"
      throw LetterError(.unreadableInput, reason)
    }
    size = FileSize.of(file)
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

  /// Copies bytes up to the first one that `stops`, which stays and is returned; nil at the end.
  ///
  /// Stops early, at any byte, once `limit` bytes have been copied.
  @inline(__always)
  func copyRun(
    into bytes: inout [UInt8], limit: Int, until stops: (UInt8) -> Bool
  ) throws(LetterError) -> UInt8? {
    var left = limit
    while true {
      if position == count { try fill() }
      guard position < count, left > 0 else { return position < count ? buffer[position] : nil }
      let start = position
      let end = min(count, start + left)
      let stop = buffer.withUnsafeBufferPointer { buffer -> Int in
        var index = start
        while index < end, !stops(buffer[index]) { index += 1 }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<index]))
        return index
      }
      position = stop
      left -= stop - start
      if stop < end { return buffer[stop] }
    }
  }

  private func fill() throws(LetterError) {
    var got = 0
    repeat {
      got = buffer.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
    } while got < 0 && errno == EINTR
    guard got >= 0 else { throw LetterError(.unreadableInput, "'\(path)' cannot be read") }
    position = 0
    count = got
    bytesRead += got
  }
}

/// How large files are.
enum FileSize {
  /// The size of an open file; nil for what has none, such as a pipe.
  static func of(_ file: Int32) -> Int? {
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// The size of a file by its path; nil if there is no file.
  static func of(path: String) -> Int? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }
}
