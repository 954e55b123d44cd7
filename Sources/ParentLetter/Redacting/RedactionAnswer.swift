public import Redaction
import TextCore

/// The public JSON form of what redaction found.
public struct RedactionAnswer: Sendable {
  /// Adds to each finding its layer, why it was found, and what a person may do.
  public var explains: Bool
  /// Adds to each finding what stood there.
  public var reveals: Bool

  /// The plain form, unless asked for more.
  public init(explains: Bool = false, reveals: Bool = false) {
    self.explains = explains
    self.reveals = reveals
  }

  /// `{"id": …, "text": …, "findings": […], "notices": […]}`; without `id` if it is nil, without empty notices.
  public func json(_ redacted: RedactedText, of source: [UInt8], id: JSONValue? = nil) -> JSONValue {
    var members: [(String, JSONValue)] = []
    members.reserveCapacity(5)
    if let id { members.append(("id", id)) }
    members.append(("text", .string(redacted.text)))
    members.append(("findings", .array(findings(redacted, source))))
    if !redacted.notices.isEmpty { members.append(("notices", .array(redacted.notices.map(json)))) }
    if !redacted.withheld.isEmpty { members.append(("withheld", .array(redacted.withheld.map { .integer($0) }))) }
    return .members(members)
  }

  private func findings(_ redacted: RedactedText, _ source: [UInt8]) -> [JSONValue] {
    guard explains || reveals else { return redacted.findings.map { .members(members($0)) } }
    let trace = RedactionTrace(of: redacted, in: SourceText(name: "", bytes: source), revealing: reveals)
    return trace.entries.map { entry in
      var members = members(entry.finding)
      if explains {
        members += [
          ("layer", .text(entry.layer)), ("because", .text(entry.sentence)), ("advice", .text(entry.advice)),
          ("line", .integer(entry.place.line)), ("column", .integer(entry.place.column)),
        ]
      }
      if let removed = entry.removed { members.append(("removed", .text(removed))) }
      return .members(members)
    }
  }

  private func members(_ finding: Finding) -> [(String, JSONValue)] {
    [
      ("category", .text(finding.category.rawValue)), ("kind", .text(finding.kind.rawValue)),
      ("start", .integer(finding.start)), ("end", .integer(finding.end)),
      ("replacement", .text(finding.replacement)), ("rule", .text(finding.rule)),
    ]
  }

  private func json(_ notice: Notice) -> JSONValue {
    .members([
      ("kind", .text(notice.kind.rawValue)), ("rule", .text(notice.rule)), ("start", .integer(notice.start)),
      ("end", .integer(notice.end)), ("message", .text(notice.message)),
    ])
  }
}
