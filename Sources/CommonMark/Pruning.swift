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
      removeLine(between: previous, next)
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

  private func isLineEdge(_ node: NodeID?) -> Bool { node.map { kind(of: $0).isBreak } ?? true }

  /// A list whose item has come to hold several paragraphs must show them apart.
  mutating func loosenList(around item: NodeID) {
    guard kind(of: item) == .item, let list = parent(of: item) else { return }
    if children(of: item).count(where: { kind(of: $0) == .paragraph }) > 1 { self[list].list.isTight = false }
  }
}
