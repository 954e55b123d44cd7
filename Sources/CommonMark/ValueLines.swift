/// The lines of a value: trimmed, with the blank ones as what parts paragraphs.
struct ValueLines: Sequence, IteratorProtocol {
  struct Line {
    var range: Range<Int>
    /// A blank line stands before it, or it is the first.
    var startsParagraph: Bool
  }

  private let bytes: [UInt8]
  private var offset: Int
  private let end: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offset = 0
    end = bytes.count
  }

  /// The next line that is not blank.
  ///
  /// LF, CR and CRLF end lines.
  mutating func next() -> Line? {
    var startsParagraph = offset == 0
    while offset < end {
      let line = nextLine()
      if !line.isEmpty { return Line(range: line, startsParagraph: startsParagraph) }
      startsParagraph = true
    }
    return nil
  }

  private mutating func nextLine() -> Range<Int> {
    let start = offset
    while offset < end, !Self.isLineEnd(bytes[offset]) { offset += 1 }
    let line = bytes[start..<offset].trimmed
    if offset + 1 < end, bytes[offset] == 0x0D, bytes[offset + 1] == 0x0A { offset += 1 }
    offset += 1
    return line.startIndex..<line.endIndex
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
