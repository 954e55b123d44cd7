import TextCore

extension TemplateSet {
  /// The parts that a letter calls, also through other parts, sorted.
  func parts(of letter: LetterTemplate) -> [String] {
    var found: Set<String> = []
    var open = [TemplateTree(letter.source.bytes, from: letter.frontMatter.bodyOffset)]
    while let tree = open.popLast() {
      for name in tree.calls where found.insert(name).inserted {
        guard let source = try? InputFile.text(at: "\(folder)/parts/\(name).md") else { continue }
        open.append(TemplateTree(source.bytes, from: 0))
      }
    }
    return found.filter(partNames.contains).sorted()
  }
}

extension TemplateTree {
  /// The names of the parts that are called here, as often as they are.
  var calls: [String] { Self.calls(in: pieces) }

  private static func calls(in pieces: [Piece]) -> [String] {
    pieces.flatMap { piece -> [String] in
      switch piece {
      case .part(_, let name, _): return [name]
      case .branches(_, let ways): return ways.flatMap(calls)
      case .text, .output: return []
      }
    }
  }
}
