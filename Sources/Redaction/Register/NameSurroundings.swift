/// What stands around a name and belongs to it: titles and ranks, initials, the article of a family.
struct NameSurroundings {
  private(set) var range: Range<Int>
  private(set) var hasTitle = false
  private(set) var hasRank = false
  private let text: ReaderText
  private let initials: Initials
  private var first: Int
  private var last: Int

  init(_ first: Int, _ last: Int, _ range: Range<Int>, _ text: ReaderText, _ initials: Initials) {
    self.initials = initials
    self.first = first
    self.last = last
    self.range = range
    self.text = text
  }

  /// Takes in what belongs to a person's name.
  mutating func widen(isSurname: Bool, isSurnameAlone: Bool) {
    if isSurname { takeInitialsBefore() }
    takeTitles()
    takeInitialsAfter(afterComma: isSurnameAlone)
    if endsInPlural, let before = token(first - 1), isWord(before, "the") { start(at: first - 1) }
  }

  /// Takes in the mark that begins a number or account: "+44", "(0", "#", "@".
  mutating func widenNumber() {
    while range.lowerBound > 0, isOpening(text.bytes[range.lowerBound - 1]) {
      range = range.lowerBound - 1..<range.upperBound
    }
  }

  private func isOpening(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "@")
  }

  /// Whether the initial of a given name of the register stands before a surname ("M. Park"), or behind it and a comma.
  var hasInitialOfGivenName: Bool {
    if let before = initialBefore(first), isKnown(before, range.lowerBound), !isArticle(before) { return true }
    guard let comma = token(last + 1), isMark(comma, UInt8(ascii: ",")), let after = initial(last + 2) else {
      return false
    }
    return isKnown(after, range.lowerBound)
  }

  /// Whether the initial of its surname stands behind a given name: "Grace K".
  var hasInitialOfSurname: Bool {
    guard let after = initial(last + 1) else { return false }
    return initials.known[Initials.key([byte(range.lowerBound), byte(Int(text.tokens[after].start))])] != nil
  }

  /// Whether the register has a person with the initial at a token and a surname that begins at an offset.
  private func isKnown(_ initial: Int, _ surname: Int) -> Bool {
    initials.known[Initials.key([byte(Int(text.tokens[initial].start)), byte(surname)])] != nil
  }

  private func byte(_ offset: Int) -> UInt8 { text.bytes[offset].lowercased }

  /// The token if it is a capital letter alone, a space before it.
  private func initial(_ index: Int) -> Int? {
    guard let token = token(index), token.kind == .word, token.length == 1, token.shape == .upper, token.gap == .space
    else { return nil }
    return index
  }

  /// The token of the capital letter before another token, with a dot or without.
  private func initialBefore(_ index: Int) -> Int? {
    let hasDot = token(index - 1).map { isMark($0, UInt8(ascii: ".")) } ?? false
    let at = index - (hasDot ? 2 : 1)
    guard text.tokens[index].gap == .space || text.tokens[index].gap == .none, let letter = token(at),
      letter.kind == .word, letter.length == 1, letter.shape == .upper
    else { return nil }
    return at
  }

  /// "A Green field", "I Hope so": a sentence that begins like this goes on with something else than a verb.
  private func isArticle(_ initial: Int) -> Bool {
    let letter = text.tokens[initial]
    guard letter.startsSentence, isWord(letter, "a") || isWord(letter, "i"), initial + 1 == first,
      let next = token(last + 1), next.kind == .word, next.gap == .space
    else { return false }
    return Lexicon.terms(for: WordKey(text.bytes[next.range])).isDisjoint(with: [.personVerb, .auxiliary])
  }

  private mutating func takeInitialsBefore() {
    var taken = 0
    while taken < 3, let at = initialBefore(first) {
      let letter = text.tokens[at]
      let isOwn = taken == 0 && isKnown(at, range.lowerBound) && !isArticle(at)
      guard at + 2 == first || isOwn || !(isWord(letter, "i") || isWord(letter, "a") && letter.startsSentence) else {
        return
      }
      start(at: at)
      taken += 1
    }
  }

  private mutating func takeTitles() {
    var taken = 0
    while taken < 4 {
      let hasDot = token(first - 1).map { isMark($0, UInt8(ascii: ".")) } ?? false
      let at = first - (hasDot ? 2 : 1)
      guard text.tokens[first].gap != .blockBreak, let title = token(at), title.kind == .word else { return }
      let terms = Lexicon.terms(for: WordKey(text.bytes[title.range]))
      // "led by a PCSO. PCSO Gail Hepworth rang": there the sentence ends.
      if hasDot, terms.contains(.rank), hasRank { return }
      if !terms.isDisjoint(with: [.title, .rank]), title.shape != .lower || title.length < 4 {
        hasRank = hasRank || terms.contains(.rank)
        hasTitle = true
      } else if taken > 0, isWord(title, "and"), let before = token(at - 1), isTitle(before) {
        // "Mr and Mrs Ashworth"
      } else {
        return
      }
      start(at: at)
      taken += 1
    }
  }

  private func isTitle(_ token: Token) -> Bool {
    token.kind == .word && Lexicon.terms(for: WordKey(text.bytes[token.range])).contains(.title)
  }

  /// Takes "W" in "Tamsin W", "T" in "Wetherby, T.".
  private mutating func takeInitialsAfter(afterComma: Bool) {
    guard let next = token(last + 1), next.gap != .blockBreak, range.upperBound == text.tokens[last].range.upperBound
    else { return }
    if afterComma, isMark(next, UInt8(ascii: ",")), let at = initial(last + 2),
      isMark(token(at + 1), UInt8(ascii: ".")) || isKnown(at, range.lowerBound)
    {
      return end(at: at)
    }
    guard let at = initial(last + 1) else { return }
    let letter = text.tokens[at]
    guard
      !(isWord(letter, "a") && letter.startsSentence || isWord(letter, "i")) || hasInitialOfSurname
        || isMark(token(at + 1), UInt8(ascii: "."))
    else { return }
    end(at: at)
  }

  private mutating func end(at index: Int) {
    range = range.lowerBound..<Int(text.tokens[index].end)
    last = index
  }

  private var endsInPlural: Bool {
    let end = range.upperBound
    return end == Int(text.tokens[last].end) && end > 0 && text.bytes[end - 1] | 0x20 == UInt8(ascii: "s")
  }

  private mutating func start(at index: Int) {
    first = index
    range = min(Int(text.tokens[index].start), range.lowerBound)..<range.upperBound
  }

  private func token(_ index: Int) -> Token? { text.tokens.indices.contains(index) ? text.tokens[index] : nil }

  private func isMark(_ token: Token?, _ mark: UInt8) -> Bool {
    guard let token else { return false }
    return token.kind == .mark && text.bytes[Int(token.start)] == mark
  }

  private func isWord(_ token: Token, _ word: StaticString) -> Bool {
    token.kind == .word && token.length == word.utf8CodeUnitCount
      && (0..<token.length).allSatisfy { text.bytes[Int(token.start) + $0].lowercased == word.utf8Start[$0] }
  }
}
