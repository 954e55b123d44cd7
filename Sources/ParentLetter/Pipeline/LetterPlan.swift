import CommonMark
import Liquid
import Redaction
import TextCore

/// What the letters of one request have in common, whichever school sends them: made once, so that a school's letter
/// costs little more than what the school's own values change.
///
/// Each answer may be "not that way" (nil); the letter is then made in the ordinary way. A reference, as every letter
/// passes it on.
final class LetterPlan: Sendable {
  /// What a plan is for; a reference, as every letter is compared with the last.
  final class Order: Sendable {
    let template: LetterTemplate
    /// As given.
    let request: LetterRequest
    let options: LetterOptions

    init(_ template: LetterTemplate, _ request: LetterRequest, _ options: LetterOptions) {
      (self.template, self.request, self.options) = (template, request, options)
    }

    /// Whether others are for the same letters, as far as they have no register.
    func isFor(_ template: LetterTemplate, _ request: LetterRequest, _ options: LetterOptions) -> Bool {
      self.request == request && self.options.isSame(as: options)
        && self.template.source.bytes == template.source.bytes && self.template.source.name == template.source.name
        && (self.template.unapproved == nil) == (template.unapproved == nil)
    }
  }

  let order: Order
  /// As it is used.
  let request: LetterRequest
  let date: CalendarDate
  let decision: ReleaseGate.Decision
  /// What is to be said of the set, whoever sends the letter.
  let warnings: [String]
  private let subject: Recording
  private let body: Recording
  private let roots: Roots
  private let sheets: [(lines: [SlottedLetter.Line], sheet: PlannedSheet?)]

  /// How many different sets of lines before the text are planned for.
  private static let capacity = 16

  /// A plan from what is made of one school; nil for letters that can't be planned.
  init?(_ order: Order, _ work: LetterWork, _ data: LetterData, _ request: LetterRequest, _ date: CalendarDate) {
    guard request.yearGroups.isEmpty,
      let filled = try? RecordedText(order.template, data, work.set.parts, Roots.watched)
    else { return nil }
    (subject, body) = (filled.subject, filled.body)
    (self.order, self.request, self.date) = (order, request, date)
    roots = Roots(subject.roots + body.roots)
    decision = work.decision(
      order.template, request, date, order.options, isChanged: false, isNoticed: false,
      isForeign: (subject.text.slots + body.text.slots).holdForeignWords || request.reference?.isForeign ?? false)
    warnings = work.setWarnings(order.template, date, request)
    sheets = []
  }

  private init(_ plan: LetterPlan, _ lines: [SlottedLetter.Line], _ sheet: PlannedSheet?) {
    (order, request, date, decision) = (plan.order, plan.request, plan.date, plan.decision)
    (subject, body, roots, warnings) = (plan.subject, plan.body, plan.roots, plan.warnings)
    sheets = plan.sheets + [(lines, sheet)]
  }

  /// A school's letter, and its words in it; nil if it has to be made in the ordinary way.
  func letter(of school: SchoolDetails) -> (cast: LetterCast, mould: LetterMould, words: [[UInt8]])? {
    let front = LinesBeforeText(school: school, request: request).all
    // The subject is always the last line.
    let planned = sheets.first { $0.lines.dropLast().elementsEqual(front.lazy.map(\.line)) }
    guard let sheet = planned?.sheet else { return nil }
    let values = roots.values(of: school, request)
    guard let subject = subject.values(for: values), let body = body.values(for: values) else { return nil }
    var words: [[UInt8]] = []
    words.reserveCapacity(front.count + subject.count + body.count)
    for (line, slot) in front where line != .reference { words.append(slot.bytes) }
    words += subject
    words += body
    return sheet.cast(words, of: school).map { ($0, sheet.mould, words) }
  }

  /// The plan that also knows letters with the lines of this one.
  func adding(_ letter: SlottedLetter, _ mould: LetterMould) -> LetterPlan {
    guard sheets.count < Self.capacity, !sheets.contains(where: { $0.lines == letter.lines }) else { return self }
    let front = letter.lines.count - 1
    let afterSubject = front + subject.text.slots.count
    let varying = subject.watchedSlots.map { front + $0 } + body.watchedSlots.map { afterSubject + $0 }
    return LetterPlan(self, letter.lines, PlannedSheet(letter, mould, order, varying: varying))
  }
}

/// How the letters of a plan look that have the same lines before their text.
final class PlannedSheet: Sendable {
  /// All blocks that the school's values don't change are settled.
  let mould: LetterMould
  /// The slots that the school fills: those of the lines before the text, then those of subject and text.
  private let varying: [Int]
  /// The letter of one school.
  private let cast: LetterCast
  /// Nil if nothing was typed.
  private let typed: QuietWords?

  /// Nil for letters in which anything is found, or might be for another school; `varying` are the slots of subject and
  /// text that the school fills.
  fileprivate init?(_ letter: SlottedLetter, _ mould: LetterMould, _ order: LetterPlan.Order, varying: [Int]) {
    let front = letter.lines.indices.dropLast().filter { letter.lines[$0] != .reference }
    self.varying = front + varying
    let slots = letter.text.slots
    let all = Set(self.varying)
    // Only words of the school's that stand as they are can be trusted in the second look.
    guard all.allSatisfy({ slots[$0].mark != .letter && slots[$0].form == .text }),
      let settled = LetterMould(mould, settledWith: slots, varying: all), let cast = LetterCast(slots, in: settled)
    else { return nil }
    (self.mould, self.cast) = (settled, cast)
    guard slots.contains(where: { $0.mark == .letter && !$0.bytes.isEmpty }) else {
      typed = nil
      return
    }
    guard let filled = try? FilledLetter(letter, order.template, tree: mould.kept.document),
      let quiet = QuietWords(filled.document, apart: filled.lines.count, policy: order.options.policy, varying: all)
    else { return nil }
    typed = quiet
  }

  /// The letter of another school; nil if its words change anything around them, or something might be found.
  fileprivate func cast(_ words: [[UInt8]], of school: SchoolDetails) -> LetterCast? {
    guard words.count == varying.count, words.allSatisfy(\.isPlainLine), school.hasPlainContacts else { return nil }
    if let typed, school.permittedBeginnings.contains(where: typed.mayHold) { return nil }
    return cast.replacing(varying, with: words)
  }
}

/// Which names templates see of a school.
private struct Roots: Sendable {
  /// All of them.
  static let watched = WatchedNames(
    SchoolRoot.allCases.map(\.rawValue), parts: [(letter, LetterData.schoolKeysOfLetter)])

  private static let letter = "letter"
  private let names: [String]
  private let keys: ObjectKeys

  /// Those that a template looks at.
  init(_ names: [String]) {
    self.names = Set(names).sorted()
    keys = ObjectKeys(self.names)
  }

  func values(of school: SchoolDetails, _ request: LetterRequest) -> Value {
    .object(
      keys,
      names.map { name in
        SchoolRoot(rawValue: name)?.value(of: school) ?? LetterData.valueOfLetter(school, request)
      })
  }
}

/// Subject and text of a letter, recorded.
private struct RecordedText {
  let subject: Recording
  let body: Recording

  /// Nil if a template does more with a school's values than can be told for other schools.
  init?(
    _ template: LetterTemplate, _ data: LetterData, _ parts: PartialSet, _ watched: WatchedNames
  ) throws(RenderError) {
    let input = RenderInput(data: data.fields, globals: data.globals, partials: parts)
    guard let subject = try template.subject.recorded(input, watching: watched).recording,
      let body = try template.body.recorded(input, watching: watched).recording
    else { return nil }
    (self.subject, self.body) = (subject, body)
  }
}

extension SchoolDetails {
  /// Whether what the page shows of the school beside its lines has no character with a meaning of its own.
  fileprivate var hasPlainContacts: Bool {
    func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0xF3 } }
    return isPlain(school.phone) && isPlain(school.email) && school.website.map(isPlain) ?? true
  }
}

extension [UInt8] {
  /// Whether they are words on one line, without characters that mean something to the way of a letter.
  fileprivate var isPlainLine: Bool {
    var hasWord = false
    for byte in self {
      if byte < 0x20 || byte >= 0xF3 { return false }
      if byte > 0x20 { hasWord = true }
    }
    return hasWord
  }
}

extension String {
  fileprivate var isForeign: Bool { ReadLanguage.isForeign(Array(utf8)) }
}

extension LetterOptions {
  /// Whether two orders are the same, as far as they have no register.
  fileprivate func isSame(as other: LetterOptions) -> Bool {
    format == other.format && isFragment == other.isFragment && isLargePrint == other.isLargePrint
      && isDraft == other.isDraft && redactionsAccepted == other.redactionsAccepted && policy == other.policy
  }
}
