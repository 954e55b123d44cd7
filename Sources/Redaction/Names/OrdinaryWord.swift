/// What the word lists say of a single word, for readers of words beside the redactor.
package enum OrdinaryWord {
  /// Whether it is a usual English word in small letters.
  /// - Complexity: O(length of the word).
  package static func isEnglish(_ word: String) -> Bool { Lexicon.word(for: WordKey(word)).english >= 2 }

  /// Whether people bear it as a given name.
  package static func isGivenName(_ word: String) -> Bool { Lexicon.word(for: WordKey(word)).given > 0 }

  /// Whether people bear it as a surname.
  package static func isSurname(_ word: String) -> Bool { Lexicon.word(for: WordKey(word)).surname > 0 }
}
