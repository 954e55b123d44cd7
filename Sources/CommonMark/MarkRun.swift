public import TextCore

/// A stretch of the buffer with one source, from the end of the run before it (or 0).
struct MarkRun: Sendable, Hashable {
  /// Stands for "not from a slot".
  static let noSlot: Int32 = -1

  /// Offset just past the run's last byte.
  var end: Int32
  var mark: SourceMark
  /// The slot that the bytes came from, or `noSlot`.
  var slot: Int32
}

/// A stretch of a document's bytes with one source.
public struct MarkedRange: Sendable, Hashable {
  /// Byte offsets in `Document.bytes`; not empty.
  public var range: Range<Int>
  /// Whose words they are.
  public var mark: SourceMark
  /// The number of the slot they came from, or nil for words that are not a value.
  public var slot: Int?
}

extension Document {
  /// The sources of a range of `bytes`, in order and without gaps.
  /// - Complexity: O(log runs + runs in the range).
  public func marks(in range: Range<Int>) -> [MarkedRange] {
    var found: [MarkedRange] = []
    forEachMark(in: range) { found.append($0) }
    return found
  }

  /// Calls back with the sources of a range of `bytes`, in order and without gaps.
  /// - Complexity: O(log runs + runs in the range).
  package func forEachMark(in range: Range<Int>, _ body: (MarkedRange) -> Void) {
    var start = range.lowerBound
    var index = runIndex(at: start)
    while start < range.upperBound, index < runs.count {
      let run = runs[index]
      let end = min(Int(run.end), range.upperBound)
      body(MarkedRange(range: start..<end, mark: run.mark, slot: run.slot == MarkRun.noSlot ? nil : Int(run.slot)))
      start = end
      index += 1
    }
  }

  /// Where the words of one source stand in `bytes`, in order; also words that the tree no longer holds.
  /// - Complexity: O(runs).
  public func ranges(of mark: SourceMark) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for index in runs.indices where runs[index].mark == mark {
      ranges.append((index == 0 ? 0 : Int(runs[index - 1].end))..<Int(runs[index].end))
    }
    return ranges
  }

  /// The source of one byte of `bytes`.
  /// - Complexity: O(log runs).
  public func mark(at offset: Int) -> SourceMark {
    let index = runIndex(at: offset)
    return index < runs.count ? runs[index].mark : .template
  }

  /// The least trusted source in a range of `bytes`, `template` for an empty range.
  /// - Complexity: O(log runs + runs in the range).
  public func leastTrusted(in range: Range<Int>) -> SourceMark {
    var mark = SourceMark.template
    var index = runIndex(at: range.lowerBound)
    var start = range.lowerBound
    while start < range.upperBound, index < runs.count {
      mark = mark.mixed(with: runs[index].mark)
      start = Int(runs[index].end)
      index += 1
    }
    return mark
  }

  /// The index of the run that holds a byte; `runs.count` past the end.
  func runIndex(at offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if Int(runs[middle].end) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
