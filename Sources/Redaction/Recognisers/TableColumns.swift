internal import TextCore

/// Which words head the column that a number stands in: tables with bars, and rows parted by commas, semicolons, tabs, or
/// dashes and slashes with spaces.
///
/// The scan tells it of each mark and line end as it meets them.
struct TableColumns: Sendable {
  /// A line that parts into as many cells as the line that heads it.
  private struct Row: Sendable {
    let start: Int
    let end: Int
    let head: Range<Int>
    let mark: UInt8
  }

  private var rows: [Row] = []
  private var head = 0..<0
  private var headMark: UInt8 = 0
  private var headCount = 0
  private var lineStart = 0
  private var bars = 0
  private var tabs = 0
  private var semicolons = 0
  private var slashes = 0
  private var dashes = 0
  private var commas = 0

  /// A mark that may part cells; slashes and dashes only with spaces on both sides.
  mutating func meet(_ mark: UInt8) {
    switch mark {
    case UInt8(ascii: "|"): bars += 1
    case UInt8(ascii: "\t"): tabs += 1
    case UInt8(ascii: ";"): semicolons += 1
    case UInt8(ascii: "/"): slashes += 1
    case UInt8(ascii: "-"): dashes += 1
    case UInt8(ascii: ","): commas += 1
    default: break
    }
  }

  /// A line ends: it belongs to the table that is open, or opens one.
  mutating func endLine(at end: Int) {
    if end > lineStart { close(lineStart..<end) } else if headMark != UInt8(ascii: "|") { headCount = 0 }
    lineStart = end + 1
    (bars, tabs, semicolons, slashes, dashes, commas) = (0, 0, 0, 0, 0, 0)
  }

  /// The mark that parts a line into cells, and how often it stands there.
  private var parts: (mark: UInt8, count: Int) {
    if bars > 1 { return (UInt8(ascii: "|"), bars) }
    if tabs > 0 { return (9, tabs) }
    if semicolons > 1 { return (UInt8(ascii: ";"), semicolons) }
    if slashes > 1 { return (UInt8(ascii: "/"), slashes) }
    if dashes > 1 { return (UInt8(ascii: "-"), dashes) }
    return (UInt8(ascii: ","), commas > 1 ? commas : 0)
  }

  private mutating func close(_ line: Range<Int>) {
    let (mark, count) = parts
    if count > 0, mark == headMark, count == headCount {
      if line.count <= Self.longestRow {
        rows.append(Row(start: line.lowerBound, end: line.upperBound, head: head, mark: mark))
      }
    } else {
      head = line
      headMark = mark
      headCount = line.count <= Self.longestRow ? count : 0
    }
  }

  /// Longer lines are no rows: each number of a row looks back to its start.
  private static let longestRow = 1000

  /// The cell that heads the column of an offset; nil outside tables, in a heading line and in a long cell.
  func heading(of offset: Int, in text: ScanText) -> Range<Int>? {
    guard let row = row(of: offset) else { return nil }
    let column = (row.start..<offset).count { text.partsCells(at: $0, row.mark) }
    let cell = Self.cell(column, of: row.head, mark: row.mark, text)
    return (1...40).contains(cell.count) ? cell : nil
  }

  /// Where the cell ends that an offset stands in; nil outside tables.
  func cellEnd(of offset: Int, in text: ScanText) -> Int? {
    row(of: offset).map { row in (offset..<row.end).first { text.partsCells(at: $0, row.mark) } ?? row.end }
  }

  private func row(of offset: Int) -> Row? {
    let index = rows.firstIndex(endingAfter: offset) { $0.end }
    return index < rows.count && rows[index].start <= offset ? rows[index] : nil
  }

  private static func cell(_ column: Int, of line: Range<Int>, mark: UInt8, _ text: ScanText) -> Range<Int> {
    var start = line.lowerBound
    var seen = 0
    for offset in line where text.partsCells(at: offset, mark) {
      if seen == column { return start..<offset }
      seen += 1
      start = offset + 1
    }
    return start..<line.upperBound
  }
}

extension ScanText {
  /// Whether a mark that parts the cells of a row stands at an offset: a slash or dash has spaces on both sides.
  @inline(__always)
  func partsCells(at offset: Int, _ mark: UInt8) -> Bool {
    guard self[offset] == mark else { return false }
    let needsSpace = mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-")
    return !needsSpace || self[offset - 1] == 32 && self[offset + 1] == 32
  }
}
