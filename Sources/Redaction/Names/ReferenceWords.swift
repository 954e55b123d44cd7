/// The words of a reference ("OS-Jayden-3"), which stand in no sentence that could tell what they are.
package enum ReferenceWords {
  /// Whether one of them may be somebody's name: in the lists of names and no everyday word, or with a capital and in no list.
  ///
  /// `own`: texts whose words are none, such as the school's name. Abbreviations of up to five capitals name nobody here.
  /// - Complexity: O(bytes of both).
  package static func mayName(_ reference: String, besides own: @autoclosure () -> [String]) -> Bool {
    let words = words(of: reference).filter { $0.count > 2 && mayBeName($0) }
    guard !words.isEmpty else { return false }
    let known = Set(own().flatMap(Self.words).map { WordKey($0) })
    return !words.allSatisfy { known.contains(WordKey($0)) }
  }

  /// Rows of letters, accents folded; those of other scripts make the letter one for a person to read anyway.
  private static func words(of text: String) -> [[UInt8]] {
    let bytes = ReaderText(plain: Array(text.utf8)).bytes
    return bytes.split { !$0.isLetter }.map(Array.init)
  }

  private static func mayBeName(_ word: [UInt8]) -> Bool {
    if word.count < 6, word.allSatisfy(\.isUpper) { return false }
    let entry = Lexicon.entry(for: WordKey(word))
    if entry.isUnknown { return !word[0].isLower }
    guard entry.flags.english < 2, entry.terms.isDisjoint(with: [.publicTerm, .weekday, .month, .word]) else {
      return false
    }
    let isGiven = entry.flags.given == 2 || !entry.terms.isDisjoint(with: [.given, .softName])
    return isGiven || entry.flags.surname == 2 && entry.flags.place == 0
  }
}
