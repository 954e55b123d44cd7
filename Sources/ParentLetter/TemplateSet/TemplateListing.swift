import TextCore

/// The letters of a set, one line each, for people and for programs.
public struct TemplateListing: Sendable {
  private let set: SetManifest
  private let letters: [FrontMatter]

  /// A listing of the given letters, in their order.
  public init(set: SetManifest, letters: [FrontMatter]) {
    self.set = set
    self.letters = letters
  }

  /// A table with a heading; columns are padded with spaces.
  public var text: String {
    let rows = [["ID", "TITLE", "SERVICES", "STATUS", "REVIEW BY"]] + letters.map(row)
    let widths = (0..<5).map { column in rows.map { $0[column].unicodeScalars.count }.max() ?? 0 }
    return rows.map { row in Self.line(row, widths) }.joined(separator: "\n")
  }

  /// `{"set": …, "letters": [{id, title, version, services, status, scope, sensitivity, reviewBy}]}` with a line end.
  public var json: [UInt8] {
    var writer = JSONWriter()
    let about = JSONValue.members([
      ("id", .text(set.id)), ("title", .text(set.title)), ("publisher", .text(set.publisher)),
      ("version", .text(set.version)), ("status", .text(set.status.rawValue)),
    ])
    writer.write(.members([("set", about), ("letters", .array(letters.map(Self.value)))]))
    writer.endLine()
    return writer.bytes
  }

  private func row(_ letter: FrontMatter) -> [String] {
    let services = letter.services.isEmpty ? "-" : letter.services.joined(separator: ", ")
    return [letter.id, letter.title, services, letter.status.rawValue, letter.reviewBy.description]
  }

  private static func line(_ row: [String], _ widths: [Int]) -> String {
    let cells = zip(row, widths).map { cell, width in
      cell + String(repeating: " ", count: max(0, width - cell.unicodeScalars.count))
    }
    let line = cells.joined(separator: "  ")
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  private static func value(_ letter: FrontMatter) -> JSONValue {
    .members([
      ("id", .text(letter.id)), ("title", .text(letter.title)), ("version", .text(letter.version)),
      ("services", .array(letter.services.map(JSONValue.text))), ("status", .text(letter.status.rawValue)),
      ("scope", .text(letter.scope.rawValue)), ("sensitivity", .text(letter.sensitivity.rawValue)),
      ("reviewBy", .text(letter.reviewBy.description)),
    ])
  }
}

/// What one letter says and needs, in plain text.
public struct TemplateDescription: Sendable {
  private let template: LetterTemplate

  /// A description of a template.
  public init(of template: LetterTemplate) {
    self.template = template
  }

  /// Several lines: what it is, what it needs, and its text as the adviser wrote it.
  public var text: String {
    let head = template.frontMatter
    let body = String(decoding: template.source.bytes[head.bodyOffset...], as: UTF8.self)
    return """
      \(head.title) (\(head.id) \(head.version), \(head.status.rawValue), \(head.language))
      Names a service: \(head.scope == .named ? "yes" : "no"). Sensitivity: \(head.sensitivity.rawValue).
      Services: \(head.services.isEmpty ? "none" : head.services.joined(separator: ", "))
      Reviewed: \(head.reviewed?.description ?? "never"), review by \(head.reviewBy).
      \(needs)

      Subject: \(head.subject)

      \(body)
      """
  }

  private var needs: String {
    let fields = template.frontMatter.fields
    guard !fields.isEmpty else { return "Needs no details beyond the school's." }
    let lines = fields.map { field in
      "  \(field.name) (\(field.type.rawValue)\(field.required ? ", required" : "")): \(field.description)"
    }
    return "Needs:\n" + lines.joined(separator: "\n")
  }
}
