import Liquid
import TextCore

/// Which facts of the catalogue each letter may print, also through the parts it calls.
struct CatalogueUses {
  /// Paths such as `services.omegle.name`, by the ids of letters.
  private(set) var paths: [String: Set<String>] = [:]

  /// Letters with mistakes are left out.
  /// - Throws: `LetterError` if a part can't be read.
  init(of set: TemplateSet) throws(LetterError) {
    var letters: [String: LetterTemplate] = [:]
    for id in set.letterIDs { letters[id] = try? set.read(id) }
    try self.init(of: letters, in: set)
  }

  /// Of one letter.
  /// - Throws: `LetterError` if a part can't be read.
  init(of letter: LetterTemplate, in set: TemplateSet) throws(LetterError) {
    try self.init(of: [letter.frontMatter.id: letter], in: set)
  }

  private init(of letters: [String: LetterTemplate], in set: TemplateSet) throws(LetterError) {
    var parts: [(source: SourceText, tree: TemplateTree)] = []
    var names: [String: Int] = [:]
    for name in set.partNames {
      let source = try InputFile.text(at: "\(set.folder)/parts/\(name).md")
      names[name] = parts.count + 1
      parts.append((source, TemplateTree(source.bytes, from: 0)))
    }
    self.init(of: letters, parts: parts, names: names)
  }

  /// Of letters by their ids; a part of number n stands in `parts` at n - 1.
  init(of letters: [String: LetterTemplate], parts: [(source: SourceText, tree: TemplateTree)], names: [String: Int]) {
    for (id, letter) in letters {
      let tree = TemplateTree(letter.source.bytes, from: letter.frontMatter.bodyOffset)
      var found = Set((letter.subject.uses.variables + letter.body.uses.variables).map(\.name))
      var walked: Set<Walk> = []
      Self.collect(tree.pieces, letter.source, [:], parts, names, &walked, &found)
      paths[id] = found
    }
  }

  /// The ids of the letters that use something of a record ("services.omegle"), sorted.
  func letters(with record: String) -> [String] {
    paths.filter { $0.value.contains { $0 == record || $0.hasPrefix(record + ".") } }.keys.sorted()
  }

  /// A part and what it was called with.
  private struct Walk: Hashable {
    var part: String
    var given: [String: String]
  }

  private static func collect(
    _ pieces: [TemplateTree.Piece], _ source: SourceText, _ bound: [String: String],
    _ parts: [(source: SourceText, tree: TemplateTree)], _ names: [String: Int], _ walked: inout Set<Walk>,
    _ found: inout Set<String>
  ) {
    for piece in pieces {
      switch piece {
      case .text: break
      case .output(_, let expression): found.insert(path(expression, bound))
      case .branches(_, let ways):
        for way in ways { collect(way, source, bound, parts, names, &walked, &found) }
      case .part(_, let name, let arguments):
        let passed = arguments.mapValues { path($0, bound) }
        // A part is read once with the same values, also where parts call each other in a circle.
        guard let index = names[name], walked.insert(Walk(part: name, given: passed)).inserted else { continue }
        // A part may loop over what it gets, or only ask for it.
        found.formUnion(passed.values)
        collect(parts[index - 1].tree.pieces, parts[index - 1].source, passed, parts, names, &walked, &found)
      }
    }
  }

  private static func path(_ expression: String, _ bound: [String: String]) -> String {
    let path = String(expression.prefix { $0 != "|" && $0 != " " })
    let root = path.prefix { $0 != "." }
    guard let full = bound[String(root)] else { return path }
    return full + path.dropFirst(root.count)
  }
}
