import CommonMark
import Liquid
import Redaction
import TextCore

/// The work on one letter, stage by stage.
struct LetterWork {
  let set: PreparedSet
  let school: PreparedSchool

  /// The letter, as `LetterPipeline.letter` says.
  func letter(
    _ template: LetterTemplate, for request: LetterRequest, _ options: LetterOptions
  ) throws(LetterError) -> Letter {
    let (request, date) = try checked(request, template.frontMatter, options)
    let filled = try filled(template, request, date)
    let redacted = RedactedLetter(filled, school: school, options, audienceIsNarrow: !request.yearGroups.isEmpty)
    return try letter(template.frontMatter, request, date, redacted, options)
  }

  /// The request as it is used, and the date on the letter.
  func checked(
    _ request: LetterRequest, _ head: FrontMatter, _ options: LetterOptions
  ) throws(LetterError) -> (LetterRequest, CalendarDate) {
    guard let date = request.date else { throw LetterError(.usage, "the letter has no date") }
    var request = try request.checked(for: head.fields)
    try checkUsable(head, on: date, options)
    try checkAudience(request)
    // All year groups are the whole school.
    if Set(request.yearGroups) == Set(school.details.audience.yearGroups) { request.yearGroups = [] }
    return (request, date)
  }

  /// The letter with its values in place.
  func filled(
    _ template: LetterTemplate, _ request: LetterRequest, _ date: CalendarDate
  ) throws(LetterError) -> FilledLetter {
    let data = LetterData(
      school.details, school.values, set.facts, template: template, request: request, date: date)
    return try FilledLetter(template, data: data, request: request, school: school.details, parts: set.parts)
  }

  /// The letter decided on, laid out and verified.
  func letter(
    _ head: FrontMatter, _ request: LetterRequest, _ date: CalendarDate, _ letter: RedactedLetter,
    _ options: LetterOptions
  ) throws(LetterError) -> Letter {
    let decision = ReleaseGate.decision(on: circumstances(head, request, date, letter, options))
    return try finished(head, date, letter, decision, options)
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
      let form = LetterOutput(letter, school: school.file, frontMatter: head, date: date, options).form(draft: draft)
      try letter.verify(form.pages, name: options.outputName)
      output = try form.merging(MergeTokens(head, set.set.manifest.merge)).output(with: options.programs)
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
    for service in head.services.compactMap(set.set.catalogue.service) where service.review.reviewBy < date {
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
