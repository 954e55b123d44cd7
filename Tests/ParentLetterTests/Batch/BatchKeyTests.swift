import Redaction
import TestSupport
import Testing
import TextCore

@testable import ParentLetter

@Suite("BatchKey")
struct BatchKeyTests {
  @Test("another policy makes other letters")
  func policy() throws {
    let set = try TemplateSet(folder: ProjectFiles.path("templates"))
    var order = BatchOrder(
      .schools(folder: "schools"), to: .folder("out"), templates: set.folder,
      date: try #require(CalendarDate(iso: "2026-11-24")))
    func digest() throws -> String { try BatchKey(order, set, source: []).digest([]) }
    let before = try digest()
    order.options.policy.mode = .label
    #expect(try digest() != before)
    order.options.policy = .standard
    #expect(try digest() == before)
  }
}
