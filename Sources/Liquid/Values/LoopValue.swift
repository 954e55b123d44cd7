/// What a loop knows about itself: `forloop`, or `tablerowloop` if there are columns.
///
/// A reference, because a partial or a variable may hold it while the loop goes on. It never leaves the one render
/// that made it, so nothing is shared between threads.
public final class LoopValue: @unchecked Sendable {
  /// "item-collection" as the template wrote it; the partial's name for `render … for`.
  let name: [UInt8]
  let length: Int
  let parent: LoopValue?
  /// The number of columns of a table row; nil for `forloop`.
  let columns: Int?
  private(set) var index = 0
  private(set) var column = 1
  private(set) var row = 1

  init(name: [UInt8], length: Int, parent: LoopValue?, columns: Int? = nil) {
    self.name = name
    self.length = length
    self.parent = parent
    self.columns = columns
  }

  var isLast: Bool { index == length - 1 }

  var isLastColumn: Bool { column == columns }

  func advance() {
    index += 1
    if isLastColumn {
      column = 1
      row += 1
    } else {
      column += 1
    }
  }

  /// What a template reads as `forloop.key`; nil if there is no such key.
  subscript(_ key: Name) -> Value? {
    if columns != nil, let value = tableValue(key) { return value }
    switch key {
    case Self.length: return .integer(length, .literal)
    case Self.index: return .integer(index + 1, .literal)
    case Self.index0: return .integer(index, .literal)
    case Self.rindex: return .integer(length - index, .literal)
    case Self.rindex0: return .integer(length - index - 1, .literal)
    case Self.first: return .bool(index == 0, .literal)
    case Self.last: return .bool(isLast, .literal)
    case Self.nameKey where columns == nil: return .text(TextValue(name, .literal))
    case Self.parentloop where columns == nil: return parent.map(Value.loop) ?? .null
    default: return nil
    }
  }

  private func tableValue(_ key: Name) -> Value? {
    switch key {
    case Self.col: .integer(column, .literal)
    case Self.col0: .integer(column - 1, .literal)
    case Self.row: .integer(row, .literal)
    case Self.colFirst: .bool(column == 1, .literal)
    case Self.colLast: .bool(isLastColumn, .literal)
    default: nil
    }
  }

  /// The keys of `forloop`, for suggestions.
  static let forKeys = ["name", "length", "parentloop", "index", "index0", "rindex", "rindex0", "first", "last"]
  /// The keys of `tablerowloop`, for suggestions.
  static let tableKeys = [
    "length", "col", "row", "index", "index0", "col0", "rindex", "rindex0", "first", "last", "col_first", "col_last",
  ]

  private static let length = Name("length")
  private static let index = Name("index")
  private static let index0 = Name("index0")
  private static let rindex = Name("rindex")
  private static let rindex0 = Name("rindex0")
  private static let first = Name("first")
  private static let last = Name("last")
  private static let nameKey = Name("name")
  private static let parentloop = Name("parentloop")
  private static let col = Name("col")
  private static let col0 = Name("col0")
  private static let row = Name("row")
  private static let colFirst = Name("col_first")
  private static let colLast = Name("col_last")
}
