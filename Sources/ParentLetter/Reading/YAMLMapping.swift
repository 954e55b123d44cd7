import TextCore

/// What a person needs to hear when a required key is missing.
struct Need {
  let description: String
  let example: String
}

/// Which keys of one mapping were asked for; knows nothing of who asks, so that neither keeps the other alive.
final class AskedKeys {
  /// Dotted path of the mapping.
  let path: String
  private let members: [DataTree.Member]
  private var asked: Set<String> = []
  private var allowsAnyKey = false

  init(_ members: [DataTree.Member], path: String) {
    self.members = members
    self.path = path
  }

  func ask(_ key: String) { asked.insert(key) }

  /// The keys in the order of the file; asking for them all means any key is allowed.
  func askAll() -> [String] {
    allowsAnyKey = true
    return members.compactMap(\.key)
  }

  /// What was never asked for, but for keys of the writer's own (`x-`).
  var unknown: [DataTree.Member] {
    guard !allowsAnyKey else { return [] }
    return members.filter { !asked.contains($0.key ?? "") && !($0.key ?? "?").hasPrefix("x-") }
  }

  /// Whether a key is a known one with a slip in it.
  func isLikeKnown(_ key: String) -> Bool { Spelling.hint(for: key, among: asked.sorted()) != nil }

  /// What may have been meant by a key.
  func hint(for key: String) -> String {
    Spelling.hint(for: key, among: asked.sorted()) ?? "known here: " + asked.sorted().joined(separator: ", ")
  }

  /// The path of a key of the mapping.
  func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}

/// The keys and values of one mapping, read by asking for them: what is never asked for is unknown.
final class YAMLMapping {
  /// Where the mapping starts.
  let place: SourcePosition
  private let yaml: StrictYAML
  private let keys: AskedKeys
  /// By key; the first one counts.
  private let values: [String: DataTree]

  init(yaml: StrictYAML, members: [DataTree.Member], keys: AskedKeys, place: SourcePosition) {
    self.yaml = yaml
    self.keys = keys
    let keyed = members.compactMap { member in member.key.map { ($0, member.value) } }
    values = Dictionary(keyed) { first, _ in first }
    self.place = place
  }

  /// Dotted path from the top of the file ("school.address"), empty at the top.
  var path: String { keys.path }

  /// The keys in the order of the file; asking for them all means any key is allowed.
  var allKeys: [String] { keys.askAll() }

  /// The value's node, nil if the key is absent or its value empty.
  func node(_ key: String) -> DataTree? {
    keys.ask(key)
    guard let value = values[key], !Self.isNull(value) else { return nil }
    return value
  }

  /// Where a key's value starts; where the mapping starts if the key is absent.
  func place(of key: String) -> SourcePosition {
    values[key]?.place ?? place
  }

  /// Where each key's value starts.
  var places: [String: SourcePosition] { values.mapValues(\.place) }

  /// Whether a key is there that somebody wrote for another: "Fields", "feilds".
  func hasSlip(for key: String) -> Bool {
    values.keys.contains { $0 != key && Spelling.hint(for: $0, among: [key]) != nil }
  }

  /// A value's word as it stands, of any type; nil if the key is absent, empty or holds more than a word.
  func word(_ key: String) -> String? { node(key)?.word?.text }

  /// Whether the key stands there, even with an empty value.
  func has(_ key: String) -> Bool {
    keys.ask(key)
    return values[key] != nil
  }

  /// A word or text; one in plain style that YAML would read as true, false or nothing is refused, unless it is one of
  /// the `choices`.
  func text(_ key: String, need: Need? = nil, choices: [String] = []) -> String? {
    guard let value = present(key, need) else { return nil }
    guard case .word(let word) = value else { return wrongType(key, "text", value) }
    if word.isPlain, Self.isAmbiguous(word.text), !choices.contains(word.text) {
      return wrongType(key, "text", value, hint: "put it in quotes if the word is meant")
    }
    if yaml.isOfOffice, Self.isOpen(word.text) { return reportOpen(key, value) }
    return word.text
  }

  /// "tbc": whoever typed it meant to come back.
  private static func isOpen(_ text: String) -> Bool {
    guard text.utf8.count <= 5 else { return false }
    return ["tbc", "tba", "tbd", "n/a", "n.a.", "?", "??", "???", "xxx", "xxxx", "todo"].contains(text.lowercased())
  }

  private func reportOpen(_ key: String, _ value: DataTree) -> String? {
    yaml.report(
      "open-value", "'\(path(of: key))' is still open", at: value.place, field: path(of: key),
      hint: "fill it in, or take the line out if there is nothing to say")
    return nil
  }

  /// A text that must be there; empty, with a problem reported, if it is not.
  func requiredText(_ key: String, _ description: String, example: String) -> String {
    let need = Need(description: description, example: example)
    guard let text = text(key, need: need) else { return "" }
    if text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x0A }) { reportMissing(key, need) }
    return text
  }

  /// `true` or `false`, nothing else.
  func boolean(_ key: String, need: Need? = nil) -> Bool? {
    guard let value = present(key, need) else { return nil }
    let word = value.word.flatMap { $0.isPlain || yaml.isOfOffice ? $0.text : nil }
    if word == "true" || word == "false" { return word == "true" }
    if yaml.isOfOffice, let flag = word.flatMap(YesOrNo.reading) { return flag }
    return wrongType(key, "true or false", value, hint: "true for yes, false for no")
  }

  /// A whole number in plain digits.
  func integer(_ key: String, need: Need? = nil) -> Int? {
    guard let value = present(key, need) else { return nil }
    guard let word = value.word, word.isPlain, let number = Int(word.text) else {
      return wrongType(key, "a whole number", value)
    }
    return number
  }

  /// A day as YYYY-MM-DD.
  func date(_ key: String, need: Need? = nil) -> CalendarDate? {
    guard let value = present(key, need) else { return nil }
    if let date = value.word.flatMap({ CalendarDate(iso: $0.text) }) { return date }
    if yaml.isOfOffice, let date = value.word.flatMap({ CalendarDate(typed: $0.text) }) { return date }
    let isShaped = ValueFormat.isDateShaped(value.word?.text ?? "", dayFirst: yaml.isOfOffice)
    let example = yaml.isOfOffice ? "30/11/2026 or 2026-11-30" : "2026-11-30"
    return wrongType(
      key, "a date as YYYY-MM-DD", value,
      hint: isShaped
        ? "there is no such day: day and month, or the month's length, may be wrong"
        : "for example \(example) for 30 November 2026")
  }

  /// One of the raw values of an enumeration.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Choice.Type, need: Need? = nil
  ) -> Choice? where Choice.RawValue == String {
    guard let value = present(key, need) else { return nil }
    let word = value.word?.text ?? ""
    if let choice = Choice(rawValue: word) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    if yaml.isOfOffice, let choice = Choice(rawValue: word.lowercased()) { return choice }
    let hint = Spelling.hint(for: word, among: words)
    return wrongType(key, "one of: " + words.joined(separator: ", "), value, hint: hint)
  }

  /// A list of names, numbers or addresses, as `texts`; a comma in a single one says that several were meant.
  func entries(_ key: String) -> [String] {
    guard let value = node(key), case .word(let word) = value, word.isPlain, word.text.contains(",") else {
      return texts(key)
    }
    return wrongType(key, "a list", value, hint: "put it in square brackets: \(key): [one, another]") ?? []
  }

  /// A list of texts; a single text counts as a list of one. Empty if absent.
  func texts(_ key: String) -> [String] {
    guard let value = node(key) else { return [] }
    switch value {
    case .word(let word): return [word.text]
    case .list(let items, _):
      return items.compactMap { item in
        guard let word = item.word else { return wrongType(key, "a list of texts", item) }
        if word.isPlain, Self.isAmbiguous(word.text) {
          return wrongType(key, "a list of texts", item, hint: "put it in quotes if the word is meant")
        }
        return word.text
      }
    case .group: return wrongType(key, "a list of texts", value) ?? []
    }
  }

  /// The mapping under a key; `example` is one on a line, for who writes anything else.
  func mapping(_ key: String, need: Need? = nil, example: String? = nil) -> YAMLMapping? {
    guard let value = present(key, need) else { return nil }
    guard case .group(let inner, let place) = value else {
      return wrongType(
        key, "a group of 'key: value' lines", value, hint: example.map { "for example \(key): \($0)" })
    }
    return yaml.mapping(inner, path: path(of: key), at: place)
  }

  /// A list of mappings; empty if absent.
  func mappings(_ key: String) -> [YAMLMapping] {
    guard let value = node(key) else { return [] }
    guard case .list(let items, _) = value else { return wrongType(key, "a list", value) ?? [] }
    return items.enumerated().compactMap { index, item in
      guard case .group(let inner, let place) = item else { return wrongType(key, "a list of groups", item) }
      return yaml.mapping(inner, path: "\(path(of: key))[\(index + 1)]", at: place)
    }
  }

  /// Reports a value that is of the right type but not right.
  func reportInvalid(_ key: String, _ message: String, code: String = "invalid-value", hint: String? = nil) {
    yaml.report(code, message, at: place(of: key), field: path(of: key), hint: hint)
  }

  /// Reports a required key as missing, with what it is for and an example.
  func reportMissing(_ key: String, _ need: Need) {
    yaml.report(
      "missing-key", "'\(path(of: key))' is missing: \(need.description)", at: place(of: key),
      field: path(of: key), hint: "for example \(key): \(need.example)")
  }

  /// What plain YAML words would silently turn into something that is no text.
  private static func isAmbiguous(_ text: String) -> Bool {
    guard text.utf8.count <= 5 else { return false }
    return ["yes", "no", "on", "off", "true", "false", "y", "n"].contains(text.lowercased())
  }

  private static func isNull(_ value: DataTree) -> Bool {
    guard case .word(let word) = value, word.isPlain else { return false }
    return ["", "~", "null"].contains(word.text)
  }

  private func path(of key: String) -> String { keys.path(of: key) }

  private func present(_ key: String, _ need: Need?) -> DataTree? {
    if let value = node(key) { return value }
    if let need { reportMissing(key, need) }
    return nil
  }

  private func wrongType<Result>(_ key: String, _ wanted: String, _ value: DataTree, hint: String? = nil) -> Result? {
    yaml.report(
      "wrong-type", "'\(path(of: key))' should be \(wanted)", at: value.place, field: path(of: key), hint: hint)
    return nil
  }
}

/// How people answer a question that is true or false.
enum YesOrNo {
  /// `true`, `yes`, `false`, `no`, in any case; nil for anything else.
  static func reading(_ word: String) -> Bool? {
    switch word.lowercased() {
    case "true", "yes": true
    case "false", "no": false
    default: nil
    }
  }
}
