/// Writing words so that none of them is markup.
extension MarkdownWriter {
  mutating func writeText(_ words: ArraySlice<UInt8>) {
    guard !words.isEmpty else { return }
    writePendingBreaks()
    var clean = words.startIndex
    var index = words.startIndex
    if let length = writeFirst(of: words) {
      index += length
      clean = index
    }
    while index < words.endIndex {
      if needsBackslash(words, at: index) {
        output += words[clean..<index]
        output.append(UInt8(ascii: "\\"))
        clean = index
      }
      index += 1
    }
    output += words[clean...]
  }

  /// Writes the first character where its place gives it a meaning; gives the length of what was written, nil for none.
  private mutating func writeFirst(of words: ArraySlice<UInt8>) -> Int? {
    defer { isAtLineStart = false }
    let first = words[words.startIndex]
    if isAtLineStart || delimiters.isJustOpened(at: output.count) || isOnOneLine && output.last == 0x20 {
      if let space = words.firstScalar, space.isMarkdownSpace { return writeReference(to: space) }
    }
    if delimiters.isRisky(at: output.count), let scalar = words.firstScalar, scalar.markdownClass == .other {
      return writeReference(to: scalar)
    }
    return isAtLineStart ? writeLineStart(first, of: words) : nil
  }

  /// What would make a heading, a list, a quotation, a fence or an underline of the line.
  private mutating func writeLineStart(_ first: UInt8, of words: ArraySlice<UInt8>) -> Int? {
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: ">"),
      UInt8(ascii: "~"):
      output += [UInt8(ascii: "\\"), first]
      return 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = words.prefix { (0x30...0x39).contains($0) }
      guard let end = words[digits.endIndex...].first, end == UInt8(ascii: ".") || end == UInt8(ascii: ")") else {
        return nil
      }
      output += digits
      output += [UInt8(ascii: "\\"), end]
      return digits.count + 1
    default: return nil
    }
  }

  private func needsBackslash(_ words: ArraySlice<UInt8>, at index: Int) -> Bool {
    switch words[index] {
    case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"),
      UInt8(ascii: "`"):
      true
    case UInt8(ascii: "_"):
      !(index > words.startIndex && index + 1 < words.endIndex && words[index - 1].isAlphanumeric
        && words[index + 1].isAlphanumeric)
    case UInt8(ascii: "#"): isOnOneLine
    case UInt8(ascii: "&"): words[index...].beginsEntity
    default: false
    }
  }

  /// Writes a character as a reference by number; gives its length in UTF-8.
  @discardableResult
  mutating func writeReference(to scalar: Unicode.Scalar) -> Int {
    output += Array("&#\(scalar.value);".utf8)
    return UTF8.width(scalar)
  }

  /// Writes the last character, if it is a space, as a reference: at the end of a line it would be lost.
  mutating func protectLastSpace() {
    guard let last = output.last, last == 0x20 || last == 0x09, !isAtLineStart else { return }
    output.removeLast()
    writeReference(to: Unicode.Scalar(last))
  }
}

extension UInt8 {
  var isAlphanumeric: Bool { (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20) }
}
