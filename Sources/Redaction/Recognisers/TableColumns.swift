internal import TextCore

/// Which words head the column that a number stands in: tables with bars, and rows parted by commas, semicolons or tabs.
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
  private var commas = 0
  private var bars = 0
  private var tabs = 0
  private var semicolons = 0

  mutating func meet(_ mark: UInt8) {
    switch mark {
    case UInt8(ascii: ","): commas += 1
    case UInt8(ascii: "|"): bars += 1
    case UInt8(ascii: "\t"): tabs += 1
    case UInt8(ascii: ";"): semicolons += 1
    default: break
    }
  }

  /// A line ends: it belongs to the table that is open, or opens one.
  mutating func endLine(at end: Int) {
    if end > lineStart { close(lineStart..<end) } else if headMark != UInt8(ascii: "|") { headCount = 0 }
    lineStart = end + 1
    commas = 0
    bars = 0
    tabs = 0
    semicolons = 0
  }

  private mutating func close(_ line: Range<Int>) {
    let (mark, count): (UInt8, Int) =
      bars >= 2
      ? (UInt8(ascii: "|"), bars)
      : tabs >= 1
        ? (9, tabs)
        : semicolons >= 2
          ? (UInt8(ascii: ";"), semicolons) : (UInt8(ascii: ","), commas >= 2 ? commas : 0)
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
    let index = rows.firstIndex(endingAfter: offset) { $0.end }
    guard index < rows.count, rows[index].start <= offset else { return nil }
    let row = rows[index]
    let column = (row.start..<offset).reduce(0) { $0 + (text[$1] == row.mark ? 1 : 0) }
    let cell = Self.cell(column, of: row.head, mark: row.mark, text)
    return (1...40).contains(cell.count) ? cell : nil
  }

  private static func cell(_ column: Int, of line: Range<Int>, mark: UInt8, _ text: ScanText) -> Range<Int> {
    var start = line.lowerBound
    var seen = 0
    for offset in line where text[offset] == mark {
      if seen == column { return start..<offset }
      seen += 1
      start = offset + 1
    }
    return start..<line.upperBound
  }
}
