/// How the letters of a stretch of text lie against those of a pattern.
struct PatternFit {
  /// Runs of letters that nothing interrupts.
  private(set) var fragments = 0
  /// The longest of them.
  private(set) var longest = 0
  /// Places inside a word of the pattern where the text has something between the letters.
  private(set) var extraBreaks = 0
  /// Those of them that are more than one hyphen.
  private(set) var wideBreaks = 0
  /// Places between words of the pattern where the text has nothing.
  private(set) var missingBreaks = 0
  /// Digits of the text that stand for letters.
  private(set) var digitsForLetters = 0
  /// Letters of the text that stand for digits.
  private(set) var lettersForDigits = 0
  /// Other letters that look alike (I for l).
  private(set) var swaps = 0
  /// Letters of the text that are letters, not digits.
  private(set) var realLetters = 0

  /// Nil if the letters differ otherwise.
  init?(_ pattern: Pattern, _ match: RegisterWalk.Match, _ walk: RegisterWalk) {
    var index = 0
    var run = 0
    var previous = match.range.lowerBound - 1
    var token = match.first
    for offset in match.range {
      let byte = walk.bytes[offset]
      guard walk.codes[Int(byte)] != 0 else { continue }
      while token < match.last, Int(walk.tokens[token].end) <= offset { token += 1 }
      if byte >= 0x80, walk.tokens[token].kind == .mark { continue }
      guard index < Int(pattern.count) else { return nil }
      let isBroken = offset > previous + 1
      let letter = walk.table.letters[Int(pattern.start) + index]
      if index > 0 {
        countBreak(
          isBroken, wide: offset != previous + 2 || walk.bytes[offset - 1] != UInt8(ascii: "-"),
          startsWord: letter & 0x80 != 0)
      }
      if isBroken || index == 0 {
        longest = max(longest, run)
        run = 0
        fragments += 1
      }
      run += 1
      guard compare(byte, letter & 0x7F) else { return nil }
      previous = offset
      index += 1
    }
    guard index == Int(pattern.count) else { return nil }
    longest = max(longest, run)
  }

  private mutating func countBreak(_ isBroken: Bool, wide: Bool, startsWord: Bool) {
    if isBroken, !startsWord {
      extraBreaks += 1
      if wide { wideBreaks += 1 }
    }
    if !isBroken, startsWord { missingBreaks += 1 }
  }

  private mutating func compare(_ byte: UInt8, _ letter: UInt8) -> Bool {
    let read = LetterCode.letter(byte)
    if !byte.isDigit { realLetters += 1 }
    if read == letter { return true }
    switch (byte.isDigit, letter.isDigit) {
    case (true, true): return false
    case (true, false): digitsForLetters += 1
    case (false, true): lettersForDigits += 1
    case (false, false): swaps += 1
    }
    return true
  }
}
