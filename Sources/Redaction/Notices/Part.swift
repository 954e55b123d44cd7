/// What a word can be in a sentence that tells of a child: who, how, or with what.
///
/// Asked only around the words that events are known by.
struct Part: OptionSet, Sendable {
  let rawValue: UInt64

  // Who.
  static let child = Part(rawValue: 1 << 0)
  static let children = Part(rawValue: 1 << 1)
  static let childs = Part(rawValue: 1 << 2)
  static let kin = Part(rawValue: 1 << 3)
  static let adult = Part(rawValue: 1 << 4)
  static let stranger = Part(rawValue: 1 << 5)
  /// Persons, none of whom is one child: "parents", "we", "everyone".
  static let others = Part(rawValue: 1 << 6)
  static let pronoun = Part(rawValue: 1 << 7)

  // What stands before a person.
  static let indefinite = Part(rawValue: 1 << 8)
  static let definite = Part(rawValue: 1 << 9)
  /// Makes of the word behind it any child there is: "each", "your".
  static let general = Part(rawValue: 1 << 10)
  static let of = Part(rawValue: 1 << 11)
  static let number = Part(rawValue: 1 << 12)
  static let only = Part(rawValue: 1 << 13)

  // How.
  static let past = Part(rawValue: 1 << 14)
  static let present = Part(rawValue: 1 << 15)
  static let adverb = Part(rawValue: 1 << 16)
  static let link = Part(rawValue: 1 << 17)
  static let modal = Part(rawValue: 1 << 18)
  static let condition = Part(rawValue: 1 << 19)
  /// Ends what a modal verb supposes: "you may have heard that …".
  static let reset = Part(rawValue: 1 << 20)
  static let fiction = Part(rawValue: 1 << 21)

  // With what.
  static let media = Part(rawValue: 1 << 24)
  static let gift = Part(rawValue: 1 << 25)
  static let secret = Part(rawValue: 1 << 26)
  static let contact = Part(rawValue: 1 << 27)
  static let care = Part(rawValue: 1 << 28)
  static let itself = Part(rawValue: 1 << 29)
  static let drug = Part(rawValue: 1 << 30)
  static let weapon = Part(rawValue: 1 << 31)
  static let trouble = Part(rawValue: 1 << 32)
  static let school = Part(rawValue: 1 << 33)
  static let away = Part(rawValue: 1 << 34)
  static let spread = Part(rawValue: 1 << 35)
  static let us = Part(rawValue: 1 << 36)
  static let role = Part(rawValue: 1 << 37)
  static let name = Part(rawValue: 1 << 38)
  static let step = Part(rawValue: 1 << 39)
  static let life = Part(rawValue: 1 << 40)
  static let help = Part(rawValue: 1 << 41)
  static let account = Part(rawValue: 1 << 42)
  static let group = Part(rawValue: 1 << 43)
  static let wound = Part(rawValue: 1 << 44)
  static let place = Part(rawValue: 1 << 45)
  static let inside = Part(rawValue: 1 << 46)
  static let device = Part(rawValue: 1 << 49)
  static let height = Part(rawValue: 1 << 50)
  /// An auxiliary or verb of the past; others end in "ed".
  static let done = Part(rawValue: 1 << 51)
  static let stops = Part(rawValue: 1 << 52)
  static let hijack = Part(rawValue: 1 << 53)
  static let fled = Part(rawValue: 1 << 48)
  static let joins = Part(rawValue: 1 << 47)
  static let incident = Part(rawValue: 1 << 54)

  /// All words that are anything.
  static let words = WordTable(lists, places: 2_048)

  /// The words that may name one child, or one of the family.
  static var somebodies: [WordKey] {
    let parts: Part = [.child, .children, .childs, .kin, .pronoun]
    return lists.flatMap { parts.contains($0.0) ? $0.1.words.map { WordKey($0) } : [] } + [WordKey("member")]
  }

  private static let lists: [(Part, String)] = [
    (
      .child,
      """
      girl boy pupil child student teenager youngster daughter son schoolgirl schoolboy classmate victim family twin \
      sibling stepson stepdaughter grandson granddaughter brother sister toddler infant sixth-former lad nephew niece \
      schoolchild foster-child twins triplets named-child
      """
    ),
    (
      .children,
      """
      girls boys pupils children students teenagers youngsters daughters sons families siblings sixth-formers lads \
      classmates brothers sisters sixes fives 3s 4s 5s 6s 7s 8s 9s 10s 11s 12s 13s y1s y2s y3s y4s y5s y6s y7s y8s y9s \
      y10s y11s y12s y13s
      """
    ),
    (.childs, "girl's boy's pupil's child's student's daughter's son's victim's family's named-child's"),
    (
      .kin,
      """
      mother father mum dad mam parent parents carer carers guardian stepmother stepfather stepdad stepmum \
      grandmother grandfather gran nan grandad auntie aunt uncle cousin mother's father's mum's dad's
      """
    ),
    (
      .adult,
      """
      mr mrs ms miss mx dr sir rev revd pc sgt professor teacher teacher's head headteacher headteacher's deputy \
      governor caretaker cook cleaner nurse librarian secretary receptionist vicar author poet artist photographer \
      musician baker firefighter volunteer astronaut scientist coach queen king prince princess president minister \
      curate senco dsl bursar technician widow
      """
    ),
    (
      .stranger,
      """
      man woman adult stranger strangers men someone somebody person user player gamer account youth boyfriend \
      ex-boyfriend girlfriend neighbour grown-up grown-ups
      """
    ),
    (.others, "we i you they us everyone everybody people adults members member visitors staff team year class choir"),
    (.pronoun, "she he her him his herself himself"),
    (.indefinite, "a an one another"),
    (.definite, "the this that our same other their her his only"),
    (.general, "each every any your no some many most few all either whichever my"),
    (.of, "of"),
    (
      .number,
      "two three four five both couple six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    ),
    (.only, "only"),
    (.past, "was were been being got"),
    (.present, "is are gets"),
    (
      .adverb,
      """
      not also recently first now since reportedly allegedly then later already just even repeatedly badly severely \
      seriously nearly almost once again all still constantly deliberately secretly both
      """
    ),
    (.link, "is was has had been remains taken rushed went admitted stayed spent who with in into from being"),
    (.modal, "may might can could would should must will cannot won't can't"),
    (.condition, "if whether unless suppose imagine never sometimes often usually always whenever"),
    (.reset, "that but because as since after when while"),
    (
      .fiction,
      """
      story stories tale novel poem myth legend musical pantomime fable author character characters chapter \
      evacuee evacuees victorian victorians century war book
      """
    ),
    (
      .media,
      """
      photo photos picture pictures image images video videos clip selfie selfies photograph photographs message \
      messages film link links text texts emails screenshot screenshots voice-note
      """
    ),
    (.gift, "robux money v-bucks vbucks gift gifts skins credit coins vouchers cash £ gold cigarettes"),
    (.secret, "secret camera webcam undress keep delete meet nude nudes naked intimate clothes bikini underwear alone"),
    (
      .contact,
      "address number password where request passwords location snapchat whatsapp app live lives photos pictures"
    ),
    (.care, "hospital casualty a&e care custody ambulance camhs refuge hospice police cells"),
    (.itself, "himself herself themselves"),
    (.drug, "overdose tablets pills paracetamol drugs"),
    (.weapon, "knife vape vapes drugs weapon blade alcohol cannabis"),
    (
      .trouble,
      """
      man touched hurt happened afraid scared frightened messages threatened threats forced made hit tears crying \
      unconscious hiding distressed upset knew name names racist nasty horrible kill
      """
    ),
    (.school, "school us class schools college timetable home"),
    (.fled, "away off"),
    (.hijack, "taken stolen hacked"),
    (.away, "away off abroad out house area another"),
    (.spread, "clip nude nudes intimate everyone round around rumours lies naked fake"),
    (.us, "us me school office police staff"),
    (
      .role,
      """
      head headteacher chair governor governors teacher teachers assistant vicar caretaker cook doctor councillor \
      secretary receptionist pta mayor dsl senco deputy cleaner minister imam rabbi staff shopkeeper headmaster
      """
    ),
    (
      .step,
      """
      came come visited spoken spoke called speaking talking met took taken attended searched involved working \
      interviewed looking treated supporting worker worker's knocked concerned told
      """
    ),
    (.life, "life kill die overdose hang drown"),
    (.help, "for burns injuries wounds shock poisoning concussion"),
    (.account, "account profile page group name"),
    (.group, "group chat server groupchat channel by"),
    (.wound, "wrists arms arm wrist legs"),
    (.place, "in on near by at next opposite above two with behind alone over round"),
    (.inside, "in into at"),
    (.joins, "in who from with at whose"),
    (.incident, "incident incidents case cases allegation allegations disclosure arrest overdose fight assault attack"),
    (.device, "phone phones tablet laptop ipad console"),
    (.height, "bridge roof window balcony"),
    (.done, "has had have came took went saw got told said gave sent found met wrote rang left lost ran brought made"),
    (.stops, "coming eating sleeping speaking talking attending washing"),
  ]
}
