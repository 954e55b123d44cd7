import TextCore

/// The letters of a set, one line each, for people and for programs.
public struct TemplateListing: Sendable {
  private let set: SetManifest
  private let letters: [FrontMatter]
  /// By id: why a letter can't be sent as it stands, or should not.
  private let remarks: [String: String]

  /// A listing of the given letters, in their order.
  public init(set: SetManifest, letters: [FrontMatter]) {
    self.set = set
    self.letters = letters
    remarks = [:]
  }

  /// A listing of a set's letters, with those marked that are not as they were approved, or that translate an earlier
  /// version.
  /// - Throws: `LetterError` `.invalidInput` if a letter is wrong.
  public init(of set: TemplateSet) throws(LetterError) {
    self.set = set.manifest
    var letters: [FrontMatter] = []
    var remarks: [String: String] = [:]
    for id in set.letterIDs {
      let letter = try set.letter(id)
      letters.append(letter.frontMatter)
      let words = [letter.approvalRemark, set.staleness(of: letter.frontMatter).map { _ in "of an earlier original" }]
      if words.contains(where: { $0 != nil }) { remarks[id] = words.compactMap(\.self).joined(separator: ", ") }
    }
    (self.letters, self.remarks) = (letters, remarks)
  }

  /// A table with a heading; columns are padded with spaces.
  public var text: String {
    let rows = [["ID", "TITLE", "SERVICES", "STATUS", "REVIEW BY"]] + letters.map(row)
    let widths = (0..<5).map { column in rows.map { $0[column].unicodeScalars.count }.max() ?? 0 }
    return rows.map { row in Self.line(row, widths) }.joined(separator: "\n")
  }

  /// `{"set": …, "letters": [{id, title, version, services, status, scope, sensitivity, reviewBy, remark}]}` with a line
  /// end; `remark` is null for a letter that is as it should be.
  public var json: [UInt8] {
    var writer = JSONWriter()
    let about = JSONValue.members([
      ("id", .text(set.id)), ("title", .text(set.title)), ("publisher", .text(set.publisher)),
      ("version", .text(set.version)), ("status", .text(set.status.rawValue)),
    ])
    writer.write(.members([("set", about), ("letters", .array(letters.map(value)))]))
    writer.endLine()
    return writer.bytes
  }

  private func row(_ letter: FrontMatter) -> [String] {
    let services = letter.services.isEmpty ? "-" : letter.services.joined(separator: ", ")
    let status = letter.status.rawValue + (remarks[letter.id].map { " (\($0))" } ?? "")
    return [letter.id, letter.title, services, status, letter.reviewBy.description]
  }

  private static func line(_ row: [String], _ widths: [Int]) -> String {
    let cells = zip(row, widths).map { cell, width in
      cell + String(repeating: " ", count: max(0, width - cell.unicodeScalars.count))
    }
    let line = cells.joined(separator: "  ")
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  private func value(_ letter: FrontMatter) -> JSONValue {
    .members([
      ("id", .text(letter.id)), ("title", .text(letter.title)), ("version", .text(letter.version)),
      ("services", .array(letter.services.map(JSONValue.text))), ("status", .text(letter.status.rawValue)),
      ("scope", .text(letter.scope.rawValue)), ("sensitivity", .text(letter.sensitivity.rawValue)),
      ("reviewBy", .text(letter.reviewBy.description)),
      ("remark", remarks[letter.id].map(JSONValue.text) ?? .null),
    ])
  }
}

extension LetterTemplate {
  /// Why an approved letter can't be sent as it stands, in a few words.
  fileprivate var approvalRemark: String? {
    guard frontMatter.status == .approved, let unapproved else { return nil }
    return unapproved.code == "never-approved" ? "this version never was" : "changed since"
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
      Reviewed: \(head.reviewed?.description ?? "never"), review by \(head.reviewBy).\(standing)
      \(needs)

      Subject: \(head.subject)

      \(body)
      """
  }

  private var standing: String {
    guard template.frontMatter.status == .approved, let unapproved = template.unapproved else { return "" }
    return "\nNot to be sent as it stands: \(unapproved.message)."
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
