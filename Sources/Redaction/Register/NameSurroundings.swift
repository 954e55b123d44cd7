/// What stands around a name and belongs to it: titles and ranks, initials, the article of a family.
struct NameSurroundings {
  private(set) var range: Range<Int>
  private(set) var hasTitle = false
  private(set) var hasRank = false
  private let text: ReaderText
  private var first: Int
  private var last: Int

  init(_ first: Int, _ last: Int, _ range: Range<Int>, _ text: ReaderText) {
    self.first = first
    self.last = last
    self.range = range
    self.text = text
  }

  /// Takes in what belongs to a person's name.
  mutating func widen(isSurname: Bool, isGivenAlone: Bool) {
    if isSurname { takeInitialsBefore() }
    takeTitles()
    takeInitialsAfter(afterComma: isSurname)
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

  private mutating func takeInitialsBefore() {
    var taken = 0
    while taken < 3, text.tokens[first].gap == .space || text.tokens[first].gap == .none {
      let hasDot = token(first - 1).map { isMark($0, UInt8(ascii: ".")) } ?? false
      let at = first - (hasDot ? 2 : 1)
      guard let initial = token(at), initial.kind == .word, initial.length == 1, initial.shape == .upper,
        hasDot || !(isWord(initial, "i") || isWord(initial, "a") && initial.startsSentence)
      else { return }
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
    guard var next = token(last + 1), next.gap != .blockBreak, range.upperBound == text.tokens[last].range.upperBound
    else { return }
    var at = last + 1
    if afterComma, isMark(next, UInt8(ascii: ",")), let after = token(at + 1), isMark(token(at + 2), UInt8(ascii: "."))
    {
      next = after
      at += 1
    }
    guard next.kind == .word, next.length == 1, next.shape == .upper, next.gap == .space,
      at > last + 1 || !(isWord(next, "a") && next.startsSentence || isWord(next, "i"))
        || isMark(token(at + 1), UInt8(ascii: "."))
    else { return }
    range = range.lowerBound..<Int(next.end)
    last = at
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
