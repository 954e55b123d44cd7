import TestSupport
import Testing

@testable import Redaction

/// Register names that are words, places or public names too: their use decides, and where a person fits they go.
@Suite("Register names that are other words too")
struct RegisterUseTests {
  struct Use: NamedCase {
    var name: String { text }
    var term: String
    /// What has to go stands in `[[…]]`, and nothing else may.
    var text: String

    init(_ term: String, _ text: String) {
      self.term = term
      self.text = text
    }
  }

  static let persons: [Use] = [
    // the word alone in an item, a cell, a bracket, a line
    Use("Jack Frost", "- [[Jack]]\n- others"), Use("Ivy Lane", "| a | b |\n|---|---|\n| x | [[Lane]] |"),
    Use("May Hope", "It was her ([[Hope]]) again."), Use("Ruby Stone", "- [[RUBY]]\n- others"),
    // beside the initial of the other half
    Use("Min-jun Park", "[[M. Park]] rang; [[M Park]] wrote."), Use("Ivy Lane", "[[Lane, I]] and [[I Lane]]"),
    Use("Grace King", "([[Grace K]])"), Use("Jude Baker", "[[Baker, J]]., is not well."), Use("Ali Fox", "[[Fox, A]]."),
    Use("Summer Rose", "[[Summer R]] was late."),
    // a rare word in small letters
    Use("Tam", "Please keep [[tam]] out of any letter."),
    // a year group behind the name
    Use("Finlay Drummond", "[[Finlay Drummond]], S3, was absent."),
    // families
    Use("Mia Li", "We told [[the Lis]]."), Use("Grace King", "We told [[the Kings]]."),
    Use("Bea Ng", "[[the Ngs]] came"),
    // surnames that end streets
    Use("Penny Lane", "[[Lane, Penny]] and [[Penny]]"), Use("Ivy Lane", "[[Ivy Jane Lane]]"),
    // verbs
    Use("Autumn Day", "[[Autumn]] held the phone."), Use("Will Marks", "[[Will]] came late."),
    Use("May Hope", "We spoke to [[May]]."), Use("Van Le", "It was [[Van]]."), Use("Jo Fox", "about [[Mr Fox]] online"),
    // what is done to persons
    Use("Chelsea Dunn", "Someone shouted at [[Chelsea]] on the bus."),
    Use("Florence Ott", "We confide in [[Florence]]."),
    Use("Snow, Will", "then [[will snow]] told us"), Use("Snow, Will", "[[Will Snow]] came"),
    Use("Grant Okoro", "the Head Teacher [[Grant]]"), Use("Stanley Park", "[[Stanley Park]] came late."),
    // without particles, with their initials
    Use("Sofie van den Heuvel", "[[Sofie Heuvel]], [[S.H]]. and [[SofieHeuvel]]"),
    Use("Vera Dell-Brook", "[[V.D.B]]. said, [[VDB]] said and [[V.D.-B]]."),
    Use("Kath Osei Amoah", "We write [[KOA]]."),
    // what is no name
    Use("9DMO", "in [[9 D M O]] today"), Use("Operation Sandpiper", "The [[Sandpiper]] file is locked."),
    Use("o'neill-k@example.org", "from [[o'neill-k at example.org]] now"),
    Use("Harriet Oakeshott", "[[H4rr137 04k35h077]] was here"),
    // within tags, accounts and sites
    Use("Oskar Fenwright", "Look at #[[JusticeForOskar]] and [[TeamFenwright]]."),
    Use("Oskar Fenwright", "[[OskarsMum]] rang, and [[itsOskar]] wrote, and [[oskar2012]]."),
    Use("Oskar Fenwright", "Read www.[[justiceforoskar]].org and [[oskarf]].com today."),
    Use("Poole", "The man lives with Ivan [[Poole]]."),
    // a surname before those who bear it, and owners of kin in small letters
    Use("Jack Khan", "The [[Khan]] brothers use this app."), Use("Mia Walker", "Our [[Walker]] twins told us of it."),
    Use("Oliver Hartley", "The [[Hartley]] case is closed; the [[Hartley]] matter too."),
    Use("Ruby Begum", "[[Begum]], Year 5"), Use("Jon Shaw", "[[Shaw]] (5B) was there"),
    Use("Hope Rees", "[[Hope]] in Year 4 saw it."), Use("Jack Kelly", "[[jack]]'s phone is in the safe"),
    Use("Hope Rees", "[10:02] [[hope]]: no idea"), Use("Jack Kelly", "see #[[jack]] and [[jack]]_statement.docx now"),
    Use("Jack Kelly", "[[jacksdad]] runs the chat, and [[Jackmum]] too"),
    Use("Operation Larkspur", "[[Larkspur]] is live."), Use("Operation Larkspur", "The [[larkspur]] team came."),
    Use("Jack Khan", "[[khans]] dad told us, and [[jack]]'s nan too."),
    Use("Poppy Hill", "ring [[poppy]]'s mum at three"),
    // references without their noughts
    Use("WM/26/004417", "Please quote [[WM 26 4417]], or [[WM/26/4417]]."),
    // references and lists made of a name
    Use("Harlow Dyer", "Our ref: [[Harlow]]-01."), Use("Chelsea Dunn", "Please quote [[Chelsea]]/26 to us."),
    Use("Jo Birch", "on the list: [[BIRCH L]]"), Use("Owen Vale", "[[Vale J]] (5R)"),
    Use("Chelsea Dunn", "You have heard of the [[Chelsea]] thing."),
  ]

  static let others: [Use] = [
    Use("Mr Day", "Open Day is on Friday."), Use("Mr Day", "Day 1 of the trip"), Use("Ed Day", "Inset Day"),
    Use("Chelsea Smith", "the Chelsea Flower Show"), Use("Frank Okoro", "you can ring FRANK about it"),
    Use("James Okafor", "a James Bond film"),
    Use("Grace King", "The King came by."), Use("Grace King", "say grace before lunch"),
    Use("Lincoln Park", "the trip to Lincoln"), Use("Lincoln Park", "We stay in Lincoln."),
    Use("Raymond Stanley", "no swimming at Stanley Park"), Use("Connor James", "back from St James on a plan"),
    Use("Tyrone Quinn", "He lived in County Tyrone once."), Use("Grant Okoro", "The Pupil Premium Grant pays for it."),
    Use("Hazel Moss", "Not everyone in Hazel class was there."), Use("Ella Ironmonger", "from the ironmonger in town"),
    Use("Rowan Kerr", "under the rowan tree"), Use("Jude Baker", "The Baker sells bread."),
    Use("Holly Bush", "a holly bush"), Use("Chase Wood", "gave chase"),
    Use("Noah St. John", "St John Ambulance came."), Use("May Hope", "We hope so in May."),
    Use("Cal Lewis", "a week on the Isle of Lewis"), Use("Amos Dyer", "the Book of Amos"),
    Use("Trinity Dyer", "met by Trinity Church"), Use("Angus Dyer", "a letter from Angus Council"),
    Use("Ivan Poole", "he came from Poole"), Use("Kit Mere", "the village of Mere"),
    Use("Max Dyer", "room for max. 30"),
    Use("Diya Dyer", "we light a diya"), Use("Ella Holt", "An otter's holt is on show."),
    Use("Jude Page", "the page's end"), Use("Ida Childs", "a child's book, and another child's too"),
    Use("Operation Larkspur", "a larkspur in flower"), Use("Gran Torino", "her grandad came"),
    Use("Tom Ingham", "www.nottingham.ac.uk has it"), Use("Ada Saltmarsh", "The Saltmarsh Centre is open."),
    Use("Ada Saltmarsh", "Across the dunes, by a saltmarsh."),
    Use("May Hope", "the diary of May-26"),
  ]

  @Test("goes where a person fits", arguments: persons)
  func goes(_ use: Use) { expect(use) }

  @Test("stays where another reading is the only one", arguments: others)
  func stays(_ use: Use) { expect(use) }

  @Test("what stays raises no question in the last look at the letter", arguments: others)
  func isNotAsked(_ use: Use) {
    let verifier = Verifier(register: CaseRegister(children: [use.term], family: [], investigation: []))
    #expect(verifier.violations(in: Array("<p>\(use.text)</p>".utf8), as: .html) == [])
  }

  @Test("what does not stay raises one, though something public stands beside it")
  func isAsked() {
    let verifier = Verifier(
      register: CaseRegister(children: ["Connor James", "James"], family: [], investigation: []))
    #expect(verifier.violations(in: Array("<p>Connor was at St James.</p>".utf8), as: .html).count == 2)
  }

  private func expect(_ use: Use) {
    let plain = use.text.split(separator: "[[").joined().split(separator: "]]").joined()
    let wanted = use.text.split(separator: "[[", omittingEmptySubsequences: false).dropFirst().map {
      String($0.split(separator: "]]", omittingEmptySubsequences: false)[0])
    }
    let text = ReaderText(raw: plain)
    let register = CaseRegister(children: [use.term], family: [], investigation: [])
    let found = RegisterMatcher.candidates(of: register, in: text).map { text.text($0.range) }
    #expect(found == wanted)
  }
}
