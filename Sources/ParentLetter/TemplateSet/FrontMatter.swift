public import TextCore

/// The head of a template file: what it is, who looks after it, and what the office has to give.
public struct FrontMatter: Sendable, Hashable {
  /// Whether a template may be sent.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    case draft
    case inReview = "in-review"
    case approved, withdrawn
  }

  /// Unique in its set and equal to the file's name.
  public var id: String
  /// At most 80 characters.
  public var title: String
  /// Three numbers with dots.
  public var version: String
  /// BCP 47 tag.
  public var language: String
  /// `id@version` of the letter that this one translates.
  public var translationOf: String?
  /// Only approved letters are rendered, unless as a draft.
  public var status: Status
  /// Role titles, never people's names.
  public var author: String
  /// Who approved it, as a role.
  public var reviewer: String?
  /// When an adviser last read and approved it.
  public var reviewed: CalendarDate?
  /// The last day it may be used without another look.
  public var reviewBy: CalendarDate
  /// Catalogue ids of the services it names.
  public var services: [String]
  /// Whether it names a service; the release gate reads it.
  public var scope: ReleaseGate.Scope
  /// How much harm its subject holds; the release gate reads it.
  public var sensitivity: ReleaseGate.Sensitivity
  /// Words of the set's vocabulary for what the letter is about.
  public var concerns: [String]
  /// Whom the letter is for.
  public var audience: TemplateAudience
  /// The subject line, Liquid; its text and where that starts in the file.
  public var subject: String
  /// Where the subject's text stands in the file.
  public var subjectPlace: SourcePosition
  /// Where its facts come from.
  public var sources: [TemplateSource]
  /// What the office gives for this letter, in order.
  public var fields: [FieldDeclaration] {
    didSet { mergeFields = Self.mergeFields(of: fields) }
  }
  /// Those of the fields that the system which sends the letters fills in.
  private(set) var mergeFields: [FieldDeclaration]
  /// Byte offset in the file where the letter's text starts.
  public var bodyOffset: Int
}

/// Whom a template is for.
public struct TemplateAudience: Sendable, Hashable {
  /// School phases.
  public var phases: [String]
  /// Ages of the children it is about, as "8-16".
  public var ages: String?
  /// `parents`, `staff` or `pupils`.
  public var recipients: String
}

/// A page that a template's facts come from.
public struct TemplateSource: Sendable, Hashable {
  /// Name of the page.
  public var title: String
  /// Its address.
  public var url: String
  /// When it was last read.
  public var checked: CalendarDate?
}

extension FrontMatter {
  /// Reads the front matter of a template file.
  /// - Throws: `LetterError` `.invalidInput` with every problem.
  public init(of source: SourceText) throws(LetterError) {
    let block = try FrontMatterBlock(in: source)
    let yaml = StrictYAML(source: source, disclosing: .lines)
    let map = try yaml.root(block.yaml)
    if map.integer("parentletter", need: Need(description: "the version of this format", example: "1")) ?? 1 != 1 {
      map.reportInvalid("parentletter", "only version 1 of the front matter is known")
    }
    id = map.requiredText("id", "the letter's name in the set", example: "omegle")
    title = map.requiredText("title", "what the letter is called", example: "Random video chat")
    version = map.requiredText("version", "three numbers with dots", example: "1.0.0")
    language = map.requiredText("language", "the language of the letter", example: "en-GB")
    translationOf = map.text("translation_of")
    status = map.choice("status", Status.self, need: Need(description: "how far it is", example: "draft")) ?? .draft
    author = map.requiredText("author", "who writes it, as a role", example: "Safeguarding adviser")
    reviewer = map.text("reviewer")
    reviewed = map.date("reviewed")
    let day = Need(description: "the last day it may be used without another look", example: "2027-05-01")
    reviewBy = map.date("review-by", need: day) ?? .distantFuture
    services = map.texts("services")
    if let word = map.word("services"), ["none", "no", "nil", "n/a"].contains(word.lowercased()) {
      map.reportInvalid("services", "'services' should be a list", code: "wrong-type", hint: "for no service write []")
    }
    let scopeNeed = Need(description: "whether it names a service", example: "generic")
    scope = map.choice("scope", ReleaseGate.Scope.self, need: scopeNeed) ?? .named
    let harm = Need(description: "how much harm its subject holds", example: "medium")
    sensitivity = map.choice("sensitivity", ReleaseGate.Sensitivity.self, need: harm) ?? .high
    concerns = map.texts("concern")
    audience = TemplateAudience(map.mapping("audience"))
    subject = map.requiredText("subject", "the subject line", example: "Staying safe in video chats")
    subjectPlace = map.place(of: "subject")
    sources = map.mappings("sources").map(TemplateSource.init)
    fields = map.mapping("fields").map(FieldDeclaration.all) ?? []
    mergeFields = Self.mergeFields(of: fields)
    bodyOffset = block.bodyOffset
    check(map)
    Self.checkLayout(map)
    try yaml.finish()
  }

  private static func mergeFields(of fields: [FieldDeclaration]) -> [FieldDeclaration] {
    fields.filter { $0.type == .merge }
  }

  private func check(_ map: YAMLMapping) {
    if title.count > 80 { map.reportInvalid("title", "a title has at most 80 characters") }
    if !Self.isVersion(version), !version.isEmpty {
      map.reportInvalid("version", "a version is three numbers with dots", hint: "for example 1.0.0")
    }
    if !language.isEmpty, let fault = LanguageTag.fault(language) { map.reportInvalid("language", fault) }
    if !Self.isIdentifier(id), !id.isEmpty {
      map.reportInvalid("id", "an id is made of small letters, digits and hyphens")
    }
    if status == .approved, !map.has("reviewed") || map.node("reviewed") == nil {
      map.reportInvalid(
        "status", "an approved letter says when: 'reviewed' is missing", code: "approved-unreviewed",
        hint: "for example reviewed: 2026-11-01")
    }
    if status == .approved, reviewer == nil {
      map.reportInvalid(
        "status", "an approved letter says by whom: 'reviewer' is missing", code: "approved-unreviewed",
        hint: "for example reviewer: Safeguarding adviser")
    }
    if mergeFields.count > MergeCharacter.capacity { map.reportInvalid("fields", "there are too many merge fields") }
    for field in fields where Self.reservedNames.contains(field.name) {
      map.reportInvalid("fields", "the field '\(field.name)' has the name of something every letter has already")
    }
  }

  private static func checkLayout(_ map: YAMLMapping) {
    guard let layout = map.text("layout"), layout != "letter" else { return }
    map.reportInvalid("layout", "there is one layout: letter")
  }

  /// What every letter can name without declaring it.
  static let reservedNames: Set<String> = [
    "school", "head", "dsl", "deputy_dsl", "online_safety_lead", "local", "links", "access", "services", "helplines",
    "set", "letter", "note",
  ]

  static func isVersion(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 3 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
  }

  static func isIdentifier(_ text: String) -> Bool {
    text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
  }
}

extension TemplateAudience {
  init(_ map: YAMLMapping?) {
    phases = map?.texts("phase") ?? []
    ages = map?.text("ages")
    recipients = map?.text("recipients") ?? "parents"
  }
}

extension TemplateSource {
  init(_ map: YAMLMapping) {
    title = map.requiredText("title", "the name of the page", example: "CEOP advice")
    url = map.requiredText("url", "its address", example: "https://www.ceop.police.uk")
    checked = map.date("checked")
  }
}

extension CalendarDate {
  /// Stands in for a date that is missing while the other problems of a file are collected.
  static let distantFuture = CalendarDate(daysSince1970: 2_000_000) ?? CalendarDate.unixEpoch
  /// 1 January 1970.
  static let unixEpoch: CalendarDate = {
    guard let date = CalendarDate(year: 1970, month: 1, day: 1) else { preconditionFailure("1970-01-01 is a day") }
    return date
  }()
}

/// The lines between the first `---` and the next, kept at their own line numbers.
struct FrontMatterBlock {
  /// The block as YAML, with an empty line in place of the first `---`.
  let yaml: [UInt8]
  /// Offset of the first byte after the closing line.
  let bodyOffset: Int

  init(in source: SourceText) throws(LetterError) {
    guard source.line(1) == "---" else {
      throw Self.missing("a template starts with a line '---' and its front matter", source, line: 1)
    }
    let closing = (2...max(2, source.lineCount)).first { source.line($0) == "---" }
    guard let closing, closing <= source.lineCount else {
      throw Self.missing("the front matter that starts here is never closed by a line '---'", source, line: 1)
    }
    bodyOffset = source.offset(ofLine: closing + 1)
    yaml = Array("\n".utf8) + source.bytes[source.offset(ofLine: 2)..<source.offset(ofLine: closing)]
  }

  private static func missing(_ message: String, _ source: SourceText, line: Int) -> LetterError {
    let place = SourcePosition(line: line, column: 1)
    let problem = Diagnostic(
      code: "front-matter", message: message, file: source.name, start: place, sourceLine: source.line(line))
    return LetterError(.invalidInput, "'\(source.name)' has no front matter", problems: [problem])
  }
}
