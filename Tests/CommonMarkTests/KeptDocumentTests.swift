import CommonMark
import TestSupport
import Testing
import TextCore

@Suite("Kept document")
struct KeptDocumentTests {
  /// `{}` is a slot.
  private static let blocks = [
    "Dear {},", "## About {} & {}", "- **{}** one\n- two\n- {}", "{}", "> {} says *{}*", "`{}` and {}",
    "```{}\n{}\n```",
    "[{}](mailto:{})", "[our page]({} \"about {}\")", "[x](https://alder.example/{}?q={})", "<{}>", "![{}]({})",
    "![{}](https://alder.example/logo.png)", "[x](javascript:{})", "[x](tel:{})", "[x]({}{})", "[x](page{})",
    "{}{}", "1. {}\n\n   {}", "<b>{}</b> {}", "    {}\n", "plain words & <i>more</i>", "---", "{} [y](pages/{}) {}",
    "*{}* {}\n{}", "[x](javascript:alert) {}", "[%F3%B0%80%80](https://alder.example/%F3%B0%80%80) {}",
  ]
  private static let values = [
    "Alder Brook School", "Mr \"D\" <b> & 'co'", "01632 960 177", "office@alder.example", "", "  ", "a\nb", "a\n\nb\n",
    "https://alder.example/page", "javascript:alert(1)", "*not emphasis*", "مدرسة", "Zoë 🙂", "\u{1}\u{0}x", "//", "/",
    "a/b:c", "mailto:x@alder.example", "[x](y)", "x&y=1?z#w", "~tilde", "a b ", "\u{200F}x",
  ]
  private static let notes = ["One *two*.\n\n- three\n- [four](https://five.example)", "# head\n\n<i>x</i>", "", "x"]

  @Test("fills its blocks as a parsed document does", arguments: 0..<60)
  func agrees(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    var text: [UInt8] = []
    var count = 0
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      for part in random.one(of: Self.blocks).split(separator: "{}", omittingEmptySubsequences: false).enumerated() {
        if part.offset > 0 {
          SlotCharacter.append(count, to: &text)
          count += 1
        }
        text += part.element.utf8
      }
      text += "\n\n".utf8
    }
    let document = try Document(parsing: text)
    let options = HTMLOptions(emphasisAsStrong: random.flag())
    let kept = try KeptDocument(document, options)
    for _ in 0..<20 {
      let slots = (0..<count).map { _ in Self.slot(&random) }
      let filled = try kept.filled(with: slots)
      var html: [UInt8] = []
      for block in 0..<kept.blockCount { try filled.append(block: block, to: &html) }
      let wanted = try document.filled(with: slots).html(options)
      #expect(String(decoding: html, as: UTF8.self) == String(decoding: wanted, as: UTF8.self))
    }
  }

  @Test("draws a block without slots once")
  func fixed() throws {
    let kept = try KeptDocument(Document(parsing: "One.\n\nTwo \u{F0000}.\n\n[three](javascript:x)"))
    #expect(kept.fixedHTML(ofBlock: 0) == Array("<p>One.</p>\n".utf8))
    #expect(kept.fixedHTML(ofBlock: 1) == nil)
    #expect(kept.fixedHTML(ofBlock: 2) == Array("<p>three</p>\n".utf8))
  }

  @Test("a value that is missing is an error")
  func missing() throws {
    let kept = try KeptDocument(Document(parsing: "One \u{F0001}."))
    #expect(throws: MarkdownError.self) { try kept.filled(with: [Slot(bytes: [], mark: .school)]) }
  }

  private static func slot(_ random: inout SeededRandom) -> Slot {
    if random.next() % 8 == 0 {
      return Slot(bytes: Array(random.one(of: notes).utf8), mark: .letter, form: .markdown)
    }
    return Slot(bytes: Array(random.one(of: values).utf8), mark: random.flag() ? .school : .letter)
  }
}
