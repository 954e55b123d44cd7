/// Decides which capitalised words of a text are persons.
struct NameJudge {
  let text: NameText
  let words: [CapitalWord]
  let shapes: [SentenceShapes.Shape]
  /// In order, disjoint.
  private(set) var found: [FoundName] = []

  init(_ text: NameText, _ scan: CapitalScan) {
    self.text = text
    words = scan.words
    shapes = scan.shapes.shapes
  }

  mutating func judgeAll() {
    for run in NameRun.runs(of: words, in: text) { judge(run.words) }
  }

  /// Finds the names of one run: from its first word that can begin one, as far as the name goes, and again.
  private mutating func judge(_ run: Range<Int>) {
    var index = run.lowerBound
    while index < run.upperBound {
      guard canBegin(index, in: run) else {
        index += 1
        continue
      }
      let end = nameEnd(from: index, in: run)
      if let name = name(index..<end, in: run) {
        found.append(name)
        index = end
      } else {
        index += 1
      }
    }
  }

  // MARK: extent

  private func canBegin(_ index: Int, in run: Range<Int>) -> Bool {
    let word = words[index]
    switch word.reading {
    case .name, .soft, .softest, .placeOrName: return true
    case .initial: return index + 1 < run.upperBound && beginsNameAfterInitials(index, in: run)
    case .publicTerm, .acronym: return false
    case .word, .place, .dictionary, .publicOrName:
      return hasDirectCue(index) || isUnlistedGivenName(index, in: run)
    }
  }

  /// "Mr Young", "PC Rose": whatever the word is otherwise, the title makes it a name.
  private func hasDirectCue(_ index: Int) -> Bool {
    let word = words[index]
    if word.isFunctional, word.flags.surname == 0 { return false }
    let cue = text.cue(before: word.token).cue
    return cue == .title || cue == .rank
  }

  /// "Precious Nwosu": an English word that some list has as a given name, right before an unknown word.
  private func isUnlistedGivenName(_ index: Int, in run: Range<Int>) -> Bool {
    let word = words[index]
    guard word.reading == .word, !word.isFunctional, word.flags.given > 0, index + 1 < run.upperBound else {
      return false
    }
    return words[index + 1].reading == .name && !text.tokens[word.token].startsSentence
  }

  private func beginsNameAfterInitials(_ index: Int, in run: Range<Int>) -> Bool {
    guard text.isMark(words[index].token + 1, UInt8(ascii: ".")) || words[index + 1].reading == .name else {
      return false
    }
    var next = index + 1
    while next < run.upperBound, words[next].reading == .initial { next += 1 }
    guard next < run.upperBound else { return false }
    let word = words[next]
    return word.reading == .name || word.reading.isGiven || !word.isFunctional && word.flags.surname > 0
  }

  /// Just past the last word of the name that begins at an index.
  private func nameEnd(from start: Int, in run: Range<Int>) -> Int {
    var end = start + 1
    while end < run.upperBound, goesOn(end, in: run, after: start) { end += 1 }
    return end
  }

  private func goesOn(_ index: Int, in run: Range<Int>, after start: Int) -> Bool {
    let word = words[index]
    switch word.reading {
    case .publicTerm, .acronym: return false
    case .name, .initial, .dictionary, .placeOrName, .soft, .publicOrName: return true
    case .place: return !isLocation(index)
    case .softest: return !word.terms.contains(.month) || word.flags.surname > 0 || word.terms.contains(.given)
    case .word:
      if word.isFunctional {
        return word.flags.surname > 0 && words[start].reading != .softest && word.terms.isDisjoint(with: .roleOrTitle)
          && !isInstitution(index, in: run)
      }
      return word.flags.surname > 0 || !shapes[word.sentence].isTitled && words[start].reading == .name
    }
  }

  /// A place after "in" or before a county is where, not who.
  private func isLocation(_ index: Int) -> Bool { text.terms(words[index].token - 1).contains(.placePreposition) }

  /// Whether a word that can be a surname stands as the noun of an institution here ("School", "Park", "Day").
  private func isInstitution(_ index: Int, in run: Range<Int>) -> Bool {
    !words[index].terms.isDisjoint(with: .institutional)
  }

  // MARK: verdict

  private func name(_ range: Range<Int>, in run: Range<Int>) -> FoundName? {
    let first = words[range.lowerBound].token
    let last = words[range.upperBound - 1].token
    let (cue, start) = text.cue(before: first)
    guard let rule = rule(range, cue: cue, in: run) else { return nil }
    let introduced = cue.category ?? introducedAfter(last)
    var name = FoundName(
      tokens: start...last, parts: Array(words[range]).filter { $0.reading != .initial }, category: .child, kind: .name,
      rule: rule, isTitled: cue == .title || cue == .rank)
    name.category = introduced ?? suspected(first, last) ?? .child
    if cue == .rank { name.kind = .officer }
    return name
  }

  /// Why a stretch of words is a name, nil if it is none.
  private func rule(_ range: Range<Int>, cue: NameCue, in run: Range<Int>) -> NameRule? {
    let reading = words[range.lowerBound].reading
    if cue == .title || cue == .rank { return acceptsTitle(range, cue) ? cue.rule : nil }
    if isInstitution(after: range, in: run) { return nil }
    let hasName = words[range].contains { $0.reading == .name }
    if hasName { return unknownRule(range, cue: cue) }
    if let rule = cue.rule, acceptsCue(range, cue) { return rule }
    if isFullName(range) { return .fullName }
    switch reading {
    case .soft: return softRule(range)
    case .softest, .placeOrName: return softestRule(range)
    default: return nil
    }
  }

  /// After "Mr" anything is a name; "Miss", "Father", "Major" and "DI" need more than a word.
  private func acceptsTitle(_ range: Range<Int>, _ cue: NameCue) -> Bool {
    let word = words[range.lowerBound]
    return word.reading != .word || word.flags.surname > 0 || text.isPlainTitleWord(before: word.token)
  }

  /// "Zephyr Centre", "Ashworth Road": the name of an institution or place, even if of a person.
  private func isInstitution(after range: Range<Int>, in run: Range<Int>) -> Bool {
    let last = words[range.upperBound - 1]
    let next = last.token + 1
    guard text.continues(next), !text.isPossessive(last.token) else { return false }
    let terms = text.terms(next)
    if text.isCapital(next) {
      if text.isWord(next, "class") || text.isWord(next, "form") || text.isWord(next, "year") {
        return next + 1 >= text.tokens.count || text.tokens[next + 1].kind == .word
          || text.tokens[next + 1].kind == .mark
      }
      return !terms.isDisjoint(with: .institutional)
    }
    guard text.isLower(next), range.count == 1, words[range.lowerBound].flags.given == 0 else { return false }
    if terms.contains(.serviceNoun) { return text.terms(words[range.lowerBound].token - 1).contains(.determiner) }
    return terms.contains(.organisationNoun) && text.terms(words[range.lowerBound].token - 1).contains(.determiner)
  }

  private func unknownRule(_ range: Range<Int>, cue: NameCue) -> NameRule? {
    let word = words[range.lowerBound]
    if let rule = cue.rule { return rule }
    guard range.count == 1, !word.flags.isPersonName else { return .unknown }
    if isThing(word) || isService(word) || isPlace(word) { return nil }
    return .unknown
  }

  /// "the Gruffalo", "a Wurlitzer": an unlisted word after an article, unless a family or a matter follows.
  private func isThing(_ word: CapitalWord) -> Bool {
    let before = word.token - 1
    guard text.continues(word.token),
      text.isWord(before, "the") || text.isWord(before, "a") || text.isWord(before, "an")
    else { return false }
    let after = text.terms(word.token + 1)
    return after.isDisjoint(with: .role) && !after.contains(.possession) && !text.isPossessive(word.token)
  }

  /// "Zepeto is an app", "the Zepeto app", "an app called Zepeto".
  private func isService(_ word: CapitalWord) -> Bool {
    var next = word.token + 1
    guard text.isWord(next, "is") || text.isWord(next, "was") else { return false }
    next += 1
    guard text.isWord(next, "a") || text.isWord(next, "an") || text.isWord(next, "the") else { return false }
    return (next + 1..<next + 5).contains { text.isLower($0) && text.terms($0).contains(.serviceNoun) }
  }

  /// "in Hollowdene": an unlisted word with the ending of an English place name, after "in", "at" or "near".
  private func isPlace(_ word: CapitalWord) -> Bool {
    let before = word.token - 1
    guard text.isWord(before, "in") || text.isWord(before, "at") || text.isWord(before, "near"),
      !text.isPossessive(word.token)
    else { return false }
    return PlaceEnding.ends(text.bytes[Int(text.tokens[word.token].start)..<Int(text.tokens[word.token].end)])
  }

  private func acceptsCue(_ range: Range<Int>, _ cue: NameCue) -> Bool {
    let word = words[range.lowerBound]
    guard word.reading.isGiven || word.reading == .dictionary || word.flags.surname > 0 else { return false }
    switch cue {
    case .kin, .child, .investigation, .other, .naming: return !isFollowedByNoun(range)
    case .greeting: return endsPhrase(range)
    default: return true
    }
  }

  /// "Will Young", "Grace Brown": a given name and a surname that are both words.
  private func isFullName(_ range: Range<Int>) -> Bool {
    guard range.count > 1, words[range.lowerBound].reading.isGiven else { return false }
    let first = words[range.lowerBound]
    let last = words[range.upperBound - 1]
    guard last.flags.surname > 0 || last.reading == .dictionary || last.reading.isGiven || last.reading == .place
    else { return false }
    let needsMore = shapes[first.sentence].isTitled || first.terms.contains(.month)
    if first.reading == .softest, asksQuestion(first) { return false }
    return !needsMore || last.flags.surname == 2 && last.flags.english < 3 || predicate(range) == .personal
  }

  /// "Will Tariq come?": a modal or imperative at the start of a question is no name.
  private func asksQuestion(_ word: CapitalWord) -> Bool {
    guard text.tokens[word.token].startsSentence, word.terms.contains(.auxiliary) else { return false }
    let end = shapes[word.sentence].end
    return text.isMark(end - 1, UInt8(ascii: "?"))
  }

  private func softRule(_ range: Range<Int>) -> NameRule? {
    let word = words[range.lowerBound]
    if isAmongNames(range) { return .joined }
    let predicate = predicate(range)
    if predicate == .personal { return .predicate }
    if predicate == .noun { return nil }
    if text.tokens[word.token].startsSentence { return predicate == .weak ? .predicate : nil }
    if shapes[word.sentence].isTitled || text.terms(word.token - 1).contains(.determiner) { return nil }
    if text.isCapital(word.token + range.count) { return nil }
    return .given
  }

  private func softestRule(_ range: Range<Int>) -> NameRule? {
    let word = words[range.lowerBound]
    if isAmongNames(range) { return .joined }
    let isSeason = word.terms.contains(.month)
    let isPlace = word.reading == .placeOrName || word.terms.contains(.place) || word.flags.place > 0
    let before = text.terms(word.token - 1)
    if (isSeason || isPlace) && before.contains(.placePreposition) && text.continues(word.token) { return nil }
    if before.contains(.determiner), text.continues(word.token) { return nil }
    switch predicate(range) {
    case .personal: return .predicate
    case .noun, .weak: return nil
    case .open:
      guard text.continues(word.token), !shapes[word.sentence].isTitled, !isSeason, !text.isCapital(word.token + 1)
      else { return nil }
      return before.contains(.personPreposition) && !isPlace ? .given : nil
    }
  }

  // MARK: evidence

  private func predicate(_ range: Range<Int>) -> NamePredicate {
    text.predicate(after: words[range.upperBound - 1].token)
  }

  private func isFollowedByNoun(_ range: Range<Int>) -> Bool { predicate(range) == .noun }

  /// "Dear Grace,": nothing but a mark or the line's end follows.
  private func endsPhrase(_ range: Range<Int>) -> Bool {
    let next = words[range.upperBound - 1].token + 1
    return next >= text.tokens.count || text.tokens[next].kind == .mark || text.tokens[next].gap != .space
      || text.isWord(next, "and")
  }

  /// Joined by a comma or "and" to a name that was just found, or to an unlisted word that follows.
  private func isAmongNames(_ range: Range<Int>) -> Bool {
    let word = words[range.lowerBound]
    if let last = found.last, let joint = jointEnd(after: last.tokens.upperBound), joint == word.token { return true }
    guard let joint = jointEnd(after: words[range.upperBound - 1].token),
      range.upperBound < words.count, words[range.upperBound].token == joint
    else { return false }
    return words[range.upperBound].reading == .name && !word.terms.contains(.auxiliary)
  }

  /// The token after ", and" or "&" or ",", if a name's last token is followed by one.
  private func jointEnd(after token: Int) -> Int? {
    var next = token + 1
    if text.isMark(next, UInt8(ascii: ",")) { next += 1 }
    if text.isWord(next, "and") || text.isWord(next, "or") || text.isMark(next, UInt8(ascii: "&")) { next += 1 }
    return next > token + 1 && next < text.tokens.count && text.tokens[next].gap != .blockBreak ? next : nil
  }

  // MARK: category

  /// "Elena, mother of", "Szymon Zajac, dad of", "Nasreen (mum)".
  private func introducedAfter(_ last: Int) -> Finding.Category? {
    var next = last + 1
    guard
      text.isMark(next, UInt8(ascii: ",")) || text.isMark(next, UInt8(ascii: "(")) || text.isWord(next, "is")
        || text.isWord(next, "was")
    else { return nil }
    next += 1
    for _ in 0..<3
    where text.isWord(next, "his") || text.isWord(next, "her") || text.isWord(next, "the")
      || text.isWord(next, "their") || text.isWord(next, "a") || text.isWord(next, "an") || text.isWord(next, "our")
    {
      next += 1
    }
    if text.isPossessive(next) { next += 1 }
    if text.isWord(next, "who"), text.isWord(next + 1, "lives"), text.isWord(next + 2, "next") { return .other }
    return NameCue(role: text.terms(next)).category
  }

  /// Persons whom the sentence speaks of as suspects.
  private func suspected(_ first: Int, _ last: Int) -> Finding.Category? {
    if text.isWord(first - 1, "to"), text.isWord(first - 2, "traced") || text.isWord(first - 2, "belongs") {
      return .investigation
    }
    let after = (last + 1..<last + 5).contains { index in
      text.isWord(index, "arrested") || text.isWord(index, "charged") || text.isWord(index, "bailed")
        || text.isWord(index, "suspected") || text.isWord(index, "seen") && text.isWord(index + 1, "as")
    }
    return after ? .investigation : nil
  }
}

extension NameText {
  /// Whether the title before a word is one that nothing but a name can follow.
  func isPlainTitleWord(before index: Int) -> Bool {
    var title = index - 1
    if isMark(title, UInt8(ascii: ".")) { title -= 1 }
    return isWord(title, "mr") || isWord(title, "mrs") || isWord(title, "ms") || isWord(title, "dr")
  }
}

extension TermSet {
  static let roleOrTitle: TermSet = [.title, .rank, .kin, .pupil, .official, .staff, .pronoun, .determiner, .auxiliary]
}

/// Endings of English and Welsh place names.
enum PlaceEnding {
  private static let endings: [[UInt8]] = [
    "ham", "ton", "ford", "bury", "borough", "burgh", "wick", "wich", "mouth", "hurst", "stead", "field", "combe",
    "thorpe",
    "bourne", "burn", "minster", "church", "gate", "den", "well", "dale", "pool", "port", "bridge", "chester", "caster",
    "cester", "shire", "stow", "wold", "hithe", "hythe", "marsh", "mere", "land", "sea", "ness", "wood", "down",
    "cliffe",
    "ley", "leigh", "worth", "by", "stone", "head", "hill", "cote", "holt", "grove", "green", "lea",
  ].map { Array($0.utf8) }

  static func ends(_ word: some BidirectionalCollection<UInt8>) -> Bool {
    endings.contains { ending in
      word.count > ending.count + 1 && zip(word.reversed(), ending.reversed()).allSatisfy { $0.lowercased == $1 }
    }
  }
}
