/// Whether a word that is a name and an ordinary word ("Hope", "Will", "April") is used as a name.
struct NameUse {
  private let index: Int
  private let last: Int
  private let tokens: UnsafeBufferPointer<Token>
  private let bytes: UnsafeBufferPointer<UInt8>
  private let range: Range<Int>

  init(_ match: RegisterWalk.Match, _ walk: RegisterWalk) {
    index = match.first
    last = match.last
    tokens = walk.tokens
    bytes = walk.bytes
    range = match.range
  }

  /// No capital at its start.
  var isSmall: Bool { bytes[range.lowerBound].isLower }

  /// Nil for no, false for "only if something else says so".
  func isName(calendar: Bool) -> Bool? {
    if isSmall { return isSmallName ? true : nil }
    if isPossessive { return true }
    if calendar, isDate { return nil }
    let token = tokens[index]
    if token.startsSentence || isAmongCapitals { return isBeforeVerb ? true : false }
    return true
  }

  /// In small letters only a word of one use can be told: after "with", "and", "called", before a verb of speech.
  private var isSmallName: Bool {
    guard let next = token(after: last) else { return false }
    return next.kind == .word && terms(of: next).contains(.personVerb) && !isAfterDeterminer && isBeforePastTense(next)
  }

  private func isBeforePastTense(_ next: Token) -> Bool {
    next.length > 3 && bytes[Int(next.end) - 1] == UInt8(ascii: "d")
  }

  private var isAfterDeterminer: Bool {
    guard let before = token(before: index), before.kind == .word else { return false }
    let terms = terms(of: before)
    return !terms.isDisjoint(with: [.determiner, .pronoun])
      || Lexicon.word(for: WordKey(bytes[before.range])).english > 0
  }

  private var isPossessive: Bool {
    let end = range.upperBound
    return end + 1 < bytes.count && bytes[end] == UInt8(ascii: "'") && bytes[end + 1] | 0x20 == UInt8(ascii: "s")
      && !(end + 2 < bytes.count && bytes[end + 2].isLetter)
  }

  /// Words around in capitals say nothing about this one.
  private var isAmongCapitals: Bool {
    guard tokens[index].shape == .upper, tokens[index].length > 1 else { return false }
    let neighbours = [token(before: index), token(after: last)].compactMap { $0 }.filter { $0.kind == .word }
    return neighbours.contains { $0.shape == .upper && $0.length > 1 }
  }

  private var isBeforeVerb: Bool {
    guard let next = token(after: last), next.kind == .word, next.shape == .lower || next.shape == .upper else {
      return false
    }
    return !terms(of: next).isDisjoint(with: [.personVerb, .auxiliary])
  }

  /// "in April", "4 May", "May 2026".
  private var isDate: Bool {
    if let before = token(before: index) {
      if before.kind == .number || before.kind == .mixed { return true }
      if before.kind == .word, Self.beforeMonths.contains(WordKey(bytes[before.range]).hash) { return true }
    }
    if let next = token(after: last), next.kind == .number { return true }
    return false
  }

  private func token(before index: Int) -> Token? {
    index > 0 && tokens[index].gap != .blockBreak ? tokens[index - 1] : nil
  }

  private func token(after index: Int) -> Token? {
    index + 1 < tokens.count && tokens[index + 1].gap != .blockBreak ? tokens[index + 1] : nil
  }

  private func terms(of token: Token) -> TermSet { Lexicon.terms(for: WordKey(bytes[token.range])) }

  private static let beforeMonths: Set<UInt64> = Set(
    [
      "in", "of", "on", "since", "until", "till", "by", "from", "to", "last", "next", "this", "early", "late", "mid",
      "during", "every", "before", "after", "each", "through", "throughout", "and", "or", "end", "start", "between",
    ].map { WordKey($0).hash })
}
