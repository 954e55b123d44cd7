/// What can be seen of a capitalised word and of the words around it: each sign is a number that the name model weighs.
///
/// A sign joins what it is about ("the word before") with what is there ("told"); it is a hash, so two signs may share
/// a number.
struct NameSigns {
  /// How many numbers there are.
  static let count = 1 << 16

  let text: NameText
  let shapes: [SentenceShapes.Shape]
  let persons: PersonSigns

  /// What a sign is about.
  enum Subject: UInt64 {
    case always, shape, english, given, surname, place, flag, term, possessive, start, beginning, ending
    case kind, spelling, lineBreak, edge
    case classAndBefore, classAndAfter, listingAndBefore, listingAndAfter
    case previous, next, previousJoint, nextJoint, sameWord, company, persons, listingAndPersons, own
    case sentence, identifier, runLength, runFirst, runLast, nearby
    case finding, findingAndClass, findingBefore, findingAfter
    case predicate, predicateAndListing, cue, plural
  }

  /// Where a neighbour stands: one or two words before or behind, or the same beside a word that no list has.
  enum Side: UInt64, CaseIterable {
    case itself, before, after, before2, after2, before3, after3, beforeUnlisted, afterUnlisted, beforeRun, afterRun
  }

  /// The sign of a value.
  @inline(__always)
  static func sign(_ subject: Subject, _ side: Side, _ value: UInt64) -> UInt16 {
    var hash = value &+ (subject.rawValue << 8 | side.rawValue) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    hash &*= 0xD6E8_FEB8_6659_FD93
    return UInt16(truncatingIfNeeded: hash >> 48)
  }

  /// Calls back with each sign of a word by itself and of its neighbours.
  ///
  /// - Complexity: O(length of the word); the lists are asked for four neighbours.
  @inline(__always)
  func forEach(of word: CapitalWord, _ see: (UInt16) -> Void) {
    let token = word.token
    see(Self.sign(.always, .itself, 0))
    seeWord(word.flags, word.terms, text.tokens[token], .itself, see)
    see(Self.sign(.possessive, .itself, text.isPossessive(token) ? 1 : 0))
    see(Self.sign(.start, .itself, text.continues(token) ? 1 : 0))
    see(Self.sign(.sentence, .itself, shapes[word.sentence].manner))
    let isNear: UInt64 = persons.hasIdentifier(near: token...token) ? 2 : 0
    see(Self.sign(.identifier, .itself, isNear | (word.isUnlisted ? 1 : 0)))
    seeLetters(of: token, see)
    seeNeighbours(of: word, see)
    seeRun(around: token, isUnlisted: word.isUnlisted, see)
    seeNearby(token, see)
  }

  /// The capitalised words side by side that a word is one of, and what stands before and behind them.
  private func seeRun(around token: Int, isUnlisted: Bool, _ see: (UInt16) -> Void) {
    var first = token
    while token - first < 4, text.continues(first), text.isCapital(first - 1), !text.isPossessive(first - 1) {
      first -= 1
    }
    var last = token
    while last - token < 4, text.continues(last + 1), text.isCapital(last + 1), !text.isPossessive(last) { last += 1 }
    see(Self.sign(.runLength, .itself, UInt64(token - first) << 8 | UInt64(last - token)))
    if first < token {
      see(Self.sign(.runFirst, .itself, spelling(first)))
      seeNeighbour(text.continuesBlock(first) ? first - 1 : nil, .beforeRun, nil, see)
    }
    if last > token {
      see(Self.sign(.runLast, .itself, spelling(last)))
      seeNeighbour(text.continuesBlock(last + 1) ? last + 1 : nil, .afterRun, nil, see)
    }
    let predicate = UInt64(text.predicate(after: last).rawValue)
    see(Self.sign(.predicate, .itself, predicate))
    see(Self.sign(.predicateAndListing, .itself, predicate << 1 | (isUnlisted ? 1 : 0)))
    see(Self.sign(.cue, .itself, UInt64(text.cue(before: first).cue.rawValue)))
    if text.isWord(first - 1, "the") { seePlural(last, see) }
  }

  /// "the Kirkbrides": what the lists say of the word without its "s".
  private func seePlural(_ token: Int, _ see: (UInt16) -> Void) {
    let body = text.body(token)
    guard body.last == UInt8(ascii: "s") else { return }
    let stem = Lexicon.word(for: WordKey(body.dropLast()))
    see(Self.sign(.plural, .itself, UInt64(stem.surname) << 2 | UInt64(stem.english)))
  }

  private func seeNearby(_ token: Int, _ see: (UInt16) -> Void) {
    var index = token
    while token - index < 8, text.continuesBlock(index) {
      index -= 1
      if text.tokens[index].kind == .word { see(Self.sign(.nearby, .before, text.keys[index].hash)) }
    }
    index = token + 1
    while index - token < 8, text.continuesBlock(index) {
      if text.tokens[index].kind == .word { see(Self.sign(.nearby, .after, text.keys[index].hash)) }
      index += 1
    }
  }

  private func seeNeighbours(of word: CapitalWord, _ see: (UInt16) -> Void) {
    let token = word.token
    let isUnlisted = word.isUnlisted
    let first = text.continuesBlock(token) ? token - 1 : nil
    let second = first.flatMap { text.continuesBlock($0) ? $0 - 1 : nil }
    let next = text.continuesBlock(token + 1) ? token + 1 : nil
    let afterNext = next.flatMap { text.continuesBlock($0 + 1) ? $0 + 1 : nil }
    seeNeighbour(first, .before, isUnlisted ? .beforeUnlisted : nil, see)
    seeNeighbour(next, .after, isUnlisted ? .afterUnlisted : nil, see)
    seeNeighbour(second, .before2, nil, see)
    seeNeighbour(afterNext, .after2, nil, see)
    if let second, text.continuesBlock(second) { see(Self.sign(.spelling, .before3, spelling(second - 1))) }
    if let afterNext, text.continuesBlock(afterNext + 1) { see(Self.sign(.spelling, .after3, spelling(afterNext + 1))) }
    if text.tokens[token].gap == .lineBreak { see(Self.sign(.lineBreak, .before, 0)) }
    if let next, text.tokens[next].gap == .lineBreak { see(Self.sign(.lineBreak, .after, 0)) }
    let before = first.map(spelling) ?? 1
    let after = next.map(spelling) ?? 1
    let place: UInt64 = (isUnlisted ? 2 : 0) | (text.continues(token) ? 1 : 0)
    see(Self.sign(.classAndBefore, .itself, before &+ word.kind))
    see(Self.sign(.classAndAfter, .itself, after &+ word.kind))
    see(Self.sign(.listingAndBefore, .itself, before &+ place))
    see(Self.sign(.listingAndAfter, .itself, after &+ place))
  }

  /// A neighbour's lists, kind and spelling; `again` says the lists once more for a word that no list has.
  private func seeNeighbour(_ index: Int?, _ side: Side, _ again: Side?, _ see: (UInt16) -> Void) {
    guard let index else { return see(Self.sign(.edge, side, 0)) }
    let token = text.tokens[index]
    see(Self.sign(.spelling, side, spelling(index)))
    guard token.kind == .word else { return see(Self.sign(.kind, side, UInt64(token.kind.rawValue))) }
    let entry = Lexicon.entry(for: text.key(index))
    seeWord(entry.flags, entry.terms, token, side, see)
    if let again { seeWord(entry.flags, entry.terms, token, again, see) }
  }

  /// What the lists say of a word, and how it is written.
  @inline(__always)
  private func seeWord(_ flags: WordFlags, _ terms: TermSet, _ token: Token, _ side: Side, _ see: (UInt16) -> Void) {
    see(Self.sign(.shape, side, UInt64(token.shape.rawValue)))
    see(Self.sign(.english, side, UInt64(flags.english)))
    if flags.given > 0 { see(Self.sign(.given, side, UInt64(flags.given))) }
    if flags.surname > 0 { see(Self.sign(.surname, side, UInt64(flags.surname))) }
    if flags.place > 0 { see(Self.sign(.place, side, UInt64(flags.place))) }
    var bits = flags.rawValue >> 8
    while bits != 0 {
      see(Self.sign(.flag, side, UInt64(bits.trailingZeroBitCount)))
      bits &= bits - 1
    }
    bits = terms.rawValue
    while bits != 0 {
      see(Self.sign(.term, side, UInt64(bits.trailingZeroBitCount)))
      bits &= bits - 1
    }
  }

  /// The first and the last two, three and four letters, with the word's edge.
  private func seeLetters(of token: Int, _ see: (UInt16) -> Void) {
    let body = text.body(token)
    var start = WordKey()
    for (count, byte) in body.prefix(4).enumerated() {
      start.add(byte)
      if count > 0 { see(Self.sign(.beginning, .itself, start.hash)) }
    }
    var end = WordKey()
    for (count, byte) in body.suffix(4).reversed().enumerated() {
      end.add(byte)
      if count > 0 { see(Self.sign(.ending, .itself, end.hash)) }
    }
  }

  /// A word as it is spelled; a number by its length.
  @inline(__always)
  private func spelling(_ index: Int) -> UInt64 {
    let token = text.tokens[index]
    return token.kind == .number ? UInt64(min(token.length, 5)) : text.keys[index].hash
  }
}

extension CapitalWord {
  /// In no list of words, names or places.
  var isUnlisted: Bool { flags.rawValue & 0xFF == 0 }

  /// What the lists of words, names and places say, as one number.
  var kind: UInt64 {
    UInt64(flags.rawValue & 0x6FF) << 1 | (terms.contains(.publicTerm) ? 1 : 0)
  }
}

extension NameText {
  /// Whether a token is in the text and in the same block as the one before it.
  fileprivate func continuesBlock(_ index: Int) -> Bool {
    index > 0 && index < tokens.count && tokens[index].gap != .blockBreak
  }
}

extension SentenceShapes.Shape {
  /// How the sentence is written, as one number.
  fileprivate var manner: UInt64 {
    (isShouted ? 1 : 0) | (isTitled ? 2 : 0) | (isCasual ? 4 : 0) | (lower == 0 ? 8 : 0) | (endsInStop ? 16 : 0)
  }
}
