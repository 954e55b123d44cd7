import Foundation
import ParentLetter
import TestSupport
import Testing
import TextCore

@Suite("the preview of a set")
struct PreviewSiteTests {
  private static func site(_ set: SetCopy) throws -> PreviewSite {
    try PreviewSite(of: TemplateSet(folder: set.folder), on: #require(SetCopy.day))
  }

  private static func text(_ path: String, in site: PreviewSite) throws -> String {
    String(decoding: try #require(site.files.first { $0.path == path }).bytes, as: UTF8.self)
  }

  @Test("every letter has a page of its own, and stands as families get it in both sizes of print")
  func pages() throws {
    let set = try SetCopy()
    let site = try Self.site(set)
    let ids = try TemplateSet(folder: set.folder).letterIDs
    for id in ids {
      for name in ["index", "letter", "large-print"] {
        let text = try Self.text("letters/\(id)/\(name).html", in: site)
        #expect(text.hasPrefix("<!DOCTYPE html>") && text.contains("</html>"), "\(id) \(name)")
      }
    }
    #expect(site.letterCount == ids.count && site.problems.isEmpty)
    let index = try Self.text("index.html", in: site)
    for id in ids { #expect(index.contains("href=\"letters/\(id)/index.html\"")) }
  }

  @Test("the same set on the same day gives the same bytes")
  func sameBytes() throws {
    let set = try SetCopy()
    #expect(try Self.site(set).files == Self.site(set).files)
  }

  @Test("no page runs a script or takes anything from another computer")
  func still() throws {
    for file in try Self.site(SetCopy()).files where file.path.hasSuffix(".html") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("<script"), "\(file.path)")
      for mark in ["src=\"http", "<link rel=\"stylesheet\" href=\"http", "url(http", "@import"] {
        #expect(!text.contains(mark), "\(file.path)")
      }
    }
  }

  @Test("each filled place says its field and where its words come from")
  func filledPlaces() throws {
    let page = try Self.text("letters/omegle/index.html", in: Self.site(SetCopy()))
    for words in [
      "<span class=\"value school\">Mr Jo Example<span class=\"origin\"> [dsl.name, from the school's details]",
      "<span class=\"value fact\">Omegle<span class=\"origin\"> [services.omegle.name, from the catalogue]",
      "<span class=\"value typed\">Here a school can add a few lines of its own.<span class=\"origin\"> [note, given",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test("an optional part can be read with and without what it asks for")
  func optionalParts() throws {
    let page = try Self.text("letters/workshop-invitation/index.html", in: Self.site(SetCopy()))
    let way = try #require(page.firstMatch(of: /id="way-(\d+)"><span>without booking_url</)).output.1
    let blocks = page.split(separator: "<div class=\"optional").map(String.init)
    let given = try #require(blocks.first { $0.contains("our booking page") && $0.contains(" gone-\(way)") })
    let left = try #require(blocks.first { $0.contains("To book, call") && $0.contains(" only-\(way)\"") })
    #expect(!given.contains("To book, call") && !left.contains("our booking page"))
    #expect(page.contains("main:has(#way-\(way):checked) .gone-\(way){display:none}"))
  }

  @Test("words of a value are words, whatever they look like")
  func hostileValue() throws {
    let set = try SetCopy()
    try set.replace(
      "example: School hall", with: "example: \"<script>alert(1)</script> **Hall**\"",
      in: "letters/workshop-invitation.md")
    let page = try Self.text("letters/workshop-invitation/index.html", in: Self.site(set))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; **Hall**") && !page.contains("<script"))
  }

  @Test("a problem stands under its line, and on the front page with a link to it")
  func problem() throws {
    let set = try SetCopy()
    let line = try set.plant("Talk about sexting.", before: "## What it is", in: "cyberbullying")
    let site = try Self.site(set)
    let page = try Self.text("letters/cyberbullying/index.html", in: site)
    #expect(
      page.contains("id=\"line-\(line)\"><code>Talk about <mark>sexting</mark>.</code><p><span class=\"id\">column 12"))
    #expect(
      try Self.text("index.html", in: site).contains("href=\"letters/cyberbullying/index.html#line-\(line)\""))
  }

  @Test("a letter that can't be read is shown as its source")
  func broken() throws {
    let set = try SetCopy()
    try set.replace("title: Unkindness online", with: "title: \"Unkindness online", in: "letters/cyberbullying.md")
    let site = try Self.site(set)
    let page = try Self.text("letters/cyberbullying/index.html", in: site)
    #expect(page.contains("this quotation mark is never closed") && page.contains("## What you may notice"))
    #expect(!site.files.contains { $0.path == "letters/cyberbullying/letter.html" })
  }

  @Test("a request gives its own values in place of the examples")
  func request() throws {
    let set = try SetCopy()
    let yaml =
      "template: workshop-invitation\nfields: {event_title: An evening for all, event_date: 2027-02-02, "
      + "start_time: 5pm, place: The library}\n"
    let request = try RequestFile(from: SourceText(name: "request.yaml", text: yaml))
    let site = try PreviewSite(
      of: TemplateSet(folder: set.folder), requests: [request], on: #require(SetCopy.day))
    let page = try Self.text("letters/workshop-invitation/index.html", in: site)
    #expect(page.contains("An evening for all") && page.contains("The library"))
  }
}

extension PreviewSiteTests {
  @Test("what was typed is in no page as it was typed")
  func typed() throws {
    let yaml = "template: omegle\nnote: Marnie Tolliver-Quaye was upset. Ring 07700 900123.\n"
    let request = try RequestFile(from: SourceText(name: "request.yaml", text: yaml))
    let set = try TemplateSet(folder: ProjectFiles.path("templates"))
    let site = try PreviewSite(of: set, requests: [request], on: #require(SetCopy.day))
    for file in site.files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("Marnie") && !text.contains("900123"), "\(file.path)")
    }
  }
}

@Suite("the folder of a preview")
struct PreviewFolderTests {
  private static let site: PreviewSite? = {
    guard let day = SetCopy.day, let set = try? TemplateSet(folder: ProjectFiles.path("templates")) else { return nil }
    return try? PreviewSite(of: set, on: day)
  }()

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test("a new folder, an empty one and one of an earlier preview are written whole")
  func written() throws {
    let site = try #require(Self.site)
    let folder = try TemporaryFolders.new()
    try FileManager.default.createDirectory(atPath: folder + "/empty", withIntermediateDirectories: true)
    for name in ["new", "empty", "new"] {
      try Data("old".utf8).write(to: URL(fileURLWithPath: folder + "/left-behind"))
      try PreviewFolder.write(site, to: "\(folder)/\(name)/")
      #expect(FileManager.default.fileExists(atPath: "\(folder)/\(name)/letters/omegle/index.html"))
    }
    #expect(try names(folder) == ["empty", "left-behind", "new"])
  }

  @Test("what an earlier preview had and this one has not goes")
  func replaced() throws {
    let site = try #require(Self.site)
    let folder = try TemporaryFolders.new()
    try PreviewFolder.write(site, to: folder)
    let stale = folder + "/letters/gone.html"
    try Data("old".utf8).write(to: URL(fileURLWithPath: stale))
    // The earlier preview had it.
    let mark = URL(fileURLWithPath: folder + "/.parentletter-preview")
    try (String(contentsOf: mark, encoding: .utf8) + "letters/gone.html\n").write(
      to: mark, atomically: true, encoding: .utf8)
    try PreviewFolder.write(site, to: folder)
    #expect(!FileManager.default.fileExists(atPath: stale))
  }

  @Test("a file of somebody's own in a preview is not replaced with it")
  func refusedForOwnFile() throws {
    let site = try #require(Self.site)
    let folder = try TemporaryFolders.new()
    try PreviewFolder.write(site, to: folder)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/letters/notes.txt"))
    let error = #expect(throws: LetterError.self) { try PreviewFolder.write(site, to: folder) }
    #expect(error?.kind == .cannotCreate)
    #expect(FileManager.default.fileExists(atPath: folder + "/letters/notes.txt"))
  }

  @Test("a folder with other files in it is refused, and left as it was")
  func refused() throws {
    let site = try #require(Self.site)
    let folder = try TemporaryFolders.new()
    try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/notes.txt"))
    let error = #expect(throws: LetterError.self) { try PreviewFolder.write(site, to: folder) }
    #expect(error?.kind == .cannotCreate)
    #expect(try names(folder) == ["notes.txt"])
    #expect(throws: LetterError.self) { try PreviewFolder.write(site, to: folder + "/notes.txt") }
  }

  @Test("where nothing can be written, nothing is left")
  func unwritable() throws {
    let site = try #require(Self.site)
    let folder = try TemporaryFolders.new()
    try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/file"))
    #expect(throws: LetterError.self) { try PreviewFolder.write(site, to: folder + "/file/preview") }
    #expect(try names(folder) == ["file"])
  }
}
