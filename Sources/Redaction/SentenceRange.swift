/// The sentences of a text by their tokens.
enum SentenceRange {
  /// The sentence around a range of reader bytes, with the space behind it.
  ///
  /// A list item, a heading, a line that was ended on purpose is a sentence of its own.
  /// - Complexity: O(log tokens + tokens of the sentence).
  static func around(_ range: Range<Int>, in text: ReaderText) -> Range<Int> {
    var first = index(of: range.lowerBound, in: text)
    while first > 0, !starts(first, in: text) || starts(first - 1, in: text) { first -= 1 }
    var last = index(of: max(range.lowerBound, range.upperBound - 1), in: text)
    while last + 1 < text.tokens.count, !starts(last + 1, in: text) { last += 1 }
    var end = Int(text.tokens[last].end)
    while end < text.bytes.count, text.bytes[end] == 32 { end += 1 }
    return min(Int(text.tokens[first].start), range.lowerBound)..<max(end, range.upperBound)
  }

  /// Whether a sentence begins at a token; none does within "2.30pm".
  private static func starts(_ token: Int, in text: ReaderText) -> Bool {
    text.tokens[token].startsSentence && (token == 0 || text.tokens[token].gap != .none)
  }

  /// The token that holds a byte, or the last before it.
  private static func index(of offset: Int, in text: ReaderText) -> Int {
    var low = 0
    var high = text.tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(text.tokens[middle].start) <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}
