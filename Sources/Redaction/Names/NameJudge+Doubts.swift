/// What is wanting until a stretch of words is taken for a name.
enum NameDoubt {
  /// Nothing.
  case none
  /// A whole name, as persons in the news and in books bear it too: wants a text that tells of none, or signs of somebody.
  case inNews
  /// A word that no list has, or one that hardly bears a capital: wants signs of somebody near it.
  case alone
  /// A listed name where things stand more often: wants somebody found for sure near it.
  case amongThings
}

/// Settling doubts: a text that speaks of persons may name another.
extension NameJudge {
  /// How many tokens lie between a doubtful name and somebody found, at most.
  private static let reach = 40

  /// The doubt about a stretch of words that a rule makes a name, or none does by itself.
  func doubt(_ range: Range<Int>, _ rule: NameRule?, cue: NameCue) -> NameDoubt {
    guard let rule else { return .alone }
    guard cue == .none else { return .none }
    if rule == .joined, let name = doubtful.last, isJoined(to: name, words[range.lowerBound]) { return name.doubt }
    if isFamous(range), !isOfASchool(words[range.upperBound - 1].token) { return .alone }
    if isBare(range, rule) { return .inNews }
    guard rule == .unknown else { return .none }
    let listing = listing(range)
    if isSurelyPerson(range, listing) { return .none }
    if listing == .given, range.count > 1, isRatherThing(range, listing) { return .amongThings }
    guard listing == .unlisted else { return .none }
    if isAmongNewNames(range), !isThing(range, listing) { return .none }
    return range.count == 1 || !isSubjectOrWithPerson(range) ? .alone : .none
  }

  /// A given name and a surname, and nothing that only persons of the school do or have.
  private func isBare(_ range: Range<Int>, _ rule: NameRule) -> Bool {
    guard range.count > 1, listing(range) == .given, rule == .unknown || rule == .fullName else { return false }
    let first = words[range.lowerBound]
    let last = words[range.upperBound - 1]
    if first.reading == .initial || last.reading == .initial || text.isPossessive(last.token) { return false }
    if text.isMark(first.token - 1, UInt8(ascii: "(")), text.isMark(last.token + 1, UInt8(ascii: ")")) { return false }
    return !isSurelyPerson(range, .given) && !isRatherThing(range, .given) && [.open, .weak].contains(predicate(range))
  }

  /// Takes in the doubtful names that have what they want; whole names first, since they tell of somebody to others.
  mutating func settleDoubts() {
    take(settled { $0 == .inNews })
    take(settled { $0 != .inNews })
  }

  private func settled(_ belongs: (NameDoubt) -> Bool) -> [FoundName] {
    var near = found[...]
    return doubtful.enumerated().filter { index, name in
      while let first = near.first, first.tokens.upperBound + Self.reach < name.tokens.lowerBound { near.removeFirst() }
      guard belongs(name.doubt) else { return false }
      return near.first.map { $0.tokens.lowerBound - Self.reach <= name.tokens.upperBound } ?? false
        || isSettledAlone(index)
    }.map(\.element)
  }

  /// Whether a doubtful name has what it wants though nobody was found near it.
  private func isSettledAlone(_ index: Int) -> Bool {
    let name = doubtful[index]
    switch name.doubt {
    case .none: return true
    case .amongThings: return declared.isCast
    case .inNews:
      return declared.isCast || !signs.tellOfPublic(near: name.tokens) || isInList(index)
        || signs.stand(near: name.tokens)
    case .alone: return declared.isCast || isInList(index) || signs.stand(near: name.tokens)
    }
  }

  /// Whether three whole names or more stand together, as in a list of a class.
  private func isInList(_ index: Int) -> Bool {
    let name = doubtful[index]
    guard name.parts.count > 1 else { return false }
    return doubtful[max(0, index - 4)..<min(doubtful.count, index + 5)].count {
      $0.parts.count > 1 && abs($0.tokens.lowerBound - name.tokens.lowerBound) <= 20
    } > 2
  }
}
