/// What one place of a document is: every node type of CommonMark.
public enum NodeKind: UInt8, Sendable, Hashable, CaseIterable {
  // blocks
  case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
  // inlines
  case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image

  /// A block: it stands on lines of its own.
  public var isBlock: Bool { rawValue <= NodeKind.thematicBreak.rawValue }

  /// A block whose children are inlines.
  public var holdsInlines: Bool { self == .paragraph || self == .heading }

  /// An inline that ends a line.
  var isBreak: Bool { self == .softBreak || self == .lineBreak }

  /// A node that means nothing once it has lost all its children.
  var needsChildren: Bool {
    switch self {
    case .blockQuote, .list, .item, .paragraph, .heading, .emphasis, .strong, .link: true
    case .document, .codeBlock, .htmlBlock, .thematicBreak, .text, .softBreak, .lineBreak, .code, .htmlInline, .image:
      false
    }
  }
}

/// One node of one document; it stays the same through filling and editing, for as long as the node is there.
public struct NodeID: Sendable, Hashable, Comparable {
  /// Index into `Document.nodes`.
  let index: Int32

  init(_ index: Int32) { self.index = index }

  init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }

  /// The order in which the nodes were made; of nodes that were parsed together, document order.
  public static func < (left: NodeID, right: NodeID) -> Bool { left.index < right.index }
}

/// A range of the document's buffer.
///
/// A zero byte stands just past each literal, so that it is a C string as it lies.
struct Span: Sendable, Hashable {
  var start: Int32 = 0
  var count: Int32 = 0

  var isEmpty: Bool { count == 0 }
  var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

/// One node of the arena: its place among its relatives, and its words as spans of the buffer.
struct Node: Sendable {
  /// Stands for "no such relative".
  static let none: Int32 = -1

  var kind: NodeKind
  var list = ListStyle()
  var parent = Node.none
  var firstChild = Node.none
  var lastChild = Node.none
  var next = Node.none
  var previous = Node.none
  /// The words of text, code and HTML; the destination of a link or an image.
  var text = Span()
  /// The title of a link or an image; the info string of a code block.
  var extra = Span()
  /// 1-based, 0 if libcmark doesn't know.
  var line: Int32 = 0
  /// 1-based, in bytes, 0 if libcmark doesn't know.
  var column: Int32 = 0
  /// The level of a heading, 1...6; the first number of an ordered list.
  var number: Int32 = 0

  init(_ kind: NodeKind) { self.kind = kind }
}

/// How a list is marked and spaced.
public struct ListStyle: Sendable, Hashable {
  /// What stands before an item.
  public enum Marker: UInt8, Sendable, Hashable {
    case bullet, period, parenthesis
  }

  /// What stands before an item: a bullet, "1." or "1)".
  public internal(set) var marker = Marker.bullet
  /// No blank lines between the items: their paragraphs are drawn without space around them.
  public internal(set) var isTight = true
}

/// One of the strings of a node.
public enum LiteralField: UInt8, Sendable, Hashable, Comparable, CaseIterable {
  /// The words of text, code and HTML.
  case literal
  /// Where a link or an image points.
  case destination
  /// The title of a link or an image.
  case title
  /// The info string of a fenced code block.
  case info

  /// The order in which the strings of one node lie in the buffer.
  public static func < (left: LiteralField, right: LiteralField) -> Bool { left.rawValue < right.rawValue }
}
