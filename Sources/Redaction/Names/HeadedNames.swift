internal import TextCore

/// Names under headings that say so: lists as the management systems of schools put them out, "Surname,Forename,Reg".
///
/// The words of such a cell are names whatever else they mean: "Tucker,Blue,8KPB".
struct HeadedNames {
  private let text: NameText
  private let words: [CapitalWord]

  /// The columns of a list, from 0, that hold names, and what parts its cells.
  private struct Heading {
    let mark: UInt8
    var columns: Set<Int>
    /// The first token below it.
    let end: Int
  }

  /// The most tokens of one row; keeps hostile text linear.
  private static let longestRow = 160

  /// The names under such headings, in order.
  /// - Complexity: O(tokens).
  static func names(in text: NameText, _ words: [CapitalWord]) -> [FoundName] {
    let reader = HeadedNames(text: text, words: words)
    var names: [FoundName] = []
    // A row that begins as a heading does is a row: no line is read under two headings.
    var read = 0
    for word in words where word.token >= read && text.stands(word.token, in: .nameHeadings) {
      guard text.startsLine(word.token), let heading = reader.heading(from: word.token) else { continue }
      read = reader.readNames(under: heading, into: &names)
    }
    return names
  }

  /// The heading line from its first word: a mark of tables behind it, and two columns or more.
  private func heading(from first: Int) -> Heading? {
    guard let mark = [UInt8(ascii: ","), UInt8(ascii: "|")].first(where: { text.isMark(first + 1, $0) }) else {
      return nil
    }
    let end = lineEnd(first)
    var heading = Heading(mark: mark, columns: [], end: end)
    var column = 0
    for token in first..<end {
      if text.isMark(token, mark) { column += 1 }
      if text.stands(token, in: .nameHeadings) { heading.columns.insert(column) }
    }
    return column > 0 ? heading : nil
  }

  /// Adds the names of the rows below, as far as lines have cells; returns the first token that is not theirs.
  private func readNames(under heading: Heading, into names: inout [FoundName]) -> Int {
    var start = heading.end
    while start < text.tokens.count, text.tokens[start].gap == .lineBreak {
      let end = lineEnd(start)
      var (column, cell) = (0, start)
      for token in start...end where token == end || text.isMark(token, heading.mark) {
        if heading.columns.contains(column), let name = name(cell..<token) { names.append(name) }
        (column, cell) = (column + 1, token + 1)
      }
      guard column > 1 else { break }
      start = end
    }
    return start
  }

  /// What fills a cell, if it is nothing but capitalised words.
  private func name(_ tokens: Range<Int>) -> FoundName? {
    guard let first = tokens.first, let last = tokens.last, tokens.count < 5 else { return nil }
    let index = words.firstIndex(endingAfter: first) { $0.token + 1 }
    let parts = words[index...].prefix { tokens.contains($0.token) }
    guard !parts.isEmpty, parts.count == tokens.count else { return nil }
    return FoundName(tokens: first...last, parts: Array(parts), category: .child, kind: .name, rule: .column)
  }

  private func lineEnd(_ start: Int) -> Int {
    var end = start + 1
    while end < text.tokens.count, !text.startsLine(end), end - start < Self.longestRow { end += 1 }
    return end
  }
}

extension WordSet {
  /// What heads a column of names; the first of them begins the line.
  fileprivate static let nameHeadings = WordSet("surname forename forenames firstname lastname")
}
