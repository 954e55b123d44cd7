public import TextCore

/// Every mistake in the letters of a set.
public struct TemplateCheck: Sendable {
  /// In the order of files and lines.
  public private(set) var problems: [Diagnostic] = []

  /// Checks some letters, or all.
  /// `letters`: ids, or paths of letter files; all of the set's letters if empty.
  /// - Throws: `LetterError` `.usage` for an id that the set does not have; mistakes in letters are no errors here.
  public init(of set: TemplateSet, letters: [String] = []) throws(LetterError) {
    for id in letters.isEmpty ? set.letterIDs : letters.map(Self.id) {
      do {
        _ = try set.letter(id)
      } catch  where error.kind == .invalidInput {
        problems += error.problems
      }
    }
  }

  /// Whether anything must be mended.
  public var hasErrors: Bool { problems.contains { $0.severity == .error } }

  /// One line for each problem: `file:line:column: error: text [rule]`.
  public var lines: String {
    problems.map { DiagnosticRenderer().line($0) + "\n" }.joined()
  }

  /// The same as JSON, with a line end.
  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.write(.members([("version", .integer(1)), ("problems", .array(problems.map(Self.value)))]))
    writer.endLine()
    return writer.bytes
  }

  private static func value(_ problem: Diagnostic) -> JSONValue {
    .members([
      ("file", .text(problem.file)), ("line", .integer(problem.start.line)), ("column", .integer(problem.start.column)),
      ("severity", .text(problem.severity.rawValue)), ("rule", .text(problem.code)),
      ("message", .text(problem.message)),
      ("hint", problem.hint.map(JSONValue.text) ?? .null),
    ])
  }

  private static func id(_ word: String) -> String {
    let name = word.split(separator: "/").last.map(String.init) ?? word
    return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
  }
}
