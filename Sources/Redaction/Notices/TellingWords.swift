/// What a word can tell in a sentence about an incident.
struct Telling: OptionSet, Sendable {
  let rawValue: UInt32

  // Details of the jigsaw, one bit for each kind (domain rule J1).
  static let year = Telling(rawValue: 1 << 0)
  static let sex = Telling(rawValue: 1 << 1)
  static let age = Telling(rawValue: 1 << 2)
  static let time = Telling(rawValue: 1 << 3)
  static let place = Telling(rawValue: 1 << 4)
  static let club = Telling(rawValue: 1 << 5)
  static let service = Telling(rawValue: 1 << 6)
  static let number = Telling(rawValue: 1 << 7)
  static let need = Telling(rawValue: 1 << 8)
  static let faith = Telling(rawValue: 1 << 9)
  static let origin = Telling(rawValue: 1 << 10)
  static let family = Telling(rawValue: 1 << 11)
  static let newcomer = Telling(rawValue: 1 << 12)
  static let absence = Telling(rawValue: 1 << 13)

  // What makes it an incident.
  static let harm = Telling(rawValue: 1 << 16)
  static let person = Telling(rawValue: 1 << 17)
  static let people = Telling(rawValue: 1 << 18)
  static let one = Telling(rawValue: 1 << 19)
  static let supposing = Telling(rawValue: 1 << 20)
  static let yearWord = Telling(rawValue: 1 << 21)
  static let yearName = Telling(rawValue: 1 << 22)
  /// A phrase of `NarrativePhrases` begins with the word; of a sentence, one may begin in it.
  static let phraseStart = Telling(rawValue: 1 << 23)

  /// All kinds of detail.
  static let details = Telling(rawValue: 0x3FFF)

  /// The kinds of detail in words, for messages.
  var detailNames: [String] {
    Self.names.enumerated().compactMap { index, name in rawValue >> index & 1 == 1 ? name : nil }
  }

  private static let names = [
    "the year group", "the sex", "the age", "the day", "the place", "the club or team", "the service", "the number",
    "a special need", "the faith", "the language or origin", "the family", "being new to the school",
    "an absence or injury",
  ]
}

/// The words that tell, each with what it tells: a table with open addressing, since every word of a text is asked.
struct TellingWords: Sendable {
  static let all = TellingWords()

  private var keys: [UInt64]
  private var tells: [Telling]
  private let mask: Int
  /// One bit for each word, by which nearly all other words are turned away in the nearest cache.
  private var filter = [UInt64](repeating: 0, count: 256)

  private init() {
    mask = 4_095
    keys = [UInt64](repeating: 0, count: mask + 1)
    tells = [Telling](repeating: [], count: mask + 1)
    for (telling, words) in Self.lists {
      for word in words.split(separator: " ") { add(telling, WordKey(word.utf8)) }
    }
    for key in NarrativePhrases.starts { add(.phraseStart, key) }
  }

  /// What a word tells; nothing for most.
  @inline(__always)
  func telling(_ key: WordKey) -> Telling {
    let bit = Self.filterBit(key)
    return filter[bit >> 6] >> UInt64(bit & 63) & 1 == 1 ? tells[place(of: key)] : []
  }

  @inline(__always)
  private static func filterBit(_ key: WordKey) -> Int { Int(truncatingIfNeeded: key.hash &>> 40) & 0x3FFF }

  private mutating func add(_ telling: Telling, _ key: WordKey) {
    let place = place(of: key)
    let bit = Self.filterBit(key)
    filter[bit >> 6] |= 1 << UInt64(bit & 63)
    keys[place] = key.hash
    tells[place].formUnion(telling)
  }

  /// Where a word stands, or the empty place where it would: some 450 words in 4,096 places.
  @inline(__always)
  private func place(of key: WordKey) -> Int {
    var place = Int(truncatingIfNeeded: key.hash >> 20) & mask
    while keys[place] != key.hash, keys[place] != 0 { place = (place + 1) & mask }
    return place
  }

  private static let lists: [(Telling, String)] = [
    (
      .harm,
      """
      contacted approached groomed targeted blackmailed threatened abused assaulted attacked bullied harassed stalked \
      exploited coerced pressured tricked lured arrested victim victims incident incidents allegation allegations \
      alleged disclosed disclosure indecent explicit nude nudes naked suspect suspected offender perpetrator \
      injured distressed upset frightened self-harm self-harmed missing hacked extorted sextortion intimidated \
      raped molested hurt stabbed kidnapped followed
      """
    ),
    (.sex, "girl girls boy boys daughter son sister brother she her hers he him his herself himself"),
    (
      .person,
      "pupil child girl boy student teenager youngster daughter son schoolgirl schoolboy classmate victim family"
    ),
    (.people, "pupils children girls boys students teenagers youngsters families siblings twins friends"),
    (.one, "a an one another"),
    (.number, "two three four five six seven several both twins triplets"),
    (.supposing, "if may might can could would should whether never unless suppose imagine when anyone someone any"),
    (.yearWord, "year yr years class form"),
    (.yearName, "reception nursery"),
    (.time, "yesterday monday tuesday wednesday thursday friday saturday sunday tonight weekend half-term"),
    (
      .place,
      "park playground toilets station bus-stop skatepark library corridor changing-room canal beach swimming-pool bus minibus"
    ),
    (
      .club,
      "choir team squad club orchestra band scouts guides brownies cubs beavers cadets netball football rugby cricket"
    ),
    (
      .service,
      """
      whatsapp snapchat tiktok instagram omegle discord roblox minecraft fortnite facebook youtube skype telegram kik \
      yubo twitch reddit twitter messenger monkey ometv bereal wizz
      """
    ),
    (
      .need,
      """
      autism autistic adhd send ehcp wheelchair deaf blind dyslexia dyslexic dyspraxia epilepsy epileptic diabetic disabled \
      disability asperger's tourette's
      """
    ),
    (.faith, "muslim christian jewish hindu sikh buddhist catholic hijab mosque synagogue gurdwara jehovah's"),
    (
      .origin,
      """
      polish romanian ukrainian somali urdu punjabi panjabi bengali arabic turkish kurdish nigerian roma traveller refugee \
      asylum eal lithuanian bulgarian portuguese afghan syrian chinese vietnamese tamil gujarati
      """
    ),
    (
      .family,
      "foster fostered adopted stepfather stepmother step-dad step-mum grandmother grandfather twins siblings divorced"
    ),
    (.newcomer, "newly joined newcomer transferred"),
    (.absence, "hospital absent absence injury bruise bruises crutches plaster excluded suspended"),
  ]
}
