import TextCore

/// Putting other words and trees into a document.
extension Document {
  /// Adds all nodes and words of another document, every word with one mark; gives the node that holds them, which has
  /// no parent.
  mutating func graft(_ other: Document, mark: SourceMark, slot: Int32) -> NodeID {
    let firstNode = Int32(nodes.count)
    let firstByte = Int32(bytes.count)
    bytes.append(contentsOf: other.bytes)
    closeRun(mark, slot)
    for node in other.nodes { nodes.append(node.moved(nodesBy: firstNode, bytesBy: firstByte)) }
    remarks += other.remarks
    return NodeID(firstNode)
  }

  /// Puts lines of words into an empty paragraph: line breaks between lines, and a paragraph more after each blank line.
  mutating func putLines(of words: [UInt8], into paragraph: NodeID, mark: SourceMark, slot: Int32) {
    var paragraph = paragraph
    for line in ValueLines(words) {
      if self[paragraph].firstChild != Node.none {
        if line.startsParagraph {
          paragraph = addParagraph(after: paragraph)
        } else {
          append(add(Node(.lineBreak)), to: paragraph)
        }
      }
      var text = Node(.text)
      let start = literalStart
      append(words[line.range], mark: mark, slot: slot)
      text.text = finishLiteral(from: start)
      append(add(text), to: paragraph)
    }
    if let item = parent(of: paragraph) { loosenList(around: item) }
    if self[paragraph].firstChild == Node.none { removeEmptied(paragraph) }
  }

  /// The blocks below a node that hold inlines, in document order.
  func inlineBlocks(below root: NodeID) -> [NodeID] {
    var blocks: [NodeID] = []
    var node = following(root, below: root)
    while let block = node {
      let holdsInlines = kind(of: block).holdsInlines
      if holdsInlines { blocks.append(block) }
      node = following(block, below: root, skippingChildren: holdsInlines)
    }
    return blocks
  }

  private mutating func addParagraph(after paragraph: NodeID) -> NodeID {
    var node = Node(.paragraph)
    node.line = self[paragraph].line
    node.column = self[paragraph].column
    let added = add(node)
    insert(added, in: parent(of: paragraph) ?? root, after: paragraph)
    return added
  }
}

extension Node {
  /// The node as part of a larger arena and buffer; its place in the text it was parsed from is forgotten.
  fileprivate func moved(nodesBy nodes: Int32, bytesBy bytes: Int32) -> Node {
    var node = self
    node.parent = Self.moved(parent, by: nodes)
    node.firstChild = Self.moved(firstChild, by: nodes)
    node.lastChild = Self.moved(lastChild, by: nodes)
    node.next = Self.moved(next, by: nodes)
    node.previous = Self.moved(previous, by: nodes)
    if !text.isEmpty { node.text.start += bytes }
    if !extra.isEmpty { node.extra.start += bytes }
    node.line = 0
    node.column = 0
    return node
  }

  private static func moved(_ index: Int32, by offset: Int32) -> Int32 { index == none ? none : index + offset }
}
