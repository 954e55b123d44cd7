import TestSupport
import Testing

@testable import Redaction

/// A text with names found by the name finder, and what it reads after.
struct RewordingCase: NamedCase {
  let name: String
  let text: String
  let reworded: String

  init(_ name: String, _ text: String, _ reworded: String) {
    self.name = name
    self.text = text
    self.reworded = reworded
  }
}

@Suite("replacements")
struct ReplacementWriterTests {
  static let natural = [
    RewordingCase("one child", "Zofia was absent. Zofia is well.", "A child was absent. The child is well."),
    RewordingCase(
      "two children", "Zofia hit Imran. Imran told Zofia off.",
      "A child hit another child. The other child told the child off."),
    RewordingCase(
      "three children", "Zofia, Imran and Caelan sat. Caelan cried. Zofia left.",
      "A child, a second child and a third child sat. The third child cried. The first child left."),
    RewordingCase(
      "a full name and its parts", "Zofia Wrona sang. We asked Zofia.", "A child sang. We asked the child."),
    RewordingCase("a possessive", "It was Zofia's bag.", "It was a child's bag."),
    RewordingCase("a bare apostrophe", "It was Tadeus' bag.", "It was a child's bag."),
    RewordingCase("after a kin word", "His mum Nasreen Demir rang.", "His mum (name withheld) rang."),
    RewordingCase(
      "in apposition", "Imran's father, Bartosz, rang.", "A child's father, name withheld, rang."),
    RewordingCase("a couple", "Mr and Mrs Delacroix came.", "Family members came."),
    RewordingCase("a plural", "We thank the Mbathas. Zola Mbatha is well.", "We thank the family. A child is well."),
    RewordingCase(
      "a family by its members", "Zola Mbatha rang. The Mbatha family and our Demir twins came.",
      "A family member rang. The family and our twins came."),
    RewordingCase("an officer", "DC Nair came. DC Nair left.", "An officer came. The officer left."),
    RewordingCase("after a greeting", "Dear Zofia,", "Dear (name withheld),"),
    RewordingCase("a verb's short form", "He says he's Zofia's dad.", "He says he's a child's dad."),
    RewordingCase("a determiner", "It was our Zofia.", "It was our child."),
  ]

  @Test("the sentence still reads", arguments: natural)
  func reads(_ text: RewordingCase) { #expect(reworded(text.text, .natural) == text.reworded) }

  @Test("in label mode brackets say what went")
  func labels() {
    #expect(reworded("Zofia met Mrs Wrona.", .label) == "[child's name removed] met [family member's name removed].")
  }

  @Test("a second pass finds nothing in the words of the first", arguments: natural)
  func stable(_ text: RewordingCase) {
    let once = reworded(text.text, .natural)
    #expect(reworded(once, .natural) == once)
    let labelled = reworded(text.text, .label)
    #expect(reworded(labelled, .label) == labelled)
  }

  struct Identifier: NamedCase {
    let name: String
    let text: String
    let found: String
    let kind: Kind
    let reworded: String
  }

  static let identifiers = [
    Identifier(
      name: "after a verb", text: "Ring 07700 900123 now.", found: "07700 900123", kind: .phone,
      reworded: "Ring a phone number now."),
    Identifier(
      name: "after its label", text: "His UPN A801200005012 is wrong.", found: "A801200005012", kind: .upn,
      reworded: "His UPN withheld is wrong."),
    Identifier(
      name: "after an article", text: "A LK19 DVA was seen.", found: "LK19 DVA", kind: .vehicle,
      reworded: "A vehicle was seen."),
    Identifier(
      name: "a police reference", text: "It is logged as 46/1/25.", found: "46/1/25", kind: .crimeReference,
      reworded: "It is logged as the police reference."),
    Identifier(
      name: "a birthday", text: "She was born 4 March 2014.", found: "4 March 2014", kind: .dateOfBirth,
      reworded: "She was born on a date withheld."),
    Identifier(
      name: "at the start", text: "16 Mill Rise is the place.", found: "16 Mill Rise", kind: .address,
      reworded: "An address is the place."),
  ]

  @Test("an identifier is called by its kind", arguments: identifiers)
  func identifier(_ row: Identifier) throws {
    let text = ReaderText(raw: row.text)
    let count = row.found.utf8.count
    let starts = 0...text.bytes.count - count
    let start = try #require(starts.first { text.text($0..<$0 + count) == row.found })
    let range = start..<start + count
    let finding = Candidate(range: range, category: .child, kind: row.kind, layer: .structured, rule: "test")
    #expect(applied(ReplacementWriter().replacements(for: [Settled(finding)], in: text), to: text) == row.reworded)
  }

  private func reworded(_ raw: String, _ mode: ReplacementWriter.Mode) -> String {
    let text = ReaderText(raw: raw)
    let findings = NameFinder().candidates(in: text).map(Settled.init)
    return applied(ReplacementWriter(mode: mode).replacements(for: findings, in: text), to: text)
  }

  private func applied(_ replacements: [Replacement], to text: ReaderText) -> String {
    var result = ""
    var end = 0
    for replacement in replacements {
      result += text.text(end..<replacement.range.lowerBound) + replacement.text
      end = replacement.range.upperBound
    }
    return result + text.text(end..<text.bytes.count)
  }
}
