/// A change to what a letter asks of a school, in a sentence.
struct FieldChange: Sendable, Hashable {
  /// "the field 'place' is new and required".
  let words: String
  /// Whether a request that was right before may be wrong now.
  let isBreaking: Bool
  /// Whether only descriptions and examples differ, which schools see on the form alone.
  var isOfForm = false

  /// The changes from some declarations to others: those that are gone first, then in the order of the new ones.
  static func all(from old: [FieldDeclaration], to new: [FieldDeclaration]) -> [FieldChange] {
    let gone = old.filter { field in !new.contains { $0.name == field.name } }
    return gone.map(removed)
      + new.flatMap { field in
        guard let before = old.first(where: { $0.name == field.name }) else { return [added(field)] }
        return changes(from: before, to: field, name: "the field '\(field.name)'")
      }
  }

  private static func removed(_ field: FieldDeclaration) -> FieldChange {
    FieldChange(
      words: "the field '\(field.name)' is gone: schools must take it out of their requests", isBreaking: true)
  }

  private static func added(_ field: FieldDeclaration) -> FieldChange {
    let need = field.required ? "new and required" : "new, and can be left out"
    return FieldChange(
      words: "the field '\(field.name)' is \(need) (\(field.type.rawValue)): \(field.description)",
      isBreaking: field.required)
  }

  private static func changes(
    from old: FieldDeclaration, to new: FieldDeclaration, name: String
  ) -> [FieldChange] {
    var found: [FieldChange] = []
    func add(_ words: String, breaking: Bool) {
      found.append(FieldChange(words: "\(name) \(words)", isBreaking: breaking))
    }
    if old.type != new.type {
      add("was of type \(old.type.rawValue) and is \(new.type.rawValue) now", breaking: true)
    }
    if old.required != new.required {
      add(new.required ? "is required now" : "can be left out now", breaking: new.required)
    }
    if old.maximumLength != new.maximumLength {
      let isLess = new.maximumLength < old.maximumLength
      add("may have \(new.maximumLength) characters, not \(old.maximumLength)", breaking: isLess)
    }
    if old.count != new.count {
      let isNarrower = !(new.count.contains(old.count.lowerBound) && new.count.contains(old.count.upperBound))
      add("takes \(new.count.lowerBound) to \(new.count.upperBound) items now", breaking: isNarrower)
    }
    if old.multiline != new.multiline {
      add(new.multiline ? "may have several lines now" : "must stand on one line now", breaking: !new.multiline)
    }
    found += choices(from: old, to: new, name)
    found += parts(from: old, to: new, name)
    if found.isEmpty, old.description != new.description || old.example != new.example {
      found.append(FieldChange(words: "\(name) is described otherwise on the form", isBreaking: false, isOfForm: true))
    }
    return found
  }

  private static func choices(from old: FieldDeclaration, to new: FieldDeclaration, _ name: String) -> [FieldChange] {
    let gone = old.choices.filter { !new.choices.contains($0) }
    let more = new.choices.filter { !old.choices.contains($0) }
    let lost =
      gone.isEmpty
      ? nil : FieldChange(words: "\(name) no longer takes: \(gone.joined(separator: ", "))", isBreaking: true)
    let gained =
      more.isEmpty ? nil : FieldChange(words: "\(name) also takes: \(more.joined(separator: ", "))", isBreaking: false)
    return [lost, gained].compactMap(\.self)
  }

  private static func parts(from old: FieldDeclaration, to new: FieldDeclaration, _ name: String) -> [FieldChange] {
    let gone = old.parts.filter { part in !new.parts.contains { $0.name == part.name } }.map {
      FieldChange(words: "\(name) no longer has '\($0.name)'", isBreaking: true)
    }
    return gone
      + new.parts.flatMap { part in
        guard let before = old.parts.first(where: { $0.name == part.name }) else {
          let need = part.required ? "must have" : "may have"
          return [FieldChange(words: "\(name) \(need) '\(part.name)' now", isBreaking: part.required)]
        }
        return changes(from: before, to: part, name: "\(name): '\(part.name)'")
      }
  }
}
