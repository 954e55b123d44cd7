/// What stands after a capitalised word, as far as it tells a person from a thing.
enum NamePredicate: Int {
  /// Nothing, or what can follow anything.
  case open
  /// "is", "has": of persons and things.
  case weak
  /// "said", "was upset", "'s mum", "in Year 8", "aged 12": of persons.
  case personal
  /// A small-letter noun: the capitalised word is an adjective or part of a term.
  case noun
  /// "class", "group", "app": a noun that makes a name of something else.
  case institution
}

extension NameText {
  /// What follows a name whose last token is at an index.
  func predicate(after last: Int) -> NamePredicate {
    let next = last + 1
    if isPossessive(last) { return possessed(last) }
    guard next < tokens.count, tokens[next].gap != .blockBreak, !tokens[next].startsSentence else { return .open }
    if tokens[next].kind == .mark { return bracketed(next) }
    guard tokens[next].kind == .word else { return .open }
    if isYear(next) || isWord(next, "aged") || isWord(next, "who") || isWord(next, "whose") || isGeneration(next)
      || isWord(next, "herself") || isWord(next, "himself")
    {
      return .personal
    }
    if isWord(next, "all"), isWord(next + 1, "right") { return .personal }
    let found = terms(next)
    if isCapital(next) { return found.contains(.personVerb) && isShouted(last, next) ? .personal : .open }
    if found.contains(.kin), isMark(next + 1, UInt8(ascii: ")")) { return .personal }
    if isKiss(next) { return .personal }
    if isWord(next, "and") || isWord(next, "or"), isWithOthers(next + 1) { return .personal }
    if found.contains(.auxiliary) { return linked(next) }
    if found.contains(.personVerb) { return .personal }
    if !found.isDisjoint(with: [.connector, .pronoun, .placePreposition, .personPreposition, .determiner]) {
      return .open
    }
    if found.contains(.personAdjective) || isAdverb(next) { return .open }
    if !found.isDisjoint(with: [.organisationNoun, .areaNoun, .serviceNoun]) { return .institution }
    if isSomebodysVerb(next) { return hasObject(next) ? .personal : .weak }
    guard isVerbForm(next) || isFiniteVerb(next) && hasObject(next) else { return .noun }
    // "carried his bag"
    return ["his", "her", "himself", "herself"].contains { isWord(next + 1, $0) } ? .personal : .weak
  }

  /// "Grace x", "Love Grace xx": at the end of a message.
  private func isKiss(_ index: Int) -> Bool {
    ["x", "xx", "xxx"].contains { isWord(index, $0) } && isLower(index)
      && (index + 1 >= tokens.count || tokens[index + 1].gap == .lineBreak || tokens[index + 1].gap == .blockBreak)
  }

  /// "ROSE TOLD": two words in capitals, so that these say nothing of either.
  private func isShouted(_ first: Int, _ second: Int) -> Bool {
    tokens[first].shape == .upper && tokens[second].shape == .upper && tokens[first].length > 2
      && tokens[second].length > 2
  }

  /// "Bodkin senior", "Coyle minor".
  private func isGeneration(_ index: Int) -> Bool {
    isLower(index) && ["senior", "junior", "minor", "snr", "jnr"].contains { isWord(index, $0) }
      && endsNounPhrase(index)
  }

  private func possessed(_ last: Int) -> NamePredicate {
    let next = bodyEnd(last) < Int(tokens[last].end) ? last + 1 : last + 2
    if terms(next).contains(.possession) || terms(next + 1).contains(.possession) && isLower(next) { return .personal }
    return .weak
  }

  /// "(Year 8)", ", aged 12,", ", in Year 7", ", who".
  private func bracketed(_ mark: Int) -> NamePredicate {
    let isBracket = isMark(mark, UInt8(ascii: "("))
    guard isBracket || isMark(mark, UInt8(ascii: ",")) else { return .open }
    let next = mark + 1
    guard next < tokens.count else { return .open }
    if isYear(next) || isWord(next, "aged") || isWord(next, "who") || isWord(next, "whose") { return .personal }
    if tokens[next].kind == .number, tokens[next].length <= 2, isBracket || isMark(next + 1, UInt8(ascii: ",")) {
      return .personal
    }
    if isBracket { return terms(next).isDisjoint(with: .role) ? .open : .personal }
    let isPossessivePronoun = isWord(next, "his") || isWord(next, "her") || isWord(next, "their") || isWord(next, "the")
    let role = isPossessivePronoun || isWord(next, "a") ? next + 1 : next
    let isName = isCapital(role) && isCapital(role + 1) && tokens[role + 1].gap == .space
    if isName || stands(role, in: .publicRoles) { return .open }
    return !terms(role).isDisjoint(with: .role) || isTrade(role) ? .personal : .open
  }

  /// "a keen goalkeeper", "agency TA": what somebody is, one word further on.
  private func isTrade(_ index: Int) -> Bool {
    guard isLower(index), continues(index + 1), tokens[index + 1].kind == .word,
      !terms(index + 1).isDisjoint(with: .role) || Lexicon.word(for: key(index + 1)).isPersonNoun,
      !stands(index + 1, in: .publicRoles),
      terms(index).isDisjoint(with: [.determiner, .pronoun, .connector, .auxiliary])
    else { return false }
    return endsNounPhrase(index + 1)
  }

  /// "two others", "a friend", "another", "I".
  private func isWithOthers(_ index: Int) -> Bool {
    if isWord(index, "i") { return true }
    if stands(index, in: .companions) { return true }
    guard index < tokens.count,
      tokens[index].kind == .number || stands(index, in: .counts) || isWord(index, "his")
        || isWord(index, "her")
    else { return false }
    return stands(index + 1, in: .companions) || terms(index + 1).contains(.kin) && isLower(index + 1)
  }

  /// "Year 8", "in Year 8", "from Y9", "S5", "of 7B", "(5KW)".
  func isYear(_ start: Int) -> Bool {
    var index = start
    if isWord(index, "in") || isWord(index, "of") || isWord(index, "from") { index += 1 }
    if index > start || isMark(start - 1, UInt8(ascii: "(")), isClassCode(index) { return true }
    if isWord(index, "our") || isWord(index, "the") { index += 1 }
    guard index < tokens.count else { return false }
    if isWord(index, "year") || isWord(index, "years") || isWord(index, "reception") { return isCapital(index) }
    let token = tokens[index]
    return token.kind == .mixed && token.length <= 3 && "yps".utf8.contains(bytes[Int(token.start)] | 0x20)
  }

  /// "7B", "9DMO": a year's number and capitals.
  private func isClassCode(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].kind == .mixed, tokens[index].length <= 5 else { return false }
    let code = body(index)
    let digits = code.prefix(while: \.isDigit)
    return (1...2).contains(digits.count) && code.dropFirst(digits.count).allSatisfy(\.isUpper)
  }

  /// "was upset", "has been", "will not"; the rest is weak.
  private func linked(_ index: Int) -> NamePredicate {
    var next = index + 1
    while next < tokens.count, next < index + 4, isLower(next),
      terms(next).contains(.auxiliary) || isWord(next, "been") || isWord(next, "not") || isWord(next, "be")
        || stands(next, in: .degrees)
    {
      next += 1
    }
    if isInPlaceOfPersons(next) || isAbsence(next) || hasOfPersons(index + 1) || isAge(next) { return .personal }
    if stands(next, in: .doingsOfPersons) { return .personal }
    if isWord(next, "new") || isWord(next, "known"), isWord(next + 1, "to") { return .personal }
    if isWord(next, "looked") && isWord(next + 1, "after") || isWord(next, "settled") && isWord(next + 1, "in") {
      return .personal
    }
    if isWord(next, "spoken"), isWord(next + 1, "to") || isWord(next + 1, "with") { return .personal }
    if isWord(next, "doing"), isWord(next + 1, "well") || isWord(next + 1, "fine") { return .personal }
    let found = terms(next)
    if isWord(index, "is") && isRoleAfter(next) || stands(next, in: .personsOnlyDo) { return .personal }
    if stands(next, in: .doneToThings) || isWord(next, "said") && (isWord(next + 1, "in") || isWord(next - 1, "be")) {
      return .weak
    }
    if !found.isDisjoint(with: [.personAdjective, .personVerb]) && isLower(next) && !isWord(next, "the") {
      return .personal
    }
    return .weak
  }

  /// "in school", "back at home", "off sick", "in tears": where and how persons are.
  private func isInPlaceOfPersons(_ start: Int) -> Bool {
    let index = isWord(start, "back") ? start + 1 : start
    guard isWord(index, "in") || isWord(index, "at") || isWord(index, "off") else { return false }
    return stands(index + 1, in: .placesOfPersons)
      && (index + 2 >= tokens.count || tokens[index + 2].kind == .mark || !isVerbOrNoun(index + 2))
  }

  /// "in since Monday", "off with a cold", "not in.": who is at school and who is not.
  private func isAbsence(_ index: Int) -> Bool {
    guard isWord(index, "in") || isWord(index, "off") else { return false }
    let next = index + 1
    guard continues(next), tokens[next].kind == .word else {
      return isWord(index - 1, "not") || isWord(index - 1, "been") || isNegated(index - 1)
    }
    return stands(next, in: .timesOfAbsence) || isWord(index, "off") && isWord(next, "with")
      || isWord(next, "all") && (isWord(next + 1, "week") || isWord(next + 1, "day"))
  }

  /// "8 today".
  private func isAge(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index].kind == .number && tokens[index].length < 3
      && ["today", "now", "tomorrow"].contains { isWord(index + 1, $0) }
  }

  /// "isn't", "hasn't", "won't".
  private func isNegated(_ index: Int) -> Bool { body(index).suffix(3).elementsEqual("n't".utf8) }

  /// "an appointment", "a bad cough", "his inhaler": what of all that is had only persons have.
  private func hasOfPersons(_ index: Int) -> Bool {
    guard isWord(index - 1, "has") || isWord(index - 1, "had") else { return false }
    let noun =
      isWord(index, "a") || isWord(index, "an") || isWord(index, "his") || isWord(index, "her") ? index + 1 : index
    return [noun, noun + 1].contains { isLower($0) && (stands($0, in: .ailments) || terms($0).contains(.kin)) }
  }

  /// A word that is neither small word nor adverb, so that what stands before it is no place by itself: "in school time".
  private func isVerbOrNoun(_ index: Int) -> Bool {
    terms(index).isDisjoint(with: [
      .connector, .pronoun, .placePreposition, .personPreposition, .determiner, .auxiliary,
    ])
  }

  /// "the social worker", "her uncle", "a friend of", "an unkind girl".
  private func isRoleAfter(_ index: Int) -> Bool {
    if isWord(index, "a"), terms(index + 1).contains(.pupil) { return true }
    if isWord(index, "a") || isWord(index, "an"), isLower(index + 1), terms(index + 2).contains(.pupil),
      isLower(index + 2), endsNounPhrase(index + 2)
    {
      return true
    }
    guard isLower(index), !isWord(index, "a"), !isWord(index, "an"),
      !terms(index).isDisjoint(with: [.determiner, .pronoun])
    else { return false }
    return (index + 1..<index + 4).contains {
      isLower($0) && !terms($0).isDisjoint(with: .role) && !stands($0, in: .publicRoles)
    }
  }

  /// Whether no further noun follows a noun: "is a dog.", not "is a dog owner".
  func endsNounPhrase(_ noun: Int) -> Bool {
    let next = noun + 1
    guard next < tokens.count, tokens[next].gap != .blockBreak, tokens[next].kind == .word else { return true }
    return !terms(next).isDisjoint(
      with: [.connector, .pronoun, .placePreposition, .personPreposition, .determiner, .auxiliary, .personVerb])
  }

  /// An adverb or participle: "quietly", "crying".
  private func isAdverb(_ index: Int) -> Bool {
    let body = self.body(index)
    return body.count > 4 && body.suffix(2).elementsEqual("ly".utf8) || isDoing(index)
  }

  /// "crying", "throwing".
  func isDoing(_ index: Int) -> Bool {
    let body = self.body(index)
    return body.count > 4 && body.suffix(3).elementsEqual("ing".utf8)
  }

  /// "guessed", "borrowed": by the dictionary somebody does it, hardly something; not "borrowed by".
  func isSomebodysVerb(_ index: Int) -> Bool {
    isLower(index) && Lexicon.word(for: key(index)).isPersonVerb && !isWord(index + 1, "by")
  }

  /// "guessed the password", "swore that", "befriended Ada": a participle behind a noun seldom has an object.
  private func hasObject(_ verb: Int) -> Bool {
    continues(verb + 1)
      && (!terms(verb + 1).isDisjoint(with: [.determiner, .pronoun]) || isWord(verb + 1, "that")
        || isWord(verb + 1, "how") || isWord(verb + 1, "why") || isWord(verb + 1, "only"))
  }

  /// "fetches", "burnt", and "stay", of which "stays" is one.
  func isFiniteVerb(_ index: Int) -> Bool {
    guard isLower(index) else { return false }
    if Lexicon.word(for: key(index)).isFiniteVerb { return true }
    var plural = key(index)
    plural.add(UInt8(ascii: "s"))
    return Lexicon.word(for: plural).isFiniteVerb
  }

  /// A small-letter word in -ed may be the verb of the sentence.
  private func isVerbForm(_ index: Int) -> Bool {
    let body = self.body(index)
    return body.count > 3 && body.suffix(2).elementsEqual("ed".utf8)
  }
}
