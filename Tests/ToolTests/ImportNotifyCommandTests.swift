import Foundation
import TestSupport
import Testing

/// A template of Notify as somebody has it, and what its import says and makes.
private struct OddTemplate: NamedCase {
  let name: String
  let text: String
  var status: Int32 = 0
  /// Words of the messages.
  var messages: [String] = []
  /// Words of the letter.
  var letter: [String] = []

  static let all = [
    OddTemplate(
      name: "a date of its own", text: "Come to ((school name)) on ((date)).\n",
      messages: ["1: ((date)) became the field 'date' of type date"],
      letter: ["  date:\n    type: date", "Come to {{ school.name }} on {{ date | date: \"%-d %B %Y\" }}."]),
    OddTemplate(
      name: "a field within an address", text: "Book: https://www.example.com/book?id=((ref))&year=2027.\n",
      letter: ["Book: [example.com](https://www.example.com/book?id={{ ref }}&year=2027)."]),
    OddTemplate(
      name: "the name of a reader", text: "Dear ((parent name))\n\nWe write to you.\n",
      messages: ["stays a merge field, 'parent_name'"], letter: ["Dear {{ parent_name }}"]),
    OddTemplate(
      name: "brackets that are never closed", text: "Hello ((name\n", messages: ["this '((' begins no field"],
      letter: ["Hello ((name"]),
    OddTemplate(name: "tags of our language", text: "Write {{ x }} here.\n", messages: ["printed as it stands"]),
    OddTemplate(name: "a table and a rule", text: "| a | b |\n\n---\n\n***\n", messages: ["a table", "a line across"]),
    OddTemplate(
      name: "one flag within another", text: "((a??One ((b??two)) three)).\n",
      letter: ["{% if a %}One {% if b %}two{% endif %} three{% endif %}."]),
    OddTemplate(name: "a name that is no name", text: "See ((***)).\n", letter: ["See ((***))."]),
    OddTemplate(
      name: "line ends of another system", text: "Subject: Come ((to day))\r\nHello.\r\n",
      letter: ["subject: \"Come {{ to_day }}\"", "Hello.\n"]),
  ]
}

@Suite("parentletter templates import-notify")
struct ImportNotifyCommandTests {
  @Test("odd templates become letters, with what could not be taken over", arguments: OddTemplate.all)
  fileprivate func odd(_ template: OddTemplate) throws {
    let tool = try Tool()
    let file = try tool.write(template.text, to: "come-along.txt")
    let run = try tool.run(
      "templates", "import-notify", file, "--templates", "templates", "--output", tool.path("letter.md"))
    #expect(run.status == template.status, "\(run.messages)")
    for words in template.messages { #expect(run.messages.contains(words), "\(run.messages)") }
    let letter = tool.text("letter.md")
    #expect(letter.contains("id: come-along\n"))
    for words in template.letter { #expect(letter.contains(words), "\(letter)") }
  }

  @Test("the letter stands in the set, and a merge field passes the check")
  func written() throws {
    let tool = try Tool()
    try FileManager.default.copyItem(atPath: ProjectFiles.path("templates"), toPath: tool.path("set"))
    let file = try tool.write("We write to ((parent name)).\n", to: "note.txt")
    let run = try tool.run("templates", "import-notify", file, "--templates", tool.path("set"))
    #expect(run.status == 0 && tool.exists("set/letters/note.md"))
    let check = try tool.run("templates", "check", "note", "--templates", tool.path("set"))
    #expect(!check.output.contains("parent_name"), "\(check.output)")
    let again = try tool.run("templates", "import-notify", file, "--templates", tool.path("set"))
    #expect(again.status == 64 && again.messages.contains("already"))
  }

  @Test(
    "what is no text has the code of what went wrong",
    arguments: [("none.txt", 66), ("binary.txt", 65), ("empty.txt", 65)])
  func noText(_ name: String, _ status: Int32) throws {
    let tool = try Tool()
    _ = try tool.write("", to: "empty.txt")
    try Data([0xFF, 0xFE, 0x00]).write(to: URL(fileURLWithPath: tool.path("binary.txt")))
    let run = try tool.run("templates", "import-notify", tool.path(name), "--templates", "templates", "--output", "-")
    #expect(run.status == status && run.output.isEmpty, "\(run.messages)")
  }
}
