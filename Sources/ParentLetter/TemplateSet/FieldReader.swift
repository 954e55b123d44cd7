import TextCore

/// Reads a value that a field declares out of YAML, and says what is wrong with it without repeating it.
struct FieldReader {
  let declaration: FieldDeclaration
  let place: SourcePosition

  /// The checked value under a key; nil, with the problem reported, if it does not fit the declaration.
  func value(_ key: String, in mapping: YAMLMapping) -> FieldValue? {
    switch declaration.type {
    case .number: mapping.integer(key).map(FieldValue.number)
    case .boolean: mapping.boolean(key).map(FieldValue.boolean)
    case .date: mapping.date(key).map(FieldValue.date)
    case .list: list(key, in: mapping)
    case .object: mapping.mapping(key).map(object)
    case .text, .email, .phone, .url, .time, .postcode, .address, .choice, .markdown, .merge:
      mapping.text(key, choices: declaration.choices).flatMap { checked($0, key, mapping) }
    }
  }

  /// The value of `--set name=text`, or the reason why the text does not fit.
  func value(fromText text: String) -> Result<FieldValue, FieldFault> {
    switch declaration.type {
    case .number: Int(text).map { .success(.number($0)) } ?? .failure(FieldFault("a whole number"))
    case .boolean:
      YesOrNo.reading(text).map { .success(.boolean($0)) }
        ?? .failure(FieldFault("true or false", hint: "true for yes, false for no"))
    case .date: CalendarDate(typed: text).map { .success(.date($0)) } ?? .failure(FieldFault("a date as YYYY-MM-DD"))
    case .list, .object: .failure(FieldFault("given in a request file"))
    case .merge: .failure(FieldFault("left out: the system that sends the letter fills it in"))
    default: fault(in: text).map { .failure($0) } ?? .success(.text(trimmed(text)))
    }
  }

  private func list(_ key: String, in mapping: YAMLMapping) -> FieldValue? {
    let items: [FieldValue]
    if declaration.parts.isEmpty {
      items = mapping.texts(key).compactMap { checked($0, key, mapping) }
    } else {
      items = mapping.mappings(key).map(object)
    }
    guard declaration.count.contains(items.count) else {
      let few = "between \(declaration.count.lowerBound) and \(declaration.count.upperBound) items"
      mapping.reportInvalid(key, "'\(declaration.name)' should have \(few)")
      return nil
    }
    return .list(items)
  }

  private func object(_ mapping: YAMLMapping) -> FieldValue {
    .object(
      declaration.parts.compactMap { part in
        let reader = FieldReader(declaration: part, place: mapping.place(of: part.name))
        guard mapping.has(part.name), let value = reader.value(part.name, in: mapping) else {
          if part.required { mapping.reportMissing(part.name, part.need) }
          return nil
        }
        return FieldPart(name: part.name, value: value)
      })
  }

  private func checked(_ text: String, _ key: String, _ mapping: YAMLMapping) -> FieldValue? {
    let text = trimmed(text)
    guard let fault = fault(in: text) else { return .text(text) }
    mapping.reportInvalid(key, "'\(declaration.name)' should be \(fault.wanted)", hint: fault.hint)
    return nil
  }

  private func fault(in text: String) -> FieldFault? {
    let length = text.unicodeScalars.count
    if length > declaration.maximumLength {
      return FieldFault("at most \(declaration.maximumLength) characters long; it has \(length)")
    }
    if !declaration.multiline, text.utf8.contains(UInt8(ascii: "\n")) { return FieldFault("on one line") }
    if let control = text.unicodeScalars.first(where: { $0.value < 32 && $0 != "\n" && $0 != "\t" && $0 != "\r" }) {
      return FieldFault(
        "text without control characters such as U+00" + (control.value < 16 ? "0" : "")
          + String(control.value, radix: 16))
    }
    if text.unicodeScalars.contains(where: \.turnsText) {
      return FieldFault("text without invisible marks that turn its direction")
    }
    if let first = text.first, let last = text.last, "\u{201C}\u{201D}\u{2018}".contains(first),
      "\u{201C}\u{201D}\u{2019}".contains(last), text.count > 1
    {
      return FieldFault(
        "without a word processor's quotation marks around it", hint: "type straight ones: \"\u{2026}\", or none")
    }
    let bytes = Array(text.utf8)
    if SlotCharacter.firstOffset(in: bytes) ?? MergeCharacter.firstOffset(in: bytes) != nil {
      return FieldFault("text without private-use characters")
    }
    return formatFault(text)
  }

  private func formatFault(_ text: String) -> FieldFault? {
    switch declaration.type {
    case .email where !ValueFormat.isEmail(text): FieldFault("an email address", "name@school.example")
    case .phone where !ValueFormat.isPhone(text): FieldFault("a UK phone number", "01632 960014")
    case .url where !ValueFormat.isURL(text):
      FieldFault("a web address that starts with https://", "https://www.oakfield.example/book")
    case .time where !ValueFormat.isTime(text): FieldFault("a time of day", "6.30pm or 18:30")
    case .postcode where !ValueFormat.isPostcode(text): FieldFault("a UK postcode", "QX1 1AA")
    case .choice where !declaration.choices.isEmpty && !declaration.choices.contains(text):
      FieldFault("one of: " + declaration.choices.joined(separator: ", "), hint: declaration.description)
    default: nil
    }
  }

  private func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}

extension Unicode.Scalar {
  /// A control that shows text in another order than it is stored in (Unicode TR 9, sections 2.1 and 2.2): what is read
  /// here would not be what is seen. The marks that right-to-left text needs are none of these.
  var turnsText: Bool { (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value) }
}

/// What a value should have been, in words that follow "should be".
struct FieldFault: Error, Hashable {
  let wanted: String
  let hint: String?

  init(_ wanted: String, _ example: String? = nil) {
    self.wanted = wanted
    hint = example.map { "for example \($0)" }
  }

  init(_ wanted: String, hint: String) {
    self.wanted = wanted
    self.hint = hint
  }
}

extension FieldDeclaration {
  /// What to say when the field is missing.
  var need: Need { Need(description: description.isEmpty ? "part of this field" : description, example: example.shown) }
}

extension FieldValue {
  /// The value as it would be typed in YAML, on one line.
  var shown: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .boolean(let flag): String(flag)
    case .date(let date): date.description
    case .list(let items): "[" + items.map(\.shown).joined(separator: ", ") + "]"
    case .object(let parts): "{" + parts.map { "\($0.name): \($0.value.shown)" }.joined(separator: ", ") + "}"
    }
  }
}
