import CommonMark
import Testing
import TextCore

@testable import Redaction

@Suite("Sentences as they read after redaction")
struct RewrittenSentencesTests {
  private func sentences(_ typed: String) throws -> [String] {
    var text = SlottedText()
    text.bytes += "Dear parents, ".utf8
    text.append(Slot(bytes: Array(typed.utf8), mark: .letter))
    return Redactor().rewrittenSentences(of: try Document(parsing: text.bytes).filled(with: text.slots))
  }

  @Test("only the sentences that changed are told, with the new words marked and without the old")
  func changed() throws {
    let told = try sentences("the hall is warm. Ring 07700 900123 today. Bring a coat.")
    #expect(told.count == 1)
    #expect(told.first?.hasPrefix("Ring \u{AB}") == true && told.first?.hasSuffix("\u{BB} today.") == true, "\(told)")
    #expect(told.first?.contains("900123") == false)
  }

  @Test("two changes in one sentence are told once")
  func twice() throws {
    let told = try sentences("please ring 07700 900123 or write to ivy.dunmore@mail.example today.")
    #expect(told.count == 1)
    #expect(told.joined().split(separator: "\u{AB}").count == 3, "\(told)")
  }

  @Test("nothing is told of a text in which nothing changed")
  func unchanged() throws { #expect(try sentences("the hall is warm.").isEmpty) }
}
