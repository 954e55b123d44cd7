import ParentLetter
import TestSupport
import Testing
import TextCore

/// A change to the shipped set, with its lock, and what the check says of it.
struct LockedChange: NamedCase {
  let name: String
  let changes: [(file: String, words: String, others: String)]
  /// `rule file-ending line:column`.
  let findings: [String]

  init(_ name: String, _ changes: [(file: String, words: String, others: String)], _ findings: [String]) {
    (self.name, self.changes, self.findings) = (name, changes, findings)
  }

  private static let scams = "letters/scams.md"
  private static let unchanged = "version-unchanged scams.md 5:10"
  private static let otherWords = (file: scams, words: "Anyone can be tricked", others: "Everyone can be tricked")

  static let all: [LockedChange] = [
    LockedChange("nothing", [], []),
    LockedChange("other words", [otherWords], [unchanged]),
    LockedChange(
      "other words, a new version", [otherWords, (scams, "version: 1.0.0", "version: 1.0.1")],
      ["never-approved scams.md 7:9"]),
    LockedChange("the same words, an earlier version", [(scams, "version: 1.0.0", "version: 0.9.0")], [unchanged]),
    LockedChange(
      "the same words, a later version", [(scams, "version: 1.0.0", "version: 1.0.1")],
      ["never-approved scams.md 7:9"]),
    LockedChange(
      "other words, an earlier version", [otherWords, (scams, "version: 1.0.0", "version: 0.9.9")], [unchanged]),
    LockedChange("another subject", [(scams, "subject: \"", "subject: \"More on ")], [unchanged]),
    LockedChange("another sensitivity", [(scams, "sensitivity: medium", "sensitivity: low")], [unchanged]),
    LockedChange(
      "another title and note", [(scams, "title: ", "title: On "), (scams, "x-adviser-note", "x-note")], []),
    LockedChange("another status", [(scams, "status: approved", "status: in-review")], []),
    LockedChange("line ends of another system", [(scams, "Anyone can be tricked", "Anyone can be tricked\r")], []),
    LockedChange(
      "a fault: it comes first, the version later", [(scams, "Anyone can be tricked", "PLEASE READ: Anyone can be")],
      ["emphasis scams.md 38:1"]),
    LockedChange(
      "a day that is near: it hides nothing", [otherWords, (scams, "review-by: 2027-05-01", "review-by: 2026-12-24")],
      [unchanged, "review-soon scams.md 11:12"]),
    LockedChange(
      "a part", [("parts/do-not-share.md", "for your family", "for your own family")],
      ["version-unchanged do-not-share.md 1:1"]),
    LockedChange(
      "a part, the set with a new version",
      [
        ("parts/do-not-share.md", "for your family", "for your own family"),
        ("set.yaml", "\nversion: 1.0.0", "\nversion: 1.1.0"),
      ], ["part-unread do-not-share.md 1:1"]),
    LockedChange(
      "an original with translations",
      [
        ("letters/video-chat-strangers.md", "One tap", "One touch"),
        ("letters/video-chat-strangers.md", "version: 1.0.0", "version: 1.1.0"),
      ],
      [
        "translation video-chat-strangers-cy.md 7:17", "translation video-chat-strangers-ur.md 7:17",
        "never-approved video-chat-strangers.md 7:9",
      ]),
  ]
}

@Suite("changed text and its version")
struct VersionCheckTests {
  @Test("a change that readers see needs a new version, another needs none", arguments: LockedChange.all)
  func change(_ change: LockedChange) throws {
    let copy = try SetCopy(keepingLock: true)
    for change in change.changes { try copy.replace(change.words, with: change.others, in: change.file) }
    let found = try copy.check().problems.map { problem in
      let file = problem.file.split(separator: "/").last ?? ""
      return "\(problem.code) \(file) \(problem.start.line):\(problem.start.column)"
    }
    #expect(found == change.findings)
  }

  @Test("the shipped lock holds every approved letter as it stands")
  func shipped() throws {
    let set = try TemplateSet(folder: ProjectFiles.path("templates"))
    for letter in try set.letterIDs.map({ try set.letter($0) }) where letter.frontMatter.status == .approved {
      let head = letter.frontMatter
      #expect(set.lock?.latest(head.id) == .init(version: head.version, hash: SetLock.hash(of: letter)), "\(head.id)")
    }
  }

  @Test("a changed part names the letters that it changes, and each until it is approved again")
  func part() throws {
    let copy = try SetCopy(keepingLock: true)
    try copy.replace(
      "gives advice in confidence", with: "gives advice, in confidence", in: "parts/reporting-routes-extremism.md")
    #expect(try copy.check().problems.map(\.message).first?.contains("It changes one letter: prevent-online") == true)
    try copy.replace("\nversion: 1.0.0", with: "\nversion: 1.1.0", in: "set.yaml")
    #expect(try copy.check().problems.map(\.code) == ["part-unread"])
    let day = try #require(SetCopy.day)
    let approval = try LetterApproval(of: "prevent-online", in: copy.set, .init(reviewed: day))
    try approval.write()
    #expect(try copy.check().problems.isEmpty)
  }

  @Test("a lock is read as it was written, with every version in its order")
  func roundTrip() throws {
    var lock = SetLock(["scams": .init(version: "1.0.0", hash: "aa")])
    lock.record(.init(version: "1.0.0", hash: "bb"), of: "scams")
    lock.record(.init(version: "1.1.0", hash: "cc"), of: "scams")
    lock.record(.init(version: "1.0.0", hash: "dd"), of: "parts/closing")
    let read = try SetLock(from: SourceText(name: "set.lock", text: lock.text))
    #expect(read == lock)
    #expect(read.history["scams"]?.map(\.hash) == ["bb", "cc"])
    #expect(read.latest("scams")?.version == "1.1.0")
  }

  @Test("a line that is no entry is told at its place", arguments: ["scams 1.0.0", "Scams 1.0.0 aa", "scams one aa"])
  func broken(_ line: String) throws {
    let error = #expect(throws: LetterError.self) {
      try SetLock(from: SourceText(name: "set.lock", text: "# A lock\n\n\(line)\n"))
    }
    #expect(error?.problems.first?.start == SourcePosition(line: 3, column: 1))
  }
}
