internal import TextCore

/// Names in the rows of a list or a table: what stands in a column where the other rows have names.
///
/// "Mark Marsh - late x5" by itself may be anything; below three pupils and what they did it is one more. Rows part into
/// cells at bars, brackets and wide gaps, and at dashes and slashes with spaces.
struct RosterNames {
  private let text: NameText
  private let words: [CapitalWord]

  /// A cell that holds nothing but a few capitalised words.
  private struct Cell {
    /// Indices into the capitalised words.
    let words: Range<Int>
    let column: Int
    /// The first token of its line.
    let line: Int
  }

  /// The cells of one column in lines that follow one another.
  private typealias Column = [Cell]

  /// The most tokens looked back over to the start of a line, or from one row to the next; keeps hostile text linear.
  private static let longest = 48
  /// More columns than any list of an office has.
  private static let columns = 8
  /// The most words one name has.
  private static let longestName = 4

  /// The names that only their column tells, in order; none of them was found before, but for a part of it.
  /// - Complexity: O(capitalised words).
  static func names(in text: NameText, _ words: [CapitalWord], beside found: [FoundName]) -> [FoundName] {
    guard found.count > 1 else { return [] }
    return RosterNames(text: text, words: words).names(beside: found)
  }

  private func names(beside found: [FoundName]) -> [FoundName] {
    var open = [Column](repeating: [], count: Self.columns)
    var names: [FoundName] = []
    var index = 0
    while index < words.count {
      guard let cell = cell(at: index) else {
        index += 1
        continue
      }
      index = cell.words.upperBound
      if let last = open[cell.column].last, !isNextRow(last, cell) {
        names += newNames(of: open[cell.column], beside: found)
        open[cell.column] = []
      }
      open[cell.column].append(cell)
    }
    for column in open { names += newNames(of: column, beside: found) }
    return names.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Of a column of three rows or more, half of which are names, two at least: the others that may be names.
  private func newNames(of column: Column, beside found: [FoundName]) -> [FoundName] {
    guard column.count > 2 else { return [] }
    let others = column.filter { !isFound($0, found) }
    let known = column.count - others.count
    guard known > 1, known >= others.count else { return [] }
    return others.filter(mayBeName).map {
      FoundName(tokens: tokens(of: $0), parts: Array(words[$0.words]), category: .child, kind: .name, rule: .column)
    }
  }

  /// Whether all words of a cell were found.
  private func isFound(_ cell: Cell, _ found: [FoundName]) -> Bool {
    words[cell.words].allSatisfy { word in
      let index = found.firstIndex(endingAfter: word.token) { $0.tokens.upperBound + 1 }
      return index < found.count && found[index].tokens.lowerBound <= word.token
    }
  }

  private func tokens(of cell: Cell) -> ClosedRange<Int> {
    words[cell.words.lowerBound].token...words[cell.words.upperBound - 1].token
  }

  // MARK: cells

  private func cell(at index: Int) -> Cell? {
    let first = words[index].token
    guard text.startsLine(first) || isParted(before: first), let end = cellEnd(from: index) else { return nil }
    var (column, token) = (0, first)
    while !text.startsLine(token) {
      if isParted(before: token) { column += 1 }
      token -= 1
      guard first - token < Self.longest else { return nil }
    }
    return column < Self.columns ? Cell(words: index..<end, column: column, line: token) : nil
  }

  /// Past the last of the words that fill a cell; nil if something else stands in it too.
  private func cellEnd(from first: Int) -> Int? {
    for end in first + 1...first + Self.longestName {
      let last = words[end - 1].token
      let next = text.isMark(last + 1, UInt8(ascii: ".")) && text.tokens[last].length == 1 ? last + 2 : last + 1
      if next >= text.tokens.count || text.startsLine(next) || isSeparator(next) || isParted(before: next) {
        return end
      }
      guard end < words.count, words[end].token == next else { return nil }
    }
    return nil
  }

  /// Whether a cell begins with a token: behind a mark that parts cells, or behind a wide gap.
  private func isParted(before token: Int) -> Bool {
    isSeparator(token - 1) || text.gapWidth(before: token) > 1
  }

  /// A bar or a bracket, or a dash or slash with space on either side.
  private func isSeparator(_ token: Int) -> Bool {
    if text.isMark(token, UInt8(ascii: "|")) || text.isMark(token, UInt8(ascii: "(")) { return true }
    guard text.isMark(token, UInt8(ascii: "-")) || text.isMark(token, UInt8(ascii: "/")) else { return false }
    return text.tokens[token].gap != .none && token + 1 < text.tokens.count && text.tokens[token + 1].gap != .none
  }

  /// Whether a cell stands in the line below another's, or one further on.
  private func isNextRow(_ cell: Cell, _ next: Cell) -> Bool {
    guard next.line > cell.line, next.line - cell.line <= 2 * Self.longest else { return false }
    return (cell.line + 1...next.line).count(where: text.startsLine) <= 2
  }

  // MARK: what may be a name

  /// No public term, weekday, month or institution; a name of the lists, an initial or a word of no list among them.
  private func mayBeName(_ cell: Cell) -> Bool {
    let parts = words[cell.words]
    guard let first = parts.first, let last = parts.last, parts.allSatisfy(mayBePart) else { return false }
    if parts.count == 1 { return first.flags.given == 2 && !first.flags.isEveryday || first.reading == .name }
    return parts.contains { $0.reading == .name || $0.reading == .initial }
      || first.flags.given > 0 && last.flags.surname > 0
  }

  private func mayBePart(_ word: CapitalWord) -> Bool {
    guard word.reading != .publicTerm, word.reading != .acronym, !word.isShielded,
      word.terms.isDisjoint(with: [.weekday, .greeting, .title])
    else { return false }
    return word.flags.isPersonName || word.terms.isDisjoint(with: TermSet.institutional.union(.functional))
  }
}
