public import TextCore

/// What a reader reads of a text: plain letters, with a map back to where each byte came from.
///
/// Markup and entities are decoded, invisible characters dropped, compatibility forms and look-alikes folded to plain
/// letters, accents removed from Latin letters; case is kept, since it tells names from words. What is left of English
/// text is ASCII, so recognisers scan bytes. Tokens are cut once and shared by all recognisers.
package struct ReaderText: Sendable {
  /// The folded text, UTF-8.
  package private(set) var bytes: [UInt8]
  /// Words, numbers and other marks, in order.
  package private(set) var tokens: [Token]
}

/// A word, a number or a punctuation mark of a `ReaderText`.
package struct Token: Sendable, Hashable {
  package enum Kind: UInt8, Sendable {
    /// Letters, with apostrophes and hyphens inside ("O'Shea's", "Skyla-Mae").
    case word
    /// Digits only.
    case number
    /// Letters and digits ("9DMO", "4th").
    case mixed
    /// One mark that is neither letter, digit nor space.
    case mark
  }

  package enum Shape: UInt8, Sendable {
    case lower, capitalised, upper, other
  }

  /// What stands before the token.
  package enum Gap: UInt8, Sendable {
    case none, space, lineBreak, blockBreak
  }

  package var start: Int32
  package var end: Int32
  package var kind: Kind
  package var shape: Shape
  package var gap: Gap
  /// First word of a sentence, heading, list item, table cell or block.
  package var startsSentence: Bool

  package var range: Range<Int> { Int(start)..<Int(end) }
}
