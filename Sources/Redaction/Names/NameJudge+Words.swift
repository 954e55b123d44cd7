/// English words that are somebody's name: "we have spoken to Ocean", "Rocket's mum".
///
/// No list of names can hold them all, so where a capital stands in mid-sentence, or a word begins one as no common
/// noun does, what only persons do, have or suffer decides.
extension NameJudge {
  /// Whether an English word stands where only a person can.
  func isWordAsPerson(_ index: Int) -> Bool {
    let word = words[index]
    guard word.reading == .word, !word.isFunctional, word.terms.isDisjoint(with: [.word, .suspect]),
      text.tokens[word.token].shape == .capitalised, !text.body(word.token).contains(UInt8(ascii: "'")),
      !shapes[word.sentence].isTitled, !isGroupNoun(word.token),
      !text.stands(word.token, in: .standIns), !text.stands(word.token, in: .classes), !isParticiple(word)
    else { return false }
    return text.continues(word.token) ? isPersonInside(index) : isPersonAtStart(index)
  }

  /// "Pupil: Ocean", "Victim: Lyric": nothing else follows the label.
  private func isLabelled(_ token: Int) -> Bool {
    guard text.isAfterColon(token), text.terms(token - 2).contains(.pupil) || text.isWord(token - 2, "name"),
      !text.continues(token - 2) || text.tokens[token - 2].gap == .lineBreak
    else { return false }
    return token + 1 >= text.tokens.count || text.tokens[token + 1].kind == .mark
      || text.tokens[token + 1].gap != .space
  }

  /// Within a sentence a capital is a choice: nothing but a verb, a preposition or a comma may stand before it.
  private func isPersonInside(_ index: Int) -> Bool {
    let token = words[index].token
    let before = text.terms(token - 1)
    if isLabelled(token) { return true }
    guard text.isLower(token - 1) || text.isMark(token - 1, UInt8(ascii: ",")) || isTime(token - 1),
      !before.contains(.determiner),
      !before.contains(.pronoun), !text.isPossessive(token - 1), !text.isCapital(token + 1)
    else { return false }
    let range = index..<index + 1
    return (isAddressed(range) || isDoneByPersonsOnly(range)) && !isThing(range, .partly)
  }

  /// "Yesterday X", "On Monday X", "When X": a capital that is none of a name's.
  private func isTime(_ token: Int) -> Bool {
    let terms = text.terms(token)
    return terms.contains(.weekday)
      || !text.continues(token) && !terms.isDisjoint(with: [.connector, .personPreposition, .placePreposition])
  }

  /// At the start of a sentence a bare noun of things can hardly stand before what persons do; a listed given name may
  /// do anything that persons do, another word must have kin, an age or a year group.
  private func isPersonAtStart(_ index: Int) -> Bool {
    // Whether it is a thing takes longest to tell, so that is asked last.
    !text.isCapital(words[index].token + 1) && isPersonUnlessThing(index) && !isThing(index..<index + 1, .partly)
  }

  private func isPersonUnlessThing(_ index: Int) -> Bool {
    let token = words[index].token
    let range = index..<index + 1
    if isOfASchool(token) { return true }
    if words[index].flags.isPersonName || words[index].flags.isProperName, text.isWord(token + 1, "to"),
      text.stands(token + 2, in: .dueOfPersons)
    {
      return true
    }
    return (words[index].flags.given > 0 || !words[index].flags.isEveryday && !isNounOfMany(token + 1))
      && !text.isWord(token + 2, "by") && !isPutSomewhere(index)
      && (isDoneByPersonsOnly(range) || predicate(range) == .personal && text.isSomebodysVerb(token + 1))
  }

  /// "Sesame has been added to the list": done to things as well, of a word that nobody is called by.
  private func isPutSomewhere(_ index: Int) -> Bool {
    guard words[index].flags.given == 0, !words[index].flags.isPersonName else { return false }
    let token = words[index].token
    return text.isWord(token + 2, "been") && text.stands(token + 3, in: .doneToAnything)
  }

  /// "Unkind messages": what may be a verb of one person is more often things in the plural.
  private func isNounOfMany(_ index: Int) -> Bool {
    guard text.isLower(index) else { return false }
    let body = text.body(index)
    return body.endsIn("s") && !body.endsIn("ss") && !text.isFiniteVerb(index)
      && Lexicon.word(for: WordKey(body.dropLast())).english > 0
  }

  private func isDoneByPersonsOnly(_ range: Range<Int>) -> Bool {
    predicate(range) == .personal && !isAlsoOfThings(words[range.upperBound - 1].token)
  }

  /// "X's mum", "X, who", "X (Year 8)", "X, aged 12": what no thing has.
  func isOfASchool(_ last: Int) -> Bool {
    if text.isPossessive(last) {
      let next = text.bodyEnd(last) < Int(text.tokens[last].end) ? last + 1 : last + 2
      return text.isLower(next) && text.terms(next).contains(.kin)
    }
    let next = last + 1
    if text.isWord(next, "aged") { return true }
    guard text.isMark(next, UInt8(ascii: ",")) || text.isMark(next, UInt8(ascii: "(")) else { return false }
    return text.isWord(next + 1, "who") || text.isWord(next + 1, "whose") || text.predicate(after: last) == .personal
  }

  /// "Confiscated in Year 11": what has been done, and no word that persons are called by.
  private func isParticiple(_ word: CapitalWord) -> Bool {
    !word.flags.isPersonName && !word.terms.contains(.given) && text.body(word.token).endsIn("ed")
  }

  private static let endingsOfDeeds: [StaticString] = ["ing", "ion", "ment", "ics", "ance", "ence", "ness", "ship"]

  /// Plurals, and nouns of what is done or studied: "Governors told", "Grown-ups who", "spoke to Housing".
  func isGroupNoun(_ token: Int) -> Bool {
    let whole = text.body(token)
    let body = whole.lastIndex(of: UInt8(ascii: "-")).map { whole[($0 + 1)...] } ?? whole
    if Self.endingsOfDeeds.contains(where: { body.endsIn($0) }) { return true }
    guard body.endsIn("s"), !body.endsIn("ss") else { return false }
    return Lexicon.word(for: WordKey(body.dropLast())).english > 0
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Whether a word ends in small letters given, in any case.
  fileprivate func endsIn(_ ending: StaticString) -> Bool {
    count > ending.utf8CodeUnitCount
      && zip(self.suffix(ending.utf8CodeUnitCount), 0...).allSatisfy { $0.lowercased == ending.utf8Start[$1] }
  }
}
