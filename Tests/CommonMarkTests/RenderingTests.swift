import CommonMark
import TestSupport
import TextCore
import Testing

@Suite("Rendering")
struct RenderingTests {
  struct Case: NamedCase {
    var name: String
    var markdown: String
    var text: String
  }

  static let texts = [
    Case(name: "blocks", markdown: "# A\n\nb\nc  \nd\n\n---\n\n> e", text: "A\n\nb c\nd\n\n----------\n\n  e\n"),
    Case(name: "emphasis and code", markdown: "*a* **b** `c`", text: "a b c\n"),
    Case(name: "a tight list", markdown: "- a\n- b\n  - c", text: "- a\n- b\n  - c\n"),
    Case(
      name: "a loose list", markdown: "9. a\n\n   b\n\n10. c", text: "9. a\n\n   b\n\n10. c\n"),
    Case(name: "a list in a list's first line", markdown: "- 1) a\n  2) b\n-", text: "- 1) a\n  2) b\n-\n"),
    Case(name: "code", markdown: "    a\n\n    b", text: "    a\n    b\n"),
    Case(name: "a link", markdown: "[the page](https://x.example/a), b", text: "the page (https://x.example/a), b\n"),
    Case(
      name: "a link that says its address",
      markdown: "<https://x.example> <o@x.example> [01632 960 142](tel:01632960142)",
      text: "https://x.example o@x.example 01632 960 142\n"),
    Case(
      name: "an email link", markdown: "[us](mailto:o@x.example?subject=a)", text: "us (o@x.example)\n"),
    Case(name: "an image", markdown: "![a](b.png)", text: "a\n"),
    Case(name: "HTML", markdown: "a <b>c\n\n<div>d</div>\n\ne", text: "a c\n\ne\n"),
  ]

  @Test("plain text is readable", arguments: texts)
  func text(_ row: Case) throws {
    #expect(try Document(parsing: row.markdown).text().string == row.text)
  }

  @Test("plain text is wrapped to its width in scalars, with numbers kept whole")
  func wrapping() throws {
    let document = try Document(parsing: "- Élan née ÉÉÉÉ bb\n- call 01632 960 142 now\n- unbreakableword a")
    #expect(
      document.text(width: 12).string == """
        - Élan née
          ÉÉÉÉ bb
        - call
          01632 960 142
          now
        - unbreakableword
          a

        """)
    #expect(try Document(parsing: "a\nb c").text(width: nil).string == "a b c\n")
  }

  @Test("emphasis can be drawn strong, and no strong lies within strong")
  func emphasisAsStrong() throws {
    let document = try Document(parsing: "*a **b** c* ***d*** **e *f* g**")
    #expect(
      document.html(HTMLOptions(emphasisAsStrong: true)).string
        == "<p><strong>a b c</strong> <strong>d</strong> <strong>e f g</strong></p>\n")
  }

  @Test("HTML is always libcmark's safe mode, without its comments")
  func safeMode() throws {
    let document = try Document(parsing: "<script>a</script>\n\nb <i>c</i> [d](javascript:e)")
    #expect(document.html().string == "<p>b c <a href=\"\">d</a></p>\n")
  }

  @Test("letters can be made on many threads at once")
  func threads() async throws {
    let parsed = try Document(parsing: slotted("# a {0}\n\n- b *{1}*\n- c\n\n{2}"))
    let made = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<64 {
        group.addTask {
          let values = ["\(number)", "x\ny", "- z\n- \(number)"]
          let slots = values.map { Slot(bytes: Array($0.utf8), mark: .letter, form: .markdown) }
          let html = (try? parsed.filled(with: slots).html().string) ?? ""
          return html == "<h1>a \(number)</h1>\n<ul>\n<li>b <em>x\ny</em></li>\n<li>c</li>\n</ul>\n"
            + "<ul>\n<li>z</li>\n<li>\(number)</li>\n</ul>\n"
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(made == 64)
  }

  @Test("the fragments of the blocks, one after the other, are the document's HTML")
  func blocks() throws {
    let document = try Document(parsing: "# a\n\nb\n\n- c\n\n  d\n- e\n\n> f\n\n```\ng\n```\n\n***\n\n1. h")
    let fragments = document.topLevelBlocks.map { document.html(of: [$0]) }
    #expect(fragments.count == 7)
    #expect(Array(fragments.joined()).string == document.html().string)
  }
}
