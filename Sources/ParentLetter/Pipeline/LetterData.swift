import Liquid
import TextCore

/// What a template sees: the school's details, the catalogue, the letter's own, and the template's fields.
///
/// Every value carries its source. What a letter always has stands in `globals`, which parts see too; the template's
/// own fields stand in `fields`.
struct LetterData {
  let globals: Value
  let fields: Value

  init(school: SchoolDetails, set: TemplateSet, template: LetterTemplate, request: LetterRequest, date: CalendarDate) {
    self.init(
      school, Self.values(of: school), Self.facts(of: set), template: template, request: request, date: date)
  }

  /// The same from what was made once for the school and for the set.
  init(
    _ school: borrowing SchoolDetails, _ values: [Value], _ facts: [Value], template: LetterTemplate,
    request: borrowing LetterRequest, date: CalendarDate
  ) {
    let own: [Value] = [
      Self.letter(school, template.frontMatter, request, date),
      request.hasNote ? .markdown(request.note ?? "", .letter) : .null,
    ]
    globals = .object(Self.keys, values + facts + own)
    fields = .object(template.fieldKeys, Self.values(template.frontMatter, request))
  }

  private static let keys = ObjectKeys(
    SchoolRoot.allCases.map(\.rawValue) + ["services", "helplines", "set", "letter", "note"])

  /// What all letters of a set see: services, helplines, the set itself.
  static func facts(of set: TemplateSet) -> [Value] {
    [
      set.catalogue.servicesValue, set.catalogue.helplinesValue,
      .fact(["title": set.manifest.title, "version": set.manifest.version]),
    ]
  }

  /// What all letters of a school see, in the order of `SchoolRoot`.
  static func values(of school: SchoolDetails) -> [Value] { SchoolRoot.allCases.map { $0.value(of: school) } }

  private static func letter(
    _ school: SchoolDetails, _ head: FrontMatter, _ request: LetterRequest, _ date: CalendarDate
  ) -> Value {
    let audienceMark: SourceMark = request.yearGroups.isEmpty ? .school : .letter
    return .object(
      letterKeys,
      schoolValuesOfLetter(school, request) + [
        .day(date, .letter), .optional(request.reference, .letter), .text(request.audienceWords, audienceMark),
        .text(head.language, .template),
      ])
  }

  /// What the letter's own has from the school.
  static let schoolKeysOfLetter = ["addressee", "salutation", "valediction", "signatory"]
  private static let schoolLetterKeys = ObjectKeys(schoolKeysOfLetter)
  private static let letterKeys = ObjectKeys(schoolKeysOfLetter + ["date", "reference", "audience", "language"])

  /// The letter's own as far as it has it from the school.
  static func valueOfLetter(_ school: SchoolDetails, _ request: LetterRequest) -> Value {
    .object(schoolLetterKeys, schoolValuesOfLetter(school, request))
  }

  /// The values of `schoolKeysOfLetter`.
  private static func schoolValuesOfLetter(_ school: SchoolDetails, _ request: LetterRequest) -> [Value] {
    let signatory = request.signatory ?? school.signatories.first ?? .head
    return [
      .text(school.addressee(for: request), request.yearGroups.isEmpty ? .school : .letter),
      .text(school.audience.salutation, .school), .text(school.audience.valediction, .school),
      school.people.person(signatory).value,
    ]
  }

  /// In the order of `LetterTemplate.fieldKeys`; a merge field's number is its place among the template's merge fields.
  private static func values(_ head: FrontMatter, _ request: LetterRequest) -> [Value] {
    var values = head.mergeFields.indices.map { Value.text(MergeCharacter.text($0), .template) }
    values.reserveCapacity(head.fields.count)
    // By number, as each declaration taken out would be copied.
    for index in head.fields.indices where head.fields[index].type != .merge {
      let value = request.value(of: head.fields[index].name)
      values.append(value?.liquid(head.fields[index].valueShape, head.fields[index].mark) ?? .null)
    }
    return values
  }
}

extension LetterRequest {
  /// "whole school", or the year groups in a row.
  var audienceWords: String {
    yearGroups.isEmpty ? RequestFile.wholeSchool : ListInWords.joined(yearGroups)
  }
}

extension SchoolDetails {
  /// "Parents and carers", with the year groups where the letter goes to some only.
  func addressee(for request: LetterRequest) -> String {
    guard !request.yearGroups.isEmpty else { return audience.addressee }
    return "\(audience.addressee) of \(audience.learnerWord) in \(request.audienceWords)"
  }
}

/// Words in a row as a sentence has them: "Year 3, Year 4 and Year 5".
enum ListInWords {
  static func joined(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension Value {
  /// A text, or nothing.
  static func optional(_ text: String?, _ mark: SourceMark) -> Value {
    text.map { $0.isEmpty ? .null : .text($0, mark) } ?? .null
  }

  /// Texts of the adviser's set.
  fileprivate static func fact(_ members: KeyValuePairs<String, String?>) -> Value {
    .object(members.map { ($0.key, .optional($0.value, .template)) })
  }
}

extension Catalogue {
  fileprivate var servicesValue: Value { .object(services.map { ($0.id, $0.value) }) }

  /// Lines for professionals alone are left out: no letter to parents can print them.
  fileprivate var helplinesValue: Value { .object(helplines.filter(\.isForParents).map { ($0.id, $0.value) }) }
}

extension ServiceRecord {
  fileprivate var value: Value {
    .object([
      ("id", .text(id, .template)), ("name", .text(name, .template)),
      ("what", verified("what", .text(what, .template))),
      ("status", .text(status.rawValue, .template)),
      ("since", verified("since", sinceValue)),
      ("closed", verified("since", status == .retired ? sinceValue : .null)),
      (
        "closed_year",
        verified("since", status == .retired ? since.map { .number($0.year, .template) } ?? .null : .null)
      ),
      ("status_note", verified("status_note", .optional(statusNote, .template))),
      ("successor", verified("successor", .optional(successor, .template))),
      ("minimum_age", verified("minimum_age", number(minimumAge))),
      ("minimum_age_basis", verified("minimum_age", .optional(minimumAgeBasis, .template))),
      ("live_minimum_age", verified("live_minimum_age", number(liveMinimumAge))),
      ("rating", verified("rating", .optional(rating, .template))),
      ("age_note", verified("age_note", .optional(ageNote, .template))),
      ("report_steps", verified("report_steps", list(reportSteps))),
      ("safety_url", verified("safety_url", .optional(safetyURL, .template))),
      ("risks", verified("risks", list(risks))),
    ])
  }

  /// Only a whole date is a date; of a month or a year letters get the year.
  private var sinceValue: Value {
    if case .day(let day) = since { .day(day, .template) } else { .null }
  }

  private func verified(_ key: String, _ value: Value) -> Value { review.isVerified(key) ? value : .null }
  private func number(_ number: Int?) -> Value { number.map { .number($0, .template) } ?? .null }
  private func list(_ items: [String]) -> Value { items.isEmpty ? .null : .list(items.map { .text($0, .template) }) }
}

extension HelplineRecord {
  fileprivate var value: Value {
    .object([
      ("id", .text(id, .template)), ("name", .text(name, .template)), ("short_name", .text(shortName, .template)),
      ("phone", verified("phone", phone)), ("email", verified("email", email)),
      ("url", verified("url", url)), ("what_for", verified("what_for", whatFor)),
    ])
  }

  private func verified(_ key: String, _ text: String?) -> Value {
    review.isVerified(key) ? .optional(text, .template) : .null
  }
}

extension FieldValue {
  /// The value as templates see it; parts have the mark of their field.
  fileprivate func liquid(_ shape: FieldDeclaration.ValueShape, _ mark: SourceMark) -> Value {
    switch self {
    case .text(let text): shape.isMarkdown ? .markdown(text, mark) : .text(text, mark)
    case .number(let number): .number(number, mark)
    case .boolean(let flag): .flag(flag, mark)
    case .date(let date): .day(date, mark)
    case .list(let items): .list(items.map { $0.liquid(shape, mark) })
    case .object(let parts):
      .object(
        shape.keys,
        shape.parts.map { declared in
          parts.firstIndex { $0.name == declared.name }.map { parts[$0].value.liquid(declared.shape, mark) } ?? .null
        })
    }
  }
}
