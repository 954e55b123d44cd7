import TestSupport
import Testing

@testable import ParentLetter

@Suite("HTML being written") struct HTMLWriterTests {
  struct Case: NamedCase {
    let name: String
    let text: String
    let expected: String
  }

  static let cases = [
    Case(name: "plain words", text: "Zoë’s 2 dogs", expected: "Zoë’s 2 dogs"),
    Case(name: "markup", text: "<b a=\"1\">&amp;", expected: "&lt;b a=&quot;1&quot;&gt;&amp;amp;"),
    Case(name: "control characters are left out", text: "a\u{0}b\u{1B}[1mc\u{7F}d\r", expected: "ab[1mcd"),
    Case(name: "tabs and line ends stay", text: "a\tb\nc", expected: "a\tb\nc"),
    Case(name: "only markup", text: "<<", expected: "&lt;&lt;"), Case(name: "nothing", text: "", expected: ""),
  ]

  @Test("takes text only escaped", arguments: cases)
  func escaped(row: Case) {
    var writer = HTMLWriter()
    writer.text(row.text)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == row.expected)
  }

  @Test("escapes around a telephone number")
  func prose() {
    var writer = HTMLWriter()
    writer.prose("<0800 1111> & 01632 960014", direction: .leftToRight)
    let expected =
      "&lt;<span class=\"phone\">0800 1111</span>&gt; &amp; <span class=\"phone\">01632 960014</span>"
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }

  @Test("writes what could end a style string as CSS escapes")
  func styleString() {
    var writer = HTMLWriter()
    writer.styleString("a\"\\</style>\n—")
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "\"a\\22 \\5c \\3c /style>\\a —\"")
  }
}
