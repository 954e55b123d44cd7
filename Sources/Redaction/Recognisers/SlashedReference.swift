/// References written as numbers with slashes: crime numbers, court cases, police logs.
extension IdentifierScan {
  mutating func seeSlashedReference(at run: Run) {
    if run.count == 11, isForceNumber(run.start) { see(.crimeReference, run.range, .shape) }
    guard run.count <= 8, text[run.start - 1] != UInt8(ascii: "/") || !text[run.start - 2].isLetterOrDigit else {
      return
    }
    if (2...5).contains(run.count), !isNumberOfOther(run.start), let end = logDateEnd(after: run.end) {
      let start = logStart(run.start)
      let isClear = start < run.start || end - run.end > 12
      if isClear || run.count > 2 { see(.incidentLog, start..<end, isClear ? .form : .shape) }
    }
    guard isPartMark(text[text.runEnd(run.start)]) else { return }
    let parts = slashedParts(run.start)
    guard parts.count >= 2, let last = parts.last else { return }
    let range = run.start..<last.upperBound
    guard !text[range.upperBound].isLetterOrDigit else { return }
    see(slashed: parts, range)
  }

  /// Back over "CAD ", "Log " or "Serial " with a capital, which belongs to the number as "LCS" does.
  private func logStart(_ number: Int) -> Int {
    if text.has("serial ", at: number - 7), text[number - 7].isUpper { return number - 7 }
    let label = number - 4
    let isLabel = text.has("cad ", at: label) || text.has("log ", at: label)
    return isLabel && text[label].isUpper && !text[label - 1].isLetterOrDigit ? label : number
  }

  /// Eleven digits: force code and year (Thames Valley, Hampshire), or the year and nine digits (Northamptonshire).
  private func isForceNumber(_ start: Int) -> Bool {
    let force = PoliceForces.contains(text.number(start..<(start + 2)))
    return force && (10...35).contains(text.number((start + 2)..<(start + 4)))
      || (15...35).contains(text.number(start..<(start + 2)))
  }

  private mutating func see(slashed parts: [Range<Int>], _ range: Range<Int>) {
    let lengths = parts.map(\.count)
    let isNumeric = parts.allSatisfy { text.allDigits($0) }
    let hasSlash = text[parts[0].upperBound] == UInt8(ascii: "/")
    switch (lengths, isNumeric) {
    case ([2, 5], true), ([2, 6], true), ([2, 7], true): see(.crimeReference, range, .shape)
    case ([2, 5, 2], true), ([2, 6, 2], true), ([2, 7, 2], true): see(.crimeReference, range, hasSlash ? .form : .shape)
    case ([2, 4, 2], true): see(.crimeReference, range, .shape)
    case ([2, 4, 6], true) where !hasSlash: see(.crimeReference, range, .shape)
    case ([2, 4, 6], true): see(.court, range, .form)
    case ([2, 4, 7], false): seeCourtReference(parts, range)
    case ([4, 8], false): seePoliceIdentifier(parts, range)
    case ([6, 2], true), ([7, 2], true), ([8, 2], true), ([5, 2], true): see(.crimeReference, range, .shape)
    case ([6, 3], false): see(.caseFile, range, .shape)
    case ([8, 1], false), ([8, 2], false): see(.caseReference, range, .shape)
    case (_, false) where lengths.count == 2 && isLogDate(parts[1]) && lengths[0] <= 5: see(.incidentLog, range, .form)
    case ([2, 2, 5, 2], _) where !isNumeric: see(.caseFile, range, .form)
    default:
      let isDate = isNumeric && text.date(at: range.lowerBound) != nil
      if range.count >= 8, lengths.count >= 3, !isDate { see(.caseReference, range, .shape) }
    }
  }

  /// "112233Q/25": six digits, a letter and the year, as forces of the north-east write crime numbers.
  mutating func seeLetteredCrimeNumber(at run: Run) {
    let year = run.end + 1..<max(run.end + 1, text.runEnd(run.end + 1))
    guard run.count == 7, text.allDigits(run.range.dropLast()), text[run.end - 1].isUpper,
      text[run.end] == UInt8(ascii: "/"), year.count == 2, text.allDigits(year)
    else { return }
    see(.crimeReference, run.start..<year.upperBound, .form)
  }

  /// "05/9876/123456L": year, court or force, number and check letter.
  private mutating func seeCourtReference(_ parts: [Range<Int>], _ range: Range<Int>) {
    let last = parts[2]
    guard text.allDigits(last.dropLast()), text[last.upperBound - 1].isLetter else { return }
    see(.court, range, .form)
  }

  /// "2003/0123456X": a PNC identifier, whose letter is reckoned on the year's last two digits and the number.
  private mutating func seePoliceIdentifier(_ parts: [Range<Int>], _ range: Range<Int>) {
    let last = parts[1]
    guard text.allDigits(parts[0]), text.allDigits(last.dropLast()), text[last.upperBound - 1].isLetter else { return }
    let digits = (Array(parts[0].suffix(2)) + Array(last.dropLast())).map { text[$0] - 48 }
    let agrees = Checksum.policeLetter(digits) == text[last.upperBound - 1].uppercased
    see(.caseFile, range, agrees ? .checked : .shape)
  }

  /// "17NOV24".
  private func isLogDate(_ part: Range<Int>) -> Bool {
    guard part.count == 7 || part.count == 9 else { return false }
    let month = (part.lowerBound + 2)..<(part.lowerBound + 5)
    return text.isMonth(month) && text.allDigits(part.lowerBound..<month.lowerBound)
      && text.allDigits(month.upperBound..<part.upperBound)
  }

  private func isPartMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "\\"), UInt8(ascii: "*"): true
    default: false
    }
  }

  /// At most five parts of letters and digits with the same mark between: slash, hyphen, backslash or asterisk.
  private func slashedParts(_ start: Int) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var position = start
    let first = text[text.runEnd(start)]
    while parts.count < 5 {
      let end = text.runEnd(position)
      guard end > position, end - position <= 12 else { break }
      parts.append(position..<end)
      guard text[end] == first, isPartMark(first) else { break }
      position = end + 1
    }
    return parts
  }
}
