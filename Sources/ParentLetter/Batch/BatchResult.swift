import TextCore

/// How one item of a batch came out.
struct BatchResult: Sendable {
  /// From good to bad.
  enum Outcome: String, Sendable, CaseIterable {
    case ready, review, withheld, error
  }

  let row: Int
  /// The file's name with its ending.
  let name: String
  let outcome: Outcome
  /// Whether a letter of an earlier run was taken away, as this one has none in its place.
  var removesEarlier = false
  /// Ids of the rules of the gate that fired.
  var rules: [String] = []
  /// One line of JSON for the report, without its line end.
  let entry: [UInt8]
  /// What is wrong with the item.
  var problems: [Diagnostic] = []
  /// What somebody should know of the letter.
  var warnings: [String] = []
  /// Whether the check of the finished letter found something: that is no mistake of the input's.
  var isUnsafe = false
  /// The letter for an archive; files have been written by now.
  var output: [UInt8]?
  /// How many bytes the letter has; nil if there is none.
  var size: Int?
  /// For the journal; nil for an item that is to be tried again.
  var digest: String?
  /// Whether an earlier run made it.
  var isKept = false
  /// The URN of its school file, if it has one of its own.
  var urn: String?
}

extension BatchResult {
  /// The result of a letter.
  init(_ letter: Letter, of task: LetterMaker.Task, _ item: BatchItem, name: String) {
    row = item.row
    self.name = name
    outcome = Self.outcome(letter)
    rules = letter.report.reasons.map(\.rule.rawValue)
    warnings = letter.warnings
    entry = BatchEntry.bytes(of: letter, row: item.row, name: letter.output == nil ? nil : name, id: task.id)
    output = letter.output
    size = letter.output?.count
    digest = task.digest
  }

  /// The result of an item that no letter can be made of.
  init(_ error: LetterError, of item: BatchItem, path: String, name: String, id: JSONValue?) {
    row = item.row
    self.name = name
    outcome = .error
    problems = error.problems(of: item, path: path)
    isUnsafe = error.kind == .unsafeOutput
    entry = BatchEntry.bytes(of: problems, row: item.row, id: id)
  }

  /// What an earlier run noted, and told.
  init(_ line: JournalLine, of item: BatchItem) {
    row = item.row
    name = line.name
    outcome = line.outcome
    let told = try? JSONReader.value(of: line.entry)
    rules = BatchEntry.texts("reasons", of: told)
    warnings = BatchEntry.texts("warnings", of: told)
    entry = line.entry
    size = line.size
    digest = line.digest
    isKept = true
  }

  /// A draft is judged by what the gate says of it, as one letter's exit code is.
  private static func outcome(_ letter: Letter) -> Outcome {
    switch letter.decision.status {
    case .ready: .ready
    case .review: .review
    case .withheld: letter.output == nil ? .withheld : .review
    }
  }
}

extension LetterError {
  /// The problems with the place of the item; one in another file, such as a template, names that place in its words.
  fileprivate func problems(of item: BatchItem, path: String) -> [Diagnostic] {
    let (file, line) = item.place(in: path)
    let place = SourcePosition(line: line, column: 1)
    guard !problems.isEmpty else {
      return [Diagnostic(code: "letter", message: message, file: file, start: place)]
    }
    return problems.map { problem in
      guard problem.file != file else { return problem }
      var problem = problem
      if problem.file != RequestRow.name, problem.file != BatchMaterials.schoolName {
        problem.message += " (\(problem.file):\(problem.start.line):\(problem.start.column))"
      }
      let column = problem.code == "request-line" ? problem.start.column : 1
      problem.file = file
      problem.start = SourcePosition(line: line, column: column)
      problem.end = problem.start
      problem.sourceLine = nil
      return problem
    }
  }
}

/// The lines of a batch's report.
enum BatchEntry {
  /// A letter's line.
  static func bytes(of letter: Letter, row: Int, name: String?, id: JSONValue?) -> [UInt8] {
    let report = letter.report
    var members: [(String, JSONValue)] = [("row", .integer(row)), ("name", name.map(JSONValue.text) ?? .null)]
    if let id { members.append(("id", id)) }
    members += [
      ("template", .text(report.template)), ("status", .text(report.status.rawValue)),
      ("reasons", .array(report.reasons.map { .text($0.rule.rawValue) })),
    ]
    if !report.findings.isEmpty { members.append(("findings", .array(report.findings.map(\.value)))) }
    if !report.notices.isEmpty { members.append(("notices", .array(report.notices.map(\.value)))) }
    if !letter.warnings.isEmpty { members.append(("warnings", .array(letter.warnings.map(JSONValue.text)))) }
    return JSONWriter.bytes(of: .members(members))
  }

  /// The line of an item that no letter can be made of; without a row, of something that should have been there.
  static func bytes(of problems: [Diagnostic], row: Int?, id: JSONValue?) -> [UInt8] {
    let named = id.map { [("id", $0)] } ?? []
    return JSONWriter.bytes(
      of: .members(
        [("row", row.map(JSONValue.integer) ?? .null), ("name", .null)] + named + [
          ("status", .text("error")), ("problems", .array(problems.map(value))),
        ]))
  }

  /// The texts that a line has under a key.
  static func texts(_ key: String, of entry: JSONValue?) -> [String] {
    guard case .array(let texts)? = entry?[key] else { return [] }
    return texts.compactMap(\.text)
  }

  /// One problem as reports have it.
  static func value(_ problem: Diagnostic) -> JSONValue {
    .members([
      ("file", .text(problem.file)), ("line", .integer(problem.start.line)),
      ("column", .integer(problem.start.column)), ("field", problem.field.map(JSONValue.text) ?? .null),
      ("message", .text(problem.message)), ("hint", problem.hint.map(JSONValue.text) ?? .null),
    ])
  }
}
