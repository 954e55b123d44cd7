import TextCore

/// Finds the other mentions of persons already found: given name or surname alone, other case, possessive, plural.
struct NameHunt {
  private struct Part {
    var category: Finding.Category
    /// An English word too: only a capital and what persons do tell it from the word.
    var isWord: Bool
    /// Found as a title's surname only.
    var isSurname: Bool
  }

  private var parts: [WordKey: Part] = [:]
  /// One bit per value of a key's low bits, so that most words cost no look-up.
  private var filter = [UInt64](repeating: 0, count: 64)

  /// The first letters of given names that were found.
  private var firstLetters: [UInt8: Finding.Category] = [:]

  /// The initials of persons found, as letters packed into a number.
  private var initials: [UInt32: Initials] = [:]

  private struct Initials {
    var category: Finding.Category
    /// Somebody is called by them in this text, and not only by the names.
    var areWritten: Bool
  }

  var isEmpty: Bool { parts.isEmpty && initials.isEmpty }

  init(_ names: [FoundName], in text: NameText) {
    for name in names {
      if !name.isInitials { for part in name.parts { add(part, of: name, in: text) } }
      addInitials(of: name, in: text)
      if !name.isTitled, let first = name.parts.first, first.reading != .initial, !name.isInitials {
        firstLetters[text.bytes[Int(text.tokens[first.token].start)]] = name.category
      }
    }
  }

  private mutating func add(_ word: CapitalWord, of name: FoundName, in text: NameText) {
    let token = text.tokens[word.token]
    let end = text.bodyEnd(word.token)
    guard end - Int(token.start) > 1, word.reading != .initial else { return }
    let isWord = word.reading != .name || word.flags.english > 0 || word.terms.contains(.word)
    insert(text.key(word.token), name, isWord: isWord)
    guard let hyphen = (Int(token.start)..<end).first(where: { text.bytes[$0] == 45 }), hyphen - Int(token.start) > 2
    else { return }
    let first = text.bytes[Int(token.start)..<hyphen]
    insert(WordKey(first), name, isWord: Lexicon.word(for: WordKey(first)).english > 0)
  }

  private mutating func addInitials(of name: FoundName, in text: NameText) {
    let areWritten = name.isOnlyInitials
    guard name.isInitials || (2...3).contains(name.parts.count) else { return }
    let letters =
      name.isInitials
      ? Array(text.body(name.parts[0].token)) : name.parts.map { text.bytes[Int(text.tokens[$0.token].start)] }
    let key = Self.key(letters)
    if initials[key].map({ areWritten && !$0.areWritten }) ?? true {
      initials[key] = Initials(category: name.category, areWritten: areWritten)
    }
  }

  private static func key(_ letters: some Sequence<UInt8>) -> UInt32 { letters.reduce(0) { $0 << 8 | UInt32($1) } }

  private func mention(by initials: CapitalWord, _ category: Finding.Category) -> FoundName {
    FoundName(
      tokens: initials.token...initials.token, parts: [initials], category: category, kind: .initials, rule: .hunted)
  }

  /// "closed by RT", "RT rang": the initials of somebody found, in capitals; wherever they stand if somebody was found by
  /// them, or if they are two that mean nothing else.
  private func initials(_ index: Int, _ capital: CapitalWord?, in text: NameText) -> FoundName? {
    let letters = text.body(index)
    guard !initials.isEmpty, let capital, (2...3).contains(letters.count), letters.allSatisfy(\.isUpper),
      let known = initials[Self.key(letters)],
      capital.reading == .acronym && capital.terms.isEmpty
        ? letters.count == 2 || capital.flags.english == 0 && isCalled(known, index, in: text)
        : isCalledByWord(capital, in: text)
    else { return nil }
    return mention(by: capital, known.category)
  }

  /// "FA: Op Wheatear", "OT frightened for sister": the initials of somebody found that are a public term too, where
  /// minutes tell who speaks, or before what only persons are.
  private func abbreviation(_ word: CapitalWord, in text: NameText) -> FoundName? {
    let (letters, next) = (text.body(word.token), word.token + 1)
    guard !initials.isEmpty, (2...3).contains(letters.count), letters.allSatisfy(\.isUpper),
      let known = initials[Self.key(letters)],
      !text.continues(word.token) || text.isMark(word.token - 1, UInt8(ascii: "-")),
      text.isMark(next, UInt8(ascii: ":")) || text.isLower(next) && text.terms(next).contains(.personAdjective)
    else { return nil }
    return mention(by: word, known.category)
  }

  private func isCalled(_ known: Initials, _ index: Int, in text: NameText) -> Bool {
    known.areWritten || text.stands(index - 1, in: .beforePersons) || text.terms(index + 1).contains(.personVerb)
  }

  /// "TO rang", "agreed with NB": two capitals that are a word too, among small letters, where persons stand.
  private func isCalledByWord(_ word: CapitalWord, in text: NameText) -> Bool {
    guard text.body(word.token).count == 2, word.reading == .word,
      word.terms.isDisjoint(with: [.pronoun, .determiner, .auxiliary])
    else { return false }
    let predicate = text.predicate(after: word.token)
    let next = word.token + 1
    let isSubject = text.isLower(next) && (text.terms(next).contains(.auxiliary) || text.isDoing(next))
    if predicate == .personal || isSubject { return true }
    let isLed = text.isLower(word.token - 1) && text.stands(word.token - 1, in: .beforePersons)
    return isLed && word.terms.isDisjoint(with: .functional)
  }

  private mutating func insert(_ key: WordKey, _ name: FoundName, isWord: Bool) {
    if parts[key] == nil {
      parts[key] = Part(category: name.category, isWord: isWord, isSurname: name.isTitled)
    }
    filter[Int(key.hash >> 6 & 63)] |= 1 << (key.hash & 63)
  }

  /// The further mentions, in order; `taken` are the names already found, in order.
  ///
  /// - Complexity: O(bytes of the text), one hash per word.
  func mentions(
    in text: NameText, scan: CapitalScan, taken: [FoundName], _ languages: SentenceLanguages
  ) -> [FoundName] {
    var mentions: [FoundName] = []
    var sentence = 0
    let shapes = scan.shapes
    var taken = taken[...]
    var words = scan.words[...]
    for index in text.tokens.indices {
      let token = text.tokens[index]
      guard token.kind == .word else { continue }
      while let first = words.first, first.token < index { words.removeFirst() }
      while let first = taken.first, first.tokens.upperBound < index { taken.removeFirst() }
      if let first = taken.first, first.tokens.lowerBound <= index { continue }
      let capital = words.first.flatMap { $0.token == index ? $0 : nil }
      guard let mention = mention(index, capital, in: text) else { continue }
      while sentence < shapes.count, shapes[sentence].end <= index { sentence += 1 }
      if capital == nil, text.tokens[index].length < 5, languages.isForeign(sentence) { continue }
      mentions.append(mention)
    }
    return mentions
  }

  private func mention(_ index: Int, _ capital: CapitalWord?, in text: NameText) -> FoundName? {
    guard text.tokens[index].mark == .letter else { return nil }
    if let capital, capital.reading == .publicTerm { return abbreviation(capital, in: text) }
    guard let (part, isPlural) = part(index, in: text) else {
      return initials(index, capital, in: text) ?? capital.flatMap { abbreviation($0, in: text) }
        ?? letter(index, capital, in: text)
    }
    if capital == nil, part.isWord && !isSmallSubject(index, in: text) || text.body(index).count < 3 { return nil }
    if text.isCounted(index) { return nil }
    if capital != nil, text.tokens[index].shape == .upper, text.tokens[index].length < 3 {
      return initials(index, capital, in: text)
    }
    if part.isWord, let capital, !(isPlural && text.isWord(index - 1, "the")), !isPerson(capital, in: text) {
      return nil
    }
    if let capital, !isPlural, isPlaceHere(capital, in: text) || isEndOfPlace(capital, in: text) { return nil }
    let word =
      capital
      ?? CapitalWord(
        token: index, reading: .name, flags: WordFlags(rawValue: 0), terms: [], sentence: 0)
    var (cue, start) = text.cue(before: index)
    if cue != .title, cue != .rank, !(cue == .kin && start == index - 1) { start = index }
    let category = isPlural || cue == .title ? .family : cue == .rank ? .investigation : part.category
    if cue == .none { start = index }
    return FoundName(
      tokens: start...index, parts: [word], category: category, kind: cue == .rank ? .officer : .name, rule: .hunted)
  }

  /// "and if miles forgets it": a word in small letters that does what only persons do, where a subject begins.
  private func isSmallSubject(_ index: Int, in text: NameText) -> Bool {
    text.continues(index) && text.terms(index - 1).contains(.connector)
      && text.terms(index - 1).isDisjoint(with: .determiner) && !text.terms(index).contains(.auxiliary)
      && text.isLower(index + 1) && text.predicate(after: index) == .personal
  }

  /// "lives in Paris", "go to Paris", "supports Chelsea": a place that somebody is called by too.
  private func isPlaceHere(_ word: CapitalWord, in text: NameText) -> Bool {
    guard word.flags.place > 0, text.continues(word.token), !text.isPossessive(word.token) else { return false }
    if text.stands(word.token - 1, in: .beforeTeams) { return true }
    if text.isWord(word.token - 1, "in") { return text.stands(word.token - 2, in: .beforePlaces) }
    return text.isWord(word.token - 1, "to") && text.stands(word.token - 2, in: .travels)
  }

  /// "a walk at Beacon Hill" beside Jordan Hill: behind a capital that is no title, a noun of places or institutions
  /// ends its name.
  private func isEndOfPlace(_ word: CapitalWord, in text: NameText) -> Bool {
    let before = word.token - 1
    guard !word.terms.isDisjoint(with: .institutional), text.continues(word.token), text.isCapital(before),
      text.tokens[word.token].gap == .space
    else { return false }
    return text.terms(before).isDisjoint(with: TermSet.role.union([.title, .rank, .given, .greeting]))
      && Lexicon.word(for: text.key(before)).given == 0
  }

  private func part(_ index: Int, in text: NameText) -> (Part, isPlural: Bool)? {
    if let part = lookUp(text.key(index)) ?? hyphenated(index, in: text) { return (part, false) }
    let token = text.tokens[index]
    let end = text.bodyEnd(index)
    guard token.shape != .lower, end - Int(token.start) > 3, text.bytes[end - 1] | 0x20 == UInt8(ascii: "s") else {
      return nil
    }
    let stem = text.bytes[Int(token.start)..<end - 1]
    if let part = lookUp(WordKey(stem)) { return (part, true) }
    guard end - Int(token.start) > 4, text.bytes[end - 2] | 0x20 == UInt8(ascii: "e"),
      let part = lookUp(WordKey(stem.dropLast()))
    else { return nil }
    return (part, true)
  }

  /// "hughes-ward", "megan-ashworth": small letters joined by hyphens, all of them parts.
  private func hyphenated(_ index: Int, in text: NameText) -> Part? {
    guard text.tokens[index].isCompound, text.tokens[index].shape == .lower else { return nil }
    let pieces = text.body(index).split(separator: UInt8(ascii: "-"))
    guard pieces.count > 1 else { return nil }
    let found = pieces.compactMap { lookUp(WordKey($0)) }
    return found.count == pieces.count ? found.first { !$0.isWord } : nil
  }

  private func lookUp(_ key: WordKey) -> Part? {
    guard filter[Int(key.hash >> 6 & 63)] >> (key.hash & 63) & 1 == 1 else { return nil }
    return parts[key]
  }

  /// Whether a word that is also English stands for the person here.
  private func isPerson(_ word: CapitalWord, in text: NameText) -> Bool {
    let isStart = text.tokens[word.token].startsSentence
    let before = isStart ? [] : text.terms(word.token - 1)
    if before.contains(.determiner), !text.isPossessive(word.token) { return false }
    if word.isPlaceOrTime, before.contains(.placePreposition) { return false }
    if hasNumber(word, in: text) { return false }
    if word.terms.contains(.month), word.token > 0,
      text.tokens[word.token - 1].kind == .number || text.stands(word.token - 1, in: .beforeMonths)
    {
      return false
    }
    // "says Grace's Twinkle Twinkle is coming on"
    if text.isPossessive(word.token), !isStart, word.flags.given > 0, !word.isPlaceOrTime,
      text.isCapital(word.token + 1), text.terms(word.token + 1).isDisjoint(with: .institutional)
    {
      return true
    }
    switch text.predicate(after: word.token) {
    case .personal: return true
    case .weak:
      if text.isPossessive(word.token), !isStart { return true }
      return !word.isPlaceOrTime && (!isStart || !word.terms.contains(.auxiliary) || text.isPossessive(word.token))
    case .noun, .institution: return false
    case .open:
      if text.isCapital(word.token + 1) { return false }
      return !isStart || word.reading != .softest && word.reading != .word && !word.isPlaceOrTime
    }
  }
}

extension NameHunt {
  /// "Page 14", "March 3": a word that a number of up to four digits belongs to.
  private func hasNumber(_ word: CapitalWord, in text: NameText) -> Bool {
    let next = word.token + 1
    guard next < text.tokens.count, text.tokens[next].kind == .number, text.tokens[next].length < 5 else {
      return false
    }
    return word.isFunctional || word.isPlaceOrTime
      || word.flags.english == 3 && word.terms.isDisjoint(with: [.given, .softName])
      || text.stands(word.token, in: .seasons)
  }

  /// "Z rolled her sleeve", "R. hasn't been in": one letter, where somebody whose name begins with it does something.
  private func letter(_ index: Int, _ capital: CapitalWord?, in text: NameText) -> FoundName? {
    guard let capital, text.tokens[index].length == 1, !text.isCapital(index - 1) || !text.continues(index),
      let category = firstLetters[text.bytes[Int(text.tokens[index].start)]], isSubject(index, in: text)
    else { return nil }
    return mention(by: capital, category)
  }

  private func isSubject(_ letter: Int, in text: NameText) -> Bool {
    if text.isWord(letter, "i") || text.isWord(letter, "a") { return false }
    let next = text.isMark(letter + 1, UInt8(ascii: ".")) ? letter + 2 : letter + 1
    guard text.isLower(next), text.tokens[next].gap == .space, text.terms(next).isDisjoint(with: .placePreposition),
      !text.continues(letter) || text.tokens[letter - 1].kind == .mark || text.terms(letter - 1).contains(.connector)
    else { return false }
    let predicate = text.predicate(after: next - 1)
    return predicate == .personal || predicate == .weak && text.isLower(next + 1)
  }
}

extension WordSet {
  /// What is done with a team that bears a town's name.
  fileprivate static let beforeTeams = WordSet("supports support supported supporting beat beats versus v vs")

  /// What stands before persons.
  fileprivate static let beforePersons = WordSet("by with to from told for")

  /// What is done "in" a place.
  fileprivate static let beforePlaces = WordSet(
    "live lives lived living stay stays stayed staying work works born is was are were somewhere")
}
