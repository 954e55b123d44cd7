/// References that begin with letters and a hyphen or slash: LADO-25-0774, CEOP-2025-0093316, CR/0044123/25, RTM/2;
/// and the friend codes of one maker of games: SW- and twelve digits in groups of four.
extension IdentifierScan {
  mutating func seeHyphenatedReference(at run: Run) {
    guard text.allUpper(run.range) || run.count >= 3, !text[run.start - 1].isLetterOrDigit,
      text[run.start - 1] != UInt8(ascii: "/"),
      text[run.start - 1] != UInt8(ascii: "-"), let end = referenceEnd(run.start), end > run.end + 1
    else { return }
    let range = run.start..<end
    let digits = text.digitCount(range)
    let letters = range.filter { text[$0].isLetter }.count
    if text.has("sw", at: run.start), run.count == 2, digits == 12, letters == 2 { return see(.gameTag, range, .form) }
    if let known = Self.system(text.lowerText(run.range)), digits >= 3 {
      return see(known, run.start..<withSpacedDigits(end), .form)
    }
    guard text.allUpper(run.range) else { return }
    if letters == run.count, digits <= 3, text[run.end] == UInt8(ascii: "/"), (2...4).contains(run.count) {
      see(.exhibit, range, .shape)
    } else if digits >= 4, digits + letters >= 7 {
      see(.caseReference, range, .shape)
    }
  }
}
