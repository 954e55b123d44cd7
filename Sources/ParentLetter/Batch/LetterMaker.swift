import Redaction
import TextCore

/// One thread's own everything: it shares no memory with other threads, so that they don't wait for each other over
/// counts of references.
struct LetterMaker {
  /// A letter that could be made: what it is made of, and a digest of all that for a batch that can be gone on with.
  struct Task {
    let school: SchoolFile
    let request: LetterRequest
    let template: LetterTemplate
    let digest: String?
    /// As the request gave it.
    var id: JSONValue?
  }

  private let order: BatchOrder
  private let set: TemplateSet
  private var press: LetterPress
  /// Nil for a batch that is not gone on with: an archive.
  private let key: BatchKey?
  private let source: BatchMaterials
  private var options: LetterOptions
  private var templates: [String: LetterTemplate] = [:]
  private var schools: [String: BatchSchool] = [:]
  /// What the last row called itself, also where no letter could be made of it.
  private(set) var lastID: JSONValue?
  /// The request for all schools, once its template is known.
  private var request: LetterRequest?
  /// The id of the letter that all get, if it is one.
  var letterOfAll: String? { request?.template ?? order.template }

  /// - Throws: `LetterError` for everything that would go wrong with every letter.
  init(_ order: BatchOrder, _ source: BatchMaterials) throws(LetterError) {
    self.order = order
    self.source = source
    set = try TemplateSet(folder: order.templates)
    press = try LetterPress(set: set)
    if case .folder = order.destination {
      key = try BatchKey(order, set, source: source.commonBytes)
    } else {
      key = nil
    }
    options = order.options
    if let register = order.register { options.register = try CaseRegister(from: register) }
    try options.programs.check(for: options.format)
    try prepare()
  }

  /// Reads what the batch gives for all letters, so that its mistakes are told once.
  private mutating func prepare() throws(LetterError) {
    if let school = order.school { schools[""] = try BatchSchool(at: school) }
    if let id = order.template { _ = try template(id) }
    guard source.hasOneRequest else { return }
    var file: RequestFile?
    if let source = order.request { file = try RequestFile(from: source) }
    guard let id = order.template ?? file?.request.template else {
      throw LetterError(.usage, "no letter is named: give its id (parentletter templates list shows them all)")
    }
    if let named = file?.request.template, named != id {
      throw LetterError(.usage, "the request is for the letter '\(named)', not for '\(id)'")
    }
    let fields = try template(id).frontMatter.fields
    var request: LetterRequest
    if let file {
      request = try file.request(for: fields, given: [])
    } else {
      request = try LetterRequest().checked(for: fields)
    }
    request.template = id
    request.date = order.isDateAsked ? order.date : request.date ?? order.date
    self.request = request
  }

  /// What an item's letter would be made of.
  /// - Throws: `LetterError` with every problem of the item.
  mutating func task(for item: BatchItem) throws(LetterError) -> Task {
    lastID = nil
    switch item.material {
    case .fault(let problem): throw LetterError(.invalidInput, problem.message, problems: [problem])
    case .schoolFile(let path): return try task(for: BatchSchool(at: path), named: item.name)
    case .registerRow(let record, let overrides):
      return try task(for: source.school(of: record, overrides), named: item.name)
    case .requestLine(let line): return try task(for: line, named: item.name)
    }
  }

  /// Makes the letter.
  mutating func letter(for task: Task, named name: String) throws(LetterError) -> Letter {
    var options = options
    if order.register != nil { options.outputName = name + order.ending }
    var letter = try press.letter(task.template, for: task.request, from: task.school, options)
    if let unanswered = task.request.unansweredRelease(of: task.template) { letter.warnings.append(unanswered) }
    return letter
  }

  private mutating func task(for school: BatchSchool, named name: String) throws(LetterError) -> Task {
    guard let request, let id = request.template else { throw LetterError(.usage, "no letter is named") }
    return Task(
      school: school.file, request: request, template: try template(id),
      digest: key?.digest(Array(name.utf8), school.digest))
  }

  private mutating func task(for line: [UInt8], named name: String) throws(LetterError) -> Task {
    let row = try RequestRow(line)
    lastID = row.id
    guard let id = row.request.request.template ?? order.template else {
      throw RequestRow.error("the key 'template' is missing: which letter it is", field: "template")
    }
    let template = try template(id)
    let school = try school(row.school)
    var request = try row.request.request(for: template.frontMatter.fields, given: [])
    request.date = request.date ?? order.date
    return Task(
      school: school.file, request: request, template: template,
      digest: key?.digest(Array(name.utf8), line, school.digest), id: row.id)
  }

  private mutating func template(_ id: String) throws(LetterError) -> LetterTemplate {
    if let known = templates[id] { return known }
    let template = try set.letter(id)
    templates[id] = template
    return template
  }

  /// The school that a row names, or the one for all rows; the last few dozen are kept.
  private mutating func school(_ name: String?) throws(LetterError) -> BatchSchool {
    if let known = schools[name ?? ""] { return known }
    guard let name, let folder = order.schools else {
      let missing = name == nil ? "the key 'school' is missing" : "the key 'school' needs a folder of school files"
      throw RequestRow.error(missing, field: "school")
    }
    guard !name.isEmpty, !name.hasPrefix("."), !name.contains("/") else {
      throw RequestRow.error("'school' should be a school file's name without its ending", field: "school")
    }
    let path = "\(folder)/\(name).yaml"
    guard FileSize.of(path: path) != nil else {
      throw RequestRow.error("there is no file for this school in '\(folder)'", field: "school")
    }
    if schools.count > 32 { schools = schools.filter { $0.key.isEmpty } }
    let school = try BatchSchool(at: path)
    schools[name] = school
    return school
  }
}

/// A school with a digest of what its details came from.
struct BatchSchool {
  let file: SchoolFile
  /// Of details and logo.
  let digest: [UInt8]

  /// A school file.
  init(at path: String) throws(LetterError) {
    let source = try InputFile.text(at: path)
    file = try SchoolFile(source, at: path)
    digest = Self.digest([source.bytes, file.logo?.dataAddress ?? []])
  }

  /// A school of the register, with the rows that its details came from.
  init(details: SchoolDetails, rows: [CSVReader.Record]) {
    file = SchoolFile(details: details)
    // Field by field, as a value may move to the next column.
    digest = Self.digest(rows.map { BatchKey.bytes(of: $0.fields) })
  }

  private static func digest(_ parts: [[UInt8]]) -> [UInt8] {
    Array(SHA256.hexadecimal(of: BatchKey.bytes(of: parts)).utf8)
  }
}

/// What of a source its items need to be read: one for each thread.
struct BatchMaterials: Sendable {
  /// What problems of a row call the school until the register's name is put in.
  static let schoolName = "school"

  private let register: (columns: RegisterColumns, overrides: SchoolOverrides)?
  private let everySchool: [(path: [String], value: String)]
  /// Whether all letters come of the same request.
  let hasOneRequest: Bool
  /// What all letters depend on.
  let commonBytes: [UInt8]

  init(_ source: any BatchSource) {
    let rows = source as? RegisterRows
    register = rows.map { ($0.columns.separate, $0.overrides) }
    everySchool = rows.map { $0.overrides.values(of: $0.overrides.everySchool) } ?? []
    hasOneRequest = !(source is RequestLines)
    commonBytes = source.commonBytes
  }

  /// The school of a row of the register.
  /// - Throws: `LetterError` with every key that is missing or wrong.
  func school(of record: CSVReader.Record, _ overrides: CSVReader.Record?) throws(LetterError) -> BatchSchool {
    guard let register else { throw LetterError(.invalidInput, "there is no register") }
    switch register.columns.row(record) {
    case .fault(let problem): throw LetterError(.invalidInput, problem.message, problems: [problem])
    case .school(let school):
      let own = overrides.map { register.overrides.values(of: $0) } ?? []
      return BatchSchool(
        details: try SchoolDetails(school, everySchool: everySchool, own: own),
        rows: [record, overrides].compactMap(\.self))
    }
  }
}
