import BenchSupport

/// Which part of a letter's way is measured.
enum Way: String, CaseIterable {
  /// Filling, the Markdown's tree, the values in the tree, HTML; no redaction.
  case letter
  /// Filling alone: the part of the template language.
  case liquid
  /// All but filling: the part of the Markdown.
  case markdown
  /// As `letter`, but the tree is kept from one letter to the next that takes the same branches, as a batch keeps it.
  case kept

  /// Makes one letter each time it is called; what can be done once is done here.
  func letter(folder: String) throws -> () throws -> [UInt8] {
    let letter = try BenchLetter(folder: folder)
    switch self {
    case .letter: return { try letter.html() }
    case .liquid: return { try letter.filled().bytes }
    case .markdown:
      let text = try letter.filled()
      return { try BenchLetter.html(text) }
    case .kept:
      var tree = KeptTree()
      return { try tree.html(letter.filled()) }
    }
  }
}
