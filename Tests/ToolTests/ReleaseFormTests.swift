import Foundation
import TestSupport
import Testing

/// A request's release block with open questions, and what is said of them.
private struct OpenForm: NamedCase {
  let name: String
  let release: String
  var flags: [String] = []
  /// `line:column` and the key of each question that is open; none for a letter that is made.
  var open: [String] = []

  static let all = [
    OpenForm(name: "a key left out", release: "{class: generic}"),
    OpenForm(name: "an empty value", release: "\n  real_child:\n  arrest: false\n", open: ["2:14 real_child"]),
    OpenForm(name: "an empty text", release: "\n  police: \"\"\n", open: ["2:11 police"]),
    OpenForm(
      name: "two of them", release: "\n  class:\n  facts_checked:   # have they\n",
      open: ["2:9 class", "3:17 facts_checked"]),
    OpenForm(
      name: "the police, answered by a flag", release: "\n  police:\n", flags: ["--police-investigation", "none"]),
    OpenForm(
      name: "another, not answered by that flag", release: "\n  police:\n  court:\n",
      flags: ["--police-investigation", "none"], open: ["3:9 court"]),
    OpenForm(name: "who advised is no question", release: "\n  advice: {from: \"\", date: }\n"),
  ]
}

@Suite("the questions of the release block")
struct ReleaseFormTests {
  private static func render(_ tool: Tool, _ more: [String]) -> [String] {
    [
      "render", "--templates", ProjectFiles.path("templates"), "--school", ProjectFiles.path("examples/school.yaml"),
      "--date", "2026-11-24", "--output", tool.path("letter.html"),
    ] + more
  }

  @Test("the blank form answers none of them, so no letter is made of it")
  func blank() throws {
    let tool = try Tool()
    let form = try tool.run("templates", "fields", "omegle", "--templates", "templates").output
    for line in form.split(separator: "\n") where line.hasPrefix("  ") && !line.hasPrefix("  #") {
      let value = line.split(separator: ":", maxSplits: 1)[1].prefix { $0 != "#" }.filter { $0 != " " }
      #expect(value.isEmpty || line.hasPrefix("  channel: direct"), "\(line)")
    }
    let request = try tool.write(form, to: "letter.yaml")
    let run = try tool.run(Self.render(tool, ["--request", request]))
    #expect(run.status == 65 && run.messages.contains("letter.yaml' has 8 problems"), "\(run.messages)")
    #expect(!tool.exists("letter.html"))
    let answers = [
      "class": "generic", "police": "none", "real_child": "false", "sexual_offence": "false", "court": "false",
      "arrest": "false", "source": "routine", "facts_checked": "true",
    ]
    let answered = answers.reduce(form) { $0.replacing("  \($1.key): ", with: "  \($1.key): \($1.value) ") }
    _ = try tool.write(answered, to: "letter.yaml")
    #expect(try tool.run(Self.render(tool, ["--request", request])).status == 0)
  }

  @Test("one that stands open is an error at its place, one left out is not", arguments: OpenForm.all)
  fileprivate func open(_ form: OpenForm) throws {
    let tool = try Tool()
    let request = try tool.write("release: \(form.release)", to: "r.yaml")
    let run = try tool.run(Self.render(tool, ["omegle", "--request", request] + form.flags))
    #expect(run.status == (form.open.isEmpty ? 0 : 65), "\(run.messages)")
    let count = run.messages.components(separatedBy: "is not answered").count - 1
    #expect(count == form.open.count, "\(run.messages)")
    for question in form.open {
      let parts = question.split(separator: " ")
      #expect(run.messages.contains("r.yaml:\(parts[0])\n"), "\(run.messages)")
      #expect(run.messages.contains("'release.\(parts[1])' is not answered: "), "\(run.messages)")
    }
  }

  @Test("on a terminal they are asked, and only they")
  func asked() throws {
    let tool = try Tool()
    let request = try tool.write("release:\n  real_child: false\n  police:\n  arrest:\n", to: "r.yaml")
    let arguments = Self.render(tool, ["omegle", "--request", request])
    let run = try tool.talk(arguments, typing: ["perhaps", "live", "no"])
    #expect(run.messages.contains("Is there a police matter? [none, live, closed] "), "\(run.messages)")
    #expect(run.messages.contains("Please answer one of: none, live, closed."), "\(run.messages)")
    #expect(run.messages.contains("Has anybody been arrested? [y/n] ") && !run.messages.contains("real child?"))
    #expect(run.status == 2 && run.messages.contains("G1"), "\(run.messages)")
  }

  @Test("in a row of JSON null is left out, since programs write it so")
  func rows() throws {
    let tool = try Tool()
    let rows = try tool.write(
      "{\"template\": \"omegle\", \"release\": {\"police\": null, \"real_child\": null}}\n", to: "rows.ndjson")
    let run = try tool.run(
      "batch", "--requests", rows, "--school", "examples/school.yaml", "--date", "2026-11-24", "--output",
      tool.path("letters"))
    #expect(run.status == 0, "\(run.messages)")
  }
}

@Suite("what a person is told to do")
struct NextStepTests {
  private func render(_ tool: Tool, note: String, release: String = "", _ more: [String] = []) throws -> Tool.Run {
    let note = try tool.write(note, to: "note.txt")
    let request = try tool.write("template: omegle\n\(release)", to: "r.yaml")
    return try tool.run(
      [
        "render", "--school", "examples/school.yaml", "--date", "2026-11-24", "--note", note, "--request", request,
        "--output", tool.path("letter.html"),
      ] + more)
  }

  @Test("words were taken out: which draft to read, and the command after it; accepted, that is said")
  func acceptance() throws {
    let tool = try Tool()
    let note = "Please ring Orla Penhallow's mum on 07700 900982."
    let held = try render(tool, note: note)
    #expect(held.status == 3 && tool.text("letter.html").contains("DRAFT"))
    let next =
      "Next: read \(tool.path("letter.html")). If it is right, give the same command again with "
      + "--accept-redactions.\n"
    #expect(held.messages.hasSuffix(next), "\(held.messages)")
    #expect(held.messages.contains("Read this draft first") && !held.messages.contains("ACCEPTED"))
    let accepted = try render(tool, note: note, ["--accept-redactions"])
    #expect(accepted.status == 0)
    #expect(accepted.messages.contains("ACCEPTED. The letter goes out with the 2 changes told above (C3).\n"))
    #expect(!accepted.messages.contains("Next: "))
  }

  @Test("a letter that an approval lets go says so, and what the answers deny is warned of")
  func approval() throws {
    let tool = try Tool()
    let note = "Police are investigating what happened. Somebody was arrested."
    let approval = "release: {approved: {role: dsl, date: 2026-11-24}"
    let run = try render(tool, note: note, release: approval + "}\n")
    #expect(run.status == 0)
    #expect(
      run.messages.contains("APPROVED. The request says that the designated safeguarding lead approves the letter"))
    #expect(run.messages.contains("held for review (J1)."))
    #expect(
      run.messages.contains("warning: what was typed tells of a police matter, and the request says 'police: none'"))
    #expect(run.messages.contains("warning: what was typed tells of an arrest, and the request says 'arrest: false'"))
    let agreeing = try render(tool, note: note, release: approval + ", police: closed, arrest: true}\n")
    #expect(agreeing.status == 0 && !agreeing.messages.contains("warning: what was typed"), "\(agreeing.messages)")
    #expect(agreeing.messages.contains("held for review (G6, J1)."))
    let harmless = try render(tool, note: "We will talk about this in assembly.")
    #expect(harmless.status == 0 && !harmless.messages.contains("APPROVED"))
  }
}
