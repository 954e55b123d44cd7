/// Widens a source range to what would be left hanging beside it: invisible and combining characters, and the other half
/// of markup that it cuts in two.
struct SourceEdges {
  private let source: UnsafeBufferPointer<UInt8>

  init(_ source: UnsafeBufferPointer<UInt8>) { self.source = source }

  /// - Complexity: O(length of the range and of what is added).
  func widened(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return range }
    let range = start(before: range.lowerBound)..<end(after: range.upperBound)
    return closed(range)
  }

  /// Over combining marks and invisible characters behind the last letter.
  private func end(after offset: Int) -> Int {
    var end = offset
    while end < source.count, source[end] >= 0x80 {
      let (scalar, length) = ScalarReader.scalar(in: source, at: end)
      guard case .dropped = FoldTable.reading(of: scalar) else { break }
      end += length
    }
    return end
  }

  /// Over controls of writing direction before the first letter: U+202A to U+202E, U+2066 to U+2069.
  private func start(before offset: Int) -> Int {
    var start = offset
    while start >= 3, source[start - 3] == 0xE2,
      source[start - 2] == 0x80 && (0xAA...0xAE).contains(source[start - 1])
        || source[start - 2] == 0x81 && (0xA6...0xA9).contains(source[start - 1])
    {
      start -= 3
    }
    return start
  }

  // MARK: - Markup

  private func closed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    if range.lowerBound > 0, source[range.lowerBound - 1] == UInt8(ascii: "["), hasLinkEnd(range) {
      range = (range.lowerBound - 1)..<range.upperBound
    }
    for mark in "*_`~".utf8 { range = closed(range, mark) }
    return range
  }

  private func hasLinkEnd(_ range: Range<Int>) -> Bool {
    range.dropLast().contains { source[$0] == UInt8(ascii: "]") && source[$0 + 1] == UInt8(ascii: "(") }
  }

  /// "**Me**gan" and "Me**gan**": an odd number of runs of a mark inside, and its partner right beside.
  private func closed(_ range: Range<Int>, _ mark: UInt8) -> Range<Int> {
    guard runs(of: mark, in: range) % 2 == 1 else { return range }
    var start = range.lowerBound
    while start > 0, source[start - 1] == mark { start -= 1 }
    if start < range.lowerBound { return start..<range.upperBound }
    var end = range.upperBound
    while end < source.count, source[end] == mark { end += 1 }
    return range.lowerBound..<end
  }

  private func runs(of mark: UInt8, in range: Range<Int>) -> Int {
    var runs = 0
    for offset in range where source[offset] == mark && (offset == range.lowerBound || source[offset - 1] != mark) {
      // An underscore inside a word is a letter of it.
      let isInWord =
        mark == UInt8(ascii: "_") && offset > 0 && source[offset - 1].isLetterOrDigit && offset + 1 < source.count
        && source[offset + 1].isLetterOrDigit
      if !isInWord { runs += 1 }
    }
    return runs
  }
}
