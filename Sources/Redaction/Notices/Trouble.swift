import TextCore

/// A sentence that tells of somebody of the school: one person or family, something past, and a grave word; or one child by
/// its year or age, or as one of ours, and something past that is no praise.
///
/// It asks less than an `Event` does, who did what to whom, and so finds what is told in other words; what it finds is held
/// for a person, not changed.
struct Trouble {
  private let text: TellingText
  private let tokens: Range<Int>
  /// How far from "the boy who" its verb is looked for, in tokens.
  private static let reach = 60

  init(_ text: TellingText, _ tokens: Range<Int>) {
    self.text = text
    self.tokens = tokens
  }

  /// The person, and the grave word or what is past; nil if a sentence tells of none.
  /// - Complexity: O(tokens of the sentence).
  var told: (person: Int, what: Int)? {
    guard let past = first(where: { isPast($0) || isInHospital($0) }),
      first(where: { text.part($0).contains(.fiction) }) == nil
    else { return nil }
    if let grave = first(where: { Self.justice.contains(text.keys[$0]) }), let person = first(where: isOfStaff) {
      return (person, grave)
    }
    if let person = first(where: isSiblings), first(where: isContact) != nil { return (person, past) }
    if let grave = first(where: { text.telling($0).contains(.trouble) }), let person = first(where: isSomebody) {
      return (person, grave)
    }
    guard first(where: { Self.praise.contains(text.keys[$0]) }) == nil, let child = first(where: isSingled) else {
      return nil
    }
    return (child, past)
  }

  /// "A member of staff", "our caretaker", "a teacher".
  private func isOfStaff(_ index: Int) -> Bool {
    if text.keys[index] == Self.member, index + 2 < tokens.upperBound {
      return text.keys[index + 2] == Self.ofStaff
    }
    guard text.telling(index).contains(.one) || text.keys[index] == Self.our || text.keys[index] == Self.the else {
      return false
    }
    return (index + 1..<min(index + 4, tokens.upperBound)).contains { Self.staff.contains(text.keys[$0]) }
  }

  /// "Two sisters", "twins", "both brothers".
  private func isSiblings(_ index: Int) -> Bool {
    guard Self.siblings.contains(text.keys[index]) else { return false }
    return text.keys[index] == Self.twins
      || (max(tokens.lowerBound, index - 2)..<index).contains { text.telling($0).contains(.number) }
  }

  /// A service, or somebody whom nobody knows.
  private func isContact(_ index: Int) -> Bool {
    text.telling(index).contains(.service) || text.part(index).contains(.stranger)
  }

  /// "Is in hospital".
  private func isInHospital(_ index: Int) -> Bool {
    guard index + 2 < tokens.upperBound, text.keys[index] == Self.now, text.keys[index + 1] == Self.inside else {
      return false
    }
    return Self.wards.contains(text.keys[index + 2])
  }

  /// "A Year 3 pupil", "Y10 lad", "a child in Class 3B", "a Y4 was", "one of our refugee children", "a nine year
  /// old", "someone in Year 5", "the boy who".
  private func isSingled(_ index: Int) -> Bool {
    if text.isYear(index) { return text.child(behind: index, reach: 3, in: tokens) != nil || isYearAlone(index) }
    if text.isOneOf(index, in: tokens) {
      return text.keys[min(index + 2, tokens.upperBound - 1)] == Self.our && namesPerson(behind: index, isPlural: false)
    }
    if text.telling(index).contains(.anyone) { return isOfYear(index + 1) }
    if text.keys[index] == Self.the { return isTheOneWho(index) }
    if text.keys[index] == Self.one { return isOneChild(index) }
    guard text.telling(index).contains(.one) else { return false }
    if index + 3 < tokens.upperBound, text.keys[index + 2] == Self.year, Self.ages.contains(text.keys[index + 3]) {
      return true
    }
    guard let child = text.child(behind: index, reach: 4, in: tokens) else { return false }
    return isInYear(child + 1)
  }

  /// "A Y4 was dared", "a Year 7 lost": the year stands for the child.
  private func isYearAlone(_ index: Int) -> Bool {
    let start = text.tokens[index].kind == .number ? index - 1 : index
    return start > tokens.lowerBound && text.telling(start - 1).contains(.one) && index + 1 < tokens.upperBound
      && isPast(index + 1)
  }

  /// "The boy who ran out was found", but not "the child who saw it is not to blame".
  private func isTheOneWho(_ index: Int) -> Bool {
    guard let child = text.child(behind: index, reach: 3, in: tokens), child + 1 < tokens.upperBound else {
      return false
    }
    guard text.keys[child + 1] == Self.who || text.keys[child + 1] == Self.whose else { return false }
    let around = tokens.clamped(to: max(0, index - Self.reach)..<index + Self.reach)
    return text.firstTyped(of: around) { isPast($0) && $0 != child + 2 } != nil
  }

  /// "One pupil has", "one family at our school"; not "one child in six", "showed one boy".
  private func isOneChild(_ index: Int) -> Bool {
    guard index == tokens.lowerBound || Self.joints.contains(text.keys[index - 1]) else { return false }
    guard let child = text.child(behind: index, reach: 2, in: tokens), child + 2 < tokens.upperBound else {
      return false
    }
    return text.keys[child + 1] != Self.inside || text.telling(child + 2).contains(.yearWord)
  }

  /// "In Class 3B", "from Yr. 8", "in Nursery".
  private func isInYear(_ index: Int) -> Bool {
    guard index + 1 < tokens.upperBound, text.keys[index] == Self.inside || text.keys[index] == Self.from else {
      return false
    }
    return isOfYear(index + 1)
  }

  /// "10R", "3B".
  private func isClassCode(_ index: Int) -> Bool {
    text.tokens[index].kind == .mixed && text.tokens[index].length <= 3
      && text.bytes[Int(text.tokens[index].start)].isDigit
  }

  private func first(where holds: (Int) -> Bool) -> Int? { text.firstTyped(of: tokens, where: holds) }

  private func isPast(_ index: Int) -> Bool {
    // "Have" is of the present as well.
    if !text.part(index).isDisjoint(with: [.past, .done]) { return text.keys[index] != WordKey("have") }
    // A word as short as "need" is none of the past but for this one.
    if text.keys[index] == Self.died { return true }
    let token = text.tokens[index]
    return token.kind == .word && token.shape == .lower && token.length > 4
      && text.bytes[Int(token.end) - 1] == UInt8(ascii: "d") && text.bytes[Int(token.end) - 2] == UInt8(ascii: "e")
  }

  /// Whether a token begins what names one person or family, or two or three.
  private func isSomebody(_ index: Int) -> Bool {
    if text.isNamed(index) || isInitials(index) { return true }
    let telling = text.telling(index)
    if telling.contains(.anyone), isOfYear(index + 1) { return true }
    let isOne = telling.contains(.one) || Self.leading.contains(text.keys[index])
    guard isOne || telling.contains(.number) else { return false }
    return namesPerson(behind: index, isPlural: telling.contains(.number))
  }

  /// "A … pupil", "one of our … girls", "the boy", "two brothers": at most five words on, no mark between.
  private func namesPerson(behind index: Int, isPlural: Bool) -> Bool {
    let isOneOf = isPlural || text.isOneOf(index, in: tokens)
    for next in (index + 1)..<max(index + 1, min(index + 6, tokens.upperBound)) {
      if text.keys[next] == Self.sixth, next + 1 < tokens.upperBound, text.keys[next + 1] == Self.former {
        return true
      }
      guard text.tokens[next].kind != .mark || isHyphen(next), !Self.passing.contains(text.keys[next]) else {
        return false
      }
      let telling = text.telling(next)
      if telling.contains(.people) || text.part(next).contains(.children) { return isOneOf }
      if !telling.isDisjoint(with: [.person, .relative]) || isPossessiveOfPerson(next) { return true }
    }
    return false
  }

  /// In "12-year-old".
  private func isHyphen(_ index: Int) -> Bool {
    text.bytes[Int(text.tokens[index].start)] == UInt8(ascii: "-") && text.tokens[index].gap == .none
  }

  /// "A pupil's", "one family's".
  private func isPossessiveOfPerson(_ index: Int) -> Bool {
    let bytes = text.bytes[text.tokens[index].range]
    guard bytes.count > 4, bytes.suffix(2).elementsEqual("'s".utf8) else { return false }
    return !TellingWords.all.meaning(of: WordKey(bytes.dropLast(2))).isDisjoint(with: [.person, .relative])
  }

  /// "Someone in Year 12", "a member of our Year 11 cohort".
  private func isOfYear(_ index: Int) -> Bool {
    (index..<max(index, min(index + 4, tokens.upperBound))).contains {
      !text.telling($0).isDisjoint(with: [.yearWord, .yearName]) || text.isYear($0) || isClassCode($0)
    }
  }

  /// "J.T."
  private func isInitials(_ index: Int) -> Bool {
    func isCapital(_ at: Int) -> Bool {
      text.tokens[at].kind == .word && text.tokens[at].length == 1 && text.tokens[at].shape == .upper
    }
    func isStop(_ at: Int) -> Bool { text.bytes[Int(text.tokens[at].start)] == UInt8(ascii: ".") }
    return index + 3 < tokens.upperBound && isCapital(index) && isStop(index + 1) && isCapital(index + 2)
      && isStop(index + 3) && text.tokens[index + 2].gap == .none
  }

  private static let (our, the, one, year) = (WordKey("our"), WordKey("the"), WordKey("one"), WordKey("year"))
  private static let (who, whose, inside, from) = (WordKey("who"), WordKey("whose"), WordKey("in"), WordKey("from"))
  private static let (member, ofStaff, twins, now) = (
    WordKey("member"), WordKey("staff"), WordKey("twins"), WordKey("is")
  )
  private static let (sixth, former, died) = (WordKey("sixth"), WordKey("former"), WordKey("died"))

  private static let ages: WordSet = ["old", "old's"]
  private static let wards: WordSet = ["hospital", "custody", "intensive"]
  private static let siblings: WordSet = ["sisters", "brothers", "twins", "siblings"]
  private static let justice: WordSet = [
    "arrested", "charged", "suspended", "dismissed", "sacked", "convicted", "sentenced",
  ]
  private static let staff: WordSet = [
    "teacher", "headteacher", "head", "caretaker", "cook", "cleaner", "coach", "governor", "assistant", "ta",
    "technician",
    "secretary", "tutor", "colleague",
  ]

  /// Before what begins a clause.
  private static let joints: WordSet = ["that", "and", "because", "as", "when", "but", "while", "where"]

  /// What may stand before one person, beside "a" and "one".
  private static let leading = WordSet([
    "the", "this", "that", "which", "someone's", "somebody's", "whose", "her", "his",
  ])

  /// What makes good news of what is told.
  private static let praise = WordSet(
    """
    won win winning wins raised raise raising designed designs drew drawn painted wrote written poem poster prize award
    awarded medal chosen selected elected scored baked sang performed performing played competition tournament fundraising
    charity donated donate thanked thank thanks proud congratulations success successful achieved achievement idea
    suggested suggestion council councillor ambassador representing represented helped planted garden song quiz recommended
    enjoyed offered volunteered kindly lent hosted led leading taught mentored swam ran cycled joined learned learnt
    fossil coat coats jumper jumpers books library lesson carol carols museum birthday queen king invented built published celebrated welcomed presented shaved knitted made
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Between them, what makes of the person anybody or nobody of the school.
  private static let passing = WordSet([
    "former", "every", "each", "any", "your", "police", "story", "book", "film", "time", "number", "lot", "group",
    "few",
    "range", "variety", "whole", "school", "national", "local",
  ])
}

extension TellingText {
  /// "One of".
  fileprivate func isOneOf(_ index: Int, in tokens: Range<Int>) -> Bool {
    telling(index).contains(.one) && index + 1 < tokens.upperBound && part(index + 1).contains(.of)
  }

  /// The word for one child that stands a few words behind a token, no mark between.
  fileprivate func child(behind index: Int, reach: Int, in range: Range<Int>) -> Int? {
    for next in (index + 1)..<max(index + 1, min(index + 1 + reach, range.upperBound)) {
      if tokens[next].kind == .mark { return nil }
      if telling(next).contains(.person) { return next }
    }
    return nil
  }
}
