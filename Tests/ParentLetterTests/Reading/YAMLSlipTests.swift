import TestSupport
import TextCore
import Testing

@testable import ParentLetter

/// A slip of the hand in a file of details, where it is and what is told of it.
struct SlipCase: NamedCase {
  let name: String
  let text: String
  let line: Int
  let words: String

  init(_ name: String, _ text: String, line: Int, _ words: String) {
    self.name = name
    self.text = text
    self.line = line
    self.words = words
  }
}

@Suite("slips in YAML")
struct YAMLSlipTests {
  private static let start = "title: A letter\nfields:\n"

  static let slips: [SlipCase] = [
    SlipCase(
      "no space", start + "  day:\n    type:date\n    required: true\n", line: 4, "no space stands behind 'type:'"),
    SlipCase("no colon", "title: A letter\nversion 1.0.0\nlanguage: en-GB\n", line: 2, "no colon in this line"),
    SlipCase("a space too few", start + "  day:\n    type: date\n   required: true\n", line: 5, "indented by 3 spaces"),
    SlipCase(
      "a no-break space", start + "  day:\n\u{A0}   type: date\n    required: true\n", line: 4, "a no-break space"),
    SlipCase("a tab", start + "\tday:\n\t\ttype: date\n", line: 3, "a tab stands here"),
    SlipCase("an empty group", "fields: {}\n  day:\n    type: date\n", line: 2, "take '{}' away"),
    SlipCase("a long dash", "\u{2014}\ntitle: A letter\nid: [\n", line: 1, "a long dash"),
    SlipCase("a colon in a value", "title: Online: safe\nid: a\n", line: 1, "holds a colon"),
    SlipCase("an open quote", "title: \"Online\nid: a\nother: b\n", line: 1, "never closed"),
    SlipCase("a word processor's quotes", "title: \u{201C}Online: safe\u{201D}\nid: a\n", line: 1, "word processor's"),
    SlipCase("a first character", "title: @home\nid: a\n", line: 1, "cannot begin with '@'"),
    SlipCase(
      "a text of several lines before it", "note: >-\n  Write to us: now\n  or later\ntitle:A letter\nid: a\n", line: 4,
      "no space stands behind 'title:'"),
  ]

  @Test("each is told at its place, with what to do", arguments: slips)
  func told(_ slip: SlipCase) throws {
    let yaml = StrictYAML(source: SourceText(name: "x.yaml", bytes: Array(slip.text.utf8)), disclosing: .lines)
    let error = try #require(throws: LetterError.self) { _ = try yaml.root() }
    let problem = try #require(error.problems.first)
    #expect(problem.start.line == slip.line, "\(problem.message)")
    #expect(
      (problem.message + " " + (problem.hint ?? "")).contains(slip.words), "\(problem.message) \(problem.hint ?? "")")
  }

  @Test(
    "a value that a # cuts off is told, a remark is not",
    arguments: [
      ("place: Room #4\n", true), ("- Room #4\n", true), ("note: see #StaySafe and #\n", true),
      ("note: #SaferInternetDay is on Tuesday\n", true), ("note: # nothing yet\n", false),
      ("place: Room 4  # where\n", false), ("place: \"Room #4\"\n", false), ("#4 is a remark\na: b\n", false),
      ("note: |\n  Room #4\n  #StaySafe\n", false), ("site: https://a.example/b#c\n", false), ("a: b #\n", false),
    ])
  func cutValues(_ text: String, _ isCut: Bool) throws {
    let yaml = StrictYAML(source: SourceText(name: "x.yaml", bytes: Array(text.utf8)), disclosing: .placesOnly)
    _ = try yaml.tree(of: Array(text.utf8))
    #expect(yaml.problems.contains { $0.code == "cut-value" } == isCut)
    #expect(!yaml.problems.contains { $0.message.contains("Room") || $0.sourceLine != nil })
  }

  @Test(
    "a key that may be somebody's words is not repeated",
    arguments: [
      ("Marnie Tolliver was upset", false), ("Marnie", false), ("marnie was", false), ("feilds", true), ("x_1", true),
    ])
  func keys(_ key: String, _ isTold: Bool) throws {
    let text = "\(key): a\nfields: {}\n"
    let yaml = StrictYAML(source: SourceText(name: "x.yaml", bytes: Array(text.utf8)), disclosing: .keys)
    _ = try yaml.root().has("fields")
    let error = try #require(throws: LetterError.self) { try yaml.finish() }
    let told = error.problems.map { $0.message + ($0.field ?? "") }.joined()
    #expect(told.contains("unknown key") && told.contains(key) == isTold, "\(told)")
  }

  @Test(
    "a line of a note that lost its indent is not repeated either",
    arguments: ["note: |\nMarnie Tolliver: a\nMarnie Tolliver: b\n", "note: a\nMarnie:said\n"])
  func lostLines(_ text: String) throws {
    let yaml = StrictYAML(source: SourceText(name: "x.yaml", bytes: Array(text.utf8)), disclosing: .keys)
    let error = try #require(throws: LetterError.self) { _ = try yaml.root() }
    let told = error.problems.map { $0.message + ($0.hint ?? "") + ($0.sourceLine ?? "") }.joined()
    #expect(!told.contains("Marnie"), "\(told)")
  }

  @Test("of a register of a case nothing but the place is told")
  func registers() throws {
    let text = "children:\n  - Zebedee: \"Kittiwake\n"
    let yaml = StrictYAML(source: SourceText(name: "x.yaml", bytes: Array(text.utf8)), disclosing: .placesOnly)
    let error = try #require(throws: LetterError.self) { _ = try yaml.root() }
    let told = error.problems.map { $0.message + ($0.hint ?? "") + ($0.sourceLine ?? "") }.joined()
    #expect(!told.contains("Zebedee") && !told.contains("Kittiwake"))
  }
}
