import TextCore

extension Document: Equatable {
  /// The same tree, the same words and the same sources; how the arrays lie and where the text came from doesn't count.
  /// - Complexity: O(nodes + bytes).
  public static func == (left: Document, right: Document) -> Bool {
    left.hasSameTree(as: right) { left.sources(of: $0) == right.sources(of: $1) }
  }

  /// The same tree and the same words, whoever's they are.
  public func hasSameTree(as other: Document) -> Bool { hasSameTree(as: other) { _, _ in true } }

  private func hasSameTree(as other: Document, where alsoEqual: (NodeID, NodeID) -> Bool) -> Bool {
    var mine: NodeID? = root
    var others: NodeID? = other.root
    while let left = mine, let right = others {
      guard isLike(left, right, in: other), alsoEqual(left, right) else { return false }
      mine = following(left, below: root)
      others = other.following(right, below: other.root)
    }
    return mine == nil && others == nil
  }

  private func isLike(_ node: NodeID, _ otherNode: NodeID, in other: Document) -> Bool {
    let left = self[node]
    let right = other[otherNode]
    return left.kind == right.kind && left.list == right.list && left.number == right.number
      && (left.firstChild == Node.none) == (right.firstChild == Node.none)
      && (left.next == Node.none) == (right.next == Node.none)
      && bytes[left.text.range] == other.bytes[right.text.range]
      && bytes[left.extra.range] == other.bytes[right.extra.range]
  }

  /// The marks of a node's strings, as lengths: slot numbers and offsets don't count.
  private func sources(of node: NodeID) -> [MarkedLength] {
    var lengths: [MarkedLength] = []
    for range in [self[node].text.range, self[node].extra.range] {
      for marked in marks(in: range) {
        if let last = lengths.last, last.mark == marked.mark, marked.range.lowerBound > range.lowerBound {
          lengths[lengths.count - 1].count += marked.range.count
        } else {
          lengths.append(MarkedLength(mark: marked.mark, count: marked.range.count))
        }
      }
    }
    return lengths
  }
}

private struct MarkedLength: Equatable {
  var mark: SourceMark
  var count: Int
}
