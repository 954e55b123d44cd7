internal import TextCore

/// The capitalised words of a text in order, each with its reading.
struct CapitalScan {
  private(set) var words: [CapitalWord] = []
  private(set) var shapes: [SentenceShapes.Shape] = []
  private let text: NameText

  /// The words of a text; those in the permitted ranges, which are disjoint and in order, stay as they stand.
  ///
  /// - Complexity: O(tokens); the lists are asked for capitalised words only.
  init(_ text: NameText, permitted: [Range<Int>]) {
    self.text = text
    // Prose has a capital in nine words and marks.
    words.reserveCapacity(text.tokens.count / 8 + 4)
    var permitted = permitted[...]
    var publicEnd = 0
    var shapes = SentenceShapes(tokens: text.tokens.count)
    let tokens = text.tokens
    for index in tokens.indices {
      let token = tokens[index]
      let isTitleWord = token.kind == .word && token.length <= 3 && token.shape == .lower && text.isTitleWord(token)
      shapes.add(token, at: index, mark: text.mark(token), isTitleWord: isTitleWord)
      guard token.kind == .word, token.shape != .lower else { continue }
      while let first = permitted.first, first.upperBound <= token.start { permitted.removeFirst() }
      var word = read(index, sentence: shapes.current)
      if word.terms.contains(.phraseStart) || word.flags.startsPlace, index >= publicEnd {
        let length = PublicPhrases.length(in: text, at: index)
        if !isTitleOfSomebody(word, length) { publicEnd = index + length }
      }
      word.isThing =
        index < publicEnd
        || word.reading == .publicTerm && word.terms.contains(.publicTerm) && !word.flags.isCapitalWord
          && !WordEnding.isAdjective(text.body(index))
      let isPermitted = permitted.first.map { $0.lowerBound < token.end } ?? false
      word.isShielded =
        index < publicEnd || isPermitted || token.mark != .letter || isFeast(index) || isKey(index)
        || isSeatOfCourt(index)
      if word.isShielded { word.reading = .publicTerm }
      words.append(word)
    }
    self.shapes = shapes.finish()
    readNeighbours()
  }

  /// "Mr Tom Alderman", though "Mr Tom" is somebody of a book: a title and a given name that a surname goes on.
  private func isTitleOfSomebody(_ title: CapitalWord, _ length: Int) -> Bool {
    let given = title.token + 1
    guard length == 2, title.terms.contains(.title), !text.isPossessive(given), text.continues(given + 1),
      text.isCapital(given + 1), text.tokens[given + 1].gap == .space,
      text.terms(given + 1).isDisjoint(with: TermSet.institutional.union([.auxiliary, .connector, .serviceNoun]))
    else { return false }
    return Lexicon.word(for: text.key(given)).given == 2
  }

  /// "Lincoln Crown Court".
  private func isSeatOfCourt(_ index: Int) -> Bool {
    text.isWord(index + 2, "court") && text.continues(index + 1) && text.isCapital(index + 2)
      && (text.isWord(index + 1, "crown") || text.isWord(index + 1, "county"))
  }

  /// "Ctrl+Alt": keys pressed together.
  private func isKey(_ index: Int) -> Bool {
    if text.isMark(index + 1, UInt8(ascii: "+")), text.tokens[index + 1].gap == .none {
      return text.stands(index, in: .keys) || text.stands(index + 2, in: .keys)
    }
    guard text.isMark(index - 1, UInt8(ascii: "+")), text.tokens[index].gap == .none else { return false }
    return text.stands(index, in: .keys) || text.stands(index - 2, in: .keys)
  }

  /// "after Easter Kofi moves": a time, and no part of the name behind it; "from Ramadan" may be from somebody.
  private func isFeast(_ index: Int) -> Bool {
    text.stands(index, in: .feasts) && text.stands(index - 1, in: .beforeTimes)
      || text.isWord(index, "ramadan") && text.stands(index - 1, in: .beforeTimesOnly)
  }

  /// What only the neighbours or the whole sentence tell: "St Mildred" and "Storm Bella" stay, and in a sentence of
  /// capitals a word that is none is no abbreviation.
  private mutating func readNeighbours() {
    for index in words.indices {
      let word = words[index]
      if isSaintInSurname(index) {
        words[index].reading = .name
        words[index + 1].reading = .name
      } else if word.terms.contains(.epithet), isEpithet(index) {
        words[index].reading = .publicTerm
        words[index + 1].reading = .publicTerm
      } else if word.reading == .acronym, shapes[word.sentence].isShouted, text.tokens[word.token].length > 3 {
        words[index].reading = .name
      } else if word.reading == .publicTerm, isSurname(index) || isMiddleName(index) {
        words[index].reading = .publicOrName
      } else if word.reading == .publicTerm, isGivenName(index) {
        words[index].reading = .dictionary
      } else if word.reading == .publicTerm, isGivenNameNotMonth(index) {
        words[index].reading = .name
      } else if word.reading == .dictionary, !isAfterGivenName(index), WordEnding.isAdjective(text.body(word.token)) {
        words[index].reading = .publicTerm
      }
    }
  }

  /// "Ms St Clair": behind a title of somebody's, and a name behind it.
  private func isSaintInSurname(_ index: Int) -> Bool {
    guard words[index].terms.contains(.epithet) else { return false }
    let token = words[index].token
    guard text.isWord(token, "st"), !words[index].isShielded, index + 1 < words.count,
      words[index + 1].token == token + 1, text.continues(token), text.continues(token + 1)
    else { return false }
    return ["mr", "mrs", "ms", "miss", "dr"].contains { text.isSpelled(token - 1, $0) }
      && !text.isPossessive(token + 1)
  }

  /// Whether a word makes something public of the name after it.
  ///
  /// A child may be called King or Storm: there a surname follows, and that is in no list of given names.
  private func isEpithet(_ index: Int) -> Bool {
    let token = words[index].token
    let next = text.isMark(token + 1, UInt8(ascii: ".")) ? token + 2 : token + 1
    guard index + 1 < words.count, words[index + 1].token == next, text.continues(next) else { return false }
    if text.isWord(token, "st") || text.isWord(token, "saint") || text.isWord(token, "sts") { return true }
    if text.isWord(token - 1, "the"), text.isWord(token, "river") { return true }
    if words[index].terms.contains(.areaNoun) || words[index].terms.isDisjoint(with: [.given, .softName]) {
      return true
    }
    let name = words[index + 1]
    let isGiven = name.flags.given > 0 || name.terms.contains(.given)
    if !isGiven, text.isWord(token, "storm"), name.flags.surname == 0, !text.isCapital(next + 1) { return true }
    return isGiven && !(index + 2 < words.count && words[index + 2].token == next + 1 && words[index + 2].isCertain)
  }

  /// "Ptolemy West of Year 7": a public term of one word before a surname of whom only persons' things are said.
  private func isGivenName(_ index: Int) -> Bool {
    let word = words[index]
    guard !word.isShielded, word.flags.english == 0, word.terms.contains(.publicTerm),
      word.terms.isDisjoint(with: [.weekday, .month, .place]), text.tokens[word.token].shape != .other
    else { return false }
    if text.isSurelyNamed(word.token) && !text.goesBy(word.token) || isNameOfSomebody(word.token) { return true }
    let cue = text.cue(before: word.token).cue
    if cue == .kin || cue == .child, isOfSomebody(word.token) { return !WordEnding.isAdjective(text.body(word.token)) }
    guard index + 1 < words.count else { return false }
    let next = words[index + 1]
    guard next.token == word.token + 1, text.continues(next.token), !text.isPossessive(word.token), !next.isShielded,
      !next.isFunctional, next.reading != .publicTerm, next.reading != .acronym
    else { return false }
    guard !WordEnding.isAdjective(text.body(word.token)) else { return false }
    return text.predicate(after: next.token) == .personal || (cue == .investigation || cue == .other) && next.isCertain
  }

  /// "a girl by the name of Hermione".
  private func isNameOfSomebody(_ token: Int) -> Bool {
    text.isWord(token - 1, "of") && text.isWord(token - 2, "name") && text.isWord(token - 4, "by")
  }

  /// "Jan de Witte", "Jan Kowalska": a month's short form that is a given name, before a surname and after no number.
  private func isGivenNameNotMonth(_ index: Int) -> Bool {
    let word = words[index]
    guard !word.isShielded, word.terms.contains(.month), word.flags.given > 0, text.tokens[word.token].length == 3,
      index + 1 < words.count, text.tokens[max(0, word.token - 1)].kind != .number
    else { return false }
    let next = words[index + 1]
    guard text.continues(next.token), text.terms(word.token - 1).isDisjoint(with: .placePreposition) else {
      return false
    }
    if next.token == word.token + 2 {
      return text.isLower(word.token + 1) && text.terms(word.token + 1).contains(.particle)
    }
    return next.token == word.token + 1 && (next.reading == .name || next.flags.surname == 2 && next.flags.english == 0)
  }

  /// "his sister is Hermione", "Ada's dad Horatio": the word of kinship is somebody's.
  private func isOfSomebody(_ token: Int) -> Bool {
    let kin = text.isWord(token - 1, "is") || text.isWord(token - 1, "was") ? token - 2 : token - 1
    return text.isPossessive(kin - 1) || text.terms(kin - 1).contains(.pronoun)
  }

  /// "Kayleigh Dunstan": right after a given name.
  private func isAfterGivenName(_ index: Int) -> Bool {
    guard index > 0, words[index - 1].token == words[index].token - 1, text.continues(words[index].token) else {
      return false
    }
    let first = words[index - 1]
    if first.isCourtesyTitle { return true }
    return first.isCertain && (first.flags.given == 2 || first.terms.contains(.given))
  }

  /// "Alhaji Garba Danjuma": a public term of one word between two names.
  private func isMiddleName(_ index: Int) -> Bool {
    guard index > 0, index + 1 < words.count, !words[index].isShielded, words[index].flags.english == 0,
      words[index].terms.isDisjoint(with: [.weekday, .month, .place])
    else { return false }
    let token = words[index].token
    return words[index - 1].token == token - 1 && words[index + 1].token == token + 1 && text.continues(token)
      && text.continues(token + 1) && words[index - 1].reading == .name && words[index + 1].reading == .name
      && !text.isPossessive(token - 1)
  }

  /// "Oisin Hegarty": a public term of one word right after a given name that is nothing else.
  ///
  /// After a title too: "Mrs Callaghan".
  private func isSurname(_ index: Int) -> Bool {
    let word = words[index]
    guard index > 0, !word.isShielded, text.continues(word.token) else { return false }
    let first = words[index - 1]
    if word.terms.contains(.weekday) {
      return first.token == word.token - 1 && text.isAfterPlainTitle(word.token) && !text.isCapital(word.token + 1)
    }
    guard word.terms.contains(.publicTerm), word.terms.isDisjoint(with: .month) else { return false }
    let isAfterStop = text.isMark(word.token - 1, UInt8(ascii: "."))
    if first.token == word.token - (isAfterStop ? 2 : 1),
      first.reading == .initial && isAfterStop || first.isCourtesyTitle && !text.isCapital(word.token + 1)
    {
      return true
    }
    let isSure =
      first.isCertain
      || first.reading.isGiven && word.flags.english == 0 && text.predicate(after: word.token) == .personal
    guard first.token == word.token - 1, isSure, !text.isPossessive(first.token) else { return false }
    return (first.flags.given == 2 || first.terms.contains(.given)) && !text.isCapital(word.token + 1)
      && text.terms(word.token + 1).isDisjoint(with: [.serviceNoun, .organisationNoun, .areaNoun])
  }

  private func read(_ index: Int, sentence: Int) -> CapitalWord {
    let token = text.tokens[index]
    var word = CapitalWord(
      token: index, reading: .word, flags: WordFlags(rawValue: 0), terms: [], sentence: sentence)
    let end = text.bodyEnd(index)
    if end - Int(token.start) == 1 {
      // "to A&E."
      if token.gap == .none, text.isMark(index - 1, UInt8(ascii: "&")) { return word }
      word.reading = isPronoun(index) ? .word : .initial
      if word.reading == .word { word.terms = .determiner }
      return word
    }
    let entry = Lexicon.entry(for: text.key(index))
    if isPluralLetter(Int(token.start)..<end), entry.terms.isDisjoint(with: .functional) { return word }
    word.flags = entry.flags
    word.terms = entry.terms
    word.reading = reading(of: entry, token: token, end: end)
    if end < Int(token.end), Lexicon.terms(for: WordKey(text.bytes[token.range])).contains(.publicTerm) {
      word.reading = .publicTerm
      word.terms.insert(.publicTerm)
    }
    return word
  }

  private func reading(of entry: LexiconEntry, token: Token, end: Int) -> CapitalWord.Reading {
    let start = Int(token.start)
    let reading = CapitalWord.Reading(
      flags: entry.flags, terms: entry.terms, isUpper: token.shape == .upper, length: end - start)
    if reading == .acronym || reading == .name, token.shape == .upper,
      WordSet.labels.contains(WordKey(text.bytes[start..<end]))
    {
      return .publicTerm
    }
    if reading == .name || reading == .acronym, let hyphen = (start..<end).first(where: { text.bytes[$0] == 45 }) {
      return CapitalWord.Reading(joining: part(start..<hyphen), rest(from: hyphen + 1, to: end))
    }
    if reading == .name || reading == .dictionary {
      if isContraction(start..<end) { return .word }
      if token.shape == .other || hasInnerCapital(start..<end) { return mixedCase(entry, start..<end) }
    }
    return reading
  }

  /// The parts of a hyphenated word, from the second on, as one: from the last to the first, for there may be many.
  private func rest(from start: Int, to end: Int) -> CapitalWord.Reading {
    var next = end
    var joined: CapitalWord.Reading?
    for hyphen in (start..<end).reversed() where text.bytes[hyphen] == 45 {
      let last = part(hyphen + 1..<next)
      joined = joined.map { CapitalWord.Reading(joining: last, $0) } ?? last
      next = hyphen
    }
    let first = part(start..<next)
    return joined.map { CapitalWord.Reading(joining: first, $0) } ?? first
  }

  private func part(_ range: Range<Int>) -> CapitalWord.Reading {
    guard range.count > 1 else { return .word }
    let entry = Lexicon.entry(for: WordKey(text.bytes[range]))
    let reading = CapitalWord.Reading(flags: entry.flags, terms: entry.terms, isUpper: false, length: range.count)
    return reading == .acronym ? .word : reading
  }

  /// "There'll", "Who'd": an English word with the ending of a verb.
  private func isContraction(_ range: Range<Int>) -> Bool {
    guard let apostrophe = range.first(where: { text.bytes[$0] == 39 }), range.upperBound - apostrophe <= 3 else {
      return false
    }
    return Lexicon.word(for: WordKey(text.bytes[range.lowerBound..<apostrophe])).english == 3
  }

  /// What surnames and given names begin with before a second capital.
  private static let beginnings: WordSet = [
    "mc", "mac", "de", "di", "la", "le", "fitz", "van", "du", "ten", "ap", "da", "ma", "ja", "sha", "ke", "ta", "nic",
    "ni", "al", "el",
  ]

  /// A capital after a small letter, but not as in "McCall", "MacAskill", "DeShawn", "O'Neill".
  private func hasInnerCapital(_ range: Range<Int>) -> Bool {
    guard let inner = range.dropFirst().first(where: { text.bytes[$0].isUpper && text.bytes[$0 - 1].isLower }) else {
      return false
    }
    return !Self.beginnings.contains(WordKey(text.bytes[range.lowerBound..<inner]))
  }

  /// "eBay", "GamCare" and the like are makes, unless the name lists know the spelling; other scripts are names.
  private func mixedCase(_ entry: LexiconEntry, _ range: Range<Int>) -> CapitalWord.Reading {
    if entry.flags.isPersonName || entry.terms.contains(.given) || text.bytes[range.lowerBound] >= 0x80 { return .name }
    return .publicTerm
  }

  /// "Ks and Qs", "MPs", "TAs"
  private func isPluralLetter(_ range: Range<Int>) -> Bool {
    (2...4).contains(range.count) && range.dropLast().allSatisfy { text.bytes[$0].isUpper }
      && text.bytes[range.upperBound - 1] == UInt8(ascii: "s")
  }

  private func isPronoun(_ index: Int) -> Bool {
    let byte = text.bytes[Int(text.tokens[index].start)]
    guard byte == UInt8(ascii: "I") || byte == UInt8(ascii: "A") else { return false }
    if byte == UInt8(ascii: "A"), text.tokens[index].startsSentence, !text.isMark(index + 1, UInt8(ascii: ".")) {
      return true
    }
    if text.isMark(index + 1, UInt8(ascii: ".")) { return byte == UInt8(ascii: "I") && isBehindVerb(index) }
    return !text.isCapital(index + 1)
  }

  /// "So would I.", "taller than I.": no initial.
  private func isBehindVerb(_ index: Int) -> Bool {
    text.continues(index)
      && (text.terms(index - 1).contains(.auxiliary) || ["than", "as"].contains { text.isSpelled(index - 1, $0) })
  }
}

extension WordSet {
  /// What is written on keys.
  fileprivate static let keys = WordSet(
    "ctrl control alt shift cmd command option fn tab esc del delete win windows enter return home end strg altgr")

  fileprivate static let feasts = WordSet(
    "easter christmas diwali deepavali eid lent advent vaisakhi holi hanukkah passover pentecost whitsun halloween"
  )
  /// Abbreviations before numbers.
  fileprivate static let labels = WordSet(
    "uln upn dob tel mob mac imei nhs chi nino urn cad lado vrn iban uid lcs")
  fileprivate static let beforeTimes = beforeTimesOnly + WordSet("after before by from over at for")
  /// The same, where no person can stand.
  fileprivate static let beforeTimesOnly = WordSet("since until till during this last next in")
}
