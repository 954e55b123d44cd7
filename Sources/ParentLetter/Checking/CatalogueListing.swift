public import TextCore

/// Every record of a catalogue, one line each.
public struct CatalogueListing: Sendable {
  private let rows: [Row]

  private struct Row {
    var kind: String
    var id: String
    var name: String
    var state: String
    var reviewBy: CalendarDate
    var isPast: Bool
    var letters: [String]
  }

  /// The listing of a set; the date tells which reviews are past.
  /// - Throws: `LetterError` if a part of the set can't be read.
  public init(of set: TemplateSet, on date: CalendarDate) throws(LetterError) {
    let uses = try CatalogueUses(of: set)
    let services = set.catalogue.services.map { service in
      Row(
        kind: "service", id: service.id, name: service.name, state: service.status.rawValue,
        reviewBy: service.review.reviewBy, isPast: service.review.reviewBy < date,
        letters: uses.letters(with: "services." + service.id))
    }
    rows =
      services
      + set.catalogue.helplines.map { line in
        Row(
          kind: "helpline", id: line.id, name: line.name, state: line.isForParents ? "for families" : "for staff only",
          reviewBy: line.review.reviewBy, isPast: line.review.reviewBy < date,
          letters: uses.letters(with: "helplines." + line.id))
      }
  }

  /// A table with a heading.
  public var text: String {
    let heading = ["KIND", "ID", "NAME", "STATUS", "REVIEW BY", "LETTERS"]
    return TextTable(
      rows: [heading]
        + rows.map {
          [
            $0.kind, $0.id, $0.name, $0.state, $0.reviewBy.description + ($0.isPast ? " (past)" : ""),
            String($0.letters.count),
          ]
        }
    ).text
  }

  /// `{"version": 1, "records": […]}` with a line end.
  public var json: [UInt8] {
    var writer = JSONWriter()
    let records = rows.map { row in
      JSONValue.members([
        ("kind", .text(row.kind)), ("id", .text(row.id)), ("name", .text(row.name)), ("status", .text(row.state)),
        ("reviewBy", .text(row.reviewBy.description)), ("past", .bool(row.isPast)),
        ("letters", .array(row.letters.map(JSONValue.text))),
      ])
    }
    writer.write(.members([("version", .integer(1)), ("records", .array(records))]))
    writer.endLine()
    return writer.bytes
  }
}

/// Which records of the catalogue are past their review, and which facts are not those that were approved.
public struct CatalogueReview: Sendable {
  /// In the order of the files.
  public let problems: [Diagnostic]

  /// The review of a set's catalogue as it is on a day.
  /// - Throws: `LetterError` if a part of the set can't be read.
  public init(of set: TemplateSet, on date: CalendarDate) throws(LetterError) {
    let found = try CatalogueCheck(set, on: date).problems() + set.facts.problems(in: set, letters: nil)
    problems = found.sorted { ($0.file, $0.start, $0.code) < ($1.file, $1.start, $1.code) }
  }

  /// Whether anything must be mended.
  public var hasErrors: Bool { problems.contains { $0.severity == .error } }

  /// One line for each problem.
  public var lines: String { problems.map { DiagnosticRenderer().line($0) + "\n" }.joined() }

  /// `{"version": 1, "problems": […]}` with a line end.
  public var json: [UInt8] {
    var writer = JSONWriter()
    let found = problems.map { problem in
      JSONValue.members([
        ("file", .text(problem.file)), ("line", .integer(problem.start.line)),
        ("severity", .text(problem.severity.rawValue)), ("rule", .text(problem.code)),
        ("message", .text(problem.message)), ("hint", problem.hint.map(JSONValue.text) ?? .null),
      ])
    }
    writer.write(.members([("version", .integer(1)), ("problems", .array(found))]))
    writer.endLine()
    return writer.bytes
  }
}
