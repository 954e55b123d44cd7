import Foundation
import TestSupport
import Testing

/// A command line that asks for a form that makes no sense.
struct WrongForm: NamedCase {
  let name: String
  let arguments: [String]
}

@Suite("forms of a letter")
struct FormatTests {
  static let letter = [
    "render", "omegle", "--school", "examples/school.yaml", "--request", "examples/requests/omegle.yaml", "--date",
    "2026-11-24",
  ]

  /// What the letter says between salutation and signature, as plain text.
  private func wordsOfText(_ tool: Tool) throws -> [String] {
    let run = try tool.run(Self.letter + ["--format", "text"])
    #expect(run.status == 0, "\(run.messages)")
    return words(run.output)
  }

  /// Addresses of web pages are shortened on paper, so "https" and "www" don't count.
  private func words(_ text: String) -> [String] {
    ReadWords.of(text, from: "Dear parent", to: "Headteacher").filter { !["https", "www"].contains($0) }
  }

  private func written(_ ending: String, _ tool: Tool, _ more: String...) throws -> String {
    let path = tool.path("letter." + ending)
    let run = try tool.run(Self.letter + more + ["--output", path])
    #expect(run.status == 0, "\(run.messages)")
    return path
  }

  @Test(
    "a PDF is tagged, titled, in its language, with its fonts, and has the letter's words",
    .enabled(if: OutsideReader.has("weasyprint", "pdfinfo", "pdftotext", "pdffonts"), "needs weasyprint, poppler-utils")
  )
  func paper() throws {
    let tool = try Tool()
    let path = try written("pdf", tool)
    let info = try OutsideReader("pdfinfo")?.output(path) ?? ""
    for fact in ["Tagged:          yes", "Title:           Online safety: Omegle", "Pages:           2", "A4"] {
      #expect(info.contains(fact), "\(info)")
    }
    #expect(!info.contains("Author") && !info.contains("CreationDate"))
    let structure = try OutsideReader("pdfinfo")?.output("-struct", path) ?? ""
    for tag in ["Document", "H1", "H2", "LI"] { #expect(structure.contains(tag), "\(structure)") }
    let fonts = try OutsideReader("pdffonts")?.output(path) ?? ""
    #expect(fonts.split(separator: "\n").dropFirst(2).allSatisfy { $0.contains(" yes yes yes ") }, "\(fonts)")
    let raw = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    for mark in ["/Lang (en-GB)", "/Outlines", "pdfuaid:part"] { #expect(raw.contains(mark), "no \(mark)") }
    let text = try OutsideReader("pdftotext")?.output("-layout", path, "-") ?? ""
    let page = text.replacingOccurrences(of: "Page [0-9] of [0-9]", with: "", options: .regularExpression)
    #expect(words(page) == (try wordsOfText(tool)))
  }

  @Test(
    "a Word document has our styles, its title and the letter's words",
    .enabled(if: OutsideReader.has("pandoc"), "needs pandoc"))
  func word() throws {
    let tool = try Tool()
    let path = try written("docx", tool)
    let pandoc = try #require(OutsideReader("pandoc"))
    #expect(words(try pandoc.output("-f", "docx", "-t", "plain", "--wrap=none", path)) == (try wordsOfText(tool)))
    let outline = try pandoc.output("-f", "docx+styles", "-t", "html", path)
    for style in ["Letterhead Name", "Particulars", "Signatory", "Small Print"] {
      #expect(outline.contains("data-custom-style=\"\(style)\""), "no \(style)")
    }
    #expect(outline.contains("<h1") && outline.contains("<h2") && outline.contains("<li>"))
    let raw = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(
      String(decoding: raw, as: UTF8.self).contains("<dc:title>Online safety: Omegle and sites like it</dc:title>"))
  }

  @Test(
    "a message has both texts, the logo and nobody's address, as Python reads it",
    .enabled(if: OutsideReader.has("python3"), "needs python3"))
  func message() throws {
    let tool = try Tool()
    let path = try written("eml", tool)
    let script = """
      import email, email.policy, sys
      raw = open(sys.argv[1], 'rb').read()
      m = email.message_from_bytes(raw, policy=email.policy.default)
      parts = [p.get_content_type() for p in m.walk()]
      print(m['subject'], m['date'], m['content-language'], m['x-unsent'], m['from'], m['to'], parts, m.defects, sep='|')
      print(max(len(l) for l in raw.split(b'\\r\\n')), raw.count(b'\\n') == raw.count(b'\\r\\n'), sep='|')
      print([p['content-id'] for p in m.walk() if p['content-id']], 'cid:logo@letter' in m.get_body(('related', 'html')).get_content() if m.get_body(('html',)) is None else 'cid:logo@letter' in m.get_body(('html',)).get_content())
      print(m.get_body(('plain',)).get_content())
      """
    let output = try OutsideReader("python3")?.output("-c", script, path) ?? ""
    let lines = output.split(separator: "\n", maxSplits: 3).map(String.init)
    try #require(lines.count == 4, "\(output)")
    #expect(
      lines[0] == "Online safety: Omegle and sites like it|Tue, 24 Nov 2026 09:00:00 +0000|en-GB|1|None|None|"
        + "['multipart/alternative', 'text/plain', 'multipart/related', 'text/html', 'image/svg+xml']|[]")
    #expect(lines[1] == "76|True")
    #expect(lines[2] == "['<logo@letter>'] True")
    #expect(words(lines[3]) == (try wordsOfText(tool)))
  }

  @Test(
    "a page and Markdown have the letter's words, as pandoc reads them",
    .enabled(if: OutsideReader.has("pandoc"), "needs pandoc"), arguments: [("html", "html"), ("md", "commonmark")])
  func markup(ending: String, form: String) throws {
    let tool = try Tool()
    let path = try written(ending, tool)
    let read = try #require(OutsideReader("pandoc")).output("-f", form, "-t", "plain", "--wrap=none", path)
    // Text has the address behind the words of a link.
    let text = try tool.run(Self.letter + ["--format", "text"]).output
    let bare = text.replacingOccurrences(
      of: "\\([^() \n]+\\.[^() \n]+\\)", with: "", options: .regularExpression)
    #expect(words(read) == words(bare))
    #expect(words(read).count > 400)
  }

  @Test("the same letter gives the same bytes", arguments: ["pdf", "docx", "eml"])
  func sameBytes(_ ending: String) throws {
    guard ending == "eml" || OutsideReader.has(ending == "pdf" ? "weasyprint" : "pandoc") else { return }
    let tool = try Tool()
    let first = try Data(contentsOf: URL(fileURLWithPath: written(ending, tool)))
    #expect(try Data(contentsOf: URL(fileURLWithPath: written(ending, tool))) == first)
  }

  @Test("a draft says so in every form", arguments: ["html", "md", "txt", "eml", "pdf", "docx"])
  func draft(_ ending: String) throws {
    let tool = try Tool()
    if ending == "pdf", !OutsideReader.has("weasyprint", "pdftotext") { return }
    if ending == "docx", !OutsideReader.has("pandoc", "python3") { return }
    let path = try written(ending, tool, "--draft")
    let text =
      switch ending {
      case "pdf": try OutsideReader("pdftotext")?.output(path, "-") ?? ""
      case "docx":
        try OutsideReader("python3")?.output(
          "-c",
          "import zipfile,sys;z=zipfile.ZipFile(sys.argv[1]);print(z.testzip());"
            + "print(''.join(z.read(n).decode() for n in z.namelist() if 'header' in n or 'document.xml' in n))", path)
          ?? ""
      default: tool.text("letter." + ending)
      }
    #expect(text.contains("DRAFT"))
    if ending == "pdf" { #expect(text.components(separatedBy: "do not send").count > 2, "on each of two pages") }
    if ending == "docx" { #expect(text.contains("<w:hdr") && text.hasPrefix("None")) }
    if ending == "eml" { #expect(text.contains("\r\nSubject: DRAFT: Online safety")) }
  }

  @Test("large print makes a longer PDF", .enabled(if: OutsideReader.has("weasyprint", "pdfinfo"), "needs weasyprint"))
  func largePrint() throws {
    let tool = try Tool()
    let info = try OutsideReader("pdfinfo")?.output(written("pdf", tool, "--large-print")) ?? ""
    #expect(!info.contains("Pages:           2") && info.contains("Pages:"), "\(info)")
  }

  @Test(
    "without its program a form is refused with how to get it", arguments: [("pdf", "weasyprint"), ("docx", "pandoc")])
  func missingProgram(_ ending: String, _ program: String) throws {
    let tool = try Tool()
    let run = try tool.run(
      Self.letter + ["--output", tool.path("letter." + ending)], environment: ["PATH": tool.folder])
    #expect(run.status == 69)
    #expect(run.messages.contains("apt-get install \(program)"), "\(run.messages)")
    #expect(tool.names == [])
  }

  @Test("a program that fails leaves nothing behind")
  func failingProgram() throws {
    let tool = try Tool()
    let program = try tool.write("#!/bin/sh\necho half a document\nexit 3\n", to: "weasyprint")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    try FileManager.default.createDirectory(atPath: tool.path("tmp"), withIntermediateDirectories: true)
    let run = try tool.run(
      Self.letter + ["--output", tool.path("letter.pdf")],
      environment: ["PATH": tool.folder, "TMPDIR": tool.path("tmp")])
    #expect(run.status == 70)
    #expect(run.messages.contains("'weasyprint' failed"), "\(run.messages)")
    #expect(tool.names == ["tmp", "weasyprint"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: tool.path("tmp")) == [])
  }

  static let wrongForms: [WrongForm] = [
    WrongForm(name: "a fragment of text", arguments: ["--fragment", "--format", "text"]),
    WrongForm(name: "a fragment of a PDF, told by its ending", arguments: ["--fragment", "--output", "x.pdf"]),
    WrongForm(name: "large plain text", arguments: ["--large-print", "--format", "text"]),
    WrongForm(name: "large Markdown", arguments: ["--large-print", "--format", "markdown"]),
    WrongForm(name: "a large fragment", arguments: ["--large-print", "--fragment"]),
    WrongForm(name: "an ending that is no form", arguments: ["--output", "x.pages"]),
    WrongForm(name: "an unknown form", arguments: ["--format", "odt"]),
  ]

  @Test("forms that make no sense are refused", arguments: wrongForms)
  func refused(_ form: WrongForm) throws {
    let tool = try Tool()
    #expect(try tool.run(Self.letter + form.arguments).status == 64)
  }
}
