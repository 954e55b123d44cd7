/// Tutor groups and classes by their codes: "9DMO", "7B", "Class 5K". A year group, or a class with a number alone, stays.
extension IdentifierScan {
  /// A code behind "class", "form", "tutor group is".
  mutating func seeClassCode(after run: Run) {
    var start = run.end
    for _ in 0..<3 {
      while start < run.end + 24,
        text[start] == 32 || text[start] == UInt8(ascii: ":") || text[start] == UInt8(ascii: ",")
      { start += 1 }
      guard let word = ["is", "was", "the", "of", "called", "now"].first(where: { isWord($0, at: start) }) else {
        break
      }
      start += word.utf8CodeUnitCount
    }
    guard start > run.end, let end = classCodeEnd(start, isLabelled: true) ?? lettersOnlyCodeEnd(start, after: run)
    else { return }
    let isClassName = text[run.start].isUpper && text.has("class", at: run.start) && start == run.end + 1
    see(.className, (isClassName ? run.start : start)..<end, .labelled)
  }

  /// A code by itself: with two letters or more, or behind "in", "of" or "from" if the year is a secondary school's, else
  /// for words to decide.
  mutating func seeClassCode(at run: Run) {
    guard run.count <= 6 else { return }
    guard let end = classCodeEnd(run.start) else { return seeSmallClassCode(at: run) }
    let number = yearNumber(run.start)
    let letters = text.runEnd(run.start) - number.upperBound
    guard text[run.start - 1] != UInt8(ascii: "-") || letters > 2 else { return }
    if letters > 1, !followsOutwardCode(run.start) { return see(.className, run.start..<end, .checked) }
    let isClear = text.number(number) >= 7 && !Self.isFigure(text.number(number), text[number.upperBound])
    let isChecked = followsPreposition(run.start) && (isClear || followsChild(run.start))
    see(.className, run.start..<end, isChecked ? .checked : .shape)
  }

  /// "out of 9pwl": two or three small letters behind the year of a secondary school.
  private mutating func seeSmallClassCode(at run: Run) {
    let number = yearNumber(run.start)
    let letters = number.upperBound..<run.end
    guard number.lowerBound == run.start, (7...13).contains(text.number(number)), (2...3).contains(letters.count),
      letters.allSatisfy({ text[$0].isLower }), !Self.isMeasure(text, letters), followsPreposition(run.start)
    else { return }
    see(.className, run.range, .checked)
  }

  /// Where the year's number is: at the start, or behind the "P", "S" or "Y" of "P6RG", "S2RJM".
  private func yearNumber(_ start: Int) -> Range<Int> {
    let isLettered = [UInt8(ascii: "P"), UInt8(ascii: "S"), UInt8(ascii: "Y")].contains(text[start])
    let first = isLettered && text[start + 1].isDigit ? start + 1 : start
    return first..<((first..<text.runEnd(start)).first { !text[$0].isDigit } ?? text.runEnd(start))
  }

  /// "CT9 2AA": right behind the first half of a postcode.
  private func followsOutwardCode(_ start: Int) -> Bool {
    guard text[start - 1] == 32 else { return false }
    let before = text.runStart(start - 1)..<(start - 1)
    return (2...4).contains(before.count) && text[before.lowerBound].isUpper
      && before.contains { text[$0].isDigit } && before.allSatisfy { text[$0].isDigit || text[$0].isUpper }
  }

  /// One or two digits for a year of 1 to 13, one to four capitals, and perhaps a set: "8HMW", "10X/Ma1"; two capitals or
  /// more behind a year of Scotland or Northern Ireland.
  private func classCodeEnd(_ start: Int, isLabelled: Bool = false) -> Int? {
    let end = text.runEnd(start)
    let number = yearNumber(start)
    let letters = number.upperBound..<end
    guard (1...2).contains(number.count), (1...13).contains(text.number(number)),
      (number.lowerBound == start ? 1...4 : 2...4).contains(letters.count), text.allUpper(letters),
      !Self.isMeasure(text, letters) || isLabelled && letters.count > 2 || isBehindPerson(start, end)
    else { return nil }
    let set = text.runEnd(end + 1)
    return text[end] == UInt8(ascii: "/") && set > end + 1 && text[end + 1].isUpper && set - end <= 4 ? set : end
  }

  /// "Tiana (5KW)": in brackets right behind a person's name.
  private func isBehindPerson(_ start: Int, _ end: Int) -> Bool {
    text[start - 1] == UInt8(ascii: "(") && text[start - 2] == 32 && text[end] == UInt8(ascii: ")")
      && text.endsInPersonName(start - 2)
  }

  /// "tutor group KLM": two to four capitals.
  private func lettersOnlyCodeEnd(_ start: Int, after run: Run) -> Int? {
    let end = text.runEnd(start)
    guard text.has("group", at: run.start), (2...4).contains(end - start), text.allUpper(start..<end) else {
      return nil
    }
    return end
  }

  private func isWord(_ word: StaticString, at offset: Int) -> Bool {
    text.has(word, at: offset) && !text[offset + word.utf8CodeUnitCount].isLetterOrDigit
  }

  private func followsPreposition(_ start: Int) -> Bool {
    text[start - 1] == UInt8(ascii: "(")
      || ["in ", "of ", "from "].contains { word in
        text.has(word, at: start - word.utf8CodeUnitCount)
          && !text[start - word.utf8CodeUnitCount - 1].isLetterOrDigit
      }
  }

  /// "a boy in 6L": a word for a child right before the preposition.
  private func followsChild(_ start: Int) -> Bool {
    let preposition = text.runStart(start - 1)
    guard text[preposition - 1] == 32 else { return false }
    let word = text.runStart(preposition - 1)..<(preposition - 1)
    return !word.isEmpty && word.count <= CueTable.longestWord
      && CueTable.shared.meaning(of: WordKey(text.bytes[word]))?.hints.contains(.young) ?? false
  }

  /// Whether number and letter are rather a figure: 10K, 12V, 10M, 4G, 3D.
  private static func isFigure(_ number: Int, _ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "D"), UInt8(ascii: "G"): number <= 6
    case UInt8(ascii: "K"), UInt8(ascii: "M"), UInt8(ascii: "P"), UInt8(ascii: "V"), UInt8(ascii: "W"): true
    default: false
    }
  }

  private static func isMeasure(_ text: ScanText, _ letters: Range<Int>) -> Bool {
    measures.contains(text, letters)
  }

  private static let measures: WordSet = [
    "AM", "PM", "KG", "KM", "GB", "MB", "TB", "CM", "MM", "ML", "MPH", "TH", "ST", "ND", "RD", "HD", "FM", "KB", "KW",
    "DVD", "XL", "UK", "WD", "FA", "DS", "MPH", "KWH", "VDC", "VAC", "GHZ", "MHZ", "KHZ", "RPM", "PSI", "GBP", "USD",
    "EUR",
    "KGS", "KMS", "MBPS", "GBPS", "LB", "LBS", "OZ", "FT", "PT", "HRS", "HR", "MIN", "MINS", "SEC", "CC", "DTV", "UP",
    "SOS", "PLC", "LTD", "BST", "GMT", "MG", "HP", "BC", "AD", "PP", "XX",
  ]
}
