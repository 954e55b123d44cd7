/// From reader bytes back to source bytes: stretches, not bytes, so that plain text costs one entry.
struct ReaderMap: Sendable {
  /// A stretch of reader bytes, up to the start of the next.
  struct Segment: Sendable {
    /// Offset of its first reader byte.
    var reader: Int32
    /// Offset of its first source byte.
    var source: Int32
    /// How many source bytes the whole stretch was read from; -1 if they are the reader's bytes one to one.
    var length: Int32
  }

  private let segments: [Segment]

  init(_ segments: [Segment]) { self.segments = segments }

  func source(of range: Range<Int>) -> Range<Int> {
    guard let first = index(of: range.lowerBound) else { return 0..<0 }
    var low = Int.max
    var high = 0
    var index = first
    // Text stored backwards makes source offsets fall while reader offsets rise, hence both bounds from every segment.
    while index < segments.count, index == first || segments[index].reader < range.upperBound {
      let part = source(of: range, in: index)
      low = min(low, part.lowerBound)
      high = max(high, part.upperBound)
      index += 1
    }
    return low..<max(low, high)
  }

  private func source(of range: Range<Int>, in index: Int) -> Range<Int> {
    let segment = segments[index]
    let start = Int(segment.source)
    guard segment.length < 0 else { return start..<(start + Int(segment.length)) }
    let from = max(0, range.lowerBound - Int(segment.reader))
    let limit = index + 1 < segments.count ? min(range.upperBound, Int(segments[index + 1].reader)) : range.upperBound
    return (start + from)..<(start + max(from, limit - Int(segment.reader)))
  }

  private func index(of offset: Int) -> Int? {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].reader <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }
}
