import TextCore

/// Fills the slots of one document, string by string.
struct SlotFiller {
  /// What is being filled.
  var document: Document
  /// Where its slots were, in the order of `template`.
  let allSites: [SlotSite]
  /// The words with their slots.
  let template: [UInt8]
  let limits: MarkdownLimits
  let values: SlotValues

  init(
    filling source: consuming Document, with values: SlotValues, limits: MarkdownLimits
  ) throws(MarkdownError) {
    (allSites, template) = (source.sites, source.bytes)
    self.limits = limits
    self.values = values
    document = source
    document.sites = []
    try reserve()
  }

  /// Fills every string that has slots.
  mutating func fill() throws(MarkdownError) {
    var start = 0
    while start < allSites.count {
      let first = allSites[start]
      var end = start + 1
      while end < allSites.count, allSites[end].node == first.node, allSites[end].field == first.field {
        end += 1
      }
      try fill(first.field, of: first.node, sites: start..<end)
      start = end
    }
  }

  private mutating func fill(_ field: LiteralField, of node: NodeID, sites: Range<Int>) throws(MarkdownError) {
    switch (document.kind(of: node), field) {
    case (.text, _): try fillText(node, sites: sites)
    case (.codeBlock, .literal), (.htmlBlock, _): fillVerbatim(field, of: node, sites: sites, lineEnd: 0x0A)
    case (_, .destination): fillAddress(of: node, sites: sites)
    default: fillVerbatim(field, of: node, sites: sites, lineEnd: 0x20)
    }
  }

  /// The value that goes to a site.
  func value(at site: Int) -> SlotValue { values[allSites[site].slot] }

  /// Makes room for all words at once, and sees that they are not too many.
  private mutating func reserve() throws(MarkdownError) {
    var room = template.count
    for site in allSites {
      let number = Int(site.slot)
      guard number < values.slots.count else { throw MarkdownError(.missingSlot(number: number)) }
      room += values.slots[number].bytes.count
    }
    guard room <= limits.filledBytes else { throw MarkdownError(.tooLong(limit: limits.filledBytes)) }
    document.bytes.reserveCapacity(room + template.count / 2)
    document.nodes.reserveCapacity(document.nodes.count + 16)
    document.runs.reserveCapacity(4 * allSites.count + 4)
  }
}
