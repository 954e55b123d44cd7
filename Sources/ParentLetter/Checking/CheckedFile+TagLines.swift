import CommonMark
import TextCore

/// Tags on lines of their own that leave a gap.
extension CheckedFile {
  mutating func checkTagLines() {
    let alone = Set(tree.loneTags.map { source.position(at: $0.range.lowerBound).line })
    var told: [Bool] = []
    for tag in tree.loneTags {
      let splits = !tag.isTrimmed && splitsText(source.position(at: tag.range.lowerBound).line, alone)
      switch tag.name {
      case "if", "unless", "for", "case":
        if splits, !told.contains(true) { add("tag-lines", tag.range) }
        told.append(splits || told.contains(true))
      case "elsif", "else", "when", "assign":
        guard splits, !told.contains(true) else { continue }
        add("tag-lines", tag.range)
        if !told.isEmpty { told[told.count - 1] = true }
      case let name where name.hasPrefix("end"):
        if !(told.popLast() ?? false), splits, !told.contains(true) { add("tag-lines", tag.range) }
      default: break
      }
    }
  }

  /// Whether an empty line in the place of this one would part a list or a paragraph.
  private func splitsText(_ line: Int, _ alone: Set<Int>) -> Bool {
    var before = line - 1
    while alone.contains(before) { before -= 1 }
    var after = line + 1
    while alone.contains(after) { after += 1 }
    let (above, below) = (source.line(before), source.line(after))
    guard before > 0, !above.isEmpty, !below.isEmpty, above != "---", !above.hasPrefix("#"), !below.hasPrefix("#")
    else {
      return false
    }
    guard !below.hasPrefix("{%"), !above.hasPrefix("{%") || above.contains("- ") else { return false }
    let isItem = { (line: String) in
      line.hasPrefix("- ") || line.hasPrefix("* ") || line.first?.isNumber == true || line.hasPrefix("  ")
        || line.hasPrefix("+ ")
    }
    return isItem(above) == isItem(below)
  }
}
