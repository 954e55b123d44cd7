import TestSupport
import Testing

@testable import Redaction

@Suite("The case register")
struct CaseRegisterTests {
  static let register = CaseRegister(
    children: [
      "Megan Ashworth", "Will Marks", "Hope Faithfull", "April Rose", "Mei Tan", "Siobhán Ó Briain",
      "Anaïs Delacroix-Obi",
    ],
    family: ["Paula Ashworth", "14 Saltings Way", "07700 900482", "CT14 7XB", "m.ashworth@mailbox.example"],
    investigation: [
      "46/318552/25", "CAD 4471/09MAR25", "Operation Cuttlefish", "@grey.wolf_daddy", "DS Helen Carrick",
      "4 March 1971",
    ])

  struct Writing: NamedCase {
    var name: String { text }
    var text: String
    /// What must be found, in order; nothing else may be.
    var found: [String]

    init(_ text: String, _ found: String...) {
      self.text = text
      self.found = found
    }
  }

  static let writings: [Writing] = [
    // parts, order, initials, titles
    Writing("We saw Megan and Ashworth.", "Megan", "Ashworth"),
    Writing("Ashworth, Megan of Year 7", "Ashworth, Megan"),
    Writing("It was M. Ashworth, and Megan A too.", "M. Ashworth", "Megan A"),
    Writing("Mr and Mrs Ashworth came.", "Mr and Mrs Ashworth"),
    Writing("the Ashworths' car, Megan's bag", "the Ashworths", "Megan"),
    Writing("Megan Jane Ashworth", "Megan Jane Ashworth"),
    Writing("DS Carrick rang, and DS Helen Carrick wrote.", "DS Carrick", "DS Helen Carrick"),
    Writing("Meg was upset.", "Meg"),
    // case, accents, joins and splits
    Writing("MEGAN ASHWORTH and megan ashworth", "MEGAN ASHWORTH", "megan ashworth"),
    Writing("siobhan o'briain, Siobhán O Briain", "siobhan o'briain", "Siobhan O Briain"),
    Writing("Anais Delacroix, Anaïs Obi, anais-delacroix-obi", "Anais Delacroix", "Anais Obi", "anais-delacroix-obi"),
    Writing("meganashworth, MeganAshworth, megan_ashworth", "meganashworth", "MeganAshworth", "megan_ashworth"),
    Writing("M e g a n, M.e.g.a.n A.s.h.w.o.r.t.h", "M e g a n", "M.e.g.a.n A.s.h.w.o.r.t.h"),
    Writing("Ash-\nworth", "Ash-worth"),
    Writing("/p/megan-ashworth", "megan-ashworth"),
    // slips and disguises
    Writing("Ashwroth, Ashwort, Ashwoorth, Ashwotth", "Ashwroth", "Ashwort", "Ashwoorth", "Ashwotth"),
    Writing("M3g4n A5hw0rth, M3gan", "M3g4n A5hw0rth", "M3gan"),
    Writing("Meg@n and A$hworth", "Meg@n", "A$hworth"),
    Writing("htrowhsA nageM", "htrowhsA nageM"),
    Writing("Me🙂gan, 👍Megan👍", "Megan"),
    // numbers, accounts, places
    Writing(
      "07700900482, +44 7700 900482, +44 (0)7700-900-482", "07700900482", "+44 7700 900482", "+44 (0)7700-900-482"),
    Writing(
      "oh seven seven double oh nine double oh four eight two", "oh seven seven double oh nine double oh four eight two"
    ),
    Writing("O77OO 9OO482, 077oo 900482", "O77OO 9OO482", "077oo 900482"),
    Writing("46-318552-25, 4631855225, #46/318552/25", "46-318552-25", "4631855225", "#46/318552/25"),
    Writing(
      "forty-six slash three one eight five five two slash twenty-five",
      "forty-six slash three one eight five five two slash twenty-five"),
    Writing("log 4471/09MAR25, cad 4471 09mar25", "4471/09MAR25", "cad 4471 09mar25"),
    Writing("ct147xb, CT14-7XB", "ct147xb", "CT14-7XB"),
    Writing("m dot ashworth at mailbox dot example", "m dot ashworth at mailbox dot example"),
    Writing("grey.wolf.daddy, @greywolfdaddy", "grey.wolf.daddy", "@greywolfdaddy"),
    Writing("14, Saltings Way; 14 saltings way; Saltings Way", "14, Saltings Way", "14 saltings way", "Saltings Way"),
    Writing("Op. Cuttlefish, OPERATION CUTTLEFISH", "Op. Cuttlefish", "OPERATION CUTTLEFISH"),
    Writing("born 04/03/1971, 4th of March 1971", "04/03/1971", "4th of March 1971"),
    // ordinary words that are names
    Writing("Will there be time? Mark it; Will Marks will speak. Will was late.", "Will Marks", "Will"),
    Writing(
      "We write in hope. Hope Faithfull was brave. Hope has our thanks. Hope for the best.", "Hope Faithfull", "Hope"),
    Writing("In April we plant. April Rose was upset. Rose growers, lend a spade in May!", "April Rose"),
    Writing("A mean tangle of meat; mei did nothing.", "mei"),
    Writing("On 25 March 46 pupils came by the way, 14 of them early.", ""),
    // a reference with another year, in another order, or without a part; an operation without its word
    Writing(
      "46/318552/2025, 46/2025/318552, 318552/25, 46 318552 and 318552", "46/318552/2025", "46/2025/318552",
      "318552/25",
      "46 318552", "318552"),
    Writing("They ask about Cuttlefish, not about a cuttlefish.", "Cuttlefish"),
  ]

  @Test("a term goes however it is written, and nothing else does", arguments: writings)
  func finds(_ writing: Writing) {
    let text = ReaderText(raw: writing.text)
    let found = RegisterMatcher.candidates(of: Self.register, in: text).map { text.text($0.range) }
    #expect(found == writing.found.filter { !$0.isEmpty })
  }

  @Test(
    "words joined from two are left alone where they are English",
    arguments: [
      ("Jo King", "He was only joking."), ("Eve Ning", "Every evening."), ("Pat Tern", "Knit the pattern."),
      ("Rose Mary Dunn", "Add rosemary."), ("Ian Trent", "IT lessons"), ("Lou Porter", "Harry Potter is on."),
      ("Marley Tonks", "The barley soup"), ("Brooks", "old brooks run"), ("night_owl", "two owls at night"),
    ])
  func leavesAlone(_ term: String, _ sentence: String) {
    let register = CaseRegister(children: [term], family: [], investigation: [])
    let text = ReaderText(raw: sentence)
    #expect(RegisterMatcher.candidates(of: register, in: text).isEmpty)
  }

  @Test("a long register finds its own terms and costs no more than its length")
  func longRegister() {
    let terms = (0..<2_000).map { "Zor\(Self.letters($0)) Quen\(Self.letters($0 * 7))" }
    let register = CaseRegister(children: terms, family: [], investigation: [])
    for term in terms where term.hasSuffix("a") {
      let text = ReaderText(raw: "It was \(term.lowercased()), they say.")
      #expect(RegisterMatcher.candidates(of: register, in: text).map { text.text($0.range) } == [term.lowercased()])
    }
  }

  private static func letters(_ number: Int) -> String {
    String(decoding: [number / 676 % 26, number / 26 % 26, number % 26].map { UInt8(97 + $0) }, as: UTF8.self)
  }

  @Test(
    "text that almost matches over and over takes linear time",
    arguments: ["megan a ", "a", "m.e.g.", "0770 ", "oh seven ", "Ashworth "])
  func hostile(_ unit: String) {
    let text = ReaderText(raw: String(repeating: unit, count: 4_000))
    #expect(RegisterMatcher.candidates(of: Self.register, in: text).count <= 4_000)
  }
}
