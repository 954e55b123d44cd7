internal import TextCore

/// Families by their surname: "we met the Turners", "the Kowalskis at number 9", "the Smith boys".
///
/// A surname that is no word needs nothing but "the" and its plural; a surname that is a word too, and a word that no list
/// has, must stand where a person does, or before a word for the children or the household of somebody.
struct FamilyNames {
  private let text: NameText

  /// The families among a text's capitalised words, in order.
  /// - Complexity: O(words).
  static func names(in text: NameText, _ words: [CapitalWord]) -> [FoundName] {
    let reader = FamilyNames(text: text)
    var families = words.filter { reader.isFamily($0) || reader.isBeforeMembers($0) }
    // "The Hendersons won, and the Whites came second."
    if !families.isEmpty {
      let known = Set(families.map(\.token))
      families = words.filter { known.contains($0.token) || reader.isFamilyBesideOthers($0) }
    }
    return families.map { word in
      FoundName(tokens: word.token...word.token, parts: [word], category: .family, kind: .name, rule: .family)
    }
  }

  private func isFamily(_ word: CapitalWord) -> Bool {
    guard text.continues(word.token), text.isWord(word.token - 1, "the"), isPlain(word),
      !(text.isCapital(word.token + 1) && text.continues(word.token + 1)),
      let stem = stem(of: word.token), stem.terms.isDisjoint(with: Self.neverFamily)
    else { return false }
    if stem.flags.rawValue == 0, word.isUnlisted, text.isWord(word.token + 1, "have") { return true }
    let isSubject = text.stands(word.token + 1, in: .pluralVerbs)
    let predicate = text.predicate(after: word.token)
    guard isSubject || predicate != .noun && predicate != .institution else { return false }
    if stem.flags.surname > 0, stem.flags.english == 0 || isHome(word.token - 1) || isAtNumber(word.token + 1) {
      return true
    }
    guard stem.flags.surname == 2 || stem.flags.rawValue == 0 && word.isUnlisted else { return false }
    return isAddressed(word.token - 1) || predicate == .personal && !stem.flags.isEveryday
  }

  /// A surname that is a word too, where only persons can do what follows and another family is told of.
  private func isFamilyBesideOthers(_ word: CapitalWord) -> Bool {
    guard text.continues(word.token), text.isWord(word.token - 1, "the"), isPlain(word),
      let stem = stem(of: word.token), stem.terms.isDisjoint(with: Self.neverFamily), stem.flags.surname == 2
    else { return false }
    return text.predicate(after: word.token) == .personal
  }

  /// "staying with the", "home with the": where a child is for the night.
  private func isHome(_ the: Int) -> Bool {
    text.continues(the) && text.isWord(the - 1, "with") && text.stands(the - 2, in: .staysWith)
  }

  /// "the Smith boys", "our Khan twins", "the younger Begum girl".
  private func isBeforeMembers(_ word: CapitalWord) -> Bool {
    let next = word.token + 1
    guard isPlain(word), text.isLower(next), text.continues(next), text.stands(next, in: .members),
      text.endsNounPhrase(next), isBehindArticle(word.token),
      word.flags.surname == 2 || word.flags.surname == 1 && word.flags.english == 0
        || word.isUnlisted && word.terms.isEmpty
    else { return false }
    return word.terms.isDisjoint(with: Self.neverFamily) && !text.stands(word.token, in: .qualities)
  }

  /// "the Smith", "The younger Smith".
  private func isBehindArticle(_ token: Int) -> Bool {
    guard text.continues(token) else { return false }
    if text.terms(token - 1).contains(.determiner) { return true }
    return text.isLower(token - 1) && text.continues(token - 1) && text.terms(token - 2).contains(.determiner)
      && text.stands(token - 1, in: .ages)
  }

  /// "at number 9", "at No 9".
  private func isAtNumber(_ at: Int) -> Bool {
    text.isWord(at, "at")
      && ["number", "no", "nos"].contains { text.isWord(at + 1, $0) } || text.isWord(at, "next")
  }

  /// No public term, no town, no listed phrase.
  private func isPlain(_ word: CapitalWord) -> Bool {
    !word.isShielded && !word.isThing && word.flags.place < 2
      && word.terms.isDisjoint(with: [.publicTerm, .place, .word])
      && text.tokens[word.token].shape == .capitalised && !text.isPossessive(word.token)
  }

  /// What the lists have of the surname: "Turner", of "the Joneses" "Jones", of "the Penry-Smiths" "Smith".
  private func stem(of token: Int) -> LexiconEntry? {
    let body = text.body(token)
    let last = body.lastIndex(of: UInt8(ascii: "-")).map { body[($0 + 1)...] } ?? body[...]
    guard last.count > 3, last.last == UInt8(ascii: "s") else { return nil }
    let entry = Lexicon.entry(for: WordKey(last.dropLast()))
    guard entry.flags.surname == 0, last.dropLast().last == UInt8(ascii: "e") else { return entry }
    let shorter = Lexicon.entry(for: WordKey(last.dropLast(2)))
    return shorter.flags.surname == 2 ? shorter : entry
  }

  /// "met the", "spoke to the", "thanks to the": where "the" leads to persons.
  private func isAddressed(_ the: Int) -> Bool {
    guard text.continues(the) else { return false }
    if text.stands(the - 1, in: .takesPersons) || text.stands(the - 1, in: .visits) { return true }
    return text.isWord(the - 1, "to") && text.stands(the - 2, in: .speaksTo)
  }

  /// Persons by their task, peoples and what is public.
  private static let neverFamily: TermSet = [
    .publicTerm, .place, .title, .rank, .kin, .pupil, .official, .staff, .adult, .organisationNoun, .serviceNoun,
    .weekday, .month,
  ]
}

extension WordSet {
  /// What several persons do and things too, so that it tells nothing but that a subject stands before it.
  fileprivate static let pluralVerbs = WordSet("have are were haven't aren't weren't do don't")

  fileprivate static let staysWith = WordSet(
    "staying stay stays stayed living live lives lived home sleeping sleeps slept tea dinner supper holiday back going goes"
  )

  fileprivate static let ages = WordSet(
    "younger older elder oldest eldest youngest little big other whole two three four")

  /// Surnames that tell what boys and girls are like.
  fileprivate static let qualities = WordSet(
    "young small little long good best new old strong wise white black brown")

  /// What one does with families as with persons.
  fileprivate static let visits = WordSet("visited visiting visit know knew knows saw seen ring call called calling")
}
