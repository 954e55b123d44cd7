import TextCore

/// A place in one of a document's strings where a value goes.
struct SlotSite: Sendable, Hashable {
  /// What the surroundings of a slot make possible.
  enum Setting: UInt8, Sendable {
    /// Only words.
    case plain
    /// An address in angle brackets: a `<` stands before it, with no space between.
    case bracketed
    /// Paragraphs: the slot is all that its paragraph holds.
    case wholeParagraph
  }

  var node: NodeID
  var field: LiteralField
  var setting: Setting
  /// Offset of the slot character in `Document.bytes`.
  var offset: Int32
  /// The number of the slot.
  var slot: Int32
}

extension Document {
  /// The slot characters of a freshly parsed document, in the order of `bytes`, which is that of the nodes.
  /// - Complexity: O(bytes + nodes).
  func slotSites() -> [SlotSite] {
    bytes.withUnsafeBufferPointer { buffer in
      var sites: [SlotSite] = []
      var node = 0
      var offset = 0
      while let found = Self.nextSlot(in: buffer, from: offset) {
        while !nodes[node].holds(Int32(found.offset)) { node += 1 }
        sites.append(site(in: NodeID(node), offset: found.offset, slot: found.number))
        offset = found.offset + SlotCharacter.byteCount
      }
      return sites
    }
  }

  private func site(in node: NodeID, offset: Int, slot: Int) -> SlotSite {
    SlotSite(
      node: node, field: self[node].field(at: Int32(offset)), setting: setting(of: node, offset: offset),
      offset: Int32(offset), slot: Int32(slot))
  }

  private func setting(of node: NodeID, offset: Int) -> SlotSite.Setting {
    guard kind(of: node) == .text, let parent = parent(of: node) else { return .plain }
    let literal = self[node].text
    if kind(of: parent) == .paragraph, literal.count == SlotCharacter.byteCount,
      self[parent].firstChild == self[parent].lastChild
    {
      return .wholeParagraph
    }
    return bytes.openingBracket(before: offset, from: Int(literal.start)) == nil ? .plain : .bracketed
  }

  private static func nextSlot(
    in buffer: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (offset: Int, number: Int)? {
    var offset = start
    while let found = buffer.offset(of: 0xF3, from: offset) {
      if let number = SlotCharacter.number(in: buffer, offset: found) { return (found, number) }
      offset = found + 1
    }
    return nil
  }
}

extension [UInt8] {
  /// The offset of a `<` with neither space nor bracket between it and a slot character, or nil.
  func openingBracket(before offset: Int, from start: Int) -> Int? {
    var offset = offset - 1
    while offset >= start {
      let byte = self[offset]
      if byte == UInt8(ascii: "<") { return offset }
      if byte <= 0x20 || byte == UInt8(ascii: ">") { return nil }
      offset -= 1
    }
    return nil
  }
}

extension Node {
  fileprivate func holds(_ offset: Int32) -> Bool { text.holds(offset) || extra.holds(offset) }

  fileprivate func field(at offset: Int32) -> LiteralField {
    switch kind {
    case .link, .image: text.holds(offset) ? .destination : .title
    default: text.holds(offset) ? .literal : .info
    }
  }
}

extension Span {
  fileprivate func holds(_ offset: Int32) -> Bool { start <= offset && offset < start + count }
}
