internal import CCommonMark
import TextCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads a C tree into an arena, in one pass and without recursion.
struct TreeReader {
  private var document = Document()
  private let maximumDepth: Int

  /// Nodes lie in one another deeper than allowed.
  struct TooDeep: Error {
    /// 1-based; 0 if libcmark doesn't know.
    let line: Int
  }

  /// The tree as a document, all of it the template's.
  static func document(
    reading tree: borrowing TreeOwner, byteCount: Int, maximumDepth: Int
  ) throws(TooDeep) -> Document {
    var reader = TreeReader(maximumDepth: maximumDepth)
    reader.document.nodes.reserveCapacity(16 + byteCount / 12)
    reader.document.bytes.reserveCapacity(byteCount + byteCount / 8 + 64)
    try reader.read(below: tree.root)
    reader.document.closeRun(.template, MarkRun.noSlot)
    return reader.document
  }

  private init(maximumDepth: Int) { self.maximumDepth = maximumDepth }

  private mutating func read(below root: OpaquePointer) throws(TooDeep) {
    var source = root
    var parent: Int32 = 0
    var depth = 1
    while true {
      if let child = cmark_node_first_child(source) {
        if source != root { parent = Int32(document.nodes.count - 1) }
        source = child
        depth += 1
        if depth > maximumDepth { throw TooDeep(line: Int(cmark_node_get_start_line(source))) }
      } else {
        while source != root, cmark_node_next(source) == nil {
          guard let above = cmark_node_parent(source) else { return }
          source = above
          if source != root { parent = document.nodes[Int(parent)].parent }
          depth -= 1
        }
        guard source != root, let next = cmark_node_next(source) else { return }
        source = next
      }
      add(source, to: parent)
    }
  }

  /// Adds a node; not the empty text that libcmark leaves where it has taken spaces off a line's end.
  private mutating func add(_ source: OpaquePointer, to parent: Int32) {
    let index = Int32(document.nodes.count)
    var node = node(from: source)
    if node.kind == .text, node.text.isEmpty { return }
    node.parent = parent
    node.previous = document.nodes.withUnsafeMutableBufferPointer { nodes in
      let previous = nodes[Int(parent)].lastChild
      if previous == Node.none {
        nodes[Int(parent)].firstChild = index
      } else {
        nodes[Int(previous)].next = index
      }
      nodes[Int(parent)].lastChild = index
      return previous
    }
    document.nodes.append(node)
  }

  /// In line where it is used, so that the node's parts go from registers to their place: a node of this size, handed
  /// over through memory part by part and then copied whole, makes the processor wait.
  @inline(__always)
  private mutating func node(from source: OpaquePointer) -> Node {
    var node = Node(Self.kind(of: source))
    node.line = cmark_node_get_start_line(source)
    node.column = cmark_node_get_start_column(source)
    switch node.kind {
    case .text, .code, .htmlBlock, .htmlInline:
      node.text = span(cmark_node_get_literal(source))
    case .codeBlock:
      node.text = span(cmark_node_get_literal(source))
      node.extra = span(cmark_node_get_fence_info(source))
    case .link, .image:
      node.text = span(cmark_node_get_url(source))
      node.extra = span(cmark_node_get_title(source))
    case .heading: node.number = cmark_node_get_heading_level(source)
    case .list: readList(source, into: &node)
    case .document, .blockQuote, .item, .paragraph, .thematicBreak, .softBreak, .lineBreak, .emphasis, .strong: break
    }
    return node
  }

  private func readList(_ source: OpaquePointer, into node: inout Node) {
    node.list.isTight = cmark_node_get_list_tight(source) != 0
    guard cmark_node_get_list_type(source) == CMARK_ORDERED_LIST else { return }
    node.list.marker = cmark_node_get_list_delim(source) == CMARK_PAREN_DELIM ? .parenthesis : .period
    node.number = cmark_node_get_list_start(source)
  }

  /// Copies a C string, with its zero byte, to the end of the buffer.
  private mutating func span(_ string: UnsafePointer<CChar>?) -> Span {
    guard let string else { return Span() }
    let count = strlen(string)
    guard count > 0 else { return Span() }
    let start = document.bytes.count
    string.withMemoryRebound(to: UInt8.self, capacity: count + 1) {
      document.bytes.append(contentsOf: UnsafeBufferPointer(start: $0, count: count + 1))
    }
    return Span(start: Int32(start), count: Int32(count))
  }

  /// The parser makes no custom nodes; the words of one would be lost, so it is taken for a paragraph or for text.
  private static func kind(of source: OpaquePointer) -> NodeKind {
    switch cmark_node_get_type(source) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default: .paragraph
    }
  }
}
