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
  public func words(of node: NodeID) -> [UInt8] {
    var words: [UInt8] = []
    let reading = reading(of: node)
    var next = 0
    for (index, piece) in reading.pieces.enumerated() {
      while next < reading.passages.count, reading.passages[next].pieces.lowerBound <= index {
        if !words.isEmpty { words.append(0x0A) }
        next += 1
      }
      switch piece.kind {
      case .words, .code: words += bytes[piece.range]
      case .softBreak: words.append(0x20)
      case .lineBreak: words.append(0x0A)
      }
    }
    return words
  }
}
