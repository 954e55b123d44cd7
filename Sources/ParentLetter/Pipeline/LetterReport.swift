public import TextCore

/// What happened to one letter, for programs: the JSON report of the command line.
///
/// Holds rules and places, never what was removed.
public struct LetterReport: Sendable, Hashable {
  /// How the letter came out.
  public enum Status: String, Sendable, Hashable {
    case ready, review, withheld, draft
  }

  /// Id of the template.
  public var template: String
  /// Three numbers with dots.
  public var templateVersion: String
  /// BCP 47 tag.
  public var language: String
  /// The day on the letter.
  public var date: CalendarDate
  /// The form it came out in.
  public var format: OutputFormat
  /// What was written, to tell its digest: most who make many letters never ask.
  let output: [UInt8]?
  /// How it came out.
  public var status: Status
  /// Every rule of the gate that fired.
  public var reasons: [ReleaseGate.Reason]
  /// What was replaced, in reading order.
  public var findings: [LetterFinding]
  /// What a person must look at, in reading order.
  public var notices: [LetterNotice]

  /// Lower-case hexadecimal SHA-256 of the output; nil if nothing was written.
  /// - Complexity: O(bytes of the output), each time it is asked for.
  public var sha256: String? { output.map(SHA256.hexadecimal) }

  /// The report as JSON, with a line end.
  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.write(value)
    writer.endLine()
    return writer.bytes
  }

  private var value: JSONValue {
    .members([
      ("version", .integer(1)), ("letter", letterValue), ("status", .text(status.rawValue)),
      ("reasons", .array(reasons.map { .members([("rule", .text($0.rule.rawValue)), ("text", .text($0.text))]) })),
      ("findings", .array(findings.map(\.value))), ("notices", .array(notices.map(\.value))), ("counts", counts),
    ])
  }

  private var letterValue: JSONValue {
    .members([
      ("template", .text(template)), ("templateVersion", .text(templateVersion)), ("language", .text(language)),
      ("date", .text(date.description)), ("format", .text(format.rawValue)),
      ("sha256", sha256.map(JSONValue.text) ?? .null),
    ])
  }

  private var counts: JSONValue {
    let categories = ["child", "family", "investigation", "other"]
    let found = categories.map { category in
      (category, JSONValue.integer(findings.count { $0.category == category }))
    }
    return .members([("findings", .integer(findings.count)), ("notices", .integer(notices.count))] + found)
  }
}

/// Something that was replaced in a letter.
public struct LetterFinding: Sendable, Hashable {
  /// `child`, `family`, `investigation` or `other`.
  public var category: String
  /// What sort of identifier it was.
  public var kind: String
  /// Id of the rule that found it.
  public var rule: String
  /// Where it stood: "note", a field's name, "reference", or "template".
  public var source: String
  /// In that source, 1-based.
  public var place: SourcePosition
  /// What stands there now.
  public var replacement: String

  var value: JSONValue {
    .members([
      ("category", .text(category)), ("kind", .text(kind)), ("rule", .text(rule)), ("source", .text(source)),
      ("line", .integer(place.line)), ("column", .integer(place.column)), ("replacement", .text(replacement)),
    ])
  }
}

/// Something a person must look at: details that combine, or an incident that is told.
public struct LetterNotice: Sendable, Hashable {
  /// `jigsaw` or `narrative`.
  public var kind: String
  /// J1, J4, G4, G6, I1, I2 or I3.
  public var rule: String
  /// As in `LetterFinding`.
  public var source: String
  /// In that source, 1-based.
  public var place: SourcePosition
  /// What is wrong and what to write instead.
  public var message: String

  var value: JSONValue {
    .members([
      ("kind", .text(kind)), ("rule", .text(rule)), ("source", .text(source)), ("line", .integer(place.line)),
      ("column", .integer(place.column)), ("message", .text(message)),
    ])
  }
}

/// The forms a letter comes out in: a web page, Markdown, plain text, PDF, a Word document, a mail message.
public enum OutputFormat: String, Sendable, Hashable, CaseIterable {
  case html, markdown, text, pdf, docx, eml

  /// The format that a file's ending stands for, or nil.
  public init?(ending path: String) {
    switch path.split(separator: "/").last?.split(separator: ".").last?.lowercased() {
    case "html", "htm": self = .html
    case "md", "markdown": self = .markdown
    case "txt", "text": self = .text
    case "pdf": self = .pdf
    case "docx": self = .docx
    case "eml": self = .eml
    default: return nil
    }
  }

  /// Whether the file's name has an ending at all: a full stop that isn't its first character.
  public static func hasEnding(_ path: String) -> Bool {
    path.split(separator: "/").last?.dropFirst().contains(".") ?? false
  }
}
