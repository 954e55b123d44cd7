import BenchSupport
import ParentLetter

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
  /// The whole way of a single letter, as a fragment: as `letter`, and redaction, the release gate and the second look.
  /// The date and place of an evening were typed for this letter.
  case whole
  /// As `whole`, with every value typed for this letter.
  case typed
  /// As `whole`, the page with its letterhead.
  case page
  /// As `whole`, for one school after another, as a batch makes them; nothing was typed for this letter.
  case schools
  /// As `schools`, pages.
  case pages

  /// Makes one letter each time it is called; what can be done once is done here.
  func letter(folder: String) throws -> () throws -> [UInt8] {
    switch self {
    case .whole, .typed, .page: return try single(folder)
    case .schools, .pages: return try manySchools(folder)
    case .letter, .liquid, .markdown, .kept: return try part(folder)
    }
  }

  private func part(_ folder: String) throws -> () throws -> [UInt8] {
    let letter = try BenchLetter(folder: folder)
    switch self {
    case .liquid: return { try letter.filled().bytes }
    case .markdown:
      let text = try letter.filled()
      return { try BenchLetter.html(text) }
    case .kept:
      var tree = KeptTree()
      return { try tree.html(letter.filled()) }
    default: return { try letter.html() }
    }
  }

  private func whole(_ folder: String, schools: Int) throws -> (WholeLetter, LetterOptions) {
    var options = LetterOptions()
    options.isFragment = self != .page && self != .pages
    let letter = try WholeLetter(folder: folder, schools: schools) { field in
      switch self {
      case .typed: true
      case .schools, .pages: false
      default: field == "meeting"
      }
    }
    return (letter, options)
  }

  private func single(_ folder: String) throws -> () throws -> [UInt8] {
    let (letter, options) = try whole(folder, schools: 1)
    let pipeline = try LetterPipeline(set: letter.set, school: letter.schools[0])
    return { try pipeline.letter(letter.template, for: letter.request, options).output ?? [] }
  }

  private func manySchools(_ folder: String) throws -> () throws -> [UInt8] {
    let (letter, options) = try whole(folder, schools: 64)
    var press = try LetterPress(set: letter.set)
    var number = 0
    return {
      number = (number + 1) % letter.schools.count
      return try press.letter(letter.template, for: letter.request, from: letter.schools[number], options).output ?? []
    }
  }
}
