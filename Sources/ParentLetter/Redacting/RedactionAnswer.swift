public import Redaction

/// The public JSON form of what redaction found.
public enum RedactionAnswer {
  /// `{"id": …, "text": …, "findings": […], "notices": […]}`; without `id` if it is nil.
  public static func json(_ redacted: RedactedText, id: JSONValue? = nil) -> JSONValue {
    var members: [(String, JSONValue)] = []
    if let id { members.append(("id", id)) }
    members.append(("text", .string(redacted.text)))
    members.append(("findings", .array(redacted.findings.map(json))))
    if !redacted.notices.isEmpty { members.append(("notices", .array(redacted.notices.map(json)))) }
    return .members(members)
  }

  private static func json(_ finding: Finding) -> JSONValue {
    .members([
      ("category", .text(finding.category.rawValue)), ("kind", .text(finding.kind.rawValue)),
      ("start", .integer(finding.start)), ("end", .integer(finding.end)),
      ("replacement", .text(finding.replacement)), ("rule", .text(finding.rule)),
    ])
  }

  private static func json(_ notice: Notice) -> JSONValue {
    .members([
      ("kind", .text(notice.kind.rawValue)), ("rule", .text(notice.rule)), ("start", .integer(notice.start)),
      ("end", .integer(notice.end)), ("message", .text(notice.message)),
    ])
  }
}
