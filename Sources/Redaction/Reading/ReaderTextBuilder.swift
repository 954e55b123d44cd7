import TextCore

/// A `ReaderText` in the making: folded bytes, and for each stretch where it came from.
struct ReaderTextBuilder: ~Copyable {
  private(set) var bytes: [UInt8] = []
  private(set) var segments: [ReaderMap.Segment] = []
  private(set) var marks: [MarkedText.Run] = []

  init(capacity: Int) { bytes.reserveCapacity(capacity + capacity / 16 + 16) }

  var count: Int { bytes.count }

  /// Adds source bytes as they stand.
  mutating func append(_ run: UnsafeBufferPointer<UInt8>, at source: Int) {
    guard !run.isEmpty else { return }
    openVerbatim(at: source)
    bytes.append(contentsOf: run)
  }

  /// Adds one byte that stands for a range of source bytes.
  mutating func append(_ byte: UInt8, for source: Range<Int>) {
    openFolded(source)
    bytes.append(byte)
  }

  /// Adds bytes that together stand for a range of source bytes.
  mutating func append(folded text: UnsafeBufferPointer<UInt8>, for source: Range<Int>) {
    guard !text.isEmpty else { return }
    openFolded(source)
    bytes.append(contentsOf: text)
  }

  /// Adds what a scalar is read as, for a range of source bytes.
  mutating func append(scalar: UInt32, for source: Range<Int>) {
    guard scalar >= 0x80 else {
      if scalar >= 0x20 || scalar == 9 { append(UInt8(scalar), for: source) }
      return
    }
    switch FoldTable.reading(of: scalar) {
    case .dropped: break
    case .ascii(let byte): append(byte, for: source)
    case .text(let text): append(folded: text, for: source)
    case .same:
      openFolded(source)
      bytes.append(contentsOf: UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// Gives all bytes added since the last call their source.
  mutating func close(_ mark: SourceMark) { close(mark, at: bytes.count) }

  /// Gives the bytes since the last call, up to an offset, their source.
  mutating func close(_ mark: SourceMark, at end: Int) {
    guard end > (marks.last?.end ?? 0) else { return }
    if let last = marks.last, last.mark == mark {
      marks[marks.count - 1].end = end
    } else {
      marks.append(MarkedText.Run(end: end, mark: mark))
    }
  }

  /// Turns round the order of the characters from a reader offset on, each with its own place in the source.
  ///
  /// Only what belongs to these characters is looked at: a text may turn round many times.
  mutating func reverse(from start: Int) {
    let characters = split(from: start)
    bytes.removeSubrange(start...)
    while let last = segments.last, Int(last.reader) >= start { segments.removeLast() }
    for character in characters.reversed() {
      openFolded(character.source)
      bytes.append(contentsOf: character.bytes)
    }
  }

  private mutating func split(from start: Int) -> [(bytes: [UInt8], source: Range<Int>)] {
    let before = segments.lastIndex { Int($0.reader) <= start } ?? 0
    let map = ReaderMap(Array(segments[before...]))
    var characters: [(bytes: [UInt8], source: Range<Int>)] = []
    var index = start
    while index < bytes.count {
      var next = index + 1
      while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
      characters.append((Array(bytes[index..<next]), map.source(of: index..<next)))
      index = next
    }
    return characters
  }

  private mutating func openVerbatim(at source: Int) {
    if let last = segments.last, last.length < 0, Int(last.source) + bytes.count - Int(last.reader) == source { return }
    segments.append(
      ReaderMap.Segment(
        reader: Int32(truncatingIfNeeded: bytes.count), source: Int32(truncatingIfNeeded: source), length: -1))
  }

  private mutating func openFolded(_ source: Range<Int>) {
    segments.append(
      ReaderMap.Segment(
        reader: Int32(truncatingIfNeeded: bytes.count), source: Int32(truncatingIfNeeded: source.lowerBound),
        length: Int32(truncatingIfNeeded: source.count)))
  }
}
