import CommonMark

/// Marks that Markdown does not read as such: they would be printed as they were typed.
extension WordRules {
  func strayMarks() -> [WordFinding] {
    let lines = passage.kind == .paragraph ? passage.lineStarts.compactMap(lineMark) : []
    return lines + boldMarks() + [partedLink()].compactMap(\.self)
  }

  private func stray(_ range: Range<Int>, _ remedy: String) -> WordFinding {
    let sentence = passage.words.first { $0.range.upperBound > range.lowerBound }?.sentence
    return WordFinding("stray-mark", range, sentence: sentence, message: "this is printed as typed: \(remedy)")
  }

  private func byte(_ offset: Int) -> UInt8? { passage.bytes.indices.contains(offset) ? passage.bytes[offset] : nil }

  private func isLetter(_ offset: Int) -> Bool { byte(offset).map { (97...122).contains($0 | 0x20) } ?? false }

  /// Whether a letter, a digit or what is beyond ASCII stands there.
  private func isInWord(_ offset: Int) -> Bool {
    byte(offset).map { $0 >= 0x80 || (48...57).contains($0) } ?? false || isLetter(offset)
  }

  // MARK: At the start of a line

  private func lineMark(at start: Int) -> WordFinding? {
    switch byte(start) ?? 0 {
    case UInt8(ascii: "#"): return heading(at: start)
    case UInt8(ascii: "*"), UInt8(ascii: "-"):
      guard isLetter(start + 1) else { return nil }
      return stray(start..<start + 1, "an item of a list begins with a hyphen and a space, '- '")
    default: return number(at: start)
    }
  }

  /// `##What it is`: without a space Markdown reads no heading.
  private func heading(at start: Int) -> WordFinding? {
    let count = passage.bytes[start...].prefix { $0 == UInt8(ascii: "#") }.count
    guard count <= 6, let next = byte(start + count), next > 0x20, count > 1 || isHeading(from: start + 1) else {
      return nil
    }
    return stray(start..<start + count, "a heading begins with two signs # and a space, '## '")
  }

  /// "#What can go wrong" is no tag such as "#BeKind": several words, no sentence, and no capital within the first.
  private func isHeading(from start: Int) -> Bool {
    let line = passage.bytes[start...].prefix { $0 != 0x0A }
    let words = passage.words.filter { line.indices.contains($0.range.lowerBound) }
    guard let first = words.first, first.startsWithCapital, words.count > 1, let last = line.last else { return false }
    let isCamel = passage.bytes[first.range].dropFirst().contains { (65...90).contains($0) }
    return !isCamel && !".!?:".utf8.contains(last) && !line.contains(UInt8(ascii: "#"))
  }

  /// `1.Ask` and `1)Ask`.
  private func number(at start: Int) -> WordFinding? {
    let count = passage.bytes[start...].prefix { (48...57).contains($0) }.count
    let mark = start + count
    guard (1...2).contains(count), byte(mark) == UInt8(ascii: ".") || byte(mark) == UInt8(ascii: ")"),
      isLetter(mark + 1)
    else { return nil }
    return stray(start..<mark + 1, "a number of a list has a full stop and a space behind it, '1. '")
  }

  // MARK: Within a line

  /// `**Ask your child.`: what is never closed, or has a space on its inner side; "f**k" is no mark.
  private func boldMarks() -> [WordFinding] {
    var found: [WordFinding] = []
    var offset = 0
    while let start = passage.bytes[offset...].firstIndex(of: UInt8(ascii: "*")) {
      offset = passage.bytes[start...].firstIndex { $0 != UInt8(ascii: "*") } ?? passage.bytes.count
      let (isBehind, isBefore) = (isInWord(start - 1), isInWord(offset))
      let isMark = offset - start == 2 ? !isBehind || !isBefore : !isBehind && isBefore
      guard (2...3).contains(offset - start), isMark else { continue }
      found.append(stray(start..<offset, "bold words have ** right before them and right behind them, '**Ask**'"))
    }
    return found
  }

  /// `[our page] (https://…)`.
  private func partedLink() -> WordFinding? {
    var offset = 0
    while let gap = passage.bytes[offset...].place(of: "] (".utf8) {
      offset = gap.upperBound
      guard let open = passage.bytes[..<gap.lowerBound].lastIndex(of: UInt8(ascii: "[")), isAddress(at: offset) else {
        continue
      }
      return stray(open..<offset, "take out the space between ] and (, as in [words](address)")
    }
    return nil
  }

  private func isAddress(at offset: Int) -> Bool {
    let starts = ["https://", "http://", "www.", "mailto:", "tel:"]
    if starts.contains(where: { passage.bytes[offset...].starts(with: $0.utf8) }) { return true }
    let slot = passage.words.first { $0.range.lowerBound == offset }?.slot
    return slot.map { context.path($0).hasSuffix("url") || context.path($0).hasSuffix("website") } ?? false
  }
}
