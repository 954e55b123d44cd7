/// Words that a text itself says are no persons: its pets, and the classes, houses and teams that bear a name.
///
/// What is said once holds for the whole text: after "our dog Bertie" the words "Bertie loves biscuits" are the dog's.
struct DeclaredThings {
  private(set) var keys: Set<WordKey> = []
  /// Those of them that are houses with their points: "Well done, Turing!" is to the house.
  private var houses: Set<WordKey> = []
  private let text: NameText
  private let words: [CapitalWord]
  /// The text tells early that it is the cast of a play.
  private(set) var isCast = false
  /// The most items of one list that are taken in.
  private static let longest = 16

  /// - Complexity: O(capitalised words).
  init(_ text: NameText, _ words: [CapitalWord]) {
    self.text = text
    self.words = words
    isCast = (0..<min(16, text.tokens.count)).contains { text.isWord($0, "cast") }
    for index in words.indices where !words[index].isFunctional { read(index) }
    declareTrees()
  }

  func contains(_ token: Int) -> Bool { !keys.isEmpty && keys.contains(text.key(token)) }

  func isHouse(_ token: Int) -> Bool { !houses.isEmpty && houses.contains(text.key(token)) }

  private mutating func read(_ index: Int) {
    let token = words[index].token
    // "Dosbarth Onnen": Welsh for a class.
    if text.isWord(token - 1, "dosbarth") { keys.insert(text.key(token)) }
    if isBeast(token) || isClass(token) || isToldAsThing(token) || isCast && isPart(token) || text.isTitleOfWork(token)
    {
      keys.insert(text.key(token))
    }
    if isFirstOfBeasts(token) { declareList(from: index) }
    if isScore(index) {
      keys.insert(text.key(token))
      houses.insert(text.key(token))
    }
    if isClassesAfter(token) || isToldAsClasses(token) { declareList(endingWith: index) }
    if isFirstOfClasses(index) { declareList(from: index) }
  }

  // MARK: pets

  /// "the dog Bertie", "our rabbit, Bertie,", "Bertie the dog", "Bertie is a cockapoo".
  private func isBeast(_ token: Int) -> Bool {
    if text.continues(token) {
      let before = text.isMark(token - 1, UInt8(ascii: ",")) ? token - 2 : token - 1
      if text.stands(before, in: .pets), text.isLower(before) { return true }
      if text.namesThing(token - 1) { return true }
      if text.isWord(token - 1, "called") || text.isWord(token - 1, "named"), text.stands(token - 2, in: .pets) {
        return true
      }
    }
    var next = token + 1
    if text.isMark(next, UInt8(ascii: ",")) || text.isMark(next, UInt8(ascii: "(")) || text.isWord(next, "is")
      || text.isWord(next, "was")
    {
      next += 1
    }
    guard text.isWord(next, "the") || text.isWord(next, "our") || next > token + 1 && text.isWord(next, "a") else {
      return false
    }
    return (next + 1..<next + 4).contains {
      text.isLower($0) && text.stands($0, in: .pets) && text.endsNounPhrase($0)
    }
  }

  /// "two alpacas, Biscuit and Gerald".
  private func isFirstOfBeasts(_ token: Int) -> Bool {
    guard text.continues(token) else { return false }
    let before =
      text.isMark(token - 1, UInt8(ascii: ",")) || text.isMark(token - 1, UInt8(ascii: ":")) ? token - 2 : token - 1
    return text.isLower(before) && text.stands(before, in: .petsPlural)
  }

  /// "X is an app", "X was the new musical".
  private func isToldAsThing(_ token: Int) -> Bool {
    text.isTold(token) { [text] in
      (text.stands($0, in: .toldWorks) || text.terms($0).contains(.serviceNoun))
        && text.terms($0).isDisjoint(with: .role)
    }
  }

  /// "Nancy - Inaya Hussain", in the cast of a play: whom somebody plays.
  private func isPart(_ token: Int) -> Bool {
    !text.continues(token) && text.isMark(token + 1, UInt8(ascii: "-")) && text.isCapital(token + 2)
  }

  // MARK: classes and houses

  /// "House points: Nelson 412, Austen 398": a name with its number, beside another with one, where points are told.
  private func isScore(_ index: Int) -> Bool {
    let token = words[index].token
    guard hasNumber(token), !text.isPossessive(token) else { return false }
    let isBeside =
      index > 0 && hasNumber(words[index - 1].token) && token - words[index - 1].token <= 4
      || index + 1 < words.count && hasNumber(words[index + 1].token) && words[index + 1].token - token <= 4
    return isBeside && (max(0, token - 24)..<token).contains { text.isWord($0, "points") || text.isWord($0, "houses") }
  }

  private func hasNumber(_ token: Int) -> Bool {
    let next = text.isMark(token + 1, UInt8(ascii: ":")) ? token + 2 : token + 1
    return next < text.tokens.count && text.tokens[next].kind == .number && text.tokens[next].length > 1
      && text.continues(next)
  }

  /// "Rowan class", "Drake House", "Class: Sycamore": no possessive, and no teacher of the class.
  private func isClass(_ token: Int) -> Bool {
    if text.isLabelledGroup(token) { return true }
    return text.isBeforeGroup(token) && text.terms(token + 2).isDisjoint(with: .role)
  }

  /// "Turing, Franklin and Hawking labs".
  private func isClassesAfter(_ token: Int) -> Bool {
    text.continues(token + 1) && !text.isPossessive(token) && text.isLower(token + 1)
      && text.stands(token + 1, in: .namedGroupsPlural)
  }

  /// "Hockney, Lowry and Moore are our Year 2 classes".
  private func isToldAsClasses(_ token: Int) -> Bool {
    guard text.isWord(token + 1, "are"), !text.isPossessive(token), text.terms(token + 2).contains(.determiner) else {
      return false
    }
    return (token + 3..<token + 7).contains {
      text.isLower($0) && text.stands($0, in: .namedGroupsPlural) && text.endsNounPhrase($0)
    }
  }

  /// "Classes are named after trees: Ash, Beech", "Houses: Drake, Raleigh", "the tables are Pine, Oak and Yew".
  private func isFirstOfClasses(_ index: Int) -> Bool {
    let token = words[index].token
    guard text.continues(token), text.jointEnd(after: token) != nil || text.isAfterColon(token) else { return false }
    let isList = text.isAfterColon(token) || text.isWord(token - 1, "are") || text.isWord(token - 1, "after")
    guard isList else { return false }
    return (max(0, token - 10)..<token).contains {
      text.stands($0, in: .namedGroupsPlural) && isOneSentence($0..<token)
    }
  }

  private func isOneSentence(_ range: Range<Int>) -> Bool {
    !range.dropFirst().contains { text.tokens[$0].startsSentence && !text.isAfterColon($0) }
  }

  /// "Rowan and Hazel had a day out", "Finn (Oak)": classes named for trees, where the text has three of them, one of
  /// which nobody is called by.
  private mutating func declareTrees() {
    let trees = words.filter { text.tokens[$0.token].length < 10 && text.stands($0.token, in: .trees) }
    let names = Set(trees.map { text.key($0.token) })
    guard names.count > 2, trees.contains(where: { $0.flags.given == 0 }) else { return }
    keys.formUnion(names)
  }

  private mutating func declareList(from first: Int) {
    var index = first
    for _ in 0..<Self.longest {
      keys.insert(text.key(words[index].token))
      guard let next = text.jointEnd(after: words[index].token), index + 1 < words.count,
        words[index + 1].token == next
      else { return }
      index += 1
    }
  }

  private mutating func declareList(endingWith last: Int) {
    var index = last
    for _ in 0..<Self.longest {
      keys.insert(text.key(words[index].token))
      guard index > 0, text.jointEnd(after: words[index - 1].token) == words[index].token else { return }
      index -= 1
    }
  }
}
