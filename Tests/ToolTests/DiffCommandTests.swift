import Foundation
import TestSupport
import Testing

@Suite("parentletter templates diff and status")
struct DiffCommandTests {
  /// A folder `set` with a working tree of git around it: a first commit, then a changed letter.
  private func repository(in tool: Tool) throws {
    try FileManager.default.copyItem(atPath: ProjectFiles.path("templates"), toPath: tool.path("set"))
    let name = ["-c", "user.name=Adviser", "-c", "user.email=adviser@northmarsh.example", "-c", "commit.gpgsign=false"]
    for words in [["init", "-q"], ["add", "set"], name + ["commit", "-q", "-m", "First", "--no-verify"]] {
      try git(["-C", tool.folder] + words)
    }
    let scams = tool.text("set/letters/scams.md")
    _ = try tool.write(
      scams.replacing("Anyone can be tricked", with: "Everyone can be tricked"), to: "set/letters/scams.md")
  }

  private func git(_ words: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + words
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test("folders, files and revisions are compared, in words and as JSON")
  func compared() throws {
    let tool = try Tool()
    try repository(in: tool)
    let set = tool.path("set")
    for old in ["HEAD", "templates", "templates/letters/scams.md"] {
      let run = try tool.run("templates", "diff", old, set, "--templates", set)
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.output.contains("now:  «Everyone» can be tricked"), "\(old): \(run.output)")
    }
    let json = try tool.run("templates", "diff", "HEAD", "--templates", set, "--json")
    #expect(json.status == 0, "\(json.messages)")
    #expect(json.output.contains("{\"is\":\"removed\",\"text\":\"Anyone\"},{\"is\":\"added\",\"text\":\"Everyone\"}"))
  }

  @Test("a school's copy is held against a set")
  func status() throws {
    let tool = try Tool()
    try repository(in: tool)
    let run = try tool.run("templates", "status", "--templates", tool.path("set"), "--against", "templates")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("scams   1.0.0  1.0.0  changed by the school"), "\(run.output)")
    let revision = try tool.run("templates", "status", "--templates", tool.path("set"), "--against", "HEAD", "--json")
    #expect(revision.output.contains("\"state\":\"current\",\"behind\":null,\"edited\":true"))
  }

  @Test("what is not there has its code and its remedy")
  func mistakes() throws {
    let tool = try Tool()
    try repository(in: tool)
    let set = ["--templates", tool.path("set")]
    let unknown = try tool.run(["templates", "diff", "nowhere"] + set)
    #expect(unknown.status == 66)
    #expect(unknown.messages.contains("'nowhere' is no file or folder, and git knows no revision 'nowhere' here"))
    let empty = try tool.run("templates", "diff", "examples")
    #expect(empty.status == 66)
    #expect(empty.messages.contains("there are no letters in 'examples'"))
    let option = try tool.run("templates", "diff", "--templates", tool.path("set"), "--", "--output=x")
    #expect(option.status == 64)
    let noGit = try tool.run(["templates", "diff", "HEAD"] + set, environment: ["PATH": tool.folder])
    #expect(noGit.status == 69)
    #expect(noGit.messages.contains("apt-get install git"))
    let letter = try tool.run(["templates", "status", "--against", "templates/letters/scams.md"] + set)
    #expect(letter.status == 64)
    let missing = try tool.run("templates", "status", "--templates", tool.path("none"), "--against", "templates")
    #expect(missing.status == 66)
  }
}
