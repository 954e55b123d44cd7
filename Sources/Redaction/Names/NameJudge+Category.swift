extension NameJudge {
  /// Whom a name belongs to, by what stands before and after it; a bare name is a child's.
  func category(_ tokens: ClosedRange<Int>, cue: NameCue) -> Finding.Category {
    if let category = suspected(tokens) { return category }
    if cue == .title || cue == .none, isOfOfficeOrVisitor(tokens) { return .other }
    if let category = cue.category { return category }
    if let age = age(after: tokens.upperBound) { return age < 18 ? .child : .investigation }
    if text.stands(tokens.upperBound + 1, in: .grownUpVerbs) { return .family }
    return introduced(after: tokens.upperBound) ?? .child
  }

  /// "ring Bev in the office", "Mr Bassett the caretaker", "Mr Gove from the Science Museum".
  private func isOfOfficeOrVisitor(_ tokens: ClosedRange<Int>) -> Bool {
    let (before, next) = (tokens.lowerBound - 1, tokens.upperBound + 1)
    if text.isWord(next, "the"), text.terms(next + 1).contains(.staff) { return true }
    if text.isMark(next, UInt8(ascii: "(")), isOfStaff(next + 1) { return true }
    if text.isMark(next, UInt8(ascii: ",")), text.isPersonalOwner(next + 1), isOfStaff(next + 2) { return true }
    if text.isWord(next, "from") {
      return text.isWord(next + 1, "the") && text.isCapital(next + 2)
        || text.isCapital(next + 1) && !text.terms(next + 2).isDisjoint(with: .institutional)
    }
    let isContacted =
      text.stands(before, in: .contacts)
      || text.isWord(before, "to") && (text.isWord(before - 1, "speak") || text.isWord(before - 1, "talk"))
      || text.isWord(before, "for") && text.isWord(before - 1, "ask")
    guard isContacted else { return false }
    if text.isWord(next, "in") || text.isWord(next, "at") {
      return [next + 1, next + 2].contains { text.isWord($0, "office") || text.isWord($0, "reception") }
    }
    return text.isWord(next, "on") && next + 1 < text.tokens.count && text.tokens[next + 1].kind == .number
  }

  /// "(Hawthorn class teacher)", ", our new Year 3 teacher.": what somebody is, up to the next mark.
  private func isOfStaff(_ start: Int) -> Bool {
    for index in start..<min(start + 5, text.tokens.count) {
      if text.tokens[index].kind == .mark { return false }
      let isLast = index + 1 >= text.tokens.count || text.tokens[index + 1].kind == .mark
      if isLast { return text.terms(index).contains(.staff) }
    }
    return false
  }

  /// ", 34,": an age in commas or brackets.
  private func age(after last: Int) -> Int? {
    let number = last + 2
    guard number < text.tokens.count, text.tokens[number].kind == .number, text.tokens[number].length == 2,
      text.isMark(number - 1, UInt8(ascii: ",")) || text.isMark(number - 1, UInt8(ascii: "(")),
      text.isMark(number + 1, UInt8(ascii: ",")) || text.isMark(number + 1, UInt8(ascii: ")"))
    else { return nil }
    let start = Int(text.tokens[number].start)
    return Int(text.bytes[start] - 48) * 10 + Int(text.bytes[start + 1] - 48)
  }

  /// "Elena, mother of", "Szymon Zajac, dad of", "Nasreen (mum)", "Joan is his aunt".
  private func introduced(after last: Int) -> Finding.Category? {
    var next = last + 1
    guard
      text.isMark(next, UInt8(ascii: ",")) || text.isMark(next, UInt8(ascii: "(")) || text.isWord(next, "is")
        || text.isWord(next, "was")
    else { return nil }
    next += 1
    if text.isWord(next, "who") { return text.isWord(next + 1, "lives") ? .other : nil }
    var steps = 0
    while steps < 3, !text.terms(next).isDisjoint(with: [.determiner, .pronoun]) || text.isPossessive(next) {
      next += 1
      steps += 1
    }
    let role = NameCue(role: text.terms(next))
    if role == .none, text.isLower(next) { return NameCue(role: text.terms(next + 1)).category }
    return role.category
  }

  /// Persons whom the sentence speaks of as suspects.
  private func suspected(_ tokens: ClosedRange<Int>) -> Finding.Category? {
    let first = tokens.lowerBound
    if text.isWord(first - 1, "to"), text.isWord(first - 2, "traced") || text.isWord(first - 2, "belongs") {
      return .investigation
    }
    let isSuspect = (tokens.upperBound + 1..<tokens.upperBound + 6).contains { index in
      ["arrested", "charged", "bailed", "suspected", "remanded", "cautioned"].contains { text.isSpelled(index, $0) }
        || text.isWord(index, "seen") && text.isWord(index + 1, "as")
    }
    return isSuspect ? .investigation : nil
  }
}
