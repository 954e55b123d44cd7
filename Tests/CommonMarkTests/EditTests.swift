import CommonMark
import TestSupport
import TextCore
import Testing

@Suite("Editing")
struct EditTests {
  struct Case: NamedCase {
    var name: String
    var markdown: String
    /// Each is looked for in all strings of the document and replaced wherever it stands.
    var changes: [(String, String)]
    var html: String
  }

  static let cases = [
    Case(name: "nothing", markdown: "a *b*", changes: [], html: "<p>a <em>b</em></p>\n"),
    Case(
      name: "several in one text", markdown: "Sam met Sam and Kim.", changes: [("Sam", "a child"), ("Kim", "another")],
      html: "<p>a child met a child and another.</p>\n"),
    Case(name: "a replacement is no markup", markdown: "a", changes: [("a", "*b*\n\n# c")], html: "<p>*b*  # c</p>\n"),
    Case(
      name: "a title", markdown: "[a](/b 'of Sam')", changes: [("of Sam", "")], html: "<p><a href=\"/b\">a</a></p>\n"),
    Case(
      name: "a link whose address is gone keeps its words", markdown: "[a *b*](/sam) c", changes: [("/sam", "")],
      html: "<p>a <em>b</em> c</p>\n"),
    Case(
      name: "a replacement in an address is encoded", markdown: "[a](/sam/x)", changes: [("sam", "a child?")],
      html: "<p><a href=\"/a%20child%3F/x\">a</a></p>\n"),
    Case(
      name: "an image whose address is gone keeps its description", markdown: "![a](/sam)", changes: [("/sam", "")],
      html: "<p>a</p>\n"),
    Case(
      name: "emptied places go", markdown: "- *Sam*\n- b\n\n> Sam\n\n# Sam", changes: [("Sam", "")],
      html: "<ul>\n<li>b</li>\n</ul>\n"),
    Case(
      name: "code", markdown: "`Sam` b\n\n    Sam\n    c", changes: [("Sam", "x")],
      html: """
        <p><code>x</code> b</p>
        <pre><code>x
        c
        </code></pre>

        """),
  ]

  @Test("edits change words and leave nothing empty", arguments: cases)
  func edit(_ row: Case) throws {
    let document = try Document(parsing: row.markdown)
    #expect(document.replacing(edits(row.changes, in: document)).html().string == row.html)
  }

  @Test("nothing that was replaced is left in the bytes, and the rest keeps its sources")
  func bytes() throws {
    let document = try filled("Dear {0}, see {1}", ["Sam Smith", "Elm"])
    let edited = document.replacing(edits([("Sam", "a child"), (" Smith", "")], in: document))
    #expect(!edited.bytes.string.contains("Sam") && !edited.bytes.string.contains("Smith"))
    #expect(
      drawnWithMarks(edited) == """
        paragraph
         text "Dear a child, see " letter:"Elm"

        """)
  }

  @Test("nodes keep their ids")
  func ids() throws {
    let document = try Document(parsing: "a *b* c")
    let emphasis = document.nodes(of: .emphasis)
    #expect(document.replacing(edits([("a ", "")], in: document)).nodes(of: .emphasis) == emphasis)
  }

  @Test("a document that is edited before it is filled keeps its slots")
  func slots() throws {
    let document = try Document(parsing: slotted("a {0}\n\nb *{1}*"))
    let edited = document.replacing(edits([("a", "x"), ("b ", "")], in: document))
    let values = ["c", "d"].map { Slot(bytes: Array($0.utf8), mark: .letter) }
    #expect(try edited.filled(with: values).html().string == "<p>x c</p>\n<p><em>d</em></p>\n")
  }

  @Test("nodes can be taken out")
  func removing() throws {
    let document = try Document(parsing: "a <!-- Sam --> b\n\n<!-- Sam -->\n\n- c\n")
    let removed = document.removing(document.reading().hidden.map(\.node) + document.nodes(of: .list))
    #expect(drawn(removed) == "paragraph\n text \"a \"\n text \"b\"\n")
  }

  @Test("edits that overlap are our own mistake")
  func overlap() async {
    await #expect(processExitsWith: .failure) {
      let document = try Document(parsing: "abc")
      let text = try #require(document.nodes(of: .text).first)
      _ = document.replacing([Edit(node: text, range: 0..<2), Edit(node: text, range: 1..<3)])
    }
  }

  private func edits(_ changes: [(String, String)], in document: Document) -> [Edit] {
    let reading = document.reading()
    let places =
      reading.pieces.map { ($0.node, LiteralField.literal, $0.range) }
      + reading.hidden.map { ($0.node, $0.field, $0.range) }
    return places.flatMap { node, field, range in
      changes.flatMap { old, new in
        offsets(of: Array(old.utf8), in: document.bytes[range]).map {
          Edit(node: node, field: field, range: $0..<($0 + old.utf8.count), replacement: Array(new.utf8))
        }
      }
    }
  }

  private func offsets(of word: [UInt8], in bytes: ArraySlice<UInt8>) -> [Int] {
    bytes.indices.filter { bytes[$0...].starts(with: word) }.map { $0 - bytes.startIndex }
  }
}
