import Foundation
import ParentLetter
import TestSupport
import Testing
import TextCore

/// Why a letter can't be approved.
struct Refusal: NamedCase {
  let name: String
  var words = ""
  var others = ""
  var reviewBy: String?
  let kind: LetterError.Kind
  let message: String
  var rules: [String] = []
}

@Suite("the approval of a letter")
struct LetterApprovalTests {
  private let day: CalendarDate

  init() throws { day = try #require(CalendarDate(iso: "2026-11-24")) }

  private func approve(
    _ id: String, in copy: SetCopy, by reviewBy: String? = nil, reviewer: String? = nil
  ) throws -> LetterApproval {
    let terms = LetterApproval.Terms(
      reviewed: day, reviewBy: reviewBy.flatMap { CalendarDate(iso: $0) }, reviewer: reviewer)
    let approval = try LetterApproval(of: id, in: copy.set, terms)
    try approval.write()
    return approval
  }

  @Test("it changes its lines and no other byte, comments, order and line ends included")
  func bytes() throws {
    let copy = try SetCopy()
    let file = "letters/scams.md"
    let old = try copy.text(file).replacing("reviewed: 2026-11-02", with: "reviewed: 2026-11-02   # by telephone")
      .replacing("review-by: 2027-05-01", with: "review-by:    '2027-05-01' #soon").replacing("\n", with: "\r\n")
    try copy.write(old, to: file)
    _ = try approve("scams", in: copy, by: "2027-08-31")
    let wanted = old.replacing("reviewed: 2026-11-02 ", with: "reviewed: 2026-11-24 ")
      .replacing("'2027-05-01' #soon", with: "2027-08-31 #soon")
    #expect(try copy.text(file) == wanted)
  }

  @Test("keys that are missing are added behind their neighbours")
  func added() throws {
    let copy = try SetCopy()
    let file = "letters/scams.md"
    let old = try copy.text(file)
    let bare = old.replacing("status: approved", with: "status: draft").replacing(
      "reviewer: Safeguarding editor\n", with: ""
    )
    .replacing("reviewed: 2026-11-02\n", with: "")
    try copy.write(bare, to: file)
    _ = try approve("scams", in: copy, by: "2027-05-01", reviewer: "Safeguarding editor")
    #expect(try copy.text(file) == old.replacing("reviewed: 2026-11-02", with: "reviewed: 2026-11-24"))
  }

  @Test("a fault is told where it stands in the file as it is, not where it will be")
  func places() throws {
    let copy = try SetCopy()
    try copy.replace(
      "reviewed: 2026-11-02\nreview-by: 2027-05-01\n", with: "review-by: 2027-05-01\n", in: "letters/scams.md")
    try copy.replace("reviewer: Safeguarding editor\n", with: "", in: "letters/scams.md")
    try copy.replace("status: approved", with: "status: draft", in: "letters/scams.md")
    let line = try copy.plant("Talk about sexting.", before: "## If it happens", in: "scams")
    let checked = try copy.check(["scams"]).problems.map(\.start)
    let error = #expect(throws: LetterError.self) { try approve("scams", in: copy, reviewer: "Safeguarding editor") }
    #expect(error?.problems.map(\.start) == checked)
    #expect(checked == [SourcePosition(line: line, column: 12)])
    #expect(error?.problems.first?.sourceLine == "Talk about sexting.")
  }

  @Test("a letter past its review can be approved again, for half a year")
  func past() throws {
    let copy = try SetCopy(keepingLock: true)
    try copy.replace("review-by: 2027-05-01", with: "review-by: 2026-05-01", in: "letters/scams.md")
    let approval = try approve("scams", in: copy)
    #expect(approval.letter.frontMatter.reviewBy.description == "2027-05-24")
    #expect(try copy.set.lock?.latest("scams")?.version == "1.0.0")
    #expect(try copy.check().problems.isEmpty)
  }

  @Test("half a year ends on the last day of a short month")
  func halfAYear() throws {
    let day = try #require(CalendarDate(iso: "2026-08-31"))
    #expect(LetterApproval.Terms(reviewed: day).reviewBy.description == "2027-02-28")
  }

  @Test("a new version is added to the lock, and translations of the one before are named")
  func newVersion() throws {
    let copy = try SetCopy(keepingLock: true)
    let file = "letters/video-chat-strangers.md"
    try copy.replace("One tap", with: "One touch", in: file)
    try copy.replace("version: 1.0.0", with: "version: 1.1.0", in: file)
    let approval = try approve("video-chat-strangers", in: copy)
    #expect(approval.before == "1.0.0")
    #expect(approval.staleTranslations == ["video-chat-strangers-cy", "video-chat-strangers-ur"])
    #expect(try copy.set.lock?.history["video-chat-strangers"]?.map(\.version) == ["1.0.0", "1.1.0"])
  }

  static let refusals: [Refusal] = [
    Refusal(
      name: "a fault in the letter", words: "Anyone can be tricked", others: "Kids can be stupid and sexting",
      kind: .invalidInput, message: "'scams' was not approved", rules: ["sexting"]),
    Refusal(
      name: "changed text with the old version", words: "Anyone can be tricked", others: "Everyone can be tricked",
      kind: .invalidInput, message: "'scams' was not approved", rules: ["version-unchanged"]),
    Refusal(
      name: "changed text with the old version, and a warning", words: "Anyone can be tricked",
      others: "Over Christmas anyone can be tricked", kind: .invalidInput, message: "'scams' was not approved",
      rules: ["version-unchanged"]),
    Refusal(
      name: "a letter that is withdrawn", words: "status: approved", others: "status: withdrawn", kind: .usage,
      message: "status: draft"),
    Refusal(
      name: "nobody who approves",
      words: "status: approved\nauthor: Online safety writer\nreviewer: Safeguarding editor",
      others: "status: draft\nauthor: Online safety writer", kind: .usage, message: "--reviewer"),
    Refusal(
      name: "a review before it was read", reviewBy: "2026-11-24", kind: .usage, message: "after that day"),
    Refusal(
      name: "dates over several lines", words: "reviewed: 2026-11-02", others: "reviewed:\n  2026-11-02",
      kind: .invalidInput, message: "was not changed", rules: ["front-matter"]),
  ]

  @Test("what is not right is refused with its reason, and nothing is written", arguments: refusals)
  func refusal(_ refusal: Refusal) throws {
    let copy = try SetCopy(keepingLock: true)
    let file = "letters/scams.md"
    if !refusal.words.isEmpty { try copy.replace(refusal.words, with: refusal.others, in: file) }
    let before = [try copy.text(file), try copy.text("set.lock")]
    let error = #expect(throws: LetterError.self) { try approve("scams", in: copy, by: refusal.reviewBy) }
    #expect(error?.kind == refusal.kind)
    #expect(error?.message.contains(refusal.message) == true, "\(error?.message ?? "")")
    #expect(error?.problems.map(\.code).filter { refusal.rules.contains($0) } == refusal.rules)
    #expect([try copy.text(file), try copy.text("set.lock")] == before)
  }

  @Test("a letter that can't be written leaves the lock as it was")
  func unwritable() throws {
    let copy = try SetCopy(keepingLock: true)
    let terms = LetterApproval.Terms(reviewed: day)
    let approval = try LetterApproval(of: "scams", in: copy.set, terms)
    let lock = try copy.text("set.lock")
    // A folder in the place of the letter can't be replaced by a file, whoever runs this.
    try FileManager.default.removeItem(atPath: copy.folder + "/letters/scams.md")
    try FileManager.default.createDirectory(
      atPath: copy.folder + "/letters/scams.md/kept", withIntermediateDirectories: true)
    #expect(throws: LetterError.self) { try approval.write() }
    #expect(try copy.text("set.lock") == lock)
  }
}
