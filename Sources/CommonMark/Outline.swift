/// What a check of a letter asks of its structure.
extension Document {
  /// Every heading, in document order, with its level 1...6.
  public var headings: [(node: NodeID, level: Int)] {
    nodes(of: .heading).map { ($0, headingLevel(of: $0)) }
  }

  /// Every link, in document order.
  public var links: [NodeID] { nodes(of: .link) }

  /// Every image, in document order.
  public var images: [NodeID] { nodes(of: .image) }

  /// Every node of a kind, in document order.
  /// - Complexity: O(nodes).
  public func nodes(of kind: NodeKind) -> [NodeID] {
    var found: [NodeID] = []
    var node: NodeID? = root
    while let current = node {
      if self.kind(of: current) == kind { found.append(current) }
      node = following(current, below: root)
    }
    return found
  }

  /// The words below a node as they are read, UTF-8: of a heading, a link, an image (its description), a paragraph.
  ///
  /// Line ends of the source are spaces, line breaks and the ends of blocks are line feeds.
  /// - Complexity: O(nodes and bytes below the node).
  public func words(of root: NodeID) -> [UInt8] {
    var words: [UInt8] = []
    var breaks = 0
    var next: NodeID? = root
    while let current = next {
      let node = self[current]
      if node.kind.holdsInlines || node.kind == .codeBlock { breaks += 1 }
      if node.kind.isRead {
        if !words.isEmpty { words.append(contentsOf: repeatElement(0x0A, count: breaks)) }
        breaks = 0
        switch node.kind {
        case .softBreak: words.append(0x20)
        case .lineBreak: words.append(0x0A)
        default: words += bytes[node.text.range]
        }
      }
      next = following(current, below: root)
    }
    return words
  }
}
