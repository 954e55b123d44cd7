/// Postcodes: an outward half of six forms, a space that may be missing, a digit and two letters.
extension IdentifierScan {
  mutating func seePostcode(at run: Run) {
    guard text[run.start].isLetter, run.count <= 7 else { return }
    if run.count <= 4, outwardLength(run.start, run.end) == run.count {
      let inward = text.skipSpaces(run.end, limit: 2)
      if inward > run.end, let end = inwardEnd(inward) { seePostcode(run.start, run.end, inward, end) }
    } else if run.count >= 5, outwardLength(run.start, run.end - 3) == run.count - 3, let end = inwardEnd(run.end - 3) {
      seePostcode(run.start, run.end - 3, run.end - 3, end)
    }
  }

  private mutating func seePostcode(_ start: Int, _ outwardEnd: Int, _ inward: Int, _ end: Int) {
    let areaEnd = text[start + 1].isLetter ? start + 2 : start + 1
    let isKnown = PostcodeAreas.contains(text, start..<areaEnd)
    let isCapital = text[start].isUpper && text[end - 1].isUpper
    let hasGoodLetters = isInwardLetter(text[end - 2]) && isInwardLetter(text[end - 1])
    let isWritten = isCapital ? isKnown || areaEnd == start + 2 && inward > outwardEnd : isKnown && !isOrdinal(end)
    let isOther = isOrdinal(end) && !isKnown
    let isPostcode = hasGoodLetters && isWritten && !isOther
    see(.postcode, start..<end, isPostcode ? .checked : .shape)
    if isPostcode, isCapital { seeHouse(before: start) }
  }

  /// The length of a postcode's outward half: A9, A99, A9A, AA9, AA99 or AA9A; 0 where there is none.
  private func outwardLength(_ start: Int, _ end: Int) -> Int {
    let digit = text[start + 1].isLetter ? start + 2 : start + 1
    guard digit < end, text[start].isLetter, text[digit].isDigit else { return 0 }
    guard digit + 1 < end else { return end - start }
    return digit + 2 == end ? end - start : 0
  }

  private func inwardEnd(_ start: Int) -> Int? {
    guard text[start].isDigit, text[start + 1].isLetter, text[start + 2].isLetter,
      !text[start + 3].isLetterOrDigit
    else { return nil }
    return start + 3
  }

  /// The inward half never holds C, I, K, M, O or V (Royal Mail, Programmers' Guide to PAF).
  private func isInwardLetter(_ byte: UInt8) -> Bool {
    switch byte.uppercased {
    case UInt8(ascii: "C"), UInt8(ascii: "I"), UInt8(ascii: "K"), UInt8(ascii: "M"), UInt8(ascii: "O"),
      UInt8(ascii: "V"):
      false
    default: true
    }
  }

  /// Whether what ends here reads "1st", "2nd", "4th".
  private func isOrdinal(_ end: Int) -> Bool {
    text.has("st", at: end - 2) || text.has("nd", at: end - 2) || text.has("rd", at: end - 2)
      || text.has("th", at: end - 2)
  }
}

/// The 124 areas of British postcodes, and those of the Channel Islands and the Isle of Man.
enum PostcodeAreas {
  static func contains(_ text: ScanText, _ range: Range<Int>) -> Bool {
    let first = UInt16(text[range.lowerBound].uppercased)
    let second = range.count == 2 ? UInt16(text[range.lowerBound + 1].uppercased) : 0
    return areas.contains(first << 8 | second)
  }

  private static let areas: Set<UInt16> = Set(
    """
    AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK \
    FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR \
    NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC \
    WD WF WN WR WS WV YO ZE
    """.utf8.split(separator: UInt8(ascii: " ")).map(Self.key))

  /// One or two letters as a number, the second 0 where there is none.
  private static func key(_ area: Substring.UTF8View) -> UInt16 {
    area.reduce(0) { $0 << 8 | UInt16($1) } << (area.count == 1 ? 8 : 0)
  }
}
