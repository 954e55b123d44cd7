import TestSupport
import Testing

@testable import Redaction

/// A text in which each name stands in brackets; nothing else may be found.
struct NameCase: NamedCase {
  let name: String
  let marked: String

  init(_ name: String, _ marked: String) {
    self.name = name
    self.marked = marked
  }

  var text: String { marked.filter { $0 != "⟦" && $0 != "⟧" } }
  var names: [String] {
    marked.split(separator: "⟦", omittingEmptySubsequences: false).dropFirst()
      .map { String($0.prefix { $0 != "⟧" }) }
  }
}

@Suite("names nobody listed")
struct NameFinderTests {
  static let cues = [
    NameCase("a title", "We met ⟦Mrs Okonkwo-Bright⟧ and ⟦Mr P. Lindqvist⟧ at the gate."),
    NameCase("two titles", "⟦Mr and Mrs Delacroix⟧ came in."),
    NameCase("a rank", "⟦DC Priya Nair⟧ and ⟦Sgt Tolland⟧ will visit."),
    NameCase("a rank of two words", "⟦Chief Inspector Ruth Lodge⟧ and ⟦Acting Sergeant Tolland⟧ will visit."),
    NameCase("a rank, a number and a name", "Then ⟦PC 4471 Hughes⟧ came with ⟦DC 12 Okonkwo⟧."),
    NameCase("a rank and a word", "We spoke to ⟦Sergeant Lodge⟧, then to ⟦PC Bridge⟧ about it."),
    NameCase("a calling of two words", "⟦Staff Nurse R. Uprichard⟧ rang."),
    NameCase("names that very many bear", "We met ⟦Peter Johnson⟧. We spoke to ⟦Adam Turner⟧ and to ⟦JANE DAVIES⟧."),
    NameCase(
      "a title and a given name that are somebody's of a book too",
      "We welcome ⟦Mr Tom Alderman⟧ to Year 6. They read of Mr Tom and Willie, and sang Miss Polly Had a Dolly."),
    NameCase(
      "a surname that laws and feasts are called by",
      "⟦Jowan Rule⟧ was upset. Her buddy is ⟦Poppy Rule⟧. The Brockhurst Ball is in May."),
    NameCase("a surname that is a task", "Year 4 – ⟦Niamh Gallagher⟧, for care. Year 5 – ⟦Harry Cook⟧, for fractions."),
    NameCase("a short name in a greeting", "hi ⟦jo⟧, can you ring the office please"),
    NameCase(
      "somebody's body", "He banged his head on ⟦Olivia⟧'s knee, fell on ⟦Dawid⟧ and trod on ⟦Kamil⟧'s foot."),
    NameCase("a hill beside somebody of that name", "We walked up Beacon Hill with ⟦Jordan Hill⟧."),
    NameCase(
      "whose piece it is", "⟦Grace Baker⟧ is at 9.20, and he says ⟦Grace⟧'s Twinkle Twinkle is coming on nicely."),
    NameCase("a film of somebody", "A film of ⟦Zaynab Cumar⟧ and ⟦Bradley Nunn⟧ went round."),
    NameCase("kinship before a month's name", "Her mum, ⟦April⟧, rang us. His aunt is ⟦June⟧ too."),
    NameCase("kinship before", "His mum is ⟦Zehra Demir⟧ and her aunt ⟦Pelagia⟧ came too."),
    NameCase("kinship after", "⟦Radoslav⟧, father of ⟦Milena⟧, rang."),
    NameCase("a role", "Her social worker is ⟦Temperance Udoh⟧."),
    NameCase("a word that is a name, after a role", "please ask pupil ⟦Rose Tanner⟧."),
    NameCase("a possessive", "⟦Siobhan⟧'s tutor group meets at noon."),
    NameCase("what persons do", "⟦Grace⟧ told her teacher. ⟦Mark⟧ said no."),
    NameCase("a year group", "⟦Summer⟧ (Year 8) was there, and ⟦Faith⟧ in Year 9."),
    NameCase("a class", "⟦Storm⟧ in 7KRB slept. ⟦Faith⟧ (4B) sat by the door."),
    NameCase("a state that only persons are in", "We know that ⟦Ivy⟧ is allergic to nuts."),
    NameCase("a rank and a word for a surname", "⟦Major Tim Sharp⟧ speaks at eleven."),
    NameCase("a coordination", "⟦Orla⟧, ⟦Bram⟧ and ⟦Iris Penhaligon⟧ share a table."),
    NameCase("initials", "⟦J. K. Adeyemi⟧ signed it."),
    NameCase("capitals before a verb", "⟦ROSE⟧ TOLD US. ⟦LILY⟧ CRIED. FATHER OF ⟦AALIYAH⟧ RANG."),
    NameCase("initials with a year group", "Pupil ⟦JB⟧ (Y6) and ⟦MK⟧ (Year 5) made a poster."),
    NameCase("a family met", "We met the ⟦Turners⟧. I rang the ⟦Walkers⟧, then spoke to the ⟦Browns⟧."),
    NameCase("a family that is no word", "They moved in beside the ⟦Kowalskis⟧ and the ⟦Penry-Parkers⟧."),
    NameCase("a family in no list", "Thanks to the ⟦Stobbarts⟧ for the ponies. The ⟦Brantwhistles⟧ have two seats."),
    NameCase(
      "a family by its members", "The ⟦Smith⟧ boys and the younger ⟦Cartwright⟧ girl told us. Our ⟦Walker⟧ twins won."),
    NameCase("a family in a house", "The ⟦Khans⟧ at number 42 rang."),
    NameCase("a family that has done something", "The ⟦Hendersons⟧ have lent us a projector, and Year 3 thanks them."),
    NameCase("a family beside another", "The ⟦Hendersons⟧ won the hamper and the ⟦Whites⟧ won the tree."),
    NameCase("a family for the night", "He is home with the ⟦Bakers⟧ tonight."),
    NameCase("a child behind a class", "Stars: Acorns - ⟦Florence⟧, Oak - ⟦Daisy⟧, Ash - ⟦April⟧ for neat writing."),
    NameCase("a family that did what persons do", "The ⟦Turners⟧ told us so."),
    NameCase("particles", "⟦Joost van der Meulen⟧ and ⟦Fatima al-Zahrani⟧ left."),
  ]

  static let words = [
    NameCase("seasons and months", "The Summer fair is in May. In April we plant."),
    NameCase("modals and imperatives", "Will there be cake? Mark your calendar. May we remind you."),
    NameCase("virtues", "We write in hope. Hope is what we need. Say Grace before lunch. Grace will be said."),
    NameCase("colours", "Brown bread only, please. Rose growers are welcome."),
    NameCase("services", "Omegle, TikTok and WhatsApp are not for children. Roblox has chat."),
    NameCase("plurals of others", "We met the Tudors, saw the Cubs, and thanked the Governors and the Cooks."),
    NameCase(
      "boys and girls of other sorts", "The Durham lads, the Young children, the Tudor family and the Year 5 girls."),
    NameCase("plurals of places", "We saw the Alps and visited the Downs, the Woods and the Hills of Kent."),
    NameCase("an opener", "As promised, we write. As agreed, we open. Man told boys to stop."),
    NameCase("a word for grown persons", "Grown-ups who read, come in. Man rang about a van. Lad rang too."),
    NameCase("classes by trees", "Rowan and Hazel had a day out. Oak came too. Willow forgot."),
    NameCase("bodies", "Kent Police, Childline, CEOP and the NSPCC can help. Ofsted came."),
    NameCase("places", "We went to Whitstable, Faversham and Herne Bay by train to London."),
    NameCase("phrases", "The Bishop thanked Marks & Spencer. Safer Internet Day is near."),
    NameCase("headings", "Online Safety Workshop For Parents And Carers"),
  ]

  @Test("a name is found by what stands beside it", arguments: cues)
  func findsNames(_ text: NameCase) { #expect(found(in: text.text) == text.names) }

  @Test("a word that could be a name is left where it is a word", arguments: words)
  func leavesWords(_ text: NameCase) { #expect(found(in: text.text) == []) }

  static let smallLetters = [
    NameCase("a surname that is a word", "⟦ellie smith⟧ from 5B told us."),
    NameCase("a surname that is a colour", "⟦ellie brown⟧ was upset."),
    NameCase("a verb behind a name", "⟦ellie⟧ read the book to us all."),
    NameCase("a given name that is a word", "⟦jade evans⟧ in 6C said it"),
    NameCase("a name behind a kin word", "mum of ⟦tom harris⟧ rang at 9"),
    NameCase("a possessive", "pls ring ⟦jack wilson⟧'s dad"),
    NameCase("whose kin", "ring ⟦jack⟧'s nan and ⟦poppys⟧ mum, then ⟦lily⟧'s dad"),
    NameCase("whose kin, by surname", "⟦khans⟧ dad told us about it"),
    NameCase("a title and a letter", "⟦mrs k⟧ rang and ⟦mr p⟧ too"),
    NameCase("kin of nobody named", "the boys dad rang. my mates mum and the child's nan too. a star's mum"),
    NameCase("words that are names elsewhere", "the rose bush by the gate is in flower"),
    NameCase("things of the office", "the mark scheme is on the shared drive"),
    NameCase("streets", "please park in baker street not by the school"),
    NameCase("whose kin, in a sentence with capitals", "Can you tell ⟦ellie⟧'s dad that Oak Class is back at 3.15?"),
    NameCase("a listed name in a sentence with capitals", "Reminder - ⟦olivia p⟧ still owes us for Kielder."),
    NameCase(
      "a year, a class and brackets", "Then jack in y2 fell over ⟦charlie⟧ from oak class; mum (⟦kelly⟧) rang."),
    NameCase("two names with a hyphen", "Where is ⟦lexi-mae⟧'s inhaler?"),
    NameCase("words of faith and kitchen", "We light a diya, and in the kitchen we make mishti for Diwali."),
  ]

  @Test("a name in small letters is found whole", arguments: smallLetters)
  func findsSmallLetters(_ text: NameCase) { #expect(found(in: text.text) == text.names) }

  /// English words in no list of names, where only a person can stand.
  static let wordNames = [
    NameCase("whom one speaks to", "We have spoken to ⟦Ocean⟧ about it, and a man has added ⟦Petal⟧ on Kik."),
    NameCase("what only persons do", "Yesterday ⟦Rocket⟧ told a teacher. ⟦Lyric⟧ guessed the password."),
    NameCase(
      "kin, an age, a year group", "⟦Rider⟧'s mum rang. ⟦Dune⟧, who is in Year 8, is safe. ⟦Dash⟧, aged 12, saw it."),
    NameCase("seen and heard", "I saw ⟦Bluebell⟧ crying. Nobody has heard from ⟦Rocket⟧. It was ⟦Ridge⟧ who sent it."),
    NameCase("a label", "Pupil: ⟦Lyric⟧"),
    NameCase("among names", "On the lights: ⟦Fen⟧ and ⟦Zuzanna⟧."),
    NameCase("a place or month", "We have spoken to ⟦Paris⟧. They told ⟦June⟧. I saw ⟦Kenya⟧ crying."),
    NameCase("where persons are", "⟦River⟧ has not been in school since."),
    NameCase("whose something is", "The account is that of ⟦Clay Rich⟧."),
  ]

  static let notWordNames = [
    NameCase("pronouns and numbers", "One is called late. Somebody's mother rang. Another told us."),
    NameCase("groups and offices", "We told Governors. Admissions asked us. We have spoken to Housing."),
    NameCase("a class", "We asked Year 3 what they would do. Reception told a story."),
    NameCase("a club that lends", "Basketball: the Danum Eagles loaned us hoops."),
    NameCase("a list of apples", "Apples: Bramley, Cox, Granny Smith."),
    NameCase("places and months", "We are in Paris in June. We went to Kenya."),
  ]

  @Test("an English word where only a person can stand is a name", arguments: wordNames)
  func findsWordNames(_ text: NameCase) { #expect(found(in: text.text) == text.names) }

  @Test("an English word where things can stand stays", arguments: notWordNames)
  func leavesCapitalWords(_ text: NameCase) { #expect(found(in: text.text) == []) }

  static let declared = [
    NameCase("a pet", "Our school dog, Bertie, is a cockapoo. Bertie loves biscuits."),
    NameCase("a pet told later", "Florence is a hen. Florence laid an egg."),
    NameCase("a class", "Rowan class has assembly on Thursday. Ask Rowan for the song."),
    NameCase("a list of classes", "Classes are named after authors: Dahl, Rosen and Ahlberg. Rosen go swimming."),
    NameCase("a list of rooms", "Turing, Franklin and Hawking labs are closed. Franklin opens on Monday."),
    NameCase("a title", "Matilda is our summer production."),
    NameCase("wares", "Lost: a bottle and Elsa gloves."),
    NameCase("a school abroad", "Our exchange is with Collège Jean Moulin in Lille."),
    NameCase("a nativity play", "In the nativity Year 2 are shepherds; Mary, Joseph and Gabriel come from Year 1."),
    NameCase("a school's friends", "The Friends of Oakfield meet on Monday."),
  ]

  @Test("what the text says is no person stays, there and further on", arguments: declared)
  func leavesDeclaredThings(_ text: NameCase) { #expect(found(in: text.text) == []) }

  static let surroundings = [
    NameCase("a speaker of a chat", "⟦Keira⟧: did u see what ⟦mason⟧ posted"),
    NameCase("a chat word with its ending", "⟦Bro⟧'s bike went with ⟦josh⟧ today"),
    NameCase("a chat word with a figure", "m8 saw ⟦jake⟧ at the park with ⟦josh⟧"),
    NameCase("a short name in a chat", "lads on roof again saturday, ⟦kyle w⟧ and some others pls note"),
    NameCase("a surname in capitals", "LATE: ⟦ADDO Nana Yaa⟧ 9.10 dentist; ⟦STOKES Alfie⟧ 9.20 no reason"),
    NameCase("a post in capitals", "EWO ⟦Harleen Crane⟧ met them."),
    NameCase("two initials and a surname", "⟦JJ Pereira⟧ is absent."),
    NameCase("initials of somebody found", "We met ⟦Roz Tiller⟧. The case was closed by ⟦RT⟧."),
    NameCase("a title of another tongue", "The interpreter for ⟦doamna Stoica⟧ came."),
    NameCase("a title within a sentence", "Thanks to the cooks and to ⟦Miss Roper⟧ for the minibus."),
    NameCase("a rank and a word", "⟦DCI Whittle⟧ and ⟦DC Will Swan⟧ took the handset."),
    NameCase("kin written as a title", "He said that ⟦Uncle Ramsbottom⟧ was cross. ⟦Grandad Cox⟧ came."),
    NameCase("a post behind the", "The translator, ⟦Chelsea⟧, speaks Dari."),
    NameCase("a boyfriend", "Her older boyfriend, ⟦Jordan⟧, waits at the gate."),
    NameCase("a month's short form", "Ring ⟦Jan de Witte⟧ tonight."),
    NameCase("a saint in a surname", "A taxi comes for ⟦Ms St Clair⟧ at nine."),
    NameCase("a rank cut short", "⟦Insp Farida Noor⟧ will see the parents."),
    NameCase("an inquirer's word for himself", "He gave his name as ⟦Barry Wicks⟧ and left."),
    NameCase("a weekday as a given name", "Not at the drill: ⟦Sunday Okafor⟧ and ⟦Kwame Adu⟧."),
    NameCase("what goes before a capital", "⟦Faisal Chaudhry⟧'s Health and Care Number is on her form."),
    NameCase("a pronoun at the end", "So would I. ⟦Megan Ashworth⟧ said so."),
    NameCase("a body before a name", "They took her to A&E. ⟦Kwame Adu⟧ went along."),
    NameCase("a modern name and a common surname", "⟦Omar Hill⟧ and ⟦Ayo Wood⟧ rang."),
    NameCase("a word as surnames are", "She met ⟦Ruby Partridge⟧. He asked for ⟦Chase Crook⟧."),
    NameCase("a quoted name", "One was called \"⟦Stretch⟧\" by the other."),
    NameCase("a public name that is somebody's", "A girl by the name of ⟦Hermione⟧ laughed."),
    NameCase("what is given to somebody", "A stranger bought ⟦Elena Tarvosk⟧ a phone."),
    NameCase("what is done to persons too", "Please bring ⟦Zofia Kowalska⟧ to the office."),
    NameCase("a family", "Ring ⟦Mrs Dlamini⟧ first; the ⟦Okafors⟧ (no answer so far)."),
    NameCase("notes", "⟦Ruby⟧ absent again. ⟦Ruby⟧ to see the nurse."),
    NameCase("in company", "⟦Zofia Kowalska⟧ guessed first. ⟦Jewel⟧ guessed wrong."),
    NameCase("items of a list", "- ⟦Grace⟧\n- ⟦Zofia Kowalska⟧"),
    NameCase("a role one word on", "⟦Chardonnay Bligh⟧, agency TA in Year 1, lifted it."),
  ]

  @Test("what stands around tells a person", arguments: surroundings)
  func findsBySurroundings(_ text: NameCase) { #expect(found(in: text.text) == text.names) }

  static let noPersons = [
    NameCase("items without anybody", "- Grace\n- Courage\n- Kindness"),
    NameCase("where people come from", "We have a birth certificate from Manila. They came from Doha."),
    NameCase("an office", "School Office Manager, Larkdown Academy"),
    NameCase("capitals before a number", "Console MAC 02:8E:E6:7F:FC:B4 was found."),
    NameCase("a book of somebody known", "We read Roald Dahl's Matilda and Shakespeare's Hamlet."),
    NameCase("a cast", "Cast of Oliver!\nNancy - TBC"),
    NameCase("ways to go", "The coach goes by Calais. £40 went by PayPal."),
    NameCase("an imperative", "Hope to see you there."),
    NameCase("a thing with a name", "The tractor is called Bessie. Bessie came from a farm."),
    NameCase("a club", "Preston North End and Aston Villa players came."),
    NameCase("grades", "They would rather have A. Nobody has had a good word for B."),
    NameCase("a couple without a name", "Letters should not go to Mr and Mrs. I have changed it."),
    NameCase("somebody without a name", "We have no lollipop man or lady. The council pays."),
    NameCase("an office of the town", "The Lord Mayor of York cuts the ribbon."),
    NameCase("no name", "If you would rather not give your name, Crimestoppers can help."),
    NameCase("plurals of letters", "We wrote to MPs and TAs."),
    NameCase("the end of a sentence", "He is no PC. K. Then he left."),
    NameCase("nobody in particular", "In the story Mr X writes to Pupil A."),
    NameCase("capitals behind a rank", "ALARM FALSE. POLICE NOT NEEDED."),
    NameCase("prefixes", "Co-responder on site. The X-Forwarded-For line is empty."),
    NameCase("houses with their points", "House points: Attlee 212, Seacole 198. Well done, Seacole!"),
    NameCase("beasts", "We met two alpacas, Biscuit and Gerald."),
    NameCase("rooms", "Teas are in the Edith Clarke Room, Year 6 are in the Seacole Suite."),
    NameCase("what offices write short", "Pls bring wellies. Rem PE kit. Thx all. Tix £3."),
    NameCase("a machine", "Has anybody seen Hetty the hoover?"),
  ]

  @Test("what stands around tells a thing", arguments: noPersons)
  func leavesBySurroundings(_ text: NameCase) { #expect(found(in: text.text) == []) }

  @Test("a person with the name of the class is found all the same")
  func findsBesideDeclared() {
    #expect(found(in: "Rowan class is late. We have spoken to Rowan, who is in Year 8.") == ["Rowan"])
    #expect(found(in: "Bella is a dog walker. Bella told us.") == ["Bella", "Bella"])
  }

  static let hunts = [
    NameCase("a given name alone, before and after", "⟦Caelan⟧ hid. ⟦Caelan Birtwistle⟧ is safe; ⟦caelan⟧ went home."),
    NameCase("a surname with a title", "⟦Agnieszka Wrona⟧ rang. ⟦Mrs Wrona⟧ will come."),
    NameCase("a plural", "⟦Zola Mbatha⟧ is well. The ⟦Mbathas⟧ thank you."),
    NameCase("a word that is a name", "⟦Hope Ndlovu⟧ left. ⟦Hope⟧ was sad. We hope she is well."),
    NameCase("a word of somebody's own", "⟦Sue Ndlovu⟧ may sue. ⟦Sue⟧ herself did not say so."),
    NameCase("a word in small letters", "⟦Miles Ndlovu⟧ ran two miles, and if ⟦miles⟧ forgets it we ring."),
    NameCase("a short form before a number", "Boats: max 8 seats. ⟦Max Ndlovu⟧ rows. Max. 9 may watch."),
    NameCase("a season before a number", "⟦Autumn Ndlovu⟧ is back. Fees for Autumn 2 are due."),
    NameCase("a team with a town's name", "⟦Chelsea Ndlovu⟧ came. Her brother supports Chelsea."),
    NameCase("a word of kin as a title", "⟦Zola Mbatha⟧, ⟦Pa Mbatha⟧ and her mother came."),
  ]

  @Test("other mentions of a found person are found", arguments: hunts)
  func findsMentions(_ text: NameCase) { #expect(found(in: text.text) == text.names) }

  @Test("a permitted name stays")
  func permitted() {
    let text = ReaderText(raw: "Ask Mr Hollis or Zofia.")
    let permitted = [text.text(4..<13) == "Mr Hollis" ? 4..<13 : 0..<0]
    let names = NameFinder(weights: nil).candidates(in: text, permitted: permitted).map { text.text($0.range) }
    #expect(names == ["Zofia"])
  }

  @Test("every rule has a sentence and an advice, once")
  func rules() {
    let rules = NameRules.all
    #expect(Set(rules.map(\.id)).count == rules.count)
    #expect(rules.allSatisfy { $0.sentence.hasSuffix(".") && $0.advice.hasSuffix(".") })
  }

  private func found(in raw: String) -> [String] {
    let text = ReaderText(raw: raw)
    return NameFinder(weights: nil).candidates(in: text).map { text.text($0.range) }
  }
}
