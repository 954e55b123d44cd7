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
        for run in marked.runs(in: Int(segment.source)..<(end - shift)) { close(run.mark, at: run.end + shift) }
      }
    }
  }
}

/// Asks marks by offset.
private struct MarkLookup {
  private let all: [MarkedText.Run]

  init(_ runs: [MarkedText.Run]) { all = runs }

  func leastTrusted(in range: Range<Int>) -> SourceMark {
    runs(in: range).reduce(.template) { $0.mixed(with: $1.mark) }
  }

  /// The runs that lie in a range, cut to it.
  func runs(in range: Range<Int>) -> [MarkedText.Run] {
    var found: [MarkedText.Run] = []
    var index = all.firstIndex(endingAfter: range.lowerBound) { $0.end }
    var start = range.lowerBound
    while start < range.upperBound, index < all.count {
      let end = min(all[index].end, range.upperBound)
      found.append(MarkedText.Run(end: end, mark: all[index].mark))
      start = end
      index += 1
    }
    return found
  }
}
