import Foundation
import TestSupport
import Testing

/// A line of requests that is wrong, what is told of it, and what the report calls the key.
struct WrongRow: NamedCase {
  let name: String
  let line: String
  let words: String
  var field: String?
  var status = "error"
}

@Suite("a batch of requests")
struct BatchRequestTests {
  private static let good = #"{"template": "omegle", "reference": "A/1"}"#

  private func run(_ tool: Tool, _ lines: [String], _ more: String...) throws -> Tool.Run {
    let path = try tool.write(lines.joined(separator: "\n") + "\n", to: "rows.ndjson")
    return try tool.run(
      [
        "batch", "--requests", path, "--school", "examples/school.yaml", "--date", "2026-11-24", "--format", "text",
        "--output", tool.path("out"), "--report", tool.path("report.json"),
      ] + more)
  }

  private func report(_ tool: Tool) throws -> BatchReportFile {
    try JSONDecoder().decode(
      BatchReportFile.self, from: Data(contentsOf: URL(fileURLWithPath: tool.path("report.json"))))
  }

  private static let invitation = #""template": "workshop-invitation", "fields": {"event_date": "2027-01-21", "#

  static let wrong: [WrongRow] = [
    WrongRow(
      name: "no JSON", line: #"{"template": Zebedee}"#, words: "rows.ndjson:2:14: error: this line cannot be read"),
    WrongRow(name: "cut off", line: #"{"template": "omegle""#, words: "the JSON ends too early"),
    WrongRow(name: "no object", line: #"["Zebedee"]"#, words: "a JSON object, not an array"),
    WrongRow(
      name: "a key twice", line: #"{"template": "omegle", "reference": "A", "reference": "Zebedee"}"#,
      words: "the key 'reference' stands in this line more than once", field: "reference"),
    WrongRow(
      name: "an inner key twice", line: #"{"template": "omegle", "release": {"court": false, "court": true}}"#,
      words: "the key 'release.court' stands in this line more than once", field: "release.court"),
    WrongRow(
      name: "an unknown key", line: #"{"template": "omegle", "referense": "Zebedee"}"#,
      words: "referense: unknown key 'referense' (did you mean 'reference'?)", field: "referense"),
    WrongRow(
      name: "no template", line: #"{"reference": "Zebedee"}"#, words: "'template' is missing", field: "template"),
    WrongRow(name: "an unknown template", line: #"{"template": "omgle"}"#, words: "there is no template 'omgle'"),
    WrongRow(
      name: "a wrong date", line: #"{"template": "omegle", "date": "24/11/2026"}"#, words: "a date as YYYY-MM-DD",
      field: "date"),
    WrongRow(
      name: "a wrong answer", line: #"{"template": "omegle", "release": {"police": "Zebedee"}}"#,
      words: "'release.police' should be one of: none, live, closed", field: "release.police"),
    WrongRow(
      name: "a text for a flag", line: #"{"template": "omegle", "release": {"court": "false"}}"#,
      words: "'release.court' should be true or false", field: "release.court"),
    WrongRow(
      name: "a number for a text", line: #"{"template": "omegle", "note": {"a": 1}}"#, words: "'note' should be text",
      field: "note"),
    WrongRow(
      name: "a missing field", line: "{" + invitation + #""start_time": "6pm", "end_time": "7pm"}}"#,
      words: "the field 'place' is missing", field: "fields.place"),
    WrongRow(
      name: "a wrong field", line: "{" + invitation + #""start_time": "Zebedee", "end_time": "7pm", "place": "Hall"}}"#,
      words: "'start_time' should be a time of day", field: "fields.start_time"),
    WrongRow(
      name: "a reserved character", line: #"{"template": "omegle", "reference": "\udbc0\udc00"}"#,
      words: "'reference' holds a character that letters can't hold", field: "reference"),
    WrongRow(
      name: "a school without a folder", line: #"{"template": "omegle", "school": "tern"}"#,
      words: "'school' needs a folder", field: "school"),
    WrongRow(
      name: "an id that is none", line: #"{"template": "omegle", "id": {}}"#, words: "'id' should be", field: "id"),
    WrongRow(
      name: "a year group the school does not have", line: #"{"template": "omegle", "audience": ["Year 12"]}"#,
      words: "is none of the school's year groups"),
    WrongRow(
      name: "a line of more than a mebibyte",
      line: #"{"template": "omegle", "note": ""# + String(repeating: "z", count: 1 << 20) + #""}"#,
      words: "the line is longer than 1048576 bytes"),
  ]

  @Test("a bad row is told by its row and key, without what it says, and stops no other", arguments: wrong)
  func badRow(_ row: WrongRow) throws {
    let tool = try Tool()
    let run = try run(tool, [Self.good, row.line, Self.good])
    #expect(run.status == 65)
    #expect(run.messages.contains("rows.ndjson:2:"), "\(run.messages.prefix(500))")
    #expect(run.messages.contains(row.words), "\(run.messages.prefix(500))")
    let report = try report(tool)
    #expect(report.letters.map(\.status) == ["ready", "error", "ready"])
    let problems = try #require(report.letters[1].problems)
    #expect(problems.allSatisfy { $0.line == 2 } && problems.contains { $0.field == row.field })
    #expect(!run.messages.contains("Zebedee") && !tool.text("report.json").contains("Zebedee"))
    #expect(tool.exists("out/row-0000001.txt") && !tool.exists("out/row-0000002.txt"))
    #expect(tool.exists("out/row-0000003.txt"))
  }

  @Test("the first twenty problems are told in full, all stand in the report")
  func manyProblems() throws {
    let tool = try Tool()
    let run = try run(tool, Array(repeating: "{", count: 50) + [Self.good])
    let lines = run.messages.split(separator: "\n")
    #expect(lines.filter { $0.contains("error:") }.count == 20)
    #expect(run.messages.contains("… and 30 more: --report has them all"))
    #expect(try report(tool).letters.filter { $0.status == "error" }.count == 50)
  }

  @Test("blank lines are passed over, and rows keep the numbers that an editor shows")
  func blankLines() throws {
    let tool = try Tool()
    #expect(try run(tool, ["", Self.good + "\r", "  ", Self.good]).status == 0)
    #expect(try report(tool).letters.map(\.row) == [2, 4])
  }

  @Test("a row may name its own template, date and school, and its id comes back")
  func ownSchool() throws {
    let schools = try BatchSchools()
    try schools.add("tern.yaml", name: "Tern Primary School")
    let rows = [
      #"{"template": "omegle", "id": "a-1", "school": "tern", "date": "2026-11-20"}"#, #"{"id": 7, "school": "none"}"#,
      #"{"id": 8, "school": "../tern"}"#,
    ]
    let path = try schools.tool.write(rows.joined(separator: "\n"), to: "rows.ndjson")
    let run = try schools.tool.run(
      "batch", "omegle", "--requests", path, "--schools", schools.folder, "--school", "examples/school.yaml",
      "--format", "text", "--output", schools.tool.path("out"), "--report", schools.tool.path("report.json"))
    #expect(run.messages.contains("there is no file for this school"), "\(run.messages)")
    #expect(run.messages.contains("a school file's name without its ending"), "\(run.messages)")
    let letter = schools.tool.text("out/row-0000001.txt")
    #expect(letter.contains("Tern Primary School") && letter.contains("20 November 2026"))
    let report = schools.tool.text("report.json")
    #expect(report.contains(#""id":"a-1""#) && report.contains(#""id":7"#))
  }

  @Test("what the case register names is taken out, and nothing of it is in the report or the names")
  func register() throws {
    let tool = try Tool()
    let file = try tool.write("children: [Zebedee Marrow]\n", to: "case.yaml")
    let row = #"{"template": "omegle", "note": "Zebedee Marrow was upset."}"#
    let run = try run(tool, [row, Self.good], "--case", file)
    #expect(run.status != 0)
    #expect(try report(tool).letters.map(\.status)[1] == "ready")
    for text in [
      run.messages, tool.text("report.json"), tool.text("out/row-0000001.txt"), tool.text("out/.parentletter-batch"),
    ] {
      #expect(!text.contains("Zebedee") && !text.contains("Marrow was"))
    }
  }
}
