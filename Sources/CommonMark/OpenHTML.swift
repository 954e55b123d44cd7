import TextCore

/// The HTML of a block with gaps where its values go, for values that only have to be escaped and put in.
///
/// libcmark draws the block with its slot characters, which pass through it as any letter would: as they are in words
/// and attributes, percent-encoded in addresses.
struct OpenHTML: Sendable {
  /// A place for a value.
  private struct Gap {
    enum Kind {
      /// Words, escaped.
      case words
      /// A part of an address whose scheme stands before it.
      case addressPart
      /// A whole address.
      case address
      /// A whole address in angle brackets, which becomes a link.
      case autolink
    }

    /// How much of `bytes` stands before it.
    var offset: Int
    var slot: Int
    var kind: Kind
  }

  /// Everything but the gaps.
  private var bytes: [UInt8] = []
  private var gaps: [Gap] = []

  /// Nil where a value could change more than its own place.
  init?(_ block: Document, _ options: HTMLOptions) {
    guard block.nodes.indices.allSatisfy({ Self.isAddressCertain(of: NodeID($0), in: block) }) else { return nil }
    var kinds: [Int: Gap.Kind] = [:]
    for site in block.sites {
      guard let kind = Self.kind(of: site, in: block) else { return nil }
      kinds[Int(site.slot)] = kind
    }
    read(block.html(options), kinds)
    guard gaps.count == block.sites.count, Set(gaps.map(\.slot)).count == gaps.count else { return nil }
  }

  /// Adds the HTML with values in the gaps; false, and nothing added, if a value needs more than that.
  /// - Complexity: O(bytes).
  func append(_ values: SlotValues, to html: inout [UInt8]) -> Bool {
    for gap in gaps where !Self.fits(values.slots[gap.slot].bytes, values.shapes[gap.slot], gap.kind) { return false }
    bytes.withUnsafeBufferPointer { fixed in
      var start = 0
      for gap in gaps {
        html.append(contentsOf: UnsafeBufferPointer(rebasing: fixed[start..<gap.offset]))
        html.append(values.slots[gap.slot].bytes, as: gap.kind == .autolink)
        start = gap.offset
      }
      html.append(contentsOf: UnsafeBufferPointer(rebasing: fixed[start...]))
    }
    return true
  }

  // MARK: - What may stand in a gap

  private static func kind(of site: SlotSite, in block: Document) -> Gap.Kind? {
    switch (site.setting, site.field) {
    case (.bracketed, .literal): isAlone(site, in: block) ? .autolink : nil
    case (.bracketed, _), (_, .info): nil
    case (_, .literal), (_, .title): .words
    case (_, .destination):
      block.kind(of: site.node) == .link ? addressKind(block.literal(of: site.node, .destination)) : nil
    }
  }

  /// Whether a bracketed value is all that stands between its brackets, and may become a link there.
  private static func isAlone(_ site: SlotSite, in block: Document) -> Bool {
    let literal = block.range(of: .literal, in: site.node)
    let (start, end) = (Int(site.offset) - 1, Int(site.offset) + SlotCharacter.byteCount)
    guard start >= literal.lowerBound, end < literal.upperBound, block.bytes[start] == UInt8(ascii: "<"),
      block.bytes[end] == UInt8(ascii: ">"), block.kind(of: site.node) == .text
    else { return false }
    var above = block.parent(of: site.node)
    while let node = above {
      if block.kind(of: node) == .link || block.kind(of: node) == .image { return false }
      above = block.parent(of: node)
    }
    return true
  }

  private static func addressKind(_ address: ArraySlice<UInt8>) -> Gap.Kind? {
    if address.count == SlotCharacter.byteCount { return .address }
    let before = address.prefix { $0 != 0xF3 }
    return Address.schemeEnd(in: before + [UInt8(ascii: "x")]) == nil ? nil : .addressPart
  }

  /// Whether the address of a node, if it has one, may stand whatever fits into its gaps.
  private static func isAddressCertain(of node: NodeID, in block: Document) -> Bool {
    let address = block.literal(of: node, .destination)
    switch block.kind(of: node) {
    case .link: return address.count == SlotCharacter.byteCount || Address.verdict(onLink: address) == .allowed
    case .image: return !address.contains(0xF3) && Address.verdict(onImage: address) == .allowed
    default: return true
    }
  }

  /// Values of one line; in addresses those that are written as they stand, and by which the address may stand.
  private static func fits(_ value: [UInt8], _ shape: SlotValues.Shape, _ kind: Gap.Kind) -> Bool {
    guard shape == .line else { return false }
    switch kind {
    case .words: return true
    case .addressPart: return value.allSatisfy(isPlainInAddress) && value.first != UInt8(ascii: "/")
    case .address: return value.allSatisfy(isPlainInAddress) && Address.verdict(onLink: value[...]) == .allowed
    case .autolink:
      guard value.allSatisfy(isPlainInAddress), let address = Address.autolink(value[...]) else { return false }
      return address == value && Address.verdict(onLink: value[...]) == .allowed
    }
  }

  private static func isPlainInAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "-")...UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  // MARK: - Finding the gaps

  private mutating func read(_ html: [UInt8], _ kinds: [Int: Gap.Kind]) {
    html.withUnsafeBufferPointer { html in
      var offset = 0
      while offset < html.count {
        if let (slot, length) = Self.slot(in: html, at: offset), let kind = kinds[slot],
          (kind == .words || kind == .autolink) == (length == SlotCharacter.byteCount)
        {
          if kind == .autolink { bytes.removeLast("&lt;".utf8.count) }
          gaps.append(Gap(offset: bytes.count, slot: slot, kind: kind))
          offset += length + (kind == .autolink ? "&gt;".utf8.count : 0)
        } else {
          bytes.append(html[offset])
          offset += 1
        }
      }
    }
  }

  /// The slot character at an offset and its length, as it is or percent-encoded.
  private static func slot(in html: UnsafeBufferPointer<UInt8>, at offset: Int) -> (Int, Int)? {
    if let number = SlotCharacter.number(in: html, offset: offset) { return (number, SlotCharacter.byteCount) }
    let length = 3 * SlotCharacter.byteCount
    guard html[offset] == UInt8(ascii: "%"), offset + length <= html.count else { return nil }
    var decoded: [UInt8] = []
    for escape in stride(from: offset, to: offset + length, by: 3) {
      let digits = String(decoding: html[(escape + 1)...(escape + 2)], as: UTF8.self)
      guard html[escape] == UInt8(ascii: "%"), let byte = UInt8(digits, radix: 16) else { return nil }
      decoded.append(byte)
    }
    return decoded.withUnsafeBufferPointer { SlotCharacter.number(in: $0, offset: 0) }.map { ($0, length) }
  }
}

extension [UInt8] {
  /// Adds a value as libcmark writes it in words and attributes, or as a link to itself.
  fileprivate mutating func append(_ value: [UInt8], as isLink: Bool) {
    if isLink {
      append(contentsOf: "<a href=\"".utf8)
      append(escaping: value)
      append(contentsOf: "\">".utf8)
    }
    append(escaping: value)
    if isLink { append(contentsOf: "</a>".utf8) }
  }

  /// Adds text as libcmark writes it in words and attributes.
  fileprivate mutating func append(escaping text: [UInt8]) {
    text.withUnsafeBufferPointer { text in
      var clean = 0
      for offset in text.indices {
        let entity: StaticString
        switch text[offset] {
        case UInt8(ascii: "&"): entity = "&amp;"
        case UInt8(ascii: "<"): entity = "&lt;"
        case UInt8(ascii: ">"): entity = "&gt;"
        case UInt8(ascii: "\""): entity = "&quot;"
        default: continue
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: text[clean..<offset]))
        entity.withUTF8Buffer { append(contentsOf: $0) }
        clean = offset + 1
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[clean...]))
    }
  }
}
