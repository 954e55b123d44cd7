/// What stands around a finding, as far as the words put in its place depend on it.
struct ReplacementContext {
  enum Before {
    /// Sentence start, a verb, a preposition, a comma: an article is needed.
    case open
    /// "the", "my", "our": the noun alone.
    case determiner
    /// "an": the noun must begin with a vowel.
    case an
    /// "her mum", "UPN": a noun that the finding stands beside as its name.
    case noun
    /// "her father,": the same with a comma.
    case apposition
    /// "Dear", "From:"
    case address
    /// "born"
    case born
  }

  let before: Before
  let startsSentence: Bool
  /// The finding is followed by an apostrophe alone, as in "James' bag"; the replacement takes its place.
  let endsInApostrophe: Bool
  /// The finding is a plural, as in "the Ashworths".
  let isPlural: Bool
  /// A word for the family or its children stands behind it: "the Achebe family", "our Khan twins".
  let members: Members

  /// Whether the words put in its place count persons: "a child", "another child".
  var introducesPerson: Bool { !isPlural && members == .none && (before == .open || before == .born) }

  enum Members {
    case none
    /// One of them: "family", "girl".
    case one
    /// Several: "boys", "twins".
    case several
  }

  init(_ finding: Settled, in text: NameText) {
    let first = text.token(at: finding.range.lowerBound)
    startsSentence = text.tokens.indices.contains(first) && text.tokens[first].startsSentence
    before = startsSentence ? .open : Self.before(first, in: text)
    let last = text.token(at: finding.range.upperBound - 1)
    let end = finding.range.upperBound
    endsInApostrophe =
      end < text.bytes.count && text.bytes[end] == UInt8(ascii: "'")
      && !(end + 1 < text.bytes.count && text.bytes[end + 1].isLetter)
      && text.bytes[end - 1] | 0x20 == UInt8(ascii: "s") && text.isLower(last + 2)
    members = Self.members(last + 1, behind: finding, in: text)
    isPlural =
      text.isWord(first - 1, "the") && first == last && finding.kind == .name
      && text.bytes[end - 1] | 0x20 == UInt8(ascii: "s")
  }

  private static func members(_ next: Int, behind finding: Settled, in text: NameText) -> Members {
    guard finding.kind == .name, text.continues(next), text.isLower(next), text.tokens[next].gap == .space,
      Int(text.tokens[next].start) == finding.range.upperBound + 1, text.stands(next, in: .members)
    else { return .none }
    return text.stands(next, in: .oneMember) ? .one : .several
  }

  private static func before(_ first: Int, in text: NameText) -> Before {
    guard first > 0, text.continues(first) else { return .open }
    let index = first - 1
    if text.isMark(index, UInt8(ascii: ",")) {
      return text.terms(index - 1).isDisjoint(with: [.kin, .official, .staff, .adult]) ? .open : .apposition
    }
    if text.isMark(index, UInt8(ascii: ":")) { return text.isCapital(index - 1) ? .address : .open }
    guard text.tokens[index].kind == .word else { return .open }
    if text.isWord(index, "an") { return .an }
    if text.isWord(index, "born") { return .born }
    let terms = text.terms(index)
    if isDeterminer(index, in: text) { return .determiner }
    if terms.contains(.greeting), text.isCapital(index) { return .address }
    if !text.isPossessive(index), !terms.isDisjoint(with: .role.union(.naming)) { return .noun }
    return isNoun(index, terms, in: text) ? .noun : .open
  }

  private static func isDeterminer(_ index: Int, in text: NameText) -> Bool {
    text.isPossessive(index) && !isShortForm(index, in: text)
      || ["the", "a", "my", "our", "your", "his", "her", "their", "its", "every", "each", "another", "any", "no"]
        .contains { text.isSpelled(index, $0) }
  }

  /// "he's", "that's": a verb, and nobody's.
  private static func isShortForm(_ index: Int, in text: NameText) -> Bool {
    let words: Set<String> = ["he", "she", "it", "that", "this", "who", "what", "where", "there", "here", "let", "how"]
    return words.contains(String(decoding: text.body(index).map(\.lowercased), as: UTF8.self))
  }

  /// Neither a small word nor a verb: the label of what follows, as in "account number".
  private static func isNoun(_ index: Int, _ terms: TermSet, in text: NameText) -> Bool {
    let verbal: TermSet = [
      .connector, .auxiliary, .placePreposition, .personPreposition, .pronoun, .determiner, .personVerb, .greeting,
      .personAdjective,
    ]
    guard terms.isDisjoint(with: verbal) else { return false }
    let body = text.body(index)
    return !(body.count > 4 && (body.suffix(2).elementsEqual("ed".utf8) || body.suffix(3).elementsEqual("ing".utf8)))
  }
}

extension NameText {
  /// The index of the token that covers or follows a byte.
  /// - Complexity: O(log tokens).
  func token(at offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].end) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
