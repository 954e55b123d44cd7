import CommonMark
import TextCore

/// A document's words as one text, in reading order, with a way back to the nodes: so that a document is read by the
/// same rules as text from anywhere.
///
/// The pieces of a block lie side by side, so a word that formatting splits is whole. What readers don't see (addresses,
/// titles, comments) follows as blocks of its own.
struct DocumentText {
  /// A stretch of the text that comes from one string of one node.
  struct Piece {
    /// Where it lies in `bytes`.
    var range: Range<Int>
    var node: NodeID
    var field: LiteralField
    /// Where its first byte stands in that string.
    var offset: Int
  }

  private(set) var bytes: [UInt8] = []
  /// In order of `bytes`; breaks between them belong to no piece.
  private(set) var pieces: [Piece] = []
  /// Whose words the bytes are.
  private(set) var marks: [MarkedText.Run] = []
  private let document: Document

  init(_ document: Document) {
    self.document = document
    let reading = document.reading()
    bytes.reserveCapacity(document.bytes.count + 256)
    for passage in reading.passages {
      addBreak("\n\n")
      for piece in reading.pieces[passage.pieces] { add(piece) }
    }
    for hidden in reading.hidden {
      addBreak("\n\n")
      add(hidden.range, of: hidden.node, hidden.field)
    }
  }

  /// The parts of nodes' strings that a range of the text was read from, in order.
  func parts(of range: Range<Int>) -> [Piece] {
    var parts: [Piece] = []
    var index = firstPiece(endingAfter: range.lowerBound)
    while index < pieces.count, pieces[index].range.lowerBound < range.upperBound {
      let piece = pieces[index]
      let common = piece.range.clamped(to: range)
      let offset = piece.offset + common.lowerBound - piece.range.lowerBound
      if !common.isEmpty { parts.append(Piece(range: common, node: piece.node, field: piece.field, offset: offset)) }
      index += 1
    }
    return parts
  }

  private mutating func add(_ piece: Reading.Piece) {
    switch piece.kind {
    case .words, .code: add(piece.range, of: piece.node, .literal)
    case .softBreak, .lineBreak: addBreak("\n")
    }
  }

  private mutating func add(_ range: Range<Int>, of node: NodeID, _ field: LiteralField) {
    guard !range.isEmpty else { return }
    let start = bytes.count
    bytes += document.bytes[range]
    pieces.append(Piece(range: start..<bytes.count, node: node, field: field, offset: 0))
    for marked in document.marks(in: range) { close(start + marked.range.upperBound - range.lowerBound, marked.mark) }
  }

  private mutating func addBreak(_ text: StaticString) {
    guard !bytes.isEmpty else { return }
    text.withUTF8Buffer { bytes += $0 }
    close(bytes.count, .template)
  }

  private mutating func close(_ end: Int, _ mark: SourceMark) {
    if let last = marks.last, last.mark == mark {
      marks[marks.count - 1].end = end
    } else {
      marks.append(MarkedText.Run(end: end, mark: mark))
    }
  }

  private func firstPiece(endingAfter offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
