/// The tokens of a text as the name finder asks about them: spellings, neighbours, lists.
///
/// Only valid while the buffers are; the finder makes one per text.
struct NameText {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>

  /// Offset just past a word without its possessive ending.
  @inline(__always)
  func bodyEnd(_ index: Int) -> Int {
    let token = tokens[index]
    let end = Int(token.end)
    guard token.length > 2, bytes[end - 2] == UInt8(ascii: "'"), bytes[end - 1] | 0x20 == UInt8(ascii: "s") else {
      return end
    }
    return end - 2
  }

  /// Whether a word ends in a possessive ("Orlaith's", "Ashworths'").
  func isPossessive(_ index: Int) -> Bool {
    bodyEnd(index) < Int(tokens[index].end)
      || (isMark(index + 1, UInt8(ascii: "'")) && tokens[index + 1].gap == .none
        && bytes[Int(tokens[index].end) - 1] | 0x20 == UInt8(ascii: "s"))
  }

  /// The spelling of a word without its possessive ending.
  @inline(__always)
  func key(_ index: Int) -> WordKey {
    var key = WordKey()
    for offset in Int(tokens[index].start)..<bodyEnd(index) { key.add(bytes[offset]) }
    return key
  }

  /// The hand-kept lists that the word at an index stands in; empty for a mark, or where there is no token.
  func terms(_ index: Int) -> TermSet {
    guard index >= 0, index < tokens.count, tokens[index].kind == .word else { return [] }
    return Lexicon.terms(for: key(index))
  }

  /// Whether the token at an index is a certain one-byte mark.
  @inline(__always)
  func isMark(_ index: Int, _ byte: UInt8) -> Bool {
    guard index >= 0, index < tokens.count else { return false }
    let token = tokens[index]
    return token.kind == .mark && token.length == 1 && bytes[Int(token.start)] == byte
  }

  /// Whether the word at an index is a small-letter ASCII spelling, in any case.
  func isWord(_ index: Int, _ spelling: StaticString) -> Bool {
    guard index >= 0, index < tokens.count, tokens[index].length == spelling.utf8CodeUnitCount else { return false }
    let start = Int(tokens[index].start)
    return (0..<spelling.utf8CodeUnitCount).allSatisfy { bytes[start + $0].lowercased == spelling.utf8Start[$0] }
  }

  /// Whether a token is in the text and does not begin another sentence than the one before it.
  func continues(_ index: Int) -> Bool {
    index > 0 && index < tokens.count && !tokens[index].startsSentence && tokens[index].gap != .blockBreak
  }

  /// Whether a word begins with a capital, or is written in capitals.
  func isCapital(_ index: Int) -> Bool {
    guard index >= 0, index < tokens.count, tokens[index].kind == .word else { return false }
    return tokens[index].shape == .capitalised || tokens[index].shape == .upper
  }

  /// Whether the token at an index is a word of small letters.
  func isLower(_ index: Int) -> Bool {
    guard index >= 0, index < tokens.count, tokens[index].kind == .word else { return false }
    return tokens[index].shape == .lower
  }
}
