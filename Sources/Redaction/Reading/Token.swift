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

  /// The longest token, in bytes: a longer row of letters is cut there, into words of their own.
  package static let longest = 0xF_FFFF

  package let start: Int32
  /// The length in the lowest 20 bits, the rest above it: there are millions of tokens in a large text.
  private let packed: UInt32

  package init(
    start: Int, end: Int, kind: Kind, shape: Shape, gap: Gap, startsSentence: Bool, mark: SourceMark = .letter,
    isCompound: Bool = false
  ) {
    assert(end - start <= Self.longest)
    self.start = Int32(truncatingIfNeeded: start)
    let flags: UInt32 = (startsSentence ? 1 << 28 : 0) | (isCompound ? 1 << 29 : 0)
    packed =
      UInt32(truncatingIfNeeded: end - start) | UInt32(kind.rawValue) << 20 | UInt32(shape.rawValue) << 22
      | UInt32(gap.rawValue) << 24 | UInt32(mark.rawValue) << 26 | flags
  }

  @inline(__always) package var length: Int { Int(packed) & Self.longest }
  @inline(__always) package var end: Int32 { start &+ Int32(truncatingIfNeeded: length) }
  @inline(__always) package var range: Range<Int> { Int(start)..<Int(end) }
  @inline(__always) package var kind: Kind { Kind(rawValue: bits(20)) ?? .mark }
  @inline(__always) package var shape: Shape { Shape(rawValue: bits(22)) ?? .other }
  @inline(__always) package var gap: Gap { Gap(rawValue: bits(24)) ?? .none }
  /// Whose words it is.
  @inline(__always) package var mark: SourceMark { SourceMark(rawValue: bits(26)) ?? .letter }
  /// First token of a sentence, heading, list item, table cell or block; opening quotes and brackets pass it on.
  @inline(__always) package var startsSentence: Bool { packed >> 28 & 1 == 1 }
  /// A word with an apostrophe or hyphen in it.
  @inline(__always) package var isCompound: Bool { packed >> 29 & 1 == 1 }

  @inline(__always) private func bits(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: packed >> shift & 3) }
}
