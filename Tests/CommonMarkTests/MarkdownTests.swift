@testable import CommonMark
import TestSupport
import TextCore
import Testing

@Suite("Markdown out")
struct MarkdownTests {
  struct Case: NamedCase {
    var name: String
    /// `{0}` is where slot 0 goes.
    var markdown: String
    var values: [String] = []
    var written: String
  }

  static let cases = [
    Case(
      name: "blocks", markdown: "A\n=\n\na\nb\\\nc\n\n* d\n* e\n\n  f\n\n> g\n\n***\n\n    h",
      written: "# A\n\na\nb\\\nc\n\n- d\n\n- e\n\n  f\n\n> g\n\n***\n\n```\nh\n```\n"),
    Case(name: "a heading of two lines", markdown: "a\nb\n---", written: "a\nb\n---\n"),
    Case(
      name: "lists within lists", markdown: "1. a\n   - b\n   - c\n2. - d", written: "1. a\n   - b\n   - c\n2. + d\n"),
    Case(
      name: "lists side by side", markdown: "- a\n\n\n* b\n\n1. c\n\n<!-- -->\n\n1. d",
      written: """
        - a

        + b

        1. c

        <!-- -->

        1. d

        """),
    Case(
      name: "links", markdown: "<https://x.example> [a *b*](</c d> \"e \\\"f\\\"\") ![g](h(i))",
      written: "<https://x.example> [a *b*](</c d> \"e &quot;f&quot;\") ![g](<h(i)>)\n"),
    Case(
      name: "code", markdown: "`` ` `` ```` a``b ````\n\n~~~ c`\n```\n~~~",
      written: "`` ` `` `a``b`\n\n~~~ c`\n```\n~~~\n"),
    Case(
      name: "nothing that is not needed", markdown: "{0}",
      values: ["Terms & conditions (see 3.1) - a_b, £5! 50% #1 ~ = +"],
      written: "Terms & conditions (see 3.1) - a_b, £5! 50% #1 ~ = +\n"),
    Case(
      name: "markup in words", markdown: "{0}", values: ["*a* _b_ `c` [d](e) ![f] <g> &amp; \\ !"],
      written: "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) !\\[f\\] \\<g> \\&amp; \\\\ !\n"),
    Case(name: "an exclamation mark before a link", markdown: "{0}[b](c)", values: ["a!"], written: "a\\![b](c)\n"),
    Case(name: "a heading in words", markdown: "{0}", values: ["# a"], written: "\\# a\n"),
    Case(
      name: "lists and underlines in words", markdown: "{0}", values: ["- a\n1. b\n---\n===\n> c\n~~~"],
      written: "\\- a\\\n1\\. b\\\n\\---\\\n\\===\\\n\\> c\\\n\\~~~\n"),
    Case(
      name: "emphasis before a letter", markdown: "**{0}**s", values: ["a)"], written: "**a)**&#115;\n"),
    Case(name: "emphasis after a letter", markdown: "T**{0}**", values: ["(a"], written: "&#84;**(a**\n"),
    Case(name: "emphasis in mid-word", markdown: "T*h*omas", written: "T*h*omas\n"),
    Case(name: "emphasis with spaces at its ends", markdown: "*{0}*", values: [" a "], written: "*&#32;a&#32;*\n"),
    Case(name: "emphasis in emphasis", markdown: "***a** b*", written: "*__a__ b*\n"),
    Case(
      name: "spaces at the ends of lines", markdown: "{0}\nb", values: [" a "], written: "&#32;a&#32;\nb\n"),
    Case(name: "HTML is left out", markdown: "a <b>c</b>\n<i></i>\ne\n\n<div>f</div>", written: "a c\ne\n"),
    Case(name: "a line break in a deep heading", markdown: "### {0}", values: ["a\nb"], written: "### a b\n"),
    Case(name: "an empty item and an empty quotation", markdown: "- \n- a\n\n>", written: "-\n- a\n\n>\n"),
  ]

  @Test("Markdown is written plainly and escaped where it must be", arguments: cases)
  func written(_ row: Case) throws {
    let written = try filled(row.markdown, row.values).markdown().string
    #expect(written == row.written, "\(written.debugDescription)")
  }

  @Test("parsed again it gives the same tree", arguments: cases)
  func roundTrip(_ row: Case) throws {
    try expectRoundTrip(filled(row.markdown, row.values), row.markdown)
  }

  /// Pieces of Markdown that meet in every order.
  static let pieces = [
    "a", "é", "1.", "b c", " ", "  ", "\n", "\n\n", "\\\n", "*", "**", "_", "`", "``", "[", "](", ")", "!", "<", ">",
    "#",
    "# ", "- ", "+ ", "> ", "1. ", "2) ", "    ", "***\n", "---\n", "===\n", "```\n", "~~~ x\n", "&amp;", "&", "\\",
    "\"",
    "'", "<b>", "<!-- c -->", "https://x.example", "(", ".", "'t' ", "[a](b)", "**a**", "*(a)*", "_b_", "\t", "\u{A0}",
    "“",
  ]

  @Test("whatever can be parsed survives writing and parsing", arguments: 0..<40)
  func anyTree(_ seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    for _ in 0..<100 {
      let count = Int.random(in: 1...14, using: &random)
      let markdown = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      let document = plain(try Document(parsing: markdown))
      #expect(
        words(of: try Document(parsing: document.markdown())) == words(of: document), "\(markdown.debugDescription)")
      if canBeWritten(document) { try expectRoundTrip(document, markdown) }
    }
  }

  @Test("whatever is filled in survives writing and parsing", arguments: 0..<40)
  func anyValue(_ seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed) + 1000)
    let template = "# {0} a\n\nb **{1}**c {2}\n{3}\n\n- {4}\n- *{5}* d\n\n[{6}]({7} \"{8}\") `{9}`\n\n> {10}"
    for _ in 0..<50 {
      let values = (0...10).map { _ in
        let count = Int.random(in: 1...4, using: &random)
        return (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      }
      try expectRoundTrip(filled(template, values), "\(values)")
    }
  }

  private func expectRoundTrip(_ document: Document, _ comment: String) throws {
    let plain = self.plain(document)
    let again = self.plain(try Document(parsing: plain.markdown()))
    if !again.hasSameTree(as: plain) {
      Issue.record(
        "\(comment.debugDescription)\n\(drawn(plain))--- \(plain.markdown().string.debugDescription)\n\(drawn(again))")
    }
  }

  /// Whether CommonMark has a way to write the tree, as we know it: `markdown()` says what it can't.
  private func canBeWritten(_ document: Document) -> Bool {
    let plain = self.plain(document)
    let emphasis = plain.nodes(of: .emphasis) + plain.nodes(of: .strong)
    let isCrowded = emphasis.contains { node in
      let above = plain.parent(of: node)
      return above.map(emphasis.contains) == true
        && (above.flatMap { plain.parent(of: $0) }.map(emphasis.contains) == true
          || plain.next(after: node).map(emphasis.contains) == true)
    }
    let isLooseAlone = plain.nodes(of: .list).contains { list in
      plain.listStyle(of: list)?.isTight == false
        && plain.children(of: list).allSatisfy { item in
          plain.next(after: item) == nil && plain.firstChild(of: item).map { plain.next(after: $0) == nil } ?? true
        }
    }
    return !isCrowded && !isLooseAlone
  }

  private func words(of document: Document) -> String { document.words(of: document.root).string }

  /// Without HTML, and with text in one piece.
  private func plain(_ document: Document) -> Document {
    let html = document.nodes(of: .htmlBlock) + document.nodes(of: .htmlInline)
    var plain = document.removing(html)
    plain.joinTexts()
    return plain
  }
}
