import Liquid
import TextCore

/// What a letter uses and can do without, by its own declarations and those of the school's details.
struct OptionalFields {
  /// Paths of keys, in the order in which the letter and its parts first use them.
  private(set) var paths: [[String]] = []
  /// Fields with a word to choose, each with every word.
  private(set) var choices: [(field: FieldDeclaration, choice: String)] = []

  init(_ template: LetterTemplate, _ shared: PreviewParts) {
    let declared = LetterFields.own(template.frontMatter) + shared.fields.globals
    for name in Self.names(template, shared.parts) {
      for path in Self.optional(name.split(separator: ".").map(String.init), in: declared)
      where !paths.contains(path) {
        paths.append(path)
      }
    }
    for field in template.frontMatter.fields where field.type == .choice {
      choices += field.choices.map { (field, $0) }
    }
  }

  /// Every variable of a letter and of the parts it calls, letter first.
  private static func names(_ template: LetterTemplate, _ parts: PartialSet) -> [String] {
    var names = (template.subject.uses.variables + template.body.uses.variables).map(\.name)
    var waiting = template.body.uses.partials.map(\.name)
    var seen: Set<String> = []
    while let name = waiting.first {
      waiting.removeFirst()
      guard seen.insert(name).inserted, let part = parts.template(named: name) else { continue }
      names += part.uses.variables.map(\.name)
      waiting += part.uses.partials.map(\.name)
    }
    return names
  }

  /// The part of a path, or each part, that need not be there; what the catalogue holds is no choice of a school's.
  private static func optional(_ steps: [String], in declared: [DeclaredField]) -> [[String]] {
    guard let root = steps.first, !["services", "helplines", "set", "letter"].contains(root) else { return [] }
    var found: [[String]] = []
    var fields = declared
    for (index, step) in steps.enumerated() {
      guard let field = fields.first(where: { $0.name == step }) else { return found }
      let path = Array(steps[...index])
      if !field.isRequired || field.shape == .boolean && index > 0 { found.append(path) }
      switch field.shape {
      case .object(let inner): fields = inner
      case .keyed, .anything: return found + (steps.count > index + 1 ? [Array(steps[...(index + 1)])] : [])
      default: return found
      }
    }
    return found
  }
}
