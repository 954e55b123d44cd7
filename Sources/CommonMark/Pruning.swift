/// Taking out what has become empty.
extension Document {
  /// Takes out a node that has lost its words or children, and after it everything that consisted only of it: the line,
  /// the emphasis, the paragraph, the list item, the list.
  mutating func removeEmptied(_ node: NodeID) {
    var node = node
    while let parent = parent(of: node) {
      let previous = previous(before: node)
      let next = next(after: node)
      detach(node)
      // Lines and gaps are between inlines.
      if !kind(of: node).isBlock {
        removeLine(between: previous, next)
        closeGap(between: previous, next)
      }
      guard self[parent].firstChild == Node.none, kind(of: parent).needsChildren else { return }
      node = parent
    }
  }

  /// Whether nothing else stands on a node's line within its parent.
  func isAloneOnLine(_ node: NodeID) -> Bool {
    isLineEdge(previous(before: node)) && isLineEdge(next(after: node))
  }

  /// Takes out the line end that an emptied line no longer needs.
  private mutating func removeLine(between previous: NodeID?, _ next: NodeID?) {
    guard isLineEdge(previous), isLineEdge(next) else { return }
    if let next { detach(next) } else if let previous { detach(previous) }
  }

  /// Takes out one of the two spaces that an emptied node leaves, or the one at the edge of a line.
  private mutating func closeGap(between previous: NodeID?, _ next: NodeID?) {
    let before = previous.flatMap { kind(of: $0) == .text ? literal(of: $0).last : nil }
    let after = next.flatMap { kind(of: $0) == .text ? literal(of: $0).first : nil }
    if let next, after == 0x20, before == 0x20 || isLineEdge(previous) {
      self[next].text.start += 1
      self[next].text.count -= 1
      if self[next].text.isEmpty { removeEmptied(next) }
    } else if let previous, before == 0x20, isLineEdge(next) {
      let start = literalStart
      append(copyOf: range(of: .literal, in: previous).dropLast())
      self[previous].text = finishLiteral(from: start)
      if self[previous].text.isEmpty { removeEmptied(previous) }
    }
  }

  private func isLineEdge(_ node: NodeID?) -> Bool { node.map { kind(of: $0).isBreak } ?? true }

  /// A list whose item has come to hold several paragraphs must show them apart.
  mutating func loosenList(around item: NodeID) {
    guard kind(of: item) == .item, let list = parent(of: item) else { return }
    if children(of: item).count(where: { kind(of: $0) == .paragraph }) > 1 { self[list].list.isTight = false }
  }
}
