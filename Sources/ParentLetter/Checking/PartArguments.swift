import TextCore

/// The values that a set's letters and parts give to the parts they call.
struct PartArguments {
  private var names: [String: Set<String>] = [:]

  init(_ set: TemplateSet, parts: [TemplateTree]) {
    for tree in parts { note(tree.pieces) }
    for id in set.letterIDs {
      guard let letter = try? set.letter(id) else { continue }
      note(TemplateTree(letter.source.bytes, from: letter.frontMatter.bodyOffset).pieces)
    }
  }

  /// Whether some call of a part gives it a value of that name.
  func gives(_ name: String, to part: String) -> Bool { names[part]?.contains(name) == true }

  private mutating func note(_ pieces: [TemplateTree.Piece]) {
    for piece in pieces {
      switch piece {
      case .part(_, let name, let arguments): names[name, default: []].formUnion(arguments.keys)
      case .branches(_, let ways): for way in ways { note(way) }
      case .text, .output: break
      }
    }
  }
}
