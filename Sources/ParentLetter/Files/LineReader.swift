import TextCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads lines from a file descriptor, whatever their number, in memory for one line.
struct LineReader {
  /// What comes next.
  enum Step {
    /// A line without its line end; the last one may have had none.
    case whole(ArraySlice<UInt8>)
    /// A line over the limit, which was skipped.
    case tooLong
    /// No whole line is waiting: a good time to send answers off.
    case pause
  }

  private let descriptor: Int32
  private let limit: Int
  private var buffer: [UInt8] = []
  /// What of the buffer is still to be handed out.
  private var start = 0
  /// Up to where the buffer holds no line end.
  private var searched = 0
  private var isSkipping = false
  private var hasPaused = false
  private var hasEnded = false

  private static let chunk = 1 << 18

  init(_ descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The next step; nil at the end of input.
  mutating func next() throws(LetterError) -> Step? {
    while true {
      if let line = bufferedLine() { return line }
      if hasEnded { return lastLine() }
      if !hasPaused {
        hasPaused = true
        return .pause
      }
      hasPaused = false
      try fill()
    }
  }

  private mutating func bufferedLine() -> Step? {
    let found = buffer.withUnsafeBufferPointer { $0.offset(of: 10, from: searched) }
    guard let end = found else {
      searched = buffer.count
      skipIfTooLong()
      return nil
    }
    let line = buffer[start..<end]
    start = end + 1
    searched = start
    hasPaused = false
    if isSkipping {
      isSkipping = false
      return .tooLong
    }
    return line.count > limit ? .tooLong : .whole(line)
  }

  private mutating func skipIfTooLong() {
    guard isSkipping || buffer.count - start > limit else { return }
    isSkipping = true
    buffer.removeAll()
    start = 0
    searched = 0
  }

  private mutating func lastLine() -> Step? {
    defer {
      start = buffer.count
      isSkipping = false
    }
    if isSkipping { return .tooLong }
    guard start < buffer.count else { return nil }
    return buffer.count - start > limit ? .tooLong : .whole(buffer[start...])
  }

  private mutating func fill() throws(LetterError) {
    if start > 0 {
      buffer.removeSubrange(..<start)
      searched -= start
      start = 0
    }
    let old = buffer.count
    let size = max(Self.chunk, old)
    let descriptor = descriptor
    var count = 0
    buffer.append(contentsOf: repeatElement(0, count: size))
    buffer.withUnsafeMutableBytes { bytes in
      repeat { count = read(descriptor, bytes.baseAddress?.advanced(by: old), size) } while count < 0 && errno == EINTR
    }
    buffer.removeLast(size - max(0, count))
    guard count >= 0 else { throw LetterError(.unreadableInput, "cannot read the input") }
    if count == 0 { hasEnded = true }
  }
}
