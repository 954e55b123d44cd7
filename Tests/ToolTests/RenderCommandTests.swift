import Foundation
import TestSupport
import Testing

/// A mistake that somebody makes on the command line or in a file, and what they are told.
struct Mistake: NamedCase {
  let name: String
  /// `{name}` stands for a file of `files` in a folder of the test's own.
  let arguments: [String]
  var files: [String: String] = [:]
  let status: Int32
  let words: [String]
}

extension Mistake {
  /// What an office types its own words into, and its file here.
  enum Typed: String {
    case request = "r.yaml"
    case note = "n.txt"
  }

  /// A mistake in the file of a request or note, for a letter that is otherwise as the example's.
  init(
    _ name: String, of letter: String = "omegle", in typed: Typed, status: Int32 = 65, _ text: String, words: [String]
  ) {
    self.init(
      name: name,
      arguments: ["render", letter, "--\(typed)", "{\(typed.rawValue)}"] + RenderCommandTests.school
        + RenderCommandTests.output,
      files: [typed.rawValue: text], status: status, words: words)
  }
}

@Suite("parentletter render")
struct RenderCommandTests {
  static let school = ["--school", "examples/school.yaml"]
  static let output = ["--output", "{letter.html}"]

  static let mistakes: [Mistake] = [
    Mistake(
      name: "an unknown template", arguments: ["render", "omgle"] + school + output, status: 64,
      words: ["there is no template 'omgle'", "did you mean 'omegle'?"]),
    Mistake(
      name: "no template at all", arguments: ["render"] + school + output, status: 64, words: ["no letter is named"]),
    Mistake(
      name: "a missing school file", arguments: ["render", "omegle", "--school", "{none.yaml}"] + output, status: 66,
      words: ["there is no file", "none.yaml"]),
    Mistake(
      name: "a folder in place of a file", arguments: ["render", "omegle", "--school", "examples"] + output, status: 66,
      words: ["'examples' is a folder"]),
    Mistake(
      name: "an empty school file", arguments: ["render", "omegle", "--school", "{s.yaml}"] + output,
      files: ["s.yaml": ""], status: 65, words: ["s.yaml' is empty"]),
    Mistake(
      name: "a school file that is no YAML", arguments: ["render", "omegle", "--school", "{s.yaml}"] + output,
      files: ["s.yaml": "school: [a\nb: c"], status: 65, words: ["s.yaml:2:", "this is not YAML"]),
    Mistake(
      "a request for another letter", in: .request, status: 64, "template: scams\n",
      words: ["the request is for the letter 'scams', not for 'omegle'"]),
    Mistake(
      "an unknown template, and a request for another letter", of: "omgle", in: .request, status: 64,
      "template: scams\n", words: ["there is no template 'omgle'"]),
    Mistake(
      name: "an output over the request",
      arguments: ["render", "omegle", "--request", "{r.yaml}", "--report", "{r.yaml}"] + school + output,
      files: ["r.yaml": "template: omegle\n"], status: 64, words: ["r.yaml' is named twice"]),
    Mistake(
      name: "a Word document for a note",
      arguments: ["render", "omegle", "--note", "{n.docx}"] + school + output,
      files: ["n.docx": "PK\u{3}\u{4}\u{14}"], status: 65, words: ["is a Word document", "plain text file"]),
    Mistake(
      "a note that is seen otherwise than it is stored", in: .note, "\u{202E}dna siht\u{202C}",
      words: ["an invisible mark that turns text"]),
    Mistake("a day that there is not", in: .request, "date: 2026-11-31\n", words: ["there is no such day"]),
    Mistake(
      "a channel that the school does not have", in: .request, "release: {channel: public}\n",
      words: ["delivery.public_website_allowed"]),
    Mistake(
      "a date with the month first", in: .request, "date: 11/30/2026\n", words: ["day and month"]),
    Mistake(
      "a date with the year alone in front", in: .request, "date: 2026.11.30\n",
      words: ["for example 30/11/2026 or 2026-11-30"]),
    Mistake(
      name: "a field given twice, and one that is empty",
      arguments: ["render", "workshop-invitation", "--set", "place=A", "--set", "place=B", "--set", "event_title="]
        + school
        + output, status: 65, words: ["'place' is given twice", "'event_title' is empty"]),
    Mistake(
      name: "a folder that is not there",
      arguments: ["render", "omegle", "--output", "{none/letter.html}"] + school, status: 73,
      words: ["there is no folder"]),
    Mistake(
      "an unknown key in a request", in: .request, "template: omegle\nreferense: A/1\n",
      words: ["r.yaml:2:1", "unknown key 'referense'", "did you mean 'reference'?"]),
    Mistake(
      "an unknown field in a request", of: "workshop-invitation", in: .request, "fields:\n  plaice: Hall\n",
      words: ["unknown key 'fields.plaice'", "did you mean 'place'?", "the field 'event_date' is missing"]),
    Mistake(
      name: "an unknown field on the command line",
      arguments: ["render", "workshop-invitation", "--set", "plaice=Hall"] + school + output, status: 65,
      words: ["the letter has no field 'plaice'", "did you mean 'place'?"]),
    Mistake(
      name: "required fields missing, all at once",
      arguments: ["render", "workshop-invitation"] + school + output, status: 65,
      words: ["the field 'event_date' is missing", "the field 'place' is missing", "for example"]),
    Mistake("an audience the school does not have", in: .request, "audience: [Year 12]\n", words: ["year group"]),
    Mistake(
      name: "a dash for two hyphens", arguments: ["render", "omegle", "\u{2014}school", "examples/school.yaml"],
      status: 64,
      words: ["begins with a long dash", "two hyphens"]),
    Mistake(
      name: "a sentence for a note's file",
      arguments: ["render", "omegle", "--note", "We will talk in assembly"] + school + output, status: 66,
      words: ["--note wants a file", "'note:'"]),
    Mistake(
      "a word processor's quotation marks", of: "workshop-invitation", in: .request,
      "fields:\n  event_title: \u{201C}Safe online\u{201D}\n",
      words: ["'event_title' should be without a word processor's quotation marks", "type straight ones"]),
    Mistake("another word for false", in: .request, "release: {real_child: never}\n", words: ["false for no"]),
    Mistake(
      name: "a wrong date", arguments: ["render", "omegle", "--date", "31/11/2026"] + school + output, status: 64,
      words: ["31/11/2026"]),
    Mistake(
      name: "a year that is a slip", arguments: ["render", "omegle", "--date", "24/11/2062"] + school + output,
      status: 65,
      words: ["2062-11-24", "look at the year"]),
    Mistake(
      name: "the school's file for a request",
      arguments: ["render", "omegle", "--request", "examples/school.yaml"] + school + output, status: 65,
      words: ["holds a school's details", "behind --school"]),
    Mistake(
      name: "a request for the school's file",
      arguments: ["render", "omegle", "--school", "examples/requests/omegle.yaml"] + output, status: 65,
      words: ["is a request for a letter", "behind --request"]),
    Mistake(
      "a letter that says what the answers do not", of: "police-matter-holding", in: .request,
      "fields: {police_agreed_to_be_named: yes}\nrelease: {police: none}\n",
      words: ["'police_agreed_to_be_named' goes only with the answer 'police: live'"]),
    Mistake("a note in two bytes for each letter", in: .note, "a\0b\0c\0", words: ["UTF-16", "in Notepad"]),
    Mistake(
      "a key with a capital", of: "workshop-invitation", in: .request, "Fields:\n  place: Hall\n",
      words: ["did you mean 'fields'?", "has a problem"]),
    Mistake(
      name: "an output among the letters of the set",
      arguments: ["render", "omegle", "--format", "html", "--output", "templates/letters/omegle.md"] + school,
      status: 64,
      words: ["among the files of the template set"]),
    Mistake(
      name: "an output in a folder that is not there",
      arguments: ["render", "omegle", "--date", "2026-11-24", "--output", "{no/letter.html}"] + school, status: 73,
      words: ["cannot create"]),
    Mistake(
      name: "an unclosed tag in a template",
      arguments: ["render", "broken", "--templates", "{set}"] + school + output, status: 65,
      words: ["broken.md:", "if"]),
    Mistake(
      name: "a register that is no list of terms",
      arguments: ["render", "omegle", "--case", "{c.yaml}"] + school + output,
      files: ["c.yaml": "childern: [A]\n"], status: 65, words: ["unknown key", "did you mean 'children'?"]),
  ]

  @Test("each mistake has its code and its words, and leaves nothing behind", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    let tool = try Tool()
    for (name, text) in mistake.files { _ = try tool.write(text, to: name) }
    if mistake.arguments.contains("{set}") { try BrokenSet.write(to: tool.path("set")) }
    let arguments = mistake.arguments.map { $0.hasPrefix("{") ? tool.path(String($0.dropFirst().dropLast())) : $0 }
    let run = try tool.run(arguments)
    #expect(run.status == mistake.status, "\(run.messages)")
    for words in mistake.words { #expect(run.messages.contains(words), "\(run.messages)") }
    #expect(run.output.isEmpty)
    #expect(tool.names.filter { !mistake.files.keys.contains($0) && $0 != "set" } == [])
  }

  @Test("a file that is not UTF-8 is refused at its place")
  func notUTF8() throws {
    let tool = try Tool()
    try [UInt8]("schema: x\nname: ".utf8 + [0xE9]).write(to: tool.path("s.yaml"))
    let run = try tool.run("render", "omegle", "--school", tool.path("s.yaml"))
    #expect(run.status == 65)
    #expect(run.messages.contains("s.yaml:2:7"))
    #expect(run.messages.contains("not UTF-8"))
  }

  @Test("year groups are known however they are written, each once")
  func yearGroups() throws {
    let tool = try Tool()
    let request = try tool.write("audience: [Yr 5, Y6, year 6]\n", to: "r.yaml")
    let run = try tool.run(
      ["render", "omegle", "--request", request, "--date", "2026-11-24", "--format", "text", "--draft"] + Self.school)
    #expect(run.output.contains("Year 5 and Year 6") && !run.output.contains("Year 6 and Year 6"), "\(run.output)")
  }

  @Test("dates that are out of their order are told, and hold no letter")
  func dates() throws {
    let tool = try Tool()
    let settings = [
      "event_date=2026-01-14", "start_time=6pm", "place=Hall", "event_title=Safe online",
    ]
    let run = try tool.run(
      ["render", "workshop-invitation", "--date", "2026-11-24", "--format", "text"] + Self.school
        + settings.flatMap { ["--set", $0] })
    #expect(run.messages.contains("'event_date' is 2026-01-14, before the letter's own date"), "\(run.messages)")
    let late = [
      "event_date=2027-01-14", "start_time=9.15", "end_time=8am", "place=Hall", "event_title=A", "book_by=2027-01-15",
    ]
    let order = try tool.run(
      ["render", "workshop-invitation", "--date", "2026-11-24", "--format", "text"] + Self.school
        + late.flatMap { ["--set", $0] })
    for words in ["after 'end_time' (8am)", "'start_time' is 9.15: write am or pm", "after 'event_date' (2027-01-14)"] {
      #expect(order.messages.contains(words), "\(order.messages)")
    }
    let reference = try tool.write("reference: NM/26/048213\n", to: "ref.yaml")
    let official = try tool.run(["render", "omegle", "--request", reference, "--date", "2026-11-24"] + Self.school)
    #expect(official.messages.contains("'reference' looks like one of the police"), "\(official.messages)")
    let early = try tool.run(["render", "omegle", "--date", "2020-11-24"] + Self.school)
    #expect(early.messages.contains("before its template was reviewed"), "\(early.messages)")
  }

  @Test(
    "a school's own reference stays, a number that somebody bears does not",
    arguments: ["CR/2026/07": true, "943 476 5919": false, "NHS 943 476 5919": false, "ID 943 476 5919": false])
  func ownReference(_ reference: String, isOwn: Bool) throws {
    let tool = try Tool()
    let request = try tool.write("reference: \(reference)\n", to: "r.yaml")
    let run = try tool.run(
      ["render", "omegle", "--request", request, "--date", "2026-11-24", "--format", "text", "--draft"] + Self.school)
    #expect(run.output.contains(reference) == isOwn, "\(run.output)")
  }

  @Test(
    "a reference that may hold a name is refused",
    arguments: [
      "OS-Jayden-3": false, "Tolliver-01": false, "M. Tolliver case": false, "Omegle-01": true,
      "Thistlebourne/26/3": true,
      "Safety week 2026": true, "TCPS/OS/2025-07": true,
    ])
  func referenceWithName(_ reference: String, isFine: Bool) throws {
    let tool = try Tool()
    let request = try tool.write("reference: \(reference)\n", to: "r.yaml")
    let run = try tool.run(
      ["render", "omegle", "--request", request, "--date", "2026-11-24", "--format", "text"] + Self.school)
    #expect(run.status == (isFine ? 0 : 65), "\(run.messages)")
    #expect(run.messages.contains("'reference' may hold somebody's name") == !isFine, "\(run.messages)")
    #expect(!run.messages.contains("Jayden"))
  }

  @Test("a letter that an earlier run left is told of where this one makes none")
  func earlierLetter() throws {
    let tool = try Tool()
    let letter = tool.path("letter.html")
    let arguments = ["render", "omegle", "--date", "2026-11-24", "--output", letter] + Self.school
    #expect(try tool.run(arguments).status == 0)
    let request = try tool.write("referense: A/1\n", to: "r.yaml")
    let run = try tool.run(arguments + ["--request", request])
    #expect(run.status == 65 && run.messages.contains("it is an earlier letter, not this one"), "\(run.messages)")
  }

  @Test("a case file that holds nothing is told of")
  func emptyCase() throws {
    let tool = try Tool()
    let file = try tool.write("children: []\n", to: "case.yaml")
    let run = try tool.run(["render", "omegle", "--case", file, "--date", "2026-11-24"] + Self.school)
    #expect(run.status == 0 && run.messages.contains("holds no name or number"), "\(run.messages)")
  }

  @Test("where nobody was asked about the release of a letter that may tell of a case, that is told")
  func unasked() throws {
    let tool = try Tool()
    let run = try tool.run(["render", "police-matter-holding", "--date", "2026-11-24"] + Self.school)
    #expect(run.status == 0 && run.messages.contains("none of the questions about the release"), "\(run.messages)")
    let plain = try tool.run(["render", "group-chats", "--date", "2026-11-24"] + Self.school)
    #expect(!plain.messages.contains("questions about the release"), "\(plain.messages)")
  }

  @Test("a lead without number and address is reached at the office")
  func reachable() throws {
    let schools = try BatchSchools()
    try schools.add(count: 1)
    let run = try schools.tool.run(
      "render", "omegle", "--school", schools.folder + "/school-1.yaml", "--date", "2026-11-24", "--format", "text")
    #expect(run.output.contains("Call 01632 960014"), "\(run.output)")
  }

  @Test("whom the school's details name stays in a note, and so does a number at the foot of the page")
  func mayBeNamed() throws {
    let tool = try Tool()
    let example = try String(contentsOfFile: ProjectFiles.path("examples/school.yaml"), encoding: .utf8)
    let school = try tool.write(
      example.replacing("  logo_file", with: "  # logo_file")
        .replacing("  footer_lines:\n", with: "  footer_lines:\n    - \"Governors' office: 01632 960209\"\n"),
      to: "s.yaml")
    let words = "Miss Fairweather and Mrs Okonjo-Hale will help: ring the governors on 01632 960209."
    let note = try tool.write(words, to: "note.txt")
    let run = try tool.run(
      "render", "omegle", "--school", school, "--note", note, "--date", "2026-11-24", "--format", "text")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.replacing("\n", with: " ").contains(words), "\(run.output)")
  }

  @Test("letter and report are not written over each other, however the place is spelled, and '-' is standard output")
  func outputs() throws {
    let tool = try Tool()
    let arguments = ["render", "omegle", "--date", "2026-11-24"] + Self.school
    for same in [tool.path("letter.html"), tool.path("./letter.html"), tool.path("/letter.html")] {
      let run = try tool.run(arguments + ["--output", tool.path("letter.html"), "--report", same])
      #expect(run.status == 64 && run.messages.contains("named twice"), "\(run.messages)")
      #expect(tool.names == [])
    }
    let shown = try tool.run(arguments + ["--output", "-", "--format", "text", "--report", tool.path("r.json")])
    #expect(shown.status == 0 && shown.output.contains("Dear parent or carer"), "\(shown.messages)")
    #expect(tool.names == ["r.json"])
    let both = try tool.run(arguments + ["--report", "-"])
    #expect(both.status == 64 && both.messages.contains("cannot both go to standard output"), "\(both.messages)")
  }

  @Test("a template set that is named in the environment and is not there is told, and no other is taken")
  func wrongSet() throws {
    let tool = try Tool()
    let run = try tool.run(
      ["render", "omegle", "--date", "2026-11-24"] + Self.school,
      environment: ["PARENTLETTER_TEMPLATES": tool.path("none")])
    #expect(run.status == 66 && run.messages.contains("none"), "\(run.status) \(run.messages)")
  }

  @Test("a reader that goes away is an error of writing")
  func closedPipe() throws {
    let tool = try Tool()
    let (reason, status) = try tool.endBeforeNobody(["render", "omegle", "--date", "2026-11-24"] + Self.school)
    #expect(reason == .exit && status == 74, "\(status)")
  }

  @Test("a letter is not written over the school's logo")
  func logo() throws {
    let tool = try Tool()
    let example = try String(contentsOfFile: ProjectFiles.path("examples/school.yaml"), encoding: .utf8)
    let picture = try String(contentsOfFile: ProjectFiles.path("examples/thistlebourne-logo.svg"), encoding: .utf8)
    let school = try tool.write(example, to: "s.yaml")
    let logo = try tool.write(picture, to: "thistlebourne-logo.svg")
    let run = try tool.run("render", "omegle", "--school", school, "--output", logo, "--format", "html")
    #expect(run.status == 64 && run.messages.contains("is the school's logo"), "\(run.messages)")
    #expect(tool.text("thistlebourne-logo.svg") == picture)
  }

  @Test("a case file may be a pipe, which leaves nothing on the disk")
  func pipe() throws {
    let tool = try Tool()
    let pipe = tool.path("case")
    try #require(mkfifo(pipe, 0o600) == 0)
    let writer = Thread {
      FileHandle(forWritingAtPath: pipe)?.write(Data("children: [Marnie Tolliver-Quaye]\n".utf8))
    }
    writer.start()
    let run = try tool.run("redact", "--case", pipe, input: "We saw Marnie.")
    #expect(run.status == 0 && !run.output.contains("Marnie"), "\(run.messages)")
  }

  @Test(
    "a name in a short value of the letter's own is found",
    arguments: [
      ("safer-internet-day", "event_date: 2027-02-09, activities: [a poster by Poppy]", "poster by a child"),
      ("safer-internet-day", "event_date: 2027-02-09, activities: [an assembly led by JT]", "led by a child"),
      (
        "workshop-invitation",
        "event_title: Remembering Mason, event_date: 2027-02-09, start_time: 6pm, place: the hall",
        "Remembering a child"
      ),
    ])
  func namesInFields(_ letter: String, _ fields: String, _ wanted: String) throws {
    let tool = try Tool()
    let request = try tool.write("fields: {\(fields)}\n", to: "r.yaml")
    let run = try tool.run(
      ["render", letter, "--request", request, "--date", "2026-11-24", "--format", "text"] + Self.school)
    #expect(run.status == 3 && run.output.contains(wanted), "\(run.messages) \(run.output)")
  }

  @Test("a logo in which a registered name can be read makes no letter")
  func namedLogo() throws {
    let tool = try Tool()
    let example = try String(contentsOfFile: ProjectFiles.path("examples/school.yaml"), encoding: .utf8)
    let school = try tool.write(example, to: "s.yaml")
    let register = try tool.write("children: [Marnie Tolliver-Quaye]\n", to: "c.yaml")
    for inside in ["<title>By Marnie Tolliver-Quaye</title>", "<!-- Marnie Tolliver-Quaye -->"] {
      _ = try tool.write(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\(inside)</svg>", to: "thistlebourne-logo.svg")
      let run = try tool.run(
        "render", "omegle", "--school", school, "--case", register, "--output", tool.path("l.html"))
      #expect(run.status == 70 && run.messages.contains("the school's logo holds words"), "\(run.messages)")
      #expect(!tool.exists("l.html"))
    }
  }

  @Test("the Omegle letter says that Omegle closed, and when")
  func omegle() throws {
    let tool = try Tool()
    let run = try tool.run(
      "render", "omegle", "--school", "examples/school.yaml", "--output", tool.path("letter.html"))
    #expect(run.status == 0, "\(run.messages)")
    #expect(tool.text("letter.html").contains("8 November 2023"))
    #expect(tool.names == ["letter.html"])
  }
}
