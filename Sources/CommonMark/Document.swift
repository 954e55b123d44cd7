public import TextCore

/// A Markdown document as a value: a flat arena of nodes over one buffer of bytes in which every byte knows its source.
///
/// Nodes point to their relatives by index and to their words by range, so a copy is the copy of a few plain arrays.
/// The buffer only grows: new words are added at its end and the node's range moves. A document that was parsed from
/// text with slot characters remembers where they are and can be filled again and again.
public struct Document: Sendable {
  /// The root stands first.
  ///
  /// Nodes that were taken out stay behind without a parent.
  var nodes: [Node]
  /// UTF-8; a zero byte stands just past each literal.
  public internal(set) var bytes: [UInt8]
  /// The sources of `bytes`, in order.
  var runs: [MarkRun]
  /// Where slot characters stand, in the order of `bytes`.
  var sites: [SlotSite]
  /// What filling and editing left out: link addresses that may not stand, markup that a note may not hold.
  public internal(set) var remarks: [Remark] = []

  /// The document node.
  public var root: NodeID { NodeID(0) }

  /// True where nothing is left to read.
  public var isEmpty: Bool { nodes[0].firstChild == Node.none }

  /// How many places wait for values.
  public var slotCount: Int { sites.count }

  /// A document without text.
  public init() {
    nodes = [Node(.document)]
    bytes = []
    runs = []
    sites = []
  }
}

extension Document {
  /// What a node is.
  public func kind(of node: NodeID) -> NodeKind { self[node].kind }

  /// The node that holds this one; nil for the root and for a node that was taken out.
  public func parent(of node: NodeID) -> NodeID? { id(self[node].parent) }

  /// The node's first child.
  public func firstChild(of node: NodeID) -> NodeID? { id(self[node].firstChild) }

  /// The next node with the same parent.
  public func next(after node: NodeID) -> NodeID? { id(self[node].next) }

  /// The node before it with the same parent.
  public func previous(before node: NodeID) -> NodeID? { id(self[node].previous) }

  /// The node's children, in order.
  public func children(of node: NodeID) -> Children { Children(document: self, at: self[node].firstChild) }

  /// The blocks directly below the root, in order.
  public var topLevelBlocks: Children { children(of: root) }

  /// 1...6 for a heading, 0 for anything else.
  public func headingLevel(of node: NodeID) -> Int { kind(of: node) == .heading ? Int(self[node].number) : 0 }

  /// How a list is marked and spaced; nil for anything else.
  public func listStyle(of node: NodeID) -> ListStyle? { kind(of: node) == .list ? self[node].list : nil }

  /// The number of an ordered list's first item; 0 for anything else.
  public func listStart(of node: NodeID) -> Int { kind(of: node) == .list ? Int(self[node].number) : 0 }

  /// One of a node's strings as a range of `bytes`; empty where the node has no such string.
  public func range(of field: LiteralField, in node: NodeID) -> Range<Int> { span(of: field, in: node).range }

  /// One of a node's strings, UTF-8; empty where the node has no such string.
  public func literal(of node: NodeID, _ field: LiteralField = .literal) -> ArraySlice<UInt8> {
    bytes[range(of: field, in: node)]
  }

  /// One of a node's strings, for people and tests.
  public func string(of node: NodeID, _ field: LiteralField = .literal) -> String {
    String(decoding: literal(of: node, field), as: UTF8.self)
  }

  /// Where a node starts in the text that was parsed; nil where libcmark doesn't say (soft breaks) and for nodes that
  /// filling put in.
  ///
  /// libcmark counts columns in bytes; they become scalars here and nowhere else.
  /// - Parameters:
  ///   - node: a node of this document.
  ///   - source: the text that was parsed.
  /// - Returns: line and column, 1-based.
  public func position(of node: NodeID, in source: SourceText) -> SourcePosition? {
    offset(of: node, in: source).map(source.position(at:))
  }

  /// The byte offset at which a node starts in the text that was parsed; nil as for `position(of:in:)`.
  ///
  /// Exact for blocks and for inlines on their block's first line; on later lines libcmark counts from the block's
  /// own indentation, so a line that is indented otherwise is out by the difference.
  public func offset(of node: NodeID, in source: SourceText) -> Int? {
    let place = self[node]
    guard place.line > 0, place.column > 0 else { return nil }
    return min(source.offset(ofLine: Int(place.line)) + Int(place.column) - 1, source.bytes.count)
  }

  subscript(node: NodeID) -> Node {
    get { nodes[Int(node.index)] }
    set { nodes[Int(node.index)] = newValue }
  }

  func id(_ index: Int32) -> NodeID? { index == Node.none ? nil : NodeID(index) }

  func span(of field: LiteralField, in node: NodeID) -> Span {
    let kind = kind(of: node)
    switch field {
    case .literal: return kind == .link || kind == .image ? Span() : self[node].text
    case .destination: return kind == .link || kind == .image ? self[node].text : Span()
    case .title: return kind == .link || kind == .image ? self[node].extra : Span()
    case .info: return kind == .codeBlock ? self[node].extra : Span()
    }
  }

  /// Moves one of a node's strings to other bytes of the buffer.
  mutating func setSpan(_ span: Span, of field: LiteralField, in node: NodeID) {
    switch field {
    case .literal, .destination: self[node].text = span
    case .title, .info: self[node].extra = span
    }
  }
}

/// The children of one node, in order.
public struct Children: Sequence, IteratorProtocol, Sendable {
  let document: Document
  var at: Int32

  /// The next child.
  public mutating func next() -> NodeID? {
    guard let node = document.id(at) else { return nil }
    at = document[node].next
    return node
  }
}
