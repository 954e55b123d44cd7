public import TextCore

extension Document {
  /// The document with values in its slots, and none left.
  ///
  /// A value never becomes markup. In text, a value of several lines that is alone in its paragraph becomes paragraphs
  /// (parted by blank lines) and line breaks; elsewhere its lines are parted by line breaks, in headings, code spans and
  /// titles by spaces. A `markdown` value alone in its paragraph takes its place with paragraphs, lists, emphasis and
  /// links; in running text only its inline content stands; other markup in it becomes plain words, and its HTML is shown
  /// as the words that were typed. What consisted only of empty values goes, up to the whole list. `<`value`>` becomes a
  /// link where the value is an address. Values in addresses are percent-encoded, and links are checked: only `https`,
  /// `http`, `mailto`, `tel` and relative addresses stay, others leave their words and a remark.
  /// - Parameters:
  ///   - slots: the value of slot n at index n.
  ///   - limits: how much the filled document and each markdown value may be.
  /// - Returns: the document with its remarks: what was left out and why.
  /// - Throws: `missingSlot`, `slotCharacterInValue`, `tooLong` for the filled text, `tooLong` and `tooDeep` for a
  ///   markdown value, with `slot` set.
  /// - Complexity: O(words filled in), and a copy of the arrays where the document is used again.
  public consuming func filled(
    with slots: [Slot], limits: MarkdownLimits = MarkdownLimits()
  ) throws(MarkdownError) -> Document {
    try filled(with: SlotValues(slots), limits: limits)
  }

  /// The same with values that have been looked at.
  consuming func filled(with values: SlotValues, limits: MarkdownLimits) throws(MarkdownError) -> Document {
    var filler = try SlotFiller(filling: self, with: values, limits: limits)
    try filler.fill()
    filler.document.removeForbiddenAddresses()
    return filler.document
  }

  /// Takes links and images with addresses that may not stand out, and leaves their words.
  mutating func removeForbiddenAddresses() {
    for index in nodes.indices where nodes[index].kind == .link || nodes[index].kind == .image {
      let node = NodeID(index)
      let address = literal(of: node, .destination)
      switch kind(of: node) == .link ? Address.verdict(onLink: address) : Address.verdict(onImage: address) {
      case .allowed: continue
      case .empty: removeAddress(of: node, .addressEmpty)
      case .notAllowed: removeAddress(of: node, .addressNotAllowed)
      }
    }
  }

  private mutating func removeAddress(of node: NodeID, _ reason: Remark.Kind) {
    guard parent(of: node) != nil else { return }
    let range = range(of: .destination, in: node)
    remarks.append(Remark(kind: reason, slot: marks(in: range).lazy.compactMap(\.slot).first))
    if self[node].firstChild == Node.none { removeEmptied(node) } else { unwrap(node) }
  }
}
