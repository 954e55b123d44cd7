/// Finds the end of the token at an offset, and what it is.
struct WordScan {
  private var letters = 0
  private var digits = 0
  private var capitals = 0
  private var startsWithCapital = false
  private var hasOther = false
  /// An apostrophe or hyphen stands between letters.
  private(set) var isCompound = false

  /// Returns the offset just past the token; the text must not start with a space there.
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isLower {
        letters += 1
      } else if byte.isUpper {
        addCapital()
      } else if byte.isDigit {
        digits += 1
      } else if byte >= 0x80 {
        let (scalar, length) = ScalarReader.scalar(in: bytes, at: index)
        guard addLetter(scalar) else { return index > start ? index : index + length }
        index += length
        continue
      } else if joins(bytes, at: index, from: start) {
        isCompound = true
      } else {
        break
      }
      index += 1
    }
    return max(index, start + 1)
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

  private mutating func addCapital() {
    if letters == 0 { startsWithCapital = true }
    letters += 1
    capitals += 1
  }

  private mutating func addLetter(_ scalar: UInt32) -> Bool {
    switch FoldTable.kind(of: scalar) {
    case .symbol: return false
    case .capital: addCapital()
    case .letter:
      letters += 1
      if !Unicode.Scalar(scalar).map(\.properties.isCased).orFalse { hasOther = true }
    }
    return true
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

extension Optional where Wrapped == Bool {
  /// False for nil.
  fileprivate var orFalse: Bool { self ?? false }
}
