import CommonMark
import TextCore
import Testing

@Suite("Reading")
struct ReadingTests {
  @Test("words that formatting splits lie side by side, in reading order")
  func pieces() throws {
    let document = try Document(
      parsing: "# T*h*omas\n\n- a `b`\n  c\\\n  [d ![e](/f)](/g)\n\n> h\n\n    i\n")
    let reading = document.reading()
    let passages = reading.passages.map { passage in
      reading.pieces[passage.pieces].map { piece -> String in
        switch piece.kind {
        case .words: Array(document.bytes[piece.range]).string
        case .code: "`" + Array(document.bytes[piece.range]).string + "`"
        case .softBreak: "_"
        case .lineBreak: "|"
        }
      }
    }
    #expect(passages == [["T", "h", "omas"], ["a ", "`b`", "_", "c", "|", "d ", "e"], ["h"], ["`i\n`"]])
    #expect(reading.passages.map(\.kind) == [.heading, .paragraph, .paragraph, .codeBlock])
  }

  @Test("what a page holds beside its words is listed apart")
  func hidden() throws {
    let document = try Document(parsing: "[a](/b 'c') ![d](/e 'f') <i>g</i>\n\n<!-- h -->\n\n```i\n```\n")
    let hidden = document.reading().hidden.map {
      "\(document.kind(of: $0.node)) \($0.field) " + Array(document.bytes[$0.range]).string
    }
    #expect(
      hidden == [
        "link destination /b", "link title c", "image destination /e", "image title f", "htmlInline literal <i>",
        "htmlInline literal </i>", "htmlBlock literal <!-- h -->\n", "codeBlock info i",
      ])
  }

  @Test("one block can be read alone")
  func oneBlock() throws {
    let document = try Document(parsing: "a\n\nb *c*\n\nd")
    let block = try #require(Array(document.topLevelBlocks).dropFirst().first)
    #expect(document.reading(of: block).pieces.count == 2)
    #expect(document.words(of: block).string == "b c")
    #expect(document.words(of: document.root).string == "a\nb c\nd")
  }

  @Test("headings, links and images are found with what they say")
  func outline() throws {
    let document = try Document(parsing: "# a *b*\n\n### c\n\n[d](/e) ![f *g*](/h)")
    #expect(document.headings.map(\.level) == [1, 3])
    #expect(document.headings.map { document.words(of: $0.node).string } == ["a b", "c"])
    #expect(document.links.map { document.string(of: $0, .destination) } == ["/e"])
    #expect(document.images.map { document.words(of: $0).string } == ["f g"])
  }
}
