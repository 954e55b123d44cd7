import TextCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A place in one of a document's strings where a value goes.
struct SlotSite: Sendable, Hashable {
  var node: NodeID
  var field: LiteralField
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
        sites.append(
          SlotSite(
            node: NodeID(node), field: nodes[node].field(at: Int32(found.offset)), offset: Int32(found.offset),
            slot: Int32(found.number)))
        offset = found.offset + SlotCharacter.byteCount
      }
      return sites
    }
  }

  private static func nextSlot(
    in buffer: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (offset: Int, number: Int)? {
    guard let base = buffer.baseAddress else { return nil }
    var offset = start
    while offset < buffer.count, let found = memchr(base + offset, 0xF3, buffer.count - offset) {
      offset = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if let number = SlotCharacter.number(in: buffer, offset: offset) { return (offset, number) }
      offset += 1
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
