import TextCore

/// Filling strings that can't hold structure: code, HTML, titles, info strings and addresses.
extension SlotFiller {
  /// Fills a string with the values as they stand, but for their line ends.
  mutating func fillVerbatim(_ field: LiteralField, of node: NodeID, sites: Range<Int>, lineEnd: UInt8) {
    let start = document.literalStart
    var hasValue = false
    var cursor = document.range(of: field, in: node).lowerBound
    for site in sites {
      let offset = Int(allSites[site].offset)
      document.append(template[cursor..<offset], mark: .template)
      let value = value(at: site)
      hasValue = hasValue || value.shape != .empty
      append(value, lineEnd: lineEnd)
      cursor = offset + SlotCharacter.byteCount
    }
    document.append(template[cursor..<document.range(of: field, in: node).upperBound], mark: .template)
    let isEmpty = !hasValue && document.bytes[start...].trimmed.isEmpty
    document.setSpan(document.finishLiteral(from: start), of: field, in: node)
    if isEmpty, field == .literal { document.removeEmptied(node) }
  }

  /// Adds a value to the literal that is being built, trimmed if it has several lines, with the given byte for each
  /// line end.
  mutating func append(_ value: SlotValue, lineEnd: UInt8) {
    if value.shape == .empty { return }
    if value.shape == .line { return document.append(value.bytes, mark: value.mark, slot: value.slot) }
    var previous: UInt8 = 0
    for byte in value.bytes.trimmed {
      defer { previous = byte }
      if byte == 0x0A, previous == 0x0D { continue }
      document.append(byte == 0x0A || byte == 0x0D ? lineEnd : byte, mark: value.mark, slot: value.slot)
    }
  }

  /// Fills the destination of a link or an image; values are encoded for the part of the address they stand in.
  mutating func fillAddress(of node: NodeID, sites: Range<Int>) {
    let start = document.literalStart
    var cursor = document.range(of: .destination, in: node).lowerBound
    for site in sites {
      let offset = Int(allSites[site].offset)
      document.append(template[cursor..<offset], mark: .template)
      let value = value(at: site)
      let part = AddressPart(after: document.bytes[start...])
      document.append(part.encoding(value.bytes), mark: value.mark, slot: value.slot)
      cursor = offset + SlotCharacter.byteCount
    }
    document.append(template[cursor..<document.range(of: .destination, in: node).upperBound], mark: .template)
    document.setSpan(document.finishLiteral(from: start), of: .destination, in: node)
  }
}
