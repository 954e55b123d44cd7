import Foundation
import TestSupport
import Testing

@Suite("merge fields")
struct MergeFieldTests {
  /// The shipped set, without its lock, with a letter that has two merge fields, one in its subject too.
  private static func set(_ tool: Tool, style: String, line: String = "") throws -> String {
    let path = tool.path("set")
    try FileManager.default.copyItem(atPath: ProjectFiles.path("templates"), toPath: path)
    try FileManager.default.removeItem(atPath: path + "/set.lock")
    let manifest = try String(contentsOfFile: path + "/set.yaml", encoding: .utf8)
    try (manifest + "\n" + style).write(toFile: path + "/set.yaml", atomically: true, encoding: .utf8)
    let fields = ["parent_salutation", "class_name"].map {
      "  \($0): {type: merge, description: Filled in when the letter is sent, example: Smith}\n"
    }
    let letter = try String(contentsOfFile: path + "/letters/omegle.md", encoding: .utf8)
      .replacing("id: omegle\n", with: "id: merged\n")
      .replacing("fields: {}\n", with: "fields:\n" + fields.joined())
      .replacing("subject: \"", with: "subject: \"{{ class_name }}: ")
      .replacing("{% render 'salutation' %}", with: "Dear {{ parent_salutation }} of **{{ class_name }}**,\n\n\(line)")
    try letter.write(toFile: path + "/letters/merged.md", atomically: true, encoding: .utf8)
    return path
  }

  private static func arguments(_ set: String) -> [String] {
    ["render", "merged", "--school", "examples/school.yaml", "--templates", set, "--date", "2026-11-24"]
  }

  private static let french = """
    merge:
      open: "«"
      close: "»"
      tokens: {parent_salutation: "Parent_Salutation & <Co>", class_name: "*Class*"}
    """

  @Test("a merge field comes out as the set's token, in text and Markdown as it is, in HTML escaped")
  func tokens() throws {
    let tool = try Tool()
    let arguments = Self.arguments(try Self.set(tool, style: Self.french))
    for format in ["text", "markdown"] {
      let run = try tool.run(arguments + ["--format", format])
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.output.contains("Dear «Parent_Salutation & <Co>» of "), "\(run.output)")
      #expect(run.output.contains("«*Class*»: Online safety"))
    }
    let html = try tool.run(arguments + ["--format", "html"]).output
    #expect(html.contains("<p>Dear «Parent_Salutation &amp; &lt;Co&gt;» of <strong>«*Class*»</strong>,</p>"))
    #expect(html.contains("<title>«*Class*»: Online safety"))
    #expect(!html.unicodeScalars.contains { $0.value >= 0xF0000 })
  }

  @Test("without a style of its own a set has two braces and the field's name in capitals")
  func standardStyle() throws {
    let tool = try Tool()
    let run = try tool.run(Self.arguments(try Self.set(tool, style: "")) + ["--format", "text"])
    #expect(run.output.contains("Dear {{ParentSalutation}} of {{ClassName}},"), "\(run.messages)")
    let message = try tool.run(Self.arguments(tool.path("set")) + ["--format", "eml"])
    #expect(message.output.contains("Subject: {{ClassName}}: Online safety"))
    #expect(message.output.contains("Dear {{ParentSalutation}} of {{ClassName}},"))
  }

  @Test(
    "tokens are in PDF and Word letters too", .enabled(if: OutsideReader.has("weasyprint", "pandoc", "pdftotext")),
    arguments: ["pdf", "docx"])
  func programs(_ ending: String) throws {
    let tool = try Tool()
    let path = tool.path("letter." + ending)
    let run = try tool.run(Self.arguments(try Self.set(tool, style: Self.french)) + ["--output", path])
    #expect(run.status == 0, "\(run.messages)")
    let text =
      ending == "pdf"
      ? try OutsideReader("pdftotext")?.output(path, "-")
      : try OutsideReader("pandoc")?.output("-f", "docx", "-t", "plain", "--wrap=none", path)
    #expect(text?.contains("«Parent_Salutation & <Co>»") == true, "\(text ?? "")")
  }

  @Test("a typed token is refused: the system that sends the letter would fill it in")
  func typed() throws {
    let tool = try Tool()
    let set = try Self.set(tool, style: "")
    let note = try tool.write("We spoke to {{ParentSalutation}} and to {{Qwenild}}.", to: "note.md")
    let register = try tool.write("children: [Qwenild]\n", to: "case.yaml")
    let run = try tool.run(Self.arguments(set) + ["--format", "text", "--note", note, "--case", register])
    #expect(run.status == 65 && run.output.isEmpty, "\(run.messages)")
    #expect(run.messages.contains("'note' holds '{{', which begins a merge field"), "\(run.messages)")
    #expect(!run.messages.contains("Qwenild"))
  }

  @Test("a typed merge character is refused, however it is written")
  func forged() throws {
    let tool = try Tool()
    let set = try Self.set(tool, style: "")
    let note = try tool.write("Look: \u{100000}", to: "note.md")
    #expect(try tool.run(Self.arguments(set) + ["--note", note]).status == 65)
    let request = try tool.write("note: \"Look: \\U00100000\"\n", to: "r.yaml")
    #expect(try tool.run(Self.arguments(set) + ["--request", request]).status == 65)
    let reference = try tool.write("reference: \"A\\U00100001\"\n", to: "r2.yaml")
    let run = try tool.run(Self.arguments(set) + ["--request", reference])
    #expect(run.status == 65)
    #expect(run.messages.contains("'reference' holds a private-use character"), "\(run.messages)")
  }

  @Test("a value for a merge field is refused: names are added after the check")
  func given() throws {
    let tool = try Tool()
    let set = try Self.set(tool, style: "")
    let run = try tool.run(Self.arguments(set) + ["--set", "parent_salutation=Mrs Smith"])
    #expect(run.status == 65)
    #expect(run.messages.contains("should be left out"), "\(run.messages)")
    let request = try tool.write("fields:\n  parent_salutation: Mrs Smith\n", to: "r.yaml")
    #expect(try tool.run(Self.arguments(set) + ["--request", request]).status == 65)
    let form = try tool.run("templates", "fields", "merged", "--templates", set)
    #expect(form.status == 0, "\(form.messages)")
  }

  @Test("a merge field in a link's address is refused")
  func inLink() throws {
    let tool = try Tool()
    let set = try Self.set(tool, style: "", line: "[Book](https://a.example/?p={{ class_name }})")
    let run = try tool.run(Self.arguments(set))
    #expect(run.status == 65)
    #expect(run.messages.contains("in the address of a link"), "\(run.messages)")
  }

  @Test("marks with letters, and names that close themselves, are mistakes of the set")
  func wrongStyle() throws {
    let tool = try Tool()
    let set = try Self.set(tool, style: "merge: {open: ab, close: \"]\", tokens: {class_name: \"x]y\"}}")
    let run = try tool.run(Self.arguments(set))
    #expect(run.status == 65)
    #expect(run.messages.contains("signs, no letters") && run.messages.contains("without ']'"), "\(run.messages)")
  }
}
