/// Phrases of several words that stay as they are: services, bodies, feasts, places, phrases of school.
enum PublicPhrases {
  /// The longest phrase that is looked for, in words.
  static let longest = 8

  /// The number of tokens of the longest listed phrase that begins at a token, 0 if none does.
  ///
  /// "&" reads as "and"; the stop of "St." and a hyphen between spaces do not count.
  /// - Complexity: O(length of the phrase).
  static func length(in text: NameText, at start: Int) -> Int {
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
        let whole = adding(token.range, to: key, in: text)
        let body = adding(Int(token.start)..<text.bodyEnd(index), to: key, in: text)
        words += 1
        if words > 1, isListed(whole) || isListed(body) { found = index + 1 - start }
        key = whole
      }
      index += 1
    }
    return found
  }

  private static func isListed(_ key: WordKey) -> Bool {
    !Lexicon.terms(for: key).isDisjoint(with: [.publicTerm, .place]) || Lexicon.word(for: key).place == 2
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
