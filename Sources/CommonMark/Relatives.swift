/// Putting nodes in and taking them out.
extension Document {
  /// Adds a node without relatives to the arena.
  mutating func add(_ node: Node) -> NodeID {
    nodes.append(node)
    return NodeID(nodes.count - 1)
  }

  /// Puts a node that has no parent after the parent's other children.
  mutating func append(_ child: NodeID, to parent: NodeID) {
    insert(child, in: parent, after: id(self[parent].lastChild))
  }

  /// Puts a node that has no parent after another child of a parent; nil: before all.
  mutating func insert(_ child: NodeID, in parent: NodeID, after previous: NodeID?) {
    let next = id(previous.map { self[$0].next } ?? self[parent].firstChild)
    self[child].parent = parent.index
    join(previous, child, in: parent)
    join(child, next, in: parent)
  }

  /// Takes a node, with all below it, out of its parent.
  mutating func detach(_ node: NodeID) {
    guard let parent = id(self[node].parent) else { return }
    join(id(self[node].previous), id(self[node].next), in: parent)
    self[node].parent = Node.none
    self[node].previous = Node.none
    self[node].next = Node.none
  }

  /// Takes a node out and leaves its children in its place.
  mutating func unwrap(_ node: NodeID) {
    guard let parent = id(self[node].parent) else { return }
    var previous: NodeID? = node
    while let child = firstChild(of: node) {
      detach(child)
      insert(child, in: parent, after: previous)
      previous = child
    }
    detach(node)
  }

  /// Moves all children of a node to the end of another's.
  mutating func moveChildren(of node: NodeID, to parent: NodeID) {
    while let child = firstChild(of: node) {
      detach(child)
      append(child, to: parent)
    }
  }

  /// The next node in document order, or nil after the last below a root.
  func following(_ node: NodeID, below root: NodeID, skippingChildren: Bool = false) -> NodeID? {
    if !skippingChildren, let child = firstChild(of: node) { return child }
    var node = node
    while node != root {
      if let next = next(after: node) { return next }
      guard let parent = parent(of: node) else { return nil }
      node = parent
    }
    return nil
  }

  private mutating func join(_ left: NodeID?, _ right: NodeID?, in parent: NodeID) {
    if let left {
      self[left].next = right?.index ?? Node.none
    } else {
      self[parent].firstChild = right?.index ?? Node.none
    }
    if let right {
      self[right].previous = left?.index ?? Node.none
    } else {
      self[parent].lastChild = left?.index ?? Node.none
    }
  }
}
