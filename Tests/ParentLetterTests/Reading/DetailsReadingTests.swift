import ParentLetter
import TestSupport
import Testing
import TextCore

/// A school file with one fault, and what must be said of it.
struct FaultyYAML: NamedCase {
  let name: String
  let find: String
  let replace: String
  let place: String
  let words: [String]
}

@Suite("reading details")
struct DetailsReadingTests {
  static let faults: [FaultyYAML] = [
    FaultyYAML(
      name: "a misspelt key is unknown, with the likely one", find: "  short_name:", replace: "  short_nmae:",
      place: "16:3", words: ["unknown key 'school.short_nmae'", "did you mean 'short_name'?"]),
    FaultyYAML(
      name: "a missing key is told with what it is for and an example",
      find: "  name: Thistlebourne Community Primary School\n", replace: "", place: "15:3",
      words: ["'school.name' is missing: the school's full name", "for example name: Thistlebourne"]),
    FaultyYAML(
      name: "a bare yes is no text", find: "  short_name: Thistlebourne", replace: "  short_name: yes", place: "16:15",
      words: ["'school.short_name' should be text", "put it in quotes"]),
    FaultyYAML(
      name: "a phase is one of a few words", find: "  phase: primary ", replace: "  phase: primry ", place: "24:10",
      words: ["one of: nursery, primary", "did you mean 'primary'?"]),
    FaultyYAML(
      name: "what is still to come is no motto", find: "  motto: Growing together", replace: "  motto: tbc",
      place: "51:10",
      words: ["'letterhead.motto' is still open", "take the line out"]),
    FaultyYAML(
      name: "names with commas between are a list",
      find: "  year_groups: [Reception, Year 1, Year 2, Year 3, Year 4, Year 5, Year 6]",
      replace: "  year_groups: Reception, Year 1", place: "135:16",
      words: ["'audience.year_groups' should be a list", "square brackets"]),
    FaultyYAML(
      name: "an open quote points at the line", find: "  urn: \"999999\"", replace: "  urn: \"999999", place: "17:8",
      words: ["this quotation mark is never closed"]),
  ]

  @Test("the example school is read whole")
  func exampleSchool() throws {
    let details = try SchoolDetails(from: InputFile.text(at: ProjectFiles.path("examples/school.yaml")))
    #expect(details.school.name == "Thistlebourne Community Primary School")
    #expect(details.people.dsl.name == "Mr Idris Pellowe")
    #expect(details.school.addressLines.last == "QX1 1AA")
    #expect(details.releaseCheck.rollByYear.first?.year == "Reception")
    #expect(details.permittedTerms.contains("Mr Pellowe"))
  }

  @Test("each fault is told at its place", arguments: faults)
  func fault(_ fault: FaultyYAML) throws {
    let text = try InputFile.text(at: ProjectFiles.path("examples/school.yaml"))
    let whole = String(decoding: text.bytes, as: UTF8.self)
    #expect(whole.contains(fault.find))
    let broken = SourceText(
      name: "school.yaml", text: whole.replacing(fault.find, with: fault.replace, maxReplacements: 1))
    let error = #expect(throws: LetterError.self) { try SchoolDetails(from: broken) }
    let report = DiagnosticRenderer().report(error?.problems ?? [])
    #expect(error?.kind == .invalidInput)
    #expect(report.contains("school.yaml:\(fault.place)"), "\(report)")
    for words in fault.words { #expect(report.contains(words), "\(report)") }
  }

  @Test("all problems of a file are told at once")
  func allProblems() {
    let source = SourceText(name: "school.yaml", text: "schema: parentletter.school/1\nscool: {}\n")
    let error = #expect(throws: LetterError.self) { try SchoolDetails(from: source) }
    #expect((error?.problems.count ?? 0) >= 4)
  }

  @Test("a file that repeats itself without end is refused")
  func excess() {
    var lines = ["schema: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    for level in 1...9 {
      lines.append("k\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", "))]")
    }
    let source = SourceText(name: "bomb.yaml", text: lines.joined(separator: "\n"))
    let error = #expect(throws: LetterError.self) { try SchoolDetails(from: source) }
    #expect(error?.kind == .invalidInput)
  }
}

@Suite("front matter")
struct FrontMatterTests {
  @Test("a shipped template's head is read whole")
  func shipped() throws {
    let source = try InputFile.text(at: ProjectFiles.path("templates/letters/omegle.md"))
    let head = try FrontMatter(of: source)
    #expect(head.id == "omegle")
    #expect(head.scope == .named)
    #expect(source.bytes[head.bodyOffset...].starts(with: "{% render 'salutation' %}".utf8))
  }

  @Test("the catalogue is read whole, doubtful facts marked")
  func catalogue() throws {
    let catalogue = try Catalogue(
      services: InputFile.text(at: ProjectFiles.path("templates/catalogue/services.yaml")),
      helplines: InputFile.text(at: ProjectFiles.path("templates/catalogue/helplines.yaml")))
    #expect(catalogue.service("omegle")?.status == .retired)
    #expect(catalogue.service("omegle")?.review.doubts["minimum_age"] == .unverified)
    #expect(catalogue.helpline("childline")?.phone == "0800 1111")
  }

  @Test("a template without front matter says so")
  func missing() {
    let error = #expect(throws: LetterError.self) { try FrontMatter(of: SourceText(name: "a.md", text: "Dear all")) }
    #expect(error?.problems.first?.code == "front-matter")
    #expect(error?.problems.first?.start == SourcePosition(line: 1, column: 1))
  }
}
