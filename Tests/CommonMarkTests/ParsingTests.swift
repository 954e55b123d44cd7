import CommonMark
import TestSupport
import TextCore
import Testing

@Suite("Parsing")
struct ParsingTests {
  struct Case: NamedCase {
    var name: String
    var markdown: String
    /// The drawn tree, one space for each level.
    var tree: String
  }

  static let cases = [
    Case(name: "paragraphs", markdown: "One\n\nTwo", tree: "paragraph\n text \"One\"\nparagraph\n text \"Two\"\n"),
    Case(
      name: "headings by mark and by underline", markdown: "# One #\n\nTwo\n---",
      tree: "heading 1\n text \"One\"\nheading 2\n text \"Two\"\n"),
    Case(
      name: "line end and line breaks", markdown: "a\nb  \nc\\\nd",
      tree: "paragraph\n text \"a\"\n softBreak\n text \"b\"\n lineBreak\n text \"c\"\n lineBreak\n text \"d\"\n"),
    Case(
      name: "emphasis, strong, in mid-word", markdown: "*a* __b__ T*h*omas a_b_c",
      tree: """
        paragraph
         emphasis
          text "a"
         text " "
         strong
          text "b"
         text " T"
         emphasis
          text "h"
         text "omas a_b_c"

        """),
    Case(
      name: "a tight list", markdown: "- a\n- b",
      tree: """
        list bullet tight
         item
          paragraph
           text "a"
         item
          paragraph
           text "b"

        """),
    Case(
      name: "a loose list with a start and a parenthesis", markdown: "3) a\n\n4) b",
      tree: """
        list 3) loose
         item
          paragraph
           text "a"
         item
          paragraph
           text "b"

        """),
    Case(
      name: "links: inline, by reference, in angle brackets",
      markdown: "[a](/b 'c') [d][e] <https://x.example> <o@x.example>\n\n[e]: mailto:f",
      tree: """
        paragraph
         link → "/b" title "c"
          text "a"
         text " "
         link → "mailto:f"
          text "d"
         text " "
         link → "https://x.example"
          text "https://x.example"
         text " "
         link → "mailto:o@x.example"
          text "o@x.example"

        """),
    Case(
      name: "an image", markdown: "![the *gate*](gate.png)",
      tree: "paragraph\n image → \"gate.png\"\n  text \"the \"\n  emphasis\n   text \"gate\"\n"),
    Case(
      name: "code", markdown: "a `b  c`\n\n    d\n\n```swift\ne\n```",
      tree: """
        paragraph
         text "a "
         code "b  c"
        codeBlock "d\\n"
        codeBlock "e\\n" info "swift"

        """),
    Case(
      name: "a quotation with a list", markdown: "> a\n> - b",
      tree: """
        blockQuote
         paragraph
          text "a"
         list bullet tight
          item
           paragraph
            text "b"

        """),
    Case(
      name: "a dividing line", markdown: "a\n\n***\nb",
      tree: "paragraph\n text \"a\"\nthematicBreak\nparagraph\n text \"b\"\n"),
    Case(
      name: "entities and backslashes", markdown: "&amp; &#x54;&copy; \\*a\\* &nosuch;",
      tree: "paragraph\n text \"& T© *a* &nosuch;\"\n"),
    Case(
      name: "raw HTML", markdown: "a <b>c</b> <!-- d -->\n\n<div>e</div>",
      tree: """
        paragraph
         text "a "
         htmlInline "<b>"
         text "c"
         htmlInline "</b>"
         text " "
         htmlInline "<!-- d -->"
        htmlBlock "<div>e</div>\\n"

        """),
    Case(name: "zero bytes", markdown: "a\u{0}b", tree: "paragraph\n text \"a\u{FFFD}b\"\n"),
    Case(name: "nothing", markdown: "", tree: ""),
  ]

  @Test("Markdown becomes the tree that CommonMark says", arguments: cases)
  func tree(_ row: Case) throws {
    #expect(try drawn(Document(parsing: row.markdown)) == row.tree)
  }

  @Test("bytes that are not UTF-8 become the replacement character")
  func invalidBytes() throws {
    let document = try Document(parsing: [0x61, 0xFF, 0xC3, 0x62])
    #expect(drawn(document) == "paragraph\n text \"a\u{FFFD}\u{FFFD}b\"\n")
  }

  @Test("a position counts scalars, not bytes")
  func position() throws {
    let source = SourceText(name: "letter.md", text: "# Zoë\n\nÉlan *née* x")
    let document = try Document(parsing: source.bytes)
    let found = document.nodes(of: .emphasis).compactMap { document.position(of: $0, in: source) }
    #expect(found == [SourcePosition(line: 3, column: 6)])
  }

  @Test("a text beyond the limit is refused at the limit")
  func tooLong() {
    #expect(throws: MarkdownError(.tooLong(limit: 4), range: SourceRange(4, 5))) {
      try Document(parsing: "12345", limits: MarkdownLimits(bytes: 4))
    }
  }

  @Test("nesting beyond the limit is refused at its line")
  func tooDeep() {
    #expect(throws: MarkdownError(.tooDeep(limit: 4), range: SourceRange(3, 3))) {
      try Document(parsing: "a\n\n> > > > b", limits: MarkdownLimits(depth: 4))
    }
  }
}
