import Foundation
import ParentLetter
import TestSupport
import Testing
import TextCore

/// A change to a letter of the shipped set, and what is said of it.
struct TextEdit: NamedCase {
  let name: String
  let file: String
  let words: String
  let others: String
  let told: [String]
  var isBreaking = false

  init(_ name: String, _ words: String, _ others: String, in letter: String, breaking: Bool = false, _ told: [String]) {
    (self.name, self.words, self.others, self.told) = (name, words, others, told)
    file = letter.contains(".") ? letter : "letters/\(letter).md"
    isBreaking = breaking
  }

  private static let workshop = "workshop-invitation"

  static let all: [TextEdit] = [
    TextEdit(
      "a word", "Anyone can be tricked", "Everyone can be tricked", in: "scams",
      [
        "Under “How it works”:", "was:  «Anyone» can be tricked", "now:  «Everyone» can be tricked",
        "give it 1.1.0, since words have changed",
      ]),
    TextEdit(
      "a comma", "One tap brings", "One tap, brings", in: "video-chat-strangers",
      ["now:  A person opens", "One «tap,» brings", "give it 1.0.1, since only signs or layout have changed"]),
    TextEdit(
      "a new item of a list", "- Adults can use random", "- Some people pay for it.\n- Adults can use random",
      in: "video-chat-strangers", ["Under “What can go wrong”:", "new:  - Some people pay for it.", "give it 1.1.0"]),
    TextEdit(
      "an item that is gone", "- A child may be shown nudity or other sexual content.\n", "",
      in: "video-chat-strangers",
      ["gone: - A child may be shown nudity or other sexual content.", "give it 1.1.0"]),
    TextEdit(
      "paragraphs that change places", "{% render 'dsl-contact' %}\n\n{% render 'closing' %}",
      "{% render 'closing' %}\n\n{% render 'dsl-contact' %}", in: "scams", ["gone: {% render", "new:  {% render"]),
    TextEdit(
      "a heading", "## How it works", "## How scams work", in: "scams", ["was:  ## How «it works»", "«scams work»"]),
    TextEdit(
      "the subject", "subject: \"", "subject: \"More about ", in: "scams", ["  subject: More about", "give it 1.1.0"]),
    TextEdit(
      "a title alone", "title: Scams", "title: All scams", in: "scams",
      ["title: All scams aimed at children, was Scams aimed at children", "The version stays 1.0.0"]),
    TextEdit(
      "a field that is required now", "  childcare:\n    type: boolean\n    required: false",
      "  childcare:\n    type: boolean\n    required: true", in: workshop, breaking: true,
      ["BREAKING: schools must change what they give", "! the field 'childcare' is required now", "give it 2.0.0"]),
    TextEdit(
      "a field that can be left out now", "  place:\n    type: text\n    required: true",
      "  place:\n    type: text\n    required: false", in: workshop,
      ["Schools need to change nothing", "the field 'place' can be left out now", "give it 1.1.0"]),
    TextEdit(
      "a field of another type", "  speaker:\n    type: text", "  speaker:\n    type: markdown", in: workshop,
      breaking: true, ["! the field 'speaker' was of type text and is markdown now", "give it 2.0.0"]),
    TextEdit(
      "a field with another name", "  speaker:\n", "  led_by:\n", in: workshop, breaking: true,
      ["! the field 'speaker' is gone", "the field 'led_by' is new, and can be left out", "give it 2.0.0"]),
    TextEdit(
      "a shorter field", "maxlength: 80", "maxlength: 60", in: workshop, breaking: true,
      ["! the field 'event_title' may have 60 characters, not 80"]),
    TextEdit(
      "a longer field", "maxlength: 80", "maxlength: 90", in: workshop,
      ["the field 'event_title' may have 90 characters, not 80", "give it 1.1.0"]),
    TextEdit(
      "another description", "description: What the session is called", "description: Its name", in: workshop,
      ["the field 'event_title' is described otherwise on the form", "The version stays 1.0.0"]),
    TextEdit(
      "a part", "for your family", "for your own family", in: "parts/do-not-share.md",
      ["The part 'do-not-share' (in age-ratings-games, ", "now:  This letter is for your «own» family", "The set: "]),
    TextEdit(
      "a fact of the catalogue", "minimum_age: 13", "minimum_age: 14", in: "catalogue/services.yaml",
      ["Skype (in: skype)", "minimum age: 14, was 13"]),
  ]
}

@Suite("what has changed, in words")
struct LetterDiffTests {
  @Test("each change is told, with the version it needs", arguments: TextEdit.all)
  func told(_ edit: TextEdit) throws {
    let copy = try SetCopy()
    try copy.replace(edit.words, with: edit.others, in: edit.file)
    let diff = try SetDiff(from: SetContents(at: ProjectFiles.path("templates")), to: SetContents(at: copy.folder))
    for words in edit.told { #expect(diff.text.contains(words), "\(diff.text)") }
    #expect(diff.isBreaking == edit.isBreaking)
  }

  @Test("a set is as itself")
  func same() throws {
    let set = try SetContents(at: ProjectFiles.path("templates"))
    let diff = try SetDiff(from: set, to: set)
    #expect(diff.isEmpty)
    #expect(diff.versionsAreRight)
    #expect(diff.text.hasPrefix("Nothing has changed"))
  }

  @Test("the letters that change by a part alone are named, and what a copy has of it")
  func parts() throws {
    let copy = try SetCopy(keepingLock: true)
    try copy.replace(
      "gives advice in confidence", with: "listens in confidence", in: "parts/reporting-routes-extremism.md")
    try copy.replace("phone: \"0800 1111\"", with: "phone: \"0800 1112\"", in: "catalogue/helplines.yaml")
    let old = try SetContents(at: ProjectFiles.path("templates"))
    let diff = try SetDiff(from: old, to: SetContents(at: copy.folder))
    #expect(diff.text.contains("\nChanged by their parts alone: prevent-online.\n"))
    let day = try #require(SetCopy.day)
    let status = try CopyStatus(of: SetContents(at: copy.folder), against: old, on: day).text
    #expect(status.contains("Not as in the set: 1 part, 1 record of the catalogue; see below."))
    #expect(status.contains("  Childline\n") && status.contains("0800 1112") && status.contains("0800 1111"))
  }

  @Test("letters that are new or gone are named, and one that is gone is breaking")
  func letters() throws {
    let copy = try SetCopy()
    try copy.rename("letters/roblox.md", to: "letters/games.md")
    let diff = try SetDiff(from: SetContents(at: ProjectFiles.path("templates")), to: SetContents(at: copy.folder))
    #expect(diff.isBreaking)
    #expect(diff.text.contains("New letter: games 1.1.0, Roblox"))
    #expect(diff.text.contains("Letter gone: roblox 1.1.0, Roblox."))
  }

  @Test(
    "a version is judged by its step",
    arguments: [
      ("1.0.1", false, "The version 1.0.1 is too small a step: give it 1.1.0"), ("1.1.0", true, "1.1.0 is right"),
      ("2.0.0", true, "a larger step than it needs (1.1.0)"), ("0.9.0", false, "The version is still 0.9.0"),
    ])
  func versions(_ version: String, _ isRight: Bool, _ words: String) throws {
    let copy = try SetCopy()
    try copy.replace("Anyone can be tricked", with: "Everyone can be tricked", in: "letters/scams.md")
    try copy.replace("version: 1.0.0", with: "version: \(version)", in: "letters/scams.md")
    let diff = try SetDiff(from: SetContents(at: ProjectFiles.path("templates")), to: SetContents(at: copy.folder))
    #expect(diff.versionsAreRight == isRight)
    #expect(diff.text.contains(words), "\(diff.text)")
  }

  @Test("a letter that can't be read is named, not compared")
  func unreadable() throws {
    let copy = try SetCopy()
    try copy.write("no front matter\n", to: "letters/scams.md")
    let diff = try SetDiff(from: SetContents(at: ProjectFiles.path("templates")), to: SetContents(at: copy.folder))
    #expect(diff.text.contains("can't be read on both sides: scams"))
  }

  @Test("a hostile text takes no longer than its length asks for")
  func hostile() throws {
    let copy = try SetCopy()
    let scams = try copy.text("letters/scams.md")
    let long = (0..<15_000).map { "Paragraph \($0).\n\n" }.joined()
    let words = (0..<40_000).map { "w\($0)" }.joined(separator: " ")
    try copy.write(scams + long + words, to: "letters/scams.md")
    let other = try SetCopy()
    try other.write(
      scams + (0..<15_000).map { "Other \($0 * 7).\n\n" }.joined() + words.uppercased(), to: "letters/scams.md")
    let diff = try SetDiff(from: SetContents(at: copy.folder), to: SetContents(at: other.folder))
    #expect(!diff.isEmpty)
  }
}

/// A school's letter against the adviser's.
struct CopiedLetter: NamedCase {
  let name: String
  /// The school's changes to `letters/scams.md`.
  var ours: [(String, String)] = []
  /// The adviser's.
  var theirs: [(String, String)] = []
  /// What the table says of it; nil for no line.
  let state: String?
}

@Suite("a school's copy")
struct CopyStatusTests {
  private static let words = ("Anyone can be tricked", "Everyone can be tricked")

  static let letters: [CopiedLetter] = [
    CopiedLetter(name: "as the adviser has it", state: nil),
    CopiedLetter(
      name: "one version behind", theirs: [words, ("version: 1.0.0", "version: 1.1.0")], state: "1 version behind"),
    CopiedLetter(name: "changed by the school", ours: [words], state: "changed by the school"),
    CopiedLetter(
      name: "behind and changed", ours: [("adults too", "parents too")],
      theirs: [words, ("version: 1.0.0", "version: 1.1.0")], state: "1 version behind; changed by the school"),
    CopiedLetter(
      name: "of a version nobody locked", ours: [("version: 1.0.0", "version: 0.5.0")],
      state: "behind, by how many versions nobody wrote down"),
    CopiedLetter(name: "newer", ours: [words, ("version: 1.0.0", "version: 1.1.0")], state: "newer than the set's"),
    CopiedLetter(
      name: "withdrawn", theirs: [("status: approved", "status: withdrawn")],
      state: "withdrawn: do not send it any more"),
    CopiedLetter(
      name: "past its review", theirs: [("review-by: 2027-05-01", "review-by: 2026-11-23")],
      state: "past its review (2026-11-23)"),
    CopiedLetter(name: "changed by the adviser alone", theirs: [words], state: "other words in the set, same version"),
  ]

  @Test("each letter's state is told in the table", arguments: letters)
  func state(_ letter: CopiedLetter) throws {
    let (copy, set) = (try SetCopy(keepingLock: true), try SetCopy(keepingLock: true))
    for (words, others) in letter.ours { try copy.replace(words, with: others, in: "letters/scams.md") }
    for (words, others) in letter.theirs { try set.replace(words, with: others, in: "letters/scams.md") }
    let status = try Self.status(copy, set)
    let line = status.text.split(separator: "\n").first { $0.hasPrefix("scams  ") }
    let cells = line?.split(separator: " ", maxSplits: 3).map { String($0).trimmed }
    #expect(cells?.last == letter.state, "\(status.text)")
    #expect(
      status.isCurrent
        == (letter.state == nil || letter.theirs.contains { $0.0.hasPrefix("status") || $0.0.hasPrefix("review") }))
  }

  @Test("versions are counted by the adviser's lock")
  func counted() throws {
    let (copy, set) = (try SetCopy(keepingLock: true), try SetCopy(keepingLock: true))
    for (old, new, words) in [("1.0.0", "1.1.0", "Everyone"), ("1.1.0", "1.2.0", "Anybody"), ("1.2.0", "2.0.0", "All")]
    {
      let before = ["1.0.0": "Anyone", "1.1.0": "Everyone", "1.2.0": "Anybody"][old] ?? ""
      try set.replace("\(before) can be tricked", with: "\(words) can be tricked", in: "letters/scams.md")
      try set.replace("version: \(old)", with: "version: \(new)", in: "letters/scams.md")
      let day = try #require(SetCopy.day)
      try LetterApproval(of: "scams", in: set.set, .init(reviewed: day)).write()
    }
    let status = try Self.status(copy, set)
    #expect(status.text.contains("3 versions behind"), "\(status.text)")
    #expect(status.text.contains("now:  «All» can be tricked"))
    #expect(String(decoding: status.json, as: UTF8.self).contains("\"state\":\"behind\",\"behind\":3,\"edited\":false"))
  }

  @Test("letters of the school's own, and those it does not have, are told")
  func own() throws {
    let (copy, set) = (try SetCopy(keepingLock: true), try SetCopy(keepingLock: true))
    try copy.rename("letters/roblox.md", to: "letters/our-games.md")
    let text = try Self.status(copy, set).text
    #expect(text.contains("1 of the school's own, 1 not there"))
    #expect(text.contains("our-games  1.1.0  -      the school's own"))
    #expect(text.contains("roblox     -      1.1.0  not in the copy"))
  }

  @Test("a copy that is past its review is told, where the set's letter was read again")
  func pastReview() throws {
    let (copy, set) = (try SetCopy(keepingLock: true), try SetCopy(keepingLock: true))
    try set.replace("review-by: 2027-05-01", with: "review-by: 2028-05-01", in: "letters/scams.md")
    try copy.replace("review-by: 2027-05-01", with: "review-by: 2026-11-01", in: "letters/scams.md")
    let status = try Self.status(copy, set)
    #expect(!status.isCurrent)
    #expect(
      status.text.contains("the copy is past its review; the set has it approved to 2028-05-01"), "\(status.text)")
  }

  private static func status(_ copy: SetCopy, _ set: SetCopy) throws -> CopyStatus {
    let day = try #require(SetCopy.day)
    return try CopyStatus(of: SetContents(at: copy.folder), against: SetContents(at: set.folder), on: day)
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
