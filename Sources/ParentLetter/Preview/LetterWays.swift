import CommonMark
import Liquid
import TextCore

/// A letter filled in, with everything given, and each way that it changes when something is left out.
struct LetterWays {
  /// One way to fill the letter.
  struct Way {
    /// What is left out or chosen, as templates name it; empty for the first, with everything given.
    let field: String
    /// What to say of it.
    let label: String
  }

  /// A block of the letter, and the ways that show it.
  struct Piece {
    let block: AnnotatedLetter.Block
    /// The number of the only way that shows it; nil for a block of the letter with everything given.
    let only: Int?
    /// Numbers of the ways that don't show it.
    var goneIn: [Int] = []
  }

  /// The first is the letter with everything given.
  private(set) var ways: [Way]
  /// The subject line, annotated.
  let subject: [UInt8]
  private(set) var pieces: [Piece]

  /// Nil for a letter that can't be filled.
  init?(_ template: LetterTemplate, _ set: TemplateSet, _ shared: PreviewParts, _ request: LetterRequest) {
    let data = LetterData(
      school: shared.school.details, set: set, template: template, request: request, date: shared.date)
    guard let base = AnnotatedLetter(template, data, shared.parts) else { return nil }
    subject = base.subject
    ways = [Way(field: "", label: "everything given")]
    pieces = base.blocks.map { Piece(block: $0, only: nil) }
    let optional = OptionalFields(template, shared)
    if optional.paths.count > 1 {
      let least = optional.paths.reduce(data) { $0.without($1) }
      add(Way(field: "", label: "only what must be given"), AnnotatedLetter(template, least, shared.parts), base)
    }
    for path in optional.paths {
      let name = path.joined(separator: ".")
      add(
        Way(field: name, label: "without \(name)"), AnnotatedLetter(template, data.without(path), shared.parts), base)
    }
    for (field, choice) in optional.choices {
      var other = request
      other.fields = request.fields.map { $0.name == field.name ? FieldPart(name: $0.name, value: .text(choice)) : $0 }
      guard !request.fields.contains(FieldPart(name: field.name, value: .text(choice))) else { continue }
      let data = LetterData(
        school: shared.school.details, set: set, template: template, request: other, date: shared.date)
      add(
        Way(field: field.name, label: "with \(field.name): \(choice)"),
        AnnotatedLetter(template, data, shared.parts), base)
    }
  }

  /// Adds a way if it reads differently.
  private mutating func add(_ way: Way, _ letter: AnnotatedLetter?, _ base: AnnotatedLetter) {
    guard let letter, letter.blocks != base.blocks else { return }
    let number = ways.count
    ways.append(way)
    let kept = CommonRun(base.blocks, letter.blocks).pairs
    let stays = Set(kept.map(\.left))
    let known = Set(kept.map(\.right))
    var merged: [Piece] = []
    var block = 0
    var nextNew = 0
    func addNew(before end: Int) {
      while nextNew < end {
        if !known.contains(nextNew) { merged.append(Piece(block: letter.blocks[nextNew], only: number)) }
        nextNew += 1
      }
    }
    for var piece in pieces {
      if piece.only == nil {
        if let pair = kept.first(where: { $0.left == block }) { addNew(before: pair.right) }
        if !stays.contains(block) { piece.goneIn.append(number) }
        block += 1
      }
      merged.append(piece)
    }
    addNew(before: letter.blocks.count)
    pieces = merged
  }
}

/// What two sequences have in common, in order.
private struct CommonRun {
  private(set) var pairs: [(left: Int, right: Int)] = []

  /// - Complexity: O(left · right).
  init(_ left: [AnnotatedLetter.Block], _ right: [AnnotatedLetter.Block]) {
    let width = right.count + 1
    var lengths = [Int](repeating: 0, count: (left.count + 1) * width)
    for i in left.indices.reversed() {
      for j in right.indices.reversed() {
        lengths[i * width + j] =
          left[i] == right[j]
          ? lengths[(i + 1) * width + j + 1] + 1 : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        pairs.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
  }
}

extension LetterData {
  /// The data with nothing at a path, wherever it stands.
  func without(_ path: [String]) -> LetterData {
    LetterData(globals: globals.without(path), fields: fields.without(path))
  }

  private init(globals: Value, fields: Value) { (self.globals, self.fields) = (globals, fields) }
}
