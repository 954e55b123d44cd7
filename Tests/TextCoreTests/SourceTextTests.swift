import Testing
import TextCore

@Suite("source text")
struct SourceTextTests {
  @Test("a curly quote is one column")
  func columnsCountScalars() {
    let source = SourceText(name: "a", text: "one\n“two” x")
    #expect(source.position(at: 4) == SourcePosition(line: 2, column: 1))
    #expect(source.position(at: 7) == SourcePosition(line: 2, column: 2))
    #expect(source.position(at: source.bytes.count) == SourcePosition(line: 2, column: 8))
    #expect(source.offset(line: 2, column: 2) == 7)
  }

  @Test("a line is shown without its line end")
  func lines() {
    let source = SourceText(name: "a", text: "one\r\ntwo")
    #expect(source.line(1) == "one")
    #expect(source.line(2) == "two")
    #expect(source.line(3) == "")
  }
}
