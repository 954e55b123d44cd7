public import TextCore

/// Everything that is wrong with the letters of a set, by the rules of `CheckRule.all`.
public struct TemplateCheck: Sendable {
  /// In the order of files and lines.
  public private(set) var problems: [Diagnostic] = []
  /// What comments in the letters allow, with the reasons.
  public private(set) var silenced: [SilencedFinding] = []

  /// Checks some letters, or all, and the parts they call.
  /// - Parameters:
  ///   - set: the set, with its parts and catalogue.
  ///   - letters: ids, or paths of letter files; all of the set's letters if empty.
  ///   - date: today, for reviews; without it none is past.
  /// - Throws: `LetterError` `.usage` for an id that the set does not have; mistakes in letters are no errors here.
  public init(of set: TemplateSet, letters: [String] = [], on date: CalendarDate? = nil) throws(LetterError) {
    var run = try CheckRun(of: set, on: date)
    for id in letters.isEmpty ? set.letterIDs : letters.map(LetterDraft.id(fromPath:)) { try run.check(id) }
    try run.finish(checksParts: letters.isEmpty)
    let sorted = run.problems.sorted { ($0.file, $0.start, $0.code) < ($1.file, $1.start, $1.code) }
    (problems, silenced) = run.settled(sorted)
    problems = problems.withVersionsLast
  }

  /// Checks one letter as a text has it, saved or not, and the parts that it calls.
  /// - Parameters:
  ///   - source: the letter's text, under the name that problems should give.
  ///   - id: the id that the letter must have.
  ///   - set: the set that the letter belongs to.
  ///   - date: today, for reviews; without it none is past.
  /// - Throws: `LetterError` if a part of the set can't be read; mistakes in the letter are no errors here.
  public init(
    of source: SourceText, as id: String, in set: TemplateSet, on date: CalendarDate? = nil
  ) throws(LetterError) {
    var run = try CheckRun(of: set, on: date)
    run.check(id, in: source)
    try run.finish(checksParts: false)
    let sorted = run.problems.sorted { ($0.file, $0.start, $0.code) < ($1.file, $1.start, $1.code) }
    (problems, silenced) = run.settled(sorted)
    problems = problems.withVersionsLast
  }

  /// Whether anything must be mended.
  public var hasErrors: Bool { problems.contains { $0.severity == .error } }

  /// One line for each problem, `file:line:column: error: text [rule]`, then those that are silenced.
  public var lines: String {
    let renderer = DiagnosticRenderer()
    let allowed = silenced.map { finding in
      let place = "\(finding.problem.file):\(finding.problem.start.line):\(finding.problem.start.column)"
      return "\(place): silenced: \(finding.reason) [\(finding.problem.code)]\n"
    }
    return problems.map { renderer.line($0) + "\n" }.joined() + allowed.joined()
  }

  /// `{"version": 1, "problems": […], "silenced": […]}`, with a line end.
  public var json: [UInt8] {
    var writer = JSONWriter()
    let silenced = silenced.map { finding in
      JSONValue.members([("problem", Self.value(finding.problem)), ("reason", .text(finding.reason))])
    }
    writer.write(
      .members([
        ("version", .integer(1)), ("problems", .array(problems.map(Self.value))), ("silenced", .array(silenced)),
      ]))
    writer.endLine()
    return writer.bytes
  }

  private static func value(_ problem: Diagnostic) -> JSONValue {
    .members([
      ("file", .text(problem.file)), ("line", .integer(problem.start.line)), ("column", .integer(problem.start.column)),
      ("endLine", .integer(problem.end.line)), ("endColumn", .integer(problem.end.column)),
      ("severity", .text(problem.severity.rawValue)), ("rule", .text(problem.code)),
      ("message", .text(problem.message)),
      ("hint", problem.hint.map(JSONValue.text) ?? .null),
    ])
  }
}
