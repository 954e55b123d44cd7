import TextCore

/// Changes single values of a front matter in their lines; every other byte of the file stays as it is.
struct FrontMatterEdit {
  /// The file with all changes so far.
  private(set) var source: SourceText
  /// The numbers that added lines have in the file now, in the order of adding.
  private var added: [Int] = []

  init(_ source: SourceText) { self.source = source }

  /// Puts a value in the place of a key's own, or adds the key behind the last of its neighbours.
  /// `word`: as YAML has it, on one line.
  /// - Throws: `LetterError` `.invalidInput` if the value does not stand by itself on the key's line.
  mutating func set(_ key: String, to word: String, behind neighbours: [String]) throws(LetterError) {
    guard let line = line(of: key) else { return insert("\(key): \(word)", behind: neighbours) }
    let (start, end) = try valueRange(of: key, on: line)
    let space = source.bytes[start - 1] == UInt8(ascii: ":") ? " " : ""
    replace(start..<end, with: space + word)
  }

  /// The line that a line of the changed file is in the file as it was; for an added one, the line that it stands behind.
  func lineBefore(_ line: Int) -> Int {
    line - added.count { $0 <= line }
  }

  /// Takes the lines of some keys out.
  mutating func remove(_ keys: [String]) {
    for key in keys {
      guard let line = line(of: key) else { continue }
      replace(source.offset(ofLine: line)..<source.offset(ofLine: line + 1), with: "")
    }
  }

  /// The number of the line that a key of the top level starts; nil if there is none.
  private func line(of key: String) -> Int? {
    for number in 2..<max(2, closingLine) where source.line(number).hasPrefix(key + ":") { return number }
    return nil
  }

  private var closingLine: Int {
    (2...max(2, source.lineCount)).first { source.line($0) == "---" } ?? source.lineCount
  }

  /// Where the value on a line stands, without the comment behind it; empty for a key without a value.
  private func valueRange(of key: String, on line: Int) throws(LetterError) -> (start: Int, end: Int) {
    let text = Array(source.line(line).utf8)
    var start = key.utf8.count + 1
    while start < text.count, text[start] == 0x20 { start += 1 }
    var end = start
    if start < text.count, let quote = [UInt8(ascii: "\""), UInt8(ascii: "'")].first(where: { $0 == text[start] }) {
      end = (text[(start + 1)...].firstIndex(of: quote) ?? text.count - 1) + 1
    } else {
      while end < text.count, !(text[end] == UInt8(ascii: "#") && (end == start || text[end - 1] == 0x20)) { end += 1 }
      while end > start, text[end - 1] == 0x20 { end -= 1 }
    }
    let rest = text[end...].first { $0 != 0x20 }
    let opens = start < end && "|>&*!{[".utf8.contains(text[start])
    let isContinued = source.line(line + 1).hasPrefix(" ") || source.line(line + 1).hasPrefix("\t")
    guard !opens, !isContinued, rest == nil || rest == UInt8(ascii: "#") else {
      let problem = Diagnostic(
        code: "front-matter", message: "the value of '\(key)' can't be changed here", file: source.name,
        start: SourcePosition(line: line, column: start + 1), sourceLine: source.line(line),
        hint: "write it on one line: \(key): value")
      throw LetterError(.invalidInput, "'\(source.name)' was not changed", problems: [problem])
    }
    let offset = source.offset(ofLine: line)
    return (offset + start, offset + end)
  }

  private mutating func insert(_ text: String, behind neighbours: [String]) {
    let lines = neighbours.compactMap { line(of: $0) }
    let number = (lines.max() ?? 1) + 1
    added = added.map { $0 >= number ? $0 + 1 : $0 } + [number]
    let place = source.offset(ofLine: number)
    let hasReturns = place >= 2 && source.bytes[place - 2] == 0x0D
    replace(place..<place, with: text + (hasReturns ? "\r\n" : "\n"))
  }

  private mutating func replace(_ range: Range<Int>, with text: String) {
    var bytes = source.bytes
    bytes.replaceSubrange(range, with: text.utf8)
    source = SourceText(name: source.name, bytes: bytes)
  }
}
