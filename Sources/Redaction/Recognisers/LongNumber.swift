/// IMEIs of handsets and numbers of payment cards: long numbers with a Luhn check digit.
extension IdentifierScan {
  mutating func seeLongNumber(at run: Run) {
    guard digits.count >= 9 else { return }
    seePassportNumber(at: run)
    guard digits.count >= 13 else { return }
    seeHandsetNumber()
    guard (2...6).contains(digits.digits[0]) else { return }
    for length in [16, 15, 19, 14, 13, 18, 17] where length <= digits.count {
      if seeCard(length) { return }
    }
  }

  /// Nine digits: a British passport, if a word says so.
  private mutating func seePassportNumber(at run: Run) {
    guard run.count == 9 else { return }
    see(.passport, run.range, .shape)
  }

  /// Fifteen digits: type allocation code 8, serial 6, check digit (3GPP TS 23.003); often printed 2-6-6-1.
  private mutating func seeHandsetNumber() {
    guard let range = digits.range(15, in: text), digits.parted(15, by: " -/") else { return }
    let natural =
      isPlainNumber(range, lastGap: digits.gaps[14])
      && (digits.grouped(15, as: [2, 6, 6, 1]) || digits.grouped(15, as: [6, 2, 6, 1]))
    let agrees = natural && Checksum.isLuhn(digits.digits[..<15])
    if agrees || !goesOnWithDigits(range.upperBound) { see(.imei, range, agrees ? .checked : .shape) }
  }

  /// Whether more digits follow over one mark: then the number is not what its first digits look like.
  func goesOnWithDigits(_ end: Int) -> Bool {
    (text[end] == 32 || text[end] == UInt8(ascii: "-")) && text[end + 1].isDigit
  }

  /// In one group, in fours, or 4-6-5 and 4-6-4.
  private func isGroupedLikeCard(_ length: Int) -> Bool {
    digits.isInFours(length) || digits.grouped(length, as: Self.longGroups)
      || digits.grouped(length, as: Self.shortGroups)
  }

  private static let longGroups = [4, 6, 5]
  private static let shortGroups = [4, 6, 4]

  private mutating func seeCard(_ length: Int) -> Bool {
    guard let range = digits.range(length, in: text), isGroupedLikeCard(length), digits.parted(length, by: " -")
    else { return false }
    guard isPlainNumber(range, lastGap: digits.gaps[length - 1]) else { return false }
    let agrees = Checksum.isLuhn(digits.digits[..<length])
    guard agrees || !goesOnWithDigits(range.upperBound) else { return false }
    see(.card, range, agrees ? .checked : .shape)
    return true
  }
}
