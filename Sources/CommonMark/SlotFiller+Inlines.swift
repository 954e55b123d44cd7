import TextCore

/// Filling text whose values bring more than one line of words: line breaks, links, a note, or nothing at all.
extension SlotFiller {
  mutating func fill(_ place: inout InlinePlace, sites: Range<Int>) throws(MarkdownError) {
    let literal = document.range(of: .literal, in: place.node)
    var cursor = literal.lowerBound
    var site = sites.lowerBound
    while site < sites.upperBound {
      let offset = Int(allSites[site].offset)
      if place.allowsLinks, let link = autolink(at: site, of: sites, within: cursor..<literal.upperBound) {
        appendTemplate(cursor..<link.range.lowerBound, at: &place)
        put(link, at: &place)
        cursor = link.range.upperBound
        site = link.sites.upperBound
      } else {
        appendTemplate(cursor..<offset, at: &place)
        try append(value(at: site), at: &place)
        cursor = offset + SlotCharacter.byteCount
        site += 1
      }
    }
    appendTemplate(cursor..<literal.upperBound, at: &place)
    document.finish(&place)
  }

  private mutating func appendTemplate(_ range: Range<Int>, at place: inout InlinePlace) {
    guard !range.isEmpty else { return }
    let drops = place.swallowsSpace && template[range.lowerBound] == 0x20
    document.append(template[(range.lowerBound + (drops ? 1 : 0))..<range.upperBound], mark: .template)
    place.swallowsSpace = false
  }

  private mutating func append(_ value: SlotValue, at place: inout InlinePlace) throws(MarkdownError) {
    if value.shape == .empty {
      place.swallowsSpace = endsInSpace(place)
      return
    }
    place.isAllEmpty = false
    place.swallowsSpace = false
    switch value.shape {
    case .note: try appendNote(value, at: &place)
    case .lines where place.allowsBreaks: appendLines(value, at: &place)
    case .empty, .line, .lines: append(value, lineEnd: 0x20)
    }
  }

  /// Whether a space would be one too many: one stands before, or the line begins here.
  private func endsInSpace(_ place: InlinePlace) -> Bool {
    if document.bytes.count > place.start { return document.bytes.last == 0x20 }
    return place.last.map { document.kind(of: $0).isBreak } ?? true
  }

  private mutating func appendLines(_ value: SlotValue, at place: inout InlinePlace) {
    var isFirst = true
    for line in ValueLines(value.bytes) {
      if !isFirst { document.putBreak(at: &place) }
      document.append(value.bytes[line.range], mark: value.mark, slot: value.slot)
      isFirst = false
    }
  }

  /// Puts the inline content of a note's blocks in, line by line.
  private mutating func appendNote(_ value: SlotValue, at place: inout InlinePlace) throws(MarkdownError) {
    var note = try note(of: value)
    if !place.allowsLinks { note.unwrapLinks() }
    document.endText(at: &place)
    let root = document.graft(note, mark: value.mark, slot: value.slot)
    place.start = document.literalStart
    for (number, block) in document.inlineBlocks(below: root).enumerated() {
      if number > 0 { document.putBreak(at: &place) }
      while let child = document.firstChild(of: block) {
        document.detach(child)
        document.put(child, at: &place)
      }
    }
  }
}
