package import TextCore

/// What a reader reads of a text: plain letters, with a map back to where each byte came from.
///
/// Markup and entities are decoded, invisible characters dropped, compatibility forms and look-alikes folded to plain
/// letters, accents removed from Latin letters; case is kept, since it tells names from words. What is left of English
/// text is ASCII, so recognisers scan bytes. Tokens are cut once and shared by all recognisers.
///
/// In `bytes` a line break inside a block is one "\n", and a new block (paragraph, heading, list item, table row) begins
/// after "\n\n". Indentation, quote markers and bullets are gone. What stands outside the flow (link targets and
/// titles, the inside of tags and comments) follows as a block of its own after the block it belongs to.
/// "[at]", "(at)", "[dot]", "(dot)", "[.]" read as "@" and ".", "%20" as "_"; other percent-escapes are decoded.
package struct ReaderText: Sendable {
  /// The folded text, UTF-8.
  package let bytes: [UInt8]
  /// Words, numbers and other marks, in order.
  package let tokens: [Token]
  /// The spelling of each token, whole and in small letters; marks have none, and all the same key.
  let keys: [WordKey]
  /// From reader bytes to source bytes.
  let map: ReaderMap
  /// Whose words the bytes are, in order; the last run ends at `bytes.count`.
  let marks: [MarkedText.Run]

  /// The length of source that can be read: 512 MiB, far above any letter; offsets are kept in 32 bits.
  package static let byteLimit = 512 << 20

  init(_ builder: consuming ReaderTextBuilder) {
    map = ReaderMap(builder.segments)
    marks = builder.marks
    bytes = builder.bytes
    (tokens, keys) = Tokeniser.tokens(of: bytes, marks: marks)
  }

  /// The source bytes that a range of reader bytes was read from: from its first source byte to its last, with all
  /// markup and invisible characters in between.
  ///
  /// - Complexity: O(log segments + segments within).
  package func source(of range: Range<Int>) -> Range<Int> { map.source(of: range) }

  /// The text of a range, as read.
  package func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The text of a token, as read.
  package func text(_ token: Token) -> String { text(token.range) }

  /// The least trusted of those whose words stand in a range; `template` for an empty one.
  func leastTrusted(in range: Range<Int>) -> SourceMark {
    var mark = SourceMark.template
    var index = marks.firstIndex(endingAfter: range.lowerBound) { $0.end }
    var start = range.lowerBound
    while start < range.upperBound, index < marks.count {
      mark = mark.mixed(with: marks[index].mark)
      start = marks[index].end
      index += 1
    }
    return mark
  }

  /// Whose words stand at a byte.
  /// - Complexity: O(log runs).
  package func mark(at offset: Int) -> SourceMark {
    let run = marks.firstIndex(endingAfter: offset) { $0.end }
    return run < marks.count ? marks[run].mark : .letter
  }
}
