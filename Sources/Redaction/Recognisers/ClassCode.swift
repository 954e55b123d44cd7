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
    guard start > run.end, let end = classCodeEnd(start) ?? lettersOnlyCodeEnd(start, after: run) else { return }
    let isClassName = text[run.start].isUpper && text.has("class", at: run.start) && start == run.end + 1
    see(.className, (isClassName ? run.start : start)..<end, .labelled)
  }

  /// A code by itself: behind "in", "of" or "from" if the year is a secondary school's, else for words to decide.
  mutating func seeClassCode(at run: Run) {
    guard run.count <= 6, let end = classCodeEnd(run.start), text[run.start - 1] != UInt8(ascii: "-") else { return }
    let digits = run.range.prefix { text[$0].isDigit }.count
    let letters = text.runEnd(run.start) - run.start - digits
    let isSecondary = text.number(run.start..<(run.start + digits)) >= 7
    let isClear = letters >= 2 || isSecondary && !Self.units.contains(text[run.start + digits])
    see(.className, run.start..<end, isClear && followsPreposition(run.start) ? .checked : .shape)
  }

  /// One or two digits for a year of 1 to 13, one to four capitals, and perhaps a set: "8HMW", "10X/Ma1".
  private func classCodeEnd(_ start: Int) -> Int? {
    let end = text.runEnd(start)
    let letters = (start..<end).first { !text[$0].isDigit } ?? end
    guard (1...2).contains(letters - start), (1...13).contains(text.number(start..<letters)),
      (1...4).contains(end - letters), text.allUpper(letters..<end), !Self.isMeasure(text, letters..<end)
    else { return nil }
    let set = text.runEnd(end + 1)
    return text[end] == UInt8(ascii: "/") && set > end + 1 && text[end + 1].isUpper && set - end <= 4 ? set : end
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
    text.has(" in ", at: start - 4) || text.has(" of ", at: start - 4) || text.has("from ", at: start - 5)
      || text.has("(", at: start - 1)
  }

  /// Letters that make a figure of a number of two digits or more: 10K, 12V, 10M.
  private static let units: [UInt8] = Array("GKMDPVW".utf8)

  private static func isMeasure(_ text: ScanText, _ letters: Range<Int>) -> Bool {
    [
      "AM", "PM", "KG", "KM", "GB", "MB", "TB", "CM", "MM", "ML", "MPH", "TH", "ST", "ND", "RD", "HD", "FM", "KB", "KW",
      "DVD", "XL", "UK",
    ]
    .contains(text.lowerText(letters).uppercased())
  }
}
