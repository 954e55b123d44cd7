internal import TextCore

/// NHS, CHI and learner numbers: ten digits each, told apart by their check digits and by the words beside them.
extension IdentifierScan {
  mutating func seeHealthOrLearnerNumber(at run: Run) {
    guard digits.count >= 10, let range = digits.range(10, in: text), digits.parted(10, by: " -") else { return }
    let ten = digits.digits[..<10]
    let natural = isPlainNumber(range, lastGap: digits.gaps[9]) && ten[0] != 0
    let healthy = Checksum.isHealthNumber(ten)
    see(.nhs, range, healthy && natural && digits.grouped(10, as: [3, 3, 4]) ? .checked : .shape)
    see(.uln, range, Checksum.isLearnerNumber(ten) && natural && digits.grouped(10, as: [10]) ? .checked : .shape)
    if startsWithDay(ten) { see(.chi, range, .shape) }
  }

  /// Whether a CHI number's first six digits are a day of the calendar: DDMMYY.
  private func startsWithDay(_ ten: ArraySlice<UInt8>) -> Bool {
    let two = { (index: Int) in Int(ten[index]) * 10 + Int(ten[index + 1]) }
    return CalendarDate(year: 2000 + two(4), month: two(2), day: two(0)) != nil
  }

  /// Whether a number is no sum of money, decimal or part of something longer.
  func isPlainNumber(_ range: Range<Int>, lastGap: UInt8) -> Bool {
    let before = text[range.lowerBound - 1]
    let after = text[range.upperBound]
    let isMoney = before == UInt8(ascii: "$") || before >= 0x80 && text[range.lowerBound - 2] >= 0xC2
    let touches =
      [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/")].contains(before)
      && text[range.lowerBound - 2].isLetterOrDigit || isThousands(commaAt: range.lowerBound - 1)
    let goesOn =
      (after == UInt8(ascii: "-") || after == UInt8(ascii: "/")) && text[range.upperBound + 1].isLetterOrDigit
      || isThousands(commaAt: range.upperBound)
    return !isMoney && !touches && !goesOn && lastGap != UInt8(ascii: ".") && lastGap != UInt8(ascii: "/")
      && after != UInt8(ascii: "%")
  }

  /// "1,250": a comma between a digit and three more; one between the cells of a row is none.
  private func isThousands(commaAt comma: Int) -> Bool {
    text[comma] == UInt8(ascii: ",") && text[comma - 1].isDigit && text.runEnd(comma + 1) == comma + 4
      && text.allDigits((comma + 1)..<(comma + 4))
  }
}
