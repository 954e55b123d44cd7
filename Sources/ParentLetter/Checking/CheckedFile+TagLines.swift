import CommonMark
import TextCore

/// Tags on lines of their own that leave a gap.
extension CheckedFile {
  mutating func checkTagLines() {
    let alone = Set(tree.loneTags.map { source.position(at: $0.range.lowerBound).line })
    var told: [Bool] = []
    for tag in tree.loneTags {
      let splits = leavesGap(tag, alone)
      switch tag.name {
      case "if", "unless", "for", "case":
        if splits, !told.contains(true) { add("tag-lines", tag.range) }
        told.append(splits || told.contains(true))
      case "elsif", "else", "when", "assign":
        guard splits, !told.contains(true) else { continue }
        add("tag-lines", tag.range)
        if !told.isEmpty { told[told.count - 1] = true }
      case "comment", "render": if splits, !told.contains(true) { add("tag-lines", tag.range) }
      case let name where name.hasPrefix("end"):
        if !(told.popLast() ?? false), splits, !told.contains(true) { add("tag-lines", tag.range) }
      default: break
      }
    }
  }

  /// What stands behind `else` and `endif` is not read: a condition would say nothing, and a tag whose `%` is missing
  /// takes the letter's words up to the next `%}` for itself.
  mutating func checkWordyTags(in other: TemplateTree? = nil) {
    for tag in (other ?? tree).wordyTags {
      if tag.name == "else", !tag.words.hasPrefix("}") {
        add("syntax", tag.range, message: Self.remedy(forElse: tag.words))
      } else {
        let fault = tag.words.hasPrefix("}") ? "this tag ends in }" : "what stands behind '\(tag.name)' is not read"
        add(
          "syntax", tag.range,
          message: "\(fault), so all up to the next %} is missing from the letter; write {% \(tag.name) %}")
      }
    }
  }

  private static func remedy(forElse words: String) -> String {
    let isCondition = words.hasPrefix("if") && !(words.dropFirst(2).first?.isLetter ?? false)
    let condition = String(words.dropFirst(2).drop { $0.isWhitespace })
    let remedy = isCondition ? "write {% elsif \(condition.isEmpty ? "CONDITION" : condition) %}" : "write {% else %}"
    return "what stands behind 'else' is not read, so this way is always taken; \(remedy)"
  }

  /// Whether a tag's own line end becomes an empty line within a list or a paragraph.
  private func leavesGap(_ tag: TemplateTree.LoneTag, _ alone: Set<Int>) -> Bool {
    guard !tag.isTrimmed else { return false }
    let line = source.position(at: tag.range.lowerBound).line
    // A part ends with a line end of its own.
    if let part = tag.part { return listParts.contains(part) && Self.isItem(source.line(line + 1)) }
    let isBetween = splitsText(line, source.position(at: tag.range.upperBound).line, alone)
    return isBetween || tag.leavesGaps && Self.isItem(source.line(line + 1))
  }

  /// Whether an empty line in the place of this one would part a list or a paragraph.
  private func splitsText(_ line: Int, _ last: Int, _ alone: Set<Int>) -> Bool {
    var before = line - 1
    while alone.contains(before) { before -= 1 }
    var after = last + 1
    while alone.contains(after) { after += 1 }
    let (above, below) = (source.line(before), source.line(after))
    guard before > 0, !above.isEmpty, !below.isEmpty, above != "---", !above.hasPrefix("#"), !below.hasPrefix("#")
    else {
      return false
    }
    guard !below.hasPrefix("{%"), !above.hasPrefix("{%") || above.contains("- ") else { return false }
    return Self.isItem(above) == Self.isItem(below)
  }

  private static func isItem(_ line: String) -> Bool {
    line.hasPrefix("- ") || line.hasPrefix("* ") || line.first?.isNumber == true || line.hasPrefix("  ")
      || line.hasPrefix("+ ")
  }
}

extension SourceText {
  /// Whether a part ends in an item of a list; `lists` are those that are known to.
  func endsInItem(_ lists: Set<String>) -> Bool {
    for number in (1...lineCount).reversed() {
      let line = line(number)
      if line.isEmpty || line.hasPrefix("{% end") { continue }
      if line.hasPrefix("- ") || line.hasPrefix("* ") { return true }
      guard line.hasPrefix("{% render") else { return false }
      return lists.contains { line.contains("'\($0)'") }
    }
    return false
  }
}
