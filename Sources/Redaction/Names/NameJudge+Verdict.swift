extension NameJudge {
  /// Why a stretch of words is a name by itself or by the words around it, nil if it is none.
  func rule(_ range: Range<Int>, cue: NameCue) -> NameRule? {
    if cue == .title || cue == .rank { return acceptsTitle(range) && !isFamousTitle(range) ? cue.rule : nil }
    if isBeforeGroup(range) || isTheInstitution(range) { return nil }
    if range.count == 1, isAwarded(words[range.lowerBound]) { return .naming }
    if range.count == 1, isClassOfAward(range.lowerBound) { return nil }
    if languages.isForeign(words[range.lowerBound].sentence) { return foreignRule(range, cue: cue) }
    if range.count == 1, cue == .none, isDeclaredThing(range) { return nil }
    let isApposed =
      [.other, .investigation, .kin, .child].contains(cue)
      && text.isMark(words[range.lowerBound].token - 1, UInt8(ascii: ","))
    if isInstitution(range), cue.category == nil || isApposed, !isPersonBefore(range) { return nil }
    if words[range].contains(where: { $0.reading == .name }) { return unknownRule(range, cue: cue) }
    if let rule = cue.rule, acceptsCue(range, cue) { return rule }
    if isGivenNameAndInitial(range) { return .fullName }
    if isFullName(range) { return isSurelyPerson(range, .given) || !isThing(range, .given) ? .fullName : nil }
    switch words[range.lowerBound].reading {
    case .word:
      if isAmongNames(range) { return .joined }
      if text.isQuotedNickname(words[range.lowerBound].token) { return .naming }
      if isPairOfWords(range), words[range.lowerBound].flags.given > 0,
        predicate(range) == .personal || isAddressed(range)
      {
        return .fullName
      }
      if range.count > 1, words[range.upperBound - 1].isCertain, predicate(range) == .personal { return .fullName }
      return isWordAsPerson(range.lowerBound) ? .predicate : nil
    case .acronym: return range.count > 1 ? .fullName : .predicate
    case .initial: return range.count > 1 ? .fullName : nil
    case .soft: return softRule(range)
    case .softest, .placeOrName, .dictionary: return softestRule(range)
    default: return nil
    }
  }

  /// "parents of Nightingale Class": the class, not somebody, as in "Name: Ada Class: 2JP".
  func isBeforeGroup(_ range: Range<Int>) -> Bool {
    let last = words[range.upperBound - 1].token
    return range.count == 1 && text.isCapital(last + 1) && text.tokens[last + 1].gap == .space
      && text.isBeforeGroup(last) && !text.isMark(last + 2, UInt8(ascii: ":"))
  }

  /// "the Noor Mosque".
  private func isTheInstitution(_ range: Range<Int>) -> Bool {
    range.count > 1 && words[range.upperBound - 1].terms.contains(.organisationNoun)
      && text.isWord(words[range.lowerBound].token - 1, "the")
  }

  /// "the Haverby Herald", "Lincoln Family Court", from a word that may be part of its name.
  func isBeforeInstitution(_ index: Int) -> Bool {
    let token = words[index].token
    guard text.continues(token + 1), text.isCapital(token + 1), !text.isPossessive(token) else { return false }
    if isBodyOfKind(token + 1) { return true }
    return text.isWord(token - 1, "the") && text.terms(token + 1).contains(.organisationNoun)
      && Lexicon.word(for: text.key(token + 1)).surname == 0
  }

  /// "Sir X Y", "Lady Y" who does nothing that only persons here do; "read Mr X".
  func isFamousTitle(_ range: Range<Int>) -> Bool {
    let title = text.cue(before: words[range.lowerBound].token).start
    guard text.continues(title) || text.stands(title, in: .honours) else { return false }
    if predicate(range) == .personal { return false }
    if isObjectOfThings(title) { return true }
    if range.lowerBound > 0, words[range.lowerBound - 1].token == title,
      isAmongThings(range.lowerBound - 1..<range.upperBound)
    {
      return true
    }
    return text.stands(title, in: .honours) && range.count > 1
  }

  /// A pet, class or house of this text, unless it is spoken to, or has kin or an age.
  func isDeclaredThing(_ range: Range<Int>) -> Bool {
    let token = words[range.lowerBound].token
    if declared.isHouse(token) { return !isOfASchool(token) }
    guard !isAddressed(range), !isOfASchool(token) else { return false }
    return isThingOfSchool(token) ? !isTellingOfOne(token) : declared.contains(token)
  }

  /// "Rowan was bullied", "Rowan in Year 5", "Rowan told her mum": of one person, where a class could bear the name.
  private func isTellingOfOne(_ last: Int) -> Bool {
    let next = last + 1
    guard text.predicate(after: last) == .personal, !text.isPossessive(last) else { return false }
    if text.isYear(next) || ["was", "is", "has"].contains(where: { text.isWord(next, $0) }) { return true }
    return (next + 1..<next + 6).contains { index in
      ["his", "her", "him", "she", "he"].contains { text.isWord(index, $0) }
    }
  }

  /// After "Mr" anything is a name; "Miss", "Major" and "DI" need more than a word.
  private func acceptsTitle(_ range: Range<Int>) -> Bool {
    let word = words[range.lowerBound]
    // "Mr X" of a case study; "POLICE NOT NEEDED"
    if word.reading == .initial, text.isWord(word.token, "x") { return false }
    if word.isFunctional, shapes[word.sentence].isShouted, word.flags.surname == 0 { return false }
    // "to Mr and Mrs. I have changed it"
    if text.isWord(word.token, "i"), text.isMark(word.token - 1, UInt8(ascii: ".")) { return false }
    // "PS He paid": a postscript.
    if range.count == 1, word.terms.contains(.pronoun), !text.isAfterPlainTitle(word.token) { return false }
    return word.reading != .word || word.flags.surname > 0 || text.isAfterPlainTitle(word.token)
      || isAfterInnerTitle(word) || isAfterShortRank(word) || isAfterInnerRank(word)
      || words[range].contains { $0.isCertain } || isPairOfWords(range) || predicate(range) == .personal
      || predicate(range) == .weak
  }

  /// "to Miss Roper": within a sentence the capital says that it is the title and no verb.
  private func isAfterInnerTitle(_ word: CapitalWord) -> Bool {
    let title = word.token - 1
    guard text.continues(title), word.terms.isDisjoint(with: .roleOrTitle), !text.isCapital(title - 1) else {
      return false
    }
    if text.isLower(title), Lexicon.word(for: text.key(title)).english == 0 { return true }
    return text.stands(title, in: .furtherTitles)
  }

  /// "DCI Whittle": behind a rank in capitals any word with a capital is a name; "PC" is a computer too.
  private func isAfterShortRank(_ word: CapitalWord) -> Bool {
    guard !word.isFunctional else { return false }
    return text.stands(word.token - 1, in: .shortRanks)
  }

  /// "to Sergeant Lodge", "by PC Court": where a person stands in mid-sentence, any word that makes nothing with the next.
  private func isAfterInnerRank(_ word: CapitalWord) -> Bool {
    let start = text.cue(before: word.token).start
    guard text.stands(word.token - 1, in: .policeRanks), text.continues(start), text.isLower(start - 1),
      !text.isCapital(word.token + 1), word.terms.isDisjoint(with: .roleOrTitle)
    else { return false }
    return !text.terms(start - 1).isDisjoint(with: [.personPreposition, .personVerb])
  }

  /// Two words in no list that begin a sentence, or follow what stands before persons more often than before things.
  func isSubjectOrWithPerson(_ range: Range<Int>) -> Bool {
    let first = words[range.lowerBound].token
    if shapes[words[range.lowerBound].sentence].isTitled { return false }
    if !text.continues(first) || text.terms(first - 1).contains(.personPreposition) { return true }
    let isDone =
      text.isLower(first - 1) && Lexicon.word(for: text.key(first - 1)).isPersonVerb
      && !text.stands(first - 1, in: .takesThings) && !text.stands(first - 1, in: .travels)
    return isDone || text.isPossessive(words[range.upperBound - 1].token) && text.isLower(first - 1)
  }

  /// In a sentence of another language: after a cue, a given name and a surname, or a given name that begins no sentence.
  private func foreignRule(_ range: Range<Int>, cue: NameCue) -> NameRule? {
    let first = words[range.lowerBound]
    guard first.flags.given > 0 || first.terms.contains(.given), !first.terms.contains(.word) else { return nil }
    if let rule = cue.rule { return rule }
    if range.count > 1 { return words[range.upperBound - 1].flags.isPersonName ? .fullName : nil }
    return first.reading == .name && text.continues(first.token) && first.flags.english == 0 ? .given : nil
  }

  /// "Zephyr Centre", "Ashworth Road": the name of an institution or place, even if of a person.
  private func isInstitution(_ range: Range<Int>) -> Bool {
    let first = words[range.lowerBound]
    let last = words[range.upperBound - 1]
    let next = last.token + 1
    guard text.continues(next), !isSignature(first.token, next) else { return false }
    if !text.isPossessive(last.token), text.isBeforeRoom(last.token) { return true }
    let terms = text.terms(next)
    if text.isPossessive(last.token) {
      let isListed = first.flags.isPersonName || first.terms.contains(.given)
      guard text.isCapital(next) else { return false }
      if range.count > 1, first.reading == .name, first.flags.given > 0, last.flags.surname > 0, !last.flags.isFamous,
        !text.isOwnedInstitution(next)
      {
        return false
      }
      if text.isCapital(next + 1), text.continues(next + 1), terms.isDisjoint(with: .role),
        !shapes[first.sentence].isTitled
      {
        return true
      }
      if text.isOwnedInstitution(next) || !isListed && terms.contains(.areaNoun) { return true }
      let isThing = terms.isDisjoint(with: .role.union([.possession, .title])) && !shapes[first.sentence].isTitled
      return isThing && Lexicon.word(for: text.key(next)).english > 1
    }
    if text.isCapital(next) {
      if isSchoolForOneSex(next) || isBodyOfKind(next) { return true }
      if text.isWord(next, "class") || text.isWord(next, "form") || text.isWord(next, "year") {
        return text.tokens.count <= next + 1 || text.tokens[next + 1].kind == .word
          || text.tokens[next + 1].kind == .mark
      }
      return !terms.isDisjoint(with: .institutional)
    }
    guard text.isLower(next), range.count == 1, first.flags.given == 0, !first.terms.contains(.given) else {
      return false
    }
    return !terms.isDisjoint(with: [.serviceNoun, .organisationNoun])
      && text.terms(first.token - 1).contains(.determiner)
  }

  /// "Brockhurst Girls' Grammar School", from the second word.
  private func isSchoolForOneSex(_ index: Int) -> Bool {
    guard text.isWord(index, "girls") || text.isWord(index, "boys") else { return false }
    let noun = text.isMark(index + 1, UInt8(ascii: "'")) ? index + 2 : index + 1
    return text.continues(noun) && text.isCapital(noun) && text.stands(noun, in: .kindsOfSchool)
  }

  /// "Wensford High School", "Pennystone Sixth Form College", "Lincoln Family Court", from the second word.
  func isBodyOfKind(_ index: Int) -> Bool {
    guard text.continues(index), text.isCapital(index),
      text.stands(index, in: .kindsOfSchool) || text.stands(index, in: .otherKindsOfBody)
    else { return false }
    return (index + 1...index + 2).contains {
      text.continues($0) && text.isCapital($0) && text.stands($0, in: .bodies)
    }
  }

  /// "Liam Halifax" above "Housing support": each on a line by itself.
  private func isSignature(_ first: Int, _ next: Int) -> Bool {
    text.tokens[next].gap == .lineBreak && (first == 0 || text.tokens[first].gap != .space)
  }

  /// "told Nanayaa Ball", "Dobromir Hall said": what only persons do, though an institution could be read.
  private func isPersonBefore(_ range: Range<Int>) -> Bool {
    let next = words[range.upperBound - 1].token + 1
    guard text.continues(next), Lexicon.word(for: text.key(next)).surname > 0 || isMute(next),
      !text.stands(next, in: .rooms)
    else { return false }
    return words[range.lowerBound].reading == .name && text.predicate(after: next) == .personal
  }

  /// "Jowan Rule was upset": what is named after somebody, but neither speaks nor feels.
  func isMute(_ token: Int) -> Bool { text.isCapital(token) && text.stands(token, in: .muteNouns) }

  private func unknownRule(_ range: Range<Int>, cue: NameCue) -> NameRule? {
    let word = words[range.lowerBound]
    if let rule = cue.rule { return cue == .other && (isPublicRole(range) || isCountedAcronym(range)) ? nil : rule }
    if range.count == 1,
      isAssistant(range.lowerBound) || text.isTitleOfWork(word.token) || isQuotedWork(word) || isAmongPeoples(range)
    {
      return nil
    }
    let listing = listing(range)
    if isCountedAcronym(range) || range.count == 1 && (isAmongItsKind(range) || isPrefixed(word)) { return nil }
    if isSurelyPerson(range, listing), !isNamedThing(range) { return .unknown }
    if range.count > 3, words[range].allSatisfy({ text.tokens[$0.token].shape == .other }) { return nil }
    if isThing(range, listing) { return isWeaklyThing(range, listing) ? .unknown : nil }
    guard listing == .unlisted else { return .unknown }
    if isPlace(word, endsAt: range.upperBound) { return nil }
    return range.count == 1 && isService(word) ? nil : .unknown
  }

  /// "Co-responder", "X-Originating-IP", "Max. 30": a prefix before a word that is no name, or a number's label.
  private func isPrefixed(_ word: CapitalWord) -> Bool {
    if text.isCounted(word.token) { return true }
    guard text.tokens[word.token].isCompound else { return false }
    let parts = text.body(word.token).split(separator: UInt8(ascii: "-"))
    guard parts.count > 1, WordSet.prefixes.contains(WordKey(parts[0])) else { return false }
    return parts.dropFirst().allSatisfy { part in
      let entry = Lexicon.entry(for: WordKey(part))
      return part.first?.isLower == true || entry.flags.english > 0 || part.allSatisfy(\.isUpper)
    }
  }

  /// "An ELSA works with", "MAC 02": capitals after an article, or before a number.
  private func isCountedAcronym(_ range: Range<Int>) -> Bool {
    let first = words[range.lowerBound]
    if range.count == 1, text.tokens[first.token].shape == .upper, text.tokens[first.token].length <= 5,
      !shapes[first.sentence].isShouted, first.token + 1 < text.tokens.count,
      text.tokens[first.token + 1].gap != .blockBreak,
      text.tokens[first.token + 1].kind == .number || text.tokens[first.token + 1].kind == .mixed
    {
      return true
    }
    return range.count == 1 && text.tokens[first.token].shape == .upper && text.continues(first.token)
      && (text.stands(first.token - 1, in: .counts) || text.isWord(first.token - 1, "our"))
      && !shapes[first.sentence].isShouted
  }

  /// "read X, Year 12": what stands before tells of a thing, and only a comma stands after it.
  private func isNamedThing(_ range: Range<Int>) -> Bool {
    text.isMark(words[range.upperBound - 1].token + 1, UInt8(ascii: ","))
      && isObjectOfThings(words[range.lowerBound].token)
  }

  /// A listed given name where things stand more often, a new word spelled as things are: left to the company it is in.
  private func isWeaklyThing(_ range: Range<Int>, _ listing: Listing) -> Bool {
    if listing == .unlisted { return isOnlyLikeThing(range) }
    return listing == .given && range.count > 1 && !isSurelyThing(range, listing) && !isService(words[range.lowerBound])
  }

  /// Somebody whom WordNet knows: a child may bear the name, but harmless letters tell of the other.
  func isFamous(_ range: Range<Int>) -> Bool {
    guard range.count < 4 else { return false }
    var key = WordKey()
    for index in range {
      if index > range.lowerBound { key.add(UInt8(ascii: " ")) }
      for byte in text.body(words[index].token) { key.add(byte) }
    }
    return Lexicon.word(for: key).isFamous
  }

  /// "Gemini, Copilot and Claude", "Alexa, play": machines with given names, among services or spoken to.
  private func isAssistant(_ index: Int) -> Bool {
    let token = words[index].token
    guard text.stands(token, in: .machines) else {
      return false
    }
    if index > 0, words[index - 1].reading == .publicTerm, text.jointEnd(after: words[index - 1].token) == token {
      return true
    }
    if let next = text.jointEnd(after: token), index + 1 < words.count, words[index + 1].token == next {
      return words[index + 1].reading == .publicTerm
    }
    return ["ask", "asking", "asked", "hey", "use", "uses", "using"].contains { text.isSpelled(token - 1, $0) }
      || ["listens", "can", "answers", "plays", "app"].contains { text.isSpelled(token + 1, $0) }
  }

  /// "We sing \"Fernando\"": in quotation marks after what one does with a work.
  private func isQuotedWork(_ word: CapitalWord) -> Bool {
    text.isMark(word.token - 1, UInt8(ascii: "\"")) && text.isMark(word.token + 1, UInt8(ascii: "\""))
      && text.isWorkWord(word.token - 2)
  }

  /// "Zepeto is an app", "Zepeto is a new game".
  private func isService(_ word: CapitalWord) -> Bool {
    var next = word.token + 1
    guard text.isWord(next, "is") || text.isWord(next, "was") else { return false }
    next += 1
    guard text.isWord(next, "a") || text.isWord(next, "an") || text.isWord(next, "the") else { return false }
    return (next + 1..<next + 5).contains { text.isLower($0) && text.terms($0).contains(.serviceNoun) }
  }

  /// "in Hollowdene", "the cemetery at Langemark", "a trip to Thiepval": where, unless the verb before goes with persons
  /// ("laughed at", "confided in").
  func isPlace(_ word: CapitalWord, endsAt end: Int) -> Bool {
    guard text.continues(word.token), !text.isPossessive(words[end - 1].token) else { return false }
    let before = word.token - 1
    if isWithin(word.token) { return true }
    if text.isWord(before, "at") {
      return text.isSomewhere(before - 1) || WordEnding.isPlace(text.body(word.token)) && !text.takesPersons(before - 1)
    }
    return text.isWord(before, "to") && text.isJourney(before - 1)
  }

  /// "the Tudor and Stuart kings": joined to a public term, and a noun follows.
  private func isAmongPeoples(_ range: Range<Int>) -> Bool {
    let index = range.lowerBound
    guard index > 0, words[index - 1].reading == .publicTerm,
      text.jointEnd(after: words[index - 1].token) == words[index].token
    else { return false }
    return predicate(range) == .noun
  }

  private func acceptsCue(_ range: Range<Int>, _ cue: NameCue) -> Bool {
    let word = words[range.lowerBound]
    // "without your name, Crimestoppers"; "News from the Head, March", but "her mum, April, rang"
    if range.count == 1, text.isMark(word.token - 1, UInt8(ascii: ",")),
      word.terms.contains(.publicTerm) && !word.flags.isPersonName
        || cue == .other && word.terms.contains(.month) && !text.continues(word.token + 1)
    {
      return false
    }
    if text.isQuotedNickname(word.token) { return true }
    if text.isAfterCalling(word.token), word.reading == .place || word.flags.surname > 0 { return !word.isFunctional }
    if text.isAfterKinTitle(word.token) { return !word.isFunctional || word.flags.surname == 2 }
    if text.isSurelyNamed(word.token) { return predicate(range) != .noun }
    if range.count == 1, word.terms.contains(.auxiliary), text.isCapital(word.token + 1) { return false }
    guard
      word.reading.isGiven || word.reading == .dictionary || word.flags.surname > 0 || isHyphenated(word)
        || isPairOfWords(range) || isRareBehindKin(word)
    else { return false }
    switch cue {
    case .kin, .child:
      return predicate(range) != .noun || word.reading.isGiven && text.isLower(word.token - 1) && range.count == 1
    case .investigation, .other, .naming: return predicate(range) != .noun
    case .greeting: return endsPhrase(range)
    default: return true
    }
  }

  /// "Precious O": a given name and the initial of a surname.
  private func isGivenNameAndInitial(_ range: Range<Int>) -> Bool {
    let first = words[range.lowerBound]
    guard range.count == 2, words[range.upperBound - 1].reading == .initial, first.reading.isGiven else { return false }
    return !first.terms.contains(.auxiliary) && first.terms.isDisjoint(with: [.month, .areaNoun])
  }

  /// "Will Young", "Grace Brown": a given name and a surname that are both words.
  private func isFullName(_ range: Range<Int>) -> Bool {
    guard range.count > 1, words[range.lowerBound].reading.isGiven else { return false }
    let first = words[range.lowerBound]
    let last = words[range.upperBound - 1]
    if first.terms.contains(.areaNoun), text.terms(first.token - 1).contains(.determiner) { return false }
    if text.continues(first.token), text.isWord(first.token - 1, "a") || text.isWord(first.token - 1, "an") {
      return false
    }
    if text.stands(last.token, in: .colours), text.stands(first.token, in: .stones), predicate(range) != .personal {
      return false
    }
    guard last.flags.isLikeSurname || last.reading == .dictionary || last.reading.isGiven || last.reading == .place
    else { return false }
    if first.flags.english == 3, last.flags.english == 3, !isWherePersonsStand(range) { return false }
    let needsMore = shapes[first.sentence].isTitled || first.terms.contains(.month)
    if first.reading == .softest, asksQuestion(first) { return false }
    return !needsMore || last.flags.surname == 2 && last.flags.english < 3 || predicate(range) == .personal
      || last.flags.surname == 2 && isAddressed(range)
  }

  /// Two common words are a name only where one is looked for.
  private func isWherePersonsStand(_ range: Range<Int>) -> Bool {
    let first = words[range.lowerBound]
    if [.personal, .weak].contains(predicate(range)) || !text.continues(first.token) || isAmongNames(range)
      || isAddressed(range) || isOwner(first.token)
    {
      return true
    }
    return shapes[first.sentence].lower == 0
      || !text.terms(first.token - 1).isDisjoint(with: [.personPreposition, .personVerb])
      || text.tokens[first.token - 1].kind == .mark || text.cue(before: first.token).cue != .none
  }

  /// "the account is that of X Y", "the statement of X Y".
  private func isOwner(_ first: Int) -> Bool {
    text.isWord(first - 1, "of") && text.stands(first - 2, in: .ownedByPersons)
  }

  /// "Will Tariq come?": a modal at the start of a question is no name.
  private func asksQuestion(_ word: CapitalWord) -> Bool {
    guard text.tokens[word.token].startsSentence, word.terms.contains(.auxiliary) else { return false }
    return text.isMark(shapes[word.sentence].end - 1, UInt8(ascii: "?"))
  }

  /// "Ruby", "Jack": a capital where English would write a small letter, or what persons do.
  private func softRule(_ range: Range<Int>) -> NameRule? {
    let word = words[range.lowerBound]
    if isAmongItsKind(range) || isNumbered(word) || isWithin(word.token) && predicate(range) != .personal { return nil }
    if isClassOfFound(word.token) { return nil }
    if isAmongNames(range) { return .joined }
    if isDealtWith(range) || isAddressed(range) && predicate(range) != .noun { return .predicate }
    if isToldInNote(word.token) { return .predicate }
    switch predicate(range) {
    case .personal: return .predicate
    case .institution: return nil
    case .weak where !text.continues(word.token): return isThing(range, .given) ? nil : .predicate
    default: return isFreeInSentence(range) && !isThing(range, .given) ? .given : nil
    }
  }

  /// "Eryk in Willow is being fetched": the class of somebody just found.
  private func isClassOfFound(_ token: Int) -> Bool {
    text.continues(token) && text.isWord(token - 1, "in") && found.last?.tokens.upperBound == token - 2
  }

  /// "Hope", "May", "Paris": what stands before must go with a person, and what follows must not be a noun.
  private func softestRule(_ range: Range<Int>) -> NameRule? {
    let word = words[range.lowerBound]
    if isAmongItsKind(range) || isNumbered(word) || isAtPlay(word) { return nil }
    if isAmongNames(range) { return .joined }
    if isDealtWith(range) { return .predicate }
    if isSpokenTo(word) || isSeen(range), ![.noun, .institution].contains(predicate(range)) { return .predicate }
    let before = text.continues(word.token) ? text.terms(word.token - 1) : []
    if word.isPlaceOrTime || word.reading == .dictionary, before.contains(.placePreposition) { return nil }
    if before.contains(.determiner) || isInSubject(word) { return nil }
    if text.isWord(word.token - 1, "neither") || text.isWord(word.token - 1, "nor"), predicate(range) != .noun {
      return .predicate
    }
    if text.isWord(word.token - 1, "to"), text.continues(word.token), text.stands(word.token - 2, in: .tellsTo) {
      return .predicate
    }
    if text.isWord(word.token - 1, "of"), isAddressed(range), [.open, .weak].contains(predicate(range)) {
      return .predicate
    }
    if !word.isPlaceOrTime, !text.stands(word.token, in: .seasons), !text.isWord(word.token, "hope"),
      isToldInNote(word.token)
    {
      return .predicate
    }
    switch predicate(range) {
    case .personal: return .predicate
    case .noun, .institution: return nil
    case .weak, .open:
      guard isFreeInSentence(range), !isThing(range, .given) else { return nil }
      if word.isPlaceOrTime { return text.takesPersonsOnly(word.token - 1) ? .given : nil }
      return before.isDisjoint(with: [.personPreposition, .personVerb]) ? nil : .given
    }
  }

  /// "told Paris", "spoke to June": a place or month that is a given name, where no place or time can stand.
  private func isSpokenTo(_ word: CapitalWord) -> Bool {
    guard text.continues(word.token), word.flags.given > 0 || word.terms.contains(.given),
      !text.isCapital(word.token + 1)
    else { return false }
    if text.isWord(word.token - 1, "to") {
      return text.stands(word.token - 2, in: word.isPlaceOrTime ? .tellsTo : .speaksTo)
    }
    return text.stands(word.token - 1, in: .takesPersonsAlone)
  }

  /// "Chelsea drew with": a place before a verb of matches.
  private func isAtPlay(_ word: CapitalWord) -> Bool {
    word.isPlaceOrTime && text.stands(word.token + 1, in: .matches)
  }

  /// "In Art, Year 4 paint".
  private func isInSubject(_ word: CapitalWord) -> Bool {
    text.continues(word.token) && text.isWord(word.token - 1, "in") && !text.takesPersons(word.token - 2)
      && text.isMark(word.token + 1, UInt8(ascii: ","))
  }

  /// Inside a sentence that is no heading, after no article, before no other capital, and in no list of virtues.
  private func isFreeInSentence(_ range: Range<Int>) -> Bool {
    let word = words[range.lowerBound]
    let last = words[range.upperBound - 1].token
    return text.continues(word.token) && !shapes[word.sentence].isTitled
      && !text.terms(word.token - 1).contains(.determiner)
      && !(text.isCapital(word.token - 1) && text.terms(word.token - 1).isDisjoint(with: .role)
        && !isSmallOpener(word.token - 1))
      && !(text.isCapital(last + 1) && text.continues(last + 1))
      && !isAmongVirtues(range)
  }

  /// "Is X", "Did X", "Only X", "Poor X": a sentence's first word that begins no name.
  private func isSmallOpener(_ token: Int) -> Bool {
    guard !text.continues(token), !text.isPossessive(token) else { return false }
    return !text.terms(token).isDisjoint(with: [.auxiliary, .connector, .personPreposition])
      || ["poor", "dear", "young", "little", "even", "only", "maybe", "perhaps"].contains { text.isSpelled(token, $0) }
  }

  /// A list of three or more with a plain English word among them, and no certain name.
  private func hasAbstractItem(_ range: Range<Int>) -> Bool {
    let items = series(around: range).items
    guard items.count > 2, items.allSatisfy({ $0.count == 1 }) else { return false }
    let members = items.map { words[$0.lowerBound] }
    return members.contains { $0.reading == .word && $0.flags.english > 1 && !$0.isFunctional }
      && !members.contains { $0.isCertain }
  }

  /// "Hazel, Rowan and Willow": three or more trees, stones or colours.
  func isAmongItsKind(_ range: Range<Int>) -> Bool {
    let items = series(around: range).items
    guard items.count > 2, items.allSatisfy({ $0.count == 1 }) else { return false }
    return [WordSet.trees, .stones, .colours].contains { kind in
      items.allSatisfy { text.stands(words[$0.lowerBound].token, in: kind) }
    } && text.predicate(after: words[items[items.count - 1].lowerBound].token) != .personal
  }

  /// "5 Ash", "2 Willow": a class.
  private func isNumbered(_ word: CapitalWord) -> Bool {
    text.continues(word.token) && text.tokens[word.token - 1].kind == .number && text.tokens[word.token - 1].length < 3
      && text.tokens[word.token].gap == .space
  }

  /// "Courage, Hope and Kindness": joined to a word that is no name.
  private func isAmongVirtues(_ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    if hasAbstractItem(range) { return true }
    if first > 0, words[first - 1].reading == .word, text.continues(words[first - 1].token),
      text.jointEnd(after: words[first - 1].token) == words[first].token
    {
      return true
    }
    guard range.upperBound < words.count, words[range.upperBound].reading == .word else { return false }
    return text.jointEnd(after: words[range.upperBound - 1].token) == words[range.upperBound].token
  }

  func predicate(_ range: Range<Int>) -> NamePredicate {
    text.predicate(after: words[range.upperBound - 1].token)
  }

  /// "Dear Grace,": nothing but a mark or the line's end follows.
  private func endsPhrase(_ range: Range<Int>) -> Bool {
    let next = words[range.upperBound - 1].token + 1
    return next >= text.tokens.count || text.tokens[next].kind == .mark || text.tokens[next].gap != .space
      || text.isWord(next, "and")
  }

  /// Joined by a comma or "and" to a name that was just found, or to others of which the last is certainly one.
  private func isAmongNames(_ range: Range<Int>) -> Bool {
    let word = words[range.lowerBound]
    if isJoined(to: found.last, word) || isJoined(to: doubtful.last, word) { return true }
    if word.terms.contains(.auxiliary) || word.isPlaceOrTime && !text.isAfterColon(word.token) { return false }
    var last = range.upperBound - 1
    for _ in 0..<6 {
      guard let joint = text.jointEnd(after: words[last].token), last + 1 < words.count, words[last + 1].token == joint
      else { return false }
      last += 1
      if words[last].reading == .name || words[last].reading.isGiven && joinsPersons(last) { return true }
      guard words[last].reading.isGiven else { return false }
    }
    return false
  }

  /// Whether a comma or "and" alone stands between a name and a word.
  func isJoined(to name: FoundName?, _ word: CapitalWord) -> Bool {
    name.map { text.jointEnd(after: $0.tokens.upperBound) == word.token } ?? false
  }

  private func joinsPersons(_ index: Int) -> Bool { text.predicate(after: words[index].token) == .personal }
}

extension CapitalWord {
  /// A month, season or place, whatever else.
  ///
  /// A town abroad that nobody here has heard of is none if the word is a given name.
  var isPlaceOrTime: Bool {
    !terms.isDisjoint(with: [.month, .place]) || flags.place == 2 || flags.place == 1 && flags.given < 2
  }
}

extension TermSet {
  static let roleOrTitle: TermSet = [
    .title, .rank, .kin, .pupil, .official, .staff, .pronoun, .determiner, .auxiliary, .weekday,
  ]
  /// Never a surname, whatever the lists say.
  static let neverSurname: TermSet = [.pronoun, .determiner, .auxiliary, .connector, .weekday]
}

extension WordSet {
  fileprivate static let muteNouns = WordSet(
    "law rule wish theorem principle walk run race ball party fair show sale market camp pitch wing block room plan")
  fileprivate static let kindsOfSchool = WordSet(
    "school grammar high academy college prep preparatory primary infant infants junior juniors middle upper lower community"
  )
  fileprivate static let otherKindsOfBody = WordSet(
    "sixth family crown county youth magistrates coroners music parish district borough city leisure sports")
  fileprivate static let bodies = WordSet(
    """
    school academy college federation primary infants juniors nursery court council service services centre hub trust \
    partnership
    """)
  fileprivate static let furtherTitles = WordSet("miss prof professor rev cllr sir mx madam")
  fileprivate static let machines = WordSet("alexa claude gemini siri luna ernie")
}
