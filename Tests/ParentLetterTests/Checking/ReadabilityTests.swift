import ParentLetter
import TestSupport
import Testing

@Suite("how easily letters are read")
struct ReadabilityTests {
  @Test("every letter of the set keeps the bars")
  func bars() throws {
    let report = try ReadabilityReport(of: TemplateSet(folder: ProjectFiles.path("templates")))
    #expect(report.letters.filter { !$0.complaints.isEmpty && $0.grade != nil }.map(\.id) == [])
    #expect(report.letters.allSatisfy { $0.pages <= Readability.Bars.pages })
  }

  @Test("an Urdu full stop ends a sentence")
  func urdu() throws {
    let set = try TemplateSet(folder: ProjectFiles.path("templates"))
    let letter = try #require(try ReadabilityReport(of: set, letters: ["video-chat-strangers-ur"]).letters.first)
    #expect(letter.longestSentence <= Readability.Bars.longestSentence)
    #expect((1...15).contains(letter.averageSentence))
    #expect(letter.grade == nil)
  }

  @Test("a letter's pages grow with its lines")
  func pages() throws {
    let set = try SetCopy()
    let before = try #require(try set.readability("cyberbullying"))
    _ = try set.plant(
      String(repeating: "Ask your child what they like to do online. ", count: 48), before: "## What it is",
      in: "cyberbullying")
    let after = try #require(try set.readability("cyberbullying"))
    // Some 24 lines of 88 characters, and a sheet has 48.
    #expect((0.45...0.55).contains(after.pages - before.pages))
  }
}

extension SetCopy {
  fileprivate func readability(_ id: String) throws -> Readability? {
    try ReadabilityReport(of: TemplateSet(folder: folder), letters: [id]).letters.first
  }
}
