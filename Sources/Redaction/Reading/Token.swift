package import TextCore

/// A word, a number or a punctuation mark of a `ReaderText`.
package struct Token: Sendable, Hashable {
  package enum Kind: UInt8, Sendable {
    /// Letters, with apostrophes and hyphens between letters ("O'Shea's", "Skyla-Mae").
    case word
    /// Digits only.
    case number
    /// Letters and digits ("9DMO", "4th").
    case mixed
    /// One mark that is neither letter, digit nor space.
    case mark
  }

  package enum Shape: UInt8, Sendable {
    /// "letter"
    case lower
    /// "Letter", "O'Shea", "McCall", "Skyla-Mae": a capital first, a small letter somewhere.
    case capitalised
    /// "LETTER", and one capital alone.
    case upper
    /// "eBay", words of scripts without case, and all that is no word.
    case other
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
  /// First token of a sentence, heading, list item, table cell or block; opening quotes and brackets pass it on.
  package var startsSentence: Bool
  /// Whose words it is.
  package var mark: SourceMark
  /// A word with an apostrophe or hyphen in it.
  package var isCompound: Bool

  package init(
    start: Int, end: Int, kind: Kind, shape: Shape, gap: Gap, startsSentence: Bool, mark: SourceMark = .letter,
    isCompound: Bool = false
  ) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
    self.kind = kind
    self.shape = shape
    self.gap = gap
    self.startsSentence = startsSentence
    self.mark = mark
    self.isCompound = isCompound
  }

  package var range: Range<Int> { Int(start)..<Int(end) }
  package var length: Int { Int(end - start) }
}
