import TextCore

/// What stands around a stretch of words, as far as it says that it is a thing, a place or somebody everybody knows.
extension NameJudge {
  func isThing(_ range: Range<Int>, _ listing: Listing) -> Bool {
    isSurelyThing(range, listing) || isRatherThing(range, listing)
  }

  /// Where things stand more often than persons: what is done to things, lessons, the arts, one of several.
  ///
  /// A listed name there is not sure, but no thing either if the text speaks of persons.
  func isRatherThing(_ range: Range<Int>, _ listing: Listing) -> Bool {
    let first = words[range.lowerBound].token
    if isItemOfThings(range) || isAuthor(range) { return true }
    return isObjectOfThings(range) || isWork(first) || isCounted(range, listing) || isAttribute(range, listing)
      || isTitle(range) || isInLesson(range) || isInPublicFrame(range, listing)
      || range.count == 1 && isOn(first) && !(listing == .given && text.isPossessive(first))
  }

  func isSurelyThing(_ range: Range<Int>, _ listing: Listing) -> Bool {
    let first = words[range.lowerBound].token
    let last = words[range.upperBound - 1].token
    if text.stands(last + 1, in: .numerals), text.isCapital(last + 1) { return true }
    if isFigure(range) || isNounSubject(range) || isNamedByNoun(range) || isColoured(first) { return true }
    if range.count > 1, text.stands(first, in: .institutionsBefore) || isOutside(range) { return true }
    if words[range.lowerBound].reading == .publicOrName, isOfAPeople(range) || isAfterPublicWord(range) { return true }
    if isWorkOfSomebodyPublic(range) { return true }
    if isToldAsWork(last) || isGoods(last) || isInForeignSchool(first) || isOfScripture(range) { return true }
    if isSubjectOfThings(last) || isEponym(range, listing) || isTeam(range) { return true }
    return isPublicRole(range) || isAmongThings(range)
      || range.count == 1 && words[range.lowerBound].flags.place > 0 && isWhere(first)
      || range.count == 1 && isWithin(first) && !text.isPossessive(last) && predicate(range) != .personal
      || range.count == 1 && (isFirm(range, listing) || isAfterPublicWord(range))
      || listing == .unlisted && isUnlistedThing(range)
  }

  /// "outside Ferrier Green": a place, unless a given name begins it.
  private func isOutside(_ range: Range<Int>) -> Bool {
    let first = words[range.lowerBound]
    return text.isWord(first.token - 1, "outside") && first.flags.given == 0 && !first.terms.contains(.given)
      && words[range.upperBound - 1].terms.contains(.areaNoun)
      && !text.isPossessive(words[range.upperBound - 1].token)
  }

  /// Steps over opening marks and determiners before a word; -1 where nothing of the sentence stands before it.
  private func wordBefore(_ first: Int) -> Int {
    guard text.continues(first) else { return -1 }
    var index = first - 1
    while index >= 0,
      text.isMark(index, UInt8(ascii: "\"")) || text.isMark(index, UInt8(ascii: "*"))
        || text.isMark(index, UInt8(ascii: "_")) || text.isMark(index, UInt8(ascii: "'"))
    {
      index -= 1
    }
    var steps = 0
    while index > 0, steps < 2, text.isLower(index),
      text.terms(index).contains(.determiner) || text.stands(index, in: .counts)
    {
      index -= 1
      steps += 1
    }
    return index
  }

  /// "read X", "download the X": what is done to things only.
  func isObjectOfThings(_ first: Int) -> Bool {
    text.stands(wordBefore(first), in: .takesThings)
  }

  /// The same, but not "bought X a phone", nor "bring X" of a listed name, which is done to persons too.
  private func isObjectOfThings(_ range: Range<Int>) -> Bool {
    let first = words[range.lowerBound].token
    guard isObjectOfThings(first) else { return false }
    let next = words[range.upperBound - 1].token + 1
    if wordBefore(first) == first - 1, text.terms(next).contains(.determiner), text.isLower(next) { return false }
    guard listing(range) == .given, wordBefore(first) == first - 1 else { return true }
    return !text.stands(first - 1, in: .takesBoth)
  }

  /// "sponsored by X, Y and Z", "read X and Y": what stands before the first item of a list is said of all.
  private func isItemOfThings(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0,
      text.jointEnd(after: words[range.lowerBound - 1].token) == words[range.lowerBound].token,
      predicate(range) != .personal
    else { return false }
    let head = series(around: range).items[0]
    guard head.lowerBound < range.lowerBound else { return false }
    let first = words[head.lowerBound].token
    if range.count == 1, words[head.lowerBound].reading != .place, isWithin(first) { return true }
    return isObjectOfThings(head) || isWork(first) || isPublicRole(head)
  }

  /// "in X": where nobody can be, unless the verb before goes with persons ("confided in").
  func isWithin(_ first: Int) -> Bool {
    text.continues(first) && (text.isWord(first - 1, "in") || text.isWord(first - 1, "near"))
      && !text.takesPersons(first - 2)
  }

  /// "X Y wrote the book", "X Y made the film": known for a work.
  private func isAuthor(_ range: Range<Int>) -> Bool {
    let verb = words[range.upperBound - 1].token + 1
    return text.stands(verb, in: .makesWorks) && text.isWord(verb + 1, "the") && text.stands(verb + 2, in: .works)
  }

  /// "the comet X", "the river X": of which the noun before it says what it is, unless somebody does something.
  private func isNamedByNoun(_ range: Range<Int>) -> Bool {
    let first = words[range.lowerBound].token
    guard text.continues(first), text.isLower(first - 1), text.stands(first - 1, in: .namedThings),
      !text.isPossessive(words[range.upperBound - 1].token)
    else { return false }
    return predicate(range) != .personal
  }

  /// "a blue X": a make, since nobody has a colour before the name.
  private func isColoured(_ first: Int) -> Bool {
    text.continues(first) && text.isLower(first - 1) && text.stands(first - 1, in: .colours)
      && !text.stands(first - 1, in: .stones)
  }

  /// "X is sung", "X was served": done to things only.
  private func isSubjectOfThings(_ last: Int) -> Bool {
    var next = last + 1
    guard text.terms(next).contains(.auxiliary), text.isLower(next) else { return false }
    if text.isWord(next, "has") { return text.stands(next + 1, in: .doneByThings) }
    while next < last + 4, text.terms(next).contains(.auxiliary) || text.isWord(next, "be") || text.isWord(next, "been")
    {
      next += 1
    }
    return text.stands(next, in: .doneToThings)
  }

  /// "X is our summer production", "X is the new course book".
  private func isToldAsWork(_ last: Int) -> Bool { text.isTold(last) { [text] in text.stands($0, in: .toldWorks) } }

  /// "Roald Dahl's X", "Shakespeare's X and Y": somebody everybody knows has written it.
  private func isWorkOfSomebodyPublic(_ range: Range<Int>) -> Bool {
    let first = words[range.lowerBound].token
    guard range.lowerBound > 0, text.continues(first), predicate(range) != .personal else { return false }
    let before = words[range.lowerBound - 1]
    return before.token == first - 1 && before.isShielded && text.isPossessive(before.token)
      && text.tokens[before.token].mark == .letter && before.terms.isDisjoint(with: [.weekday, .month, .place])
      && before.flags.place == 0
  }

  /// "the musical X", "Shakespeare's play X": a title behind what it is, unless somebody does something.
  private func isTitle(_ range: Range<Int>) -> Bool {
    let first = words[range.lowerBound].token
    guard text.continues(first), text.isLower(first - 1), text.stands(first - 1, in: .titledWorks) else { return false }
    return predicate(range) != .personal && !text.isPossessive(words[range.upperBound - 1].token)
  }

  /// "X gloves", "X lunchbox": wares with somebody of a film on them; a child's would be X's.
  private func isGoods(_ last: Int) -> Bool {
    !text.isPossessive(last) && text.continues(last + 1) && text.isLower(last + 1) && text.stands(last + 1, in: .goods)
  }

  /// "Lycée X Y", "Colegio X", "HMS X": what stands before is an institution, a house or a ship.
  private func isInForeignSchool(_ first: Int) -> Bool {
    text.continues(first) && text.isCapital(first - 1) && text.stands(first - 1, in: .institutionsBefore)
  }

  /// Somebody of the Bible in a sentence about a nativity play or a story of faith, who does nothing of today.
  private func isOfScripture(_ range: Range<Int>) -> Bool {
    let word = words[range.lowerBound]
    guard range.count == 1, text.stands(word.token, in: .scripture), predicate(range) != .personal,
      !text.isPossessive(word.token), !isAddressed(range)
    else { return false }
    let items = series(around: range).items
    if items.count > 4, items.allSatisfy({ $0.count == 1 && text.stands(words[$0.lowerBound].token, in: .scripture) }) {
      return true
    }
    return isFramed(range, by: .scriptureFrame)
      || word.sentence > 0 && text.stands(shapes[word.sentence - 1].end - 2, in: .scriptureFrame)
  }

  /// "X of the Y": somebody of a story.
  private func isFigure(_ range: Range<Int>) -> Bool {
    let next = words[range.upperBound - 1].token + 1
    guard range.count == 1 else { return false }
    if text.isWord(next, "the"), text.isCapital(next + 1), text.continues(next + 1) {
      return text.terms(next + 1).isDisjoint(with: .role) && !text.stands(next + 1, in: .classes)
    }
    return text.isWord(next, "of") && text.isWord(next + 1, "the") && predicate(range) != .personal
  }

  /// "X cards must", "X plimsolls are": a noun of things, of which the word tells the make.
  private func isNounSubject(_ range: Range<Int>) -> Bool {
    let next = words[range.upperBound - 1].token + 1
    guard range.count == 1, text.continues(next), text.isLower(next), text.continues(next + 1),
      text.terms(next + 1).contains(.auxiliary), text.isLower(next + 1), text.body(next).last == UInt8(ascii: "s")
    else { return false }
    return predicate(range) == .noun && !text.isPossessive(words[range.lowerBound].token)
  }

  /// "X's rule", "X's tower": named after somebody of old.
  private func isEponym(_ range: Range<Int>, _ listing: Listing) -> Bool {
    let last = words[range.upperBound - 1].token
    guard range.count == 1, text.isPossessive(last), self.listing(range) != .given else { return false }
    let next = text.bodyEnd(last) < Int(text.tokens[last].end) ? last + 1 : last + 2
    return text.isLower(next) && text.stands(next, in: .eponyms)
  }

  /// "won against X", "X Common", "drew with X": a club or its ground.
  private func isTeam(_ range: Range<Int>) -> Bool {
    let first = words[range.lowerBound].token
    guard text.continues(first) else { return false }
    if text.isWord(first - 1, "against") || text.isWord(first - 1, "over") {
      return (max(0, first - 6)..<first).contains { text.stands($0, in: .matches) }
    }
    return text.isWord(first - 1, "with") && text.isWord(first - 2, "drew")
  }

  private func isListedPerson(_ token: Int) -> Bool {
    let entry = Lexicon.entry(for: text.key(token))
    return entry.flags.given == 2 || entry.terms.contains(.given)
  }

  /// "a song by X", "the story of X", "learn about X".
  private func isWork(_ first: Int) -> Bool {
    let before = wordBefore(first)
    if text.isWord(before, "by") {
      if text.stands(before - 1, in: .businesses), isListedPerson(first) { return false }
      return text.stands(before - 1, in: .works) || text.stands(before - 1, in: .goods) || text.isWord(before - 1, "is")
        || text.isWord(before - 1, "was")
        || text.isWord(before - 1, "not")
    }
    if text.isWord(before, "was") || text.isWord(before, "is") || text.isWord(before, "called")
      || text.isWord(before, "named"),
      text.stands(before - 1, in: .animals)
    {
      return true
    }
    if text.isWord(before, "was") || text.isWord(before, "is") { return text.stands(before - 1, in: .tellsOf) }
    if text.isWord(before, "of") || text.isWord(before, "about") || text.isWord(before, "from") {
      return text.stands(before - 1, in: .tellsOf)
        && (!text.isWord(before, "about") || text.stands(before - 1, in: .lessons)
          || text.stands(before - 1, in: .works))
    }
    return text.isWord(before, "as")
      && (max(0, before - 6)..<before).contains { index in
        ["come", "came", "dress", "dressed", "dressing"].contains { text.isSpelled(index, $0) }
      }
  }

  /// "the author X", "X, author of": somebody everybody knows.
  func isPublicRole(_ range: Range<Int>) -> Bool {
    let first = words[range.lowerBound].token
    if text.continues(first), text.isMark(first - 1, UInt8(ascii: ":")), text.stands(first - 2, in: .publicRoles) {
      return true
    }
    if text.continues(first), text.isMark(first - 1, UInt8(ascii: ",")), text.stands(first - 2, in: .animals) {
      return true
    }
    if text.continues(first), text.stands(first - 1, in: .publicRoles), !text.isPossessive(first - 1),
      !text.isWord(first - 2, "her"), !text.isWord(first - 2, "his")
    {
      return true
    }
    var next = words[range.upperBound - 1].token + 1
    guard text.isMark(next, UInt8(ascii: ",")) || text.isWord(next, "was") || text.isWord(next, "is") else {
      return false
    }
    next += 1
    if text.isWord(next, "the") || text.isWord(next, "a") || text.isWord(next, "an") { next += 1 }
    if (next..<next + 4).contains(where: { text.stands($0, in: .animals) }), text.isWord(next - 1, "the") {
      return true
    }
    return text.stands(next, in: .publicRoles)
      || text.isLower(next) && text.stands(next + 1, in: .publicRoles) && text.isWord(next - 1, "a")
  }

  /// "one X", "three Xs", "a X"; "the X" if it is in no list of names.
  private func isCounted(_ range: Range<Int>, _ listing: Listing) -> Bool {
    let first = words[range.lowerBound].token
    let last = words[range.upperBound - 1].token
    let isUnlisted = listing == .unlisted || range.count > 1 && !words[range.lowerBound].flags.isPersonName
    let isThe = text.isWord(first - 1, "the") && text.body(last).last != UInt8(ascii: "s")
    guard text.continues(first), range.count == 1 || isUnlisted || isThe, !text.isPossessive(last) else {
      return false
    }
    let after = text.terms(last + 1)
    guard words[range.lowerBound].reading != .initial, !isHousehold(range) else { return false }
    guard after.isDisjoint(with: .role), !after.contains(.possession), !text.stands(last + 1, in: .affairs) else {
      return false
    }
    if text.stands(first - 1, in: .counts) { return text.tokens[first - 1].gap != .none }
    if isThe, range.count > 1 || listing == .partly { return true }
    return isUnlisted && listing != .given && text.terms(first - 1).contains(.determiner)
      && !text.isWord(first - 1, "which") && !text.isWord(first - 1, "that")
  }

  /// "the Xs (no answer)", "the Xs at number 9", "the Xs have": a family, where the word is no plural of English.
  func isHousehold(_ range: Range<Int>) -> Bool {
    let last = words[range.upperBound - 1].token
    let body = text.body(last)
    guard range.count == 1, text.isWord(last - 1, "the"), body.last == UInt8(ascii: "s"), body.count > 4,
      !text.isPossessive(last), Lexicon.word(for: WordKey(body.dropLast())).english == 0
    else { return false }
    return text.isMark(last + 1, UInt8(ascii: "(")) || text.isWord(last + 1, "at") || text.isWord(last + 1, "next")
      || text.isWord(last + 1, "say") || text.isWord(last + 1, "know") || text.isWord(last + 1, "live")
  }

  /// "X burner", "the X knife", "X Salmon": what follows is a thing, the word before only tells which.
  private func isAttribute(_ range: Range<Int>, _ listing: Listing) -> Bool {
    let first = words[range.lowerBound].token
    let last = words[range.upperBound - 1]
    let next = last.token + 1
    if text.continues(next), text.stands(next, in: .journeys) { return !text.isPossessive(last.token) }
    if isBeforeFacility(last.token) { return true }
    guard !text.isPossessive(last.token), !text.stands(next, in: .affairs) else { return false }
    let after = predicate(range)
    guard after == .noun || after == .institution else { return false }
    if listing == .unlisted { return !text.isFiniteVerb(next) }
    return range.count == 1 && text.continues(first) && text.terms(first - 1).contains(.determiner)
  }

  /// "X playing field", "X village hall".
  func isBeforeFacility(_ last: Int) -> Bool {
    !text.isPossessive(last) && text.continues(last + 1) && text.continues(last + 2)
      && text.isLower(last + 1) && text.stands(last + 1, in: .kindsOfFacility)
      && text.isLower(last + 2) && text.stands(last + 2, in: .facilities)
  }

  /// "Year 9 study X", "We have read about X": a sentence about lessons, unless somebody is with somebody.
  private func isInLesson(_ range: Range<Int>) -> Bool {
    let first = words[range.lowerBound].token
    guard !text.continues(first) || !text.isWord(first - 1, "with") else { return false }
    if text.stands(first - 1, in: .seesPersons), listing(range) == .given,
      text.isLower(words[range.upperBound - 1].token + 1)
    {
      return false
    }
    let sentence = words[range.lowerBound].sentence
    return isLesson(sentence, before: first)
      || range.count == 1 && sentence > 0 && text.tokens[shapes[sentence - 1].end].gap != .blockBreak
        && isLesson(sentence - 1, before: shapes[sentence - 1].end)
  }

  /// Whether a class does in a sentence, before a token, what is done in lessons.
  private func isLesson(_ sentence: Int, before end: Int) -> Bool {
    let start = sentence > 0 ? shapes[sentence - 1].end : 0
    return (start..<max(start, min(end, start + 24))).contains { index in
      text.stands(index, in: .classes)
        && (index + 1..<index + 4).contains { $0 < end && text.isLower($0) && text.stands($0, in: .lessons) }
    }
  }

  /// Whether the sentence speaks of books, art, history or belief, and the stretch is no one word from a list of names.
  private func isInPublicFrame(_ range: Range<Int>, _ listing: Listing) -> Bool {
    let first = words[range.lowerBound]
    if range.count == 1, listing != .unlisted {
      return first.reading != .name && isFramed(range, by: .coloursAndPlants)
    }
    if range.count > 1, listing != .unlisted, !text.continues(first.token) { return false }
    return isFramed(range, by: .publicFrame)
  }

  /// Whether a word of lessons, the arts, history or belief is in a word's sentence.
  private func isFramed(_ range: Range<Int>, by group: WordSet) -> Bool {
    let sentence = words[range.lowerBound].sentence
    let first = words[range.lowerBound].token
    let last = words[range.upperBound - 1].token
    let start = sentence > 0 ? shapes[sentence - 1].end : 0
    return (max(start, first - 24)..<first).contains { text.stands($0, in: group) }
      || (last + 1..<max(last + 1, min(shapes[sentence].end, last + 16))).contains { text.stands($0, in: group) }
  }
}

extension NameJudge {
  /// What makes a thing of a word that no list has, and would not of a listed name.
  private func isUnlistedThing(_ range: Range<Int>) -> Bool {
    let first = words[range.lowerBound]
    let last = words[range.upperBound - 1]
    return isLabel(last) || isWhere(first.token) || isBeforePlainNoun(range) || isGloss(range) || isLikeThing(range)
  }

  /// Spelled as a place, a make or an abbreviation, or right behind something everybody knows: of a word that no list has
  /// it says little where the text speaks of persons.
  private func isLikeThing(_ range: Range<Int>) -> Bool {
    let first = words[range.lowerBound]
    if isCoined(first) || isAfterPublicWord(range) { return true }
    guard range.count == 1 else { return false }
    return text.tokens[first.token].shape == .upper || WordEnding.isPlace(text.body(first.token))
  }

  /// Whether nothing makes a thing of unlisted words but their spelling, or what the sentence is about.
  func isOnlyLikeThing(_ range: Range<Int>) -> Bool {
    let first = words[range.lowerBound]
    let last = words[range.upperBound - 1]
    if isLabel(last), range.count == 1, !isScore(range) { return false }
    if isWhere(first.token) || isBeforePlainNoun(range) || isGloss(range) || isSurelyThing(range, .partly) {
      return false
    }
    if isObjectOfThings(range) || isWork(first.token) || isCounted(range, .unlisted) || isAttribute(range, .unlisted) {
      return false
    }
    if isTitle(range) || isInLesson(range) || range.count == 1 && isOn(first.token)
      || isPlace(first, endsAt: range.upperBound)
    {
      return false
    }
    if text.tokens[first.token].shape == .upper, range.count == 1 {
      return shapes[first.sentence].isShouted || text.tokens[first.token].length > 5
    }
    return !WordEnding.isPlace(text.body(first.token))
      || text.terms(first.token - 1).isDisjoint(with: [.placePreposition, .determiner])
  }

  /// "WeChat (X)", "the Saturday school, X,": another word for what stands before it.
  private func isGloss(_ range: Range<Int>) -> Bool {
    let first = words[range.lowerBound].token
    if text.isMark(first - 1, UInt8(ascii: "(")), range.lowerBound > 0, words[range.lowerBound - 1].token == first - 2 {
      return words[range.lowerBound - 1].isThing
    }
    return text.isMark(first - 1, UInt8(ascii: ",")) && text.isLower(first - 2)
      && !text.terms(first - 2).isDisjoint(with: [.organisationNoun, .serviceNoun])
  }

  /// "Goals: X 2, Y 1.": in a list behind a colon.
  private func isScore(_ range: Range<Int>) -> Bool {
    let first = words[range.lowerBound].token
    let number = words[range.upperBound - 1].token + 1
    return (text.isMark(first - 1, UInt8(ascii: ":")) || text.isMark(first - 1, UInt8(ascii: ",")))
      && !WordEnding.isPlace(text.body(number - 1))
      && number + 1 < text.tokens.count && text.tokens[number].length < 3 && text.tokens[number + 1].kind == .mark
  }

  /// "Barcode 5012", "Wk 3", "X:".
  private func isLabel(_ word: CapitalWord) -> Bool {
    let next = word.token + 1
    guard next < text.tokens.count, text.tokens[next].gap != .blockBreak else { return false }
    return text.tokens[next].kind == .number || text.tokens[next].kind == .mixed
      || text.isMark(next, UInt8(ascii: ":")) && !text.continues(word.token)
        && next + 1 < text.tokens.count && text.tokens[next + 1].kind != .word
  }

  /// "on X", "via X": a platform.
  private func isOn(_ first: Int) -> Bool {
    guard text.continues(first), text.isWord(first - 1, "on") || text.isWord(first - 1, "via") else { return false }
    return !text.stands(first - 2, in: .onPersons)
  }

  /// "X & Y" of two surnames.
  private func isFirm(_ range: Range<Int>, _ listing: Listing) -> Bool {
    let index = range.lowerBound
    let isFirst =
      text.isMark(words[index].token + 1, UInt8(ascii: "&")) && text.isCapital(words[index].token + 2)
      && text.predicate(after: words[index].token + 2) != .personal
    let word = words[index]
    if isFirst, word.flags.surname == 2, !word.terms.contains(.given) { return true }
    return index > 0 && text.isMark(words[index].token - 1, UInt8(ascii: "&"))
      && words[index - 1].token == words[index].token - 2 && words[index - 1].flags.surname == 2
      && !words[index - 1].terms.contains(.given) && predicate(range) != .personal
  }

  /// "at X", "on X", "went to X", "towards X".
  private func isWhere(_ first: Int) -> Bool {
    guard text.continues(first) else { return false }
    let before = first - 1
    if text.isWord(before, "at") {
      return text.isSomewhere(before - 1) || !text.continues(before)
    }
    if text.isWord(before, "to"), text.isCapital(before - 1), text.isWord(before - 2, "from") { return true }
    if text.isWord(before, "to") || text.isWord(before, "from") {
      return text.stands(before - 1, in: .travels)
        || text.isWord(before, "from") && text.stands(before - 1, in: .comesFromPlaces)
    }
    return text.isWord(before, "through") || text.isWord(before, "across") || text.isWord(before, "under")
      || text.isWord(before, "into") || text.isWord(before, "around")
  }

  /// "Danish X": of a people, and no list knows the rest.
  private func isOfAPeople(_ range: Range<Int>) -> Bool {
    let body = text.body(words[range.lowerBound].token)
    guard range.count > 1, body.suffix(3).elementsEqual("ish".utf8) || body.suffix(3).elementsEqual("ese".utf8) else {
      return false
    }
    return !words[range].dropFirst().contains { $0.flags.isPersonName }
  }

  /// Two English words written as one: "Minecoins", "Heartstopper".
  private func isCoined(_ word: CapitalWord) -> Bool {
    let body = text.body(word.token)
    guard body.count > 5, body.count < 24 else { return false }
    return (body.startIndex + 3...body.endIndex - 3).contains { split in
      Lexicon.word(for: WordKey(body[..<split])).english > 1 && Lexicon.word(for: WordKey(body[split...])).english > 1
    }
  }

  /// "Danish X", "Asda X": right after something everybody knows.
  private func isAfterPublicWord(_ range: Range<Int>) -> Bool {
    let first = words[range.lowerBound].token
    guard range.lowerBound > 0, text.continues(first) else { return false }
    let before = words[range.lowerBound - 1]
    return before.token == first - 1 && before.reading.isPublic && text.tokens[before.token].mark == .letter
      && before.terms.isDisjoint(with: [.weekday, .month]) && !text.isPossessive(before.token)
      && !text.terms(before.token - 1).contains(.placePreposition) && !text.isWord(before.token - 1, "on")
  }

  /// "X Edge", "X Chicken": a common English word that is no surname ends it.
  private func isBeforePlainNoun(_ range: Range<Int>) -> Bool {
    let last = words[range.upperBound - 1]
    if range.count > 1 {
      return last.reading == .word && last.flags.surname == 0 && ![.weak, .personal].contains(predicate(range))
    }
    let next = last.token + 1
    guard range.upperBound < words.count, words[range.upperBound].token == next, text.continues(next) else {
      return false
    }
    let noun = words[range.upperBound]
    return noun.reading == .word && noun.flags.english > 1 && noun.terms.isDisjoint(with: .roleOrTitle)
  }
}
