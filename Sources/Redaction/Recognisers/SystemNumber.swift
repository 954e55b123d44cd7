/// Numbers that carry the name of the system they come from: "LCS 2209154", "Mosaic ID 31004", "CAD 2093/17NOV24".
extension IdentifierScan {
  mutating func seeSystemNumber(after run: Run) {
    let reading = afterLabel(run.end)
    guard let end = referenceEnd(reading.start).map({ withSpacedDigits($0) }),
      text.digitCount(reading.start..<end) >= 3
    else { return }
    guard !text.allDigits(reading.start..<end) || !isYearOrService(reading.start..<end) else { return }
    let isLog = text.has("cad", at: run.start) || text.has("storm", at: run.start)
    let whole = isLog ? logDateEnd(after: end) ?? end : end
    let identifier: Identifier = isLog ? .incidentLog : text.has("lado", at: run.start) ? .lado : .socialCare
    see(identifier, (reading.isPlain ? run.start : reading.start)..<whole, .labelled)
  }

  /// "CAD3848/23FEB19", "LADO952188": the system's name and the number in one.
  mutating func seeSystemNumber(joined run: Run) {
    let letters = run.range.prefix { text[$0].isLetter }
    let number = letters.endIndex..<run.end
    guard (3...11).contains(letters.count), number.count >= 3,
      number.allSatisfy({ ScanText.lookalikeDigit(text[$0]) != nil }),
      let identifier = Self.system(text.lowerText(run.start..<letters.endIndex)), let end = referenceEnd(run.start)
    else { return }
    // Action Fraud's numbers have twelve digits.
    let wanted = identifier == .crimeReference && letters.count == 4 ? 12 : 0
    see(identifier, run.start..<withSpacedDigits(end, wanted: wanted), .form)
  }

  /// Past a space in the middle of a number: "LCS59 03009", "LADO/20 23/9057".
  func withSpacedDigits(_ end: Int, wanted: Int = 0) -> Int {
    let next = text.runEnd(end + 1)
    guard text[end] == 32, (1...7).contains(next - end - 1), text.allDigits((end + 1)..<next), text[end - 1].isDigit,
      text[next] != UInt8(ascii: ":"), let whole = referenceEnd(end + 1), text.date(at: end + 1) == nil
    else { return end }
    let last = text.digitCount(text.runStart(end)..<end)
    let sum = last + next - end - 1
    return last <= 3 || last <= 5 && (6...8).contains(sum) || sum == wanted ? whole : end
  }

  /// The identifier whose numbers a system or body writes with its name before them.
  static func system(_ name: String) -> Identifier? {
    switch name {
    case "lado": .lado
    case "ceop", "iwf", "ncmec", "nca", "ico", "posh", "rhc", "cybertip": .caseReference
    case "lcs", "soscare", "wccis", "ehm", "ehcp", "ehc", "mash", "ics", "mosaic", "liquidlogic", "csc", "cin", "eha",
      "cpoms",
      "marac",
      "mappa":
      .socialCare
    case "cr", "nfrc", "cri": .crimeReference
    case "cad", "ps", "storm", "stm", "inc", "log": .incidentLog
    case "urn": .caseFile
    default: nil
    }
  }

  /// "LADO 2025" is a year, "MASH 0300 …" a telephone number.
  private func isYearOrService(_ number: Range<Int>) -> Bool {
    number.count == 4 && (1990...2035).contains(text.number(number))
      || text[number.lowerBound] == UInt8(ascii: "0") && number.count <= 5
  }

  /// Where the number begins behind a label: past marks and at most three of "number", "no.", "ref", "is" and the like;
  /// plain if nothing but marks or "ID" stands between.
  private func afterLabel(_ offset: Int) -> (start: Int, isPlain: Bool) {
    var position = offset
    var isPlain = true
    for words in 0...3 {
      let marks = position
      while position < marks + 4, [32, 10, 35, 45, 46, 47, 58, 61, 40, 124].contains(text[position]),
        !(text[position] == 10 && text[position + 1] == 10)
      {
        position += 1
      }
      guard words < 3, let word = Self.fillers.first(where: { isFiller($0, at: position) }) else {
        return (position, isPlain)
      }
      isPlain = isPlain && text.has("id", at: position)
      position += word.utf8CodeUnitCount
    }
    return (position, isPlain)
  }

  private func isFiller(_ word: StaticString, at offset: Int) -> Bool {
    text.has(word, at: offset) && !text[offset + word.utf8CodeUnitCount].isLetterOrDigit
  }

  private static let fillers: [StaticString] = [
    "number", "no", "num", "nr", "id", "ref", "reference", "record", "case", "is", "was", "of", "the", "file", "plan",
  ]

  /// The end of letters and digits joined by slashes, hyphens and the like, with at least one digit; nil if none.
  func referenceEnd(_ start: Int) -> Int? {
    var end = start
    var digits = 0
    while end - start < 40 {
      let byte = text[end]
      if byte.isDigit { digits += 1 }
      guard byte.isLetterOrDigit || isInnerMark(end) else { break }
      end += 1
    }
    return digits > 0 && !text[end].isLetterOrDigit ? end : nil
  }

  private func isInnerMark(_ offset: Int) -> Bool {
    [
      UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: ":"),
    ]
    .contains(text[offset]) && text[offset + 1].isLetterOrDigit
  }

  /// The end of " of 17/11/2024", " on 17 November" or "/17NOV24" behind a log's number.
  func logDateEnd(after offset: Int) -> Int? {
    for word in [" of ", " on ", " dated "] as [StaticString] where text.has(word, at: offset) {
      if let date = text.date(at: offset + word.utf8CodeUnitCount) { return date.end }
    }
    return nil
  }
}
