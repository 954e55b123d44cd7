import TextCore

/// Filling text, where a value may bring lines, a link or a tree of its own.
extension SlotFiller {
  /// Fills one text node.
  mutating func fillText(_ node: NodeID, sites: Range<Int>) throws(MarkdownError) {
    if try fillWholeParagraph(node, sites: sites) { return }
    if isSimple(node, sites: sites) {
      fillVerbatim(.literal, of: node, sites: sites, lineEnd: 0x20)
    } else {
      var place = InlinePlace(of: node, in: document)
      try fill(&place, sites: sites)
    }
  }

  /// Whether each value is one line of words, and none could be a link.
  private func isSimple(_ node: NodeID, sites: Range<Int>) -> Bool {
    let start = source.range(of: .literal, in: node).lowerBound
    return sites.allSatisfy {
      value(at: $0).shape == .line && openingBracket(before: Int(source.sites[$0].offset), from: start) == nil
    }
  }

  /// The offset of a `<` with neither space nor bracket between it and a slot character, or nil.
  func openingBracket(before offset: Int, from start: Int) -> Int? {
    var offset = offset - 1
    while offset >= start {
      let byte = source.bytes[offset]
      if byte == UInt8(ascii: "<") { return offset }
      if byte <= 0x20 || byte == UInt8(ascii: ">") { return nil }
      offset -= 1
    }
    return nil
  }

  /// Fills a paragraph that holds one slot and nothing else, if its value has paragraphs of its own.
  private mutating func fillWholeParagraph(_ node: NodeID, sites: Range<Int>) throws(MarkdownError) -> Bool {
    let value = value(at: sites.lowerBound)
    guard value.shape == .lines || value.shape == .note, sites.count == 1,
      source.range(of: .literal, in: node).count == SlotCharacter.byteCount,
      let paragraph = source.parent(of: node), source.kind(of: paragraph) == .paragraph,
      source.nodes[Int(paragraph.index)].firstChild == source.nodes[Int(paragraph.index)].lastChild
    else { return false }
    if value.shape == .lines {
      document.detach(node)
      document.putLines(of: value.bytes, into: paragraph, mark: value.mark, slot: value.slot)
    } else {
      try putNote(value, inPlaceOf: paragraph, around: node)
    }
    return true
  }

  private mutating func putNote(
    _ value: PreparedValue, inPlaceOf paragraph: NodeID, around node: NodeID
  ) throws(MarkdownError) {
    let note = document.graft(try note(of: value), mark: value.mark, slot: value.slot)
    guard let parent = document.parent(of: paragraph), document.firstChild(of: note) != nil else {
      return document.removeEmptied(node)
    }
    document.detach(node)
    document.moveChildren(of: note, to: paragraph)
    document.unwrap(paragraph)
    document.loosenList(around: parent)
  }

  /// A markdown value as a document of its own, with nothing in it but what a note may hold.
  func note(of value: PreparedValue) throws(MarkdownError) -> Document {
    do throws(MarkdownError) {
      return try Document(parsing: value.bytes, limits: limits).reducedToNote(slot: Int(value.slot))
    } catch {
      throw MarkdownError(error.kind, range: error.range, slot: Int(value.slot))
    }
  }
}
