import TextCore

/// Which letters and parts of a set call which parts, and what values they give them.
struct PartCalls {
  private var given: [String: Set<String>] = [:]
  /// By the part that calls; letters by their ids.
  private var inner: [String: Set<String>] = [:]
  private var outer: [String: Set<String>] = [:]
  private(set) var letters: [LetterTemplate] = []

  init(_ set: TemplateSet) {
    for name in set.partNames {
      guard let source = try? InputFile.text(at: "\(set.folder)/parts/\(name).md") else { continue }
      inner[name] = note(TemplateTree(source.bytes, from: 0).pieces)
    }
    for id in set.letterIDs {
      guard let letter = try? set.read(id) else { continue }
      letters.append(letter)
      outer[id] = note(TemplateTree(letter.source.bytes, from: letter.frontMatter.bodyOffset).pieces)
    }
  }

  /// Whether some call of a part gives it a value of that name.
  func gives(_ name: String, to part: String) -> Bool { given[part]?.contains(name) == true }

  /// Sorted ids of the letters that a part is in, also through other parts.
  func letters(calling part: String) -> [String] {
    var parts: Set<String> = [part]
    var count = 0
    while count < parts.count {
      count = parts.count
      parts.formUnion(inner.filter { !$0.value.isDisjoint(with: parts) }.keys)
    }
    return outer.filter { !$0.value.isDisjoint(with: parts) }.keys.sorted()
  }

  /// The parts that some pieces call.
  private mutating func note(_ pieces: [TemplateTree.Piece]) -> Set<String> {
    var calls: Set<String> = []
    for piece in pieces {
      switch piece {
      case .part(_, let name, let arguments):
        calls.insert(name)
        given[name, default: []].formUnion(arguments.keys)
      case .branches(_, let ways): for way in ways { calls.formUnion(note(way)) }
      case .text, .output: break
      }
    }
    return calls
  }
}
