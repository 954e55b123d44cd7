/// What begins with a square bracket: neutral citations of judgments ("[2024] EWFC 98"), and addresses that hide an "at".
extension IdentifierScan {
  mutating func seeBracket(at bracket: Int) {
    let year = bracket + 1
    guard text.runEnd(year) == year + 4, text.allDigits(year..<(year + 4)), text[year + 4] == UInt8(ascii: "]") else {
      return seeSpokenEmail(bracketAt: bracket)
    }
    let court = text.skipSpaces(year + 5, limit: 2)
    let courtEnd = text.runEnd(court)
    guard (3...6).contains(courtEnd - court), isCourt(court..<courtEnd) else { return }
    var number = text.skipSpaces(courtEnd, limit: 1)
    if text[number].isUpper || text[number] == UInt8(ascii: "(") {
      number = text.skipSpaces(pastDivision(number), limit: 1)
    }
    let end = text.runEnd(number)
    guard end > number, end - number <= 5, text.allDigits(number..<end) else { return }
    see(.citation, bracket..<divisionEnd(end), .form)
    position = max(position, end)
  }

  private func isCourt(_ range: Range<Int>) -> Bool {
    Self.courts.contains(text, range)
  }

  private static let courts: WordSet = [
    "ewfc", "ewhc", "ewca", "uksc", "ukut", "ukftt", "nifam", "nica", "niqb", "csih", "csoh", "hcj", "hcjac", "ewcop",
    "ukeat",
    "eat", "ewcc", "niku", "scotcs", "nikb",
  ]

  /// Past "Civ", "Crim", "(Fam)" before the number.
  private func pastDivision(_ start: Int) -> Int {
    var end = text[start] == UInt8(ascii: "(") ? start + 1 : start
    end = text.runEnd(end)
    return text[end] == UInt8(ascii: ")") ? end + 1 : end
  }

  /// Past " (Fam)", " (B)" behind the number.
  private func divisionEnd(_ end: Int) -> Int {
    guard text[end] == 32, text[end + 1] == UInt8(ascii: "(") else { return end }
    let close = text.runEnd(end + 2)
    return close > end + 2 && close - end <= 8 && text[close] == UInt8(ascii: ")") ? close + 1 : end
  }
}
