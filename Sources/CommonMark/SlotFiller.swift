import TextCore

/// Fills the slots of one document, string by string.
struct SlotFiller {
  /// What is being filled.
  var document: Document
  /// What it was filled from: the template's words.
  let source: Document
  let limits: MarkdownLimits
  let values: SlotValues

  init(filling source: Document, with values: SlotValues, limits: MarkdownLimits) throws(MarkdownError) {
    self.source = source
    self.limits = limits
    self.values = values
    document = source
    document.sites = []
    try reserve()
  }

  /// Fills every string that has slots.
  mutating func fill() throws(MarkdownError) {
    var start = 0
    while start < source.sites.count {
      let first = source.sites[start]
      var end = start + 1
      while end < source.sites.count, source.sites[end].node == first.node, source.sites[end].field == first.field {
        end += 1
      }
      try fill(first.field, of: first.node, sites: start..<end)
      start = end
    }
  }

  private mutating func fill(_ field: LiteralField, of node: NodeID, sites: Range<Int>) throws(MarkdownError) {
    switch (source.kind(of: node), field) {
    case (.text, _): try fillText(node, sites: sites)
    case (.codeBlock, .literal), (.htmlBlock, _): fillVerbatim(field, of: node, sites: sites, lineEnd: 0x0A)
    case (_, .destination): fillAddress(of: node, sites: sites)
    default: fillVerbatim(field, of: node, sites: sites, lineEnd: 0x20)
    }
  }

  /// The value that goes to a site.
  func value(at site: Int) -> SlotValue { values[source.sites[site].slot] }

  /// Makes room for all words at once, and sees that they are not too many.
  private mutating func reserve() throws(MarkdownError) {
    var room = source.bytes.count
    for site in source.sites {
      let number = Int(site.slot)
      guard number < values.slots.count else { throw MarkdownError(.missingSlot(number: number)) }
      room += values.slots[number].bytes.count
    }
    guard room <= limits.filledBytes else { throw MarkdownError(.tooLong(limit: limits.filledBytes)) }
    document.bytes.reserveCapacity(room + source.bytes.count / 2)
    document.nodes.reserveCapacity(source.nodes.count + 16)
    document.runs.reserveCapacity(4 * source.sites.count + 4)
  }
}
