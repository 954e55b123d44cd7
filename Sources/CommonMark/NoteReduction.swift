import TextCore

/// What a school's own note may hold: paragraphs, lists, emphasis and links. Everything else becomes plain words.
extension Document {
  /// The document with nothing in it but what a note may hold.
  ///
  /// Words stay, markup goes: a heading becomes a paragraph,
  /// code and HTML the words that were typed, an image its description, a quotation its paragraphs; a dividing line goes.
  /// - Parameter slot: the slot that the remarks name.
  /// - Returns: the document with a remark for each kind of markup that went.
  func reducedToNote(slot: Int) -> Document {
    var note = self
    for index in nodes.indices.dropFirst() {
      guard note.reduce(NodeID(index)) else { continue }
      let remark = Remark(kind: .markupReduced(kind(of: NodeID(index))), slot: slot)
      if !note.remarks.contains(remark) { note.remarks.append(remark) }
    }
    if !note.remarks.isEmpty { note.joinTexts() }
    return note
  }

  /// Takes links out and leaves their words.
  mutating func unwrapLinks() {
    for index in nodes.indices where nodes[index].kind == .link { unwrap(NodeID(index)) }
    joinTexts()
  }

  /// Makes one node what a note may hold; false if it was that already.
  private mutating func reduce(_ node: NodeID) -> Bool {
    switch kind(of: node) {
    case .document, .paragraph, .list, .item, .text, .softBreak, .lineBreak, .emphasis, .strong, .link: return false
    case .heading: self[node].kind = .paragraph
    case .code, .htmlInline: self[node].kind = .text
    case .image, .blockQuote: unwrap(node)
    case .thematicBreak: removeEmptied(node)
    case .codeBlock, .htmlBlock: makeParagraphs(of: node)
    }
    return true
  }

  private mutating func makeParagraphs(of node: NodeID) {
    let words = Array(literal(of: node))
    self[node].kind = .paragraph
    self[node].text = Span()
    self[node].extra = Span()
    putLines(of: words, into: node, mark: .template, slot: MarkRun.noSlot)
  }

  /// Joins text nodes that stand side by side.
  mutating func joinTexts() {
    var node = firstChild(of: root)
    while let text = node {
      if kind(of: text) == .text, let next = next(after: text), kind(of: next) == .text { joinRun(from: text) }
      node = following(text, below: root)
    }
  }

  private mutating func joinRun(from first: NodeID) {
    let start = literalStart
    append(copyOf: range(of: .literal, in: first))
    while let next = next(after: first), kind(of: next) == .text {
      append(copyOf: range(of: .literal, in: next))
      detach(next)
    }
    self[first].text = finishLiteral(from: start)
  }
}
