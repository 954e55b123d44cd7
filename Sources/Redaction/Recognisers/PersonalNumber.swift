/// National Insurance numbers, driving licences, passports with letters, and IBANs.
extension IdentifierScan {
  mutating func seePersonalNumber(at run: Run) {
    guard text[run.start].isLetter else { return }
    seeInsuranceNumber(at: run.start)
    if run.count == 9, AlphanumericRun(text, at: run.start, limit: 9).begins(with: "AA9999999") {
      see(.passport, run.range, .shape)
    }
    if text[run.start + 1].isLetter, text[run.start + 2].isDigit, text[run.start + 3].isDigit {
      seeBankAccountNumber(at: run.start)
    }
    seeDrivingLicence(at: run.start)
  }

  /// Two letters, six digits, one of A to D; HM Revenue & Customs bars some letters and pairs of letters (NIM39110).
  mutating func seeInsuranceNumber(at start: Int) {
    let read = AlphanumericRun(text, at: start, limit: 9)
    guard read.begins(with: "AA999999A"), let range = read.range(9, in: text) else { return }
    let isCapital = text[start].isUpper && text[start + 1].isUpper
    see(.nationalInsurance, range, Self.isIssuable(read.characters) && isCapital ? .form : .shape)
  }

  private static func isIssuable(_ number: [UInt8]) -> Bool {
    let barredLetters = Array("DFIQUV".utf8)
    let barredPairs = ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"].map { Array($0.utf8) }
    return !barredLetters.contains(number[0]) && !barredLetters.contains(number[1]) && number[1] != UInt8(ascii: "O")
      && !barredPairs.contains(Array(number[..<2])) && (UInt8(ascii: "A")...UInt8(ascii: "D")).contains(number[8])
  }

  mutating func seeBankAccountNumber(at start: Int) {
    let read = AlphanumericRun(text, at: start, limit: 35)
    guard read.begins(with: "AA99"), read.count >= 15 else { return }
    for length in stride(from: min(34, read.count), through: 15, by: -1) {
      guard let range = read.range(length, in: text) else { continue }
      if Checksum.isBankAccountNumber(Array(read.characters[..<length])) { return see(.iban, range, .checked) }
    }
    let length = Self.bankAccountLength(read.characters)
    if let range = read.range(min(length, read.count), in: text) { see(.iban, range, .shape) }
  }

  /// How long an IBAN of the country is (SWIFT IBAN registry): those whose families our schools meet most.
  private static func bankAccountLength(_ characters: [UInt8]) -> Int {
    switch String(decoding: characters[..<2], as: UTF8.self) {
    case "GB", "IE", "DE", "BG": 22
    case "ES", "SE", "RO", "SK", "CZ": 24
    case "FR", "IT": 27
    case "PL", "HU", "CY": 28
    case "PT": 25
    case "NL", "FI", "DK": 18
    default: 22
    }
  }

  /// Five letters of the surname padded with 9s, decade, month (51...62 for women), day, year digit, two initials, check.
  mutating func seeDrivingLicence(at start: Int) {
    let read = AlphanumericRun(text, at: start, limit: 18)
    guard read.begins(with: "A****999999****A"), let range = drivingLicenceRange(read) else { return }
    let two = { (index: Int) in Int(read.characters[index] - 48) * 10 + Int(read.characters[index + 1] - 48) }
    let month = two(6) > 50 ? two(6) - 50 : two(6)
    see(.drivingLicence, range, (1...12).contains(month) && (1...31).contains(two(8)) ? .checked : .shape)
  }

  /// Sixteen characters, with the two of the issue number behind them where they stand there.
  private func drivingLicenceRange(_ read: AlphanumericRun) -> Range<Int>? {
    guard let sixteen = read.range(16, in: text) else { return read.range(18, in: text) }
    let surname = read.characters[..<5]
    guard surname.drop(while: \.isUpper).allSatisfy({ $0 == UInt8(ascii: "9") }) else { return nil }
    if read.count == 18, read.begins(with: "A***************99"), let full = read.range(18, in: text) { return full }
    return sixteen
  }
}
