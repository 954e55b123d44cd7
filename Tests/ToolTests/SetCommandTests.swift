import Foundation
import TestSupport
import Testing

/// A command installed under a folder of its own, with a set beside it, and an empty folder to work in.
private struct Installation {
  let tool: Tool

  init() throws {
    tool = try Tool()
    let files = FileManager.default
    for folder in ["install/bin", "install/share/parentletter", "work"] {
      try files.createDirectory(atPath: tool.path(folder), withIntermediateDirectories: true)
    }
    try files.copyItem(atPath: Tool.executable, toPath: tool.path("install/bin/parentletter"))
    try files.copyItem(atPath: ProjectFiles.path("templates"), toPath: set)
  }

  var set: String { tool.path("install/share/parentletter/templates") }

  /// Runs the installed command in the empty folder.
  func run(_ arguments: String...) throws -> Tool.Run { try run(arguments) }

  func run(_ arguments: [String]) throws -> Tool.Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: tool.path("install/bin/parentletter"))
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: tool.path("work"))
    process.environment = ProcessInfo.processInfo.environment.filter { $0.key != "PARENTLETTER_TEMPLATES" }
    process.standardInput = FileHandle.nullDevice
    for name in ["out", "err"] { _ = FileManager.default.createFile(atPath: tool.path(name), contents: nil) }
    process.standardOutput = FileHandle(forWritingAtPath: tool.path("out"))
    process.standardError = FileHandle(forWritingAtPath: tool.path("err"))
    try process.run()
    process.waitUntilExit()
    return Tool.Run(status: process.terminationStatus, output: tool.text("out"), messages: tool.text("err"))
  }
}

@Suite("the set that came with the command")
struct InstalledSetTests {
  /// Resolves links, as the command does: the temporary folder may be one.
  private static func resolved(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }

  @Test("a check says that it is about that set, one of a set of the adviser's own does not")
  func check() throws {
    let place = try Installation()
    let run = try place.run("templates", "check", "--date", "2026-11-24")
    let words = "There is no set here, so this is about the one that came with the command: "
    #expect(run.status == 0 && run.output.isEmpty)
    #expect(run.messages == words + Self.resolved(place.set) + "\n")
    let named = try place.run("templates", "check", "--date", "2026-11-24", "--templates", place.set)
    #expect(named.messages.isEmpty)
    #expect(try place.run("templates", "copy", "templates").status == 0)
    #expect(try place.run("templates", "check", "--date", "2026-11-24").messages.isEmpty)
  }

  @Test(
    "nothing is written into it, and the refusal says how to come by a set of one's own",
    arguments: [
      ["templates", "approve", "scams"], ["templates", "new", "--title", "Loot"], ["catalogue", "approve", "ALL"],
    ])
  func refused(_ arguments: [String]) throws {
    let place = try Installation()
    let before = try FileManager.default.subpathsOfDirectory(atPath: place.set).sorted()
    let lock = place.tool.text("install/share/parentletter/templates/set.lock")
    let run = try place.run(arguments)
    #expect(run.status == 64 && run.messages.contains("parentletter templates copy templates makes one"))
    #expect(try FileManager.default.subpathsOfDirectory(atPath: place.set).sorted() == before)
    #expect(place.tool.text("install/share/parentletter/templates/set.lock") == lock)
  }
}

@Suite("parentletter templates copy")
struct CopyCommandTests {
  @Test("the copy is a whole set: the same files, and a clean check")
  func whole() throws {
    let tool = try Tool()
    let run = try tool.run("templates", "copy", tool.path("mine"), "--templates", "templates")
    #expect(run.status == 0 && run.output == "32 letters and what they share are in '\(tool.path("mine"))'.\n")
    let files = FileManager.default
    let original = ProjectFiles.path("templates")
    #expect(
      try files.subpathsOfDirectory(atPath: tool.path("mine")).sorted()
        == files.subpathsOfDirectory(atPath: original).sorted())
    for file in ["set.yaml", "set.lock", "letters/omegle.md", "parts/closing.md", "catalogue/services.yaml"] {
      #expect(tool.text("mine/" + file) == (try String(contentsOfFile: original + "/" + file, encoding: .utf8)))
    }
    let check = try tool.run("templates", "check", "--templates", tool.path("mine"), "--date", "2026-11-24")
    #expect(check.status == 0 && check.output.isEmpty)
  }

  @Test("other files of the set's folder stay behind, an empty folder is filled, a slash at the end does no harm")
  func others() throws {
    let tool = try Tool()
    let files = FileManager.default
    try files.copyItem(atPath: ProjectFiles.path("templates"), toPath: tool.path("set"))
    _ = try tool.write("mine", to: "set/notes.txt")
    try files.createDirectory(atPath: tool.path("empty"), withIntermediateDirectories: false)
    let run = try tool.run("templates", "copy", tool.path("empty") + "/", "--templates", tool.path("set"))
    #expect(run.status == 0, "\(run.messages)")
    #expect(tool.exists("empty/letters/omegle.md") && !tool.exists("empty/notes.txt"))
    #expect(tool.names == ["empty", "set"])
  }

  @Test("a folder with something in it, and a file, are left as they are")
  func taken() throws {
    let tool = try Tool()
    try FileManager.default.createDirectory(atPath: tool.path("mine"), withIntermediateDirectories: false)
    _ = try tool.write("mine", to: "mine/notes.txt")
    for target in ["mine", "mine/notes.txt"] {
      let run = try tool.run("templates", "copy", tool.path(target), "--templates", "templates")
      #expect(run.status == 64 && run.messages.contains("there is something in '\(tool.path(target))' already"))
    }
    #expect(tool.text("mine/notes.txt") == "mine" && tool.names == ["mine"])
  }

  @Test("what can't be made is refused with 73, and nothing is left behind")
  func unwritable() throws {
    let tool = try Tool()
    let file = try tool.write("a file", to: "file")
    let run = try tool.run("templates", "copy", file + "/mine", "--templates", "templates")
    #expect(run.status == 73 && run.messages.contains("cannot create"), "\(run.messages)")
    #expect(tool.names == ["file"])
  }
}

@Suite("parentletter templates preview --watch")
struct PreviewWatchTests {
  @Test("it lays out again when a file changes, goes on after a mistake, and tells it")
  func watch() throws {
    let tool = try Tool()
    let set = tool.path("set")
    try FileManager.default.copyItem(atPath: ProjectFiles.path("templates"), toPath: set)
    let watch = try tool.start(
      "templates", "preview", "--watch", "--templates", set, "--date", "2026-11-24", "--output", tool.path("site"))
    defer { watch.end() }
    #expect(watch.waits(until: { $0.messages.contains("32 letters are laid out.") }))
    let page = "site/letters/scams/index.html"
    let letter = tool.text("set/letters/scams.md")
    #expect(!tool.text(page).contains("Everyone can be tricked"))
    _ = try tool.write(
      letter.replacing("Anyone can be tricked", with: "Everyone can be tricked"), to: "set/letters/scams.md")
    #expect(watch.waits(until: { _ in tool.text(page).contains("Everyone can be tricked") }))
    let manifest = tool.text("set/set.yaml")
    _ = try tool.write("schema: nothing\n", to: "set/set.yaml")
    #expect(watch.waits(until: { $0.messages.contains("this file should have the schema") }))
    _ = try tool.write(manifest, to: "set/set.yaml")
    _ = try tool.write(
      letter.replacing("Anyone can be tricked", with: "All can be tricked"), to: "set/letters/scams.md")
    #expect(watch.waits(until: { _ in tool.text(page).contains("All can be tricked") }))
  }

  @Test("what is wrong at the start ends it")
  func wrong() throws {
    let tool = try Tool()
    let run = try tool.run(
      "templates", "preview", "--watch", "--templates", tool.path("nowhere"), "--output", tool.path("site"))
    #expect(run.status == 66 && run.messages.contains("there is no template set"), "\(run.messages)")
  }
}
