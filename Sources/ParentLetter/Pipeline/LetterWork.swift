import Liquid
import Redaction
import TextCore

/// The work on the letters of one school, stage by stage; a reference, as every stage of every letter has it at hand.
final class LetterWork: Sendable {
  let set: PreparedSet
  let school: SchoolFile

  init(set: PreparedSet, school: SchoolFile) {
    self.set = set
    self.school = school
  }

  /// The request as it is used, and the date on the letter.
  func checked(
    _ request: LetterRequest, _ template: LetterTemplate, _ options: LetterOptions
  ) throws(LetterError) -> (LetterRequest, CalendarDate) {
    guard let date = request.date else { throw LetterError(.usage, "the letter has no date") }
    var request = try request.checked(for: template.frontMatter.fields)
    try checkUsable(template, on: date, options)
    try checkLogo(options.register)
    if !options.isDraft { try request.checkAgreement(template.frontMatter.fields) }
    request.yearGroups = school.details.audience.asWritten(request.yearGroups)
    try checkForSchool(request)
    // All year groups are the whole school.
    if !request.yearGroups.isEmpty, Set(request.yearGroups) == Set(school.details.audience.yearGroups) {
      request.yearGroups = []
    }
    return (request, date)
  }

  /// No case is told by what stands in the school's own drawing.
  private func checkLogo(_ register: CaseRegister) throws(LetterError) {
    guard let words = school.logo?.words, !words.isEmpty, register.isTold(in: words) else { return }
    throw LetterError(
      .unsafeOutput, "the school's logo holds words of the case file: look at its texts, its title and its comments")
  }

  /// What the template sees; `values` is what it sees of the school.
  func data(
    _ template: LetterTemplate, _ values: [Value], _ request: LetterRequest, _ date: CalendarDate
  ) -> LetterData {
    LetterData(school.details, values, set.facts, template: template, request: request, date: date)
  }

  /// The letter's Markdown, with its values beside it.
  func slotted(
    _ template: LetterTemplate, _ data: LetterData, _ request: LetterRequest
  ) throws(LetterError) -> SlottedLetter {
    let letter = try SlottedLetter(template, data: data, request: request, school: school.details, parts: set.parts)
    let manifest = set.set.manifest
    if manifest.declaresMerge || !template.frontMatter.mergeFields.isEmpty {
      try MergeFieldCheck.check(letter.text.slots, manifest.merge)
    }
    return letter
  }

  /// The letter redacted, decided on, laid out and verified.
  func letter(
    _ filled: FilledLetter, _ guarding: SchoolGuard, _ template: LetterTemplate, _ request: LetterRequest,
    _ date: CalendarDate, _ options: LetterOptions
  ) throws(LetterError) -> Letter {
    let letter = RedactedLetter(filled, guarding, options, audienceIsNarrow: !request.yearGroups.isEmpty)
    let decision = decision(
      template, request, date, options, isChanged: letter.hasChanges, isNoticed: letter.noticedTypedText,
      isForeign: letter.hasForeignWords)
    var output: [UInt8]?
    if isWritten(decision, options) {
      let sheet = sheet(template, date, options, letter.lines)
      let form = LetterOutput(letter.document, sheet, options).form(draft: draft(decision, options))
      try letter.verify(form.pages, name: options.outputName)
      output = try form.merging(MergeTokens(template.frontMatter, set.set.manifest.merge)).output(
        with: options.programs)
    } else {
      try letter.verify([], name: options.outputName)
    }
    var made = self.letter(template, date, decision, output, options, setWarnings: setWarnings(template, date, request))
    made.report.findings = letter.findings
    made.report.notices = letter.notices
    made.warnings += request.release.contradictions(by: made.report)
    made.removed = letter.removed
    made.rewrittenSentences = letter.rewrittenSentences
    return made
  }

  /// What the release gate says.
  func decision(
    _ template: LetterTemplate, _ request: LetterRequest, _ date: CalendarDate, _ options: LetterOptions,
    isChanged: Bool, isNoticed: Bool, isForeign: Bool
  ) -> ReleaseGate.Decision {
    let head = template.frontMatter
    return
      ReleaseGate.decision(
        on: ReleaseGate.Circumstances(
          scope: head.scope, sensitivity: head.sensitivity, answers: request.release, letterDate: date,
          hasNote: request.hasNote, narrowAudience: !request.yearGroups.isEmpty, redacted: isChanged,
          noticed: isNoticed, redactionsAccepted: options.redactionsAccepted,
          unknownLanguage: isForeign || !ReadLanguage.reads(head.language)))
  }

  /// Whether there is an output at all.
  func isWritten(_ decision: ReleaseGate.Decision, _ options: LetterOptions) -> Bool {
    decision.status != .withheld || options.isDraft
  }

  /// How the output is marked; nil for a letter that is ready.
  func draft(_ decision: ReleaseGate.Decision, _ options: LetterOptions) -> DraftMark? {
    guard options.isDraft || decision.status != .ready else { return nil }
    return DraftMark(reasons: decision.standingReasons.map(\.text))
  }

  /// The page around the letter's text.
  func sheet(
    _ template: LetterTemplate, _ date: CalendarDate, _ options: LetterOptions, _ lines: FrontLines
  ) -> LetterSheet {
    LetterSheet(lines: lines, work: self, template: template, date: date, isLargePrint: options.isLargePrint)
  }

  /// A letter in which nothing was found, with its report.
  func letter(
    _ template: LetterTemplate, _ date: CalendarDate, _ decision: ReleaseGate.Decision, _ output: [UInt8]?,
    _ options: LetterOptions, setWarnings: [String]
  ) -> Letter {
    let head = template.frontMatter
    let report = LetterReport(
      template: head.id, templateVersion: head.version, language: head.language, date: date, format: options.format,
      output: output, status: options.isDraft ? .draft : .init(decision.status),
      reasons: decision.reasons, findings: [], notices: [])
    return Letter(
      decision: decision, output: output, report: report, warnings: setWarnings + schoolWarnings(date), removed: [])
  }

  private func checkUsable(
    _ template: LetterTemplate, on date: CalendarDate, _ options: LetterOptions
  ) throws(LetterError) {
    guard !options.isDraft else { return }
    let head = template.frontMatter
    guard head.status == .approved else {
      throw LetterError(
        .invalidInput,
        "the template '\(head.id)' is \(head.status.rawValue), not approved; --draft shows how it would look")
    }
    if let unapproved = template.unapproved {
      throw LetterError(
        .invalidInput,
        "the template '\(head.id)' says that it is approved, but this text of it never was: "
          + "\(unapproved.message) (--draft shows how it would look)")
    }
    guard head.reviewBy >= date else {
      if date.year > head.reviewBy.year + 5 {
        throw LetterError(.invalidInput, "the letter is dated \(date): look at the year")
      }
      throw LetterError(
        .invalidInput,
        "the template '\(head.id)' was to be reviewed by \(head.reviewBy); ask your adviser for the new version "
          + "(--draft shows how it would look)")
    }
  }

  /// Checks what may be right for one school and wrong for another.
  func checkForSchool(_ request: LetterRequest) throws(LetterError) {
    try checkReference(request.reference)
    try checkAudience(request)
    try checkChannel(request.release.channel)
  }

  private func checkChannel(_ channel: ReleaseAnswers.Channel) throws(LetterError) {
    guard channel == .public, school.details.publicWebsiteAllowed == false else { return }
    throw LetterError(
      .invalidInput,
      "the school details don't let letters go where everybody can read them (delivery.public_website_allowed): choose "
        + "another channel, or have that changed")
  }

  private func checkReference(_ reference: String?) throws(LetterError) {
    guard let reference, ReferenceWords.mayName(reference, besides: school.details.permittedTerms) else { return }
    throw LetterError(
      .invalidInput, "'reference' may hold somebody's name: use capitals and figures, for example NH/26/07")
  }

  private func checkAudience(_ request: LetterRequest) throws(LetterError) {
    let known = school.details.audience.yearGroups
    for (index, year) in request.yearGroups.enumerated() where !known.contains(year) {
      let place = request.yearGroups.count > 1 ? ", in place \(index + 1) of its list," : ""
      let list = year.contains(",") ? " (put a list in square brackets: [Year 5, Year 6])" : ""
      throw LetterError(
        .invalidInput,
        "the request's 'audience'\(place) is none of the school's year groups\(list)"
          + (Spelling.hint(for: year, among: known).map { "; \($0)" } ?? "") + "; known: "
          + ([RequestFile.wholeSchool] + known).joined(separator: ", "))
    }
    guard let role = request.signatory, !school.details.signatories.contains(role) else { return }
    throw LetterError(
      .invalidInput,
      "the school details don't let the \(role.rawValue) sign letters: choose another signatory, or put it in their "
        + "'signatories: allowed'")
  }

  /// "NM/26/048213", "LADO/2025/0418": a part of five digits or more, or the name of an office.
  private static func looksOfficial(_ reference: String) -> Bool {
    reference.utf8.split { byte in "/-. ".utf8.contains(byte) }.contains { part in
      part.count > 4 && part.allSatisfy { (48...57).contains($0) } || offices.contains(Substring(part).uppercased())
    }
  }

  private static let offices: Set<String> = ["LADO", "CAD", "OP", "OPERATION"]

  /// What somebody should know of the template, the catalogue and the request's dates.
  func setWarnings(_ template: LetterTemplate, _ date: CalendarDate, _ request: LetterRequest) -> [String] {
    let head = template.frontMatter
    var warnings: [String] = []
    if let reviewed = head.reviewed, date < reviewed {
      warnings.append("the letter is dated \(date), before its template was reviewed (\(reviewed)): look at the date")
    }
    if request.reference.map(Self.looksOfficial) ?? false {
      warnings.append(
        "'reference' looks like one of the police or the council: give the letter a reference of the school's own")
    }
    for field in request.fields {
      guard case .date(let day) = field.value, day < date else { continue }
      warnings.append("'\(field.name)' is \(day), before the letter's own date (\(date)): look at both")
    }
    warnings += FieldOrder.warnings(head.fields, request)
    if request.release.channel == .public, head.sensitivity != .low {
      warnings.append("the letter asks families not to post it, and goes out in public: take 'channel: public' back")
    }
    if set.set.lock == nil {
      warnings.append(
        "this template set has no set.lock, so nobody can tell whether its letters are as they were approved: ask your "
          + "adviser for the whole set")
    }
    let left = head.reviewBy.daysSince1970 - date.daysSince1970
    if left <= 60 { warnings.append("the template '\(head.id)' is to be reviewed by \(head.reviewBy)") }
    if let stale = set.set.staleness(of: head) { warnings.append(stale) }
    for service in set.staleServices(of: template, on: date) {
      warnings.append("the catalogue's record of \(service.name) was to be reviewed by \(service.review.reviewBy)")
    }
    for helpline in set.staleHelplines(of: template, on: date) {
      warnings.append("the catalogue's record of \(helpline.name) was to be reviewed by \(helpline.review.reviewBy)")
    }
    return warnings
  }

  private func schoolWarnings(_ date: CalendarDate) -> [String] {
    guard let day = school.details.reviewBy, day < date else { return [] }
    return ["the school details were to be looked over by \(day): read that file again, then set its review_by"]
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
