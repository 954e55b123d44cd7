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

  /// All of a document.
  init(_ document: Document) {
    self.document = document
    let reading = document.reading()
    bytes.reserveCapacity(document.bytes.count + 256)
    for block in 0..<reading.blockCount { add(block, of: reading) }
  }

  /// The blocks of a document in which something was typed for this letter, each with the block before and after it;
  /// each of the first `apart` passages is read by itself.
  ///
  /// They are all that the layers beside the register have to read: those find nothing in other words than the letter's
  /// own, and look no further for what stands around them.
  init(typedIn document: Document, apart: Int = 0) {
    self.document = document
    let typed = document.ranges(of: .letter)
    guard !typed.isEmpty else { return }
    let reading = document.reading()
    var next = 0
    for block in 0..<reading.blockCount where reading.isTyped(block, typed, in: document) {
      let around = block < apart ? block..<(block + 1) : max(apart, block - 1)..<min(block + 2, reading.blockCount)
      for block in max(next, around.lowerBound)..<max(next, around.upperBound) { add(block, of: reading) }
      next = max(next, around.upperBound)
    }
  }

  /// Whether words of one of some slots are in it.
  /// - Complexity: O(pieces).
  func holds(_ slots: Set<Int>) -> Bool {
    pieces.contains { piece in
      document.marks(in: document.range(of: piece.field, in: piece.node)).contains {
        $0.slot.map(slots.contains) ?? false
      }
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

  private mutating func add(_ block: Int, of reading: Reading) {
    addBreak("\n\n")
    if block < reading.passages.count {
      for piece in reading.passages[block].pieces { add(reading.pieces[piece]) }
    } else {
      let hidden = reading.hidden[block - reading.passages.count]
      add(hidden.range, of: hidden.node, hidden.field)
    }
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
    document.forEachMark(in: range) { close(start + $0.range.upperBound - range.lowerBound, $0.mark) }
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

extension Reading {
  /// The blocks of the text by number: the passages, and behind them what no reader sees.
  fileprivate var blockCount: Int { passages.count + hidden.count }

  /// Whether a block holds a byte of some ranges of the document, which are those of the letter's own words.
  fileprivate func isTyped(_ block: Int, _ typed: [Range<Int>], in document: Document) -> Bool {
    guard block < passages.count else {
      return Self.isTyped(hidden[block - passages.count].range, typed, in: document)
    }
    return passages[block].pieces.contains { Self.isTyped(pieces[$0].range, typed, in: document) }
  }

  /// A few ranges are compared one by one; of many, the document is asked.
  private static func isTyped(_ range: Range<Int>, _ typed: [Range<Int>], in document: Document) -> Bool {
    guard typed.count <= 4 else { return document.leastTrusted(in: range) == .letter }
    return typed.contains { $0.overlaps(range) }
  }
}
