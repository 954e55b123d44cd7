import CommonMark
import Liquid
import Redaction
import TextCore

/// Makes letters from one template set for many schools and many requests, one after another: what they share is made
/// once and kept.
///
/// Each letter is the one that `LetterPipeline` makes, byte for byte, with the same report, warnings and errors. A press
/// belongs to one worker; copies share what they had when they were copied. What it keeps is bounded.
public struct LetterPress: Sendable {
  private let set: PreparedSet
  /// What is made of the school of the last letter.
  private var school: (work: LetterWork, values: [Value], guarding: SchoolGuard?)?
  private var rack = MouldRack()
  /// What the last letter was for.
  private var last: LetterPlan.Order?
  /// How letters for the last order are made; nil also if they can't be planned.
  private var plan: LetterPlan?
  private var isPlanned = false
  /// How many letters were made as planned, to tell whether the quick way is taken.
  package private(set) var plannedLetters = 0

  /// A press for one set; the set's shared parts are read at once.
  /// - Throws: `LetterError` `.unreadableInput` if a part can't be read.
  public init(set: TemplateSet) throws(LetterError) {
    self.set = try PreparedSet(set)
  }

  /// Makes one letter, as `LetterPipeline.letter` does for a pipeline of the same school.
  ///
  /// Quickest for letters of one request for many schools in a row; letters for one school in a row share what is made of
  /// its details.
  /// `request`: must have a date.
  /// - Throws: `LetterError` as `LetterPipeline.letter`; the press can be used on.
  public mutating func letter(
    _ template: LetterTemplate, for request: LetterRequest, from school: SchoolFile, _ options: LetterOptions
  ) throws(LetterError) -> Letter {
    let isRepeated = last?.isFor(template, request, options) ?? false
    if isRepeated, let plan, let letter = plannedLetter(plan, from: school, options) {
      plannedLetters += 1
      return letter
    }
    if !isRepeated { (last, plan, isPlanned) = (LetterPlan.Order(template, request, options), nil, false) }
    return try letter(template, request, from: school, options, isRepeated: isRepeated)
  }

  /// A letter made in the ordinary way, but for the blocks that no value changes.
  private mutating func letter(
    _ template: LetterTemplate, _ given: LetterRequest, from school: SchoolFile, _ options: LetterOptions,
    isRepeated: Bool
  ) throws(LetterError) -> Letter {
    let (work, values) = work(for: school)
    let (request, date) = try work.checked(given, template, options)
    let data = work.data(template, values, request, date)
    let slotted = try work.slotted(template, data, request)
    let mould = rack.mould(for: slotted, template)
    if let mould, suitsMoulds(template, options), let cast = LetterCast(slotted.text.slots, in: mould),
      let lines = cast.lines,
      try isUnchanged(slotted, template, mould, work.school, request, options)
    {
      if isRepeated { planAhead(slotted, mould) { LetterPlan($0, work, data, request, date) } }
      let decision = work.decision(
        template, request, date, options, isChanged: false, isNoticed: false,
        isForeign: slotted.text.slots.holdForeignWords)
      let trusted = slotted.text.slots.filter { $0.mark != .letter && $0.form == .text }.map(\.bytes)
      if let letter = letter(
        cast, lines, trusting: trusted, in: mould, work, template, date, decision, options,
        work.setWarnings(template, date, request))
      {
        return letter
      }
    }
    let filled = try FilledLetter(slotted, template, tree: mould?.kept.document)
    return try work.letter(filled, guarding(work.school), template, request, date, options)
  }

  // MARK: - Letters from moulds

  /// A letter of a request that was made before, for another school; nil if it has to be made in the ordinary way.
  private func plannedLetter(_ plan: LetterPlan, from school: SchoolFile, _ options: LetterOptions) -> Letter? {
    guard options.register.isEmpty, let (cast, mould, words) = plan.letter(of: school.details) else { return nil }
    let work = LetterWork(set: set, school: school)
    guard (try? work.checkForSchool(plan.request)) != nil else { return nil }
    return letter(
      cast, nil, trusting: words, in: mould, work, plan.order.template, plan.date, plan.decision, options,
      plan.warnings)
  }

  /// Plans the letters for the last order, made of one in which nothing is found.
  private mutating func planAhead(
    _ letter: SlottedLetter, _ mould: LetterMould, _ made: (LetterPlan.Order) -> LetterPlan?
  ) {
    if !isPlanned, let last { (plan, isPlanned) = (made(last), true) }
    plan = plan?.adding(letter, mould)
  }

  private func suitsMoulds(_ template: LetterTemplate, _ options: LetterOptions) -> Bool {
    options.format == .html && options.register.isEmpty && template.frontMatter.mergeFields.isEmpty
  }

  /// Whether redaction leaves a letter as it is and a person need not look at it: where nothing was typed, or nothing is
  /// found in what was.
  private mutating func isUnchanged(
    _ slotted: SlottedLetter, _ template: LetterTemplate, _ mould: LetterMould, _ school: SchoolFile,
    _ request: LetterRequest, _ options: LetterOptions
  ) throws(LetterError) -> Bool {
    let slots = slotted.text.slots
    guard slots.indices.contains(where: { slots[$0].mark == .letter && !slots[$0].bytes.isEmpty }) else { return true }
    let filled = try FilledLetter(slotted, template, tree: mould.kept.document)
    let redactor = guarding(school).redactor(options, audienceIsNarrow: !request.yearGroups.isEmpty)
    let redacted = redactor.redacted(filled.document, apart: filled.lines.count)
    return redacted.findings.isEmpty && redacted.notices.isEmpty
  }

  /// A letter in which nothing was found; nil if it has to be made in the ordinary way.
  ///
  /// `lines`: those of the cast, if they have been read.
  private func letter(
    _ cast: LetterCast, _ lines: FrontLines?, trusting trusted: [[UInt8]], in mould: LetterMould, _ work: LetterWork,
    _ template: LetterTemplate,
    _ date: CalendarDate, _ decision: ReleaseGate.Decision, _ options: LetterOptions, _ setWarnings: [String]
  ) -> Letter? {
    guard work.isWritten(decision, options) else { return nil }
    let output = output(cast, lines, work, template, date, work.draft(decision, options), options)
    // A text alone shows nothing of the school but its values.
    let trusted = options.isFragment ? trusted : trusted + work.school.details.contacts
    guard let output, isClean(output, trusted, mould, options) else { return nil }
    return work.letter(template, date, decision, output.html, options, setWarnings: setWarnings)
  }

  private func output(
    _ cast: LetterCast, _ lines: FrontLines?, _ work: LetterWork, _ template: LetterTemplate, _ date: CalendarDate,
    _ draft: DraftMark?, _ options: LetterOptions
  ) -> LetterCast.Output? {
    if options.isFragment, draft == nil { return cast.fragment([]) }
    guard let lines = lines ?? cast.lines else { return nil }
    let sheet = work.sheet(template, date, options, lines)
    return options.isFragment ? cast.fragment(sheet.fragmentHead(draft)) : cast.page(sheet.page(draft))
  }

  /// Whether a second look at what the mould has not verified, and at the file's name, raises no question.
  private func isClean(
    _ output: LetterCast.Output, _ trusted: [[UInt8]], _ mould: LetterMould, _ options: LetterOptions
  ) -> Bool {
    guard mould.verifier.isClean(output.changed, as: .html, trusting: trusted) else { return false }
    guard let name = options.outputName else { return true }
    return mould.verifier.isClean(OutputName.words(of: name), as: .text, trusting: trusted)
  }

  // MARK: - What is kept

  private mutating func work(for file: SchoolFile) -> (LetterWork, [Value]) {
    if let school, school.work.school == file { return (school.work, school.values) }
    let made = (LetterWork(set: set, school: file), LetterData.values(of: file.details))
    school = (made.0, made.1, nil)
    return made
  }

  private mutating func guarding(_ file: SchoolFile) -> SchoolGuard {
    if let guarding = school?.guarding { return guarding }
    let guarding = SchoolGuard(file.details)
    school?.guarding = guarding
    return guarding
  }
}

extension SchoolDetails {
  /// What pages show of the school beside the lines of its letters.
  fileprivate var contacts: [[UInt8]] {
    [school.phone, school.email, school.website ?? ""].map { Array($0.utf8) }
  }
}
