import CommonMark
import Liquid
import Redaction
import TextCore

/// Makes letters from one template set for one school: fill, parse, redact, render, verify, decide.
///
/// Every step takes a value and returns one. No global state, no clock, no files but the set's.
public struct LetterPipeline: Sendable {
  private let set: TemplateSet
  private let school: SchoolFile
  private let parts: PartialSet

  /// A pipeline for one school; the set's shared parts are read at once.
  /// - Throws: `LetterError` `.unreadableInput` if a part can't be read.
  public init(set: TemplateSet, school: SchoolFile) throws(LetterError) {
    self.set = set
    self.school = school
    parts = try set.parts()
  }

  /// Makes one letter.
  ///
  /// Same input, same bytes. A withheld letter is a result, not an error.
  /// `request`: must have a date.
  /// - Throws: `LetterError`: `.invalidInput` for a template or values that can't be used, `.unsafeOutput` if the check
  ///   of the finished output finds something that should not be there.
  public func letter(
    _ template: LetterTemplate, for request: LetterRequest, _ options: LetterOptions
  ) throws(LetterError) -> Letter {
    guard let date = request.date else { throw LetterError(.usage, "the letter has no date") }
    var request = try request.checked(for: template.frontMatter.fields)
    try checkUsable(template.frontMatter, on: date, options)
    try checkAudience(request)
    // All year groups are the whole school.
    if Set(request.yearGroups) == Set(school.details.audience.yearGroups) { request.yearGroups = [] }
    let filled = try FilledLetter(
      template, data: LetterData(school: school.details, set: set, template: template, request: request, date: date),
      request: request, school: school.details, parts: parts)
    let redacted = RedactedLetter(
      filled, school: school.details, options, audienceIsNarrow: !request.yearGroups.isEmpty)
    let decision = ReleaseGate.decision(on: circumstances(template.frontMatter, request, date, redacted, options))
    return try finished(template.frontMatter, date, redacted, decision, options)
  }

  private func circumstances(
    _ head: FrontMatter, _ request: LetterRequest, _ date: CalendarDate, _ letter: RedactedLetter,
    _ options: LetterOptions
  ) -> ReleaseGate.Circumstances {
    ReleaseGate.Circumstances(
      scope: head.scope, sensitivity: head.sensitivity, answers: request.release, letterDate: date,
      hasNote: request.hasNote, narrowAudience: !request.yearGroups.isEmpty, redacted: letter.hasChanges,
      noticed: letter.noticedTypedText, redactionsAccepted: options.redactionsAccepted)
  }

  private func finished(
    _ head: FrontMatter, _ date: CalendarDate, _ letter: RedactedLetter, _ decision: ReleaseGate.Decision,
    _ options: LetterOptions
  ) throws(LetterError) -> Letter {
    let isWritten = decision.status != .withheld || options.isDraft
    let isDraft = options.isDraft || decision.status != .ready
    var output: [UInt8]?
    if isWritten {
      let reasons = decision.status == .ready ? [] : decision.reasons.map(\.text)
      let draft = isDraft ? DraftMark(reasons: reasons) : nil
      let form = LetterOutput(letter, school: school, frontMatter: head, date: date, options).form(draft: draft)
      try letter.verify(form.pages, name: options.outputName)
      output = try form.merging(MergeTokens(head, set.manifest.merge)).output(with: options.programs)
    } else {
      try letter.verify([], name: options.outputName)
    }
    let report = report(head, date, letter, decision, output, options)
    return Letter(
      decision: decision, output: output, report: report, warnings: warnings(head, date), removed: letter.removed)
  }

  private func report(
    _ head: FrontMatter, _ date: CalendarDate, _ letter: RedactedLetter, _ decision: ReleaseGate.Decision,
    _ output: [UInt8]?, _ options: LetterOptions
  ) -> LetterReport {
    LetterReport(
      template: head.id, templateVersion: head.version, language: head.language, date: date, format: options.format,
      sha256: output.map(SHA256.hexadecimal), status: options.isDraft ? .draft : .init(decision.status),
      reasons: decision.reasons, findings: letter.findings, notices: letter.notices)
  }

  private func checkUsable(_ head: FrontMatter, on date: CalendarDate, _ options: LetterOptions) throws(LetterError) {
    guard !options.isDraft else { return }
    guard head.status == .approved else {
      throw LetterError(
        .invalidInput,
        "the template '\(head.id)' is \(head.status.rawValue), not approved; --draft shows how it would look")
    }
    guard head.reviewBy >= date else {
      throw LetterError(
        .invalidInput,
        "the template '\(head.id)' was to be reviewed by \(head.reviewBy); ask your adviser for the new version "
          + "(--draft shows how it would look)")
    }
  }

  private func checkAudience(_ request: LetterRequest) throws(LetterError) {
    let known = school.details.audience.yearGroups
    for year in request.yearGroups where !known.contains(year) {
      let hint =
        Spelling.hint(for: year, among: known) ?? "known: \(RequestFile.wholeSchool), \(known.joined(separator: ", "))"
      throw LetterError(.invalidInput, "the audience names a year group that the school details don't have; \(hint)")
    }
    guard let role = request.signatory, !school.details.signatories.contains(role) else { return }
    throw LetterError(.invalidInput, "the school details don't let the \(role.rawValue) sign letters")
  }

  private func warnings(_ head: FrontMatter, _ date: CalendarDate) -> [String] {
    var warnings: [String] = []
    let left = head.reviewBy.daysSince1970 - date.daysSince1970
    if left <= 60 { warnings.append("the template '\(head.id)' is to be reviewed by \(head.reviewBy)") }
    for service in head.services.compactMap(set.catalogue.service) where service.review.reviewBy < date {
      warnings.append("the catalogue's record of \(service.name) was to be reviewed by \(service.review.reviewBy)")
    }
    if let day = school.details.reviewBy, day < date {
      warnings.append("the school details were to be looked over by \(day)")
    }
    return warnings
  }
}

/// Marks a letter that must not go out yet.
struct DraftMark: Sendable {
  /// Sentences; may be empty.
  let reasons: [String]
}

extension LetterReport.Status {
  init(_ status: ReleaseGate.Status) {
    switch status {
    case .ready: self = .ready
    case .review: self = .review
    case .withheld: self = .withheld
    }
  }
}
