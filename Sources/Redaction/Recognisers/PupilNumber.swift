/// Unique pupil numbers: a check letter and twelve digits, or eleven digits and a letter while the number is temporary.
extension IdentifierScan {
  mutating func seePupilNumber(at run: Run) {
    guard run.count == 13, text[run.start].isLetter, let values = pupilNumberValues(run) else { return }
    let agrees = Checksum.pupilNumberLetter(values) == text[run.start].uppercased
    see(.upn, run.range, agrees ? .checked : .shape)
  }

  /// The values behind the check letter, with O read as 0 and I as 1; nil where a letter stands among the digits.
  private func pupilNumberValues(_ run: Run) -> [Int]? {
    var values: [Int] = []
    var realDigits = 0
    for offset in (run.start + 1)..<run.end {
      let byte = text[offset]
      if byte.isDigit { realDigits += 1 }
      if let digit = ScanText.lookalikeDigit(byte) {
        values.append(Int(digit))
      } else if offset == run.end - 1, let value = Checksum.value(ofLetter: byte.uppercased) {
        values.append(value)
      } else {
        return nil
      }
    }
    return realDigits >= 7 ? values : nil
  }
}
