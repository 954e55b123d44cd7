/// References that begin with letters and a hyphen or slash: LADO-25-0774, CEOP-2025-0093316, CR/0044123/25, RTM/2.
extension IdentifierScan {
  mutating func seeHyphenatedReference(at run: Run) {
    guard text.allUpper(run.range) || run.count >= 3, !text[run.start - 1].isLetterOrDigit,
      text[run.start - 1] != UInt8(ascii: "/"),
      text[run.start - 1] != UInt8(ascii: "-"), let end = referenceEnd(run.start), end > run.end + 1
    else { return }
    let range = run.start..<end
    let digits = text.digitCount(range)
    let letters = range.filter { text[$0].isLetter }.count
    if let known = knownPrefix(run), digits >= 3 { return see(known, range, .form) }
    guard text.allUpper(run.range) else { return }
    if letters == run.count, digits <= 3, text[run.end] == UInt8(ascii: "/"), (2...4).contains(run.count) {
      see(.exhibit, range, .shape)
    } else if digits >= 4, digits + letters >= 7 {
      see(.caseReference, range, .shape)
    }
  }

  /// Prefixes by which the reference of one body is known.
  private func knownPrefix(_ run: Run) -> Identifier? {
    switch text.lowerText(run.range) {
    case "lado": .lado
    case "ceop", "iwf", "ncmec", "nca", "ico", "posh", "rhc", "cybertip": .caseReference
    case "lcs", "ehm", "ehcp", "ehc", "mash", "ics", "mosaic", "liquidlogic", "csc", "cin", "eha": .socialCare
    case "cr", "nfrc", "cri": .crimeReference
    case "cad", "ps", "storm", "stm", "inc", "log": .incidentLog
    case "urn": .caseFile
    default: nil
    }
  }
}
