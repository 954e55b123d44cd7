/// Finds telephone numbers written in groups, so that a page can keep each of them on one line.
///
/// Only layout hangs on it: a number that is missed may break over two lines, and something else that is taken for a
/// number stays whole. (UKAAF clear print: numbers are not split over lines.)
enum PhoneNumber {
  /// The first number that starts at or after `start` and ends by `end`: byte offsets, or nil.
  ///
  /// A number starts with 0, (0 or +, has 8 to 15 digits (E.164 allows no more) and at least one space; groups are set
  /// apart by one space or by brackets: "0800 1111", "(01632) 960014", "+44 (0)20 7946 0143".
  /// - Complexity: O(end - start).
  static func first(in bytes: [UInt8], from start: Int, to end: Int) -> Range<Int>? {
    bytes.withUnsafeBufferPointer { bytes in
      for offset in start..<max(start, end) where canStart(bytes, offset, after: start) {
        if let numberEnd = self.end(in: bytes, from: offset, to: end) { return offset..<numberEnd }
      }
      return nil
    }
  }

  private static func canStart(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, after start: Int) -> Bool {
    switch bytes[offset] {
    case UInt8(ascii: "0"), UInt8(ascii: "+"), UInt8(ascii: "("): offset == start || !joins(bytes[offset - 1])
    default: false
    }
  }

  /// Reads at most 15 digits, so the search as a whole stays linear.
  private static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
    var offset = start
    var digits = 0
    var numberEnd = start
    reading: while offset < end {
      switch bytes[offset] {
      case 0x30...0x39:
        digits += 1
        if digits == 1, bytes[offset] != UInt8(ascii: "0"), bytes[start] != UInt8(ascii: "+") { return nil }
        if digits > 15 { return nil }
        numberEnd = offset + 1
      case UInt8(ascii: " "):
        guard offset > start, bytes[offset - 1] != UInt8(ascii: " ") else { break reading }
      case UInt8(ascii: "("): guard offset == start || bytes[offset - 1] == UInt8(ascii: " ") else { break reading }
      case UInt8(ascii: ")"): guard digits > 0, offset == numberEnd else { break reading }
      case UInt8(ascii: "+"): guard offset == start else { break reading }
      default: break reading
      }
      offset += 1
    }
    let number = bytes[start..<numberEnd]
    // The bracket before "(01632 960014)" is the sentence's, the one in "(01632) 960014" the number's.
    let isBalanced = number.contains(UInt8(ascii: "(")) == number.contains(UInt8(ascii: ")"))
    let isNumber = digits >= 8 && isBalanced && number.contains(UInt8(ascii: " "))
    return isNumber && (numberEnd == end || !joins(bytes[numberEnd])) ? numberEnd : nil
  }

  /// ASCII letters and digits: a number does not start or stop in the middle of a word.
  private static func joins(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
