import Testing

@testable import Redaction

@Suite("names in hostile text")
struct NameFinderHostileTests {
  private static let pieces = [
    "Mrs", "Mr.", "and", "the", "Zofia", "Hope", "May", "in", "'s", "'", ",", ".", "(", ")", "Year", "8", "is", "who",
    "van", "der", "J.", "DS", "mum", "of", "called", "Dear", "&", "-", "St", "Storm", "Kent", "Police", "JT", "KA",
    "\n",
    "\n\n", "?", "his", "told", "Smith", "Park", "a", "aged", "goes", "by", "mrs", "Ashworths", "Sunday", "as", "known",
    "Лена", "Skyla-Mae", "O'Shea's", "iPad", "|", "*", "_", ":", "Father", "Auntie", "if", "Will", "name", "officer",
  ]

  @Test("any mixture of cues, names and marks is read without harm, and findings are in order and disjoint")
  func mixtures() {
    var state: UInt64 = 11
    for _ in 0..<4_000 {
      var raw = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        raw += Self.pieces[Int(state >> 33) % Self.pieces.count] + (state >> 60 & 3 == 0 ? "" : " ")
      }
      let text = ReaderText(raw: raw)
      let candidates = NameFinder().candidates(in: text)
      #expect(zip(candidates, candidates.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
      #expect(candidates.allSatisfy { !$0.range.isEmpty && $0.range.upperBound <= text.bytes.count })
      let replacements = ReplacementWriter().replacements(for: candidates.map(Settled.init), in: text)
      #expect(replacements.count == candidates.count)
    }
  }

  @Test(
    "time grows in step with the text",
    arguments: [
      "A-", "Smith-", "ab \u{202E}", "Zofia ", "Zofia and ", "Mrs ", "J. ", "van ", "Zofia's mum, ", "Grace ", "Mr & ",
      "Surname,\n", "Mark Marsh - \n", "Z rolled ",
    ])
  func growth(_ piece: String) {
    let text = ReaderText(raw: String(repeating: piece, count: 20_000))
    #expect(NameFinder().candidates(in: text).count <= 20_000)
  }
}
