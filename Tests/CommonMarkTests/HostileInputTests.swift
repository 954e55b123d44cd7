import CommonMark
import TestSupport
import TextCore
import Testing

@Suite("Hostile input", .serialized)
struct HostileInputTests {
  struct Case: NamedCase {
    var name: String
    var markdown: String
    /// How it is refused; nil if it becomes a document.
    var refusal: MarkdownError.Kind?

    init(_ name: String, _ markdown: String, refusal: MarkdownError.Kind? = nil) {
      self.name = name
      self.markdown = markdown
      self.refusal = refusal
    }
  }

  private static func many(_ piece: String, _ count: Int = 20_000) -> String { String(repeating: piece, count: count) }

  static let tooDeep = MarkdownError.Kind.tooDeep(limit: 100)

  static let cases = [
    Case("quotations in one line", many(">") + "a", refusal: tooDeep),
    Case("lists in one line, then blank lines", many("- ") + "a" + many("\n"), refusal: tooDeep),
    Case("numbered lists in one line, then blank lines", many("1. ") + "a" + many("\n"), refusal: tooDeep),
    Case("lists deeper line by line", (0..<300).map { many(" ", 2 * $0) + "- a\n" }.joined(), refusal: tooDeep),
    Case("quotations in a short text", many(">", 200) + "a", refusal: tooDeep),
    Case("links in links", many("[", 20_000) + "a" + many("](/b)", 20_000)),
    Case("images in images", many("![", 900) + "a" + many("](/b)", 900), refusal: tooDeep),
    Case("emphasis in emphasis", many("*a **b ", 10_000) + many("c** d*", 10_000), refusal: tooDeep),
    Case("links among image marks", many("![[]()"), refusal: .tooManyImages(limit: 1000)),
    Case("open brackets", many("[")),
    Case("open and closed brackets", many("[") + many("]")),
    Case("links without an end", many("[a](")),
    Case("links without an end of their address", many("[a](<b")),
    Case("links without an end of their title", many("[a](b \"")),
    Case("emphasis without an end", many("*a ")),
    Case("emphasis of two kinds without an end", many("*a _b ")),
    Case("emphasis that closes nothing", many("a_ ")),
    Case("emphasis with the rule of three", "a**b" + many("c* ")),
    Case("stars", many("*")),
    Case("runs of backticks, each longer", (1..<400).map { "a" + many("`", $0) }.joined()),
    Case("backticks without an end", many("`a ``b ")),
    Case("comments without an end", "a " + many("<!--")),
    Case("instructions without an end", "a " + many("<?")),
    Case("declarations without an end", "a " + many("<!A ")),
    Case("character data without an end", "a " + many("<![CDATA["), refusal: .tooManyImages(limit: 1000)),
    Case("tags without an end", "a " + many("<a b=\"")),
    Case("angle brackets", many("<")),
    Case("addresses without an end", many("<https://a")),
    Case(
      "definitions", (0..<5_000).map { "[a\($0)]: /b\n" }.joined() + "\n" + (0..<5_000).map { "[a\($0)] " }.joined()),
    Case("a long definition used often", "[a]: /" + many("b") + "\n\n" + many("[a] ")),
    Case("entities", many("&amp;&nosuch;&#x110000;")),
    Case("backslashes", many("\\")),
    Case("zero bytes", many("a\u{0}")),
    Case("control characters", many("\u{1}\u{7F}")),
    Case("blank lines", many("\n")),
    Case("tabs", many(">\t\n")),
    Case("one long line", many("a ")),
    Case("short lines", many("a\n")),
    Case("items", many("- a\n", 10_000)),
    Case("numbered items", many("1. a\n", 10_000)),
    Case("items of lists in turn", many("- a\n+ b\n", 5_000)),
    Case("line breaks", many("a\\\n", 10_000)),
    Case("spaces", many(" ")),
    Case("headings", many("# a\n", 10_000)),
    Case("fences", many("```\n")),
  ]

  @Test("hostile text is drawn or refused, in time", .timeLimit(.minutes(2)), arguments: cases)
  func hostile(_ row: Case) throws {
    do throws(MarkdownError) {
      let document = try Document(parsing: row.markdown).filled(with: [])
      #expect(row.refusal == nil)
      draw(document)
    } catch {
      #expect(error.kind == row.refusal)
    }
  }

  @Test("hostile text as a value stays words, in time", .timeLimit(.minutes(2)), arguments: cases)
  func hostileValue(_ row: Case) throws {
    let document = try filled("a {0}\n\n{0}\n\n[b]({0} \"{0}\") `{0}`", [row.markdown])
    #expect(document.nodes(of: .htmlInline).isEmpty && document.nodes(of: .heading).isEmpty)
    draw(document)
  }

  @Test("hostile text as a note is drawn or refused, in time", .timeLimit(.minutes(2)), arguments: cases)
  func hostileNote(_ row: Case) throws {
    do throws(MarkdownError) {
      let document = try filled("a\n\n{0}\n\nb **{0}**", [row.markdown], form: .markdown)
      #expect(row.refusal == nil)
      #expect(document.nodes(of: .heading).isEmpty && document.reading().hidden.allSatisfy { $0.field != .literal })
      draw(document)
    } catch {
      #expect(error.kind == row.refusal && error.slot == 0)
    }
  }

  @Test("bytes that are not UTF-8 are drawn as replacement characters, wherever they come in")
  func invalidBytes() throws {
    let bytes: [UInt8] = [0xC3, 0x28, 0xF0, 0x9F, 0x80, 0xFF, 0xED, 0xA0, 0x80]
    let parsed = try Document(parsing: bytes)
    #expect(String(validating: parsed.html(), as: UTF8.self) != nil)
    let value = try Document(parsing: slotted("{0}")).filled(with: [Slot(bytes: bytes, mark: .letter)])
    #expect(String(validating: value.html(), as: UTF8.self) != nil)
    #expect(String(validating: value.markdown(), as: UTF8.self) != nil)
  }

  @Test("twice the letter gives twice the nodes and twice the bytes")
  func growth() throws {
    let letter = "# a {0}\n\nb *{1}* <{2}>\n\n- c `{3}`\n- [d]({2} \"{0}\")\n\n{4}\n\n"
    let values = ["e", "f\ng", "https://x.example", "h", "i\n\nj"]
    let sizes = try [100, 200, 400].map { count in
      let document = try filled(Self.many(letter, count), values)
      let edits = document.nodes(of: .text).map { Edit(node: $0, range: 0..<1, replacement: Array("xy".utf8)) }
      return [
        document.nodes(of: .text).count, document.bytes.count, document.replacing(edits).bytes.count,
        document.reading().pieces.count, document.html().count, document.text().count, document.markdown().count,
      ]
    }
    for (small, large) in zip(sizes, sizes.dropFirst()) {
      for (less, more) in zip(small, large) { #expect(abs(more - 2 * less) <= 4) }
    }
  }

  private func draw(_ document: Document) {
    _ = document.reading()
    _ = document.html(HTMLOptions(emphasisAsStrong: true))
    _ = document.text()
    _ = document.markdown()
  }
}
