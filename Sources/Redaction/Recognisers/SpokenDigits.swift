/// Digits that are spelled out: "oh seven seven double oh, nine zero zero".
extension IdentifierScan {
  /// Reads number words and digits from a word on: six digits or more, four of them words, and not mere counting.
  mutating func seeSpokenDigits(from run: Run) {
    guard run.start >= spokenEnd else { return }
    var reading = SpokenReading(text)
    reading.read(from: run.start)
    spokenEnd = max(spokenEnd, reading.position)
    guard reading.words >= 4, reading.digits.count >= 6, !reading.isCounting else { return }
    let isPhone =
      (10...13).contains(reading.digits.count) && (reading.digits[0] == 0 || reading.digits.starts(with: [4, 4]))
    see(.phone, reading.start..<reading.end, isPhone || reading.digits.count >= 9 ? .checked : .shape)
  }
}

/// Number words in a row, as digits.
private struct SpokenReading {
  let text: ScanText
  private(set) var start = 0
  private(set) var end = 0
  /// How far the text has been read.
  private(set) var position = 0
  private(set) var digits: [UInt8] = []
  /// How many of them are words.
  private(set) var words = 0

  init(_ text: ScanText) { self.text = text }

  mutating func read(from offset: Int) {
    start = offset
    end = offset
    position = offset
    var times = 1
    while digits.count < 24 {
      let wordEnd = text.runEnd(position)
      guard wordEnd > position, wordEnd - position <= 11 else { return }
      if let repeated = Self.times(text, position..<wordEnd) {
        times = repeated
        words += 1
      } else if let digit = Self.digit(text, position..<wordEnd) {
        digits += Array(repeating: digit, count: times)
        times = 1
        words += 1
        end = wordEnd
      } else if digits.count >= 4, let noughts = Self.noughts(text, position..<wordEnd) {
        digits += Array(repeating: 0, count: noughts)
        words += 1
        end = wordEnd
      } else if text.allDigits(position..<wordEnd), wordEnd - position <= 6 {
        for offset in position..<wordEnd { digits.append(text[offset] - 48) }
        end = wordEnd
      } else {
        return
      }
      position = afterGap(wordEnd)
    }
  }

  /// "one, two, three, four": counting, up or down.
  var isCounting: Bool {
    let steps = zip(digits, digits.dropFirst()).map { Int($1) - Int($0) }
    return steps.allSatisfy { $0 == 1 } || steps.allSatisfy { $0 == -1 } || steps.allSatisfy { $0 == 0 }
  }

  private func afterGap(_ offset: Int) -> Int {
    var end = offset
    while end < offset + 3,
      text[end].isSpace || text[end] == 44 || text[end] == 45 || text[end] == 46 || text[end] == 47
    {
      end += 1
    }
    return text[offset] == 10 && text[offset + 1] == 10 ? offset : end
  }

  private static let names: [(StaticString, UInt8)] = [
    ("oh", 0), ("o", 0), ("zero", 0), ("nought", 0), ("naught", 0), ("nil", 0), ("one", 1), ("two", 2), ("three", 3),
    ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9),
  ]

  private static func digit(_ text: ScanText, _ range: Range<Int>) -> UInt8? {
    names.first { $0.0.utf8CodeUnitCount == range.count && text.has($0.0, at: range.lowerBound) }?.1
  }

  /// "Nine hundred" within a number.
  private static func noughts(_ text: ScanText, _ range: Range<Int>) -> Int? {
    if range.count == 7, text.has("hundred", at: range.lowerBound) { return 2 }
    return range.count == 8 && text.has("thousand", at: range.lowerBound) ? 3 : nil
  }

  private static func times(_ text: ScanText, _ range: Range<Int>) -> Int? {
    if range.count == 6, text.has("double", at: range.lowerBound) { return 2 }
    return range.count == 6 && (text.has("treble", at: range.lowerBound) || text.has("triple", at: range.lowerBound))
      ? 3 : nil
  }
}
