/// A line of words broken at spaces to a width, for plain text.
struct WrappedLines: Sequence, IteratorProtocol {
  private let bytes: ArraySlice<UInt8>
  private let width: Int?
  private var offset: Int
  private var isDone = false

  /// Lines no wider than `width` Unicode scalars; one line for nil.
  init(_ bytes: ArraySlice<UInt8>, width: Int?) {
    self.bytes = bytes
    self.width = width
    offset = bytes.startIndex
  }

  /// The next line, without spaces at its ends; an empty input gives one empty line.
  mutating func next() -> ArraySlice<UInt8>? {
    guard !isDone else { return nil }
    while offset < bytes.endIndex, bytes[offset] == 0x20 { offset += 1 }
    let line = bytes[offset..<lineEnd()]
    offset = line.endIndex
    isDone = bytes[offset...].allSatisfy { $0 == 0x20 }
    let end = line.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? line.startIndex
    return line[..<end]
  }

  /// The last place to break at or before the width, the first one after it, or the end.
  private func lineEnd() -> Int {
    guard let width else { return bytes.endIndex }
    var column = 0
    var lastBreak: Int?
    for index in bytes[offset...].indices {
      if canBreak(at: index) {
        if column > width { return lastBreak ?? index }
        lastBreak = index
      }
      if bytes[index] & 0xC0 != 0x80 { column += 1 }
    }
    return column > width ? lastBreak ?? bytes.endIndex : bytes.endIndex
  }

  /// At a space, but not between two digits: telephone numbers stay on one line.
  private func canBreak(at index: Int) -> Bool {
    guard bytes[index] == 0x20, index > offset else { return false }
    guard index + 1 < bytes.endIndex else { return true }
    return !(Self.isDigit(bytes[index - 1]) && Self.isDigit(bytes[index + 1]))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
