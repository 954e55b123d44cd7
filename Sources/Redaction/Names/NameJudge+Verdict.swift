extension NameJudge {
  /// Why a stretch of words is a name, nil if it is none.
  func rule(_ range: Range<Int>, cue: NameCue) -> NameRule? {
    if cue == .title || cue == .rank { return acceptsTitle(range) ? cue.rule : nil }
    if isInstitution(range), cue.category == nil { return nil }
    if words[range].contains(where: { $0.reading == .name }) { return unknownRule(range, cue: cue) }
    if let rule = cue.rule, acceptsCue(range, cue) { return rule }
    if isFullName(range) { return .fullName }
    switch words[range.lowerBound].reading {
    case .acronym: return .predicate
    case .initial: return range.count > 1 ? .fullName : nil
    case .soft, .dictionary: return softRule(range)
    case .softest, .placeOrName: return softestRule(range)
    default: return nil
    }
  }

  /// After "Mr" anything is a name; "Miss", "Major" and "DI" need more than a word.
  private func acceptsTitle(_ range: Range<Int>) -> Bool {
    let word = words[range.lowerBound]
    return word.reading != .word || word.flags.surname > 0 || text.isAfterPlainTitle(word.token)
      || words[range].contains { $0.isCertain }
  }

  /// "Zephyr Centre", "Ashworth Road": the name of an institution or place, even if of a person.
  private func isInstitution(_ range: Range<Int>) -> Bool {
    let first = words[range.lowerBound]
    let last = words[range.upperBound - 1]
    let next = last.token + 1
    guard text.continues(next), !text.isPossessive(last.token) else { return false }
    let terms = text.terms(next)
    if text.isCapital(next) {
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

  private func unknownRule(_ range: Range<Int>, cue: NameCue) -> NameRule? {
    let word = words[range.lowerBound]
    if let rule = cue.rule { return rule }
    guard range.count == 1, !word.flags.isPersonName, !word.terms.contains(.given) else { return .unknown }
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

  /// "Zepeto is an app", "Zepeto is a new game".
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
    return WordEnding.isPlace(text.body(word.token))
  }

  private func acceptsCue(_ range: Range<Int>, _ cue: NameCue) -> Bool {
    let word = words[range.lowerBound]
    if cue == .naming, text.goesBy(word.token) { return predicate(range) != .noun }
    guard word.reading.isGiven || word.reading == .dictionary || word.flags.surname > 0 else { return false }
    switch cue {
    case .kin, .child, .investigation, .other, .naming: return predicate(range) != .noun
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

  /// "Will Tariq come?": a modal at the start of a question is no name.
  private func asksQuestion(_ word: CapitalWord) -> Bool {
    guard text.tokens[word.token].startsSentence, word.terms.contains(.auxiliary) else { return false }
    return text.isMark(shapes[word.sentence].end - 1, UInt8(ascii: "?"))
  }

  private func softRule(_ range: Range<Int>) -> NameRule? {
    let word = words[range.lowerBound]
    if isAmongNames(range) { return .joined }
    let predicate = predicate(range)
    if predicate == .personal { return .predicate }
    if predicate == .noun { return nil }
    if text.tokens[word.token].startsSentence { return predicate == .weak ? .predicate : nil }
    let before = text.terms(word.token - 1)
    if shapes[word.sentence].isTitled || before.contains(.determiner) { return nil }
    if text.isCapital(word.token + range.count) { return nil }
    if word.reading == .dictionary, before.contains(.placePreposition) { return nil }
    return .given
  }

  private func softestRule(_ range: Range<Int>) -> NameRule? {
    let word = words[range.lowerBound]
    if isAmongNames(range) { return .joined }
    let before = text.continues(word.token) ? text.terms(word.token - 1) : []
    if word.isPlaceOrTime, before.contains(.placePreposition) { return nil }
    if before.contains(.determiner) { return nil }
    switch predicate(range) {
    case .personal: return .predicate
    case .noun, .weak: return nil
    case .open:
      guard text.continues(word.token), !shapes[word.sentence].isTitled, !word.isPlaceOrTime,
        !text.isCapital(word.token + 1)
      else { return nil }
      return before.contains(.personPreposition) ? .given : nil
    }
  }

  private func predicate(_ range: Range<Int>) -> NamePredicate {
    text.predicate(after: words[range.upperBound - 1].token)
  }

  /// "Dear Grace,": nothing but a mark or the line's end follows.
  private func endsPhrase(_ range: Range<Int>) -> Bool {
    let next = words[range.upperBound - 1].token + 1
    return next >= text.tokens.count || text.tokens[next].kind == .mark || text.tokens[next].gap != .space
      || text.isWord(next, "and")
  }

  /// Joined by a comma or "and" to a name that was just found, or to an unlisted word that follows.
  private func isAmongNames(_ range: Range<Int>) -> Bool {
    let word = words[range.lowerBound]
    if let last = found.last, text.jointEnd(after: last.tokens.upperBound) == word.token { return true }
    guard let joint = text.jointEnd(after: words[range.upperBound - 1].token), range.upperBound < words.count,
      words[range.upperBound].token == joint
    else { return false }
    return words[range.upperBound].reading == .name && !word.terms.contains(.auxiliary) && !word.isPlaceOrTime
  }
}

extension CapitalWord {
  /// A month, season or place, whatever else.
  var isPlaceOrTime: Bool { !terms.isDisjoint(with: [.month, .place]) || flags.place > 0 }
}

extension TermSet {
  static let roleOrTitle: TermSet = [
    .title, .rank, .kin, .pupil, .official, .staff, .pronoun, .determiner, .auxiliary, .weekday,
  ]
  /// Never a surname, whatever the lists say.
  static let neverSurname: TermSet = [.pronoun, .determiner, .auxiliary, .connector, .weekday]
}
