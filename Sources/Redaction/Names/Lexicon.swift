internal import CLexicon
internal import TextCore

/// The word lists: what is known of a word, asked by its spelling.
///
/// The lists are compiled by Sources/CLexicon/scripts/compile-lexicon.py and embedded by CLexicon as read-only data, so nothing is loaded
/// or built at start-up. A word that stands in none of Debian's lists is taken for a listed one in about 1 of 15,000 cases.
enum Lexicon {
  /// What the lists say of a word or phrase.
  /// - Complexity: two reads into the table of words and two into the table of terms.
  static func entry(for key: WordKey) -> LexiconEntry {
    LexiconEntry(flags: word(for: key), terms: terms(for: key))
  }

  /// The hand-kept lists that a word or phrase stands in.
  static func terms(for key: WordKey) -> TermSet { TermSet(rawValue: parentletter_lexicon_term(key.hash)) }

  /// Whether a word may be a given name that is no everyday word: false for nearly all others.
  @inline(__always)
  static func mayBeGivenName(_ key: WordKey) -> Bool { parentletter_may_be_given_name(key.hash) != 0 }

  /// Whether some words, two or more, may begin a phrase of the hand-kept lists that stays, or be one: false for nearly
  /// all others.
  @inline(__always)
  static func mayBeginPhrase(_ key: WordKey) -> Bool { parentletter_may_begin_phrase(key.hash) != 0 }

  /// What Debian's lists say of a word.
  static func word(for key: WordKey) -> WordFlags { WordFlags(rawValue: parentletter_lexicon_word(key.hash)) }
}

/// A spelling as the lists are asked for it: a 64-bit FNV-1a hash of small letters, phrases with one space between words.
struct WordKey: Hashable, Sendable {
  private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  /// Of a word's bytes, in any case.
  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
  }

  /// Of a word or phrase.
  init(_ text: String) { self.init(text.utf8) }

  /// Of the first `count` of eight bytes, at most seven letters: the same steps for each length, so that the processor
  /// need not guess it.
  @inline(__always)
  init(lettersOf bytes: EightBytes, count: Int) {
    for index in 0..<7 {
      var next = self
      next.add(letter: bytes[index])
      hash = index < count ? next.hash : hash
    }
  }

  /// Adds a byte, capitals as small letters.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte.isUpper ? byte | 0x20 : byte)) &* 0x100_0000_01B3
  }

  /// The same for an ASCII letter.
  @inline(__always)
  mutating func add(letter: UInt8) {
    hash = (hash ^ UInt64(letter | 0x20)) &* 0x100_0000_01B3
  }
}

/// A word or phrase in the lists.
struct LexiconEntry: Sendable {
  var flags: WordFlags
  var terms: TermSet

  /// In no list at all.
  var isUnknown: Bool { flags.rawValue == 0 && terms.isEmpty }
}

/// What Debian's lists say of a word; the layout is that of Sources/CLexicon/scripts/compile-lexicon.py.
struct WordFlags: RawRepresentable, Sendable {
  let rawValue: UInt32

  /// How usual a small-letter English word is: 3 common, 2 usual, 1 rare, 0 none.
  var english: Int { Int(rawValue & 3) }
  /// As a given name: 2 in English or several languages, 1 in one other, 0 not listed.
  var given: Int { Int(rawValue >> 2 & 3) }
  /// As a surname, likewise.
  var surname: Int { Int(rawValue >> 4 & 3) }
  /// As a place: 2 in Britain or Ireland, 1 a city elsewhere, 0 not listed.
  var place: Int { Int(rawValue >> 6 & 3) }
  /// Always written with a capital, and common: days, months, peoples.
  var isCapitalWord: Bool { rawValue >> 8 & 1 == 1 }
  /// In a general list of proper names (persons, places and makes together).
  var isProperName: Bool { rawValue >> 9 & 1 == 1 }
  /// In a dictionary with a capital: historic persons, places, adjectives of both.
  var isDictionaryName: Bool { rawValue >> 10 & 1 == 1 }
  /// The first word of a British or Irish place name of several words.
  var startsPlace: Bool { rawValue >> 11 & 1 == 1 }
  /// The past form of a verb of which WordNet tells that somebody does it, hardly something: "guessed", "borrowed".
  var isPersonVerb: Bool { rawValue >> 12 & 1 == 1 }
  /// What somebody is, by WordNet: "goalkeeper", "plumber".
  var isPersonNoun: Bool { rawValue >> 13 & 1 == 1 }
  /// An animal, a plant, a trade or a thing of the country, as surnames are: "Partridge", "Roper", "Pond".
  var isLikeSurname: Bool { surname > 0 || rawValue >> 14 & 1 == 1 }
  /// A form of a verb that is hardly a noun: "fetches", "burnt".
  var isFiniteVerb: Bool { rawValue >> 15 & 1 == 1 }
  /// Among the commonest twelve thousand English words.
  var isEveryday: Bool { rawValue >> 16 & 1 == 1 }
  /// Somebody of history or the arts whom WordNet knows, by the whole name or by a word that no list of names has.
  var isFamous: Bool { rawValue >> 17 & 1 == 1 }

  var isPersonName: Bool { rawValue & 0b111100 != 0 }
}

/// The hand-kept lists in Sources/CLexicon/data/terms; the bits are those of Sources/CLexicon/scripts/compile-lexicon.py.
struct TermSet: OptionSet, Sendable {
  let rawValue: UInt32

  /// First word of a listed phrase.
  static let phraseStart = TermSet(rawValue: 1 << 0)
  /// Services, bodies, brands, peoples, feasts, phrases of school: stays.
  static let publicTerm = TermSet(rawValue: 1 << 1)
  static let title = TermSet(rawValue: 1 << 2)
  static let rank = TermSet(rawValue: 1 << 3)
  static let kin = TermSet(rawValue: 1 << 4)
  static let pupil = TermSet(rawValue: 1 << 5)
  static let official = TermSet(rawValue: 1 << 6)
  static let staff = TermSet(rawValue: 1 << 7)
  static let adult = TermSet(rawValue: 1 << 8)
  static let personVerb = TermSet(rawValue: 1 << 9)
  static let auxiliary = TermSet(rawValue: 1 << 10)
  static let personAdjective = TermSet(rawValue: 1 << 11)
  static let naming = TermSet(rawValue: 1 << 12)
  static let suspect = TermSet(rawValue: 1 << 13)
  static let greeting = TermSet(rawValue: 1 << 14)
  static let determiner = TermSet(rawValue: 1 << 15)
  static let placePreposition = TermSet(rawValue: 1 << 16)
  static let pronoun = TermSet(rawValue: 1 << 17)
  static let weekday = TermSet(rawValue: 1 << 18)
  static let month = TermSet(rawValue: 1 << 19)
  static let particle = TermSet(rawValue: 1 << 20)
  static let serviceNoun = TermSet(rawValue: 1 << 21)
  static let organisationNoun = TermSet(rawValue: 1 << 22)
  static let areaNoun = TermSet(rawValue: 1 << 23)
  /// A given name that is a word too.
  static let given = TermSet(rawValue: 1 << 24)
  /// One of those for which a capital is not enough.
  static let softName = TermSet(rawValue: 1 << 25)
  static let place = TermSet(rawValue: 1 << 26)
  /// An ordinary word that Debian's list lacks.
  static let word = TermSet(rawValue: 1 << 27)
  /// What persons have.
  static let possession = TermSet(rawValue: 1 << 28)
  static let personPreposition = TermSet(rawValue: 1 << 29)
  /// Small words and adverbs that can follow a name where no noun can.
  static let connector = TermSet(rawValue: 1 << 30)
  /// Makes something public of the name after it: "Storm", "Lake", "King".
  static let epithet = TermSet(rawValue: 1 << 31)
}
