/// Where the inlines that replace one text node are being put: beside it, until it goes.
struct InlinePlace {
  let node: NodeID
  let parent: NodeID
  /// The last node that was put in, or what stood before the text.
  var last: NodeID?
  /// Where the text that is being built begins in the buffer.
  var start: Int
  /// No value has had words so far.
  var isAllEmpty = true
  /// The value before was empty and a space, or nothing, stands before it: the space after it would be one too many.
  var swallowsSpace = false
  /// False in headings and in the words of an image.
  let allowsBreaks: Bool
  /// False within links and in the words of an image.
  let allowsLinks: Bool

  init(of node: NodeID, in document: Document) {
    self.node = node
    parent = document.parent(of: node) ?? document.root
    last = document.previous(before: node)
    start = document.literalStart
    var isInLink = false
    var isInImage = false
    var above = parent
    while !document.kind(of: above).isBlock, let next = document.parent(of: above) {
      isInLink = isInLink || document.kind(of: above) == .link
      isInImage = isInImage || document.kind(of: above) == .image
      above = next
    }
    allowsLinks = !isInLink && !isInImage
    allowsBreaks = !isInImage && document.kind(of: above) != .heading
  }
}

/// Putting inlines where a text node stands.
extension Document {
  /// Puts in the text that was being built, if there is any, and begins another.
  mutating func endText(at place: inout InlinePlace) {
    let span = finishLiteral(from: place.start)
    if !span.isEmpty {
      var text = Node(.text)
      text.text = span
      text.line = self[place.node].line
      text.column = self[place.node].column
      put(add(text), at: &place)
    }
    place.start = literalStart
  }

  /// Puts in a node without a parent.
  mutating func put(_ node: NodeID, at place: inout InlinePlace) {
    insert(node, in: place.parent, after: place.last)
    place.last = node
  }

  /// Ends the text and puts in a line break, or a line end where no break may stand.
  mutating func putBreak(at place: inout InlinePlace) {
    endText(at: &place)
    put(add(Node(place.allowsBreaks ? .lineBreak : .softBreak)), at: &place)
  }

  /// Puts in the rest and takes the text node out, with all that is empty now.
  mutating func finish(_ place: inout InlinePlace) {
    let isLineEnd = next(after: place.node).map { kind(of: $0).isBreak } ?? true
    let previous = previous(before: place.node)
    let isBlank =
      place.last == previous && place.isAllEmpty && isAloneOnLine(place.node)
      && bytes[place.start...].allSatisfy { $0 == 0x20 }
    if isBlank || place.swallowsSpace && isLineEnd { dropSpaces(downTo: place.start) }
    endText(at: &place)
    if place.last == previous { removeEmptied(place.node) } else { detach(place.node) }
  }

  /// Takes the spaces off the end of the literal that is being built.
  private mutating func dropSpaces(downTo start: Int) {
    while bytes.count > start, bytes[bytes.count - 1] == 0x20 {
      bytes.removeLast()
      runs[runs.count - 1].end -= 1
      let before = runs.count > 1 ? runs[runs.count - 2].end : 0
      if runs[runs.count - 1].end == before { runs.removeLast() }
    }
  }
}
