import CommonMark
import TestSupport
import TextCore
import Testing

@Suite("Filling")
struct FillingTests {
  struct Case: NamedCase {
    var name: String
    /// `{0}` is where slot 0 goes.
    var markdown: String
    var values: [String]
    var html: String
  }

  static let places = [
    Case(name: "text", markdown: "Dear {0},", values: ["Mrs Example"], html: "<p>Dear Mrs Example,</p>\n"),
    Case(name: "heading", markdown: "# Hello {0}", values: ["all"], html: "<h1>Hello all</h1>\n"),
    Case(name: "emphasis", markdown: "**{0}**s", values: ["Year 6)"], html: "<p><strong>Year 6)</strong>s</p>\n"),
    Case(name: "link text", markdown: "[{0}](/a)", values: ["x](y)"], html: "<p><a href=\"/a\">x](y)</a></p>\n"),
    Case(name: "code", markdown: "`{0}`", values: ["a`b"], html: "<p><code>a`b</code></p>\n"),
    Case(
      name: "code block", markdown: "```\n{0}\n```", values: ["a\r\nb"], html: "<pre><code>a\nb\n</code></pre>\n"),
    Case(
      name: "info string", markdown: "```{0}\na\n```", values: ["b\nc"],
      html: "<pre><code class=\"language-b\">a\n</code></pre>\n"),
    Case(
      name: "destination and title", markdown: "[a]({0} \"b {1}\")",
      values: ["https://x.example/?a=1&b=2", "\"c\"\nd"],
      html: "<p><a href=\"https://x.example/?a=1&amp;b=2\" title=\"b &quot;c&quot; d\">a</a></p>\n"),
    Case(
      name: "destination by reference", markdown: "[a]\n\n[a]: mailto:{0}", values: ["o@x.example"],
      html: "<p><a href=\"mailto:o@x.example\">a</a></p>\n"),
    Case(
      name: "image", markdown: "![{0}]({1})", values: ["a \"b\"", "c.png"],
      html: "<p><img src=\"c.png\" alt=\"a &quot;b&quot;\" /></p>\n"),
    Case(
      name: "list item", markdown: "- {0}\n- {1}", values: ["a", "b"],
      html: "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    Case(
      name: "quotation", markdown: "> {0}", values: ["# a"], html: "<blockquote>\n<p># a</p>\n</blockquote>\n"),
    Case(name: "HTML is left out", markdown: "a <b title='{0}'>c", values: ["<script>"], html: "<p>a c</p>\n"),
    Case(
      name: "the same slot twice", markdown: "{0} and {0}", values: ["a"], html: "<p>a and a</p>\n"),
  ]

  static let lines = [
    Case(
      name: "alone in its paragraph, lines become breaks and blank lines paragraphs", markdown: "{0}",
      values: ["a\nb\n\n \nc\n"], html: "<p>a<br />\nb</p>\n<p>c</p>\n"),
    Case(
      name: "alone in a list item, paragraphs stand apart", markdown: "- {0}\n- b", values: ["a\n\nc"],
      html: "<ul>\n<li>\n<p>a</p>\n<p>c</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"),
    Case(
      name: "in running text, lines become breaks", markdown: "At {0}.", values: ["\na\r\n\r\nb\r\n"],
      html: "<p>At a<br />\nb.</p>\n"),
    Case(
      name: "in emphasis, lines become breaks", markdown: "*{0}*", values: ["a\nb"],
      html: "<p><em>a<br />\nb</em></p>\n"),
    Case(name: "in a heading, lines become spaces", markdown: "# {0}", values: ["a\nb"], html: "<h1>a b</h1>\n"),
    Case(name: "in code, lines become spaces", markdown: "`{0}`", values: ["a\nb"], html: "<p><code>a b</code></p>\n"),
    Case(
      name: "in an image's words, lines become spaces", markdown: "![{0}](a.png)", values: ["a\nb"],
      html: "<p><img src=\"a.png\" alt=\"a b\" /></p>\n"),
  ]

  static let empty = [
    Case(name: "paragraph", markdown: "a\n\n{0}\n\nb", values: [""], html: "<p>a</p>\n<p>b</p>\n"),
    Case(name: "blanks count as empty", markdown: "a\n\n{0}", values: [" \n "], html: "<p>a</p>\n"),
    Case(name: "heading", markdown: "# {0}\n\na", values: [""], html: "<p>a</p>\n"),
    Case(name: "emphasis", markdown: "a\n\n**{0}**", values: [""], html: "<p>a</p>\n"),
    Case(name: "list item", markdown: "- a\n- {0}", values: [""], html: "<ul>\n<li>a</li>\n</ul>\n"),
    Case(name: "whole list in a quotation", markdown: "> - {0}\n\na", values: [""], html: "<p>a</p>\n"),
    Case(name: "link without words", markdown: "a [{0}](/b)", values: [""], html: "<p>a</p>\n"),
    Case(name: "link without address", markdown: "[a]({0})", values: [""], html: "<p>a</p>\n"),
    Case(name: "link with nothing but its scheme", markdown: "[a](mailto:{0})", values: [""], html: "<p>a</p>\n"),
    Case(name: "line of an address", markdown: "a\n{0}\nb", values: [""], html: "<p>a\nb</p>\n"),
    Case(name: "first line", markdown: "{0}\\\na", values: [""], html: "<p>a</p>\n"),
    Case(name: "last line", markdown: "a\\\n{0}", values: [""], html: "<p>a</p>\n"),
    Case(name: "line of several", markdown: "a\n{0} {1}\nb", values: ["", ""], html: "<p>a\nb</p>\n"),
    Case(name: "between two words", markdown: "Dear {0} Smith", values: [""], html: "<p>Dear Smith</p>\n"),
    Case(name: "beside emphasis", markdown: "*a*{0} b", values: [""], html: "<p><em>a</em> b</p>\n"),
    Case(name: "at the end of a line", markdown: "a {0}\nb", values: [""], html: "<p>a\nb</p>\n"),
    Case(name: "emphasis between words", markdown: "a **{0}** b", values: [""], html: "<p>a b</p>\n"),
    Case(name: "emphasis at the start of a line", markdown: "**{0}** b", values: [""], html: "<p>b</p>\n"),
    Case(name: "code", markdown: "`{0}`\n\na", values: [""], html: "<p>a</p>\n"),
    Case(name: "code block", markdown: "```\n{0}\n```\n\na", values: [""], html: "<p>a</p>\n"),
    Case(name: "the whole letter", markdown: "{0}", values: [""], html: ""),
  ]

  static let links = [
    Case(
      name: "an address in angle brackets", markdown: "see <{0}>.", values: ["https://x.example/a?b=c&d"],
      html: "<p>see <a href=\"https://x.example/a?b=c&amp;d\">https://x.example/a?b=c&amp;d</a>.</p>\n"),
    Case(
      name: "an email address in angle brackets", markdown: "<{0}>", values: ["office@x.example"],
      html: "<p><a href=\"mailto:office@x.example\">office@x.example</a></p>\n"),
    Case(
      name: "a part of an address in angle brackets", markdown: "<{0}/a{1}>", values: ["https://x.example", "b"],
      html: "<p><a href=\"https://x.example/ab\">https://x.example/ab</a></p>\n"),
    Case(
      name: "a part of an address that the parser sees", markdown: "<https://{0}/a>", values: ["x.example"],
      html: "<p><a href=\"https://x.example/a\">https://x.example/a</a></p>\n"),
    Case(name: "no address in angle brackets", markdown: "a <{0}>", values: ["b c"], html: "<p>a &lt;b c&gt;</p>\n"),
    Case(
      name: "a bad scheme in angle brackets", markdown: "<{0}>", values: ["javascript:a"],
      html: "<p>&lt;javascript:a&gt;</p>\n"),
    Case(
      name: "angle brackets within a link", markdown: "[a <{0}>](/b)", values: ["https://x.example"],
      html: "<p><a href=\"/b\">a &lt;https://x.example&gt;</a></p>\n"),
    Case(
      name: "a bad scheme", markdown: "[a *b*]({0})", values: ["javascript:alert(1)"], html: "<p>a <em>b</em></p>\n"),
    Case(name: "a bad scheme in other case", markdown: "[a]({0})", values: [" JavaScript:c"], html: "<p>a</p>\n"),
    Case(
      name: "a bad scheme in two parts", markdown: "[a]({0}:{1})", values: ["data", "text/html,b"], html: "<p>a</p>\n"),
    Case(
      name: "a bad scheme hidden by a line end is none", markdown: "[a]({0})", values: ["java\nscript:b"],
      html: "<p><a href=\"java%0Ascript:b\">a</a></p>\n"),
    Case(name: "a bad scheme of the template's", markdown: "[a](file:///b)", values: [], html: "<p>a</p>\n"),
    Case(
      name: "a value can't end the address", markdown: "[a]({0})", values: ["https://x.example/) [b](c \"d<e>"],
      html: "<p><a href=\"https://x.example/)%20%5Bb%5D(c%20%22d%3Ce%3E\">a</a></p>\n"),
    Case(
      name: "a value in a path can't begin a query", markdown: "[a](https://x.example/{0}/c)", values: ["b?d#e%41"],
      html: "<p><a href=\"https://x.example/b%3Fd%23e%2541/c\">a</a></p>\n"),
    Case(
      name: "a value in a query can't begin a field", markdown: "[a](mailto:b@x.example?subject={0})",
      values: ["c&body=d +e"],
      html: "<p><a href=\"mailto:b@x.example?subject=c%26body%3Dd%20%2Be\">a</a></p>\n"),
    Case(
      name: "a telephone number loses its spaces", markdown: "[{0}](tel:{0})", values: ["01632 960 142"],
      html: "<p><a href=\"tel:01632960142\">01632 960 142</a></p>\n"),
    Case(
      name: "an image with a bad address leaves its words", markdown: "a ![b]({0})", values: ["file:///c"],
      html: "<p>a b</p>\n"),
  ]

  static let hostile = [
    Case(name: "a heading", markdown: "{0}", values: ["# x"], html: "<p># x</p>\n"),
    Case(
      name: "a link", markdown: "{0}", values: ["[x](javascript:alert(1))"],
      html: "<p>[x](javascript:alert(1))</p>\n"),
    Case(
      name: "a script", markdown: "{0}", values: ["<script>alert(1)</script>"],
      html: "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
    Case(name: "a dividing line", markdown: "{0}", values: ["***"], html: "<p>***</p>\n"),
    Case(name: "a template", markdown: "{0}", values: ["{{ x }}"], html: "<p>{{ x }}</p>\n"),
    Case(name: "an entity", markdown: "{0}", values: ["&lt;b&gt;"], html: "<p>&amp;lt;b&amp;gt;</p>\n"),
    Case(name: "control characters", markdown: "{0}", values: ["a\u{0}b\u{1B}c"], html: "<p>a\u{FFFD}b\u{FFFD}c</p>\n"),
    Case(
      name: "100 kB", markdown: "a {0} b", values: [String(repeating: "x", count: 100_000)],
      html: "<p>a \(String(repeating: "x", count: 100_000)) b</p>\n"),
  ]

  @Test("a value stands wherever a slot can stand", arguments: places)
  func place(_ row: Case) throws { try check(row) }

  @Test("a value of several lines keeps them as its place allows", arguments: lines)
  func severalLines(_ row: Case) throws { try check(row) }

  @Test("an empty value leaves nothing behind", arguments: empty)
  func emptyValue(_ row: Case) throws { try check(row) }

  @Test("values make links only of addresses that are allowed", arguments: links)
  func link(_ row: Case) throws { try check(row) }

  @Test("a value is never markup", arguments: hostile)
  func hostileValue(_ row: Case) throws { try check(row) }

  private func check(_ row: Case) throws {
    #expect(try filled(row.markdown, row.values).html().string == row.html)
  }

  @Test("every word knows its source")
  func marks() throws {
    let document = try Document(parsing: slotted("Dear {0} of {1} and <{2}>")).filled(with: [
      Slot(bytes: Array("Sam".utf8), mark: .letter), Slot(bytes: Array("Elm Park".utf8), mark: .school),
      Slot(bytes: Array("a@x.example".utf8), mark: .school),
    ])
    #expect(
      drawnWithMarks(document) == """
        paragraph
         text "Dear " letter:"Sam" " of " school:"Elm Park" " and "
         link → "mailto:" school:"a@x.example"
          text school:"a@x.example"

        """)
    let text = try #require(document.nodes(of: .text).first)
    #expect(document.marks(in: document.range(of: .literal, in: text)).map(\.slot) == [nil, 0, nil, 1, nil])
  }

  @Test("a document can be filled again")
  func fillAgain() throws {
    let parsed = try Document(parsing: slotted("**{0}** {1}"))
    let first = try parsed.filled(with: ["a", ""].map { Slot(bytes: Array($0.utf8), mark: .letter) })
    let second = try parsed.filled(with: ["b", "c"].map { Slot(bytes: Array($0.utf8), mark: .letter) })
    #expect(first.html().string == "<p><strong>a</strong></p>\n")
    #expect(second.html().string == "<p><strong>b</strong> c</p>\n")
    #expect(parsed.slotCount == 2 && second.slotCount == 0)
  }

  @Test("a missing value is an error with its number")
  func missing() throws {
    let parsed = try Document(parsing: slotted("{0}{1}"))
    #expect(throws: MarkdownError(.missingSlot(number: 1))) {
      try parsed.filled(with: [Slot(bytes: [], mark: .letter)])
    }
  }

  @Test("a value that holds a slot character is refused, whatever its form", arguments: [Slot.Form.text, .markdown])
  func slotInValue(_ form: Slot.Form) throws {
    #expect(throws: MarkdownError(.slotCharacterInValue, range: SourceRange(1, 5), slot: 0)) {
      try Document(parsing: slotted("{0}")).filled(with: [Slot(bytes: slotted("a{0}"), mark: .letter, form: form)])
    }
  }

  @Test("filled words have a limit")
  func filledLimit() throws {
    let parsed = try Document(parsing: slotted(String(repeating: "{0} ", count: 1000)))
    #expect(throws: MarkdownError(.tooLong(limit: 1_000_000))) {
      try parsed.filled(
        with: [Slot(bytes: Array(repeating: 0x61, count: 10_000), mark: .letter)],
        limits: MarkdownLimits(filledBytes: 1_000_000))
    }
  }

  @Test("a link that is left out is told, with its slot")
  func remark() throws {
    let document = try filled("[a](/b) [c]({0})", ["javascript:d"])
    #expect(document.remarks == [Remark(kind: .addressNotAllowed, slot: 0)])
  }
}
