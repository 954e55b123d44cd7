public import TextCore

/// A parsed document that is filled again and again: each of its top-level blocks by itself, drawn in advance as far as
/// no value changes it.
///
/// The HTML of the filled document is that of its blocks, one after the other (see `Document.html(of:)`), and no value
/// reaches beyond its own block. A reference, as every filling passes it on.
public final class KeptDocument: Sendable {
  /// The document with its slots.
  public let document: Document
  let blocks: [Block]
  private let options: HTMLOptions
  private let limits: MarkdownLimits

  /// One top-level block.
  struct Block: Sendable {
    /// A document of its own, with the slots still in it.
    let document: Document
    /// Its HTML if no value changes it.
    var html: [UInt8]?
    /// Its words as `FilledBlocks.words(ofBlock:)` has them, if no value changes it.
    var words: [UInt8]??
    /// Its HTML with gaps, if values of one line only have to be put into them.
    var open: OpenHTML?
  }

  /// Keeps a document that was parsed and not yet filled.
  /// - Throws: `MarkdownError` where a block can't be filled for its size.
  /// - Complexity: as parsing and drawing.
  public init(
    _ document: Document, _ options: HTMLOptions = HTMLOptions(), limits: MarkdownLimits = MarkdownLimits()
  ) throws(MarkdownError) {
    self.document = document
    self.options = options
    self.limits = limits
    var blocks: [Block] = []
    for block in document.topLevelBlocks {
      let alone = document.alone(block)
      let html = alone.slotCount == 0 ? try alone.filled(with: [], limits: limits).html(options) : nil
      blocks.append(Block(document: alone, html: html, words: nil, open: html == nil ? OpenHTML(alone, options) : nil))
    }
    self.blocks = blocks
  }

  /// The document for letters that differ in the values of some slots only (`varying`): blocks with none of those are
  /// drawn in advance too, with the values given.
  /// - Throws: as `filled(with:)`.
  public func settled(with slots: [Slot], varying: Set<Int>) throws(MarkdownError) -> KeptDocument {
    let filled = try filled(with: slots)
    var settled = blocks
    for index in blocks.indices where !blocks[index].document.sites.contains(where: { varying.contains(Int($0.slot)) })
    {
      var html: [UInt8] = []
      try filled.append(block: index, to: &html)
      settled[index].html = html
      settled[index].words = try filled.words(ofBlock: index)
    }
    return KeptDocument(self, settled)
  }

  private init(_ kept: KeptDocument, _ blocks: [Block]) {
    (document, options, limits, self.blocks) = (kept.document, kept.options, kept.limits, blocks)
  }

  /// How many top-level blocks there are; a block may come out empty, or as several, once it is filled.
  public var blockCount: Int { blocks.count }

  /// The HTML of a block that no value changes; nil for one with slots.
  public func fixedHTML(ofBlock index: Int) -> [UInt8]? { blocks[index].html }

  /// The blocks with values.
  /// - Throws: as `Document.filled(with:)`, but for the problems of markdown values, which come when their block is asked
  ///   for.
  /// - Complexity: O(bytes of the values).
  public func filled(with slots: [Slot]) throws(MarkdownError) -> FilledBlocks {
    var room = document.bytes.count
    for site in document.sites {
      guard Int(site.slot) < slots.count else { throw MarkdownError(.missingSlot(number: Int(site.slot))) }
      room += slots[Int(site.slot)].bytes.count
    }
    try check(room: room)
    return FilledBlocks(kept: self, values: try SlotValues(slots), room: room)
  }

  func check(room: Int) throws(MarkdownError) {
    guard room <= limits.filledBytes else { throw MarkdownError(.tooLong(limit: limits.filledBytes)) }
  }

  func document(ofBlock index: Int, _ values: SlotValues) throws(MarkdownError) -> Document {
    try blocks[index].document.filled(with: values, limits: limits)
  }

  /// Draws a block as any other document.
  func draw(block index: Int, _ values: SlotValues) throws(MarkdownError) -> [UInt8] {
    try document(ofBlock: index, values).html(options)
  }
}

/// A kept document with the values of one letter.
public struct FilledBlocks: Sendable {
  let kept: KeptDocument
  private(set) var values: SlotValues
  /// The bytes of the document with its values, at most.
  private var room: Int

  init(kept: KeptDocument, values: SlotValues, room: Int) {
    (self.kept, self.values, self.room) = (kept, values, room)
  }

  /// The blocks with other values in some slots.
  /// - Throws: as `KeptDocument.filled(with:)`; `tooLong` already where the document might be too long.
  /// - Complexity: O(slots + bytes of the values).
  public func replacing(_ slots: [Int], with bytes: [[UInt8]]) throws(MarkdownError) -> FilledBlocks {
    var filled = self
    for (slot, bytes) in zip(slots, bytes) {
      try filled.values.replace(slot, with: bytes)
      filled.room += bytes.count * max(1, kept.document.sites.count)
    }
    try kept.check(room: filled.room)
    return filled
  }

  /// Adds the HTML of one block.
  /// - Throws: as `Document.filled(with:)`.
  public func append(block index: Int, to html: inout [UInt8]) throws(MarkdownError) {
    let block = kept.blocks[index]
    if let fixed = block.html {
      html += fixed
    } else if block.open?.append(values, to: &html) != true {
      html += try kept.draw(block: index, values)
    }
  }

  /// The words of a block that comes out as one block (see `Document.words(of:)`); nil if it comes out as none or several.
  /// - Throws: as `Document.filled(with:)`.
  public func words(ofBlock index: Int) throws(MarkdownError) -> [UInt8]? {
    if let words = kept.blocks[index].words { return words }
    let block = kept.blocks[index].document
    if let site = block.sites.first, site.setting == .wholeParagraph, block.nodes.count == 3,
      values.shapes[Int(site.slot)] == .line
    {
      return values.slots[Int(site.slot)].bytes
    }
    let document = try kept.document(ofBlock: index, values)
    guard let only = document.firstChild(of: document.root), document.next(after: only) == nil else { return nil }
    return document.words(of: only)
  }
}

extension Document {
  /// A top-level block as a document of its own, with its slots under their numbers.
  /// - Complexity: O(nodes and bytes below the block).
  func alone(_ block: NodeID) -> Document {
    var copy = Document()
    var numbers = [parent(of: block) ?? root: copy.root]
    var node: NodeID? = block
    while let current = node {
      var made = self[current]
      made.parent = Node.none
      made.firstChild = Node.none
      made.lastChild = Node.none
      made.next = Node.none
      made.previous = Node.none
      made.text = copy.take(self[current].text, of: self)
      made.extra = copy.take(self[current].extra, of: self)
      let number = copy.add(made)
      numbers[current] = number
      copy.append(number, to: parent(of: current).flatMap { numbers[$0] } ?? copy.root)
      node = following(current, below: block)
    }
    copy.sites = copy.slotSites()
    return copy
  }

  private mutating func take(_ span: Span, of other: Document) -> Span {
    let start = literalStart
    append(span.range, of: other)
    return finishLiteral(from: start)
  }
}
