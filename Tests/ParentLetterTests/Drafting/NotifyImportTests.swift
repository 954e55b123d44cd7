import Foundation
import ParentLetter
import TestSupport
import Testing
import TextCore

/// A text of Notify, and what it becomes.
struct NotifyCase: NamedCase {
  let name: String
  let notify: String
  let letter: String
  /// `line: words` that must be said.
  var remarks: [String] = []

  init(_ name: String, _ notify: String, _ letter: String, _ remarks: [String] = []) {
    (self.name, self.notify, self.letter, self.remarks) = (name, notify, letter, remarks)
  }

  static let all: [NotifyCase] = [
    NotifyCase("plain words", "We write to you.\n\nAll is well.", "We write to you.\n\nAll is well."),
    NotifyCase(
      "a field", "Come to ((place)).", "Come to {{ place }}.", ["1: ((place)) became the field 'place' of type text"]),
    NotifyCase(
      "names alike", "((Event Name)) and ((event_name)) and ((EVENT-name))",
      "{{ event_name }} and {{ event_name }} and {{ event_name }}"),
    NotifyCase(
      "a date", "On ((event date)) we meet.", "On {{ event_date | date: \"%-d %B %Y\" }} we meet.",
      ["1: ((event date)) became the field 'event_date' of type date"]),
    NotifyCase(
      "what every letter knows", "Call ((school phone)), ((Headteacher)).",
      "Call {{ school.phone }}, {{ head.name }}.",
      ["1: ((school phone)) is printed from what every letter knows: school.phone"]),
    NotifyCase("a reserved name", "See ((note)).", "See {{ note_text }}."),
    NotifyCase(
      "a name of somebody", "Dear ((parent name)),", "Dear {{ parent_name }},",
      ["1: ((parent name)) stays a merge field, 'parent_name'"]),
    NotifyCase("an address", "((address line 1))\n\nHello.", "Hello.", ["1: ((address line 1)) is left out"]),
    NotifyCase(
      "an optional text", "Hello. ((crèche??We have a crèche (free).)) Bye.",
      "Hello. {% if creche %}We have a crèche (free).{% endif %} Bye.",
      ["1: ((crèche)) became the field 'creche' of type boolean"]),
    NotifyCase(
      "a field in an optional text", "((parking??Park at ((car park)).))",
      "{% if parking %}Park at {{ car_park }}.{% endif %}", ["1: Notify would print this field's brackets"]),
    NotifyCase(
      "an optional text of several lines", "((parking??Park here.\nIt is free.))",
      "{% if parking %}Park here.\\\nIt is free.{% endif %}"),
    NotifyCase(
      "a field that is flag and value", "((speaker??With ((speaker)).))",
      "{% if speaker %}With {{ speaker }}.{% endif %}",
      ["1: ((speaker)) became the field 'speaker', which can be left out"]),
    NotifyCase(
      "brackets that begin nothing", "A (very) good ((day. Yes (()) no.", "A (very) good ((day. Yes (()) no.",
      ["1: this '((' begins no field"]),
    NotifyCase("a link with a field in it", "[Book](((booking link)))", "[Book]({{ booking_link }})"),
    NotifyCase("headings", "# One\nText.\n## Two\nMore.", "## One\n\nText.\n\n### Two\n\nMore."),
    NotifyCase(
      "bullets", "Bring:\n* a coat\n• water\n- lunch\nSee you.", "Bring:\n\n- a coat\n- water\n- lunch\n\nSee you."),
    NotifyCase("numbers", "1. First\n2. Second", "1. First\n2. Second"),
    NotifyCase(
      "an optional bullet", "* One\n* ((lunch??Lunch))\n* Three",
      "- One\n{% if lunch -%}\n- Lunch\n{% endif -%}\n- Three"),
    NotifyCase(
      "a last optional bullet", "* One\n* ((lunch??Lunch))\n\nBye.",
      "- One\n{% if lunch -%}\n- Lunch\n{% endif %}\n\nBye."),
    NotifyCase("lines", "One line\nnext line", "One line\\\nnext line"),
    NotifyCase("an inset", "Note:\n^ Bring a coat.\nBye.", "Note:\n\n> Bring a coat.\n\nBye.", ["2: an inset became"]),
    NotifyCase(
      "a line across the page", "One\n---\nTwo", "One\n\nTwo", ["2: a line across the page can't be taken over"]),
    NotifyCase("a new page", "One\n\n***\n\nTwo", "One\n\nTwo", ["3: a new page can't be taken over"]),
    NotifyCase(
      "an address of the web", "See https://www.northmarsh.example/a/b.",
      "See [northmarsh.example](https://www.northmarsh.example/a/b).",
      ["1: this address became a link called 'northmarsh.example'"]),
    NotifyCase("a link", "[our page](https://northmarsh.example/a)", "[our page](https://northmarsh.example/a)"),
    NotifyCase(
      "tags of our language", "Use {{ this }} or {% that %}.",
      "Use {% raw %}{{{% endraw %} this }} or {% raw %}{%{% endraw %} that %}.", ["1: '{{' is printed as it stands"]),
    NotifyCase("HTML", "a < b <b>c</b>", "a \\< b \\<b>c\\</b>"),
    NotifyCase("line ends of Windows", "One\r\n\r\nTwo\r\n", "One\n\nTwo"),
    NotifyCase("a table", "| a | b |", "| a | b |", ["1: a table can't be taken over"]),
  ]
}

@Suite("templates of GOV.UK Notify")
struct NotifyImportTests {
  private func imported(_ text: String, title: String = "From Notify") throws -> NotifyImport {
    let draft = LetterDraft(title: title, on: try #require(SetCopy.day))
    return try NotifyImport(SourceText(name: "notify.txt", text: text), into: draft)
  }

  @Test("each thing that Notify knows becomes ours, and what can't is said", arguments: NotifyCase.all)
  func becomes(_ notify: NotifyCase) throws {
    let letter = try imported(notify.notify)
    let body = letter.text.components(separatedBy: "\n---\n").dropFirst().joined(separator: "\n---\n")
    #expect(body == notify.letter + "\n")
    let said = letter.remarks.map { "\($0.line): \($0.words)" }
    for remark in notify.remarks { #expect(said.contains { $0.hasPrefix(remark) }, "\(said)") }
  }

  @Test("a whole letter passes the check, its fields declared with types that fit")
  func whole() throws {
    let copy = try SetCopy()
    let text = """
      Subject: Come and see us on ((event date))
      Dear parent or carer,

      Please come to ((place)) at ((start time)).

      ((interpreter??We can arrange an interpreter.))

      # How to book

      * [Book here online](((booking link)))
      * Or write to ((contact email)).

      Yours faithfully,
      ((Headteacher))
      """
    let letter = try imported(text)
    try copy.write(letter.text, to: "letters/from-notify.md")
    let head = try copy.set.letter("from-notify").frontMatter
    #expect(head.subject == "Come and see us on {{ event_date | date: \"%-d %B %Y\" }}")
    #expect(
      head.fields.map { "\($0.name) \($0.type.rawValue) \($0.required)" } == [
        "place text true", "start_time time true", "interpreter boolean false", "booking_link url true",
        "contact_email email true", "event_date date true",
      ])
    // Notify's own letter leads to nobody.
    #expect(try copy.check(["from-notify"]).problems.map(\.code) == ["letter-frame"])
  }

  @Test(
    "hostile texts are read in time, and are words in the end",
    arguments: ["((", "((a??", "))", "((a))", "((((a", "^#*", "((a??))((a??"])
  func hostile(_ piece: String) throws {
    let letter = try imported(String(repeating: piece, count: 5_000))
    #expect(letter.text.utf8.count > 5_000)
  }
}
