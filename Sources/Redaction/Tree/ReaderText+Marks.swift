import TextCore

extension ReaderText {
  /// Reads text or Markdown in which bytes know whose words they are.
  ///
  /// - Parameters:
  ///   - raw: as above.
  ///   - marks: in order, the last ends at `raw.count`.
  init(raw: [UInt8], marks: [MarkedText.Run]) {
    precondition(raw.count <= Self.byteLimit, "the caller refuses longer text")
    self = raw.withUnsafeBufferPointer { buffer in
      var decoder = TextDecoder(buffer, readsMarkup: true, into: ReaderTextBuilder(capacity: buffer.count))
      decoder.decodeAll()
      var builder = decoder.finish()
      builder.close(with: marks)
      return ReaderText(builder)
    }
  }
}

extension ReaderTextBuilder {
  /// Gives all bytes the sources of the bytes they were read from; of several, the least trusted.
  ///
  /// - Parameter source: marks of the source bytes, in order.
  /// - Complexity: O(segments · log marks + marks).
  mutating func close(with source: [MarkedText.Run]) {
    let marked = MarkLookup(source)
    for (index, segment) in segments.enumerated() {
      let start = Int(segment.reader)
      let end = index + 1 < segments.count ? Int(segments[index + 1].reader) : bytes.count
      guard end > start else { continue }
      if segment.length >= 0 {
        let from = Int(segment.source)
        close(marked.leastTrusted(in: from..<(from + max(1, Int(segment.length)))), at: end)
      } else {
        let shift = start - Int(segment.source)
        marked.forEachRun(in: Int(segment.source)..<(end - shift)) { close($0.mark, at: $0.end + shift) }
      }
    }
  }
}

/// Asks marks by offset.
private struct MarkLookup {
  private let all: [MarkedText.Run]

  init(_ runs: [MarkedText.Run]) { all = runs }

  func leastTrusted(in range: Range<Int>) -> SourceMark {
    var mark = SourceMark.template
    forEachRun(in: range) { mark = mark.mixed(with: $0.mark) }
    return mark
  }

  /// Calls back with the runs that lie in a range, cut to it.
  func forEachRun(in range: Range<Int>, _ body: (MarkedText.Run) -> Void) {
    var index = all.firstIndex(endingAfter: range.lowerBound) { $0.end }
    var start = range.lowerBound
    while start < range.upperBound, index < all.count {
      let end = min(all[index].end, range.upperBound)
      body(MarkedText.Run(end: end, mark: all[index].mark))
      start = end
      index += 1
    }
  }
}
