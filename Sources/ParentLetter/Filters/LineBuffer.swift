/// Cuts a stream of bytes into lines, keeping only the line that is not finished yet.
public struct LineBuffer: Sendable {
  private var bytes: [UInt8] = []
  private var start = 0
  /// Up to here no line end has been found.
  private var scanned = 0

  /// Empty.
  public init() {}

  /// Adds bytes as they come in.
  public mutating func append(_ more: UnsafeRawBufferPointer) {
    if start > 0 {
      bytes.removeFirst(start)
      scanned -= start
      start = 0
    }
    bytes.append(contentsOf: more)
  }

  /// The next whole line without its line end (LF or CR LF), or nil if none is complete.
  public mutating func next() -> ArraySlice<UInt8>? {
    guard let end = bytes[scanned...].firstIndex(of: 0x0A) else {
      scanned = bytes.count
      return nil
    }
    defer {
      start = end + 1
      scanned = start
    }
    return withoutCarriageReturn(bytes[start..<end])
  }

  /// What stands behind the last line end once the stream has ended; nil if there is nothing.
  public mutating func rest() -> ArraySlice<UInt8>? {
    guard start < bytes.count else { return nil }
    defer {
      start = bytes.count
      scanned = start
    }
    return withoutCarriageReturn(bytes[start...])
  }

  private func withoutCarriageReturn(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.last == 0x0D ? line.dropLast() : line
  }
}
