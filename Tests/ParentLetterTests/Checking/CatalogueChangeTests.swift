import Foundation
import ParentLetter
import TestSupport
import Testing
import TextCore

@Suite("the catalogue changes")
struct CatalogueChangeTests {
  @Test("another age for WhatsApp changes the letters that print it and no other")
  func age() throws {
    let set = try SetCopy()
    let affected = try AffectedLetters(by: "WhatsApp", in: TemplateSet(folder: set.folder))
    #expect(affected.letters == ["group-chats", "parent-chat-conduct"])
    #expect(affected.changes.first?.letters == ["group-chats"])
    #expect(affected.changes.first?.failing == [])
  }

  @Test("a new age in the catalogue's file stands in every letter that prints it, and nothing else changes")
  func newAge() throws {
    let set = try SetCopy()
    let before = try Self.letters(set)
    try Self.change("whatsapp", "minimum_age: 13", to: "minimum_age: 14", in: set)
    let after = try Self.letters(set)
    #expect(before.keys.filter { before[$0] != after[$0] } == ["group-chats"])
    let old = "The minimum age for WhatsApp is <strong>13</strong>"
    #expect(before["group-chats"]?.contains(old) == true)
    #expect(
      after["group-chats"] == before["group-chats"]?.replacing(old, with: old.replacing("13", with: "14")))
    #expect(try set.check().problems.isEmpty)
  }

  @Test(
    "a service that retires is said to have closed by every letter that prints its facts, and others that name it fail")
  func retirement() throws {
    let set = try SetCopy()
    let before = try Self.letters(set)
    try Self.change("whatsapp", "status: changed", to: "status: retired", in: set)
    let after = try Self.letters(set)
    #expect(before.keys.filter { before[$0] != after[$0] }.sorted() == ["group-chats", "parent-chat-conduct"])
    for id in ["group-chats", "parent-chat-conduct"] {
      #expect(after[id]?.contains("WhatsApp has closed.") == true)
      #expect(after[id]?.contains("The minimum age for WhatsApp") == false)
    }
    #expect(!(try set.check().hasErrors))
    // A letter that names it without its facts fails until it says so.
    _ = try set.plant("Some children like WhatsApp.", before: "## What it is", in: "cyberbullying")
    #expect(try set.check(["cyberbullying"]).problems.map(\.code) == ["retired-unnoted"])
  }

  /// Each letter as families get it.
  private static func letters(_ set: SetCopy) throws -> [String: String] {
    let site = try PreviewSite(of: TemplateSet(folder: set.folder), on: #require(SetCopy.day))
    return Dictionary(
      uniqueKeysWithValues: site.files.filter { $0.path.hasSuffix("/letter.html") }.map { file in
        (String(file.path.split(separator: "/")[1]), String(decoding: file.bytes, as: UTF8.self))
      })
  }

  private static func change(_ service: String, _ words: String, to others: String, in set: SetCopy) throws {
    let text = try set.text("catalogue/services.yaml")
    let record = try #require(text.firstRange(of: "\n  \(service):\n"))
    let place = try #require(text[record.upperBound...].firstRange(of: words))
    try set.write(text.replacingCharacters(in: place, with: others), to: "catalogue/services.yaml")
  }

  @Test("a service that retires makes the letters that name it say so, or fail")
  func retired() throws {
    let set = try SetCopy()
    let before = try AffectedLetters(by: "discord", in: TemplateSet(folder: set.folder))
    #expect(before.changes.map(\.letters) == [["discord"], ["discord"], ["discord"]])
    _ = try set.plant("Some children like Discord.", before: "## What it is", in: "cyberbullying")
    let after = try AffectedLetters(by: "discord", in: TemplateSet(folder: set.folder))
    #expect(after.changes.map(\.failing) == [[], ["cyberbullying"], []])
  }

  @Test("a service that is to close, and one whose successor nobody knows, are told")
  func contradictions() throws {
    let set = try SetCopy()
    try Self.change("omegle", "since: 2023-11-08", to: "since: 2027-11\n    successor: blah", in: set)
    let told = try set.check().problems.filter { $0.code == "catalogue-review" }.map(\.message)
    #expect(
      told == [
        "Omegle: it is retired since a day that is still to come", "Omegle: the catalogue has no service 'blah'",
      ])
  }

  @Test("a record past its review is told at its date")
  func review() throws {
    let set = try SetCopy()
    try set.replace("review_by: 2027-05-01", with: "review_by: 2026-05-01", in: "catalogue/services.yaml")
    let problems = try set.check().problems
    #expect(problems.map(\.code) == ["catalogue-review"])
    #expect(problems.first?.start.column == 16)
  }
}
