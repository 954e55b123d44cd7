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

  /// An `Event` may be told of, or it is a detail that nobody prints of one child.
  static let event = Telling(rawValue: 1 << 24)
  /// A `Relation` may begin with the word.
  static let relation = Telling(rawValue: 1 << 25)
  /// It may name one child, or one of the family.
  static let somebody = Telling(rawValue: 1 << 26)
  /// What is grave to tell of one person, though letters may speak of it in general.
  static let trouble = Telling(rawValue: 1 << 27)
  /// One of a family or a household, or a child in everyday words.
  static let relative = Telling(rawValue: 1 << 28)
  /// "Someone", "a member": somebody only by what stands behind.
  static let anyone = Telling(rawValue: 1 << 29)
  /// Of what a notice can arise: a text of whose words none tells any of these has none, at any school.
  static let opening: Telling = [.harm, .phraseStart, .event, .relation, .trouble]

  /// Details that single a child out though nothing happened.
  static let sensitive: Telling = [.need, .faith, .origin, .family, .newcomer]
  /// All kinds of detail.
  static let details = Telling(rawValue: 0x3FFF)

  /// The kinds of detail in words, for messages.
  var detailNames: [String] {
    Self.names.enumerated().compactMap { index, name in rawValue >> index & 1 == 1 ? name : nil }
  }

  private static let names = [
    "the year group", "the sex", "the age", "the day", "the place", "the class, club or team", "the service",
    "the number",
    "a special need", "the faith", "the language or origin", "the family", "being new to the school",
    "an absence or injury",
  ]
}

/// The words that tell, each with what it tells.
enum TellingWords {
  static let all: WordTable<Telling> = {
    let words = WordTable(lists, places: 2_048)
    for key in NarrativePhrases.starts { words.add(.phraseStart, key) }
    for key in Event.words { words.add(.event, key) }
    for key in Relation.words { words.add(.relation, key) }
    for key in Part.somebodies { words.add(.somebody, key) }
    for (telling, list) in lists where !telling.intersection(.sensitive).isEmpty {
      for word in list.words { words.add(.event, WordKey(word)) }
    }
    return words
  }()

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
      """
      pupil child girl boy student teenager youngster daughter son schoolgirl schoolboy classmate victim family \
      sixth-former named-child kid lad teen
      """
    ),
    (
      .people,
      "infants pupils children girls boys students teenagers youngsters families siblings sisters brothers twins friends sixth-formers"
    ),
    (.one, "a an one another"),
    (
      .trouble,
      """
      police officers detective detectives constable arrest arrested charged court bail prison sentenced convicted overdose
      overdosed self-harm self-harmed suicide vape vapes vaping dealer drugs gummy edibles cannabis weed drunk knife gun
      weapon blade fight fought attacked assault assaulted punched kicked threatened threats chased stalked stranger
      strangers groomed blackmail blackmailed sextortion nudes nude naked explicit indecent sexual porn pornography
      a&e ambulance paramedics collapsed unconscious bullied harassed racist homophobic hacked scammed tricked
      conned catfished abducted snatched upsetting horrible horrific disturbing shaken distressed died custody camhs mash
      lado dare drugged stabbed raped molested abused followed filmed humiliated excluded suspended expelled bruises
      missing crying sobbing frightened terrified scared gossip rumours rumour
      """
    ),
    (
      .relative,
      """
      mum dad mother father parent carer grandmother grandfather gran nan grandad brother sister nephew niece cousin uncle
      aunt stepson stepdaughter household twin
      """
    ),
    (.anyone, "someone somebody member"),
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
      asylum eal lithuanian bulgarian portuguese afghan syrian chinese vietnamese tamil gujarati poland ukraine romania somalia syria afghanistan nigeria lithuania
      """
    ),
    (
      .family,
      "foster fostered adopted stepfather stepmother step-dad step-mum grandmother grandfather twin twins siblings divorced"
    ),
    (.newcomer, "newly joined newcomer transferred"),
    (.absence, "hospital absent absence injury bruise bruises crutches plaster excluded suspended"),
  ]
}
