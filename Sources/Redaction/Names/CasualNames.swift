internal import TextCore

/// Names in text typed without capitals, as in chats and hurried mails.
///
/// Only sentences that begin with a small letter are read: in them a word that is no English but stands in the lists of
/// names is a name, and so is an unlisted word after a title or a word of kinship.
struct CasualNames {
  private let text: NameText

  /// The names of the sentences typed without capitals, in order.
  static func names(
    in text: NameText, shapes: [SentenceShapes.Shape], _ languages: SentenceLanguages
  ) -> [FoundName] {
    let reader = CasualNames(text: text)
    var names: [FoundName] = []
    var start = 0
    for (sentence, shape) in shapes.enumerated() {
      let isCasual =
        shape.isCasual
        || (shape.startsSmall ? shape.capitalised <= 4 : shape.capitalised <= 1) && shape.lower > 4
          && reader.isChat(start..<shape.end)
      if isCasual {
        if !languages.isForeign(sentence, least: 4) { reader.read(start..<shape.end, into: &names) }
      } else {
        let part = shape.hasSmallPart ? reader.casualPart(of: start..<shape.end) : nil
        var found: [FoundName] = []
        reader.readStrays(start..<(part?.lowerBound ?? shape.end), into: &found)
        if let part { reader.read(part, into: &found) }
        // Asked last: few sentences hold any such name, and to tell a language takes a look at each word.
        if !found.isEmpty, !languages.isForeign(sentence, least: 4) { names += found }
      }
      start = shape.end
    }
    return names
  }

  private func read(_ tokens: Range<Int>, into names: inout [FoundName]) {
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      guard let name = name(at: index, in: tokens) else {
        index += 1
        continue
      }
      names.append(name)
      index = name.tokens.upperBound + 1
    }
  }

  /// "Can you tell ellie's dad", "Reminder - olivia p owes us": names in small letters in a sentence that has capitals.
  ///
  /// Only listed given names that nothing else is called by, and those beside which stands what only persons have.
  private func readStrays(_ tokens: Range<Int>, into names: inout [FoundName]) {
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      guard text.isLower(index), text.tokens[index].mark == .letter, text.tokens[index].length > 2,
        mayBeStray(index), let name = owner(index) ?? stray(at: index, in: tokens)
      else {
        index += 1
        continue
      }
      names.append(name)
      index = name.tokens.upperBound + 1
    }
  }

  /// What most words are turned away by: no given name, none with a hyphen, and no owner of kin.
  private func mayBeStray(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if token.isCompound { return true }
    if Lexicon.mayBeGivenName(text.keys[index]) { return true }
    guard text.bytes[Int(token.end) - 1] | 0x20 == UInt8(ascii: "s") else { return false }
    let next = index + 1
    return text.isLower(next) && text.terms(next).contains(.kin)
  }

  private func stray(at index: Int, in tokens: Range<Int>) -> FoundName? {
    guard let word = word(index), word.isGivenName, !isPartOfAddress(index), !text.stands(index, in: .foreignThings)
    else { return nil }
    let isNameOnly = word.flags.english == 0 && word.flags.place < 2 && text.tokens[index].length > 3
    guard
      isNameOnly
        || word.flags.english < 3
          && (isBeforeInitial(index) || isInYear(index) || isInKinBracket(index) || isFromClass(index))
    else { return nil }
    let parts = whole(word, in: tokens)
    let last = parts.count == 1 && isBeforeInitial(index) ? index + 1 : index + parts.count - 1
    return FoundName(tokens: index...last, parts: parts, category: .child, kind: .name, rule: .casual)
  }

  /// "poppy in y2", "charlie from 3b".
  private func isInYear(_ index: Int) -> Bool {
    text.isYear(index + 1) && (!text.continues(index) || text.terms(index - 1).isDisjoint(with: .determiner))
  }

  /// "charlie from oak class".
  private func isFromClass(_ index: Int) -> Bool {
    (text.isWord(index + 1, "from") || text.isWord(index + 1, "in")) && text.isBeforeGroup(index + 2)
      && text.terms(index + 2).isDisjoint(with: .determiner)
  }

  /// "mum (kelly)".
  private func isInKinBracket(_ index: Int) -> Bool {
    text.isMark(index - 1, UInt8(ascii: "(")) && text.isMark(index + 1, UInt8(ascii: ")"))
      && text.terms(index - 2).contains(.kin)
  }

  /// "amelia.jones@", "#alexa": what hangs together with a mark that is none of a sentence.
  private func isPartOfAddress(_ index: Int) -> Bool {
    func joins(_ mark: Int, _ next: Int) -> Bool {
      "@#/._-:".utf8.contains { text.isMark(mark, $0) } && next < text.tokens.count && text.tokens[next].gap == .none
    }
    return joins(index - 1, index) || joins(index + 1, index + 2) && text.tokens[index + 1].gap == .none
  }

  private func name(at index: Int, in tokens: Range<Int>) -> FoundName? {
    guard text.isLower(index), text.tokens[index].mark == .letter else { return nil }
    if let owner = owner(index) ?? titledLetter(index) { return owner }
    let title = titleLength(at: index)
    let first = index + title
    guard first < tokens.upperBound, text.isLower(first),
      let word = word(first) ?? (title > 0 ? wordAfterTitle(first) : nil)
    else { return nil }
    let cue = title > 0 ? NameCue.title : NameCue(role: text.terms(first - 1))
    if word.isGivenName, word.flags.english < 3 || word.terms.contains(.given), isCued(word) || isWholeName(word) {
      let parts = whole(word, in: tokens)
      let last = parts.count == 1 && isBeforeInitial(first) ? first + 1 : first + parts.count - 1
      return FoundName(
        tokens: index...last, parts: parts, category: cue.category ?? .child, kind: .name, rule: .casual)
    }
    // "hi miss sorry to email you"
    if title > 0, text.isSpelled(index, "miss"), word.flags.english == 3, word.flags.surname < 2 { return nil }
    if title > 0, word.flags.english > 0 {
      return FoundName(
        tokens: index...first, parts: [word], category: .family, kind: .name, rule: .title, isTitled: true)
    }
    let isLed = word.isListed || cue == .title || cue == .kin || cue == .child
    guard isLed && (word.isListed || isUnlisted(word)) || isNewName(word) else { return nil }
    let parts = whole(word, in: tokens)
    return FoundName(
      tokens: index...first + parts.count - 1, parts: parts, category: cue.category ?? .child, kind: .name,
      rule: title > 0 ? .title : .casual, isTitled: title > 0)
  }

  /// "jack's nan", "poppys mum", "khans dad": whose kin is spoken of, with or without the apostrophe.
  private func owner(_ index: Int) -> FoundName? {
    let next = index + 1
    guard text.continues(next), text.isLower(next) else { return nil }
    let owned = text.terms(next)
    guard owned.contains(.kin) || owned.contains(.possession) && text.isPossessive(index),
      index == 0 || !text.continues(index) || text.terms(index - 1).isDisjoint(with: [.determiner, .pronoun]),
      text.terms(index).isDisjoint(with: [.determiner, .pronoun, .auxiliary]), let stem = owningStem(index)
    else { return nil }
    let entry = Lexicon.entry(for: WordKey(stem))
    let isGiven = entry.flags.given == 2 && entry.flags.english < 3 || entry.terms.contains(.given)
    guard isGiven || entry.flags.surname == 2 && entry.flags.english < 3,
      entry.terms.isDisjoint(with: TermSet.functional.subtracting([.connector]).union([.publicTerm, .word]))
    else { return nil }
    let word = CapitalWord(token: index, reading: .name, flags: entry.flags, terms: entry.terms, sentence: 0)
    return FoundName(
      tokens: index...index, parts: [word], category: .child, kind: .name, rule: .casual)
  }

  /// The word without its "'s", or without an "s" that may stand for one.
  private func owningStem(_ index: Int) -> Slice<UnsafeBufferPointer<UInt8>>? {
    let body = text.body(index)
    guard body.count > 2 else { return nil }
    if text.isPossessive(index) { return body }
    return body.count > 3 && body.last == UInt8(ascii: "s") ? body.dropLast() : nil
  }

  /// "mrs k rang": a title and a single letter.
  private func titledLetter(_ index: Int) -> FoundName? {
    let letter = index + titleLength(at: index)
    guard letter > index, letter < text.tokens.count, text.isLower(letter), text.tokens[letter].length == 1,
      text.continues(letter), text.tokens[letter].gap == .space
    else { return nil }
    let word = CapitalWord(token: letter, reading: .initial, flags: WordFlags(rawValue: 0), terms: [], sentence: 0)
    return FoundName(
      tokens: index...letter, parts: [word], category: .family, kind: .name, rule: .title, isTitled: true)
  }

  /// The name that a word begins.
  private func whole(_ word: CapitalWord, in tokens: Range<Int>) -> [CapitalWord] {
    var parts = [word]
    while parts.count < 4, let next = self.word(word.token + parts.count), goesOn(next, in: tokens) {
      parts.append(next)
    }
    return parts
  }

  /// "amir khan", "tom harris": a given name that is a word too, before a surname that is hardly one.
  private func isWholeName(_ word: CapitalWord) -> Bool {
    guard text.continues(word.token + 1), !text.isPossessive(word.token),
      word.token == 0 || !text.terms(word.token - 1).contains(.determiner), let next = self.word(word.token + 1)
    else { return false }
    return next.flags.surname == 2 && next.flags.english < 2 && next.terms.isDisjoint(with: [.personVerb, .possession])
  }

  /// What is typed as in chats behind a speaker's name.
  private func casualPart(of tokens: Range<Int>) -> Range<Int>? {
    let limit = min(tokens.upperBound, tokens.lowerBound + 120)
    for index in (tokens.lowerBound + 1)..<max(tokens.lowerBound + 1, limit) where text.isLower(index) {
      let isSpoken = text.isMark(index - 1, UInt8(ascii: ":")) && isSpeaker(tokens.lowerBound..<index - 1)
      if isSpoken { return index..<tokens.upperBound }
    }
    return nil
  }

  /// "[20:14] Kelly B", "Keira": who says what stands behind the colon.
  private func isSpeaker(_ tokens: Range<Int>) -> Bool {
    guard tokens.count < 12 else { return false }
    let words = tokens.filter { text.tokens[$0].kind == .word }
    guard (1...3).contains(words.count), words.allSatisfy({ !text.isLower($0) }), let first = words.first else {
      return false
    }
    let entry = Lexicon.entry(for: text.key(first))
    return entry.flags.given > 0 || entry.terms.contains(.given) || entry.flags.rawValue == 0 && entry.terms.isEmpty
      || tokens.count > words.count && text.isMark(tokens.lowerBound, UInt8(ascii: "["))
  }

  /// Whether words are spelled as in chats.
  private func isChat(_ tokens: Range<Int>) -> Bool {
    let chat = WordSet.chat
    return tokens.prefix(80).contains { index in
      text.tokens[index].length < 8 && text.tokens[index].kind != .mark && chat.contains(text.key(index))
    }
  }

  /// "its josh", "mason n tia", "josh had"; "and mark it", "is red hot" and "for ever" are everyday words.
  private func isCued(_ word: CapitalWord) -> Bool {
    let index = word.token
    let cues = word.flags.isEveryday && word.flags.english == 3 ? WordSet.chatNameCues : .chatCues
    if text.terms(index - 1).contains(.kin), !text.isPossessive(index - 1), isWholeName(word) { return true }
    return !text.isPossessive(index) && text.continues(index) && text.stands(index - 1, in: cues)
      && !text.terms(index + 1).contains(.personAdjective)
      || isGreeted(index) || isThanked(index) || isBeforeInitial(index) || isInYear(index) || isInKinBracket(index)
      || isFromClass(index)
      || text.terms(index + 1).contains(.personVerb) && text.isWord(index - 1, "what")
      || text.stands(index + 1, in: .chatVerbs) && !text.terms(index - 1).contains(.determiner)
  }

  /// "kyle w and": a surname's first letter, none that is a word by itself.
  private func isBeforeInitial(_ index: Int) -> Bool {
    guard text.isLower(index + 1), text.tokens[index + 1].length == 1, text.continues(index + 1) else { return false }
    return !["a", "i", "u", "n", "x", "r"].contains { text.isSpelled(index + 1, $0) }
  }

  private func titleLength(at index: Int) -> Int {
    guard ["mr", "mrs", "ms", "miss", "dr"].contains(where: { text.isSpelled(index, $0) }) else { return 0 }
    return text.isMark(index + 1, UInt8(ascii: ".")) ? 2 : 1
  }

  /// "hi jo,": a given name of two letters, spoken to.
  private func isGreeted(_ index: Int) -> Bool {
    text.tokens[index].length == 2 && text.isMark(index + 1, UInt8(ascii: ","))
      && ["hi", "hello", "dear", "hey", "thanks"].contains { text.isSpelled(index - 1, $0) }
  }

  /// "thank you jack for", "well done tom!", "happy birthday to ella": a given name, and nothing of its own behind it.
  private func isThanked(_ index: Int) -> Bool {
    guard text.continues(index) else { return false }
    let isLed =
      text.isSpelled(index - 1, "you") && text.isSpelled(index - 2, "thank")
      || text.isSpelled(index - 1, "done") && text.isSpelled(index - 2, "well")
      || text.isSpelled(index - 1, "to") && ["birthday", "thanks", "kind"].contains { text.isSpelled(index - 2, $0) }
    guard isLed else { return false }
    let next = index + 1
    return next >= text.tokens.count || text.tokens[next].kind == .mark
      || ["for", "and", "who", "in"].contains { text.isSpelled(next, $0) }
  }

  /// A small-letter word that neither English nor a list of public terms knows.
  private func word(_ index: Int) -> CapitalWord? {
    guard text.isLower(index), text.tokens[index].length > 2 || isGreeted(index),
      !text.stands(index, in: .withoutApostrophe), !text.stands(index, in: .chat)
    else {
      return nil
    }
    var entry = Lexicon.entry(for: text.key(index))
    if entry.flags.rawValue == 0, entry.terms.isEmpty, text.bytes[Int(text.tokens[index].end) - 1] == UInt8(ascii: "s")
    {
      entry = Lexicon.entry(for: WordKey(text.body(index).dropLast()))
    }
    guard entry.terms.isDisjoint(with: .functional.union([.publicTerm, .place, .word, .weekday, .month])) else {
      return nil
    }
    if text.tokens[index].isCompound, let double = doubleName(index) { entry = double }
    // "charlie from oak class", "hazel house": the class.
    if text.isBeforeGroup(index), !text.isCapital(index + 1) { return nil }
    return CapitalWord(token: index, reading: .name, flags: entry.flags, terms: entry.terms, sentence: 0)
  }

  /// "lexi-mae": what the lists say of the first of two given names.
  private func doubleName(_ index: Int) -> LexiconEntry? {
    let parts = text.body(index).split(separator: UInt8(ascii: "-"))
    guard parts.count == 2 else { return nil }
    let entries = parts.map { Lexicon.entry(for: WordKey($0)) }
    let areGiven = entries.allSatisfy { $0.flags.given == 2 || $0.terms.contains(.given) }
    return areGiven && entries[0].flags.english < 3 ? LexiconEntry(flags: WordFlags(rawValue: 8), terms: .given) : nil
  }

  /// "tell jaxleigh", "jaxleigh had": in no list, where a misspelled word hardly stands.
  private func isNewName(_ word: CapitalWord) -> Bool {
    let index = word.token
    guard word.flags.rawValue == 0, word.terms.isEmpty, text.tokens[index].length > 3,
      text.continues(index + 1) || text.continues(index),
      !text.stands(index, in: .chat)
    else { return false }
    if text.continues(index), text.stands(index - 1, in: .chatNameCues) { return !text.isPossessive(index) }
    return (text.stands(index + 1, in: .chatNameVerbs) || isBeforeInitial(index))
      && (!text.continues(index) || text.isWord(index - 1, "what")
        || text.terms(index - 1).isDisjoint(with: [.determiner, .pronoun]))
  }

  private func isUnlisted(_ word: CapitalWord) -> Bool { word.flags.english == 0 && !word.terms.contains(.personVerb) }

  /// "mrs wells", "mr young": behind what is no word by itself.
  private func wordAfterTitle(_ index: Int) -> CapitalWord? {
    let entry = Lexicon.entry(for: text.key(index))
    guard !text.isSpelled(index - 1, "miss"), entry.flags.surname > 0,
      entry.terms.isDisjoint(with: [.connector, .pronoun])
    else { return nil }
    return CapitalWord(token: index, reading: .name, flags: entry.flags, terms: entry.terms, sentence: 0)
  }

  private func goesOn(_ word: CapitalWord, in tokens: Range<Int>) -> Bool {
    guard tokens.contains(word.token), text.continues(word.token), !text.isPossessive(word.token - 1),
      word.terms.isDisjoint(with: [.personVerb, .possession, .personAdjective])
    else { return false }
    if word.token + 1 == tokens.upperBound { return true }
    if word.flags.english == 0 {
      return word.flags.isPersonName || word.terms.contains(.given) || word.flags.rawValue == 0 && word.terms.isEmpty
    }
    return word.flags.surname == 2 && (word.flags.english < 3 || isBehindName(word.token + 1))
      || word.flags.surname > 0 && !text.isLower(word.token + 1)
  }

  /// A word that stands behind a whole name rather than behind its verb: "ellie brown was", "ellie baker from", not
  /// "ellie read the".
  private func isBehindName(_ index: Int) -> Bool {
    !text.terms(index).isDisjoint(with: [.auxiliary, .personVerb, .connector, .placePreposition])
      || text.isSpelled(index, "and") || text.isSpelled(index, "from")
  }
}

extension CapitalWord {
  fileprivate var isGivenName: Bool { flags.given == 2 || terms.contains(.given) }

  /// In the lists of names, and no English word.
  fileprivate var isListed: Bool {
    flags.english == 0 && flags.place < 2 && (flags.given == 2 || terms.contains(.given) || flags.surname == 2)
  }
}

extension WordSet {
  /// Words of faith and kitchen that are given names too.
  fileprivate static let foreignThings = WordSet(
    "diya diyas puja pooja aarti arti mishti kara amma nonna nana selam salam shan sol luz lola simran chara kirk alexa siri"
  )
}
