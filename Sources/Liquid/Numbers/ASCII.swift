/// The bytes of the syntax, by name.
extension UInt8 {
  var isDigit: Bool { self &- 48 < 10 }

  var isLetter: Bool { (self | 0x20) &- 97 < 26 }

  /// A letter, a digit or an underscore: `\w` of Ruby's regular expressions, which is ASCII.
  var isWord: Bool { isLetter || isDigit || self == UInt8(ascii: "_") }

  /// A word byte or a hyphen.
  var isNamePart: Bool { isWord || self == UInt8(ascii: "-") }

  /// Space, tab, line feed, vertical tab, form feed, carriage return: `\s` of Ruby's regular expressions.
  var isSpace: Bool { self == 0x20 || self &- 9 < 5 }

  /// What Ruby's `strip` takes off: white space and NUL.
  var isStripped: Bool { isSpace || self == 0 }

  var lowercasedASCII: UInt8 { self &- 65 < 26 ? self | 0x20 : self }
}

extension [UInt8] {
  /// Without white space at either end.
  var trimmingASCIISpace: ArraySlice<UInt8> { self[...].trimmingASCIISpace }

  /// Whether the bytes are those of an ASCII word.
  func isEqual(to word: StaticString) -> Bool {
    count == word.utf8CodeUnitCount && indices.allSatisfy { self[$0] == word.utf8Start[$0] }
  }
}

extension ArraySlice<UInt8> {
  /// Without white space at either end.
  var trimmingASCIISpace: ArraySlice<UInt8> {
    var slice = self
    while let first = slice.first, first.isSpace { slice.removeFirst() }
    while let last = slice.last, last.isSpace { slice.removeLast() }
    return slice
  }
}
