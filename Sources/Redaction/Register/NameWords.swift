/// A person's name taken apart.
struct NameWords {
  /// All words; those of a hyphened name apart.
  let all: [[UInt8]]
  /// The first word, in its pieces.
  let given: [[UInt8]]
  /// The last word in its pieces, after the particles before it ("de", "la").
  let surname: [[UInt8]]
  /// The last word in its pieces, where particles stand before it; else nil.
  let last: [[UInt8]]?
  /// What tells the person by itself, in its pieces, with its place in the name; hyphened names also by their halves.
  let parts: [([[UInt8]], Pattern.Place)]

  /// Takes the words as they were read, each in its pieces; there must be one.
  init(_ words: [[[UInt8]]]) {
    all = words.flatMap { $0 }
    given = words[0]
    var start = words.count - 1
    while start > 1, Self.isParticle(words[start - 1]) { start -= 1 }
    surname = words[start...].flatMap { $0 }
    last = start < words.count - 1 ? words[words.count - 1] : nil
    var parts: [([[UInt8]], Pattern.Place)] = []
    for (index, word) in words.enumerated()
    where index == 0 || index == words.count - 1 && word[0].count > 1 || !Self.isParticle(word) {
      let place: Pattern.Place =
        words.count == 1 ? [.given, .surname] : index == 0 ? .given : index >= start ? .surname : [.given, .surname]
      parts.append((word, place))
      if word.count > 1 { for piece in word where piece.count > 1 { parts.append(([piece], place)) } }
    }
    if start < words.count - 1 { parts.append((surname, .surname)) }
    self.parts = parts
  }

  private static func isParticle(_ word: [[UInt8]]) -> Bool {
    guard word.count == 1 else { return false }
    return word[0].count == 1 || Lexicon.terms(for: WordKey(word[0])).contains(.particle)
  }
}
