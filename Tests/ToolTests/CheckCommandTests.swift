import Foundation
import TestSupport
import Testing

/// A copy of the shipped set in the tool's folder.
private struct CopiedSet {
  let tool: Tool
  var folder: String { tool.path("set") }

  init() throws {
    tool = try Tool()
    try FileManager.default.copyItem(atPath: ProjectFiles.path("templates"), toPath: tool.path("set"))
  }

  func replace(_ words: String, with others: String, in file: String) throws {
    let path = folder + "/" + file
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try #require(text.contains(words))
    try text.replacing(words, with: others).write(toFile: path, atomically: true, encoding: .utf8)
  }
}

@Suite("parentletter templates check")
struct CheckCommandTests {
  @Test("a clean set ends with 0 and says nothing; a fault is a line with its place, and 65")
  func codes() throws {
    let set = try CopiedSet()
    let clean = try set.tool.run("templates", "check", "--templates", set.folder, "--date", "2026-11-24")
    #expect(clean.status == 0 && clean.output.isEmpty)
    try set.replace("## What it is", with: "Talk about sexting.\n\n## What it is", in: "letters/cyberbullying.md")
    let faulty = try set.tool.run("templates", "check", "--templates", set.folder, "--date", "2026-11-24")
    #expect(faulty.status == 65)
    #expect(
      faulty.output == set.folder
        + "/letters/cyberbullying.md:33:12: error: write 'sharing nudes and semi-nudes' [sexting]\n")
    let other = try set.tool.run("templates", "check", "scams", "--templates", set.folder, "--date", "2026-11-24")
    #expect(other.status == 0 && other.output.isEmpty)
  }

  @Test("a warning alone ends with 0")
  func warning() throws {
    let set = try CopiedSet()
    try set.replace("review-by: 2027-05-01", with: "review-by: 2026-12-01", in: "letters/scams.md")
    let run = try set.tool.run("templates", "check", "--templates", set.folder, "--date", "2026-11-24")
    #expect(run.status == 0 && run.output.contains(": warning: ") && run.output.contains("[review-soon]"))
  }

  @Test("the same as JSON")
  func json() throws {
    let set = try CopiedSet()
    try set.replace("## What it is", with: "Talk about sexting.\n\n## What it is", in: "letters/cyberbullying.md")
    let run = try set.tool.run("templates", "check", "--json", "--templates", set.folder, "--date", "2026-11-24")
    let root = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let problem = try #require((root["problems"] as? [[String: Any]])?.first)
    #expect(problem["rule"] as? String == "sexting" && problem["line"] as? Int == 33 && problem["column"] as? Int == 12)
    #expect(run.status == 65)
  }

  @Test("a rule explains itself, with a hint for one that there is not")
  func explain() throws {
    let tool = try Tool()
    let run = try tool.run("templates", "check", "--explain", "sexting")
    #expect(run.status == 0 && run.output.contains("Why: ") && run.output.contains("Source: "))
    #expect(try tool.run("templates", "check", "--explain", "l4").output == run.output)
    #expect(try tool.run("templates", "check", "--explain", "all").output.contains("\n\nsexting (error; L4)\n"))
    let wrong = try tool.run("templates", "check", "--explain", "sextin")
    #expect(wrong.status == 64 && wrong.messages.contains("'sexting'"))
  }

  @Test("--watch checks again when a file changes")
  func watch() throws {
    let set = try CopiedSet()
    let watch = try set.tool.start("templates", "check", "--watch", "--templates", set.folder, "--date", "2026-11-24")
    defer { watch.end() }
    #expect(watch.waits(until: { $0.messages.contains("0 errors, 0 warnings; waiting for changes") }))
    try set.replace("## What it is", with: "Talk about sexting.\n\n## What it is", in: "letters/cyberbullying.md")
    #expect(watch.waits(until: { $0.output.contains("[sexting]") && $0.messages.contains("1 error, 0 warnings") }))
  }
}

@Suite("parentletter templates preview")
struct PreviewCommandTests {
  @Test("pages are written, and a folder with other files is refused with 73")
  func written() throws {
    let tool = try Tool()
    let run = try tool.run("templates", "preview", "--output", tool.path("site"), "--date", "2026-11-24")
    #expect(run.status == 0 && run.messages.contains("32 letters are laid out."))
    #expect(tool.text("site/index.html").contains("<h1>"))
    _ = try tool.write("mine", to: "notes.txt")
    let refused = try tool.run("templates", "preview", "--output", tool.folder, "--date", "2026-11-24")
    #expect(refused.status == 73 && tool.text("notes.txt") == "mine" && !tool.exists("index.html"))
  }

  @Test("a school's details and requests fill the letters")
  func filled() throws {
    let tool = try Tool()
    let run = try tool.run(
      "templates", "preview", "--output", tool.path("site"), "--school", "examples/school.yaml", "--requests",
      "examples/requests", "--date", "2026-11-24")
    #expect(run.status == 0)
    let page = tool.text("site/letters/workshop-invitation/index.html")
    #expect(page.contains("Mr Idris Pellowe") && page.contains("There will be tea and cake"))
  }
}
