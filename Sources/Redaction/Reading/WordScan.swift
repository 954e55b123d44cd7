/// Finds the end of the token at an offset, and what it is.
struct WordScan {
  private var letters = 0
  private var digits = 0
  private var capitals = 0
  private var startsWithCapital = false
  private var hasOther = false
  /// An apostrophe or hyphen stands between letters.
  private(set) var isCompound = false
  /// The token's spelling.
  private(set) var key = WordKey()

  /// Returns the offset just past the token; the text must not start with a space there.
  @inline(__always)
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    startsWithCapital = bytes[start].isUpper
    if bytes[start] >= 0x80, let end = symbolEnd(bytes, at: start) { return end }
    var index = scanLetters(bytes, from: start)
    while index < bytes.count, let next = scanOther(bytes, at: index, from: start) {
      index = scanLetters(bytes, from: next)
    }
    return max(index, start + 1)
  }

  /// The usual case: ASCII letters in a row.
  @inline(__always)
  private mutating func scanLetters(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index].isLetter {
      key.add(bytes[index])
      capitals += bytes[index] & 0x20 == 0 ? 1 : 0
      index += 1
    }
    letters += index - start
    return index
  }

  /// Takes one character that is no ASCII letter into the token; nil if it does not belong to it.
  private mutating func scanOther(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, from start: Int) -> Int? {
    let byte = bytes[index]
    if byte.isDigit {
      digits += 1
    } else if byte >= 0x80 {
      return scanScalar(bytes, at: index, from: start)
    } else if joins(bytes, at: index, from: start) {
      isCompound = true
    } else {
      return nil
    }
    key.add(byte)
    return index + 1
  }

  /// Whether a byte behind letters may belong to their token.
  @inline(__always)
  static func mayGoOn(_ byte: UInt8) -> Bool {
    byte.isDigit || byte >= 0x80 || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-")
  }

  var kind: Token.Kind {
    letters == 0 ? (digits == 0 ? .mark : .number) : digits == 0 ? .word : .mixed
  }

  var shape: Token.Shape {
    guard letters > 0, !hasOther else { return .other }
    if capitals == 0 { return .lower }
    if capitals == letters { return .upper }
    return startsWithCapital ? .capitalised : .other
  }

  /// The end of a symbol that is no ASCII, which is a token of its own.
  private func symbolEnd(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let (scalar, length) = ScalarReader.scalar(in: bytes, at: index)
    return FoldTable.kind(of: scalar) == .symbol ? index + length : nil
  }

  /// Takes in a letter of another script.
  private mutating func scanScalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, from start: Int) -> Int? {
    let (scalar, length) = ScalarReader.scalar(in: bytes, at: index)
    switch FoldTable.kind(of: scalar) {
    case .symbol: return nil
    case .capital:
      if index == start { startsWithCapital = true }
      capitals += 1
    case .letter:
      let isCased = Unicode.Scalar(scalar)?.properties.isCased ?? false
      if !isCased { hasOther = true }
    }
    letters += 1
    for offset in index..<(index + length) { key.add(bytes[offset]) }
    return index + length
  }

  /// An apostrophe or hyphen between two letters belongs to the word.
  private func joins(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, from start: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: "'") || bytes[index] == UInt8(ascii: "-"), index > start, index + 1 < bytes.count
    else { return false }
    let before = bytes[index - 1]
    let after = bytes[index + 1]
    return (before.isLetter || before >= 0x80) && (after.isLetter || after >= 0xC3)
  }
}
