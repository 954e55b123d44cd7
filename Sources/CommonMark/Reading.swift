/// What a reader reads of a document, block by block, and beside it what readers don't see but a page holds.
///
/// Words that formatting splits lie side by side here: the pieces of "T*h*omas" are "T", "h" and "omas" of one passage.
public struct Reading: Sendable {
  /// A block with words: a paragraph, a heading, a block of code.
  public struct Passage: Sendable, Hashable {
    /// The block.
    public var block: NodeID
    /// What it is.
    public var kind: NodeKind
    /// Its pieces, a range of `Reading.pieces`.
    public var pieces: Range<Int>
  }

  /// A part of a passage that formatting doesn't split further.
  public struct Piece: Sendable, Hashable {
    /// How the piece is read.
    public enum Kind: UInt8, Sendable, Hashable {
      /// Words of a text node; also the words of links and the descriptions of images.
      case words
      /// Words of a code span or a block of code.
      case code
      /// A line end of the source, read as a space. It has no bytes.
      case softBreak
      /// A line break. It has no bytes.
      case lineBreak
    }

    /// How the piece is read.
    public var kind: Kind
    /// The node that holds it.
    public var node: NodeID
    /// Where its words lie in `Document.bytes`; empty for breaks.
    public var range: Range<Int>
  }

  /// A string of the document that no reader sees as words.
  public struct HiddenText: Sendable, Hashable {
    /// The node that holds it; of kind `htmlBlock` or `htmlInline` where it is HTML or a comment.
    public var node: NodeID
    /// Which of the node's strings.
    public var field: LiteralField
    /// Where it lies in `Document.bytes`; not empty.
    public var range: Range<Int>
  }

  /// The blocks with words, in document order.
  public fileprivate(set) var passages: [Passage] = []
  /// The pieces of all passages, in reading order.
  public fileprivate(set) var pieces: [Piece] = []
  /// Destinations and titles of links and images, info strings, HTML and comments, in document order.
  public fileprivate(set) var hidden: [HiddenText] = []
}

extension Document {
  /// What is to be read of the document.
  /// - Parameter block: a block to read alone, with all below it; nil for the whole document.
  /// - Returns: passages, pieces and hidden texts, each in document order.
  /// - Complexity: O(nodes).
  public func reading(of block: NodeID? = nil) -> Reading {
    let root = block ?? root
    var reading = Reading()
    if block == nil {
      reading.passages.reserveCapacity(nodes.count / 3)
      reading.pieces.reserveCapacity(nodes.count)
    }
    var node: NodeID? = root
    while let current = node {
      reading.add(current, of: self)
      node = following(current, below: root)
    }
    reading.closePassage()
    return reading
  }
}

extension Reading {
  fileprivate mutating func add(_ id: NodeID, of document: Document) {
    let node = document[id]
    switch node.kind {
    case .document, .blockQuote, .list, .item, .thematicBreak, .emphasis, .strong: break
    case .paragraph, .heading: open(id, node.kind)
    case .codeBlock:
      open(id, node.kind)
      add(.code, id, node.text.range)
      hide(id, .info, node.extra)
    case .htmlBlock, .htmlInline: hide(id, .literal, node.text)
    case .text: add(.words, id, node.text.range)
    case .code: add(.code, id, node.text.range)
    case .softBreak: add(.softBreak, id, 0..<0)
    case .lineBreak: add(.lineBreak, id, 0..<0)
    case .link, .image:
      hide(id, .destination, node.text)
      hide(id, .title, node.extra)
    }
  }

  private mutating func open(_ block: NodeID, _ kind: NodeKind) {
    closePassage()
    passages.append(Passage(block: block, kind: kind, pieces: pieces.count..<pieces.count))
  }

  private mutating func add(_ kind: Piece.Kind, _ node: NodeID, _ range: Range<Int>) {
    pieces.append(Piece(kind: kind, node: node, range: range))
  }

  /// Gives the last passage the pieces that were read since it began.
  fileprivate mutating func closePassage() {
    let last = passages.count - 1
    if last >= 0 { passages[last].pieces = passages[last].pieces.lowerBound..<pieces.count }
  }

  private mutating func hide(_ node: NodeID, _ field: LiteralField, _ span: Span) {
    if !span.isEmpty { hidden.append(HiddenText(node: node, field: field, range: span.range)) }
  }
}
