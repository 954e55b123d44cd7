import Liquid
public import TextCore

/// One field that a template declares in its front matter: what the office has to give for this letter.
public struct FieldDeclaration: Sendable, Hashable {
  /// The types a field may have; `merge` is filled in by the system that sends the letters.
  public enum FieldType: String, Sendable, Hashable, CaseIterable {
    case text, email, phone, url, date, time, postcode, address, number, boolean, choice, list, object, markdown, merge
  }

  /// The name the template uses.
  public var name: String
  /// What kind of value it takes.
  public var type: FieldType {
    didSet { valueShape = ValueShape(type, parts) }
  }
  /// Whether a letter can't be made without it.
  public var required: Bool
  /// `school` or `letter`: how far the value is trusted.
  public var mark: SourceMark
  /// What to give, for the person who fills it in.
  public var description: String
  /// A good value, as it would be typed in YAML.
  public var example: FieldValue
  /// Whether the text may have several lines.
  public var multiline: Bool
  /// The most characters (Unicode scalars) a text may have.
  public var maximumLength: Int
  /// The least and most items of a list.
  public var count: ClosedRange<Int>
  /// The field, a date or time as this one, that this one may not come after.
  public var notAfter: String?
  /// Answers about the release without which the value would say what is not so.
  public var onlyWith: [AgreedAnswer] = []
  /// The allowed words of a `choice`.
  public var choices: [String]
  /// The parts of an `object`, or of each item of a `list`; empty for a list of texts.
  public var parts: [FieldDeclaration] {
    didSet { valueShape = ValueShape(type, parts) }
  }
  /// How a value of it looks to templates.
  private(set) var valueShape: ValueShape
  /// Where in the template file it is declared.
  public var place: SourcePosition
}

extension FieldDeclaration {
  /// What filling a template needs of a declaration, which is much larger.
  struct ValueShape: Sendable, Hashable {
    /// A named part of an object.
    struct Part: Sendable, Hashable {
      let name: String
      let shape: ValueShape
    }

    let isMarkdown: Bool
    let parts: [Part]
    /// The names of the parts, as templates look them up.
    let keys: ObjectKeys

    init(_ type: FieldType, _ parts: [FieldDeclaration]) {
      isMarkdown = type == .markdown
      self.parts = parts.map { Part(name: $0.name, shape: $0.valueShape) }
      keys = ObjectKeys(parts.map(\.name))
    }
  }
}

/// A checked value of a field.
public indirect enum FieldValue: Sendable, Hashable {
  case text(String)
  case number(Int)
  case boolean(Bool)
  case date(CalendarDate)
  case list([FieldValue])
  /// Names and values in declared order.
  case object([FieldPart])
}

/// A named part of an object.
public struct FieldPart: Sendable, Hashable {
  /// The declared name.
  public var name: String
  /// Its value.
  public var value: FieldValue

  /// A part.
  public init(name: String, value: FieldValue) {
    self.name = name
    self.value = value
  }
}

extension FieldDeclaration {
  /// The longest text taken where a template sets no limit of its own, in Unicode scalars.
  public static let defaultMaximumLength = 2_000

  /// Reads the `fields:` of a front matter, in the order of the file.
  static func all(in mapping: YAMLMapping) -> [FieldDeclaration] {
    let fields = mapping.allKeys.compactMap { name in declaration(name, in: mapping, part: false) }
    for field in fields {
      guard let other = field.notAfter else { continue }
      let isAlike = fields.contains { $0.name == other && $0.type == field.type }
      guard !isAlike || field.type != .date && field.type != .time else { continue }
      mapping.reportInvalid(
        field.name, "'not_after' of '\(field.name)' should be another field, both dates or both times")
    }
    return fields
  }

  private static func declaration(_ name: String, in mapping: YAMLMapping, part: Bool) -> FieldDeclaration? {
    // The short form `title: text` is for parts of objects.
    if part, let word = mapping.word(name), let type = FieldType(rawValue: word) {
      return plain(name, type, mapping.place(of: name))
    }
    guard let inner = mapping.mapping(name, need: Need(description: "how the field looks", example: "{type: text}"))
    else { return nil }
    let need = Need(description: "the type of the field", example: "text")
    guard isName(name) else {
      mapping.reportInvalid(name, "a field's name is made of small letters, digits and underscores")
      return unread(inner)
    }
    guard let type = inner.choice("type", FieldType.self, need: need) else { return unread(inner) }
    var field = plain(name, type, mapping.place(of: name))
    field.fill(from: inner, part: part)
    return field
  }

  /// Without its name and type nothing can be said of a field's other keys.
  private static func unread(_ field: YAMLMapping) -> FieldDeclaration? {
    _ = field.allKeys
    return nil
  }

  private static func plain(_ name: String, _ type: FieldType, _ place: SourcePosition) -> FieldDeclaration {
    FieldDeclaration(
      name: name, type: type, required: false, mark: .letter, description: "", example: .text(""), multiline: false,
      maximumLength: defaultMaximumLength, count: 0...50, choices: [], parts: [], valueShape: ValueShape(type, []),
      place: place)
  }

  private mutating func fill(from inner: YAMLMapping, part: Bool) {
    required = inner.boolean("required") ?? false
    mark = inner.choice("source", FieldSource.self) == .school ? .school : .letter
    if type == .merge {
      // The office gives no value, and the token is the adviser's own.
      (required, mark) = (false, .template)
      if part { inner.reportInvalid("type", "a merge field stands by itself, not in an object or a list") }
    }
    multiline = inner.boolean("multiline") ?? (type == .address || type == .markdown)
    maximumLength = inner.integer("maxlength") ?? Self.defaultMaximumLength
    count = Self.range(inner.integer("min") ?? 0, inner.integer("max") ?? 50)
    choices = inner.texts("values")
    notAfter = inner.text("not_after")
    onlyWith = inner.mapping("only_with", example: "{police: live}").map(AgreedAnswer.all) ?? []
    _ = inner.text("redact")
    if type == .choice, choices.isEmpty, inner.node("values") == nil {
      inner.reportMissing("values", Need(description: "the words to choose from", example: "[primary, secondary]"))
    }
    parts = inner.mapping(type == .list ? "items" : "parts").map(Self.parts) ?? []
    description =
      part
      ? inner.text("description") ?? ""
      : inner.requiredText("description", "what the office should give", example: "Date of the evening for parents")
    readExample(from: inner, part: part)
  }

  private static func parts(_ mapping: YAMLMapping) -> [FieldDeclaration] {
    mapping.allKeys.compactMap { declaration($0, in: mapping, part: true) }
  }

  private mutating func readExample(from inner: YAMLMapping, part: Bool) {
    guard inner.has("example"), inner.node("example") != nil else {
      if !part { inner.reportMissing("example", Need(description: "a good value", example: "2026-10-06")) }
      return
    }
    if let value = FieldReader(declaration: self, place: inner.place(of: "example")).value("example", in: inner) {
      example = value
    }
  }

  private static func range(_ least: Int, _ most: Int) -> ClosedRange<Int> { least...max(least, most) }

  private static func isName(_ name: String) -> Bool {
    name.utf8.first.map { (97...122).contains($0) } == true
      && name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "_") }
  }
}

/// Who gives a field's value.
private enum FieldSource: String, CaseIterable {
  case school, letter
}
