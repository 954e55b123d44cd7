/// A sort of thing that happens to one child, or is said of one, by the words that it is known by.
struct Event: Sendable {
  /// How the words stand to the child.
  enum Way: Sendable {
    /// Something is done to the child: "a girl was …".
    case passive
    /// The child does it, or it is said of the child: "a boy ran …".
    case active
    /// As `active`, but not in general: of a child already spoken of, or in the past.
    case state
    /// A stranger or another child does it to the child: "a man … a girl".
    case toward
    /// The child or somebody of the family is anywhere in the sentence.
    case about
    /// One of the child's family does it: "her mother …".
    case family
  }

  let way: Way
  /// One of these must stand soon after; anything, if empty.
  let with: Part
  /// J4, or J1 for what tells who a child is and not what happened.
  let rule: String

  /// The events that a word may tell of.
  static func all(for key: WordKey) -> [Event] { groups[Int(numbers.meaning(of: key).rawValue)] }

  /// Whether a word by itself says that what happened was grave: "abuse", "knife", "nudes".
  static func isGrave(_ key: WordKey) -> Bool { all(for: key).contains { $0.way == .about && $0.with.isEmpty } }

  /// The words that events are known by.
  static var words: [WordKey] { known.map(\.key) }

  /// The number of a word's events; 0 for none.
  private struct Group: OptionSet, Sendable {
    let rawValue: UInt16
  }

  /// Each word with each of its events, a word's events side by side in the order of the lists.
  private static let known: [(key: WordKey, event: Event)] = lists.flatMap { way, words, with, rule in
    words.words.map { (WordKey($0), Event(way: way, with: with, rule: rule)) }
  }
  .enumerated().sorted { ($0.element.key.hash, $0.offset) < ($1.element.key.hash, $1.offset) }.map(\.element)

  private static let (groups, numbers): ([[Event]], WordTable<Group>) = {
    var groups: [[Event]] = [[]]
    let numbers = WordTable<Group>([], places: 2_048)
    for index in known.indices {
      if index > 0, known[index].key == known[index - 1].key {
        groups[groups.count - 1].append(known[index].event)
      } else {
        numbers.add(Group(rawValue: UInt16(groups.count)), known[index].key)
        groups.append([known[index].event])
      }
    }
    return (groups, numbers)
  }()

  private static let lists: [(Way, String, Part, String)] = [
    // Done to a child.
    (
      .passive,
      """
      threatened blackmailed tricked lured bribed persuaded pressured coerced forced groomed scammed hacked catfished \
      impersonated bullied teased harassed stalked followed targeted contacted approached messaged filmed recorded hit \
      kicked punched slapped pushed touched kissed grabbed chased hurt bitten burned burnt injured attacked assaulted \
      abused stabbed robbed mugged raped molested exploited arrested cautioned charged suspended excluded expelled \
      diagnosed sectioned abandoned kidnapped abducted humiliated mocked insulted beaten strangled drugged poisoned \
      neglected talked rushed airlifted removed searched interviewed questioned passed circulated outed sexted knocked trapped
      """, [], "J4"
    ),
    (.passive, "sent shown forwarded given received", [.media, .gift, .secret, .stranger], "J4"),
    (.passive, "offered promised", [.gift, .weapon], "J4"),
    (
      .passive, "asked told made invited encouraged dared ordered begged",
      [.media, .gift, .secret, .contact, .itself], "J4"
    ),
    (.passive, "added", .group, "J4"),
    (.passive, "taken admitted placed referred brought put", .care, "J4"),
    (.passive, "found seen caught discovered left", [.trouble, .secret, .weapon, .stranger], "J4"),
    (.passive, "called", .trouble, "J4"),
    (.passive, "sent", .school, "J4"),
    (.passive, "moved withdrawn transferred taken", .school, "J4"),
    (.passive, "treated", .help, "J4"),
    (.passive, "shared posted forwarded edited", .spread, "J4"),
    (.state, "adopted fostered autistic diabetic epileptic deaf blind disabled pregnant suicidal", [], "J4"),

    // Done or undergone by a child.
    (.active, "overdosed self-harmed self-harming collapsed died absconded truanted", [], "J4"),
    (.active, "took taken swallowed", .drug, "J4"),
    (.active, "cutting cut hurt hurting harm harming harmed kill burning burned starving", [.itself, .wound], "J4"),
    (.active, "tried wanted threatened attempted", .life, "J4"),
    (.active, "took taken ended taking", .life, "J4"),
    (.active, "jumped jumping", .height, "J4"),
    (.active, "stopped", .stops, "J4"),
    (.active, "wet soiled", .itself, "J4"),
    (.active, "talking chatting speaking spoke talked", .stranger, "J4"),
    (.active, "lost paid owes", .gift, "J4"),
    (.active, "recovering", [], "J4"),
    (.active, "ran run", .fled, "J4"),
    (.active, "missing", [], "J4"),
    (.active, "brought bringing carrying carried bought selling sold", .weapon, "J4"),
    (.active, "sent shared posted forwarded", .spread, "J4"),
    (.active, "sent gave given shared", [.secret, .contact], "J4"),
    (.active, "received receiving", [.stranger, .secret], "J4"),
    (.active, "got", [.trouble, .secret], "J4"),
    (.active, "had", [.stranger, .secret], "J4"),
    (.active, "met meeting", .stranger, "J4"),
    (.active, "told confided disclosed said says reported", .trouble, "J4"),
    (.active, "moved", .away, "J4"),
    (.active, "left", .school, "J4"),
    (.state, "hospital care refuge", [], "J4"),
    (.state, "autism adhd epilepsy diabetes ehcp", [], "J4"),
    (.active, "lives lived living", .place, "J1"),

    // By a stranger or another child.
    (
      .toward,
      """
      messaging messaged contacted contacting filmed filming followed following threatened threatening blackmailed \
      pushed punched kicked hit touched touching kissed grabbed bullied bullying groomed grooming approached tricked \
      persuaded pressured hurt attacked photographed stalking
      """, [], "J4"
    ),
    (
      .toward, "asked asking told telling sent sending shown showed offered offering gave made",
      [.media, .gift, .secret, .contact, .spread, .trouble, .number], "J4"
    ),
    (.toward, "shared", .spread, "J4"),
    (.toward, "wrote writing", [], "J4"),

    // Around a child.
    (.about, "police officers officer", .step, "J4"),
    (.about, "social camhs lado mash", [.step, .care], "J4"),
    (.about, "ambulance paramedics", [], "J4"),
    (.about, "services", .step, "J4"),
    (.about, "cuts marks scars", .wound, "J4"),
    (
      .about,
      """
      threat threats bruise bruises bruising self-harm suicide overdose blackmail sextortion scammer groomer predator \
      paedophile beheading porn pornography detectives referral safeguarding-referral racist homophobic racism stalker \
      abuse rape assault custody pregnant knife weapon cannabis cocaine vaping nudes nude naked
      """, [], "J4"
    ),
    (.about, "fake", .account, "J4"),
    (.about, "account", .hijack, "J4"),
    (
      .family,
      """
      phoned rang told called contacted reported emailed wrote informed complained found discovered saw seen showed \
      shown noticed came
      """, [.us, .media, .contact, .trouble], "J4"
    ),
    (.family, "taken took", .device, "J4"),
    (.family, "works teaches died divorced separated arrested", [], "J4"),
  ]
}
