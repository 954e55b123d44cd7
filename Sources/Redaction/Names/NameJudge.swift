/// Decides which capitalised words of a text are persons.
struct NameJudge {
  let text: NameText
  let words: [CapitalWord]
  let shapes: [SentenceShapes.Shape]
  /// The most words one name has; keeps hostile text linear.
  private static let longest = 8
  let languages: SentenceLanguages
  /// What the text says of itself is no person.
  let declared: DeclaredThings
  /// What tells that the text speaks of persons.
  let signs: PersonSigns
  /// In order, disjoint.
  private(set) var found: [FoundName] = []
  /// What is a name only if the text speaks of persons, in order.
  private(set) var doubtful: [FoundName] = []

  /// What the school says is no person.
  private let things: Set<WordKey>

  init(
    _ text: NameText, _ scan: CapitalScan, _ languages: SentenceLanguages, identifiers: [Range<Int>] = [],
    things: Set<WordKey> = []
  ) {
    self.things = things
    self.text = text
    signs = PersonSigns(text: text, identifiers: identifiers)
    self.languages = languages
    words = scan.words
    shapes = scan.shapes
    declared = DeclaredThings(text, scan.words)
  }

  func isThingOfSchool(_ token: Int) -> Bool { !things.isEmpty && things.contains(text.key(token)) }

  mutating func judgeAll() {
    for run in NameRun.runs(of: words, in: text) { judge(run.words) }
    settleDoubts()
  }

  /// Takes in names that were doubtful.
  mutating func take(_ names: [FoundName]) { found = NameFinder.merged(found, names) }

  /// Finds the names of one run: from its first word that can begin one, as far as the name goes, and again.
  private mutating func judge(_ run: Range<Int>) {
    var index = run.lowerBound
    while index < run.upperBound {
      // An initial behind a surname is that name's: "Okafor, J."
      let isTaken = words[index].token <= found.last?.tokens.upperBound ?? -1
      guard !isTaken, canBegin(index, in: run) else {
        index += 1
        continue
      }
      let end = nameEnd(from: index, in: run)
      if let name = name(index..<end) {
        if name.doubt == .none { found.append(name) } else { doubtful.append(name) }
        index = end
      } else {
        index = end - index > 1 && isThing(index..<end, listing(index..<end)) ? end : index + 1
      }
    }
  }

  // MARK: where a name begins

  private func canBegin(_ index: Int, in run: Range<Int>) -> Bool {
    if text.isWord(words[index].token, "dosbarth") { return false }
    return switch words[index].reading {
    case .name, .soft, .softest, .placeOrName, .dictionary: true
    case .initial:
      index + 1 < run.upperBound && beginsNameAfterInitials(index, in: run) || hasDirectCue(index)
        || isDottedInitials(index, in: run)
    case .publicTerm: false
    case .acronym: isInitials(index) || isSurnameFirst(index, in: run) || isBeforeSurname(index, in: run)
    case .word, .place, .publicOrName:
      hasDirectCue(index) || isUnlistedGivenName(index, in: run) || isRareAmongNames(index) || isWordAsPerson(index)
        || words[index].reading == .word && isInCompany(index..<index + 1, cue: .none)
        || isPlaceBeforeSurname(index, in: run)
    }
  }

  /// "Leyton Briggs": a town right before a surname that is nothing else, and nothing that leads to a town before it.
  private func isPlaceBeforeSurname(_ index: Int, in run: Range<Int>) -> Bool {
    let token = words[index].token
    guard words[index].reading == .place, index + 1 < run.upperBound, words[index + 1].token == token + 1,
      text.tokens[token].gap == .space, index + 2 >= run.upperBound || words[index + 2].token > token + 2
    else { return false }
    let surname = words[index + 1]
    return surname.flags.surname == 2 && surname.flags.given == 0 && surname.flags.english == 0
      && surname.flags.place == 0 && surname.terms.isEmpty
      && (!text.terms(token - 1).contains(.placePreposition)
        || text.isWord(token - 1, "of") && text.stands(token - 2, in: .beforeOfSomebody))
  }

  /// "Mr Young", "PC Rose", "who goes by Slim": whatever the word is otherwise, what stands before makes it a name.
  private func hasDirectCue(_ index: Int) -> Bool {
    let word = words[index]
    if word.isFunctional, word.flags.surname == 0, !word.terms.isDisjoint(with: .roleOrTitle),
      !text.isAfterPlainTitle(word.token)
    {
      return false
    }
    if text.isQuotedNickname(word.token) || text.isAfterKinTitle(word.token) || isAwarded(word) { return true }
    if word.reading == .place || word.flags.surname > 0, text.isAfterCalling(word.token), !word.isFunctional {
      return true
    }
    switch text.cue(before: word.token).cue {
    case .title, .rank: return true
    case .kin where isHyphenated(word), .child where isHyphenated(word): return true
    case .kin where isRareBehindKin(word), .child where isRareBehindKin(word): return true
    case .kin where word.reading == .initial: return text.isNameOfKin(word.token - 1)
    default: return text.isSurelyNamed(word.token)
    }
  }

  /// "his mum, Thimble", "a girl by the name of Sonnet": a rare word with a capital, the word of kin with none.
  func isRareBehindKin(_ word: CapitalWord) -> Bool {
    (isRare(word) && !isGroupNoun(word.token) || word.flags.given == 2) && !word.isFunctional
      && text.continues(word.token) && text.tokens[word.token].shape == .capitalised
      && !text.isCapital(word.token - 1) && word.reading != .publicTerm
  }

  /// "Ye-won": two parts, neither a common word by itself.
  func isHyphenated(_ word: CapitalWord) -> Bool {
    text.tokens[word.token].isCompound && text.continues(word.token) && word.flags.english == 0
      && text.body(word.token).count < 9 && text.body(word.token).contains(UInt8(ascii: "-"))
  }

  /// "ADDO Nana": a surname in capitals before a given name.
  private func isSurnameFirst(_ index: Int, in run: Range<Int>) -> Bool {
    let token = words[index].token
    guard text.tokens[token].length > 2, index + 1 < run.upperBound, words[index + 1].token == token + 1 else {
      return false
    }
    let next = words[index + 1]
    guard text.tokens[next.token].shape == .capitalised, !text.isPossessive(token) else { return false }
    // "EWO Harleen Crane": there the capitals are somebody's post.
    if text.tokens[token].length < 4, text.isCapital(next.token + 1), text.continues(next.token + 1) { return false }
    if isFirstOfItem(token), next.flags.given == 2, next.flags.english == 0 { return true }
    return next.isCertain && (next.flags.given == 2 || next.terms.contains(.given))
  }

  /// "JJ Pereira": two capitals that are no abbreviation right before a surname.
  private func isBeforeSurname(_ index: Int, in run: Range<Int>) -> Bool {
    let token = words[index].token
    guard text.tokens[token].length == 2, index + 1 < run.upperBound, words[index + 1].token == token + 1,
      words[index].terms.subtracting(.phraseStart).isEmpty, words[index].flags.english == 0, !text.isPossessive(token)
    else { return false }
    let next = words[index + 1]
    return next.reading == .name && next.flags.surname > 0 && text.tokens[next.token].shape == .capitalised
  }

  /// "Big Paddy", "Little Jo": a nickname of two capitals.
  func isNickname(_ range: Range<Int>) -> Bool {
    guard range.count == 2, text.continues(words[range.lowerBound].token) else { return false }
    let name = words[range.upperBound - 1]
    return ["big", "little", "wee", "lil", "young", "old"].contains {
      text.isSpelled(words[range.lowerBound].token, $0)
    }
      && (name.flags.given > 0 || name.terms.contains(.given)) && !text.isCapital(name.token + 1)
  }

  /// "Precious Nwosu", "Christian Mbeki", "Big Kev": a word that is English, or public, right before an unlisted word.
  private func isUnlistedGivenName(_ index: Int, in run: Range<Int>) -> Bool {
    let word = words[index]
    let startsSentence = text.tokens[word.token].startsSentence
    guard !word.isFunctional, index + 1 < run.upperBound else { return false }
    guard words[index + 1].isCertain else { return isPairOfWords(index..<index + 2) || isNickname(index..<index + 2) }
    if word.reading != .word { return word.flags.given == 2 && (!startsSentence || word.flags.english < 2) }
    if shapes[word.sentence].isTitled { return word.flags.given == 2 && word.flags.english < 3 }
    return word.flags.given > 0 || !startsSentence || !word.flags.isEveryday
  }

  /// "Bea, Mim and Hattie": a rare word after a comma or "and" that follows a name.
  private func isRareAmongNames(_ index: Int) -> Bool {
    let word = words[index]
    guard word.reading == .word, !word.isFunctional, word.flags.english < 3 || word.flags.given > 1,
      !word.terms.contains(.word), text.continues(word.token)
    else { return false }
    if let last = found.last, text.jointEnd(after: last.tokens.upperBound) == word.token { return true }
    guard index + 1 < words.count, text.jointEnd(after: word.token) == words[index + 1].token else { return false }
    return (words[index + 1].reading == .name || words[index + 1].reading == .soft) && words[index + 1].flags.given == 2
  }

  private func beginsNameAfterInitials(_ index: Int, in run: Range<Int>) -> Bool {
    guard text.isMark(words[index].token + 1, UInt8(ascii: ".")) || words[index + 1].reading == .name else {
      return false
    }
    var next = index + 1
    let limit = min(run.upperBound, index + Self.longest)
    while next < limit, words[next].reading == .initial { next += 1 }
    guard next < limit else { return false }
    let word = words[next]
    return word.reading == .name || word.reading == .dictionary || word.reading.isGiven
      || !word.isFunctional && (word.flags.surname > 0 || word.reading == .word)
      || text.isMark(word.token - 1, UInt8(ascii: ".")) && (word.reading == .place || isSurnameAfterInitial(word))
  }

  /// "A. Castle signed": a noun of places, and only persons do what follows.
  private func isSurnameAfterInitial(_ word: CapitalWord) -> Bool {
    let isPlaceNoun = !word.terms.isDisjoint(with: .institutional)
    if isPlaceNoun, word.flags.surname == 2, text.isMark(word.token - 1, UInt8(ascii: ".")),
      !text.isLower(word.token + 1),
      !text.isCapital(word.token + 1), word.terms.isDisjoint(with: .neverSurname)
    {
      return true
    }
    return isPlaceNoun && word.terms.isDisjoint(with: [.role, .neverSurname])
      && text.predicate(after: word.token) == .personal && !text.stands(word.token, in: .speakingBodies)
  }

  // MARK: where it ends

  /// Just past the last word of the name that begins at an index.
  private func nameEnd(from start: Int, in run: Range<Int>) -> Int {
    guard words[start].reading != .acronym else {
      guard isSurnameFirst(start, in: run) || isBeforeSurname(start, in: run) else { return start + 1 }
      var end = start + 2
      while end < min(run.upperBound, start + 4), words[end].isCertain { end += 1 }
      return end
    }
    var end = start + 1
    let limit = min(run.upperBound, start + Self.longest)
    while end < limit, goesOn(end, after: start) { end += 1 }
    return end
  }

  private func goesOn(_ index: Int, after start: Int) -> Bool {
    let word = words[index]
    if text.stands(word.token, in: .rooms) { return false }
    switch word.reading {
    case .publicTerm, .acronym: return false
    case .name, .initial, .dictionary, .placeOrName, .soft, .publicOrName: return true
    case .place: return !text.terms(word.token - 1).contains(.placePreposition)
    case .softest: return !word.terms.contains(.month) || word.flags.surname > 0 || word.terms.contains(.given)
    case .word:
      // "AALIYAH RANG"
      if word.terms.contains(.personVerb), text.tokens[word.token].shape == .upper { return false }
      if isGeneration(index, after: start) { return true }
      if words[index - 1].reading == .initial,
        isSurnameAfterInitial(word) || isRare(word) && text.isMark(word.token - 1, UInt8(ascii: "."))
      {
        return true
      }
      if words[index - 1].reading == .initial, word.flags.isLikeSurname, !text.isLower(words[start].token - 1) {
        return !word.isFunctional
      }
      if index == start + 1, isPairOfWords(start..<index + 1) || isNickname(start..<index + 1) { return true }
      if word.isFunctional { return isSurnameNoun(index, after: start) || isPairOfItem(start, index) }
      if index == start + 1, isGivenBefore(index, start) || isAfterTitled(index, start) { return true }
      return word.flags.surname > 0 || !shapes[word.sentence].isTitled && isListedGivenName(words[start])
    }
  }

  /// "Zac Whittle", "Ruby Partridge": a given name, and a word as surnames are or all that an item holds.
  private func isGivenBefore(_ index: Int, _ start: Int) -> Bool {
    let first = words[start]
    guard !text.isCapital(words[index].token + 1) else { return false }
    if first.reading == .name, isItem(start, index) { return true }
    guard first.reading == .name && listing(start..<start + 1) == .given || first.reading == .soft else {
      return first.reading == .softest && isSoftestBefore(index, first)
    }
    return words[index].flags.isLikeSurname && (first.reading == .name || !shapes[first.sentence].isTitled)
  }

  /// "asked for Chase Crook": inside a sentence, or where somebody does something.
  private func isSoftestBefore(_ index: Int, _ first: CapitalWord) -> Bool {
    guard first.flags.given == 2, first.terms.isDisjoint(with: [.month]), words[index].flags.isLikeSurname,
      !shapes[first.sentence].isTitled, text.tokens[words[index].token].shape == .capitalised
    else { return false }
    return text.continues(first.token) && text.terms(first.token - 1).isDisjoint(with: .determiner)
      || [.personal, .weak].contains(text.predicate(after: words[index].token))
  }

  /// "DC Will Swan": a second capital behind a title or rank and a name, unless it makes an institution.
  private func isAfterTitled(_ index: Int, _ start: Int) -> Bool {
    let cue = text.cue(before: words[start].token).cue
    return (cue == .rank || cue == .title) && !shapes[words[index].sentence].isTitled
      && !text.isCapital(words[index].token + 1) && text.predicate(after: words[index].token) != .institution
  }

  /// "Bill Sikes - Zac Whittle", "Prompt: Zac Whittle": two words that are all of an item behind a dash or colon.
  private func isItem(_ first: Int, _ last: Int) -> Bool {
    let before = words[first].token - 1
    let next = words[last].token + 1
    guard text.isMark(before, UInt8(ascii: "-")) || text.isMark(before, UInt8(ascii: ":")) else { return false }
    return next >= text.tokens.count || text.tokens[next].kind == .mark || text.tokens[next].gap != .space
  }

  /// Of two readings the name is the likelier.
  private func isListedGivenName(_ word: CapitalWord) -> Bool {
    switch word.reading {
    case .name: true
    case .soft, .placeOrName: word.flags.given == 2 && word.flags.english < 3
    default: false
    }
  }

  /// "J. Pym Senior"
  private func isGeneration(_ index: Int, after start: Int) -> Bool {
    index > start + 1
      && ["senior", "junior", "snr", "jnr", "sr", "jr"].contains { text.isSpelled(words[index].token, $0) }
  }

  /// "Lucy Field", "Joel Bishop", but not "Victoria Park" or "Lucy Street": a noun of places or roles as a surname.
  private func isSurnameNoun(_ index: Int, after start: Int) -> Bool {
    let word = words[index]
    let first = words[start]
    if index == start + 2, words[start].isCertain, words[start + 1].isCertain || words[start + 1].reading == .soft {
      return word.terms.isDisjoint(with: .neverSurname) && word.flags.surname > 0 && !shapes[word.sentence].isTitled
        && !text.isCapital(word.token + 1)
    }
    guard word.terms.isDisjoint(with: .neverSurname), index == start + 1 else { return false }
    if first.terms.contains(.areaNoun), text.terms(first.token - 1).contains(.determiner) { return false }
    if word.terms.contains(.title), word.flags.surname == 2, first.isCertain { return true }
    if isAfterModernName(index, first) { return true }
    if word.flags.surname > 0, first.flags.given > 0 || first.terms.contains(.given), isAddressed(start..<index + 1) {
      return true
    }
    let before = text.continues(first.token) ? text.terms(first.token - 1) : []
    let evidence =
      text.predicate(after: word.token) == .personal || !before.isDisjoint(with: [.personVerb, .personPreposition])
      || text.cue(before: first.token).cue.category != nil
    if word.flags.place == 2, first.reading == .name, evidence { return true }
    if isMute(word.token), !text.isPossessive(first.token) {
      let isGiven = first.flags.given == 2 && !first.flags.isEveryday
      if first.reading == .name || isGiven, text.predicate(after: word.token) == .personal { return true }
      if isGiven, text.isWord(word.token, "rule"), !text.isCapital(word.token + 1) { return true }
    }
    if evidence, first.isCertain, word.terms.isDisjoint(with: [.organisationNoun, .areaNoun, .serviceNoun]) {
      return true
    }
    if first.isCertain, first.flags.given == 2 || first.terms.contains(.given),
      isPersonHere(start..<index + 1), !text.stands(word.token, in: .speakingBodies)
    {
      return true
    }
    guard !word.terms.isDisjoint(with: .institutional) else {
      return word.flags.surname > 0 && (first.reading != .softest || evidence || !first.flags.isEveryday)
        && !shapes[word.sentence].isTitled
    }
    guard word.flags.surname == 2, !text.isPlaceNounOnly(word.token), !shapes[word.sentence].isTitled,
      before.isDisjoint(with: [.placePreposition, .determiner])
    else { return false }
    if first.flags.given == 2, !first.flags.isEveryday { return true }
    return evidence || first.reading == .name && first.terms.contains(.given)
  }

  /// "Omar Hill", "Ayo Wood": behind a given name for which no street or park was named; not after "in" or "at".
  private func isAfterModernName(_ index: Int, _ first: CapitalWord) -> Bool {
    let word = words[index]
    guard first.reading == .name && first.flags.place == 0 && isListedAsGiven(first) || isSoftInCompany(first, index),
      word.flags.surname > 0, !text.stands(first.token, in: .namesOfStreets), !text.isCapital(word.token + 1),
      !text.stands(word.token, in: .speakingBodies) || text.predicate(after: word.token) == .personal,
      !text.isPlaceNounOnly(word.token) || isAddressed(index - 1..<index + 1) || text.isWord(first.token - 1, "by")
    else { return false }
    guard text.continues(first.token) else { return true }
    let before = text.terms(first.token - 1)
    return !before.contains(.determiner)
      && (!before.contains(.placePreposition) || text.isWord(first.token - 1, "to") && !text.isJourney(first.token - 2)
        || text.isWord(first.token - 1, "by") || text.isWord(first.token - 1, "from"))
  }

  private func isListedAsGiven(_ word: CapitalWord) -> Bool {
    word.flags.given == 2 || text.tokens[word.token].isCompound && listing(of: word) == .given
  }

  /// "Ruby Hall and Zofia", "Jordan Ward and Hodan": a given name that is a word or place too, in a list of names.
  private func isSoftInCompany(_ first: CapitalWord, _ last: Int) -> Bool {
    guard first.reading == .soft || first.reading == .placeOrName || first.reading == .softest, first.flags.given == 2
    else { return false }
    if let found = found.last, text.jointEnd(after: found.tokens.upperBound) == first.token { return true }
    guard last + 1 < words.count, text.jointEnd(after: words[last].token) == words[last + 1].token else { return false }
    return words[last + 1].reading == .name && words[last + 1].flags.given == 2
  }

  /// Whether what stands before or after two words is of persons only.
  private func isPersonHere(_ range: Range<Int>) -> Bool {
    let first = words[range.lowerBound].token
    return text.predicate(after: words[range.upperBound - 1].token) == .personal || isAddressed(range)
      || text.cue(before: first).cue.category != nil
  }

  // MARK: the name

  private func name(_ range: Range<Int>) -> FoundName? {
    let first = words[range.lowerBound].token
    let last = initialAfter(range) ?? words[range.upperBound - 1].token
    let (cue, cueStart) = text.cue(before: first)
    let isSomebodys = cue == .none && isSomebodys(range)
    let sure = isSomebodys ? .role : rule(range, cue: cue)
    guard let rule = sure ?? (isInCompany(range, cue: cue) ? .given : nil) else { return nil }
    let free = found.last.map { $0.tokens.upperBound + 1 } ?? 0
    let before = cue == .none ? givenNameBefore(range) : nil
    let start = before.flatMap { $0 >= free ? $0 : nil } ?? cueStart
    let parts = words[range].filter { $0.reading != .initial }
    var name = FoundName(
      tokens: max(start, free)...last, parts: Array(parts), category: .child, kind: .name, rule: rule)
    name.isTitled = cue == .title || cue == .rank
    name.category = category(first...last, cue: cue)
    if cue == .none, range.count == 1, isPluralName(words[range.lowerBound]),
      text.terms(first - 1).contains(.determiner)
    {
      name.category = .family
    }
    if cue == .rank { name.kind = .officer }
    name.doubt = isSomebodys ? .none : doubt(range, sure, cue: cue)
    if words[range.lowerBound].reading == .acronym, range.count == 1 { name.kind = .initials }
    return name
  }
}

extension NameJudge {
  /// "Ken the caretaker", and behind a comma who somebody is.
  private func isSomebodys(_ range: Range<Int>) -> Bool {
    let next = words[range.upperBound - 1].token + 1
    if text.isWord(next, "the") {
      return range.count == 1 && words[range.lowerBound].flags.given > 0 && text.isRole(next + 1)
        && !text.isCapital(next + 2)
    }
    guard text.isMark(next, UInt8(ascii: ",")), words[range].contains(where: \.isNameOfLists) else { return false }
    return isRoleTowards(next + 1) || isOwnedRole(next + 1)
  }

  /// "X, mother of", "X, aunt and carer of".
  private func isRoleTowards(_ index: Int) -> Bool {
    text.isLower(index) && NameCue(role: text.terms(index)) != .none
      && ["of", "to", "and"].contains { text.isWord(index + 1, $0) }
  }

  /// "X, our caretaker", "X Y, his late aunt", "X, Ada's mum", where the phrase ends.
  private func isOwnedRole(_ owner: Int) -> Bool {
    guard text.isPersonalOwner(owner) || text.isCapital(owner) && text.isPossessive(owner) else { return false }
    let role = text.isRole(owner + 1) ? owner + 1 : owner + 2
    return text.isLower(owner + 1) && text.isRole(role)
      && (role + 1 >= text.tokens.count || text.tokens[role + 1].kind == .mark || !text.continues(role + 1))
  }

  /// Whether a token begins a sentence or an item after a semicolon or colon.
  func isFirstOfItem(_ token: Int) -> Bool {
    !text.continues(token) || text.isMark(token - 1, UInt8(ascii: ";")) || text.isMark(token - 1, UInt8(ascii: ":"))
  }

  /// "Okafor, J.": the initial of the given name after a surname that begins a sentence.
  private func initialAfter(_ range: Range<Int>) -> Int? {
    let last = words[range.upperBound - 1]
    let initial = last.token + 2
    guard range.count == 1, isFirstOfItem(last.token), text.isMark(last.token + 1, UInt8(ascii: ",")),
      range.upperBound < words.count, words[range.upperBound].token == initial,
      words[range.upperBound].reading == .initial, text.isMark(initial + 1, UInt8(ascii: "."))
    else { return nil }
    return initial
  }

  /// What belongs to the name though it is read as a word: "Sunday Okafor", "Farmer, Zsuzsanna (8K)".
  private func givenNameBefore(_ range: Range<Int>) -> Int? {
    let first = words[range.lowerBound].token
    guard range.lowerBound > 0 else { return nil }
    let before = words[range.lowerBound - 1]
    if before.terms.contains(.weekday), before.token == first - 1, text.continues(first) {
      let isFree =
        isFirstOfItem(before.token) || text.isWord(before.token - 1, "and") && text.isCapital(before.token - 2)
      return isFree && range.count == 1 && words[range.lowerBound].flags.given == 0 ? before.token : nil
    }
    guard text.isMark(first - 1, UInt8(ascii: ",")), before.token == first - 2, isFirstOfItem(before.token),
      !before.isFunctional || before.flags.surname == 2, before.isLikeSurname || before.reading == .place,
      before.reading != .publicTerm
    else { return nil }
    let next = words[range.upperBound - 1].token + 1
    if text.isMark(next, UInt8(ascii: "(")) || !text.continues(next) || text.isMark(next, UInt8(ascii: ";")) {
      return before.token
    }
    return words[range.lowerBound].isCertain && (before.flags.english < 3 || before.flags.surname == 2)
      && [.weak, .personal].contains(predicate(range))
      ? before.token : nil
  }
}

extension WordSet {
  /// What one is "of" persons rather than of towns.
  fileprivate static let beforeOfSomebody = WordSet(
    "because afraid scared frightened terrified fond jealous wary complained heard thought")
}

extension CapitalWord {
  /// A surname, or a word so rare that it begins no sentence before a comma.
  var isLikeSurname: Bool { flags.surname > 0 || !isShielded && flags.english < 3 && !terms.contains(.word) }

  /// A word that is a name whatever stands beside it.
  var isCertain: Bool { reading == .name || reading == .dictionary }

  /// A given name, or in no list at all.
  fileprivate var isNameOfLists: Bool { reading == .name || flags.given > 0 || terms.contains(.given) }
}
