extension Document {
  /// The document as CommonMark, UTF-8: parsed again it gives the same tree.
  ///
  /// Written here and not by `cmark_render_commonmark`, which in 0.30.2 loses emphasis in mid-word, takes quadratic time
  /// for ordered lists, and knows nothing of line ends within words. Raw HTML is left out. What CommonMark has no way to
  /// write becomes the next best: a loose list of one paragraph is tight, a line break in a heading of level 3 a space,
  /// emphasis three deep is two deep, as is emphasis beside emphasis within emphasis.
  /// - Complexity: O(nodes + bytes).
  public func markdown() -> [UInt8] {
    var writer = MarkdownWriter(document: self)
    writer.writeBlocks(of: root)
    return writer.output
  }
}

/// Writes a document as CommonMark.
///
/// Recursive over nodes, whose depth the parser has limited.
struct MarkdownWriter {
  let document: Document
  var output: [UInt8] = []
  /// What stands before each line of the block that is being written: quotation marks and indentation.
  private var margin: [UInt8] = []
  /// What stands before its next line instead, once: the margin and the marks of the items that begin there.
  private var firstMargin: [UInt8]?
  /// Nothing of the line is written yet but its margin.
  var isAtLineStart = true
  /// Line ends that have been met and not written, since nothing has followed them yet; true for a line break.
  var pendingBreaks: [Bool] = []
  /// The heading that is being written stands on one line.
  var isOnOneLine = false
  /// Emphasis that is open, and what was closed last.
  var delimiters = EmphasisDelimiters()

  init(document: Document) {
    self.document = document
    output.reserveCapacity(document.bytes.count + document.nodes.count * 4)
  }

  /// Writes the blocks within a block.
  mutating func writeBlocks(of parent: NodeID, isTight: Bool = false) {
    var previous: NodeID?
    var bullet: UInt8?
    var block = document.firstChild(of: parent)
    while let current = block {
      block = document.next(after: current)
      guard document.kind(of: current) != .htmlBlock else { continue }
      if let previous { writeGap(between: previous, and: current, isTight: isTight) }
      bullet = bulletForList(current, after: bullet)
      write(current, bullet: bullet)
      previous = current
    }
  }

  private mutating func write(_ block: NodeID, bullet: UInt8?) {
    switch document.kind(of: block) {
    case .list: writeList(block, bullet: bullet ?? UInt8(ascii: "-"))
    case .blockQuote: within(Array("> ".utf8)) { $0.writeBlocks(of: block) }
    case .codeBlock: writeCode(block)
    case .thematicBreak: writeLine(Array("***".utf8)[...])
    case .heading: writeHeading(block)
    case .paragraph: writeInlineLines(of: block)
    case .document, .item: writeBlocks(of: block)
    case .htmlBlock, .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .link, .image: break
    }
  }

  // MARK: Blank lines

  private mutating func writeGap(between previous: NodeID, and block: NodeID, isTight: Bool) {
    if !isTight || wouldRunInto(previous, block) { writeLine([]) }
    guard let above = document.listStyle(of: previous), let below = document.listStyle(of: block) else { return }
    // Two ordered lists of one kind would be one; this is how the specification parts them.
    if above.marker == below.marker, above.marker != .bullet {
      writeLine(Array("<!-- -->".utf8)[...])
      writeLine([])
    }
  }

  /// Whether a block without a blank line before it would be read as part of the one above.
  private func wouldRunInto(_ previous: NodeID, _ block: NodeID) -> Bool {
    switch document.kind(of: block) {
    case .paragraph: document.kind(of: previous) != .heading && document.kind(of: previous) != .codeBlock
    case .heading: isSetext(block)
    case .list:
      document.listStyle(of: block)?.marker != .bullet && document.listStart(of: block) != 1
        || document.firstChild(of: block).map { document.firstChild(of: $0) == nil } ?? true
    default: document.kind(of: block) == document.kind(of: previous)
    }
  }

  // MARK: Lists

  /// A bullet other than that of a list just above, and one that makes no dividing line of `- - -`; nil for what is no
  /// bullet list.
  private func bulletForList(_ block: NodeID, after above: UInt8?) -> UInt8? {
    guard document.listStyle(of: block)?.marker == .bullet else { return nil }
    let dash = UInt8(ascii: "-")
    let plus = UInt8(ascii: "+")
    let beginsItem = firstMargin != nil
    return above.map { $0 == dash ? plus : dash } ?? (beginsItem ? plus : dash)
  }

  private mutating func writeList(_ list: NodeID, bullet: UInt8) {
    guard let style = document.listStyle(of: list) else { return }
    var number = document.listStart(of: list)
    var item = document.firstChild(of: list)
    while let current = item {
      item = document.next(after: current)
      let mark: [UInt8] =
        switch style.marker {
        case .bullet: [bullet, 0x20]
        case .period: Array("\(number). ".utf8)
        case .parenthesis: Array("\(number)) ".utf8)
        }
      writeItem(current, mark: mark, isTight: style.isTight)
      if item != nil, !style.isTight { writeLine([]) }
      number = min(number + 1, 999_999_999)
    }
  }

  private mutating func writeItem(_ item: NodeID, mark: [UInt8], isTight: Bool) {
    firstMargin = (firstMargin ?? margin) + mark
    within(Array(repeating: 0x20, count: mark.count), keepsFirst: true) { $0.writeBlocks(of: item, isTight: isTight) }
    if firstMargin != nil { writeLine([]) }
  }

  /// Writes something with more before each of its lines.
  private mutating func within(
    _ more: [UInt8], keepsFirst: Bool = false, _ write: (inout MarkdownWriter) -> Void
  ) {
    if !keepsFirst, let first = firstMargin { firstMargin = first + more }
    margin += more
    let before = output.count
    write(&self)
    if !keepsFirst, output.count == before { writeLine([]) }
    margin.removeLast(more.count)
  }

  // MARK: Leaf blocks

  private mutating func writeHeading(_ heading: NodeID) {
    if isSetext(heading) {
      writeInlineLines(of: heading)
      let mark = document.headingLevel(of: heading) == 1 ? UInt8(ascii: "=") : UInt8(ascii: "-")
      return writeLine([mark, mark, mark])
    }
    beginLine()
    output += Array(repeating: UInt8(ascii: "#"), count: document.headingLevel(of: heading))
    if document.firstChild(of: heading) != nil { output.append(0x20) }
    isOnOneLine = true
    writeInlines(of: heading)
    protectLastSpace()
    isOnOneLine = false
    pendingBreaks = []
    output.append(0x0A)
  }

  /// Whether a heading has lines, which only the underlined form can have.
  private func isSetext(_ heading: NodeID) -> Bool {
    guard document.headingLevel(of: heading) <= 2 else { return false }
    var node = document.firstChild(of: heading)
    while let current = node {
      if document.kind(of: current).isBreak { return true }
      node = document.following(current, below: heading)
    }
    return false
  }

  private mutating func writeInlineLines(of block: NodeID) {
    beginLine()
    isAtLineStart = true
    writeInlines(of: block)
    protectLastSpace()
    pendingBreaks = []
    output.append(0x0A)
  }

  private mutating func writeCode(_ block: NodeID) {
    let info = document.literal(of: block, .info)
    let code = document.literal(of: block)
    let mark = info.contains(UInt8(ascii: "`")) ? UInt8(ascii: "~") : UInt8(ascii: "`")
    let fence = Array(repeating: mark, count: max(3, code.longestRun(of: mark) + 1))
    beginLine()
    output += fence
    if !info.isEmpty {
      output.append(0x20)
      appendEscaped(info, also: [])
    }
    output.append(0x0A)
    for line in (code.last == 0x0A ? code.dropLast() : code).split(separator: 0x0A, omittingEmptySubsequences: false)
    where !code.isEmpty {
      writeLine(line)
    }
    writeLine(fence[...])
  }

  // MARK: Lines

  /// Ends the lines that are due, since more follows; a line end that would make a blank line is left out.
  mutating func writePendingBreaks() {
    for isHard in pendingBreaks where isHard || !isAtLineStart {
      if isOnOneLine {
        output.append(0x20)
        continue
      }
      protectLastSpace()
      if isHard { output.append(UInt8(ascii: "\\")) }
      output.append(0x0A)
      beginLine()
      isAtLineStart = true
    }
    pendingBreaks.removeAll(keepingCapacity: true)
  }

  private mutating func beginLine() {
    output += firstMargin ?? margin
    firstMargin = nil
  }

  private mutating func writeLine(_ line: ArraySlice<UInt8>) {
    let margin = firstMargin ?? margin
    firstMargin = nil
    output += line.isEmpty ? margin[..<margin.trimmed.endIndex] : margin[...]
    output += line
    output.append(0x0A)
  }
}

extension ArraySlice<UInt8> {
  /// The length of the longest run of a byte.
  fileprivate func longestRun(of byte: UInt8) -> Int {
    var longest = 0
    var run = 0
    for next in self {
      run = next == byte ? run + 1 : 0
      longest = Swift.max(longest, run)
    }
    return longest
  }
}
