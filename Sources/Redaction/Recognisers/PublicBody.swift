/// Addresses of public bodies, which stay: "Kent County Council, County Hall, Maidstone ME14 1XQ".
extension ScanText {
  /// Whether nothing but capitalised words and commas stands between the name of a public body and an offset.
  ///
  /// A given name or a title in between makes it somebody's address. At most ten words are read.
  func followsPublicBody(_ offset: Int) -> Bool {
    var end = offset
    for _ in 0..<10 {
      let word = wordBefore(end)
      guard let first = word.first else { return false }
      if self[first].isUpper, PublicBodies.names.contains(self, word) { return true }
      guard
        self[first].isUpper && !isOfPerson(word) || self[first].isDigit
          || PublicBodies.smallWords.contains(self, word)
      else { return false }
      end = word.lowerBound
    }
    return false
  }

  /// The word before an offset, over a comma, spaces and one line end; empty where something else stands between.
  private func wordBefore(_ offset: Int) -> Range<Int> {
    var end = offset
    while offset - end < 4, self[end - 1].isSpace || [44, 39, 45].contains(self[end - 1]) {
      if self[end - 1] == 10, self[end - 2] == 10 { return end..<end }
      end -= 1
    }
    return runStart(end, limit: 20)..<end
  }

  private func isOfPerson(_ word: Range<Int>) -> Bool {
    let entry = Lexicon.entry(for: WordKey(bytes[word]))
    return entry.flags.given == 2 && entry.flags.english == 0 && entry.flags.place < 2
      || !entry.terms.isDisjoint(with: [.title, .rank])
  }
}

private enum PublicBodies {
  static let smallWords: WordSet = ["of", "and", "the", "for"]

  static let names: WordSet = [
    "council", "ofsted", "dfe", "department", "ministry", "commissioner", "ombudsman", "police", "constabulary",
    "nspcc", "childline", "ceop", "ofcom", "nca", "authority", "commission", "agency", "hmrc", "ico", "iwf",
    "samaritans",
  ]
}
