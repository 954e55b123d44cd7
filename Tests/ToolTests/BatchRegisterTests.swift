import Foundation
import TestSupport
import Testing

/// A choice among the schools of the register, and whose letters come of it.
struct RegisterBatchCase: NamedCase {
  let name: String
  let arguments: [String]
  var status: Int32 = 0
  /// URNs of the letters' names.
  let letters: [String]
  var words: [String] = []
}

/// Words of the two tables, and what stands in their place in the next run.
struct MovedColumnCase: NamedCase {
  let name: String
  let words: String
  let others: String
}

@Suite("a batch over the register")
struct BatchRegisterTests {
  private static let heading =
    "URN,school.office.email,school.office.phone,school.phase,people.dsl.last_name,people.head.last_name,"
    + "links.online_safety_page.text,audience.year_groups\n"

  /// What the register of the tests lacks.
  private static let overrides =
    heading + "*,office@northmarsh.example,01632 960015,,Pellowe,Fennimore,,\n"
    + "999998,church@northmarsh.example,,,\"Quill, feather\",,,Reception | Year 1\n"

  private func run(
    _ tool: Tool, _ more: [String], encoding: String = "utf8", register: String? = nil, overrides: String
  ) throws -> Tool.Run {
    let path = try tool.write(overrides, to: "overrides.csv")
    return try tool.run(
      [
        "batch", "omegle", "--gias", register ?? SchoolCommandTests.register(encoding), "--overrides", path, "--date",
        "2026-11-24", "--format", "text", "--output", tool.path("out"), "--report", tool.path("report.json"),
      ] + more)
  }

  private func letters(_ tool: Tool) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: tool.path("out"))) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  static let cases: [RegisterBatchCase] = [
    RegisterBatchCase(
      name: "all: the closed one is passed over, bad rows are told", arguments: [], status: 65,
      letters: ["999995", "999996", "999998", "999999"],
      words: [":5:1: error: this row has 2 fields", ":6:1: error: there are words after a closing quotation mark"]),
    RegisterBatchCase(
      name: "by URN", arguments: ["--urn", "999999", "--urn", "999996"], status: 65, letters: ["999996", "999999"]),
    RegisterBatchCase(
      name: "a closed school by its URN", arguments: ["--urn", "999997"], status: 65, letters: [],
      words: ["EstablishmentStatus (name): the school with the URN 999997 is not open (Closed)"]),
    RegisterBatchCase(
      name: "a URN that is not there", arguments: ["--urn", "999999", "--urn", "123456"], status: 65,
      letters: ["999999"], words: ["the register has no school with the URN 123456"]),
    RegisterBatchCase(
      name: "a word for a URN", arguments: ["--urn", "tern"], status: 64, letters: [], words: ["six digits"]),
    RegisterBatchCase(
      name: "by authority, by name in other capitals", arguments: ["--authority", "NORTHMARSH", "--phase", "primary"],
      status: 65, letters: ["999998", "999999"]),
    RegisterBatchCase(
      name: "by authority, by code", arguments: ["--authority", "999", "--phase", "secondary"], status: 65,
      letters: ["999995"]),
    RegisterBatchCase(
      name: "by trust", arguments: ["--trust", "tern, mill and \"beacon\" trust"], status: 65, letters: ["999998"]),
    RegisterBatchCase(
      name: "by two that fit no school together",
      arguments: ["--trust", "tern, mill and \"beacon\" trust", "--phase", "secondary"], status: 65, letters: []),
    RegisterBatchCase(
      name: "an authority and a trust that no school has",
      arguments: ["--authority", "999", "--authority", "Nortmere", "--phase", "secondary"], status: 65,
      letters: ["999995"], words: ["no open school that all choices fit is of the local authority 'Nortmere'"]),
    RegisterBatchCase(
      name: "a URN that another choice leaves out", arguments: ["--urn", "999999", "--phase", "secondary"], status: 65,
      letters: [], words: ["the school with the URN 999999 is left out by"]),
  ]

  @Test("a choice among schools", arguments: cases, ["utf8", "windows"])
  func chosen(_ batch: RegisterBatchCase, _ encoding: String) throws {
    let tool = try Tool()
    let run = try run(tool, batch.arguments, encoding: encoding, overrides: Self.overrides)
    #expect(run.status == batch.status, "\(run.messages)")
    #expect(letters(tool).map { String($0.prefix(6)) } == batch.letters, "\(run.messages)")
    for words in batch.words { #expect(run.messages.contains(words), "\(run.messages)") }
  }

  @Test("a file of URNs chooses too, and both encodings make the same letters")
  func listed() throws {
    let tool = try Tool()
    let list = try tool.write("999998\r\n999999, 999996\n", to: "urns.txt")
    _ = try run(tool, ["--urns", list], overrides: Self.overrides)
    let first = try letters(tool).map { try Data(contentsOf: URL(fileURLWithPath: tool.path("out/" + $0))) }
    #expect(first.count == 3)
    #expect(letters(tool)[1] == "999998-saint-zoes-church-of-england-school.txt")
    let other = try Tool()
    _ = try run(other, ["--urns", list], encoding: "windows", overrides: Self.overrides)
    #expect(try letters(other).map { try Data(contentsOf: URL(fileURLWithPath: other.path("out/" + $0))) } == first)
  }

  @Test("the overrides beat the register, a school's own row beats the row for all, and lists have bars")
  func overridden() throws {
    let tool = try Tool()
    _ = try run(tool, ["--urn", "999998", "--urn", "999999"], overrides: Self.overrides)
    let church = tool.text("out/999998-saint-zoes-church-of-england-school.txt")
    #expect(church.contains("church@northmarsh.example") && church.contains("Quill, feather"), "\(church)")
    let other = tool.text("out/999999-thistlebourne-community-primary-school.txt")
    #expect(other.contains("office@northmarsh.example") && other.contains("Fennimore"), "\(other)")
    let request = try tool.write("audience: [Year 1]\n", to: "r.yaml")
    let run = try run(tool, ["--urn", "999998", "--request", request], overrides: Self.overrides)
    #expect(run.messages.contains("0 ready, 1 marked DRAFT") || run.messages.contains("1 ready"), "\(run.messages)")
  }

  static let moves: [MovedColumnCase] = [
    MovedColumnCase(name: "a value to the next column", words: "999999,,,,Quill,,,", others: "999999,,,,,Quill,,"),
    MovedColumnCase(
      name: "columns of the overrides", words: "people.dsl.last_name,people.head.last_name",
      others: "people.head.last_name,people.dsl.last_name"),
    MovedColumnCase(name: "columns of the register", words: "Street,Locality", others: "Locality,Street"),
  ]

  @Test("what moves to another column makes the letter again, though the row's words are the same", arguments: moves)
  func moved(_ column: MovedColumnCase) throws {
    let tool = try Tool()
    func run(_ words: String) throws -> Tool.Run {
      let register = try String(contentsOfFile: SchoolCommandTests.register("utf8"), encoding: .utf8)
      let overrides =
        Self.heading + "*,office@northmarsh.example,01632 960015,,Pellowe,Fennimore,,\n999999,,,,Quill,,,\n"
      let path = try tool.write(register.replacing(column.words, with: words), to: "register.csv")
      return try self.run(
        tool, ["--urn", "999999"], register: path, overrides: overrides.replacing(column.words, with: words))
    }
    func letter() -> String { tool.text("out/999999-thistlebourne-community-primary-school.txt") }
    _ = try run(column.words)
    let before = letter()
    #expect(try run(column.words).messages.contains("1 had been made before"))
    let again = try run(column.others)
    #expect(!again.messages.contains("made before") && letter() != before && !before.isEmpty, "\(again.messages)")
  }

  @Test("a list of URNs as spreadsheets write them is read, and a line of something else is told by its place")
  func exportedList() throws {
    let tool = try Tool()
    let list = try tool.write("\u{FEFF}URN\n999998,Saint Zoe's\n\n", to: "urns.csv")
    _ = try run(tool, ["--urns", list], overrides: Self.overrides)
    #expect(letters(tool).map { $0.prefix(6) } == ["999998"])
    let wrong = try tool.write("999998\nabc\n", to: "wrong.csv")
    let run = try run(tool, ["--urns", wrong], overrides: Self.overrides)
    #expect(run.status == 65 && run.messages.contains("wrong.csv:2: a line should begin with a URN"), "\(run.messages)")
  }

  @Test("overrides for a school that the register has not are told, and spoil nothing")
  func unmetOverrides() throws {
    let tool = try Tool()
    let run = try run(tool, ["--urn", "999999"], overrides: Self.overrides + "555555,,,,,,,\n")
    #expect(letters(tool).count == 1)
    #expect(run.messages.contains("warning: the overrides have rows for schools that the register has not: 555555"))
  }

  @Test("what is missing is told by row and key, and stops no other school")
  func missing() throws {
    let tool = try Tool()
    let run = try run(
      tool, ["--urn", "999998", "--urn", "999999"],
      overrides: "URN,school.office.email,people.dsl.last_name,people.head.last_name\n999998,a@b.example,Pellowe,\n")
    #expect(run.status == 65)
    #expect(run.messages.contains(":2:1: error: people.dsl"), "\(run.messages)")
    #expect(run.messages.contains(":2:1: error: school.office.email"), "\(run.messages)")
    #expect(letters(tool).count == 1)
    let report = try JSONDecoder().decode(
      BatchReportFile.self, from: Data(contentsOf: URL(fileURLWithPath: tool.path("report.json"))))
    let row = try #require(report.letters.first { $0.row == 2 })
    #expect(row.problems?.contains { $0.field == "school.office.email" && $0.line == 2 } == true)
  }

  @Test(
    "overrides with mistakes are refused before any letter is made",
    arguments: [
      ("Number,people.dsl.last_name\n", "its first column should be URN"),
      ("URN,people.dsl.surname\n999999,Pellowe\n", "unknown key 'people.dsl.surname'"),
      ("URN,people.dsl.last_name\n999999,Pellowe\n999999,Tern\n", "999999 stands here more than once"),
      ("URN,people.dsl.last_name\n*,Pellowe\n*,Tern\n", "the row * stands here more than once"),
      (
        "URN,people.dsl.last_name,people.dsl.last_name\n*,Pellowe,Tern\n",
        "'people.dsl.last_name' stands here more than once"
      ),
      ("URN,people.dsl.last_name\n99,Pellowe\n", "URN of six digits, or *"),
      ("URN,people.dsl.last_name\n999999\n", "this row has 1 fields, but there are 2 columns"),
    ])
  func wrongOverrides(_ overrides: String, _ words: String) throws {
    let tool = try Tool()
    let run = try run(tool, [], overrides: overrides)
    #expect(run.status == 65)
    #expect(run.messages.contains(words), "\(run.messages)")
    #expect(letters(tool).isEmpty)
  }
}
