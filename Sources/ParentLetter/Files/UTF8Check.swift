import TextCore

/// Checks UTF-8 byte sequences (Unicode 15, table 3-7): no overlong forms, no surrogates, nothing past U+10FFFF.
enum UTF8Check {
  /// The offset of the first byte that is no part of a well-formed sequence, or nil.
  /// - Complexity: O(bytes), eight of them at a time where they are ASCII.
  static func firstFault(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index = asciiEnd(in: bytes, from: index)
      } else {
        let length = sequenceLength(bytes, at: index)
        guard length > 0 else { return index }
        index += length
      }
    }
    return nil
  }

  private static func asciiEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count, EightBytes(bytes, at: index).areASCII { index += 8 }
    while index < bytes.count, bytes[index] < 0x80 { index += 1 }
    return index
  }

  /// The length of the well-formed sequence that starts at an offset, 0 if there is none.
  static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let first = bytes[offset]
    let left = bytes.count - offset
    func continues(_ index: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index < left && range.contains(bytes[offset + index])
    }
    switch first {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : 0
    case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }
}
