/// Digits that stand together, with the single marks and spaces that part them: "07700 900-123", "943 476 5919".
///
/// One is kept and read into again and again, so that its arrays are allocated once.
struct DigitRun: Sendable {
  /// More digits than any identifier has.
  static let longest = 34

  private(set) var start = 0
  /// 0...9 each.
  private(set) var digits: [UInt8] = []
  /// Offset past each digit.
  private(set) var ends: [Int] = []
  /// The mark after each digit, 0 where the next digit touches it; the last one's is 0.
  private(set) var gaps: [UInt8] = []

  var count: Int { digits.count }

  /// Reads the digits that start at an offset, at most `longest`.
  ///
  /// Between two digits may stand a space, hyphen, dot, slash or bracket, or two of them.
  mutating func read(_ text: ScanText, at offset: Int) {
    start = offset
    digits.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    gaps.removeAll(keepingCapacity: true)
    var position = offset
    while count < Self.longest, text[position].isDigit {
      digits.append(text[position] - 48)
      position += 1
      ends.append(position)
      gaps.append(0)
      guard !text[position].isDigit else { continue }
      let next = Self.afterGap(text, position)
      guard next > position, text[next].isDigit else { break }
      gaps[count - 1] = Self.mark(text, position, next)
      position = next
    }
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
  var isEndlessRow: Bool { count == Self.longest && gaps.dropLast().allSatisfy { $0 != 0 } }

  private static func afterGap(_ text: ScanText, _ offset: Int) -> Int {
    var end = offset
    while end < offset + 2, isGap(text[end]) { end += 1 }
    return text[offset] == 10 && text[offset + 1] == 10 ? offset : end
  }

  /// The mark of a gap: a slash, dot, hyphen or bracket rather than the space beside it.
  private static func mark(_ text: ScanText, _ start: Int, _ end: Int) -> UInt8 {
    for offset in start..<end where !text[offset].isSpace { return text[offset] }
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
