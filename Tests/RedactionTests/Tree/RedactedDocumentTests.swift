import CommonMark
import TestSupport
import Testing
import TextCore

@testable import Redaction

/// Markdown with one typed value in it, and what must not be left of it.
struct TypedMarkdown: NamedCase {
  let name: String
  let markdown: String
}

@Suite("a document without identifiers")
struct RedactedDocumentTests {
  static let register = CaseRegister(children: ["Marnie Tolliver"], family: [], investigation: [])

  static let hidden: [TypedMarkdown] = [
    TypedMarkdown(name: "plain", markdown: "We met Marnie Tolliver today."),
    TypedMarkdown(name: "emphasis in mid-word", markdown: "We met Mar**nie** Tol*liver* today."),
    TypedMarkdown(name: "a character reference", markdown: "We met M&#97;rnie Tolliver today."),
    TypedMarkdown(name: "one Cyrillic letter", markdown: "We met M\u{430}rnie Tolliver today."),
    TypedMarkdown(name: "a zero-width space", markdown: "We met Mar\u{200B}nie Tolliver today."),
    TypedMarkdown(name: "a link's title", markdown: "See [this](https://a.example/x \"Marnie Tolliver\")."),
    TypedMarkdown(name: "a link's address", markdown: "See [this](https://a.example/marnie-tolliver)."),
    TypedMarkdown(name: "an image's text", markdown: "See ![Marnie Tolliver](https://a.example/x.png)."),
    TypedMarkdown(name: "code", markdown: "See `Marnie Tolliver`."),
    TypedMarkdown(name: "over a line end", markdown: "We met Marnie\nTolliver today."),
    TypedMarkdown(name: "over a hard line end", markdown: "We met Marnie\\\nTolliver today."),
    TypedMarkdown(name: "a comment", markdown: "We met <!-- Marnie Tolliver --> today."),
  ]

  @Test("a registered name goes wherever it stands", arguments: hidden)
  func registered(_ row: TypedMarkdown) throws {
    let redacted = Redactor(register: Self.register).redacted(try Document(parsing: row.markdown))
    let left = String(decoding: redacted.document.html() + redacted.document.bytes, as: UTF8.self).lowercased()
    #expect(redacted.findings.count >= 1)
    for part in ["marn", "olliver", "m\u{430}rnie"] { #expect(!left.contains(part), "\(left)") }
  }

  @Test("the template's own words stay, a value's name goes, and the finding knows its slot")
  func marks() throws {
    var text = SlottedText(bytes: Array("Ask Childline or ".utf8))
    text.append(Slot(bytes: Array("Mrs Ifeoma Balogun".utf8), mark: .letter, name: "note"))
    let document = try Document(parsing: text.bytes).filled(with: text.slots)
    let redacted = Redactor().redacted(document)
    let words = String(decoding: redacted.document.words(of: redacted.document.root), as: UTF8.self)
    #expect(words.hasPrefix("Ask Childline or "))
    #expect(!words.contains("Balogun"))
    #expect(redacted.findings.map(\.place.slot) == [0])
    #expect(redacted.findings.map(\.place.mark) == [.letter])
  }
}
