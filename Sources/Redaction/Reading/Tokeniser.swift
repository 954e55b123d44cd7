import TextCore

/// Cuts read text into tokens.
enum Tokeniser {
  /// The tokens of a text, and beside each its spelling.
  /// - Complexity: O(bytes).
  static func tokens(of bytes: [UInt8], marks: [MarkedText.Run]) -> (tokens: [Token], keys: [WordKey]) {
    bytes.withUnsafeBufferPointer { buffer in
      var cutter = Cutter(bytes: buffer, marks: marks)
      cutter.cutAll()
      return (cutter.tokens, cutter.keys)
    }
  }

  private struct Cutter {
    let bytes: UnsafeBufferPointer<UInt8>
    let marks: [MarkedText.Run]
    var tokens: [Token] = []
    var keys: [WordKey] = []
    private var run = 0
    /// Whose words are read, up to an offset.
    private var mark = SourceMark.letter
    private var markEnd = 0
    private var startsSentence = true
    private var lineStart = 0

    init(bytes: UnsafeBufferPointer<UInt8>, marks: [MarkedText.Run]) {
      self.bytes = bytes
      self.marks = marks
      // Prose has a word or mark in 4.6 bytes.
      tokens.reserveCapacity(bytes.count / 4 + 8)
      keys.reserveCapacity(bytes.count / 4 + 8)
    }

    mutating func cutAll() {
      var index = 0
      var gap = Token.Gap.blockBreak
      while index < bytes.count {
        let byte = bytes[index]
        if byte.isSpace {
          (index, gap) = skipSpace(from: index, gap: gap)
          continue
        }
        let token = plainWord(at: index, gap) ?? cut(at: index, gap)
        index = Int(token.end)
        tokens.append(token)
        gap = .none
        if token.kind == .mark {
          afterMark(byte, &gap)
        } else {
          startsSentence = false
        }
      }
    }

    private mutating func skipSpace(from start: Int, gap: Token.Gap) -> (Int, Token.Gap) {
      var index = start
      var lineEnds = 0
      while index < bytes.count, bytes[index].isSpace {
        if bytes[index] == 10 { lineEnds += 1 }
        index += 1
      }
      var found: Token.Gap = lineEnds == 0 ? .space : lineEnds == 1 ? .lineBreak : .blockBreak
      // A line that ends well before the margin was ended on purpose.
      if found == .lineBreak, start - lineStart < 45 { startsSentence = true }
      if found == .blockBreak || tokens.isEmpty { startsSentence = true }
      if lineEnds > 0 { lineStart = index }
      if gap == .blockBreak { found = .blockBreak }
      return (index, found)
    }

    /// The usual token, of ASCII letters alone; nil for any other.
    @inline(__always)
    private mutating func plainWord(at start: Int, _ gap: Token.Gap) -> Token? {
      guard start + 8 <= bytes.count else { return longWord(at: start, gap) }
      let eight = EightBytes(bytes, at: start)
      let count = eight.leadingLetters
      guard count < 8 else { return longWord(at: start, gap) }
      guard count > 0, !WordScan.mayGoOn(eight[count]) else { return nil }
      keys.append(WordKey(lettersOf: eight, count: count))
      let (isSmall, isCapital) = eight.letterCase(ofFirst: count)
      let shape: Token.Shape = isSmall ? .lower : isCapital ? .upper : bytes[start] & 0x20 == 0 ? .capitalised : .other
      return Token(
        start: start, end: start + count, kind: .word, shape: shape, gap: gap, startsSentence: startsSentence,
        mark: mark(at: start))
    }

    /// A word of ASCII letters alone, of any length; nil for any other token.
    private mutating func longWord(at start: Int, _ gap: Token.Gap) -> Token? {
      var key = WordKey()
      var index = start
      var smallLetters = 0
      let limit = min(bytes.count, start + Token.longest)
      while index < limit, bytes[index].isLetter {
        key.add(letter: bytes[index])
        smallLetters &+= Int(bytes[index] >> 5 & 1)
        index += 1
      }
      guard index > start, index == bytes.count || !WordScan.mayGoOn(bytes[index]), index < start + Token.longest else {
        return nil
      }
      keys.append(key)
      let shape: Token.Shape =
        smallLetters == index - start
        ? .lower : smallLetters == 0 ? .upper : bytes[start] & 0x20 == 0 ? .capitalised : .other
      return Token(
        start: start, end: index, kind: .word, shape: shape, gap: gap, startsSentence: startsSentence,
        mark: mark(at: start))
    }

    private mutating func cut(at start: Int, _ gap: Token.Gap) -> Token {
      if bytes[start] < 0x80, !bytes[start].isLetterOrDigit { return plainMark(at: start, gap) }
      var scan = WordScan()
      let reach = UnsafeBufferPointer(start: bytes.baseAddress, count: min(bytes.count, start + Token.longest))
      let end = scan.scan(reach, from: start)
      keys.append(scan.key)
      return Token(
        start: start, end: end, kind: scan.kind, shape: scan.shape, gap: gap, startsSentence: startsSentence,
        mark: mark(at: start), isCompound: scan.isCompound)
    }

    /// A mark that is ASCII, a token of its own wherever a token begins; it has no spelling.
    private mutating func plainMark(at start: Int, _ gap: Token.Gap) -> Token {
      keys.append(WordKey())
      return Token(
        start: start, end: start + 1, kind: .mark, shape: .other, gap: gap, startsSentence: startsSentence,
        mark: mark(at: start))
    }

    /// Whose words stand at an offset; offsets never fall from one call to the next.
    @inline(__always)
    private mutating func mark(at offset: Int) -> SourceMark {
      if offset >= markEnd { nextMark(at: offset) }
      return mark
    }

    private mutating func nextMark(at offset: Int) {
      while run < marks.count, marks[run].end <= offset { run += 1 }
      (mark, markEnd) = run < marks.count ? (marks[run].mark, marks[run].end) : (.letter, Int.max)
    }

    private mutating func afterMark(_ byte: UInt8, _ gap: inout Token.Gap) {
      switch byte {
      case UInt8(ascii: "."): startsSentence = !endsAbbreviation()
      case UInt8(ascii: "?"), UInt8(ascii: "!"): startsSentence = true
      case UInt8(ascii: "|"):
        startsSentence = true
        gap = .blockBreak
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ")"),
        UInt8(ascii: "]"), UInt8(ascii: "*"), UInt8(ascii: "_"):
        break
      default: if byte < 0x80 { startsSentence = false }
      }
    }

    /// Whether the full stop just cut belongs to "Mr.", "St.", "e.g." or an initial.
    private func endsAbbreviation() -> Bool {
      guard tokens.count > 1, tokens[tokens.count - 1].gap == .none else { return false }
      let word = tokens[tokens.count - 2]
      guard word.kind == .word else { return false }
      if word.length == 1 { return true }
      guard word.length <= 4 else { return false }
      return Self.abbreviations.contains(word.range.reduce(0) { $0 << 8 | UInt32(bytes[$1].lowercased) })
    }

    /// Up to four letters each, packed into one number.
    private static let abbreviations: Set<UInt32> = Set(
      [
        "mr", "mrs", "ms", "dr", "st", "prof", "rev", "sgt", "insp", "supt", "hon", "no", "tel", "ext", "ref", "mob",
        "dob", "vs", "cf", "eg", "ie", "fr", "sr", "jr", "cpl", "capt", "yr", "op", "messrs", "ch", "pc", "dc", "ds",
        "di",
      ].map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } })
  }
}
