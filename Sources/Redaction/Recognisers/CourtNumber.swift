/// Case numbers of courts and police that are letters and digits in one: T20251188, CT23P00641, 46CD0044124.
extension IdentifierScan {
  mutating func seeCourtNumber(at run: Run) {
    let read = AlphanumericRun(text, at: run.start, limit: 16)
    let isCapital = text[run.start].isUpper || text[run.start].isDigit
    switch run.count {
    case 9 where read.begins(with: "A99999999"): seeCrownCourt(run, read)
    case 10 where read.begins(with: "AA99A99999"): see(.court, run.range, isCapital ? .form : .shape)
    case 8 where read.begins(with: "A99AA999"): see(.court, run.range, .shape)
    case 11 where text.allDigits(run.range.prefix(2)) && text.allDigits(run.range.suffix(7)): seePoliceFile(run)
    case 16 where read.begins(with: "AAAA999999999999") && text.has("nfrc", at: run.start):
      see(.crimeReference, run.range, .form)
    case 10...16 where text.has("cc20", at: run.start) && text.allDigits(run.range.dropFirst(2)):
      see(.crimeReference, run.range, .form)
    case 7 where read.begins(with: "A999999"): see(.collar, run.range, .shape)
    case 8 where read.begins(with: "AA999999"): seeGridReference(joined: run)
    case 10 where read.begins(with: "AA99999999"), 12 where read.begins(with: "AA9999999999"):
      seeGridReference(joined: run)
      if isCapital { see(.caseReference, run.range, .shape) }
    default: break
    }
  }

  /// The Crown Court: trial T, committal for sentence S, appeal A, or U; the year; four digits.
  private mutating func seeCrownCourt(_ run: Run, _ read: AlphanumericRun) {
    let isListed = [UInt8(ascii: "T"), UInt8(ascii: "S"), UInt8(ascii: "U"), UInt8(ascii: "A")].contains(
      read.characters[0])
    let isYear = read.characters[1] == UInt8(ascii: "2") && read.characters[2] == UInt8(ascii: "0")
    see(.court, run.range, isListed && isYear && text[run.start].isUpper ? .form : .shape)
  }

  /// A police case file: force 2 digits, unit 2 characters, number 5, year 2.
  private mutating func seePoliceFile(_ run: Run) {
    let hasUnit = text[run.start + 2].isUpper || text[run.start + 3].isUpper
    see(
      .caseFile, run.range,
      hasUnit && PoliceForces.contains(text.number(run.start..<(run.start + 2))) ? .checked : .shape)
  }
}

/// The numeric codes of the police forces of Great Britain and Northern Ireland (PNC force codes).
enum PoliceForces {
  static func contains(_ code: Int) -> Bool { codes.contains(code) }

  private static let codes: Set<Int> = [
    1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 13, 14, 16, 17, 20, 21, 22, 23, 24, 30, 31, 32, 33, 34, 35, 36, 37, 40, 41, 42, 43,
    44, 45,
    46, 47, 48, 50, 52, 53, 54, 55, 60, 61, 62, 63, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99,
  ]
}
