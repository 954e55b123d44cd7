import TextCore

/// Which bytes stand in a JSON string as they are (RFC 8259, section 7).
enum JSONBytes {
  /// The offset of the first byte at or behind a place that is a control character, a quote, a backslash or no ASCII; the
  /// end if there is none.
  /// - Complexity: O(bytes passed over), eight of them at a time.
  static func plainEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let eight = EightBytes(bytes, at: index)
      guard eight.areASCII, !holdEscaped(eight) else { break }
      index += 8
    }
    while index < bytes.count, !isEscaped(bytes[index]), bytes[index] < 0x80 { index += 1 }
    return index
  }

  /// The same, letters that are no ASCII passed over.
  static func unescapedEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count, !holdEscaped(EightBytes(bytes, at: index)) { index += 8 }
    while index < bytes.count, !isEscaped(bytes[index]) { index += 1 }
    return index
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func holdEscaped(_ eight: EightBytes) -> Bool {
    eight.holdControl || eight.hold(UInt8(ascii: "\"")) || eight.hold(UInt8(ascii: "\\"))
  }
}
