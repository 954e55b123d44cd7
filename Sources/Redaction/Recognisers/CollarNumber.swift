/// Numbers of officers: behind a rank ("PC 4471"), or behind a rank and a name ("PC Hadley 4471").
extension IdentifierScan {
  mutating func seeCollarNumber(afterRank run: Run) {
    var start = run.end
    while start < run.end + 3, [32, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "#")].contains(text[start]) {
      start += 1
    }
    if start > run.end || text[start].isDigit, let end = collarEnd(start), isRank(run, before: start),
      !isDistrict(run, end - start)
    {
      let isShort = text[run.start - 1] == UInt8(ascii: "/") && text[run.start - 2] == UInt8(ascii: "D")
      return see(.collar, (isShort ? run.start - 2 : run.start)..<withForceLetters(end), .form)
    }
    guard start > run.end, text[start].isUpper, isRank(run, before: start), let number = numberBehindName(start) else {
      return
    }
    see(.collar, number, .form)
  }

  /// "Washington, DC 20500".
  private func isDistrict(_ run: Run, _ digits: Int) -> Bool {
    digits == 5 && text.has("washington", at: text.runStart(run.start - 2, limit: 12)) && text.has("dc", at: run.start)
  }

  /// "PC4471", in one.
  mutating func seeCollarNumber(joined run: Run) {
    let letters = run.range.prefix { text[$0].isLetter }.count
    guard (2...4).contains(letters), text.allDigits(run.range.dropFirst(letters)),
      (3...6).contains(run.count - letters),
      ["PC", "DC", "DS", "WPC", "PCSO", "SGT"].contains(where: {
        $0.utf8.elementsEqual(text.bytes[run.range.prefix(letters)])
      })
    else { return }
    see(.collar, run.range, .form)
  }

  /// "PC", "DS" in capitals, or in small letters before four digits or more; longer words in any case.
  private func isRank(_ run: Run, before number: Int) -> Bool {
    run.count > 4 || text[run.start].isUpper || text[run.start + 1].isUpper || text.runEnd(number) - number >= 4
  }

  /// Three to six digits, l and O among them, or one to two letters and three to five digits.
  private func collarEnd(_ start: Int) -> Int? {
    let end = text.runEnd(start)
    let real = text.digitCount(start..<end)
    let alike = (start..<end).filter { text[$0].isLower && ScanText.lookalikeDigit(text[$0]) != nil }.count
    let digits = real >= 2 ? real + alike : real
    let letters = end - start - digits
    guard (3...6).contains(digits), letters <= 2, letters == 0 || text[start].isUpper || text[end - 1].isUpper else {
      return nil
    }
    let isDecimal = (text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ",")) && text[end + 1].isDigit
    return isDecimal || text[end] == UInt8(ascii: "%") ? nil : end
  }

  /// Past the letters of a force that stand apart: "PC 339 BX".
  private func withForceLetters(_ end: Int) -> Int {
    let letters = text.runEnd(end + 1)
    guard text[end] == 32, letters - end - 1 == 2, text.allUpper((end + 1)..<letters),
      text[end + 1] != UInt8(ascii: "I")
    else { return end }
    return letters
  }

  /// A number behind one or two capitalised words, in brackets or not, or all of the line below.
  private func numberBehindName(_ start: Int) -> Range<Int>? {
    var position = start
    for _ in 0..<2 {
      let end = text.runEnd(position)
      guard end > position, text[position].isUpper, !text[position].isDigit else { return nil }
      var next = end
      while next < end + 3,
        [32, UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: "-"), UInt8(ascii: "#")].contains(text[next])
      { next += 1 }
      if text[next] == 10 {
        guard let numberEnd = collarEnd(next + 1), text[numberEnd] == 10 || text[numberEnd] == 0 else { return nil }
        return next + 1..<numberEnd
      }
      if let numberEnd = collarEnd(next), text[next].isDigit || text[next + 1].isDigit, next > end {
        return next..<numberEnd
      }
      position = next
    }
    return nil
  }
}
