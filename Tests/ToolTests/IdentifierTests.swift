import TestSupport
import Testing

/// A way in which a name can be typed so that a plain search misses it.
struct Disguise: NamedCase {
  let name: String
  let note: String
}

@Suite("identifiers typed into a letter")
struct IdentifierTests {
  static let register = """
    children: [Orla Penhallow]
    family: [Maeve Penhallow]
    investigation: [46/220999/26]
    """

  static let disguises: [Disguise] = [
    Disguise(name: "plain", note: "Orla Penhallow in Year 5, her mother Maeve Penhallow, reference 46/220999/26."),
    Disguise(name: "emphasis in mid-word", note: "Or**la** Pen*hal*low in Year 5, Ma**eve**, 46/22**0999**/26."),
    Disguise(name: "character references", note: "&#79;rla Penh&#x61;llow in Year 5, M&#97;eve, 46&#47;220999/26."),
    Disguise(name: "one Cyrillic letter", note: "Orl\u{430} Penhall\u{43E}w in Year 5, M\u{430}eve, 46/220999/26."),
    Disguise(
      name: "zero-width spaces", note: "Or\u{200B}la Pen\u{200B}hallow in Year 5, Ma\u{200B}eve, 46/220\u{200B}999/26."),
    Disguise(
      name: "a link's title", note: "See [this](https://a.example \"Orla Penhallow, Maeve, 46/220999/26\") in Year 5."),
    Disguise(
      name: "an image's text", note: "![Orla Penhallow, Maeve, 46/220999/26](https://a.example/x.png) in Year 5."),
    Disguise(name: "a comment", note: "In Year 5. <!-- Orla Penhallow, Maeve, 46/220999/26 -->"),
    Disguise(name: "spaced letters", note: "O r l a  P e n h a l l o w in Year 5, M.a.e.v.e, 46 / 220999 / 26."),
  ]

  @Test("are nowhere: not in the letter, the report, the messages", arguments: disguises, ["html", "text", "markdown"])
  func gone(_ disguise: Disguise, _ format: String) throws {
    let tool = try Tool()
    let note = try tool.write(disguise.note, to: "note.md")
    let register = try tool.write(Self.register, to: "case.yaml")
    let arguments = [
      "render", "omegle", "--school", "examples/school.yaml", "--note", note, "--case", register, "--date",
      "2026-11-24",
      "--output", tool.path("out"), "--format", format, "--report", tool.path("report.json"),
    ]
    let held = try tool.run(arguments)
    #expect(held.status == 3, "\(held.messages)")
    #expect(tool.text("out").contains("DRAFT"))
    let accepted = try tool.run(arguments + ["--accept-redactions"])
    #expect(accepted.status == 0, "\(accepted.messages)")
    #expect(!tool.text("out").contains("DRAFT"))
    let all = [tool.text("out"), tool.text("report.json"), held.messages, accepted.messages].joined(separator: "\n")
    let squeezed = all.lowercased().filter { $0.isLetter || $0.isNumber }
    for part in ["orla", "penhallow", "maeve", "220999"] {
      #expect(!squeezed.contains(part), "\(part): \(all.suffix(900))")
    }
  }

  @Test("are found without a register, too")
  func unlisted() throws {
    let tool = try Tool()
    let note = try tool.write(
      "Orla Penhallow's mum Maeve is on 07700 900982. Crime reference 46/220999/26.", to: "note.md")
    let run = try tool.run(
      "render", "omegle", "--school", "examples/school.yaml", "--note", note, "--date", "2026-11-24", "--output",
      tool.path("letter.html"), "--accept-redactions")
    #expect(run.status == 0, "\(run.messages)")
    for part in ["Orla", "Penhallow", "Maeve", "900982", "220999"] { #expect(!tool.text("letter.html").contains(part)) }
  }

  @Test("may not stand in the output's file name")
  func fileName() throws {
    let tool = try Tool()
    let register = try tool.write(Self.register, to: "case.yaml")
    let run = try tool.run(
      "render", "omegle", "--school", "examples/school.yaml", "--case", register, "--output",
      tool.path("letter-orla-penhallow.html"))
    #expect(run.status == 64)
    #expect(tool.names == ["case.yaml"])
    #expect(!run.messages.lowercased().contains("orla"))
  }

  @Test("go from the school's details as well, if the register names them")
  func schoolDetails() throws {
    let tool = try Tool()
    let register = try tool.write("children: [Idris Pellowe]\n", to: "case.yaml")
    let run = try tool.run(
      "render", "omegle", "--school", "examples/school.yaml", "--case", register, "--date", "2026-11-24", "--output",
      tool.path("letter.html"))
    #expect(!tool.text("letter.html").contains("Pellowe"), "\(run.messages)")
  }
}

@Suite("the release gate on the command line")
struct GateCommandTests {
  private func render(_ tool: Tool, _ template: String, _ more: [String]) throws -> Tool.Run {
    try tool.run(
      [
        "render", template, "--school", "examples/school.yaml", "--date", "2026-11-24", "--output",
        tool.path("letter.html"), "--report", tool.path("report.json"),
      ] + more)
  }

  @Test("a live police matter without advice: withheld, nothing written but the report")
  func live() throws {
    let tool = try Tool()
    let run = try render(tool, "grooming", ["--police-investigation", "live"])
    #expect(run.status == 2)
    #expect(run.messages.contains("WITHHELD"))
    #expect(run.messages.contains("G1"))
    #expect(tool.names == ["report.json"])
    #expect(tool.text("report.json").contains("\"status\":\"withheld\""))
  }

  @Test("with advice: only what names no service")
  func advised() throws {
    let advice = ["--police-investigation", "live", "--advice", "Education safeguarding adviser"]
    let generic = try Tool()
    #expect(try render(generic, "grooming", advice).status == 0)
    let named = try Tool()
    #expect(try render(named, "omegle", advice).status == 2)
    #expect(named.names == ["report.json"])
  }

  @Test("a draft of a withheld letter is written, marked, and does not leave with 0")
  func draft() throws {
    let tool = try Tool()
    let run = try render(tool, "omegle", ["--police-investigation", "live", "--draft"])
    #expect(run.status == 3)
    #expect(tool.text("letter.html").contains("DRAFT"))
    #expect(tool.text("report.json").contains("\"status\":\"draft\""))
  }
}

/// A value that tries to be more than words.
struct HostileValue: NamedCase {
  let name: String
  let value: String
  /// What the page must show.
  let shown: String
}

@Suite("hostile values")
struct HostileValueTests {
  static let values: [HostileValue] = [
    HostileValue(name: "a heading", value: "# x", shown: "# x"),
    HostileValue(name: "a script link", value: "[x](javascript:alert(1))", shown: "[x](javascript:alert(1))"),
    HostileValue(name: "a tag", value: "<script>alert(1)</script>", shown: "&lt;script&gt;"),
    HostileValue(name: "a break", value: "***", shown: "***"),
    HostileValue(name: "Liquid", value: "{{ school.name }}", shown: "{{ school.name }}"),
  ]

  @Test("appear as plain words", arguments: values)
  func plain(_ value: HostileValue) throws {
    let tool = try Tool()
    let run = try tool.run(
      "render", "workshop-invitation", "--school", "examples/school.yaml", "--date", "2026-11-24", "--set",
      "event_title=Open evening", "--set", "event_date=2027-01-21", "--set", "start_time=6pm", "--set",
      "place=\(value.value)", "--output", tool.path("letter.html"))
    #expect(run.status == 0 || run.status == 3, "\(run.messages)")
    #expect(tool.text("letter.html").contains(value.shown))
    #expect(!tool.text("letter.html").contains("<script"))
    #expect(!tool.text("letter.html").contains("href=\"javascript"))
  }

  @Test("of 100 kB are refused with the limit")
  func long() throws {
    let tool = try Tool()
    let long = String(repeating: "long ", count: 20_000)
    let request = try tool.write("fields:\n  place: \"\(long)\"\nnote: \"\(long)\"\n", to: "r.yaml")
    let run = try tool.run(
      "render", "workshop-invitation", "--school", "examples/school.yaml", "--request", request, "--output",
      tool.path("letter.html"))
    #expect(run.status == 65)
    #expect(run.messages.contains("at most 120 characters"))
    #expect(run.messages.contains("at most 5000 characters"))
    #expect(!tool.exists("letter.html"))
  }

  @Test("of several lines are refused where one line is declared")
  func lines() throws {
    let tool = try Tool()
    let request = try tool.write("fields:\n  place: \"a\\nb\"\n", to: "r.yaml")
    let run = try tool.run(
      "render", "workshop-invitation", "--school", "examples/school.yaml", "--request", request)
    #expect(run.status == 65)
    #expect(run.messages.contains("on one line"))
  }

  @Test("in a note: only paragraphs, emphasis, links and lists are markup")
  func note() throws {
    let tool = try Tool()
    let note = try tool.write(
      "# big\n\n<script>x</script>\n\n***\n\n[a](javascript:alert(1)) **b**\n\n- c\n", to: "n.md")
    let run = try tool.run(
      "render", "omegle", "--school", "examples/school.yaml", "--note", note, "--fragment", "--date", "2026-11-24")
    #expect(run.status == 0, "\(run.messages)")
    for bad in ["<script", "<h1", "<hr", "javascript:"] { #expect(!run.output.contains(bad)) }
    #expect(run.output.contains("<strong>b</strong>"))
    #expect(run.output.contains("<li>c</li>"))
  }
}
