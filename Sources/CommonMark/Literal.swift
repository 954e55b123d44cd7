import TextCore

/// Building literals at the end of the buffer.
extension Document {
  /// Where the next literal starts.
  var literalStart: Int { bytes.count }

  /// Adds bytes of one source to the literal that is being built.
  mutating func append(_ more: some Collection<UInt8>, mark: SourceMark, slot: Int32 = MarkRun.noSlot) {
    bytes.append(contentsOf: more)
    closeRun(mark, slot)
  }

  /// Adds a range of bytes of one source to the literal that is being built.
  ///
  /// Faster than a slice of an array.
  @inline(__always)
  mutating func append(
    _ more: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, mark: SourceMark, slot: Int32 = MarkRun.noSlot
  ) {
    guard !range.isEmpty else { return }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: more[range]))
    closeRun(mark, slot)
  }

  /// Adds one byte to the literal that is being built.
  mutating func append(_ byte: UInt8, mark: SourceMark, slot: Int32 = MarkRun.noSlot) {
    bytes.append(byte)
    closeRun(mark, slot)
  }

  /// Adds a part of another document's buffer, with its sources.
  mutating func append(_ range: Range<Int>, of other: Document) {
    var index = other.runIndex(at: range.lowerBound)
    var start = range.lowerBound
    while start < range.upperBound {
      let run = other.runs[index]
      let end = min(Int(run.end), range.upperBound)
      append(other.bytes[start..<end], mark: run.mark, slot: run.slot)
      start = end
      index += 1
    }
  }

  /// Adds a part of the buffer again, with its sources.
  ///
  /// Byte by byte, since a slice of the buffer that is being added to
  /// would make a copy of all of it.
  mutating func append(copyOf range: Range<Int>) {
    var index = runIndex(at: range.lowerBound)
    var start = range.lowerBound
    while start < range.upperBound {
      let run = runs[index]
      let end = min(Int(run.end), range.upperBound)
      for offset in start..<end { bytes.append(bytes[offset]) }
      closeRun(run.mark, run.slot)
      start = end
      index += 1
    }
  }

  /// Ends the literal that was begun at an offset.
  mutating func finishLiteral(from start: Int) -> Span {
    let count = bytes.count - start
    guard count > 0 else { return Span() }
    bytes.append(0)
    runs[runs.count - 1].end += 1
    return Span(start: Int32(start), count: Int32(count))
  }

  /// Gives the bytes since the last run a source.
  @inline(__always)
  mutating func closeRun(_ mark: SourceMark, _ slot: Int32) {
    let end = Int32(bytes.count)
    let last = runs.count - 1
    if last < 0 ? end == 0 : runs[last].end == end { return }
    if last >= 0, runs[last].mark == mark, runs[last].slot == slot {
      runs[last].end = end
    } else {
      runs.append(MarkRun(end: end, mark: mark, slot: slot))
    }
  }
}
