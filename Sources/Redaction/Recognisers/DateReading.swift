internal import TextCore

/// A date as people write it: 21/06/2012, 21.vi.12, 2012-06-21, 14th of March 2013, March 14, 2013, 14 March.
struct DateReading: Sendable {
  /// Just past the date.
  let end: Int
  /// False for a month and year without a day.
  let hasDay: Bool
}

extension ScanText {
  /// The date whose day, or year in ISO order, begins at an offset.
  ///
  /// The calendar is not asked: the 31st of February beside "DOB" is a slip, and still a date of birth.
  func date(at offset: Int) -> DateReading? { numericDate(at: offset) ?? dayAndMonth(at: offset) }

  /// "March 14, 2013", "March 14th", "March 2013", from the month's first letter.
  func date(fromMonth month: Range<Int>) -> DateReading? {
    let start = skipSpaces(month.upperBound + (self[month.upperBound] == UInt8(ascii: ".") ? 1 : 0), limit: 2)
    guard let number = digitsEnd(start, upTo: 4), start > month.upperBound else { return nil }
    if number - start == 4 { return isYear(start..<number) ? DateReading(end: number, hasDay: false) : nil }
    guard number - start <= 2 else { return nil }
    let day = ordinalEnd(number)
    guard !self[day].isLetterOrDigit else { return nil }
    return DateReading(end: yearEnd(after: day) ?? day, hasDay: true)
  }

  /// Whether a date has a year from 1930 to 2021: children of a school were born then, and their letters tell of later days.
  func isYearsAgo(_ date: Range<Int>) -> Bool {
    let start = date.lowerBound..<min(runEnd(date.lowerBound), date.upperBound)
    let first = allDigits(start) ? number(start) : 0
    let last = number(max(runStart(date.upperBound), date.lowerBound)..<date.upperBound)
    let year = first > 1000 ? first : last
    if year > 100 { return (1930...2021).contains(year) }
    return runStart(date.upperBound) > date.lowerBound && digitCount(date) >= 4 && !(22...29).contains(year)
      && date.count { !self[$0].isLetterOrDigit } >= 2 && year != 0
  }

  /// "7 February 1812", "9/11/1869": nobody of a school was born then.
  func isOfHistory(_ date: Range<Int>) -> Bool {
    let behind = skipDateGap(date.upperBound)
    let year = runEnd(behind) - behind == 4 ? behind : runEnd(date.upperBound) - 4
    return allDigits(year..<(year + 4)) && (1_000..<1_920).contains(number(year..<(year + 4)))
  }

  // MARK: numbers only

  private func numericDate(at offset: Int) -> DateReading? {
    guard let first = digitsEnd(offset, upTo: 4), let (mark, second) = separator(at: first),
      let secondEnd = mark == UInt8(ascii: ".")
        ? romanEnd(second) ?? digitsEnd(second, upTo: 2) : digitsEnd(second, upTo: 2),
      let (secondMark, third) = separator(at: secondEnd), secondMark == mark,
      let end = digitsEnd(third, upTo: 4), !self[end].isLetterOrDigit, !goesOn(mark, end)
    else { return nil }
    let lengths = (first - offset, secondEnd - second, end - third)
    let isISO = lengths.0 == 4 && lengths.2 <= 2 && isYear(offset..<first)
    let isDayFirst = lengths.0 <= 2 && (lengths.2 == 4 && isYear(third..<end) || lengths.2 == 2 && mark != 32)
    return isISO || isDayFirst ? DateReading(end: pastSplitYear(third, end), hasDay: true) : nil
  }

  /// Past the second half of a year that a space parts: "20 13".
  private func pastSplitYear(_ start: Int, _ end: Int) -> Int {
    let isHalf = end - start == 2 && self[start] == UInt8(ascii: "2") && self[start + 1] == UInt8(ascii: "0")
    return isHalf && self[end] == 32 && runEnd(end + 1) == end + 3 && allDigits((end + 1)..<(end + 3)) ? end + 3 : end
  }

  /// The mark between two parts of a date, a space on either side or none, and where the next part begins.
  private func separator(at offset: Int) -> (mark: UInt8, next: Int)? {
    let mark = skipSpaces(offset, limit: 1)
    switch self[mark] {
    case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "\\"):
      return (self[mark], skipSpaces(mark + 1, limit: 1))
    default: return mark > offset ? (32, mark) : nil
    }
  }

  private func goesOn(_ mark: UInt8, _ end: Int) -> Bool { mark != 32 && self[end] == mark && self[end + 1].isDigit }

  /// The end of at most `limit` digits, O and l among them; nil where there is none or where they go on.
  private func digitsEnd(_ start: Int, upTo limit: Int) -> Int? {
    var end = start
    var real = 0
    while end - start <= limit, Self.lookalikeDigit(self[end]) != nil {
      real += self[end].isDigit ? 1 : 0
      end += 1
    }
    return real > 0 && end - start <= limit ? end : nil
  }

  /// The end of a month in Roman numerals.
  private func romanEnd(_ start: Int) -> Int? {
    var end = start
    while end < start + 4, [UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x")].contains(self[end].lowercased) {
      end += 1
    }
    return end > start ? end : nil
  }

  /// 1900...2099, with O read as 0.
  private func isYear(_ range: Range<Int>) -> Bool {
    let digits = range.map { Self.lookalikeDigit(self[$0]) ?? 9 }
    return digits.count == 4 && (digits[0] == 2 && digits[1] == 0 || digits[0] == 1 && digits[1] == 9)
  }

  // MARK: with the month's name

  private func dayAndMonth(at offset: Int) -> DateReading? {
    dayAndMonth(at: offset, dayEnd: dayEnd(offset)) ?? dayAndMonth(at: offset, dayEnd: digitsEnd(offset, upTo: 2))
  }

  /// The end of one or two digits; nil where there is none or where they go on.
  private func dayEnd(_ start: Int) -> Int? {
    var end = start
    while end - start <= 2, self[end].isDigit { end += 1 }
    return (1...2).contains(end - start) ? end : nil
  }

  private func dayAndMonth(at offset: Int, dayEnd: Int?) -> DateReading? {
    guard let number = dayEnd else { return nil }
    var month = skipDateGap(ordinalEnd(number))
    if has("of ", at: month) { month += 3 }
    if has("day of ", at: month) { month += 7 }
    var monthEnd = month
    while self[monthEnd].isLetter { monthEnd += 1 }
    guard isMonth(month..<monthEnd) || isMonthSlip(month..<monthEnd, at: offset) else { return nil }
    if self[monthEnd].isDigit { return digitsEnd(monthEnd, upTo: 4).map { DateReading(end: $0, hasDay: true) } }
    return DateReading(end: yearEnd(after: monthEnd) ?? monthEnd, hasDay: true)
  }

  private func ordinalEnd(_ offset: Int) -> Int {
    has("st", at: offset) || has("nd", at: offset) || has("rd", at: offset) || has("th", at: offset)
      ? offset + 2 : offset
  }

  /// Past spaces, hyphens, dots and commas, at most two.
  private func skipDateGap(_ offset: Int) -> Int {
    var end = offset
    while end < offset + 2, self[end].isSpace || [45, 46, 44, 47].contains(self[end]) { end += 1 }
    return end
  }

  private func yearEnd(after offset: Int) -> Int? {
    var start = skipDateGap(offset)
    if self[start] == UInt8(ascii: "'") { start += 1 }
    guard start > offset, let end = digitsEnd(start, upTo: 4), !self[end].isLetterOrDigit,
      self[end] != UInt8(ascii: ":")
    else { return nil }
    return end - start == 4 && isYear(start..<end) || end - start == 2 && self[offset + 1] != 32 ? end : nil
  }

  /// "30 Februrary 2012": one letter too many or too few in a long month's name before a year.
  private func isMonthSlip(_ range: Range<Int>, at day: Int) -> Bool {
    guard (6...10).contains(range.count), self[range.upperBound] == 32, self[range.upperBound + 1].isDigit else {
      return false
    }
    let word = Array(lowerText(range).utf8)
    return Self.longMonths.contains { month in
      abs(month.count - word.count) == 1 && Self.isOneLetterOff(word, month)
    }
  }

  /// Whether the longer of two words is the shorter with one letter more.
  private static func isOneLetterOff(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    let (short, long) = first.count < second.count ? (first, second) : (second, first)
    let same = zip(short, long).prefix { $0 == $1 }.count
    return short[same...].elementsEqual(long[(same + 1)...])
  }

  private static let longMonths = ["january", "february", "august", "september", "october", "november", "december"]
    .map { Array($0.utf8) }

  func isMonth(_ range: Range<Int>) -> Bool {
    guard (3...9).contains(range.count) else { return false }
    return CueTable.shared.meaning(of: WordKey(bytes[range]))?.action == .month
  }
}
