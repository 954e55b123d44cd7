/// Remembers what a search for a closing mark has seen, so that no stretch is searched twice for the same mark.
struct PairMemo {
  private var underscore = Search()
  private var ticks = Search()
  private var parentheses = Search()
  private var tagEnds = Search()
  private var commentEnds = Search()

  /// One kind of mark: the last stretch searched, and the place found at its end, if any.
  private struct Search {
    var from = 0
    var to = -1
    var found = false

    func covers(_ index: Int) -> Bool { from <= index && index <= to }
  }

  /// Whether an underscore that can close stands after an offset in the same paragraph.
  mutating func closer(after index: Int, in source: UnsafeBufferPointer<UInt8>, to end: Int) -> Bool {
    search(&underscore, from: index, in: source, to: end) { source, offset, end in
      source[offset] == UInt8(ascii: "_") && Self.isWord(source, offset - 1, end)
        && !Self.isWordOrBar(source, offset + 1, end)
    }
  }

  /// Whether an underscore at an offset closes the pair that was opened last.
  mutating func takeCloser(at index: Int) -> Bool {
    underscore.found && underscore.from <= index && index <= underscore.to
  }

  /// Whether a backtick stands after an offset in the same paragraph.
  mutating func tick(after index: Int, in source: UnsafeBufferPointer<UInt8>, to end: Int) -> Bool {
    search(&ticks, from: index, in: source, to: end) { source, offset, _ in source[offset] == UInt8(ascii: "`") }
  }

  /// Whether a closing parenthesis stands after an offset in the same paragraph.
  mutating func parenthesis(after index: Int, in source: UnsafeBufferPointer<UInt8>, to end: Int) -> Bool {
    search(&parentheses, from: index, in: source, to: end) { source, offset, _ in source[offset] == UInt8(ascii: ")") }
  }

  /// Offset of the `>` that ends a tag, in the same paragraph.
  mutating func tagEnd(after index: Int, in source: UnsafeBufferPointer<UInt8>, to end: Int) -> Int? {
    search(&tagEnds, from: index, in: source, to: end) { source, offset, _ in source[offset] == UInt8(ascii: ">") }
      ? tagEnds.to : nil
  }

  /// Offset of the `-->` that ends a comment.
  mutating func commentEnd(after index: Int, in source: UnsafeBufferPointer<UInt8>, to end: Int) -> Int? {
    let found = search(&commentEnds, from: index, stopsAtBlank: false, in: source, to: end) { source, offset, end in
      source[offset] == UInt8(ascii: "-") && offset + 2 < end && source[offset + 1] == UInt8(ascii: "-")
        && source[offset + 2] == UInt8(ascii: ">")
    }
    return found ? commentEnds.to : nil
  }

  private func search(
    _ memo: inout Search, from index: Int, stopsAtBlank: Bool = true, in source: UnsafeBufferPointer<UInt8>,
    to end: Int,
    matches: (UnsafeBufferPointer<UInt8>, Int, Int) -> Bool
  ) -> Bool {
    if memo.covers(index) { return memo.found }
    var offset = index
    memo = Search(from: index, to: end, found: false)
    while offset < end {
      if matches(source, offset, end) {
        memo.to = offset
        memo.found = true
        break
      }
      if stopsAtBlank, source[offset] == 10, offset + 1 < end, source[offset + 1] == 10 {
        memo.to = offset
        break
      }
      offset += 1
    }
    return memo.found
  }

  private static func isWord(_ source: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    index >= 0 && index < end && (source[index].isLetterOrDigit || source[index] >= 0x80)
  }

  private static func isWordOrBar(_ source: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    isWord(source, index, end) || (index < end && source[index] == UInt8(ascii: "_"))
  }
}
