public import ParentLetter
import TextCore

/// The letter of a folder as the product makes it: its values are fields that the template declares, and the details of a
/// school; redaction, the release gate and the second look are on.
public struct WholeLetter: Sendable {
  /// The template.
  public let template: LetterTemplate
  /// The shipped set, whose shared parts and facts every letter sees.
  public let set: TemplateSet
  /// Schools that differ in name, place, people and numbers.
  public let schools: [SchoolFile]
  /// The values that are not the schools'.
  public let request: LetterRequest

  /// `letter.liquid` and `data.json` of a folder; `typed` tells the fields whose values somebody typed for this letter, the
  /// others are declared by the school.
  /// - Throws: `LetterError` or `JSONError`.
  public init(folder: String, schools count: Int = 64, typed: (String) -> Bool) throws {
    guard case .object(let members) = try JSONReader.value(of: contents(folder + "/data.json")) else {
      fail("data.json is no object", code: 65)
    }
    let data = members.map { (name: String(decoding: $0.key, as: UTF8.self), value: $0.value) }
    let texts = Dictionary(uniqueKeysWithValues: data.map { ($0.name, $0.value) })
    let motto = JSONValue.string(Array(Self.text("school", "motto", in: texts).utf8))
    let fields = data.filter { !["school", "head", "dsl"].contains($0.name) } + [("motto", motto)]
    // Templates see a person's title as `job_title`, and no motto.
    let body = String(decoding: contents(folder + "/letter.liquid"), as: UTF8.self)
      .split(separator: "head.title").joined(separator: "head.job_title")
      .split(separator: "school.motto").joined(separator: "motto")
    let text = Self.head(fields, typed: typed) + body
    template = try LetterTemplate(parsing: SourceText(name: "letter.md", bytes: Array(text.utf8)))
    set = try TemplateSet(folder: Self.templates)
    schools = try (0..<count).map { try SchoolFile(details: SchoolDetails(from: Self.school(texts, number: $0))) }
    let values = fields.map { "  \($0.name): \(Self.flow($0.value))" }
    let yaml = (["date: 2026-09-14", "fields:"] + values).joined(separator: "\n")
    let file = try RequestFile(from: SourceText(name: "request.yaml", bytes: Array(yaml.utf8)))
    request = try file.request(for: template.frontMatter.fields, given: [])
  }

  private static var templates: String {
    #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 } + "/templates"
  }

  // MARK: - The template's front matter

  private static func head(_ fields: [(name: String, value: JSONValue)], typed: (String) -> Bool) -> String {
    let declared = fields.map { field in
      let source = typed(field.name) ? "letter" : "school"
      return "  \(field.name): {\(type(of: field.value)), required: true, source: \(source), "
        + "description: x, example: \(flow(field.value))}"
    }
    return """
      ---
      parentletter: 1
      id: letter
      title: The letter that is measured
      version: 1.0.0
      language: en-GB
      status: approved
      author: Adviser
      reviewer: Editor
      reviewed: 2026-09-01
      review-by: 2027-03-01
      services: []
      scope: generic
      audience: {phase: [primary], ages: 3-18, recipients: parents}
      concern: [family-learning]
      sensitivity: low
      subject: "A letter to families"
      layout: letter
      sources: []
      fields:
      \(declared.joined(separator: "\n"))
      ---

      """
  }

  private static func type(of value: JSONValue) -> String {
    switch value {
    case .bool: "type: boolean"
    case .string(let text):
      CalendarDate(iso: String(decoding: text, as: UTF8.self)) == nil ? "type: text" : "type: date"
    case .array(let items): "type: list" + (items.first.map { ", items: {\(parts(of: $0))}" } ?? "")
    case .object: "type: object, parts: {\(parts(of: value))}"
    case .integer, .number, .null: "type: number"
    }
  }

  private static func parts(of value: JSONValue) -> String {
    guard case .object(let members) = value else { return "" }
    return members.map { "\(String(decoding: $0.key, as: UTF8.self)): {\(type(of: $0.value))}" }.joined(separator: ", ")
  }

  /// A value in YAML, on one line: JSON, but for dates.
  private static func flow(_ value: JSONValue) -> String {
    switch value {
    case .string(let bytes):
      let text = String(decoding: bytes, as: UTF8.self)
      return CalendarDate(iso: text) == nil ? "\"\(text)\"" : text
    case .object(let members):
      return "{"
        + members.map { "\(String(decoding: $0.key, as: UTF8.self)): \(flow($0.value))" }.joined(separator: ", ") + "}"
    case .array(let items): return "[" + items.map(flow).joined(separator: ", ") + "]"
    case .bool(let flag): return flag ? "true" : "false"
    case .integer(let number): return "\(number)"
    case .number(let text): return "\(text)"
    case .null: return "null"
    }
  }

  // MARK: - Schools

  private static func text(_ root: String, _ key: String, in data: [String: JSONValue]) -> String {
    guard case .object(let members)? = data[root],
      case .string(let bytes)? = members.first(where: { $0.key == Array(key.utf8) })?.value
    else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The first school is the folder's own, the others have other names, numbers and people.
  private static func school(_ data: [String: JSONValue], number: Int) -> SourceText {
    func text(_ root: String, _ key: String) -> String { Self.text(root, key, in: data) }
    let isOther = number > 0
    let word = isOther ? [" Abbey", " Beck", " Copse", " Dene", " Elm", " Fell", " Grove", " Heath"][number % 8] : ""
    let name = text("school", "name") + (isOther ? "\(word) \(number)" : "")
    let email = text("school", "email").split(separator: "@").joined(separator: isOther ? "\(number)@" : "@")
    let phones = isOther ? ["01632 9601", "01632 9602"].map { $0 + (number < 10 ? "0" : "") + "\(number)" } : []
    let people = ["head", "dsl"].map { $0 + ": " + person(text($0, "name"), word) }
    let yaml = """
      schema: parentletter.school/1
      school:
        name: \(name)
        short_name: \(name)
        phase: primary
        website: \(text("school", "website"))
        address: {street: "\(14 + number) Orchard Lane", town: Thornbury\(word), postcode: TH3 9QX}
        office: {phone: \(phones.first ?? text("school", "phone")), email: \(email)}
      letterhead: {motto: "\(text("school", "motto"))"}
      people:
        \(people[0]), job_title: \(text("head", "title"))}
        \(people[1]), job_title: Deputy head, phone: \(phones.last ?? text("dsl", "phone")), email: \(text("dsl", "email"))}
      audience: {salutation: Dear parent or carer, valediction: Yours faithfully, learner_word: children,
        default_addressee: Parents and carers, year_groups: [Year 5, Year 6]}
      """
    return SourceText(name: "school.yaml", bytes: Array(yaml.utf8))
  }

  /// The start of a person's record, from "Mrs A. Okafor".
  private static func person(_ name: String, _ addition: String) -> String {
    let parts = name.split(separator: " ")
    let last = (parts.last.map(String.init) ?? "") + addition.filter(\.isLetter).lowercased()
    return "{title: \(parts.first ?? ""), first_name: \(parts.dropFirst().first ?? ""), last_name: \(last)"
  }
}
