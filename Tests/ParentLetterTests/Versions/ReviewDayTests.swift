import ParentLetter
import TestSupport
import Testing
import TextCore

/// A day on which a letter is made, against the last day on which its template may be used, 1 May 2027.
struct ReviewDay: NamedCase {
  let date: String
  let isRefused: Bool
  let isWarned: Bool
  var name: String { date }
}

@Suite("letters near their review")
struct ReviewDayTests {
  @Test(
    "a template is refused after its last day, and warned of from sixty days before",
    arguments: [
      ReviewDay(date: "2027-03-01", isRefused: false, isWarned: false),
      ReviewDay(date: "2027-03-02", isRefused: false, isWarned: true),
      ReviewDay(date: "2027-05-01", isRefused: false, isWarned: true),
      ReviewDay(date: "2027-05-02", isRefused: true, isWarned: false),
    ])
  func day(_ day: ReviewDay) throws {
    if day.isRefused {
      let error = #expect(throws: LetterError.self) { try letter("scams", on: day.date) }
      #expect(error?.kind == .invalidInput)
      #expect(error?.message.contains("was to be reviewed by 2027-05-01; ask your adviser") == true)
      let draft = try letter("scams", on: day.date, draft: true)
      #expect(draft.output != nil)
    } else {
      let warnings = try letter("scams", on: day.date).warnings
      #expect(warnings.contains("the template 'scams' is to be reviewed by 2027-05-01") == day.isWarned)
    }
  }

  @Test(
    "the check warns and fails on the same days",
    arguments: [
      ("2027-03-01", []), ("2027-03-02", ["review-soon"]), ("2027-05-01", ["review-soon"]),
      ("2027-05-02", ["review-past"]),
    ])
  func check(_ date: String, _ rules: [String]) throws {
    let set = try TemplateSet(folder: ProjectFiles.path("templates"))
    let problems = try TemplateCheck(of: set, letters: ["scams"], on: CalendarDate(iso: date)).problems
    #expect(problems.map(\.code).filter { $0.hasPrefix("review") } == rules)
  }

  @Test("a translation of an earlier version is warned of")
  func stale() throws {
    let copy = try SetCopy()
    let file = "letters/video-chat-strangers-cy.md"
    try copy.replace("status: draft", with: "status: approved\nreviewer: Safeguarding editor", in: file)
    try copy.replace("version: 1.0.0", with: "version: 1.2.0", in: "letters/video-chat-strangers.md")
    let warnings = try letter("video-chat-strangers-cy", on: "2026-11-24", in: copy.set).warnings
    #expect(warnings.contains { $0.contains("translates version 1.0.0 of 'video-chat-strangers', which is now 1.2.0") })
  }

  private func letter(
    _ id: String, on day: String, draft: Bool = false, in set: TemplateSet? = nil
  ) throws -> Letter {
    let set = try set ?? TemplateSet(folder: ProjectFiles.path("templates"))
    let pipeline = try LetterPipeline(set: set, school: SchoolFile(at: ProjectFiles.path("examples/school.yaml")))
    var request = LetterRequest()
    request.date = CalendarDate(iso: day)
    var options = LetterOptions()
    options.isDraft = draft
    return try pipeline.letter(set.letter(id), for: request, options)
  }
}
