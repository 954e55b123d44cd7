/// What stands around a stretch of words, as far as it says that it is somebody.
extension NameJudge {
  /// What the lists of names know of a stretch of words.
  enum Listing {
    /// No part of it is in any list of names.
    case unlisted
    /// A surname, or a given name after it.
    case partly
    /// Its first word is a given name.
    case given
  }

  func listing(of first: CapitalWord) -> Listing? {
    first.flags.given == 2 || !first.terms.isDisjoint(with: [.given, .softName]) || beginsWithGivenName(first)
      ? .given : nil
  }

  func listing(_ range: Range<Int>) -> Listing {
    let first = words[range.lowerBound]
    if first.flags.given == 2 || !first.terms.isDisjoint(with: [.given, .softName]) { return .given }
    if beginsWithGivenName(first) { return .given }
    if range.count > 1, first.reading == .initial || isPluralName(words[range.upperBound - 1]) { return .partly }
    if isPluralName(first) { return .partly }
    return words[range].contains { $0.flags.isPersonName || $0.terms.contains(.given) } ? .partly : .unlisted
  }

  /// "the Goughs", "O'Sheas": a surname with the ending of a plural.
  func isPluralName(_ word: CapitalWord) -> Bool {
    let body = text.body(word.token)
    guard word.reading == .name, body.count > 4, body.last == UInt8(ascii: "s") else { return false }
    return Lexicon.word(for: WordKey(body.dropLast())).surname > 0
  }

  /// "Lexi-Mae": a given name, a hyphen and something.
  private func beginsWithGivenName(_ word: CapitalWord) -> Bool {
    guard text.tokens[word.token].isCompound else { return false }
    let body = text.body(word.token)
    guard let hyphen = body.firstIndex(of: UInt8(ascii: "-")), hyphen - body.startIndex > 1 else { return false }
    let entry = Lexicon.entry(for: WordKey(body[..<hyphen]))
    return entry.flags.english < 3 && (entry.flags.given > 0 || entry.terms.contains(.given))
  }

  /// Whether a stretch of words does, has or suffers what only persons do.
  func isSurelyPerson(_ range: Range<Int>, _ listing: Listing) -> Bool {
    if isAddressed(range) || isJoinedToPerson(range) || isBeforeGivenName(range) || isSpeaker(range) { return true }
    let last = words[range.upperBound - 1].token
    if range.count == 2, words[range.upperBound - 1].reading == .initial, isEndOfClause(last + 1) { return true }
    guard predicate(range) == .personal else { return isInState(last) || isFamily(range) }
    if listing == .unlisted, isInDictionaryOnly(last + 1) { return false }
    return listing != .unlisted || range.count > 1 || !isAlsoOfThings(last)
  }

  /// "told X", "spoke to X", "was seen by X", "the case against X".
  func isAddressed(_ range: Range<Int>) -> Bool {
    let first = words[range.lowerBound].token
    guard text.continues(first) else { return false }
    if text.isWord(first - 1, "of") {
      return text.stands(first - 2, in: .pictures)
        || text.stands(first - 2, in: .ownedByPersons) && !words[range.lowerBound].isPlaceOrTime
    }
    if isObject(first) { return true }
    if text.isWord(first - 1, "against"), text.stands(first - 2, in: .heldAgainst) { return true }
    if text.isWord(first - 1, "its") || text.isWord(first - 1, "it's") || text.isWord(first - 1, "i'm") {
      return !text.isLower(words[range.upperBound - 1].token + 1)
    }
    if text.isWord(first - 1, "at") || text.isWord(first - 1, "in") { return text.takesPersons(first - 2) }
    return isSeen(range) || isDealtWith(range)
  }

  /// "give X his inhaler", "send X to the office", "bring X in", "sat with X": what is done with somebody.
  func isDealtWith(_ range: Range<Int>) -> Bool {
    let before = words[range.lowerBound].token - 1
    let next = words[range.upperBound - 1].token + 1
    guard text.continues(before + 1), !text.isPossessive(next - 1), !text.isCapital(next) else { return false }
    if text.isWord(before, "with") {
      return text.stands(before - 1, in: .besidePersons) && ![.noun, .institution].contains(predicate(range))
    }
    if ["let", "lets", "letting"].contains(where: { text.isWord(before, $0) }) {
      return text.isLower(next) && text.stands(next, in: .allowedToPersons)
    }
    if text.stands(before, in: .gives), ["his", "her", "their"].contains(where: { text.isWord(next, $0) }) {
      return true
    }
    if text.isWord(before, "send") || text.isWord(before, "sent") {
      return text.isWord(next, "to") && ["the", "see", "me", "us"].contains { text.isWord(next + 1, $0) }
    }
    return text.stands(before, in: .brings) && (text.isWord(next, "in") || text.isWord(next, "home"))
      && isEndOfClause(next + 1)
  }

  /// Whether what stands before a word leads to somebody: "told X", "spoke to X", "was seen by X".
  func isObject(_ token: Int) -> Bool {
    if text.stands(token - 1, in: .takesPersons) { return true }
    if text.isWord(token - 1, "to") { return text.stands(token - 2, in: .speaksTo) }
    return text.isWord(token - 1, "by") && text.stands(token - 2, in: .doneByPersons)
  }

  /// "saw X crying", "the picture shows X in uniform", "heard from X", "it was X who".
  func isSeen(_ range: Range<Int>) -> Bool {
    let first = words[range.lowerBound].token
    let next = words[range.upperBound - 1].token + 1
    if text.isWord(first - 1, "from") {
      let word = words[range.lowerBound]
      return text.stands(first - 2, in: .comesFromPersons)
        || (word.flags.given == 2 || word.terms.contains(.given)) && text.stands(first - 2, in: .messages)
    }
    if text.stands(first - 1, in: .seesPersons) { return isSpectacle(next) }
    return text.isWord(first - 1, "was") && text.isWord(first - 2, "it") && text.isWord(next, "who")
  }

  /// ", says X.", "Get well, X!": who has spoken, or is spoken to.
  private func isSpeaker(_ range: Range<Int>) -> Bool {
    let first = words[range.lowerBound].token
    let next = words[range.upperBound - 1].token + 1
    guard text.continues(first) else { return false }
    if isGivenSomething(range) || range.count > 1 && text.stands(first - 1, in: .beforeWholeNames) { return true }
    guard isEndOfClause(next) else { return false }
    if text.isMark(first - 1, UInt8(ascii: ",")) {
      return (max(0, first - 3)..<first - 1).contains { text.stands($0, in: .wishes) && !text.continues($0) }
        && text.isMark(next, UInt8(ascii: "!"))
    }
    return text.stands(first - 1, in: .speech) && text.isMark(first - 2, UInt8(ascii: ","))
  }

  /// "gave X a parcel", "showed X the door": to whom something is given.
  private func isGivenSomething(_ range: Range<Int>) -> Bool {
    let first = words[range.lowerBound].token
    let next = words[range.upperBound - 1].token + 1
    return text.stands(first - 1, in: .gives) && text.isLower(next)
      && (text.terms(next).contains(.determiner) || text.isWord(next, "a") || text.isWord(next, "an"))
  }

  /// "crying", "in uniform", "with a phone": of whom one saw.
  private func isSpectacle(_ index: Int) -> Bool {
    guard text.isLower(index) else { return false }
    if text.isWord(index, "in") { return text.stands(index + 1, in: .stateOfPersons) }
    return text.isWord(index, "being") || text.isFiniteVerb(index) || text.terms(index).contains(.personAdjective)
      || text.body(index).count > 5 && text.body(index).suffix(3).elementsEqual("ing".utf8)
  }

  /// "Bea, Mim": joined to somebody just found, in a list that holds nothing known.
  private func isJoinedToPerson(_ range: Range<Int>) -> Bool {
    guard let last = found.last, text.jointEnd(after: last.tokens.upperBound) == words[range.lowerBound].token else {
      return false
    }
    return !text.tokens[words[range.lowerBound].token].startsSentence
  }

  /// "Mim, Hattie": in a list without anything known, the next item being a listed given name.
  private func isBeforeGivenName(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    guard next < words.count, text.jointEnd(after: words[next - 1].token) == words[next].token,
      words[next].reading == .name, words[next].flags.given == 2 || words[next].terms.contains(.given)
    else { return false }
    return !isAmongThings(range) && !isThing(next..<next + 1, .given) && !isWithin(words[range.lowerBound].token)
  }

  /// "the X family", "the X twins".
  private func isFamily(_ range: Range<Int>) -> Bool {
    let next = words[range.upperBound - 1].token + 1
    let first = words[range.lowerBound]
    guard text.terms(first.token - 1).contains(.determiner) else { return false }
    if isHousehold(range) { return true }
    return text.isLower(next) && text.stands(next, in: .households) || range.count == 1 && isPluralName(first)
  }

  /// "X absent again", "X to be collected", "X not in": as notes tell of somebody.
  func isToldInNote(_ last: Int) -> Bool {
    guard !text.isPossessive(last) else { return false }
    if isNotedOf(last) { return true }
    if isInState(last) {
      return text.isWord(last + 1, "absent") || text.isWord(last + 1, "in") || text.isWord(last + 1, "late")
    }
    if text.isWord(last + 1, "not") { return text.isWord(last + 2, "in") && !text.isLower(last + 3) }
    return text.isWord(last + 1, "to") && text.stands(last + 2, in: .dueOfPersons) && !text.isWord(last + 2, "be")
      || text.isWord(last + 1, "to") && text.isWord(last + 2, "be") && text.stands(last + 3, in: .takesPersons)
  }

  /// "X - nut allergy", "X: asthma pump in bag", "X - late again" at the start of a line.
  private func isNotedOf(_ last: Int) -> Bool {
    guard !text.continues(last), text.isMark(last + 1, UInt8(ascii: "-")) || text.isMark(last + 1, UInt8(ascii: ":"))
    else { return false }
    return [last + 2, last + 3].contains { index in
      text.isLower(index) && (text.stands(index, in: .ailments) || text.terms(index).contains(.personAdjective))
    }
  }

  /// "X absent today", "X in tears".
  private func isInState(_ last: Int) -> Bool {
    text.isLower(last + 1) && text.terms(last + 1).contains(.personAdjective) && !isBeforeFacility(last)
      || text.isWord(last + 1, "in") && text.isWord(last + 2, "tears")
  }

  /// A verb that only the dictionary calls a person's: shops and clubs donate, lend and promise too.
  private func isInDictionaryOnly(_ verb: Int) -> Bool {
    text.isSomebodysVerb(verb) && !text.terms(verb).contains(.personVerb)
  }

  /// "X helps", "X's account", "X is allowed": of apps and clubs as well as of persons.
  func isAlsoOfThings(_ last: Int) -> Bool {
    let next = last + 1
    if text.isPossessive(last) { return text.stands(next, in: .thingPossessions) }
    if text.stands(next, in: .thingVerbs) || isInDictionaryOnly(next) { return true }
    guard text.terms(next).contains(.auxiliary) else { return false }
    return (next + 1..<next + 4).contains { text.stands($0, in: .thingStates) }
  }
}
