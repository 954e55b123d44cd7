internal import CCommonMark

/// Builds the C tree of a document again, for libcmark to draw.
///
/// Raw HTML is left out: libcmark's safe mode would put a comment in its place.
struct TreeBuilder {
  let document: Document
  /// Emphasis becomes strong emphasis; within strong emphasis it becomes nothing.
  var emphasisAsStrong = false

  /// The C tree of some of the document's blocks, below a document node.
  func tree(of blocks: some Sequence<NodeID>) -> TreeOwner {
    let owner = TreeOwner(expectedBytes: 256 * document.nodes.count + 4 * document.bytes.count)
    document.bytes.withUnsafeBytes { bytes in
      document.nodes.withUnsafeBufferPointer { nodes in
        for block in blocks { build(block.index, of: nodes, below: owner.root, words: bytes, memory: owner.memory) }
      }
    }
    return owner
  }

  private func build(
    _ block: Int32, of nodes: UnsafeBufferPointer<Node>, below root: OpaquePointer, words: UnsafeRawBufferPointer,
    memory: UnsafeMutablePointer<cmark_mem>
  ) {
    var parent = root
    var node = block
    while true {
      let child = nodes[Int(node)].firstChild
      if !isLeftOut(NodeID(node), nodes[Int(node)].kind) {
        let made = cNode(nodes, Int(node), words: words, memory: memory)
        cmark_node_append_child(parent, made)
        if child != Node.none { parent = made }
      }
      if child != Node.none {
        node = child
        continue
      }
      while node != block, nodes[Int(node)].next == Node.none, nodes[Int(node)].parent != Node.none {
        node = nodes[Int(node)].parent
        if !isLeftOut(NodeID(node), nodes[Int(node)].kind) {
          parent = TreeOwner.existing(cmark_node_parent(parent))
        }
      }
      guard node != block, nodes[Int(node)].next != Node.none else { return }
      node = nodes[Int(node)].next
    }
  }

  /// Whether a node gets no node of its own; its children then belong to the node above.
  private func isLeftOut(_ node: NodeID, _ kind: NodeKind) -> Bool {
    switch kind {
    case .htmlBlock, .htmlInline: true
    case .emphasis, .strong: emphasisAsStrong && isWithinEmphasis(node)
    default: false
    }
  }

  private func isWithinEmphasis(_ node: NodeID) -> Bool {
    var node = node
    while let parent = document.parent(of: node), !document.kind(of: parent).isBlock {
      if document.kind(of: parent) == .emphasis || document.kind(of: parent) == .strong { return true }
      node = parent
    }
    return false
  }

  /// A node is read part by part where it lies; copying it whole first costs more than all the rest.
  private func cNode(
    _ nodes: UnsafeBufferPointer<Node>, _ index: Int, words: UnsafeRawBufferPointer,
    memory: UnsafeMutablePointer<cmark_mem>
  ) -> OpaquePointer {
    let kind = nodes[index].kind
    let made = TreeOwner.existing(cmark_node_new_with_mem(type(of: kind), memory))
    switch kind {
    case .text, .code: cmark_node_set_literal(made, words.cString(nodes[index].text))
    case .codeBlock:
      cmark_node_set_literal(made, words.cString(nodes[index].text))
      cmark_node_set_fence_info(made, words.cString(nodes[index].extra))
    case .link, .image:
      cmark_node_set_url(made, words.cString(nodes[index].text))
      cmark_node_set_title(made, words.cString(nodes[index].extra))
    case .heading: cmark_node_set_heading_level(made, nodes[index].number)
    case .list: setList(made, nodes[index])
    case .document, .blockQuote, .item, .htmlBlock, .paragraph, .thematicBreak, .softBreak, .lineBreak, .htmlInline,
      .emphasis, .strong:
      break
    }
    return made
  }

  private func setList(_ made: OpaquePointer, _ node: Node) {
    cmark_node_set_list_tight(made, node.list.isTight ? 1 : 0)
    cmark_node_set_list_type(made, node.list.marker == .bullet ? CMARK_BULLET_LIST : CMARK_ORDERED_LIST)
    guard node.list.marker != .bullet else { return }
    cmark_node_set_list_delim(made, node.list.marker == .period ? CMARK_PERIOD_DELIM : CMARK_PAREN_DELIM)
    cmark_node_set_list_start(made, node.number)
  }

  private func type(of kind: NodeKind) -> cmark_node_type {
    switch kind {
    case .document: CMARK_NODE_DOCUMENT
    case .blockQuote: CMARK_NODE_BLOCK_QUOTE
    case .list: CMARK_NODE_LIST
    case .item: CMARK_NODE_ITEM
    case .codeBlock: CMARK_NODE_CODE_BLOCK
    case .htmlBlock: CMARK_NODE_HTML_BLOCK
    case .paragraph: CMARK_NODE_PARAGRAPH
    case .heading: CMARK_NODE_HEADING
    case .thematicBreak: CMARK_NODE_THEMATIC_BREAK
    case .text: CMARK_NODE_TEXT
    case .softBreak: CMARK_NODE_SOFTBREAK
    case .lineBreak: CMARK_NODE_LINEBREAK
    case .code: CMARK_NODE_CODE
    case .htmlInline: CMARK_NODE_HTML_INLINE
    case .emphasis: emphasisAsStrong ? CMARK_NODE_STRONG : CMARK_NODE_EMPH
    case .strong: CMARK_NODE_STRONG
    case .link: CMARK_NODE_LINK
    case .image: CMARK_NODE_IMAGE
    }
  }
}

extension UnsafeRawBufferPointer {
  /// A literal as the C string that it is in the buffer; nil if it is empty.
  fileprivate func cString(_ span: Span) -> UnsafePointer<CChar>? {
    guard !span.isEmpty else { return nil }
    return baseAddress?.advanced(by: Int(span.start)).assumingMemoryBound(to: CChar.self)
  }
}
