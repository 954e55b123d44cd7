import Foundation
import TestSupport
import Testing

/// A fenced block of the guide: commands with their answers, or words that the reader types into a file.
struct GuideBlock {
  let info: String
  let lines: [String]
  /// Of the line that opens it, 1-based.
  let line: Int

  static func all(in text: String) -> [GuideBlock] {
    var found: [GuideBlock] = []
    var open: (info: String, lines: [String], line: Int)?
    for (number, line) in text.components(separatedBy: "\n").enumerated() {
      if let block = open {
        open?.lines.append(line)
        guard line == "```" else { continue }
        found.append(GuideBlock(info: block.info, lines: block.lines, line: block.line))
        open = nil
      } else if line.hasPrefix("```") {
        open = (String(line.dropFirst(3)), [], number + 1)
      }
    }
    return found
  }

  /// Each command with the lines that it answers.
  var commands: [(command: String, answer: [String])] {
    var found: [(command: String, answer: [String])] = []
    for line in lines {
      if line.hasPrefix("$ ") {
        found.append((String(line.dropFirst(2)), []))
      } else if let last = found.indices.last {
        found[last].answer.append(line)
      }
    }
    return found
  }
}

/// An installed command with its set, and an empty folder in which a new adviser works.
private struct GuideWorkplace {
  let tool: Tool

  init() throws {
    tool = try Tool()
    let files = FileManager.default
    for folder in ["install/bin", "install/share/parentletter", "work"] {
      try files.createDirectory(atPath: tool.path(folder), withIntermediateDirectories: true)
    }
    let command = tool.path("install/bin/parentletter")
    do { try files.linkItem(atPath: Tool.executable, toPath: command) } catch {
      try files.copyItem(atPath: Tool.executable, toPath: command)
    }
    try files.copyItem(
      atPath: ProjectFiles.path("templates"), toPath: tool.path("install/share/parentletter/templates"))
  }

  /// What a command prints, messages after results. What depends on the day is told the guide's.
  func answer(to command: String) throws -> [String] {
    let isDated = ["templates check", "templates status"].contains(where: command.contains)
    let dated = isDated && !command.contains("--explain") ? command + " --date 2026-11-24" : command
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "{ \(dated); } >../.out 2>../.err </dev/null"]
    process.currentDirectoryURL = URL(fileURLWithPath: tool.path("work"))
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = tool.path("install/bin") + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    environment["PARENTLETTER_TEMPLATES"] = nil
    process.environment = environment
    try process.run()
    process.waitUntilExit()
    let text = tool.text(".out") + tool.text(".err")
    return text.isEmpty ? [] : text.trimmingCharacters(in: .newlines).components(separatedBy: "\n")
  }

  /// Types words into a file: `body=FILE` below its front matter, `line=FILE:NUMBER` in the place of a line.
  func type(_ words: [String], _ order: String) throws {
    let parts = order.split { $0 == "=" || $0 == ":" }.map(String.init)
    let file = "work/" + parts[1]
    var lines = tool.text(file).components(separatedBy: "\n")
    if parts[0] == "body" {
      let end = try #require(lines.dropFirst().firstIndex(of: "---"))
      lines = lines[...end] + words + [""]
    } else {
      let number = try #require(Int(parts[2]))
      lines.replaceSubrange(number - 1..<number, with: words)
    }
    _ = try tool.write(lines.joined(separator: "\n"), to: file)
  }
}

@Suite("the guide for advisers")
struct GuideTests {
  @Test("every command answers what the guide says, from an empty folder to an approved letter")
  func guide() throws {
    let text = try String(contentsOfFile: ProjectFiles.path("docs/guide-for-advisers.md"), encoding: .utf8)
    let blocks = GuideBlock.all(in: text)
    #expect(blocks.count > 10)
    let workplace = try GuideWorkplace()
    for block in blocks {
      let words = block.lines
      if block.info == "console" {
        for (command, answer) in GuideBlock(info: "", lines: words, line: 0).commands {
          let found = try workplace.answer(to: command)
          #expect(found == answer, "line \(block.line): \(command)\n\(found.joined(separator: "\n"))")
        }
      } else if block.info.contains("=") {
        try workplace.type(words, String(block.info.split(separator: " ").last ?? ""))
      }
    }
  }

  @Test("the lines of a front matter can be copied into a letter as they stand")
  func frontMatter() throws {
    let guide = try String(contentsOfFile: ProjectFiles.path("docs/guide-for-advisers.md"), encoding: .utf8)
    let blocks = GuideBlock.all(in: guide).filter { $0.info == "yaml" }.map { $0.lines.joined(separator: "\n") }
    #expect(blocks.map { $0.prefix { $0 != ":" } } == ["fields", "sources"])
    let tool = try Tool()
    let set = tool.path("set")
    try FileManager.default.copyItem(atPath: ProjectFiles.path("templates"), toPath: set)
    try FileManager.default.removeItem(atPath: set + "/set.lock")
    let file = "set/letters/cyberbullying.md"
    var letter = tool.text(file).replacing("fields: {}", with: blocks[0])
      .replacing(/sources:\n(?:  - [^\n]*\n)+/, with: blocks[1] + "\n")
    letter += "\nCome on {{ event_date | date: \"%-d %B %Y\" }}.\n"
    _ = try tool.write(letter, to: file)
    let run = try tool.run("templates", "check", "cyberbullying", "--templates", set, "--date", "2026-11-24")
    #expect(run.status == 0 && run.output.isEmpty, "\(run.output)")
    let form = try tool.run("templates", "fields", "cyberbullying", "--templates", set)
    #expect(form.output.contains("\n  event_date:\n"))
  }
}
