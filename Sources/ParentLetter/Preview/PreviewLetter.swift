import Liquid
import Redaction
import TextCore

/// What the previews of all letters share.
struct PreviewParts {
  let parts: PartialSet
  let school: SchoolFile
  let date: CalendarDate
  let pipeline: LetterPipeline
  let pages: PageEstimate
  let fields: LetterFields
  /// A preview is shown to people who know of no case: what was typed goes into it as a letter has it.
  let redactor: Redactor

  init(_ set: TemplateSet, _ school: SchoolFile, _ date: CalendarDate) throws(LetterError) {
    parts = try set.parts()
    (self.school, self.date) = (school, date)
    pipeline = try LetterPipeline(set: set, school: school)
    pages = PageEstimate(set, parts)
    fields = LetterFields(set)
    redactor = Redactor(permitted: school.details.permits(besides: []))
  }
}

/// One letter with all that its preview tells.
struct PreviewLetter {
  let id: String
  /// Its file, as problems name it.
  let path: String
  let source: SourceText
  /// Nil for a letter that can't be read.
  let template: LetterTemplate?
  /// Those of its own file.
  let problems: [Diagnostic]
  let readability: Readability?
  /// The letter filled in, with every way that it can be; nil where it can't be filled.
  let ways: LetterWays?
  /// The letter as families get it: names and bytes of files.
  let sheets: [(name: String, bytes: [UInt8])]
  /// Why there are no sheets.
  let failure: String?

  init(
    _ id: String, _ set: TemplateSet, _ shared: PreviewParts, _ request: RequestFile?, _ problems: [Diagnostic]
  ) throws(LetterError) {
    self.id = id
    path = set.letterPath(id)
    source = try InputFile.text(at: path)
    self.problems = problems.filter { [path] in $0.file == path }
    template = try? set.read(id)
    guard let template else {
      (readability, ways, sheets, failure) = (nil, nil, [], "It has mistakes that must be mended first.")
      return
    }
    let filled = try PreviewRequest.request(for: template, shared, request)
    readability = shared.pages.readability(of: template)
    ways = LetterWays(template, set, shared, filled)
    do throws(LetterError) {
      sheets = [
        (Self.standardSheet, try Self.sheet(template, filled, shared, isLarge: false)),
        (Self.largeSheet, try Self.sheet(template, filled, shared, isLarge: true)),
      ]
      failure = nil
    } catch {
      (sheets, failure) = ([], "It can't be made: \(error.message).")
    }
  }

  static let standardSheet = "letter.html"
  static let largeSheet = "large-print.html"

  private static func sheet(
    _ template: LetterTemplate, _ request: LetterRequest, _ shared: PreviewParts, isLarge: Bool
  ) throws(LetterError) -> [UInt8] {
    var options = LetterOptions()
    options.isDraft = true
    options.isLargePrint = isLarge
    return try shared.pipeline.letter(template, for: request, options).output ?? []
  }
}

/// What fills a letter to be looked at: a request, and the declared examples for all that it leaves out.
enum PreviewRequest {
  static func request(
    for template: LetterTemplate, _ shared: PreviewParts, _ file: RequestFile?
  ) throws(LetterError) -> LetterRequest {
    let school = shared.school.details
    let fields = template.frontMatter.fields.filter { $0.type != .merge }
    var request = try file?.request(for: fields, given: [], answered: file?.openQuestions ?? []) ?? LetterRequest()
    request.redact(fields, with: shared.redactor)
    request.date = request.date ?? shared.date
    // The request may be another school's.
    if !request.yearGroups.allSatisfy(school.audience.yearGroups.contains) { request.yearGroups = [] }
    if let reference = request.reference, !reference.hasPrefix(school.referencePrefix ?? " ") {
      request.reference = nil
    }
    if let role = request.signatory, !school.signatories.contains(role) { request.signatory = nil }
    request.note = request.hasNote ? request.note : note
    for field in fields where !request.fields.contains(where: { $0.name == field.name }) {
      request.fields.append(FieldPart(name: field.name, value: field.example))
    }
    return request
  }

  private static let note = "Here a school can add a few lines of its own."
}

extension LetterRequest {
  /// Takes what identifies somebody out of the note and the values that were typed for this letter.
  fileprivate mutating func redact(_ declared: [FieldDeclaration], with redactor: Redactor) {
    let typed = Set(declared.filter { $0.mark == .letter }.map(\.name))
    note = note.map(redactor.redacted)
    for index in fields.indices where typed.contains(fields[index].name) {
      fields[index].value = fields[index].value.redacted(by: redactor)
    }
  }
}

extension FieldValue {
  fileprivate func redacted(by redactor: Redactor) -> FieldValue {
    switch self {
    case .text(let text): .text(redactor.redacted(text))
    case .list(let items): .list(items.map { $0.redacted(by: redactor) })
    case .object(let parts):
      .object(parts.map { FieldPart(name: $0.name, value: $0.value.redacted(by: redactor)) })
    case .number, .boolean, .date: self
    }
  }
}

extension Redactor {
  fileprivate func redacted(_ text: String) -> String {
    String(decoding: redacted(text: Array(text.utf8)).text, as: UTF8.self)
  }
}
