/// Whether a word that is a name and an ordinary word ("Hope", "Will", "April") is used as a name.
struct NameUse {
  private let index: Int
  private let last: Int
  private let tokens: UnsafeBufferPointer<Token>
  private let bytes: UnsafeBufferPointer<UInt8>
  private let range: Range<Int>

  init(_ match: RegisterWalk.Match, _ walk: RegisterWalk) {
    index = match.first
    last = match.last
    tokens = walk.tokens
    bytes = walk.bytes
    range = match.range
  }

  /// "the ironmonger", "an otter's holt": a rare English word in small letters, behind an article or a possessive.
  var isNounInEnglish: Bool { (isAfterArticle || isOwned) && Lexicon.word(for: WordKey(bytes[range])).english > 0 }

  /// No capital at its start.
  var isSmall: Bool { bytes[range.lowerBound].isLower }

  /// Nil for no, false for "only if something else says so".
  func isName(calendar: Bool, isPlural: Bool) -> Bool? {
    if isSmall { return isSmallName ? true : nil }
    if isPossessive { return true }
    if calendar, isDate, !isSpokenTo { return nil }
    if isBeforeMembers || isBeforeAffair || isBeforeYear { return true }
    if !calendar, isInReference || isBeforeInitial { return true }
    if isNumbered { return false }
    if isAlone, !calendar, !isSeason { return true }
    if tokens[index].startsSentence || isAmongCapitals { return isBeforeVerb || isBeforePast ? true : false }
    if isPlural, isAfterArticle { return true }
    if isNameOfThing { return false }
    if isBehindOrdinaryCapital { return isBeforePersonVerb ? true : false }
    return isAfterArticle || isPlace ? false : true
  }

  /// In small letters only a word of one use can be told: after "told" or "asked", before a verb of speech.
  private var isSmallName: Bool {
    if let before = token(before: index), before.kind == .word,
      Self.speech.contains(key(before).hash) || Self.naming.contains(key(before).hash)
    {
      return true
    }
    if isRareWord, isWithoutArticle { return true }
    guard let next = token(after: last) else { return false }
    return next.kind == .word && terms(of: next).contains(.personVerb) && !isAfterDeterminer && isBeforePastTense(next)
  }

  /// "jack's nan", "khans dad": in small letters with the ending of a possessive, behind no article.
  var isOwnerOfKin: Bool {
    guard isSmall, let next = token(after: last), next.kind == .word, next.gap == .space,
      terms(of: next).contains(.kin), bytes[Int(tokens[last].end) - 1] == UInt8(ascii: "s")
    else { return false }
    return isWithoutDeterminer
  }

  /// "jack's phone": in small letters and with an apostrophe, behind no article.
  var isOwner: Bool {
    guard isSmall, isPossessive, let next = token(after: last), next.kind == .word, next.shape == .lower else {
      return false
    }
    return isWithoutDeterminer
  }

  /// No "the", "my" or "her" before it.
  private var isWithoutDeterminer: Bool {
    guard let before = token(before: index), before.kind == .word else { return true }
    return terms(of: before).isDisjoint(with: [.determiner, .pronoun])
  }

  /// "[10:02] jack: send it", "hope: no idea": who says something in a chat.
  var isLabel: Bool {
    guard last + 1 < tokens.count, isMark(last + 1, ":"), tokens[last + 1].gap == .none, last + 2 < tokens.count,
      tokens[last + 2].kind == .word
    else { return false }
    return index == 0 || tokens[index].gap == .lineBreak || tokens[index].gap == .blockBreak || isMark(index - 1, "]")
  }

  /// "#jack", "@ruby", "jack_statement.docx".
  var isTag: Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    if start > 0, bytes[start - 1] == UInt8(ascii: "#") || bytes[start - 1] == UInt8(ascii: "@") { return true }
    guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: "_") || bytes[end] == UInt8(ascii: ".") else {
      return false
    }
    let tail = bytes[end...].prefix(60).prefix { $0 > 32 }
    return ["docx", "doc", "pdf", "jpg", "jpeg", "png", "xlsx", "mp4"].contains { ending in
      tail.count > ending.utf8.count
        && tail.suffix(ending.utf8.count).elementsEqual(ending.utf8, by: { $0.lowercased == $1 })
    }
  }

  /// "Larkspur is live", "the larkspur team", "#larkspur": the code word of an operation, where it is no other word.
  var isCodeWord: Bool {
    if isTag { return true }
    guard let next = token(after: last), next.kind == .word || isMark(last + 1, ":") else { return false }
    return isMark(last + 1, ":") && !isSmall || Self.ofOperations.contains(key(next).hash)
  }

  private static let ofOperations = hashes([
    "is", "was", "has", "officers", "officer", "team", "teams", "update", "updates", "arrest", "arrests", "meeting",
    "raid", "raids", "investigation", "suspects", "victims", "briefing", "police", "detectives",
  ])

  /// "the Hartley case", "the Jack matter": what is spoken of in somebody's case.
  private var isBeforeAffair: Bool {
    guard isAfterArticle, let next = token(after: last), next.kind == .word, next.gap == .space, next.shape == .lower
    else { return false }
    return Self.affairs.contains(key(next).hash)
  }

  private static let affairs = hashes([
    "case", "cases", "matter", "incident", "allegation", "allegations", "complaint", "referral", "investigation",
    "file",
    "report", "meeting", "visit", "claim", "application", "appeal", "booking", "invoice", "debt", "consent",
    "situation", "business", "house", "home", "household", "statement", "interview",
    "laptop",
    "phone", "messages", "thing", "stuff", "drama", "saga", "affair", "trouble", "mess",
  ])

  /// "Harlow-01", "Chelsea/26": a reference that somebody made of the name.
  private var isInReference: Bool {
    guard last + 2 < tokens.count, isMark(last + 1, "-") || isMark(last + 1, "/"), tokens[last + 1].gap == .none else {
      return false
    }
    return tokens[last + 2].kind == .number && tokens[last + 2].gap == .none
  }

  /// "Birch L", "Vale J (5R)": as lists of pupils have it, nothing else behind the letter.
  private var isBeforeInitial: Bool {
    guard let next = token(after: last), next.kind == .word, next.gap == .space, next.length == 1, next.shape == .upper,
      bytes[Int(next.start)] != UInt8(ascii: "I"), bytes[Int(next.start)] != UInt8(ascii: "A")
    else { return false }
    return token(after: last + 1).map { $0.kind == .mark || $0.gap == .lineBreak } ?? true
  }

  /// "Hope in Year 4", "Begum, Year 5", "Shaw (5B)".
  private var isBeforeYear: Bool {
    guard let next = token(after: last) else { return false }
    let at = next.kind == .mark || key(next) == WordKey("in") ? last + 2 : last + 1
    guard next.kind != .mark || isMark(last + 1, "(") || isMark(last + 1, ","), at < tokens.count,
      tokens[at].gap != .blockBreak
    else { return false }
    if tokens[at].kind == .mixed {
      let word = bytes[tokens[at].range]
      return word.count <= 4 && word.contains(where: \.isDigit)
    }
    return key(tokens[at]) == WordKey("year") && at + 1 < tokens.count && tokens[at + 1].kind == .number
  }

  /// "the Khan brothers", "the Walker twins".
  private var isBeforeMembers: Bool {
    guard let next = token(after: last), next.kind == .word, next.gap == .space, next.shape == .lower else {
      return false
    }
    return WordSet.members.contains(key(next))
  }

  /// A word that hardly anybody writes but as this name: "tam", "jo".
  private var isRareWord: Bool {
    let word = Lexicon.word(for: WordKey(bytes[range]))
    return word.english > 0 && word.english < 3 && word.given == 2
  }

  /// "keep tam out of it", "ask for jo": no article, adjective or possessive before it, no noun behind it.
  private var isWithoutArticle: Bool {
    guard let before = token(before: index), before.kind == .word, let next = token(after: last) else { return false }
    let isFree = terms(of: before).isDisjoint(with: [.determiner, .pronoun]) && before.shape == .lower
    return isFree && (next.kind == .mark || !terms(of: next).isDisjoint(with: [.connector, .auxiliary, .personVerb]))
  }

  /// "the King", "a Rose".
  private var isAfterArticle: Bool {
    guard let before = token(before: index), before.kind == .word else { return false }
    return Self.articles.contains(key(before).hash)
  }

  private var isOwned: Bool {
    guard let before = token(before: index), before.kind == .word, before.length > 2 else { return false }
    return bytes[Int(before.end) - 1] == UInt8(ascii: "s") && bytes[Int(before.end) - 2] == UInt8(ascii: "'")
  }

  /// "We spoke to May": with that verb before it, no date.
  private var isSpokenTo: Bool {
    guard let before = token(before: index), key(before) == WordKey("to"), let verb = token(before: index - 1) else {
      return false
    }
    return Self.talk.contains(key(verb).hash)
  }

  /// "Hazel class", "Rowan house": what schools call so.
  private var isNameOfThing: Bool {
    guard let next = token(after: last), next.kind == .word, next.gap == .space else { return false }
    return Self.things.contains(key(next).hash)
  }

  /// "Day 1".
  private var isNumbered: Bool {
    guard let next = token(after: last) else { return false }
    return next.kind == .number && next.gap == .space
  }

  /// "a diya", "max. 30": nobody is called so in small letters.
  var isThingInSmallLetters: Bool {
    guard isSmall else { return false }
    if WordKey(bytes[range]) == WordKey("max"), last + 1 < tokens.count {
      let next = isMark(last + 1, ".") ? last + 2 : last + 1
      if next < tokens.count, tokens[next].kind == .number { return true }
    }
    guard let before = token(before: index) else { return false }
    return key(before) == WordKey("a") || key(before) == WordKey("an")
  }

  /// The whole of a list item, a cell, a line or a bracket.
  private var isAlone: Bool {
    let opens = isOpened || tokens[index].startsSentence && (index == 0 || tokens[index].gap != .space)
    guard opens, last + 1 < tokens.count else { return opens }
    let next = tokens[last + 1]
    return next.gap == .blockBreak || next.gap == .lineBreak && next.startsSentence || isMark(last + 1, ")")
      || isMark(last + 1, "]") || isMark(last + 1, "|")
  }

  private var isOpened: Bool {
    index > 0 && tokens[index].gap == .none && (isMark(index - 1, "(") || isMark(index - 1, "["))
  }

  private func isMark(_ index: Int, _ mark: StaticString) -> Bool {
    tokens[index].kind == .mark && bytes[Int(tokens[index].start)] == mark.utf8Start[0]
  }

  private var isSeason: Bool { Self.seasons.contains(WordKey(bytes[range]).hash) }

  /// "Open Day", "Burger King": behind a capitalised word of the language that no name begins with.
  private var isBehindOrdinaryCapital: Bool {
    guard let before = token(before: index), before.kind == .word, tokens[index].gap == .space,
      before.shape == .capitalised
    else { return false }
    let entry = Lexicon.entry(for: key(before))
    return entry.flags.english > 0 && entry.flags.given == 0
      && entry.terms.isDisjoint(with: TermSet.functional.union([.given, .softName, .personVerb, .weekday]))
  }

  private var isBeforePersonVerb: Bool {
    guard let next = token(after: last), next.kind == .word, next.shape == .lower else { return false }
    return terms(of: next).contains(.personVerb)
  }

  /// "Autumn held the phone": a verb in the past.
  private var isBeforePast: Bool {
    guard let next = token(after: last), next.kind == .word, next.shape == .lower else { return false }
    return isBeforePastTense(next) && bytes[Int(next.end) - 2] == UInt8(ascii: "e")
      || Self.past.contains(key(next).hash)
  }

  /// "in Lincoln", "the trip to Lincoln", "the village of Lincoln", but "shouted at Lincoln", "we spoke to Lincoln".
  private var isPlace: Bool {
    guard let preposition = token(before: index), preposition.kind == .word else { return false }
    let before = token(before: index - 1).map(key) ?? WordKey()
    if key(preposition) == WordKey("of") { return Self.settlements.contains(before.hash) }
    let entry = Lexicon.entry(for: WordKey(bytes[range]))
    guard entry.flags.place > 0 || entry.terms.contains(.place) else { return false }
    if Self.places.contains(key(preposition).hash) { return !WordSet.towardsPersons.contains(before) }
    let isWay = key(preposition) == WordKey("to") || key(preposition) == WordKey("from")
    return isWay && Self.travel.contains(before.hash)
  }

  private func key(_ token: Token) -> WordKey { WordKey(bytes[token.range]) }

  /// What schools call by the name of a tree, a saint or a person of history.
  private static let things = hashes([
    "class", "classes", "house", "gate", "group", "team", "form", "tree", "trees", "bush", "hedge", "seeds", "petals",
    "corridor", "trip", "trips",
  ])

  private static let articles = hashes(["the", "a", "an"])
  private static let seasons = hashes(["spring", "summer", "autumn", "winter"])
  private static let places = hashes(["in", "at"])
  private static let travel = hashes([
    "trip", "trips", "visit", "visits", "go", "goes", "going", "went", "travel", "travelled", "drive", "journey",
    "move",
    "moved", "coach", "train", "way", "road", "back", "come", "comes", "came", "bus", "exchange", "residential",
  ])
  private static let settlements = hashes(["village", "town", "city", "port", "hamlet", "isle"])

  /// What is done to persons, with "to".
  private static let talk = hashes([
    "speak", "speaks", "spoke", "spoken", "talk", "talks", "talked", "talking", "said", "wrote", "listen", "listened",
    "apologised", "apologise", "lied", "happened",
  ])

  /// "an account called skylark".
  private static let naming = hashes(["called", "named", "nicknamed", "username", "handle", "codename", "codenamed"])

  /// What is done to persons alone.
  private static let speech = hashes(["told", "asked", "thanked", "reminded", "tell", "ask", "thank", "remind"])

  /// Verbs in the past that persons do and that do not end in -ed.
  private static let past = hashes([
    "held", "hit", "took", "said", "went", "came", "saw", "got", "did", "put", "ran", "left", "gave", "made", "sent",
    "found", "felt", "kept", "lost", "met", "sat", "stood", "threw", "wrote", "knew", "thought", "fought", "hurt",
    "let",
    "paid", "rang", "spoke", "stole", "swore", "tore", "wore", "woke", "brought", "bought", "caught", "chose", "drew",
    "ate", "broke", "says", "likes", "wants", "thinks", "told", "heard", "slept", "won", "swam", "hid", "bit", "wept",
  ])

  private static func hashes(_ words: [String]) -> Set<UInt64> { Set(words.map { WordKey($0).hash }) }

  private func isBeforePastTense(_ next: Token) -> Bool {
    next.length > 3 && bytes[Int(next.end) - 1] == UInt8(ascii: "d")
  }

  private var isAfterDeterminer: Bool {
    guard let before = token(before: index), before.kind == .word else { return false }
    let terms = terms(of: before)
    return !terms.isDisjoint(with: [.determiner, .pronoun])
      || Lexicon.word(for: WordKey(bytes[before.range])).english > 0
  }

  private var isPossessive: Bool {
    let end = range.upperBound
    return end + 1 < bytes.count && bytes[end] == UInt8(ascii: "'") && bytes[end + 1] | 0x20 == UInt8(ascii: "s")
      && !(end + 2 < bytes.count && bytes[end + 2].isLetter)
  }

  /// Words around in capitals say nothing about this one.
  private var isAmongCapitals: Bool {
    guard tokens[index].shape == .upper, tokens[index].length > 1 else { return false }
    let neighbours = [token(before: index), token(after: last)].compactMap { $0 }.filter { $0.kind == .word }
    return neighbours.contains { $0.shape == .upper && $0.length > 1 }
  }

  private var isBeforeVerb: Bool {
    guard let next = token(after: last), next.kind == .word, next.shape == .lower || next.shape == .upper else {
      return false
    }
    return !terms(of: next).isDisjoint(with: [.personVerb, .auxiliary])
  }

  /// "in April", "4 May", "May 2026".
  private var isDate: Bool {
    if let before = token(before: index) {
      if before.kind == .number || before.kind == .mixed { return true }
      if before.kind == .word, Self.beforeMonths.contains(WordKey(bytes[before.range]).hash) { return true }
    }
    if let next = token(after: last), next.kind == .number { return true }
    return false
  }

  private func token(before index: Int) -> Token? {
    index > 0 && tokens[index].gap != .blockBreak ? tokens[index - 1] : nil
  }

  private func token(after index: Int) -> Token? {
    index + 1 < tokens.count && tokens[index + 1].gap != .blockBreak ? tokens[index + 1] : nil
  }

  private func terms(of token: Token) -> TermSet { Lexicon.terms(for: WordKey(bytes[token.range])) }

  private static let beforeMonths: Set<UInt64> = Set(
    [
      "in", "of", "on", "since", "until", "till", "by", "from", "to", "last", "next", "this", "early", "late", "mid",
      "during", "every", "before", "after", "each", "through", "throughout", "and", "or", "end", "start", "between",
    ].map { WordKey($0).hash })
}
