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
    guard read.begins(with: "AA999999A"), let range = read.range(9) else { return }
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
    guard read.begins(with: "AA99"), read.count >= 15,
      let wanted = Self.bankAccountLengths[Array(read.characters[..<2])]
    else { return }
    if let range = read.range(wanted), holdsNoWord(range),
      Checksum.isBankAccountNumber(Array(read.characters[..<wanted]))
    {
      see(.iban, range, .checked)
    } else if let range = read.range(min(wanted, read.count)), holdsNoWord(range) {
      see(.iban, range, .shape)
    }
  }

  /// Whether what is parted by spaces is in capitals, or mostly digits: small letters there are words, not groups.
  private func holdsNoWord(_ range: Range<Int>) -> Bool {
    !range.contains { text[$0].isSpace } || !range.contains { text[$0].isLower }
      || text.digitCount(range) * 2 > range.count
  }

  /// How long an IBAN of each country is (SWIFT IBAN registry).
  private static let bankAccountLengths: [[UInt8]: Int] = Dictionary(
    uniqueKeysWithValues:
      """
      AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 \
      FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 \
      LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 \
      ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20
      """.utf8.split(separator: UInt8(ascii: " ")).map { row in
        (Array(row.prefix(2)), row.dropFirst(2).reduce(0) { $0 * 10 + Int($1 - 48) })
      })

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
    guard let sixteen = read.range(16) else { return read.range(18) }
    let surname = read.characters[..<5]
    guard surname.drop(while: \.isUpper).allSatisfy({ $0 == UInt8(ascii: "9") }) else { return nil }
    if read.count == 18, read.begins(with: "A***************99"), let full = read.range(18) { return full }
    return sixteen
  }
}
