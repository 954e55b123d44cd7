/// A word written with a capital, and the ways it may be read.
struct CapitalWord {
  /// What the lists make of a word by itself, before its neighbours are asked.
  enum Reading: UInt8 {
    /// A public term: a service, a body, a people, a feast, a phrase of school.
    case publicTerm
    /// A public term that is also borne by persons; taken for a name after another.
    case publicOrName
    /// A town, county or country.
    case place
    /// A place that is a given name too (Florence, Kerry).
    case placeOrName
    /// A capitalised word of the dictionaries, but of no list of persons: a place, a make, somebody of history.
    case dictionary
    /// An ordinary word.
    case word
    /// A given name that is a word too (Ruby, Jack).
    case soft
    /// A given name so common as a word that a capital says little (Will, May, Hope).
    case softest
    /// In no list of words: a name.
    case name
    /// A single letter.
    case initial
    /// Capital letters that spell no word.
    case acronym
  }

  /// Index of the token.
  var token: Int
  var reading: Reading
  var flags: WordFlags
  var terms: TermSet
  /// Index of its sentence in `SentenceShapes`.
  var sentence: Int
  /// In the lists of public terms, or in a listed phrase; days, months and peoples are not meant.
  var isThing = false
  /// In a listed phrase of several words, or permitted.
  var isShielded = false
}

extension CapitalWord {
  /// A title of everyday address, or a rank, after which a surname follows.
  var isCourtesyTitle: Bool {
    !terms.isDisjoint(with: [.title, .rank]) && terms.isDisjoint(with: [.epithet, .official])
  }
}

extension CapitalWord.Reading {
  /// Reads a spelling by the lists alone.
  init(flags: WordFlags, terms: TermSet, isUpper: Bool, length: Int) {
    if terms.contains(.publicTerm) {
      self = flags.isPersonName && !terms.contains(.weekday) ? .publicOrName : .publicTerm
    } else if terms.contains(.weekday) {
      self = .publicTerm
    } else if terms.contains(.month) {
      self = terms.contains(.softName) ? .softest : .publicTerm
    } else if !terms.isDisjoint(with: .functional) {
      self = terms.contains(.softName) ? .softest : terms.contains(.given) ? .soft : .word
    } else if isUpper, length <= 3, flags.english < 3, terms.isDisjoint(with: [.word, .given]) {
      self = .acronym
    } else if flags.english > 0 || terms.contains(.word) {
      self = Self.ofWord(flags, terms)
    } else {
      self = Self.ofUnknown(flags, terms, isUpper: isUpper, length: length)
    }
  }

  private static func ofWord(_ flags: WordFlags, _ terms: TermSet) -> Self {
    if terms.contains(.softName) { return .softest }
    if flags.english == 1, flags.given == 2, flags.place < 2, !terms.contains(.place) { return .name }
    if terms.contains(.given) { return .soft }
    if flags.english == 1, flags.given > 0 { return flags.place == 2 ? .placeOrName : .soft }
    if terms.contains(.place) || flags.place == 2 { return .place }
    return .word
  }

  private static func ofUnknown(_ flags: WordFlags, _ terms: TermSet, isUpper: Bool, length: Int) -> Self {
    let isGiven = flags.given > 0 || terms.contains(.given)
    if terms.contains(.softName) { return .softest }
    if terms.contains(.place) || flags.place == 2 { return isGiven ? .placeOrName : .place }
    if terms.contains(.given) { return .name }
    if flags.place == 1 {
      if flags.given == 2 || flags.surname == 2 { return .name }
      return isGiven ? .placeOrName : flags.isDictionaryName || flags.surname == 0 ? .place : .name
    }
    if flags.isCapitalWord, !flags.isPersonName { return .publicTerm }
    if flags.isDictionaryName || flags.isProperName, !flags.isPersonName { return .dictionary }
    if isUpper, length <= 5, flags.given < 2 || length <= 3 { return .acronym }
    return .name
  }

  /// How a hyphenated word reads by its parts: any part that is no word makes it a name, two given names in a row too.
  init(joining first: Self, _ second: Self) {
    if first == .name || second == .name {
      self = .name
    } else if first.isPublic, second.isPublic {
      self = .publicTerm
    } else if first.isGiven, second.isGiven {
      self = .soft
    } else {
      self = .word
    }
  }

  /// Never part of a name.
  var isPublic: Bool { self == .publicTerm }
  /// A given name that is a word too.
  var isGiven: Bool { self == .soft || self == .softest || self == .placeOrName }
  /// Can stand inside a name whose beginning is certain.
  var canFollowName: Bool {
    switch self {
    case .publicTerm, .acronym: false
    default: true
    }
  }
}

extension TermSet {
  /// Words with a task in the sentence or the school; they are words whatever the name lists say.
  static let functional: TermSet = [
    .title, .rank, .kin, .pupil, .official, .staff, .adult, .auxiliary, .naming, .greeting, .determiner,
    .placePreposition, .pronoun, .organisationNoun, .areaNoun, .serviceNoun, .connector, .personPreposition,
  ]
  /// Makes an institution, event or place of the capitalised word before it.
  static let institutional: TermSet = [.organisationNoun, .areaNoun]
  /// A person's role.
  static let role: TermSet = [.kin, .pupil, .official, .staff, .adult]
}
