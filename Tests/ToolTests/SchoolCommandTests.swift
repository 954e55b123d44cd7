import Foundation
import TestSupport
import Testing

/// A school of the register and what becomes of it.
struct RegisterCase: NamedCase {
  let name: String
  let urn: String
  var status: Int32 = 0
  /// In the new file, or, if nothing is written, in the messages.
  let words: [String]
}

@Suite("parentletter school")
struct SchoolCommandTests {
  static func register(_ encoding: String) -> String {
    ProjectFiles.path("Tests/TestSupport/Corpus/register/register-\(encoding).csv")
  }

  static let cases: [RegisterCase] = [
    RegisterCase(
      name: "no leading 0, no https", urn: "999999",
      words: ["phone: 01632 960014", "website: https://www.thistlebourne.example", "dfe_number: \"999/9999\""]),
    RegisterCase(
      name: "letters beyond ASCII, quoted commas and quotation marks, a short number", urn: "999998",
      words: [
        "name: Saint Zoë’s Church", "first_name: Renée", "last_name: O’Dare", "street: The Old Rectory, 2 Church Row",
        "trust: \"Tern, Mill and \\\"Beacon\\\" Trust\"", "dfe_number: \"999/0012\"", "phone: 020 7946 0143",
      ]),
    RegisterCase(name: "a closed school", urn: "999997", status: 65, words: ["Closed since 31-08-2024"]),
    RegisterCase(
      name: "blank fields, no phase", urn: "999996", words: ["phase: special", "phone:  # TO ADD", "year_groups: []"]),
    RegisterCase(
      name: "a school that is to close, a line end in a field", urn: "999995",
      words: ["status: Open, but proposed to close", "address3: Line one Line two", "Year 7", "phase: secondary"]),
    RegisterCase(name: "no such school", urn: "111111", status: 65, words: ["has no school with the URN 111111"]),
    RegisterCase(name: "a row with a fault", urn: "999994", status: 65, words: ["has no school with the URN 999994"]),
    RegisterCase(name: "no URN", urn: "12", status: 64, words: ["six digits"]),
  ]

  @Test("each school comes out of the register as it should", arguments: cases, ["windows", "utf8"])
  func imported(_ register: RegisterCase, _ encoding: String) throws {
    let tool = try Tool()
    let run = try tool.run(
      "school", "import", "--gias", Self.register(encoding), "--urn", register.urn, "--output", tool.path("s.yaml"))
    #expect(run.status == register.status, "\(run.messages)")
    let text = register.status == 0 ? tool.text("s.yaml") : run.messages
    for words in register.words { #expect(text.contains(words), "no '\(words)' in \(text)") }
    #expect(tool.exists("s.yaml") == (register.status == 0))
    guard register.status == 0 else { return }
    #expect(run.messages.contains("'people.dsl.last_name' is missing"))
    #expect(run.messages.contains("people.may_be_named: list"))
    #expect(run.messages.contains("release_check.class_names: list"))
  }

  private func update(_ tool: Tool, _ text: String, _ more: String...) throws -> Tool.Run {
    let path = try tool.write(text, to: "school.yaml")
    return try tool.run(
      ["school", "import", "--gias", Self.register("utf8"), "--urn", "999999", "--output", path] + more)
  }

  private static let example =
    (try? String(contentsOfFile: ProjectFiles.path("examples/school.yaml"), encoding: .utf8)) ?? ""

  @Test("an update shows what changes, and writes only when told to")
  func asks() throws {
    let tool = try Tool()
    let run = try update(tool, Self.example)
    #expect(run.status == 64)
    #expect(run.messages.contains("people.head.title: Ms -> Dr"))
    #expect(run.messages.contains("--yes"))
    #expect(tool.text("school.yaml") == Self.example)
  }

  @Test("an update changes values in their place and no other line")
  func keepsLines() throws {
    let tool = try Tool()
    let odd = Self.example.replacingOccurrences(
      of: "    street: 14 Saltpan Lane", with: "    street: 'Old Lane'   # since 2019")
    let run = try update(tool, odd, "--yes")
    #expect(run.status == 0, "\(run.messages)")
    let old = odd.components(separatedBy: "\n")
    let new = tool.text("school.yaml").components(separatedBy: "\n")
    try #require(old.count == new.count)
    let changed = zip(old, new).filter { $0 != $1 }.map(\.1)
    #expect(
      changed == [
        "    street: 14 Saltpan Lane  # since 2019", "    title: Dr", "    first_name: Orla",
        "    last_name: Vance-Teague",
        "  number_on_roll: 204",
      ])
    #expect(try update(tool, tool.text("school.yaml")).messages.contains("nothing new"))
  }

  @Test("a file with the line ends of Windows is brought up to date and keeps them")
  func windowsLineEnds() throws {
    let tool = try Tool()
    let text = Self.example.replacingOccurrences(of: "\n", with: "\r\n")
    #expect(try update(tool, text, "--yes").status == 0)
    let written = tool.text("school.yaml")
    #expect(written.contains("title: Dr\r\n") && !written.replacingOccurrences(of: "\r\n", with: "").contains("\n"))
    let other = text.replacingOccurrences(of: "999999", with: "123456")
    #expect(try update(tool, other, "--yes").status == 65)
  }

  @Test("what cannot be changed in its place is listed, and stays")
  func byHand() throws {
    let tool = try Tool()
    let text = "school: {name: Old Name, phase: primary}\npeople:\n  head:\n    last_name: >\n      Vance\n"
    let run = try update(tool, text, "--yes")
    #expect(run.messages.contains("school.name: the register has 'Thistlebourne Community Primary School'"))
    #expect(run.messages.contains("people.head.last_name: the register has"))
    #expect(tool.text("school.yaml").hasPrefix("school: {name: Old Name, phase: primary}\n"))
    #expect(tool.text("school.yaml").contains("    last_name: >\n      Vance\n"))
  }

  @Test("a file that is no register is told from one, with the columns it lacks")
  func noRegister() throws {
    let tool = try Tool()
    let path = try tool.write("URN,Name\n1,x\n", to: "other.csv")
    let run = try tool.run("school", "import", "--gias", path, "--urn", "999999", "--output", tool.path("s.yaml"))
    #expect(run.status == 65)
    #expect(run.messages.contains("it lacks the columns LA (code), EstablishmentNumber"))
    #expect(try tool.run("school", "import", "--gias", "none.csv", "--urn", "999999", "--output", "x").status == 66)
  }

  @Test("the check tells a whole file from one with gaps")
  func check() throws {
    let tool = try Tool()
    #expect(try tool.run("school", "check", "examples/school.yaml").status == 0)
    let path = try tool.write("schema: parentletter.school/1\n", to: "s.yaml")
    let run = try tool.run("school", "check", path)
    #expect(run.status == 65)
    #expect(run.messages.contains("'school' is missing"))
  }

  @Test("the check warns of what an example left, and of a missing picture")
  func remarks() throws {
    let tool = try Tool()
    let run = try tool.run("school", "check", "examples/school.yaml")
    #expect(run.messages.contains("warning: school.office.phone, school.office.email"))
    let example = try String(contentsOfFile: ProjectFiles.path("examples/school.yaml"), encoding: .utf8)
    let half = example.replacing("Fennimore-Adeyemi\n    job_title", with: "Ackerley\n    job_title")
      .replacing("  logo_file", with: "  # logo_file")
    let changed = try tool.run("school", "check", tool.write(half, to: "half.yaml"))
    #expect(changed.messages.contains("school.address, "), "\(changed.messages)")
    #expect(changed.messages.contains("still as in the example"), "\(changed.messages)")
    #expect(changed.messages.contains("names a head, and not the one of people.head"), "\(changed.messages)")
    let path = try tool.write(example, to: "s.yaml")
    let copy = try tool.run("school", "check", path)
    #expect(copy.status == 66)
    #expect(copy.messages.contains("which the school details name as the logo"))
  }

  @Test("a file is not made another school's")
  func otherSchool() throws {
    let tool = try Tool()
    let path = try tool.write("schema: parentletter.school/1\nschool:\n  urn: 123456\n  name: Old Name\n", to: "s.yaml")
    let run = try tool.run(
      "school", "import", "--gias", Self.register("utf8"), "--urn", "999999", "--output", path, "--yes")
    #expect(run.status == 65)
    #expect(run.messages.contains("is of the school with the URN 123456, not 999999"))
    #expect(tool.text("s.yaml").contains("Old Name"))
  }
}
