/// Digits that stand together, with the single marks and spaces that part them: "07700 900-123", "943 476 5919".
///
/// One is kept and read into again and again, so that its arrays are allocated once, and only for a text with digits.
struct DigitRun: Sendable {
  /// More digits than any identifier has.
  static let longest = 34

  private(set) var start = 0
  /// 0...9 each, the first `count` of them.
  private(set) var digits: [UInt8] = []
  /// Offset past each digit.
  private var ends: [Int] = []
  /// The mark after each digit, 0 where the next digit touches it; the last one's is 0.
  private(set) var gaps: [UInt8] = []
  private(set) var count = 0

  /// Reads the digits that start at an offset, at most `longest`.
  ///
  /// Between two digits may stand a space, hyphen, dot, slash or bracket, or two of them.
  mutating func read(_ text: ScanText, at offset: Int) {
    start = offset
    if digits.isEmpty { allocate() }
    count = text.bytes.withUnsafeBufferPointer { bytes in
      digits.withUnsafeMutableBufferPointer { digits in
        ends.withUnsafeMutableBufferPointer { ends in
          gaps.withUnsafeMutableBufferPointer { gaps in Self.read(bytes, at: offset, digits, ends, gaps) }
        }
      }
    }
  }

  private mutating func allocate() {
    digits = Array(repeating: 0, count: Self.longest)
    ends = Array(repeating: 0, count: Self.longest)
    gaps = digits
  }

  /// Fills the buffers; returns how many digits there are.
  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, _ digits: UnsafeMutableBufferPointer<UInt8>,
    _ ends: UnsafeMutableBufferPointer<Int>, _ gaps: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    var position = offset
    while count < longest, position < bytes.count, bytes[position].isDigit {
      digits[count] = bytes[position] - 48
      position += 1
      ends[count] = position
      gaps[count] = 0
      count += 1
      guard position < bytes.count, !bytes[position].isDigit else { continue }
      let next = afterGap(bytes, position)
      guard next > position, next < bytes.count, bytes[next].isDigit else { break }
      gaps[count - 1] = mark(bytes, position, next)
      position = next
    }
    if count > 0 { gaps[count - 1] = 0 }
    return count
  }

  /// The range of the first `length` digits; nil where a digit more touches them.
  func range(_ length: Int, in text: ScanText) -> Range<Int>? {
    guard length > 0, length <= count, !text[ends[length - 1]].isLetterOrDigit else { return nil }
    return start..<ends[length - 1]
  }

  /// Whether all gaps within the first `length` digits are among the marks.
  func parted(_ length: Int, by marks: StaticString) -> Bool {
    marks.withUTF8Buffer { allowed in
      gaps[..<(length - 1)].allSatisfy { $0 == 0 || allowed.contains($0) }
    }
  }

  /// The lengths of the groups within the first `length` digits.
  func groups(_ length: Int) -> [Int] {
    var lengths: [Int] = []
    forEachGroup(length) { lengths.append($0) }
    return lengths
  }

  /// Whether the first `length` digits are grouped as said; `length` digits in one group always are.
  func grouped(_ length: Int, as pattern: [Int]) -> Bool {
    var count = 0
    var agrees = true
    forEachGroup(length) {
      agrees = agrees && count < pattern.count && pattern[count] == $0
      count += 1
    }
    return count == 1 || agrees && count == pattern.count
  }

  /// Whether all groups of the first `length` digits but the last have four.
  func isInFours(_ length: Int) -> Bool {
    for index in 0..<(length - 1) where (gaps[index] != 0) != (index % 4 == 3) { return false }
    return true
  }

  @inline(__always)
  private func forEachGroup(_ length: Int, _ body: (Int) -> Void) {
    var current = 0
    for index in 0..<length {
      current += 1
      if gaps[index] != 0 || index == length - 1 {
        body(current)
        current = 0
      }
    }
  }

  /// Whether more digits stand one by one in a row than any identifier has, so that none begins here.
  var isEndlessRow: Bool { count == Self.longest && gaps[..<(count - 1)].allSatisfy { $0 != 0 } }

  @inline(__always)
  private static func afterGap(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
    var end = offset
    while end < offset + 2, end < bytes.count, isGap(bytes[end]) { end += 1 }
    let isNewBlock = bytes[offset] == 10 && offset + 1 < bytes.count && bytes[offset + 1] == 10
    return isNewBlock ? offset : end
  }

  /// The mark of a gap: a slash, dot, hyphen or bracket rather than the space beside it.
  private static func mark(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt8 {
    for offset in start..<end where !bytes[offset].isSpace { return bytes[offset] }
    return UInt8(ascii: " ")
  }

  @inline(__always) private static func isGap(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "\n"):
      true
    default: false
    }
  }
}
