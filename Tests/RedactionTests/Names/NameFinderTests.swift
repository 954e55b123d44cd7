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
    NameCase("kinship before", "His mum is ⟦Zehra Demir⟧ and her aunt ⟦Pelagia⟧ came too."),
    NameCase("kinship after", "⟦Radoslav⟧, father of ⟦Milena⟧, rang."),
    NameCase("a role", "Her social worker is ⟦Temperance Udoh⟧."),
    NameCase("a word that is a name, after a role", "please ask pupil ⟦Rose Tanner⟧."),
    NameCase("a possessive", "⟦Siobhan⟧'s tutor group meets at noon."),
    NameCase("what persons do", "⟦Grace⟧ told her teacher. ⟦Mark⟧ said no."),
    NameCase("a year group", "⟦Summer⟧ (Year 8) was there, and ⟦Faith⟧ in Year 9."),
    NameCase("a coordination", "⟦Orla⟧, ⟦Bram⟧ and ⟦Iris Penhaligon⟧ share a table."),
    NameCase("initials", "⟦J. K. Adeyemi⟧ signed it."),
    NameCase("particles", "⟦Joost van der Meulen⟧ and ⟦Fatima al-Zahrani⟧ left."),
  ]

  static let words = [
    NameCase("seasons and months", "The Summer fair is in May. In April we plant."),
    NameCase("modals and imperatives", "Will there be cake? Mark your calendar. May we remind you."),
    NameCase("virtues", "We write in hope. Hope is what we need. Say Grace before lunch."),
    NameCase("colours", "Brown bread only, please. Rose growers are welcome."),
    NameCase("services", "Omegle, TikTok and WhatsApp are not for children. Roblox has chat."),
    NameCase("bodies", "Kent Police, Childline, CEOP and the NSPCC can help. Ofsted came."),
    NameCase("places", "We went to Whitstable, Faversham and Herne Bay by train to London."),
    NameCase("phrases", "The Bishop thanked Marks & Spencer. Safer Internet Day is near."),
    NameCase("headings", "Online Safety Workshop For Parents And Carers"),
  ]

  @Test("a name is found by what stands beside it", arguments: cues)
  func findsNames(_ text: NameCase) { #expect(found(in: text.text) == text.names) }

  @Test("a word that could be a name is left where it is a word", arguments: words)
  func leavesWords(_ text: NameCase) { #expect(found(in: text.text) == []) }

  static let hunts = [
    NameCase("a given name alone, before and after", "⟦Caelan⟧ hid. ⟦Caelan Birtwistle⟧ is safe; ⟦caelan⟧ went home."),
    NameCase("a surname with a title", "⟦Agnieszka Wrona⟧ rang. ⟦Mrs Wrona⟧ will come."),
    NameCase("a plural", "⟦Zola Mbatha⟧ is well. The ⟦Mbathas⟧ thank you."),
    NameCase("a word that is a name", "⟦Hope Ndlovu⟧ left. ⟦Hope⟧ was sad. We hope she is well."),
  ]

  @Test("other mentions of a found person are found", arguments: hunts)
  func findsMentions(_ text: NameCase) { #expect(found(in: text.text) == text.names) }

  @Test("a permitted name stays")
  func permitted() {
    let text = ReaderText(raw: "Ask Mr Hollis or Zofia.")
    let permitted = [text.text(4..<13) == "Mr Hollis" ? 4..<13 : 0..<0]
    let names = NameFinder().candidates(in: text, permitted: permitted).map { text.text($0.range) }
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
    return NameFinder().candidates(in: text).map { text.text($0.range) }
  }
}
