import Foundation
import TestSupport
import Testing

@Suite("parentletter templates approve")
struct ApproveCommandTests {
  private let approve = ["templates", "approve", "scams", "--reviewed", "2026-11-24", "--templates"]

  private func copy(in tool: Tool, changing words: String = "", to others: String = "") throws -> String {
    let set = tool.path("set")
    try FileManager.default.copyItem(atPath: ProjectFiles.path("templates"), toPath: set)
    let scams = tool.text("set/letters/scams.md")
    if !words.isEmpty { _ = try tool.write(scams.replacing(words, with: others), to: "set/letters/scams.md") }
    return set
  }

  @Test("a clean letter is approved")
  func approved() throws {
    let tool = try Tool()
    let set = try copy(in: tool)
    let run = try tool.run(approve + [set, "--review-by", "2027-08-31"])
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output == "scams 1.0.0 is approved, to be reviewed by 2027-08-31.\n")
    #expect(tool.text("set/letters/scams.md").contains("reviewed: 2026-11-24\nreview-by: 2027-08-31\n"))
  }

  @Test("who approves is said where nobody is asked, and asked for on a terminal")
  func reviewer() throws {
    let tool = try Tool()
    let set = try copy(in: tool)
    let kept = try tool.run(approve + [set])
    #expect(kept.messages == "Who approves it is as before, 'Safeguarding editor'; --reviewer names another.\n")
    let named = try tool.run(approve + [set, "--reviewer", "Second adviser"])
    #expect(named.messages.isEmpty && tool.text("set/letters/scams.md").contains("\nreviewer: Second adviser\n"))
    let asked = try tool.talk(approve + [set], typing: ["?", "  Third  adviser "])
    #expect(asked.messages.contains("never a person's name"))
    #expect(asked.status == 0 && asked.messages.contains("Who has read it and approves, as a role? [Second adviser] "))
    #expect(tool.text("set/letters/scams.md").contains("\nreviewer: Third adviser\n"))
    #expect(try tool.talk(approve + [set], typing: [""]).status == 0)
    #expect(tool.text("set/letters/scams.md").contains("\nreviewer: Third adviser\n"))
    let lock = tool.text("set/set.lock")
    let ended = try tool.talk(approve + [set, "--review-by", "2027-08-31"], typing: ["\u{4}"])
    #expect(ended.status == 64 && ended.messages.contains("nothing was written") && tool.text("set/set.lock") == lock)
    #expect(!tool.text("set/letters/scams.md").contains("2027-08-31"))
  }

  @Test("several with reviewers of their own keep them")
  func reviewers() throws {
    let tool = try Tool()
    let set = try copy(in: tool, changing: "reviewer: Safeguarding editor", to: "reviewer: Second adviser")
    let run = try tool.talk(approve + [set, "omegle"], typing: [""])
    #expect(run.status == 0 && run.messages.contains("Who has read them and approves, as a role? [as in each letter] "))
    #expect(tool.text("set/letters/scams.md").contains("\nreviewer: Second adviser\n"))
    #expect(tool.text("set/letters/omegle.md").contains("\nreviewer: Safeguarding editor\n"))
  }

  @Test("the list marks what is not as it was approved, and translations of an earlier version")
  func marked() throws {
    let tool = try Tool()
    let set = try copy(in: tool, changing: "Anyone can be tricked", to: "Everyone can be tricked")
    let omegle = tool.text("set/letters/omegle.md")
    _ = try tool.write(omegle.replacing("version: 1.0.0", with: "version: 1.1.0"), to: "set/letters/omegle.md")
    let strangers = tool.text("set/letters/video-chat-strangers.md")
    _ = try tool.write(
      strangers.replacing("version: 1.0.0", with: "version: 1.1.0"), to: "set/letters/video-chat-strangers.md")
    let run = try tool.run("templates", "list", "--templates", set)
    let rows = Dictionary(
      uniqueKeysWithValues: run.output.split(separator: "\n").map { ($0.prefix { $0 != " " }, String($0)) })
    #expect(rows["scams"]?.contains("  approved (changed since)  ") == true)
    #expect(rows["omegle"]?.contains("  approved (this version never was)  ") == true)
    #expect(rows["video-chat-strangers-cy"]?.contains("  draft (of an earlier original)  ") == true)
    #expect(rows["discord"]?.contains("  approved  ") == true)
    let json = try tool.run("templates", "list", "--json", "--templates", set).output
    #expect(json.contains("\"remark\":\"changed since\"") && json.contains("\"remark\":null"))
    let shown = try tool.run("templates", "show", "scams", "--templates", set).output
    #expect(shown.contains("\nNot to be sent as it stands: the text has changed since version 1.0.0 was approved"))
  }

  @Test("a letter with a fault is not, and the fault is shown at its place")
  func fault() throws {
    let tool = try Tool()
    let set = try copy(in: tool, changing: "Anyone can be tricked", to: "Click here: anyone can be tricked!!")
    let lock = tool.text("set/set.lock")
    let run = try tool.run(approve + [set])
    #expect(run.status == 65)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("letters/scams.md:"))
    #expect(run.messages.contains("'scams' was not approved: mend this first, and check again"))
    #expect(tool.text("set/letters/scams.md").contains("reviewed: 2026-11-02"))
    #expect(tool.text("set/set.lock") == lock)
  }

  @Test("several are approved together, by id or file, or none of them; a day to come is refused")
  func several() throws {
    let tool = try Tool()
    let set = try copy(in: tool, changing: "Anyone can be tricked", to: "PLEASE READ: anyone can be tricked")
    let lock = tool.text("set/set.lock")
    let both = [
      "templates", "approve", "set/letters/discord.md", "scams", "--reviewed", "2026-11-24", "--templates", set,
    ]
    #expect(try tool.run(both).status == 65 && tool.text("set/set.lock") == lock)
    #expect(tool.text("set/letters/discord.md").contains("reviewed: 2026-11-02"))
    let run = try tool.run(both.filter { $0 != "scams" } + ["omegle"])
    #expect(
      run.status == 0 && run.output.contains("discord 1.0.0 is approved") && run.output.contains("omegle 1.0.0 is"))
    let early = try tool.run("templates", "approve", "omegle", "--reviewed", "2999-01-01", "--templates", set)
    #expect(early.status == 64 && early.messages.contains("still to come"))
  }

  @Test("a letter that there is not has the code of a wrong command line")
  func unknown() throws {
    let run = try Tool().run("templates", "approve", "scam", "--templates", "templates")
    #expect(run.status == 64)
    #expect(run.messages.contains("did you mean 'scams'?"))
  }

  @Test(
    "a text that only says it is approved is not sent, whatever its version",
    arguments: ["version: 1.0.0", "version: 1.1.0", "version: 9.0.0"])
  func neverApproved(_ version: String) throws {
    let tool = try Tool()
    let set = try copy(in: tool, changing: "Anyone can be tricked", to: "This was never read")
    let letter = tool.text("set/letters/scams.md").replacing(/version: 1\.\d\.\d/, with: version)
    _ = try tool.write(letter, to: "set/letters/scams.md")
    let render = [
      "render", "scams", "--templates", set, "--school", "examples/school.yaml", "--date", "2026-11-24", "--output",
      tool.path("letter.html"),
    ]
    let run = try tool.run(render)
    #expect(run.status == 65 && run.messages.contains("this text of it never was"), "\(run.messages)")
    #expect(tool.text("letter.html").isEmpty)
    #expect(try tool.run(render + ["--draft"]).status != 65)
  }

  @Test("a letter whose shared words have changed is not sent until somebody has read it with them")
  func changedPart() throws {
    let tool = try Tool()
    let set = try copy(in: tool)
    let part = tool.text("set/parts/home-tips.md")
    _ = try tool.write(part + "- Take the phone away.\n", to: "set/parts/home-tips.md")
    func render(_ id: String) throws -> Tool.Run {
      try tool.run(
        "render", id, "--templates", set, "--school", "examples/school.yaml", "--date", "2026-11-24", "--output",
        tool.path("letter.html"))
    }
    let run = try render("omegle")
    #expect(run.status == 65 && run.messages.contains("the part 'home-tips' has changed"), "\(run.messages)")
    // One that does not call it goes as before.
    #expect(try render("police-matter-holding").status != 65)
  }

  @Test("a letter that prints a changed fact is not sent until the fact is approved; the check and the command say so")
  func changedFact() throws {
    let tool = try Tool()
    let set = try copy(in: tool)
    let lines = tool.text("set/catalogue/helplines.yaml")
    _ = try tool.write(lines.replacing("\"0800 1111\"", with: "\"0800 1112\""), to: "set/catalogue/helplines.yaml")
    let render = [
      "render", "omegle", "--templates", set, "--school", "examples/school.yaml", "--date", "2026-11-24", "--output",
      tool.path("letter.html"),
    ]
    let run = try tool.run(render)
    #expect(run.status == 65 && run.messages.contains("(phone: '0800 1112', was '0800 1111')"), "\(run.messages)")
    let check = try tool.run("catalogue", "check", "--templates", set, "--date", "2026-11-24")
    #expect(check.status == 0 && check.output.contains("parentletter catalogue approve childline"))
    let approval = try tool.run("catalogue", "approve", "childline", "--templates", set)
    #expect(approval.status == 0 && approval.output.hasPrefix("Childline is approved: phone 0800 1112; it is in 29 "))
    #expect(try tool.run("catalogue", "check", "--templates", set, "--date", "2026-11-24").output.isEmpty)
    #expect(try tool.run(render).status == 0)
  }

  @Test("a letter in Urdu is held for review, and the page is read from the right")
  func language() throws {
    let tool = try Tool()
    let set = try copy(in: tool)
    try FileManager.default.removeItem(atPath: set + "/set.lock")
    let file = "set/letters/video-chat-strangers-ur.md"
    let text = tool.text(file).replacing("status: draft", with: "status: approved\nreviewer: Urdu reader")
    _ = try tool.write(text, to: file)
    let render = [
      "render", "video-chat-strangers-ur", "--templates", set, "--school", "examples/school.yaml", "--date",
      "2026-11-24", "--output", tool.path("letter.html"), "--report", tool.path("report.json"),
    ]
    let run = try tool.run(render)
    #expect(run.status == 3, "\(run.messages)")
    #expect(run.messages.contains("L1: The letter, or something typed for it, is not in English"))
    #expect(tool.text("report.json").contains("\"status\":\"review\",\"reasons\":[{\"rule\":\"L1\""))
    #expect(tool.text("letter.html").contains("lang=\"ur\" dir=\"rtl\""))
    let request = try tool.write("release: {approved: {role: dsl, date: 2026-11-24}}\n", to: "r.yaml")
    #expect(try tool.run(render + ["--request", request]).status == 0)
  }

  @Test("a note in Welsh holds an English letter")
  func note() throws {
    let tool = try Tool()
    let note = try tool.write("Mae rhywun wedi cysylltu gyda phlentyn ar y we.\n", to: "note.txt")
    let run = try tool.run(
      "render", "omegle", "--school", "examples/school.yaml", "--date", "2026-11-24", "--note", note, "--output",
      tool.path("letter.html"))
    #expect(run.status == 3)
    #expect(run.messages.contains("L1: "))
  }
}
