/// Emphasis that is open while Markdown is written.
struct EmphasisDelimiters {
  /// The marks of what is open, outermost first.
  var open: [UInt8] = []
  /// Where the output ended when emphasis was opened last.
  var openedEnd: Int?
  /// Where the output ended when emphasis was closed last, the mark, and whether a letter may not follow it.
  var closed: (end: Int, mark: UInt8, isRisky: Bool)?

  /// Nothing has been written since emphasis was opened.
  func isJustOpened(at end: Int) -> Bool { openedEnd == end }

  /// A letter that follows now would undo the emphasis before it.
  func isRisky(at end: Int) -> Bool { closed.map { $0.end == end && $0.isRisky } ?? false }

  /// The mark for more emphasis: neither that of what it lies in nor that of what was just closed; nil if none is left.
  func nextMark(at end: Int) -> UInt8? {
    let justClosed = closed.flatMap { $0.end == end ? $0.mark : nil }
    return [UInt8(ascii: "*"), UInt8(ascii: "_")].first { !open.contains($0) && $0 != justClosed }
  }
}

/// Writing emphasis.
///
/// A mark opens or closes only between certain characters (the specification calls them flanking): where a neighbour is
/// in the way, it is written as a character reference, which counts as punctuation. There are two marks; emphasis
/// that would need a third becomes plain words.
extension MarkdownWriter {
  mutating func writeEmphasis(_ node: NodeID, length: Int) {
    guard hasWords(node) else { return }
    writePendingBreaks()
    guard let mark = delimiters.nextMark(at: output.count) else { return writeInlines(of: node) }
    let delimiter = Array(repeating: mark, count: length)
    protectBefore(node, mark: mark)
    output += delimiter
    isAtLineStart = false
    delimiters.open.append(mark)
    delimiters.openedEnd = output.count
    writeInlines(of: node)
    delimiters.open.removeLast()
    close(delimiter)
  }

  /// Whether there is anything to emphasise but HTML and line ends.
  private func hasWords(_ node: NodeID) -> Bool {
    var next = document.firstChild(of: node)
    while let current = next {
      switch document.kind(of: current) {
      case .text, .code, .link, .image: return true
      default: next = document.following(current, below: node)
      }
    }
    return false
  }

  private mutating func close(_ delimiter: [UInt8]) {
    if let last = output[...].lastScalar, last.isMarkdownSpace, last != "\n" {
      output.removeLast(UTF8.width(last))
      writeReference(to: last)
    }
    let isAfterLetter = output[...].lastScalar?.markdownClass == .other
    output += delimiter
    let isRisky = delimiter[0] == UInt8(ascii: "_") || !isAfterLetter || !delimiters.open.isEmpty
    delimiters.closed = (output.count, delimiter[0], isRisky)
  }

  /// Writes a letter before the mark as a reference, if the mark could not open after it.
  private mutating func protectBefore(_ node: NodeID, mark: UInt8) {
    guard let last = output[...].lastScalar, last.markdownClass == .other, !isAtLineStart else { return }
    let first = firstClass(in: node)
    guard mark == UInt8(ascii: "_") || first != .other || !delimiters.open.isEmpty else { return }
    output.removeLast(UTF8.width(last))
    writeReference(to: last)
  }

  /// What the words of emphasis begin with; markup begins with punctuation.
  private func firstClass(in node: NodeID) -> MarkdownCharacterClass {
    var first = document.firstChild(of: node)
    while let current = first, document.kind(of: current) == .htmlInline { first = document.next(after: current) }
    guard let first, document.kind(of: first) == .text else { return .punctuation }
    return document.literal(of: first).firstScalar?.markdownClass ?? .punctuation
  }
}

/// What CommonMark's rules for emphasis tell apart.
enum MarkdownCharacterClass { case space, punctuation, other }

extension Unicode.Scalar {
  /// Symbols are taken for punctuation, as in later versions of the specification: what is protected for them does no
  /// harm where they are not.
  var markdownClass: MarkdownCharacterClass {
    if isMarkdownSpace { return .space }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      return .punctuation
    default: return .other
    }
  }

  var isMarkdownSpace: Bool {
    self == " " || value >= 0x09 && value <= 0x0D || value > 0x7F && properties.generalCategory == .spaceSeparator
  }
}

extension ArraySlice<UInt8> {
  /// The first character; the slice begins at a character.
  var firstScalar: Unicode.Scalar? {
    String(decoding: prefix(4), as: UTF8.self).unicodeScalars.first
  }

  /// The last character; the slice begins at a character.
  var lastScalar: Unicode.Scalar? {
    guard let start = lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return nil }
    return String(decoding: self[start...], as: UTF8.self).unicodeScalars.first
  }
}
