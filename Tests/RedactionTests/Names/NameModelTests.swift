import Testing

@testable import Redaction

@Suite("the name model")
struct NameModelTests {
  private static let text = "Mrs Zorbel has told nobody. A message came for Quillan. We sat by Rhubarb Story and Ocean."

  @Test(
    "a name that very many bear must be all but surely none to stay",
    arguments: ["We met Peter Johnson.", "We met David Brown.", "WE SPOKE TO ROBERT HALL ON MONDAY."])
  func commonNames(_ text: String) { #expect(Redactor().redacted(text: Array(text.utf8)).findings.count == 1) }

  @Test("a surname of land goes with a given name that is no everyday word")
  func land() {
    let redacted = Redactor().redacted(text: Array("Thank you to Ruby Marsh, Harjit Dhaliwal and Bea Tan.".utf8))
    #expect(redacted.findings.count == 3 && !String(decoding: redacted.text, as: UTF8.self).contains("Marsh"))
  }

  /// What is found if every sign weighs the same in both steps.
  private func found(each weight: Int8, in raw: String = Self.text) -> [String] {
    let text = ReaderText(raw: raw)
    return [Int8](repeating: weight, count: 2 * NameExamples.signCount).withUnsafeBufferPointer { table in
      guard let table = table.baseAddress else { return [] }
      return NameFinder(weights: NameWeights(table: table)).candidates(in: text).map { text.text($0.range) }
    }
  }

  @Test("what is unlikely stays, but what a title says is a name all the same")
  func unlikely() { #expect(found(each: -2) == ["Mrs Zorbel"]) }

  @Test("what is likely is a name though no rule says so; words side by side are one")
  func likely() { #expect(found(each: 2) == ["Mrs Zorbel", "Quillan", "Rhubarb Story", "Ocean"]) }

  @Test("a word that goes on a name that a rule found belongs to it")
  func joined() { #expect(found(each: 2, in: "The photo shows Mrs Zorbel Rhubarb.") == ["Mrs Zorbel Rhubarb"]) }

  @Test("words with a task in the sentence, and common words at its start, are not weighed")
  func notWeighed() { #expect(found(each: 2, in: "Bread is sold there. The Headteacher has some.") == []) }

  @Test("each word has signs of its own, the same in every reading")
  func signs() {
    let text = ReaderText(raw: Self.text)
    let first = Redactor().nameExamples(in: text)
    #expect(first.words.count == first.signs.count)
    #expect(first.signs == Redactor().nameExamples(in: text).signs)
    #expect(Set(first.signs).count == first.signs.count)
    #expect(first.company.isEmpty)
    let scores = first.words.map { _ in 0 }
    #expect(Redactor().nameExamples(in: text, scores: scores).company.count == first.words.count)
  }

  @Test("learned weights are neither none nor all the same")
  func learned() {
    let weights = (0..<NameExamples.signCount).map { NameWeights.learned.first(UInt16($0)) }
    #expect(Set(weights).count > 20)
  }
}
