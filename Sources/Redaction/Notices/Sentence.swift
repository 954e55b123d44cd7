import TextCore

/// What one sentence tells.
struct Sentence: Sendable {
  /// Indexes into the text's tokens.
  var tokens: Range<Int>
  /// Everything its typed words tell.
  var tells: Telling = []
  /// Byte ranges of its first and last detail.
  var firstDetail: Range<Int>?
  var lastDetail: Range<Int>?
  /// Whether any of it was typed for this letter.
  var isTyped = false
  /// How many kinds of detail single a child out, by the smallest year group it names.
  var threshold = NoticeFinder.usualThreshold

  /// Whether it is worth looking for what it tells of one child.
  var mayTellOfChild: Bool {
    isTyped && tells.contains(.somebody) && !tells.intersection([.event, .relation]).isEmpty
  }

  var details: Telling { tells.intersection(.details) }
  /// Whether an `Event` was found in it, which is told as having happened whatever else the sentence supposes.
  var happened = false

  var supposes: Bool { tells.contains(.supposing) && !happened }
  var tellsOfHarm: Bool { isTyped && (happened || tells.contains(.harm) && !supposes) }

  mutating func add(_ telling: Telling, at range: Range<Int>) {
    tells.formUnion(telling)
    guard !telling.intersection(.details).isEmpty else { return }
    if firstDetail == nil { firstDetail = range }
    lastDetail = range
  }

  /// What a sentence tells by itself of one child, a group or a family; one notice at most.
  func incident(_ text: TellingText) -> [NoticeCandidate] {
    let single = singleChild(text)
    if !single.isEmpty { return single }
    let grave = graveIncident(text)
    return grave.isEmpty ? trouble(text) : grave
  }

  /// "a pupil was …", "one of our girls …", "a family": one child told of, with harm (rule J4).
  func singleChild(_ text: TellingText) -> [NoticeCandidate] {
    guard tellsOfHarm, tells.contains(.harm) else { return [] }
    for index in tokens where text.tokens[index].mark == .letter {
      guard let end = Self.singleChildEnd(from: index, in: tokens, text) else { continue }
      let range = Int(text.tokens[index].start)..<Int(text.tokens[end].end)
      return [.oneChild("J4", range, details)]
    }
    return []
  }

  /// "There was an incident in Year 6 on Monday involving nude images": something grave that happened in a group (rule J1).
  func graveIncident(_ text: TellingText) -> [NoticeCandidate] {
    guard isTyped, !supposes, tells.contains(.event), !details.isDisjoint(with: [.year, .club]) else { return [] }
    guard let incident = text.firstTyped(of: tokens, where: { text.part($0).contains(.incident) }),
      let grave = text.firstTyped(of: tokens, where: { Event.isGrave(text.keys[$0]) }),
      text.firstTyped(of: tokens, where: { !text.part($0).isDisjoint(with: [.past, .done]) }) != nil
    else { return [] }
    let range = Int(text.tokens[min(incident, grave)].start)..<Int(text.tokens[max(incident, grave)].end)
    return [.oneChild("J1", range, details)]
  }

  /// Somebody in trouble, told of in other words than those of events (rule J4).
  func trouble(_ text: TellingText) -> [NoticeCandidate] {
    guard isTyped, !supposes, !tells.isDisjoint(with: [.trouble, .person, .people, .year]),
      let told = Trouble(text, tokens).told
    else { return [] }
    let (first, last) = (min(told.person, told.what), max(told.person, told.what))
    return [.oneChild("J4", Int(text.tokens[first].start)..<Int(text.tokens[last].end), details)]
  }

  /// The token that ends "a … pupil", "one of our … pupils", at most four words on; nil if it is no such phrase.
  private static func singleChildEnd(from index: Int, in tokens: Range<Int>, _ text: TellingText) -> Int? {
    if text.isNamed(index) { return index }
    guard text.telling(index).contains(.one) else { return nil }
    let isOneOf = index + 1 < tokens.upperBound && text.keys[index + 1] == WordKey("of")
    for next in (index + 1)..<max(index + 1, min(index + 6, tokens.upperBound)) {
      guard text.tokens[next].kind != .mark else { return nil }
      let telling = text.telling(next)
      if telling.contains(.person) || isOneOf && telling.contains(.people) { return next }
    }
    return nil
  }
}

/// The tokens of a text with their spellings, and what each tells.
///
/// Only valid while the buffers are; the finder makes one per text.
struct TellingText {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>
  /// The spelling of each token.
  let keys: UnsafeBufferPointer<WordKey>
  private let words = TellingWords.all
  private let parts = Part.words

  /// Calls back with a text's buffers; in the place of each of some names stands what says "this child".
  static func reading<Answer>(
    _ text: ReaderText, children: [Range<Int>] = [], _ body: (TellingText) -> Answer
  ) -> Answer {
    text.bytes.withUnsafeBufferPointer { bytes in
      text.tokens.withUnsafeBufferPointer { tokens in
        keys(of: text, children: children).withUnsafeBufferPointer { keys in
          body(TellingText(bytes: bytes, tokens: tokens, keys: keys))
        }
      }
    }
  }

  /// The first word of a name reads as a child, or as a child's; the others tell nothing.
  private static func keys(of text: ReaderText, children: [Range<Int>]) -> [WordKey] {
    guard !children.isEmpty else { return text.keys }
    var keys = text.keys
    var next = 0
    for index in text.tokens.indices {
      let token = text.tokens[index].range
      while next < children.count, children[next].upperBound <= token.lowerBound { next += 1 }
      guard next < children.count, children[next].overlaps(token) else { continue }
      let isFirst = token.lowerBound <= children[next].lowerBound
      keys[index] = !isFirst ? WordKey() : children[next].upperBound < token.upperBound ? namedChilds : namedChild
    }
    return keys
  }

  /// Stand for a name, and for one with its possessive ending.
  private static let namedChild = WordKey("named-child")
  private static let namedChilds = WordKey("named-child's")

  /// Whether a child's name stood there.
  func isNamed(_ index: Int) -> Bool { keys[index] == Self.namedChild || keys[index] == Self.namedChilds }

  /// The first typed token of some for which something holds.
  func firstTyped(of range: Range<Int>, where holds: (Int) -> Bool) -> Int? {
    range.first { tokens[$0].mark == .letter && holds($0) }
  }

  /// Whether a token says which year: "Y6", "5" behind "Year".
  func isYear(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.kind == .mixed {
      return (2...3).contains(token.length) && bytes[Int(token.start)] | 0x20 == UInt8(ascii: "y")
    }
    guard index > 0, telling(index - 1).contains(.yearWord) else { return false }
    return token.kind == .number || Self.yearsInWords.contains(keys[index]) && isYearGroup(index - 1)
  }

  /// "A year seven girl"; not "this year two teams".
  private func isYearGroup(_ year: Int) -> Bool {
    keys[year] == WordKey("year") && (year == 0 || !Self.calendarYears.contains(keys[year - 1]))
  }

  private static let yearsInWords = WordSet([
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
  ])
  private static let calendarYears = WordSet([
    "last", "this", "next", "each", "every", "per", "school", "new", "whole", "academic",
  ])

  private init(
    bytes: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<Token>, keys: UnsafeBufferPointer<WordKey>
  ) {
    self.bytes = bytes
    self.tokens = tokens
    self.keys = keys
  }

  /// What a token tells.
  @inline(__always)
  func telling(_ index: Int) -> Telling { words.meaning(of: keys[index]) }

  /// What a token is in its sentence.
  @inline(__always)
  func part(_ index: Int) -> Part { parts.meaning(of: keys[index]) }
}

/// The sentences of a text with what they tell.
struct Sentences {
  private(set) var all: [Sentence] = []
  private let text: TellingText
  private let localNames: LocalNames
  private let thresholds: [WordKey: Int]

  init(of text: TellingText, localNames: LocalNames, thresholds: [WordKey: Int]) {
    self.text = text
    self.localNames = localNames
    self.thresholds = thresholds
    // Prose has a sentence in fourteen words and marks.
    all.reserveCapacity(text.tokens.count / 12 + 4)
    var start = 0
    for index in text.tokens.indices.dropFirst()
    where text.tokens[index].startsSentence && text.tokens[index].gap != .none {
      all.append(read(start..<index))
      start = index
    }
    if start < text.tokens.count { all.append(read(start..<text.tokens.count)) }
  }

  private func read(_ tokens: Range<Int>) -> Sentence {
    var sentence = Sentence(tokens: tokens)
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      let token = text.tokens[index]
      guard token.mark == .letter, token.kind != .mark else {
        index += 1
        continue
      }
      sentence.isTyped = true
      index += readDetail(token, at: index, in: tokens, &sentence)
    }
    return sentence
  }

  /// Reads what starts at a token; the number of tokens used.
  @inline(__always)
  private func readDetail(_ token: Token, at index: Int, in tokens: Range<Int>, _ sentence: inout Sentence) -> Int {
    let telling = text.telling(index)
    // Most words tell nothing and are of no form that does.
    if telling.isEmpty, token.kind == .word, token.length < 12, localNames.isEmpty { return 1 }
    if telling.isSubset(of: [.event, .somebody]), token.kind == .word, token.length < 12, localNames.isEmpty {
      sentence.tells.formUnion(telling)
      return 1
    }
    return readTelling(telling, token, at: index, in: tokens, &sentence)
  }

  private func readTelling(
    _ telling: Telling, _ token: Token, at index: Int, in tokens: Range<Int>, _ sentence: inout Sentence
  ) -> Int {
    if let used = localNames.length(at: index, in: text, upTo: tokens.upperBound) {
      sentence.add(.club, at: range(index, used))
      return used
    }
    if let used = yearLength(telling, token, at: index, upTo: tokens.upperBound) {
      sentence.add(.year, at: range(index, used))
      // "One of our Year 6s" is somebody too.
      sentence.tells.formUnion(text.telling(index + used - 1).intersection(.somebody))
      let year = WordKey(text.bytes[range(index, used)])
      sentence.threshold = min(sentence.threshold, thresholds[year] ?? NoticeFinder.usualThreshold)
      return used
    }
    if isAge(token, at: index, upTo: tokens.upperBound) { sentence.add([.age, .somebody], at: token.range) }
    var told = telling.subtracting([.yearWord, .yearName])
    if told.contains(.phraseStart), !NarrativePhrases.mayBegin(at: index, in: tokens, text) {
      told.remove(.phraseStart)
    }
    if told.contains(.supposing), isMonth(token, at: index, in: tokens) { told.remove(.supposing) }
    if told.contains(.relation), !Relation.mayBegin(at: index, in: tokens, text) { told.remove(.relation) }
    if !told.isEmpty, counts(told, at: index, upTo: tokens.upperBound) { sentence.add(told, at: token.range) }
    return 1
  }

  /// "May" inside a sentence.
  private func isMonth(_ token: Token, at index: Int, in tokens: Range<Int>) -> Bool {
    token.shape == .capitalised && index > tokens.lowerBound && token.length == 3
  }

  private func range(_ index: Int, _ count: Int) -> Range<Int> {
    Int(text.tokens[index].start)..<Int(text.tokens[index + count - 1].end)
  }

  /// "Year 5", "Yr 10", "Class 3B", "Y5", "Reception".
  private func yearLength(_ telling: Telling, _ token: Token, at index: Int, upTo end: Int) -> Int? {
    if telling.contains(.yearWord), index + 1 < end {
      let next = text.tokens[index + 1]
      return next.gap == .space && next.kind != .word && next.kind != .mark && next.length <= 4 ? 2 : nil
    }
    if telling.contains(.yearName) { return token.shape == .capitalised ? 1 : nil }
    guard token.kind == .mixed, (2...3).contains(token.length) else { return nil }
    return text.bytes[Int(token.start)] | 0x20 == UInt8(ascii: "y") ? 1 : nil
  }

  /// "aged 9", "nine-year-old", "9 years old".
  private func isAge(_ token: Token, at index: Int, upTo end: Int) -> Bool {
    guard token.kind == .number else {
      return token.length > 9 && text.bytes[token.range].suffix(9).elementsEqual("-year-old".utf8)
    }
    if index > 0, text.keys[index - 1] == WordKey("aged") { return true }
    return index + 2 < end && text.keys[index + 1] == WordKey("years") && text.keys[index + 2] == WordKey("old")
  }

  /// A number counts only before people: "two girls", not "two weeks".
  private func counts(_ telling: Telling, at index: Int, upTo end: Int) -> Bool {
    guard telling.contains(.number), index + 1 < end else { return true }
    return text.telling(index + 1).contains(.people) || telling.contains(.family)
  }
}

/// Names of the school's own classes, houses, clubs and places.
struct LocalNames: Sendable {
  private let names: [WordKey: [[WordKey]]]

  init(_ names: [String]) {
    var byFirst: [WordKey: [[WordKey]]] = [:]
    for name in names {
      let words = name.split(separator: " ").map { WordKey($0.utf8) }
      if let first = words.first { byFirst[first, default: []].append(words) }
    }
    self.names = byFirst
  }

  var isEmpty: Bool { names.isEmpty }

  /// How many tokens the longest name takes that starts at a token; nil if none does.
  func length(at index: Int, in text: TellingText, upTo end: Int) -> Int? {
    guard !names.isEmpty, text.tokens[index].shape == .capitalised, let candidates = names[text.keys[index]] else {
      return nil
    }
    return candidates.filter { matches($0, at: index, in: text, upTo: end) }.map(\.count).max()
  }

  private func matches(_ words: [WordKey], at index: Int, in text: TellingText, upTo end: Int) -> Bool {
    index + words.count <= end && words.indices.allSatisfy { text.keys[index + $0] == words[$0] }
  }
}
