extension NameJudge {
  /// Whom a name belongs to, by what stands before and after it; a bare name is a child's.
  func category(_ tokens: ClosedRange<Int>, cue: NameCue) -> Finding.Category {
    if let category = suspected(tokens) { return category }
    if let category = cue.category { return category }
    if let age = age(after: tokens.upperBound) { return age < 18 ? .child : .investigation }
    if text.stands(tokens.upperBound + 1, in: .grownUpVerbs) { return .family }
    return introduced(after: tokens.upperBound) ?? .child
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
