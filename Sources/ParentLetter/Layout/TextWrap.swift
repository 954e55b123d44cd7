/// Breaks plain text into lines for fixed-width reading, at spaces only, and never inside a telephone number.
struct TextWrap {
  /// The longest line, in Unicode scalars; a single word may be longer.
  let width: Int

  /// Text whose lines are at most `width` long; lines that fit are kept as they are.
  ///
  /// What continues a list item stands under the item's first word.
  func wrapped(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { $0.unicodeScalars.count <= width ? String($0) : wrappedLine(Array($0.utf8)) }
      .joined(separator: "\n")
  }

  /// Text without control characters, its line ends and tabs turned to spaces.
  static func oneLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t", "\u{85}", "\u{2028}", "\u{2029}": line.append(" ")
      default: if scalar.properties.generalCategory != .control { line.append(scalar) }
      }
    }
    return String(line)
  }

  private func wrappedLine(_ line: [UInt8]) -> String {
    let indent = Self.hangingIndent(of: line)
    var lines = [line[..<indent]].map(Array.init)
    var column = indent
    for word in Self.words(of: line, from: indent) {
      let length = word.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
      let isFirst = column <= indent
      if !isFirst, column + 1 + length > width {
        lines.append([UInt8](repeating: UInt8(ascii: " "), count: indent))
        column = indent
      } else if !isFirst {
        lines[lines.count - 1].append(UInt8(ascii: " "))
        column += 1
      }
      lines[lines.count - 1].append(contentsOf: word)
      column += length
    }
    return lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
  }

  /// Where the text of a line starts: after its spaces and after a list's mark, such as a hyphen or "12)".
  private static func hangingIndent(of line: [UInt8]) -> Int {
    var offset = line.firstIndex { $0 != UInt8(ascii: " ") } ?? line.count
    let start = offset
    while offset < line.count, offset - start < 9, (0x30...0x39).contains(line[offset]) { offset += 1 }
    let marks = offset == start ? "-*+" : ".)"
    guard offset + 1 < line.count, marks.utf8.contains(line[offset]), line[offset + 1] == UInt8(ascii: " ") else {
      return start
    }
    return line[(offset + 1)...].firstIndex { $0 != UInt8(ascii: " ") } ?? start
  }

  /// The stretches between spaces; a telephone number is one word with its spaces.
  private static func words(of line: [UInt8], from start: Int) -> [ArraySlice<UInt8>] {
    var words: [ArraySlice<UInt8>] = []
    var wordStart = start
    var number = PhoneNumber.first(in: line, from: start, to: line.count)
    for offset in start..<line.count where line[offset] == UInt8(ascii: " ") {
      while let passed = number, passed.upperBound <= offset {
        number = PhoneNumber.first(in: line, from: passed.upperBound, to: line.count)
      }
      if let number, number.contains(offset) { continue }
      if offset > wordStart { words.append(line[wordStart..<offset]) }
      wordStart = offset + 1
    }
    if wordStart < line.count { words.append(line[wordStart...]) }
    return words
  }
}
