/// Folded text as the recognisers of structured identifiers read it: bytes, with 0 before the start and past the end.
///
/// The sentinel lets a matcher look at the byte before or after a match without asking where the text ends.
struct ScanText: Sendable {
  let bytes: [UInt8]

  var count: Int { bytes.count }

  subscript(offset: Int) -> UInt8 {
    @inline(__always) get { offset >= 0 && offset < bytes.count ? bytes[offset] : 0 }
  }

  /// Whether ASCII text stands at an offset, in any case; `lower` is lower case.
  func has(_ lower: StaticString, at offset: Int) -> Bool {
    lower.withUTF8Buffer { wanted in
      for index in 0..<wanted.count where self[offset + index].lowercased != wanted[index] { return false }
      return true
    }
  }

  /// The first offset at or after `offset`, `limit` steps away at most, that holds neither space nor line end.
  ///
  /// Stops before an empty line: a new block begins there.
  func skipSpaces(_ offset: Int, limit: Int = 3) -> Int {
    var end = offset
    while end < offset + limit, self[end].isSpace {
      if self[end] == 10, self[end + 1] == 10 { return end }
      end += 1
    }
    return end
  }

  /// The end of the letters and digits that start at an offset; the offset itself where there are none.
  func runEnd(_ offset: Int) -> Int {
    var end = offset
    while self[end].isLetterOrDigit { end += 1 }
    return end
  }

  /// The start of the letters and digits that end at an offset, at most `limit` before it.
  func runStart(_ offset: Int, limit: Int = 64) -> Int {
    var start = offset
    while offset - start < limit, self[start - 1].isLetterOrDigit { start -= 1 }
    return start
  }

  func digitCount(_ range: Range<Int>) -> Int {
    var count = 0
    for offset in range where self[offset].isDigit { count += 1 }
    return count
  }

  func allDigits(_ range: Range<Int>) -> Bool { digitCount(range) == range.count }

  func allLetters(_ range: Range<Int>) -> Bool {
    for offset in range where !self[offset].isLetter { return false }
    return true
  }

  func allUpper(_ range: Range<Int>) -> Bool {
    for offset in range where !self[offset].isUpper { return false }
    return true
  }

  /// The number written by decimal digits; at most nine of them.
  func number(_ range: Range<Int>) -> Int {
    var value = 0
    for offset in range.prefix(9) { value = value * 10 + Int(self[offset] &- 48) }
    return value
  }
}

extension ScanText {
  /// Whether a word with a capital that ends at an offset is a name: listed as one, or in no list at all.
  func endsInPersonName(_ end: Int) -> Bool {
    var start = end
    while end - start < 24,
      self[start - 1].isLetter || self[start - 1] == UInt8(ascii: "'") || self[start - 1] == UInt8(ascii: "-")
    { start -= 1 }
    guard end - start >= 2, self[start].isUpper else { return false }
    let entry = Lexicon.entry(for: WordKey(bytes[start..<end]))
    let isPlace = entry.flags.place == 2 || entry.flags.place == 1 && entry.flags.given < 2
    guard entry.terms.isDisjoint(with: [.publicTerm, .place, .weekday, .month, .word]), !isPlace else { return false }
    return entry.flags.isPersonName && entry.flags.english < 3 || entry.flags.english == 0
  }
}

extension UInt8 {
  /// Small letters to capitals, the rest as it is.
  @inline(__always) var uppercased: UInt8 { isLower ? self & 0xDF : self }
}

extension ScanText {
  /// The digit a hand may have meant by a letter that looks like one: O for 0, I or l for 1.
  static func lookalikeDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case UInt8(ascii: "O"), UInt8(ascii: "o"): 0
    case UInt8(ascii: "I"), UInt8(ascii: "l"), UInt8(ascii: "i"): 1
    default: nil
    }
  }
}
