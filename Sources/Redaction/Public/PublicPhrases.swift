/// Phrases of several words that stay as they are: services, bodies, feasts, places, phrases of school.
enum PublicPhrases {
  /// The longest phrase that is looked for, in words.
  static let longest = 8

  /// The number of tokens of the longest listed phrase that begins at a token, 0 if none does.
  ///
  /// "&" reads as "and"; the stop of "St." and a hyphen between spaces do not count.
  /// - Complexity: O(length of the phrase).
  static func length(in text: NameText, at start: Int) -> Int {
    let lists = Lists(startingWith: text.key(start))
    var key = WordKey()
    var words = 0
    var index = start
    var found = 0
    while index < text.tokens.count, words < longest {
      let token = text.tokens[index]
      if index > start, token.gap == .blockBreak { break }
      if token.kind == .mark {
        guard add(mark: index, to: &key, in: text) else { break }
      } else {
        if words > 0 { key.add(UInt8(ascii: " ")) }
        words += 1
        let body = adding(Int(token.start)..<text.bodyEnd(index), to: key, in: text)
        key = adding(text.bodyEnd(index)..<Int(token.end), to: body, in: text)
        if words > 1 {
          let isLower = token.shape == .lower
          guard lists.mayHold(key) || lists.mayHold(body) else { break }
          if lists.hold(key, isLower) || key != body && lists.hold(body, isLower) { found = index + 1 - start }
        }
      }
      index += 1
    }
    return found
  }

  /// The lists that hold phrases with a certain first word; only they are asked.
  private struct Lists {
    private let hasTerms: Bool
    private let hasPlaces: Bool

    init(startingWith word: WordKey) {
      hasTerms = Lexicon.terms(for: word).contains(.phraseStart)
      hasPlaces = Lexicon.word(for: word).startsPlace
    }

    /// Whether a phrase may be listed, or begin one that is; false for nearly all that do neither.
    func mayHold(_ phrase: WordKey) -> Bool {
      hasPlaces || hasTerms && Lexicon.mayBeginPhrase(phrase)
    }

    /// Whether a phrase is listed; no place ends with a word in small letters.
    func hold(_ phrase: WordKey, _ endsLower: Bool) -> Bool {
      hasTerms && !Lexicon.terms(for: phrase).isDisjoint(with: [.publicTerm, .place])
        || hasPlaces && !endsLower && Lexicon.word(for: phrase).place == 2
    }
  }

  private static func adding(_ range: Range<Int>, to key: WordKey, in text: NameText) -> WordKey {
    var key = key
    for offset in range { key.add(text.bytes[offset]) }
    return key
  }

  /// Whether a mark may stand inside a phrase; "&" is added as a word.
  private static func add(mark index: Int, to key: inout WordKey, in text: NameText) -> Bool {
    if text.isMark(index, UInt8(ascii: "&")) {
      for byte in " and".utf8 { key.add(byte) }
      return true
    }
    if text.isMark(index, UInt8(ascii: "'")) { return text.tokens[index].gap == .none }
    return text.isMark(index, UInt8(ascii: ".")) && text.tokens[index].gap == .none
      && index > 0 && text.tokens[index - 1].length <= 2
  }
}
