import TextCore

/// Filling text, where a value may bring lines, a link or a tree of its own.
extension SlotFiller {
  /// Fills one text node.
  mutating func fillText(_ node: NodeID, sites: Range<Int>) throws(MarkdownError) {
    if sites.allSatisfy({ isSimple(allSites[$0]) }) {
      fillWords(of: node, sites: sites)
    } else if try !fillWholeParagraph(node, sites: sites) {
      var place = InlinePlace(of: node, in: document)
      try fill(&place, sites: sites)
    }
  }

  /// Whether a value is one line of words that can't be an address in angle brackets.
  private func isSimple(_ site: SlotSite) -> Bool {
    values.shapes[Int(site.slot)] == .line && site.setting != .bracketed
  }

  /// Fills a text node with values that bring nothing but words: nearly all are of this kind.
  private mutating func fillWords(of node: NodeID, sites: Range<Int>) {
    let start = document.literalStart
    let literal = document.range(of: .literal, in: node)
    var cursor = literal.lowerBound
    template.withUnsafeBufferPointer { template in
      for index in sites {
        let site = allSites[index]
        let number = Int(site.slot)
        document.append(template, cursor..<Int(site.offset), mark: .template)
        values.slots[number].bytes.withUnsafeBufferPointer {
          document.append($0, 0..<$0.count, mark: values.slots[number].mark, slot: site.slot)
        }
        cursor = Int(site.offset) + SlotCharacter.byteCount
      }
      document.append(template, cursor..<literal.upperBound, mark: .template)
    }
    document[node].text = document.finishLiteral(from: start)
  }

  /// Fills a paragraph that holds one slot and nothing else, if its value has paragraphs of its own.
  private mutating func fillWholeParagraph(_ node: NodeID, sites: Range<Int>) throws(MarkdownError) -> Bool {
    let value = value(at: sites.lowerBound)
    guard allSites[sites.lowerBound].setting == .wholeParagraph, value.shape == .lines || value.shape == .note,
      let paragraph = document.parent(of: node)
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
    _ value: SlotValue, inPlaceOf paragraph: NodeID, around node: NodeID
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
  func note(of value: SlotValue) throws(MarkdownError) -> Document {
    do throws(MarkdownError) {
      return try Document(parsing: value.bytes, limits: limits).reducedToNote(slot: Int(value.slot))
    } catch {
      throw MarkdownError(error.kind, range: error.range, slot: Int(value.slot))
    }
  }
}
