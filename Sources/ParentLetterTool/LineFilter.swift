import ParentLetter

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs a filter over standard input, line by line, to standard output.
///
/// Every chunk of input is answered as far as its lines are whole before the next is waited for, so that an answer is
/// there when the input pauses.
enum LineFilter {
  /// Returns false if standard output can't be written.
  static func run(_ answer: (ArraySlice<UInt8>) -> [UInt8]) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var lines = LineBuffer()
    while true {
      let count = chunk.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      chunk.withUnsafeBytes { lines.append(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      var output: [UInt8] = []
      while let line = lines.next() {
        if !line.isEmpty { output += answer(line) }
      }
      guard write(output) else { return false }
    }
    guard let line = lines.rest(), !line.isEmpty else { return true }
    return write(answer(line))
  }

  private static func write(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
        let count = systemWrite(rest)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        written += count
      }
      return true
    }
  }

  private static func systemWrite(_ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(STDOUT_FILENO, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(STDOUT_FILENO, bytes.baseAddress, bytes.count)
    #endif
  }
}
