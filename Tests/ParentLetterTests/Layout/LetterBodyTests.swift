import TestSupport
import Testing

@testable import ParentLetter

@Suite("A letter's own HTML") struct LetterBodyTests {
  struct Case: NamedCase {
    let name: String
    let html: String
    let expected: String
  }

  static let cases = [
    Case(
      name: "a link with words shows its address on paper",
      html: "<p>See <a href=\"https://a.example/x\" title=\"t\">our <em>page</em></a>.</p>",
      expected:
        "<p>See <a href=\"https://a.example/x\" title=\"t\" data-address=\"a.example/x\">our <em>page</em></a>.</p>"),
    Case(
      name: "a link that is its own address is left alone",
      html: "<p><a href=\"https://a.example/x\">https://a.example/x</a></p>",
      expected: "<p><a href=\"https://a.example/x\">https://a.example/x</a></p>"),
    Case(
      name: "a number in text is kept whole, one in an attribute is not touched",
      html: "<p><img src=\"data:,\" alt=\"01632 960014\" /> <strong>01632 960014</strong></p>",
      expected:
        "<p><img src=\"data:,\" alt=\"01632 960014\" /> <strong><span class=\"phone\">01632 960014</span></strong></p>"),
    Case(
      name: "a closing paragraph of several lines that starts in bold is the signatory's",
      html: "<p>Yours,</p>\n<p><strong>A. Head</strong><br />\nHeadteacher</p>\n",
      expected: "<p>Yours,</p>\n<p class=\"signatory\"><strong>A. Head</strong><br />\nHeadteacher</p>\n"),
    Case(
      name: "bold lines before the end are not the signatory's",
      html: "<p><strong>Date</strong><br />\nMonday</p>\n<p>Yours</p>\n",
      expected: "<p><strong>Date</strong><br />\nMonday</p>\n<p>Yours</p>\n"),
    Case(
      name: "a bold closing line is not the signatory's",
      html: "<p><strong>A. Head</strong></p>", expected: "<p><strong>A. Head</strong></p>"),
    Case(
      name: "headings go down one level only if there is a first one", html: "<h2>A</h2>\n<h3>B</h3>",
      expected: "<h2>A</h2>\n<h3>B</h3>"),
    Case(
      name: "a first-level heading takes the others with it", html: "<h1>A</h1><hr />\n<h6>B</h6>",
      expected: "<h2>A</h2><hr />\n<h6>B</h6>"),
    Case(name: "a comment stays", html: "<!-- raw HTML omitted -->", expected: "<!-- raw HTML omitted -->"),
    Case(name: "nothing gives nothing", html: "", expected: ""),
    Case(
      name: "a tag that is cut off ends the letter", html: "<p>A<a href=\"https://", expected: "<p>A<a href=\"https://"),
    Case(
      name: "a link that is cut off is kept", html: "<a href=\"https://a.example\">here",
      expected: "<a href=\"https://a.example\" data-address=\"a.example\">here"),
    Case(
      name: "a link ends where the next one starts", html: "<a href=\"https://a.example\">a.example<a href=\"#\">b</a>",
      expected: "<a href=\"https://a.example\">a.example<a href=\"#\">b</a>"),
  ]

  @Test("is fitted into the page", arguments: cases)
  func fitted(row: Case) {
    #expect(Self.written(row.html, .leftToRight) == row.expected)
  }

  @Test("sets numbers from left to right on a right-to-left page")
  func rightToLeft() {
    let html = Self.written("<p>01632 960014</p>", .rightToLeft)
    #expect(html == "<p><span class=\"phone\" dir=\"ltr\">01632 960014</span></p>")
  }

  private static func written(_ html: String, _ direction: TextDirection) -> String {
    var writer = HTMLWriter()
    LetterBody(trusted: Array(html.utf8), direction: direction).write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
