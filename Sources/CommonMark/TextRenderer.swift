extension Document {
  /// The document as plain text, UTF-8, each line with its line feed.
  ///
  /// Blocks are parted by blank lines, lists have their marks, the address of a link stands in brackets after its words.
  /// There is no markup, and HTML is left out.
  /// - Parameter width: where lines are wrapped, in Unicode scalars; nil to leave paragraphs on one line. A word longer
  ///   than that stands on a line of its own.
  /// - Returns: the text; empty for an empty document.
  /// - Complexity: O(nodes + bytes).
  public func text(width: Int? = 72) -> [UInt8] {
    var renderer = TextRenderer(document: self, width: width)
    renderer.drawBlocks(of: root, areTight: false)
    return renderer.output
  }
}

/// Draws a document as plain text.
///
/// Recursive over blocks, whose depth the parser has limited.
struct TextRenderer {
  let document: Document
  let width: Int?
  private(set) var output: [UInt8] = []
  /// What stands before each line of the block that is being drawn.
  private var margin: [UInt8] = []
  /// What stands before its next line instead, once: the margin and the marks of the items that begin there.
  private var firstMargin: [UInt8]?

  init(document: Document, width: Int?) {
    self.document = document
    self.width = width
    output.reserveCapacity(document.bytes.count)
  }

  /// Draws the blocks within a block, parted by blank lines unless they are tight.
  mutating func drawBlocks(of parent: NodeID, areTight: Bool) {
    var block = document.firstChild(of: parent)
    var isFirst = true
    while let current = block {
      defer { block = document.next(after: current) }
      guard document.kind(of: current) != .htmlBlock else { continue }
      if !isFirst, !areTight { output.append(0x0A) }
      draw(current)
      isFirst = false
    }
  }

  private mutating func draw(_ block: NodeID) {
    switch document.kind(of: block) {
    case .list: drawList(block)
    case .blockQuote: indent(by: 2) { $0.drawBlocks(of: block, areTight: false) }
    case .codeBlock: indent(by: 4) { $0.drawLines($0.document.literal(of: block)) }
    case .thematicBreak: drawLine(Array(repeating: UInt8(ascii: "-"), count: 10)[...])
    case .paragraph, .heading: drawWrapped(InlineText(of: block, in: document).words)
    case .document, .item, .htmlBlock: drawBlocks(of: block, areTight: false)
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .link, .image: break
    }
  }

  private mutating func drawList(_ list: NodeID) {
    guard let style = document.listStyle(of: list) else { return }
    var number = document.listStart(of: list)
    var item = document.firstChild(of: list)
    while let current = item {
      drawItem(current, mark: Self.mark(style, number), isTight: style.isTight)
      item = document.next(after: current)
      if item != nil, !style.isTight { output.append(0x0A) }
      number += 1
    }
  }

  private mutating func drawItem(_ item: NodeID, mark: [UInt8], isTight: Bool) {
    firstMargin = (firstMargin ?? margin) + mark
    indent(by: mark.count) { $0.drawBlocks(of: item, areTight: isTight) }
    if firstMargin != nil { drawLine([]) }
  }

  private static func mark(_ style: ListStyle, _ number: Int) -> [UInt8] {
    switch style.marker {
    case .bullet: Array("- ".utf8)
    case .period: Array("\(number). ".utf8)
    case .parenthesis: Array("\(number)) ".utf8)
    }
  }

  private mutating func indent(by count: Int, _ draw: (inout TextRenderer) -> Void) {
    margin += Array(repeating: 0x20, count: count)
    draw(&self)
    margin.removeLast(count)
  }

  private mutating func drawWrapped(_ words: [UInt8]) {
    for line in words.split(separator: 0x0A, omittingEmptySubsequences: false) {
      for part in WrappedLines(line, width: width.map { max($0 - margin.count, 1) }) { drawLine(part) }
    }
  }

  private mutating func drawLines(_ words: ArraySlice<UInt8>) {
    for line in words.split(separator: 0x0A) { drawLine(line) }
  }

  private mutating func drawLine(_ line: ArraySlice<UInt8>) {
    let margin = firstMargin ?? margin
    firstMargin = nil
    output += line.isEmpty ? margin[..<margin.trimmed.endIndex] : margin[...]
    output += line
    output.append(0x0A)
  }
}
