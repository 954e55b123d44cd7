import TextCore

/// A GOV.UK Notify template in pieces: words, `((fields))`, and `((flag??words))` that are printed only sometimes.
struct NotifyText: Sendable {
  /// One piece.
  indirect enum Piece: Sendable, Hashable {
    case words(String)
    case field(name: String, line: Int)
    case optional(flag: String, line: Int, [Piece])
  }

  private(set) var pieces: [Piece] = []
  /// Places of `((` that begin nothing.
  private(set) var unclosed: [Int] = []
  /// Places of fields within optional text, which Notify itself prints as they stand.
  private(set) var nested: [Int] = []

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var line: Int
  /// Steps that optional texts may still take: what is never closed is read again as words, and that must not add up.
  private var steps: Int

  /// Reads a text that starts on a line of its file.
  /// - Complexity: O(length).
  init(_ text: String, firstLine: Int = 1) {
    scalars = Array(text.unicodeScalars)
    line = firstLine
    steps = 16 * scalars.count
    pieces = sequence(depth: 0).pieces
  }

  /// Pieces up to the end, or within an optional text up to its `))`.
  private mutating func sequence(depth: Int) -> (pieces: [Piece], isClosed: Bool) {
    var found: [Piece] = []
    var words = String.UnicodeScalarView()
    var brackets = 0
    func end() { if !words.isEmpty { found.append(.words(String(words))) } }
    while position < scalars.count {
      steps -= 1
      if depth > 0, steps < 0 { break }
      if starts(with: "(("), let piece = placeholder(depth: depth) {
        if !words.isEmpty { found.append(.words(String(words))) }
        words.removeAll()
        found.append(piece)
        continue
      }
      if depth > 0, brackets == 0, starts(with: "))") {
        position += 2
        end()
        return (found, true)
      }
      let scalar = scalars[position]
      if scalar == "(" { brackets += 1 }
      if scalar == ")" { brackets = max(0, brackets - 1) }
      if scalar == "\n" { line += 1 }
      words.append(scalar)
      position += 1
    }
    end()
    return (found, false)
  }

  /// What begins with the `((` here; nil, and nothing is read, if it is none of Notify's.
  private mutating func placeholder(depth: Int) -> Piece? {
    guard depth < 5, steps >= 0 || depth == 0 else { return nil }
    let (start, startLine) = (position, line)
    var name = String.UnicodeScalarView()
    var offset = position + 2
    while offset < scalars.count, offset < position + 202, !"()?\n".unicodeScalars.contains(scalars[offset]) {
      name.append(scalars[offset])
      offset += 1
    }
    let text = String(name)
    position = offset
    if starts(with: "))"), !NotifyField.name(from: text).isEmpty {
      position += 2
      if depth > 0 { nested.append(startLine) }
      return .field(name: text, line: startLine)
    }
    if steps > 0, starts(with: "??"), !NotifyField.name(from: text).isEmpty {
      position += 2
      let inner = sequence(depth: depth + 1)
      if inner.isClosed { return .optional(flag: text, line: startLine, inner.pieces) }
    }
    (position, line) = (start, startLine)
    if !(start + 2 < scalars.count && scalars[start + 2] == "(") { unclosed.append(startLine) }
    return nil
  }

  private func starts(with words: String) -> Bool {
    scalars[position...].starts(with: words.unicodeScalars)
  }
}
