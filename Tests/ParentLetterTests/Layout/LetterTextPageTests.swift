import TestSupport
import Testing

@testable import ParentLetter

@Suite("A letter's page as text") struct LetterTextPageTests {
  @Test("is the text on file", arguments: [SamplePage.standard, .draft, .short])
  func text(sample: SamplePage) {
    Golden.expect(sample.page.text(body: SamplePage.text), matches: SamplePage.folder + sample.name + ".txt")
  }

  @Test("is the Markdown on file", arguments: [SamplePage.standard, .draft])
  func markdown(sample: SamplePage) {
    let markdown = sample.page.markdown(trustedBody: SamplePage.text)
    Golden.expect(markdown, matches: SamplePage.folder + sample.name + ".md")
  }

  @Test("holds no line longer than asked, long words apart")
  func width() {
    let lines = SamplePage.draft.page.text(body: SamplePage.text, width: 40).split(separator: "\n")
    let long = lines.filter { $0.unicodeScalars.count > 40 && $0.contains(" ") }
    #expect(long == [])
  }

  struct Case: NamedCase {
    let name: String
    let text: String
    let expected: String
    init(_ text: String, _ expected: String) {
      name = text
      self.text = text
      self.expected = expected
    }
  }

  static let lines = [
    Case("one two three four", "one two\nthree four"), Case("- one two three", "- one two\n  three"),
    Case("  12. one two three", "  12. one\n      two\n      three"), Case("one\n\ntwo", "one\n\ntwo"),
    Case("internationally so", "internationally\nso"), Case("ring 0800 1111 now", "ring\n0800 1111\nnow"),
    Case("éééé éééé é", "éééé éééé\né"), Case("one      two three", "one two\nthree"),
  ]

  @Test("breaks at spaces", arguments: lines)
  func wrapped(row: Case) {
    #expect(TextWrap(width: 10).wrapped(row.text) == row.expected)
  }

  static let escapes = [
    Case("St Mary's (C of E) School", "St Mary's (C of E) School"), Case("# a", "\\# a"), Case("1. a", "1\\. a"),
    Case("12) a", "12\\) a"), Case("- a", "\\- a"), Case("a - b", "a - b"),
    Case("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"),
    Case("[a](b) <c> &amp;", "\\[a\\](b) \\<c\\> \\&amp;"), Case("a\nb", "a b"), Case("===", "\\==="),
    Case("    code", "code"), Case("a\\", "a\\\\"), Case("14 November 2025", "14 November 2025"),
  ]

  @Test("keeps plain text plain in Markdown", arguments: escapes)
  func escaped(row: Case) {
    #expect(MarkdownText.escaped(row.text) == row.expected)
  }
}
