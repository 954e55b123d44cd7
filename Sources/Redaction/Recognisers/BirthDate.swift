/// Dates, which matter only as dates of birth: dates of events stay.
extension IdentifierScan {
  mutating func seeDate(at run: Run) {
    guard run.count <= 4 || run.hasLetters && run.count <= 11, !isWithinDate(run.start),
      let date = text.date(at: run.start)
    else { return }
    see(date: run.start..<date.end)
  }

  mutating func seeDate(fromMonth run: Run) {
    guard text[run.start].isUpper, !text[run.start - 2].isDigit, let date = text.date(fromMonth: run.range) else {
      return
    }
    see(date: run.start..<date.end)
  }

  private mutating func see(date range: Range<Int>) {
    dates.append(range)
    see(.birthDate, range, followsBornSign(range.lowerBound) ? .labelled : .shape)
  }

  private func isWithinDate(_ start: Int) -> Bool {
    let before = text[start - 1]
    return text[start - 2].isDigit
      && (before == UInt8(ascii: "/") || before == UInt8(ascii: ".") || before == UInt8(ascii: "-"))
  }

  /// Whether "b.", "b" or "he is" stands before it.
  private func followsBornSign(_ start: Int) -> Bool {
    if text.has("he is ", at: start - 6) { return true }
    var end = start
    while end > start - 2, text[end - 1].isSpace || text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    return end < start && text[end - 1] == UInt8(ascii: "b") && !text[end - 2].isLetterOrDigit
      && text[end - 2] != UInt8(ascii: "'")
  }
}
