import Foundation
import ParentLetter
import TestSupport
import Testing
import TextCore

/// A change to a file of the set that is a fault.
struct PlantedChange: NamedCase {
  let rule: String
  let file: String
  let words: String
  let others: String
  let place: SourcePosition
  var name: String { "\(rule): \(others)" }

  init(
    _ rule: String, _ words: String, _ others: String, _ line: Int, _ column: Int, in letter: String = "cyberbullying"
  ) {
    self.rule = rule
    file = "letters/\(letter).md"
    (self.words, self.others) = (words, others)
    place = SourcePosition(line: line, column: column)
  }

  static let all: [PlantedChange] = [
    .init("front-matter", "---\nparentletter: 1", "parentletter: 1", 1, 1),
    .init("front-matter", "fields: {}\n---\n", "fields: {}\n", 1, 1),
    .init("front-matter", "---\nparentletter", "\u{FEFF}---\nparentletter", 1, 1),
    .init("front-matter", "version: 1.0.0", "version:\t1.0.0", 5, 9),
    .init("literal-name", "title: Unkindness online", "title: Oskar Fenwright and the toy", 4, 8),
    .init("quote-mix", "title: Unkindness online", "title: \u{201C}Unkindness online\u{201D}", 4, 8),
    .init("yaml", "title: Unkindness online", "title: \"Unkindness online", 4, 8),
    .init("unknown-key", "title: Unkindness online", "title: Unkindness online\nowner: Adviser", 5, 1),
    .init("unknown-key", "reviewer: ", "reveiwed: 2026-11-01\nreviewer: ", 9, 1),
    .init("missing-key", "title: Unkindness online\n", "", 2, 1),
    .init("missing-key", "language: en-GB\n", "", 2, 1),
    .init("wrong-type", "reviewed: 2026-11-02", "reviewed: 2 November", 10, 11),
    .init("wrong-type", "sensitivity: medium", "sensitivity: middling", 16, 14),
    .init("invalid-value", "version: 1.0.0", "version: \"2\"", 5, 10),
    .init("id-differs", "id: cyberbullying", "id: bullying", 3, 5),
    .init("review-past", "review-by: 2027-05-01", "review-by: 2026-11-01", 11, 12),
    .init("review-soon", "review-by: 2027-05-01", "review-by: 2026-12-24", 11, 12),
    .init("approved-unreviewed", "reviewer: Safeguarding editor\n", "", 7, 9),
    .init("approved-unreviewed", "reviewed: 2026-11-02\n", "", 7, 9),
    .init("translation", "translation_of: video-chat-strangers@1.0.0\n", "", 6, 11, in: "video-chat-strangers-cy"),
    .init("translation", "video-chat-strangers@1.0.0", "video-chat@1.0.0", 7, 17, in: "video-chat-strangers-cy"),
    .init(
      "translation", "video-chat-strangers@1.0.0", "video-chat-strangers@0.9.0", 7, 17, in: "video-chat-strangers-ur"),
    .init(
      "unused-field", "fields: {}", "fields:\n  place: {type: text, description: Where we meet, example: The hall}", 26,
      3),
    .init(
      "field-declaration", "    description: What the session is called\n", "", 26, 5, in: "workshop-invitation"),
    .init("no-help-route", "{% render 'reporting-routes-images' %}\n", "", 16, 14, in: "sharing-nudes"),
  ]
}

@Suite("faults planted in a front matter")
struct PlantedHeadsTests {
  @Test("a letter that an editor saved under another ending is told")
  func stray() throws {
    let set = try SetCopy()
    try set.write("x", to: "letters/new-letter.txt")
    let check = try TemplateCheck(of: set.set, on: SetCopy.day)
    let found = check.problems.filter { $0.file.hasSuffix("new-letter.txt") }
    #expect(found.map(\.code) == ["front-matter"])
    #expect(found.first?.message.contains("end in .md") == true)
  }

  @Test("a translation without a version is told which it is of")
  func translationWithoutVersion() throws {
    let set = try SetCopy()
    try set.replace(
      "video-chat-strangers@1.0.0", with: "video-chat-strangers", in: "letters/video-chat-strangers-cy.md")
    let problems = try set.check(["video-chat-strangers-cy"]).problems
    #expect(problems.map(\.code) == ["translation"])
    #expect(problems.first?.message == "add the version: video-chat-strangers@1.0.0")
  }

  @Test("a set's version of other than three numbers is told with three")
  func setVersion() throws {
    for (version, whole) in [("1.1", "1.1.0"), ("2", "2.0.0"), ("1.0.0.4", "1.0.0"), ("new", "0.0.0")] {
      let set = try SetCopy()
      try set.replace("\nversion: 1.0.0", with: "\nversion: \(version)", in: "set.yaml")
      let problems = try set.check().problems
      #expect(problems.map(\.code) == ["invalid-value"])
      #expect(problems.first?.message == "a version is three numbers with dots: write \(whole)")
      #expect(problems.first?.file.hasSuffix("set.yaml") == true && problems.first?.start.line == 28)
    }
  }

  @Test("a message says what to write instead")
  func remedies() throws {
    let rows = [
      ("Call {{ helplines.posh.phone }}.", "professional-line", "POSH is a line for professionals"),
      (
        "{% if (note or dsl.phone) and dsl.email %}Ring us.{% endif %}", "syntax", "brackets can't stand in a condition"
      ),
      ("{% if not note %}Ring us.{% endif %}", "syntax", "'not' can't stand before a test"),
    ]
    for (words, rule, message) in rows {
      let set = try SetCopy()
      _ = try set.plant(words, before: "## What it is", in: "cyberbullying")
      let problems = try set.check(["cyberbullying"]).problems
      #expect(problems.map(\.code) == [rule])
      #expect(problems.first?.message.hasPrefix(message) == true, "\(problems.map(\.message))")
    }
  }

  @Test("each is found, at its place, and nothing else is", arguments: PlantedChange.all)
  func planted(_ planted: PlantedChange) throws {
    let set = try SetCopy()
    try set.replace(planted.words, with: planted.others, in: planted.file)
    let check = try set.check([planted.file])
    let found = check.problems.map { "\($0.code) \($0.start.line):\($0.start.column) \($0.message)" }
    #expect(check.problems.map(\.code) == [planted.rule], "\(found)")
    #expect(check.problems.first?.start == planted.place, "\(found)")
  }

  @Test("a fault in a part is told once, in the part's file")
  func part() throws {
    let set = try SetCopy()
    try set.replace(
      "Stay calm and listen.", with: "Take the phone away. Stay calm.", in: "parts/if-something-happens.md")
    let problems = try set.check().problems
    #expect(problems.map(\.code) == ["take-device-away"])
    #expect(problems.first?.file.hasSuffix("parts/if-something-happens.md") == true)
    #expect(problems.first?.start == SourcePosition(line: 3, column: 3))
  }

  @Test("words in any branch are read", arguments: ["if note", "unless note", "if note %}Fine.{% else"])
  func branches(_ tag: String) throws {
    let set = try SetCopy()
    let end = tag.hasPrefix("unless") ? "endunless" : "endif"
    _ = try set.plant("{% \(tag) %}This is sexting.{% \(end) %}", before: "## What it is", in: "cyberbullying")
    #expect(try set.check().problems.map(\.code) == ["sexting"])
  }

  @Test("a rule is silenced for a line, with a reason, and listed")
  func silence() throws {
    let set = try SetCopy()
    let comment = "{% comment %}check: allow sexting because the policy is called so{% endcomment %}\n"
    _ = try set.plant(comment + "Our policy on sexting.", before: "## What it is", in: "cyberbullying")
    let check = try set.check()
    #expect(check.problems.isEmpty)
    #expect(check.silenced.map(\.reason) == ["the policy is called so"])
    try set.replace(" because the policy is called so", with: "", in: "letters/cyberbullying.md")
    #expect(try set.check().problems.map(\.code).sorted() == ["sexting", "silence"])
  }
}

@Suite("the rules themselves")
struct CheckRuleTests {
  private static let set = try? TemplateSet(folder: ProjectFiles.path("templates"))
  static let shown = CheckRule.all.filter { if case .text = $0.bad { true } else { false } }

  struct Shown: NamedCase {
    let rule: CheckRule
    var name: String { rule.id }
  }

  @Test(
    "each bad example is found by its rule alone, and the good one by none", arguments: shown.map { Shown(rule: $0) })
  func example(_ shown: Shown) throws {
    for (example, expected) in [(shown.rule.bad, [shown.rule.id]), (shown.rule.good, [])] {
      guard case .text(let words) = example else { continue }
      let letter = ProjectFiles.path("templates/letters/cyberbullying.md")
      let heading = "## What you can do at home"
      let text = try String(contentsOfFile: letter, encoding: .utf8).replacing(heading, with: words + "\n\n" + heading)
      let check = try TemplateCheck(
        of: SourceText(name: letter, text: text), as: "cyberbullying", in: #require(Self.set), on: SetCopy.day)
      // The good one changes an approved letter too, and that asks for a new version.
      #expect(check.problems.map(\.code).filter { $0 != "version-unchanged" } == expected, "\(words)")
    }
  }

  @Test("ids differ, and every check of both lists has a rule")
  func numbers() {
    #expect(Set(CheckRule.all.map(\.id)).count == CheckRule.all.count)
    let numbers = Set(CheckRule.all.flatMap(\.numbers))
    let wanted = (1...32).map { "T\($0)" } + (1...34).map { "L\($0)" }
    #expect(wanted.filter { !numbers.contains($0) } == [])
  }
}
