/// What begins with a few capitals, a space and digits: National Insurance, grid references, plates, passports, postcodes.
extension IdentifierScan {
  mutating func seePartedNumber(at run: Run) {
    guard text[run.end] == 32, !text[run.start - 1].isLetterOrDigit else { return }
    if run.count <= 2 { seePartedPostcode(at: run) }
    if run.count == 1 { seeIrishGridReference(parted: run) }
    if run.count == 2 {
      seeInsuranceNumber(at: run.start)
      seeGridReference(parted: run)
      seeBankAccountNumber(at: run.start)
      seePartedPassport(at: run)
    }
    if run.count == 2 || run.count == 3 { seePartedVehicle(at: run) }
    if run.count == 5 { seeDrivingLicence(at: run.start) }
  }

  private mutating func seePartedPassport(at run: Run) {
    let read = AlphanumericRun(text, at: run.start, limit: 9)
    guard text.allUpper(run.range), read.begins(with: "AA9999999"), let range = read.range(9) else { return }
    see(.passport, range, .shape)
  }

  /// "CT 9 4ZZ": a space too many, for words to decide.
  private mutating func seePartedPostcode(at run: Run) {
    guard text.digitCount(run.end + 1..<run.end + 3) > 0, text.allUpper(run.range) else { return }
    let read = AlphanumericRun(text, at: run.start, limit: 7)
    let characters = read.characters
    for length in [7, 6, 5] where length <= characters.count {
      guard let range = read.range(length), characters[length - 3].isDigit, characters[length - 2].isUpper,
        characters[length - 1].isUpper
      else { continue }
      return see(.postcode, range, .shape)
    }
  }
}
