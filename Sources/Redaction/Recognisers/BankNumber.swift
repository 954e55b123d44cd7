/// Sort codes and account numbers: beside their words, or one after the other.
extension IdentifierScan {
  mutating func seeBankNumbers(at run: Run) {
    if let range = sortCode() {
      let account = accountNumber(after: range.upperBound)
      see(.sortCode, range, account == nil ? .shape : .checked)
      if let account { see(.account, account, .checked) }
    } else if run.count == 6 {
      see(.sortCode, run.range, .shape)
    } else if (7...10).contains(run.count), isPlainNumber(run.range, lastGap: 0) {
      see(.account, run.range, .shape)
    }
  }

  /// Three pairs of digits, parted by hyphens or by spaces.
  private func sortCode() -> Range<Int>? {
    guard digits.count >= 6, digits.gaps[1] != 0, digits.gaps[3] == digits.gaps[1],
      digits.gaps[0] == 0, digits.gaps[2] == 0, digits.gaps[4] == 0, digits.parted(6, by: "- ")
    else { return nil }
    return digits.range(6, in: text)
  }

  /// Eight digits within a few marks, or behind "and", "a/c", "account".
  private func accountNumber(after offset: Int) -> Range<Int>? {
    var start = nextRun(after: offset)
    for _ in 0..<3 where text.allLetters(start..<text.runEnd(start)) {
      guard Self.accountWords.contains(text, start..<text.runEnd(start)) else { return nil }
      start = nextRun(after: text.runEnd(start))
    }
    let end = text.runEnd(start)
    guard start > offset, end - start == 8, text.allDigits(start..<end) else { return nil }
    return start..<end
  }

  private func nextRun(after offset: Int) -> Int {
    var start = offset
    while start < offset + 4, !text[start].isLetterOrDigit, text[start] != 0 { start += 1 }
    return start
  }

  private static let accountWords: WordSet = [
    "and", "a", "c", "ac", "acc", "account", "acct", "number", "no", "with",
  ]
}
