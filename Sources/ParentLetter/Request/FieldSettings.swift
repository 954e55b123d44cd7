import TextCore

/// Fields given on the command line as `NAME=VALUE`, checked as a request file's would be.
public struct FieldSettings: Sendable {
  /// The values, in the order given.
  public let parts: [FieldPart]

  /// Reads the settings for one template.
  /// - Throws: `LetterError` `.invalidInput` with every problem; the place is the number of the setting.
  public init(_ settings: [String], for frontMatter: FrontMatter) throws(LetterError) {
    var parts: [FieldPart] = []
    var problems: [Diagnostic] = []
    for (index, setting) in settings.enumerated() {
      switch Self.part(setting, frontMatter.fields, besides: parts) {
      case .success(let part): parts.append(part)
      case .failure(let fault):
        let place = SourcePosition(line: index + 1, column: 1)
        problems.append(
          Diagnostic(code: "invalid-field", message: fault.wanted, file: "--set", start: place, hint: fault.hint))
      }
    }
    guard problems.isEmpty else {
      throw LetterError(.invalidInput, "the fields given on the command line can't be used", problems: problems)
    }
    self.parts = parts
  }

  private static func part(
    _ setting: String, _ fields: [FieldDeclaration], besides parts: [FieldPart]
  ) -> Result<FieldPart, SettingFault> {
    guard let equals = setting.firstIndex(of: "=") else {
      return .failure(SettingFault("a setting is written name=value", "for example --set place=Hall"))
    }
    let name = String(setting[..<equals])
    guard let field = fields.first(where: { $0.name == name }) else {
      let known = fields.map(\.name)
      let list = known.isEmpty ? "this letter has no fields of its own" : "its fields: " + known.joined(separator: ", ")
      return .failure(SettingFault("the letter has no field '\(name)'", Spelling.hint(for: name, among: known) ?? list))
    }
    guard !parts.contains(where: { $0.name == name }) else {
      return .failure(SettingFault("'\(name)' is given twice", nil))
    }
    guard setting.index(after: equals) < setting.endIndex || !field.required else {
      return .failure(SettingFault("'\(name)' is empty, and a letter can't be made without it", nil))
    }
    let reader = FieldReader(declaration: field, place: field.place)
    return reader.value(fromText: String(setting[setting.index(after: equals)...]))
      .map { FieldPart(name: name, value: $0) }
      .mapError { SettingFault("'\(name)' should be \($0.wanted)", $0.hint) }
  }
}

private struct SettingFault: Error {
  let wanted: String
  let hint: String?

  init(_ wanted: String, _ hint: String?) {
    self.wanted = wanted
    self.hint = hint
  }
}
