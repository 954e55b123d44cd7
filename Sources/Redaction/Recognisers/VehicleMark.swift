internal import TextCore

/// Vehicle registration marks (DVLA INF104): current, prefix, suffix and Northern Irish styles.
extension IdentifierScan {
  /// Marks that begin with a run of letters and digits, such as "LV68 RJO", "LV68RJO", "A123 BCD", "ABC123D".
  mutating func seeVehicle(at run: Run) {
    guard run.count <= 7, text[run.start].isLetter else { return }
    let read = AlphanumericRun(text, at: run.start, limit: 7)
    if run.count == 4 || run.count == 7, read.begins(with: "AA99AAA"), let range = read.range(7) {
      see(.vehicle, range, isCurrentMark(read.characters, range) ? .checked : .shape)
    } else if let range = prefixMark(read, run) {
      see(.vehicle, range, isClear(range, run) ? .checked : .shape)
    } else if run.count >= 5, isSuffixOrIrishMark(run) {
      see(.vehicle, run.range, .shape)
    }
  }

  /// Marks whose letters stand apart: "ABC 123D", "BIZ 4432", "LV 68 RJO".
  mutating func seePartedVehicle(at run: Run) {
    let next = text.skipSpaces(run.end, limit: 1)
    let end = text.runEnd(next)
    let read = AlphanumericRun(text, at: run.start, limit: 7)
    if read.begins(with: "AA99AAA"), let range = read.range(7), text[run.start].isUpper {
      see(.vehicle, range, .shape)
    } else if run.count == 3, text.allUpper(run.range), (2...4).contains(end - next) {
      see(.vehicle, run.start..<end, isIrishMark(run, next..<end) || isSuffixMark(next..<end) ? .checked : .shape)
    }
  }

  /// "811D" of "SAV 811D".
  private func isSuffixMark(_ number: Range<Int>) -> Bool {
    number.count == 4 && text.allDigits(number.dropLast()) && text[number.upperBound - 1].isUpper
  }

  /// "BIZ 4432": three capitals with I or Z among the last two, and four digits that are no year.
  private func isIrishMark(_ letters: Run, _ number: Range<Int>) -> Bool {
    let marks = [UInt8(ascii: "I"), UInt8(ascii: "Z")]
    guard number.count == 4, text.allDigits(number), !(1900...2099).contains(text.number(number)) else { return false }
    return marks.contains(text[letters.end - 1]) || marks.contains(text[letters.end - 2])
  }

  /// Two letters without I, Q and Z, the half-year's number, three letters without I and Q; all in capitals.
  private func isCurrentMark(_ mark: [UInt8], _ range: Range<Int>) -> Bool {
    let barred = [UInt8(ascii: "I"), UInt8(ascii: "Q")]
    let age = Int(mark[2] - 48) * 10 + Int(mark[3] - 48)
    let isCapital = text[range.lowerBound].isUpper && text[range.upperBound - 1].isUpper
    return isCapital && !(mark[..<2] + mark[4...]).contains(where: barred.contains)
      && ((2...29).contains(age) || (51...79).contains(age))
  }

  /// A letter, one to three digits, three letters.
  private func prefixMark(_ read: AlphanumericRun, _ run: Run) -> Range<Int>? {
    guard run.count <= 4 && read.begins(with: "A9") || read.begins(with: "A9") && run.count >= 5 else { return nil }
    let characters = read.characters
    let digitEnd = (1..<characters.count).first { !characters[$0].isDigit } ?? characters.count
    guard (2...4).contains(digitEnd), digitEnd + 3 <= characters.count,
      characters[digitEnd..<(digitEnd + 3)].allSatisfy(\.isUpper)
    else { return nil }
    return read.range(digitEnd + 3)
  }

  /// "Y214 HPB": capitals, three digits, a space, and no word behind it.
  private func isClear(_ range: Range<Int>, _ run: Run) -> Bool {
    let letters = (range.upperBound - 3)..<range.upperBound
    return run.count == 4 && text.digitCount(run.range) == 3 && text[run.end] == 32 && text.allUpper(letters)
      && Lexicon.entry(for: WordKey(text.bytes[letters])).isUnknown
  }

  private func isSuffixOrIrishMark(_ run: Run) -> Bool {
    let letters = (run.start..<run.end).first { text[$0].isDigit } ?? run.end
    guard letters - run.start == 3 else { return false }
    let body = letters..<(text[run.end - 1].isLetter ? run.end - 1 : run.end)
    return text.allDigits(body) && (1...4).contains(body.count)
  }
}
