public import TextCore

/// A change of a part of one of a node's strings.
public struct Edit: Sendable, Hashable {
  /// The node.
  public var node: NodeID
  /// Which of its strings.
  public var field: LiteralField
  /// Byte range within that string.
  public var range: Range<Int>
  /// UTF-8 that stands there instead; empty to take the range out.
  public var replacement: [UInt8]
  /// Whose words the replacement is.
  public var mark: SourceMark

  /// A change of a part of one of a node's strings.
  public init(
    node: NodeID, field: LiteralField = .literal, range: Range<Int>, replacement: [UInt8] = [],
    mark: SourceMark = .template
  ) {
    self.node = node
    self.field = field
    self.range = range
    self.replacement = replacement
    self.mark = mark
  }
}

extension Document {
  /// The document with all edits made at once; nothing of what they replace is left in its bytes.
  ///
  /// Nodes keep their ids. What the edits leave empty goes: a text, and the emphasis, link, paragraph or list that
  /// consisted only of it. A link or an image whose address is gone, or may no longer stand, leaves its words.
  /// Replacements in addresses are percent-encoded.
  /// - Parameter edits: in any order; their ranges must lie in their strings and must not overlap.
  /// - Returns: a document of the same nodes, with the remarks of this one and the slots that are left.
  /// - Complexity: O(nodes + bytes + edits · log edits).
  public func replacing(_ edits: [Edit]) -> Document {
    guard !edits.isEmpty else { return self }
    var edited = Document()
    edited.nodes = nodes
    edited.bytes.reserveCapacity(bytes.count)
    let sorted = edits.sorted { ($0.node, $0.field, $0.range.lowerBound) < ($1.node, $1.field, $1.range.lowerBound) }
    var emptied: [NodeID] = []
    var next = 0
    let isPresent = presentNodes()
    for index in nodes.indices {
      let node = NodeID(index)
      edited[node].text = Span()
      edited[node].extra = Span()
      for field in LiteralField.allCases where isPresent[index] && !span(of: field, in: node).isEmpty {
        let first = next
        while next < sorted.count, sorted[next].node == node, sorted[next].field == field { next += 1 }
        edited.copy(field, of: node, in: self, edits: sorted[first..<next])
        if field == .literal, edited[node].text.isEmpty { emptied.append(node) }
      }
    }
    precondition(next == sorted.count, "an edit names a string that its node doesn't have")
    for node in emptied { edited.removeEmptied(node) }
    edited.removeForbiddenAddresses()
    edited.remarks = remarks
    if !sites.isEmpty { edited.sites = edited.slotSites() }
    return edited
  }

  /// The document without some nodes and all that lies below them; what that leaves empty goes too.
  ///
  /// Their words are left in `bytes`, unread; `replacing` doesn't leave them.
  public func removing(_ removed: [NodeID]) -> Document {
    var edited = self
    for node in removed where node != root { edited.removeEmptied(node) }
    return edited
  }

  /// Which nodes of the arena are part of the tree.
  private func presentNodes() -> [Bool] {
    var isPresent = [Bool](repeating: false, count: nodes.count)
    var node: NodeID? = root
    while let current = node {
      isPresent[Int(current.index)] = true
      node = following(current, below: root)
    }
    return isPresent
  }

  /// Takes one string of another document over, changed.
  private mutating func copy(_ field: LiteralField, of node: NodeID, in source: Document, edits: ArraySlice<Edit>) {
    let range = source.range(of: field, in: node)
    let start = literalStart
    var cursor = range.lowerBound
    for edit in edits {
      let lower = range.lowerBound + edit.range.lowerBound
      precondition(lower >= cursor && edit.range.upperBound <= range.count, "edits overlap or lie outside their string")
      append(cursor..<lower, of: source)
      append(written(edit, from: start), mark: edit.mark)
      cursor = range.lowerBound + edit.range.upperBound
    }
    append(cursor..<range.upperBound, of: source)
    setSpan(finishLiteral(from: start), of: field, in: node)
  }

  /// A replacement as it may stand in its string.
  private func written(_ edit: Edit, from start: Int) -> [UInt8] {
    if edit.field == .destination { return AddressPart(after: bytes[start...]).encoding(edit.replacement) }
    let keepsLines = kind(of: edit.node) == .codeBlock && edit.field == .literal
    return edit.replacement.map { $0 >= 0x20 || keepsLines && $0 == 0x0A ? $0 : 0x20 }
  }
}
