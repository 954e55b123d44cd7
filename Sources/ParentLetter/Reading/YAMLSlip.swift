import TextCore

/// A slip of the hand that makes a file no YAML, with its place and what to do.
///
/// A parser tells where it could not go on, which is often a line or more behind the slip, in words of its own. So the
/// lines up to there are looked at for what people really do.
struct YAMLSlip {
  let place: SourcePosition
  let message: String
  let advice: String
  /// The key that it quotes, if it does: a line of a note has one too, and that may be somebody's name.
  var name: String?
  /// Whether it quotes something of the file: told by the quotation marks, which no new message can forget.
  var repeatsWords: Bool { message.contains("'") || advice.contains("'") }

  fileprivate func naming(_ name: Substring) -> YAMLSlip {
    var slip = self
    slip.name = String(name)
    return slip
  }

  /// How many lines above the parser's place are looked at.
  private static let reach = 60

  /// The slip nearest to the place where a parser stopped; nil if nothing is known.
  /// - Complexity: O(bytes of the lines up to there).
  static func nearest(to stop: SourcePosition, in source: SourceText) -> YAMLSlip? {
    var reader = SlipReader()
    var found: YAMLSlip?
    for number in 1...max(1, min(stop.line + 1, source.lineCount)) {
      let slip = reader.read(source.line(number), number)
      if let slip, number > stop.line - reach, number <= stop.line || found == nil { found = slip }
    }
    return found
  }

  /// Where a value is cut off by a "#" that was meant: "place: Room #4", of which YAML reads "Room". A remark has a
  /// space behind its "#".
  /// - Complexity: O(bytes).
  static func cutValues(in bytes: [UInt8]) -> [YAMLSlip] {
    guard mayCut(bytes) else { return [] }
    let source = SourceText(name: "", bytes: bytes)
    var reader = SlipReader()
    return (1...max(1, source.lineCount)).compactMap { reader.readCut(source.line($0), $0) }
  }

  private static func mayCut(_ bytes: [UInt8]) -> Bool {
    bytes.indices.dropFirst().dropLast().contains { index in
      bytes[index] == UInt8(ascii: "#") && bytes[index - 1] == UInt8(ascii: " ") && bytes[index + 1] > 0x23
    }
  }
}

/// Reads one line after the other.
private struct SlipReader {
  /// Indents of the groups that a line stands in, the outermost first.
  private var indents: [Int] = [0]
  /// The indent of a key whose value is text on the lines below.
  private var textBelow: Int?
  /// The indent of the last key, and what stands behind its colon.
  private var last: (indent: Int, value: String)?

  mutating func read(_ line: String, _ number: Int) -> YAMLSlip? {
    let indent = line.prefix { $0 == " " }.count
    let words = line.dropFirst(indent)
    if let limit = textBelow {
      if words.allSatisfy(\.isWhitespace) || indent > limit { return nil }
      textBelow = nil
    }
    guard !words.isEmpty, !words.hasPrefix("#"), words != "---" else { return nil }
    func slip(_ column: Int, _ message: String, _ advice: String) -> YAMLSlip {
      YAMLSlip(place: SourcePosition(line: number, column: column), message: message, advice: advice)
    }
    if words.hasPrefix("\t") { return slip(indent + 1, "a tab stands here", "indent with spaces") }
    if words.unicodeScalars.first == "\u{A0}" {
      return slip(indent + 1, "a no-break space stands here", "delete it, and indent with the space bar")
    }
    if words.hasPrefix("\u{2013}") || words.hasPrefix("\u{2014}") {
      return slip(indent + 1, "a long dash stands here", "type a hyphen, or three of them: ---")
    }
    return readKey(words, indent, slip)
  }

  mutating func readCut(_ line: String, _ number: Int) -> YAMLSlip? {
    let isText = textBelow != nil
    let slip = read(line, number)
    guard slip == nil, !isText || textBelow == nil else { return nil }
    let indent = line.prefix { $0 == " " }.count
    let words = line.dropFirst(indent)
    guard !words.hasPrefix("#"), let start = Self.plainValue(of: words), let cut = words[start...].firstRange(of: " #")
    else { return nil }
    let before = words[start..<cut.lowerBound]
    guard let next = words[cut.upperBound...].first, !next.isWhitespace, next != "#",
      before.contains(where: \.isLetter) || before.allSatisfy(\.isWhitespace) && next.isLetter
    else { return nil }
    let column = words.distance(from: words.startIndex, to: cut.upperBound) + indent
    return YAMLSlip(
      place: SourcePosition(line: number, column: column),
      message: "what stands behind this # is left out, as a remark would be",
      advice: "put the whole value in quotes: \"…\"; or a space behind the # of a remark")
  }

  /// Where the value of a key or an item begins, if it is in no quotes and no brackets.
  private static func plainValue(of words: Substring) -> String.Index? {
    let (rest, _, behind) = key(of: words)
    let value = behind.hasPrefix(": ") ? behind.dropFirst() : rest
    guard value.startIndex != words.startIndex, let first = value.first(where: { $0 != " " }) else { return nil }
    return "\"'[{|>".contains(first) ? nil : value.startIndex
  }

  /// A line behind the hyphen of an item, what may be a key there, and what stands behind that.
  private static func key(of words: Substring) -> (rest: Substring, name: Substring, behind: Substring) {
    let rest = words.hasPrefix("- ") ? words.dropFirst(2) : words
    let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    return (rest, name, rest.dropFirst(name.count))
  }

  private mutating func readKey(
    _ words: Substring, _ indent: Int, _ slip: (Int, String, String) -> YAMLSlip
  ) -> YAMLSlip? {
    let (rest, name, behind) = Self.key(of: words)
    let item = words.count - rest.count
    guard !name.isEmpty, behind.hasPrefix(":") else {
      guard item == 0, !name.isEmpty, behind.hasPrefix(" "), isBeside(indent), last.map({ !$0.value.isEmpty }) ?? true
      else { return nil }
      // The words of such a line may be a person's.
      return slip(indent + 1, "there is no colon in this line", "write 'key: value'")
    }
    let value = behind.dropFirst()
    let column = indent + item + name.count + 2
    guard value.isEmpty || value.hasPrefix(" ") else {
      return value.hasPrefix("//") || !name.contains(where: \.isLetter)
        ? nil : slip(column, "no space stands behind '\(name):'", "put a space behind the colon").naming(name)
    }
    if let fault = misplaced(indent, slip) { return fault }
    defer { open(indent + item, value) }
    return valueFault(value, name, column, slip)
  }

  /// Whether a line stands at the indent of the last key.
  private func isBeside(_ indent: Int) -> Bool { last.map { $0.indent == indent } ?? (indent == 0) }

  /// A key at an indent where no group is.
  private func misplaced(_ indent: Int, _ slip: (Int, String, String) -> YAMLSlip) -> YAMLSlip? {
    guard let last else { return nil }
    if indent > last.indent {
      let value = last.value.drop { $0 == " " }
      if value.hasPrefix("{}") || value.hasPrefix("[]") {
        return slip(
          indent + 1, "this line belongs to a group that '\(value.prefix(2))' has closed",
          "take '\(value.prefix(2))' away")
      }
      return value.isEmpty || value.hasPrefix("#")
        ? nil
        : slip(
          indent + 1, "this line is indented deeper than the one above, which has its value already",
          "begin both lines at the same place")
    }
    guard !indents.contains(indent) else { return nil }
    let near = indents.suffix(2).map { String($0) }.joined(separator: " or ")
    return slip(
      indent + 1,
      "this line is indented by \(indent) \(indent == 1 ? "space" : "spaces"), where lines above begin behind \(near)",
      "begin it under the line that it belongs beside; or one above is indented wrongly")
  }

  private func valueFault(
    _ value: Substring, _ name: Substring, _ column: Int, _ slip: (Int, String, String) -> YAMLSlip
  ) -> YAMLSlip? {
    let text = value.drop { $0 == " " }
    let start = column + value.count - text.count
    guard let first = text.first else { return nil }
    if first == "\u{201C}" || first == "\u{2018}" {
      return slip(start, "these are a word processor's quotation marks", "type straight ones: \"…\"")
    }
    if first == "\"" || first == "'" {
      let isClosed = text.dropFirst().contains(first)
      return isClosed ? nil : slip(start, "this quotation mark is never closed", "put another at the end of the value")
    }
    if "`@%&*!".contains(first) {
      return slip(start, "a value of '\(name)' cannot begin with '\(first)'", "put the value in quotes").naming(name)
    }
    guard first != "{", first != "[", text.contains(": ") || text.hasSuffix(":") else { return nil }
    let before = text.prefix { $0 != ":" }.count
    return slip(start + before, "the value of '\(name)' holds a colon", "put the value in quotes: \"…\"").naming(name)
  }

  private mutating func open(_ indent: Int, _ value: Substring) {
    while let deepest = indents.last, deepest > indent { indents.removeLast() }
    if indents.last != indent { indents.append(indent) }
    let text = value.drop { $0 == " " }
    last = (indent, String(text.prefix { $0 != "#" }).trimmingRight)
    if text.hasPrefix("|") || text.hasPrefix(">") { textBelow = indent }
  }
}

extension String {
  fileprivate var trimmingRight: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
