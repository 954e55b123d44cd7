import TextCore

/// Persons who are called by their initials: "JT", "J.T.".
extension NameJudge {
  /// "JT and KA argued", "NR showed me", "JB (Y6)", "the parents of JT": initials that do what persons do, have a year
  /// group, or stand where persons do.
  func isInitials(_ index: Int) -> Bool {
    let token = words[index].token
    guard text.tokens[token].length <= 3, text.tokens[token].shape == .upper,
      !shapes[words[index].sentence].isShouted, !isInHost(token)
    else { return false }
    if text.terms(token + 1).contains(.personVerb), text.isLower(token + 1) { return !text.isPossessive(token - 1) }
    // "JT is off school"; not "PE", which stands for something.
    if isUnknownPair(index) {
      if text.predicate(after: token) == .personal {
        return !text.isPossessive(token - 1) && !text.terms(token - 1).contains(.determiner)
      }
      if isLedByPersons(token) { return true }
    }
    if text.isMark(token + 1, UInt8(ascii: "(")), text.tokens[token].length == 2, text.isYear(token + 2) {
      return true
    }
    guard let next = text.jointEnd(after: token), index + 1 < words.count, words[index + 1].token == next else {
      return false
    }
    let isInYear = text.isMark(next + 1, UInt8(ascii: "(")) && text.isYear(next + 2)
    return words[index + 1].reading == .acronym && text.tokens[next].length == text.tokens[token].length
      && (text.terms(next + 1).contains(.personVerb) || isInYear && isUnknownPair(index))
  }

  /// "J.T. is in hospital", "A.K.'s mum": letters with stops that touch, and persons' surroundings.
  func isDottedInitials(_ index: Int, in run: Range<Int>) -> Bool {
    guard let last = endOfDottedInitials(index, in: run) else { return false }
    let (first, stop) = (words[index].token, words[last].token + 1)
    if text.isMark(stop + 1, UInt8(ascii: ":")), !text.continues(first) { return true }
    let isOwner = text.isMark(stop + 1, UInt8(ascii: "'")) && text.isWord(stop + 2, "s")
    return isLedByPersons(first) || text.predicate(after: stop) == .personal
      || isOwner && text.terms(stop + 3).contains(.possession)
  }

  /// The last of two or three letters that touch, each with its stop; nil where other words touch them.
  private func endOfDottedInitials(_ index: Int, in run: Range<Int>) -> Int? {
    var last = index
    while last + 1 < min(run.upperBound, index + 3), isTouching(last) { last += 1 }
    guard last > index, text.isMark(words[last].token + 1, UInt8(ascii: ".")),
      last + 1 >= run.upperBound || words[last + 1].token > words[last].token + 2
    else { return nil }
    return last
  }

  /// Whether the next word is a letter right behind this one's stop.
  private func isTouching(_ index: Int) -> Bool {
    let (token, next) = (words[index].token, words[index + 1].token)
    return words[index].reading == .initial && words[index + 1].reading == .initial && next == token + 2
      && text.isMark(token + 1, UInt8(ascii: ".")) && text.tokens[next].gap == .none
  }

  /// "GOV.UK"
  private func isInHost(_ token: Int) -> Bool {
    text.isMark(token - 1, UInt8(ascii: ".")) && text.tokens[token].gap == .none
  }

  /// Two capitals that stand for nothing that is known.
  private func isUnknownPair(_ index: Int) -> Bool {
    text.tokens[words[index].token].length == 2 && words[index].terms.isEmpty && words[index].flags.english == 0
  }

  /// "spoken to", "told", "posted by", "pupil", "the parents of", "the child (": before what only a person is.
  private func isLedByPersons(_ token: Int) -> Bool {
    guard text.continues(token) || text.isMark(token - 1, UInt8(ascii: "(")) else { return false }
    if text.isMark(token - 1, UInt8(ascii: "(")) { return isKinOrPupil(token - 2) }
    if isObject(token) || isKinOrPupil(token - 1) { return true }
    if text.isWord(token - 1, "on") { return text.stands(token - 2, in: .onPersons) || text.isWord(token - 2, "eye") }
    return text.isWord(token - 1, "of") && isKinOrPupil(token - 2)
  }

  private func isKinOrPupil(_ token: Int) -> Bool {
    text.isLower(token) && !text.terms(token).isDisjoint(with: [.kin, .pupil])
  }
}
