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
  private var school: (work: LetterWork, guarding: SchoolGuard?)?
  private var rack = MouldRack()

  /// A press for one set; the set's shared parts are read at once.
  /// - Throws: `LetterError` `.unreadableInput` if a part can't be read.
  public init(set: TemplateSet) throws(LetterError) {
    self.set = try PreparedSet(set)
  }

  /// Makes one letter, as `LetterPipeline.letter` does for a pipeline of the same school.
  ///
  /// Quickest for letters of one template in a row; letters for one school in a row share what is made of its details.
  /// `request`: must have a date.
  /// - Throws: `LetterError` as `LetterPipeline.letter`; the press can be used on.
  public mutating func letter(
    _ template: LetterTemplate, for request: LetterRequest, from school: SchoolFile, _ options: LetterOptions
  ) throws(LetterError) -> Letter {
    let work = work(for: school)
    let head = template.frontMatter
    let (request, date) = try work.checked(request, head, options)
    let slotted = try work.slotted(template, request, date)
    let mould = rack.mould(for: slotted, template)
    if let mould, suitsMoulds(head, options),
      try isUnchanged(slotted, template, mould, work.school, request, options),
      let letter = letter(slotted, in: mould, work, head, request, date, options)
    {
      return letter
    }
    let filled = try FilledLetter(slotted, template, tree: mould?.kept.document)
    return try work.letter(filled, guarding(work.school), head, request, date, options)
  }

  // MARK: - Letters from moulds

  private func suitsMoulds(_ head: FrontMatter, _ options: LetterOptions) -> Bool {
    options.format == .html && options.register.isEmpty && head.mergeFields.isEmpty
  }

  /// Whether redaction leaves a letter as it is and a person need not look at it: where nothing was typed, or nothing is
  /// found in what was.
  private mutating func isUnchanged(
    _ slotted: SlottedLetter, _ template: LetterTemplate, _ mould: LetterMould, _ school: SchoolFile,
    _ request: LetterRequest, _ options: LetterOptions
  ) throws(LetterError) -> Bool {
    guard slotted.text.slots.contains(where: { $0.mark == .letter && !$0.bytes.isEmpty }) else { return true }
    let filled = try FilledLetter(slotted, template, tree: mould.kept.document)
    let redactor = guarding(school).redactor(options, audienceIsNarrow: !request.yearGroups.isEmpty)
    let redacted = redactor.redacted(filled.document)
    return redacted.findings.isEmpty && redacted.notices.isEmpty
  }

  /// A letter in which nothing was found; nil if it has to be made in the ordinary way.
  private func letter(
    _ slotted: SlottedLetter, in mould: LetterMould, _ work: LetterWork, _ head: FrontMatter, _ request: LetterRequest,
    _ date: CalendarDate, _ options: LetterOptions
  ) -> Letter? {
    let decision = work.decision(
      head, request, date, options, isChanged: false, isNoticed: false,
      isForeign: slotted.text.slots.holdForeignWords)
    guard work.isWritten(decision, options), let cast = LetterCast(slotted.text.slots, in: mould) else { return nil }
    let sheet = work.sheet(head, date, options, cast.lines)
    let draft = work.draft(decision, options)
    let output = options.isFragment ? cast.fragment(sheet.fragmentHead(draft)) : cast.page(sheet.page(draft))
    guard let output, isClean(output, slotted.text.slots, mould, work.school, options) else { return nil }
    return work.letter(head, date, decision, output.html, options)
  }

  /// Whether a second look at what the mould has not verified, and at the file's name, raises no question.
  private func isClean(
    _ output: LetterCast.Output, _ slots: [Slot], _ mould: LetterMould, _ school: SchoolFile, _ options: LetterOptions
  ) -> Bool {
    let trusted = school.details.trustedWords(slots)
    guard mould.verifier.isClean(output.changed, as: .html, trusting: trusted) else { return false }
    guard let name = options.outputName else { return true }
    return mould.verifier.isClean(OutputName.words(of: name), as: .text, trusting: trusted)
  }

  // MARK: - What is kept

  private mutating func work(for file: SchoolFile) -> LetterWork {
    if let school, school.work.school == file { return school.work }
    let work = LetterWork(set: set, school: file, values: LetterData.values(of: file.details))
    school = (work, nil)
    return work
  }

  private mutating func guarding(_ file: SchoolFile) -> SchoolGuard {
    if let guarding = school?.guarding { return guarding }
    let guarding = SchoolGuard(file.details)
    school?.guarding = guarding
    return guarding
  }
}

extension SchoolDetails {
  /// Words whose numbers and addresses may stand in a letter with some values: those that the adviser and the school
  /// declared.
  fileprivate func trustedWords(_ slots: [Slot]) -> [UInt8] {
    var words = Array([school.phone, school.email, school.website ?? ""].joined(separator: "\n").utf8)
    for slot in slots where slot.mark != .letter && slot.form == .text {
      words.append(0x0A)
      words += slot.bytes
    }
    return words
  }
}
