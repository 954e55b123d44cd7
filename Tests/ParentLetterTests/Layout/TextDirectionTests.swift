import TestSupport
import Testing

@testable import ParentLetter

@Suite("A language's direction and words") struct TextDirectionTests {
  struct Case: NamedCase {
    let name: String
    let direction: TextDirection
    init(_ name: String, _ direction: TextDirection) {
      self.name = name
      self.direction = direction
    }
  }

  static let cases = [
    Case("en-GB", .leftToRight), Case("ur", .rightToLeft), Case("AR-eg", .rightToLeft), Case("ckb", .rightToLeft),
    Case("pa", .leftToRight), Case("pa-Arab-PK", .rightToLeft), Case("ur-Latn", .leftToRight), Case("", .leftToRight),
    Case("cy", .leftToRight), Case("fa-1234", .rightToLeft),
  ]

  @Test("is told by its tag", arguments: cases)
  func direction(row: Case) {
    #expect(TextDirection(language: row.name) == row.direction)
  }

  @Test("are there for English, Welsh and Urdu, and never half")
  func words() {
    #expect(PageWords(language: "en-GB") == .english)
    #expect(PageWords(language: "cy") == .welsh)
    #expect(PageWords(language: "UR-PK") == .urdu)
    #expect(PageWords(language: "pl") == nil && PageWords(language: "") == nil)
  }
}
