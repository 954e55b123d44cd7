import CommonMark
import TestSupport
import TextCore
import Testing

@Suite("Notes: markdown values")
struct NoteTests {
  struct Case: NamedCase {
    var name: String
    var markdown = "{0}"
    var note: String
    var html: String
  }

  static let cases = [
    Case(
      name: "paragraphs, emphasis, a link, a list", note: "a *b*\n\n- [c](https://x.example)\n- **d**",
      html: """
        <p>a <em>b</em></p>
        <ul>
        <li><a href="https://x.example">c</a></li>
        <li><strong>d</strong></li>
        </ul>

        """),
    Case(name: "a heading becomes a paragraph", note: "# a *b*\n\nc\n===", html: "<p>a <em>b</em></p>\n<p>c</p>\n"),
    Case(name: "code becomes words", note: "a `b` c", html: "<p>a b c</p>\n"),
    Case(
      name: "a block of code becomes paragraphs", note: "```x\na *b*\n  c\n\nd\n```",
      html: "<p>a *b*<br />\nc</p>\n<p>d</p>\n"),
    Case(name: "a dividing line goes", note: "a\n\n***\n\nb", html: "<p>a</p>\n<p>b</p>\n"),
    Case(name: "a dividing line alone in a list goes with it", note: "a\n\n- ***", html: "<p>a</p>\n"),
    Case(name: "a quotation becomes its paragraphs", note: "> > a\n>\n> b", html: "<p>a</p>\n<p>b</p>\n"),
    Case(name: "HTML is shown as it was typed", note: "a<b>c", html: "<p>a&lt;b&gt;c</p>\n"),
    Case(
      name: "a block of HTML is shown as it was typed", note: "<div>\na\n</div>",
      html: "<p>&lt;div&gt;<br />\na<br />\n&lt;/div&gt;</p>\n"),
    Case(name: "a comment is shown as it was typed", note: "<!-- a -->", html: "<p>&lt;!-- a --&gt;</p>\n"),
    Case(name: "an image becomes its description", note: "a ![b](c.png) d", html: "<p>a b d</p>\n"),
    Case(name: "a link with a bad address keeps its words", note: "[a](javascript:b)", html: "<p>a</p>\n"),
    Case(
      name: "in running text, only its inline content", markdown: "a **{0}** b", note: "c\n\n- d\n- [e](/f)",
      html: "<p>a <strong>c<br />\nd<br />\n<a href=\"/f\">e</a></strong> b</p>\n"),
    Case(name: "in a heading, one line", markdown: "# a {0}", note: "b\n\nc", html: "<h1>a b\nc</h1>\n"),
    Case(
      name: "within a link, no link", markdown: "[a {0}](/b)", note: "c [d](/e)",
      html: "<p><a href=\"/b\">a c d</a></p>\n"
    ),
    Case(
      name: "in code, as it was typed", markdown: "`{0}`", note: "*a*", html: "<p><code>*a*</code></p>\n"),
    Case(
      name: "alone in a list item", markdown: "- {0}\n- b", note: "a\n\nc",
      html: "<ul>\n<li>\n<p>a</p>\n<p>c</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"),
    Case(name: "nothing but a definition", markdown: "- a\n- {0}", note: "[a]: /b", html: "<ul>\n<li>a</li>\n</ul>\n"),
    Case(name: "nothing", markdown: "a\n\n{0}", note: " \n", html: "<p>a</p>\n"),
  ]

  @Test("a note keeps paragraphs, lists, emphasis and links; the rest becomes plain words", arguments: cases)
  func note(_ row: Case) throws {
    #expect(try filled(row.markdown, [row.note], form: .markdown).html().string == row.html)
  }

  @Test("all of a note is its slot's, and what was reduced is told once")
  func marks() throws {
    let document = try filled("a\n\n{0}", ["b `c` `d` e\n\n# f"], form: .markdown)
    #expect(
      drawnWithMarks(document) == """
        paragraph
         text "a"
        paragraph
         text letter:"b c d e"
        paragraph
         text letter:"f"

        """)
    #expect(
      document.remarks == [
        Remark(kind: .markupReduced(.code), slot: 0), Remark(kind: .markupReduced(.heading), slot: 0),
      ])
  }

  @Test("a note that lies too deep is refused with its slot")
  func tooDeep() throws {
    #expect(throws: MarkdownError(.tooDeep(limit: 100), range: SourceRange(0, 0), slot: 0)) {
      try filled("{0}", [String(repeating: "> ", count: 200) + "a"], form: .markdown)
    }
  }
}
