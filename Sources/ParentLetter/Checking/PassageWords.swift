import CommonMark
import TextCore

/// The words of one block as a reader reads them: formatting gone, entities decoded, invisible characters left out.
struct PassageWords: Sendable {
  /// A word, a number or a value.
  struct Word: Sendable {
    /// In small letters, with straight apostrophes.
    var text: String
    /// In the passage's bytes.
    var range: Range<Int>
    var sentence: Int
    /// All letters are capitals, and there are at least two.
    var isCapitals: Bool
    var startsWithCapital: Bool
    /// Some letter is a capital, as in "ooVoo".
    var hasCapital: Bool
    /// A comma, a colon or the like stands between it and the word before.
    var startsClause = false
    /// The number of the value that stands here.
    var slot: Int?
    var isNumber: Bool { slot == nil && text.utf8.allSatisfy { (48...57).contains($0) } }
  }

  /// The words of a link.
  struct Link: Sendable {
    let node: NodeID
    /// In the passage's bytes.
    var range: Range<Int>
    let destination: [UInt8]
  }

  let kind: NodeKind
  let block: NodeID
  /// UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Where each byte stands in the text that was parsed.
  private(set) var offsets: [Int32] = []
  private(set) var words: [Word] = []
  /// The words of each sentence.
  private(set) var sentences: [Range<Int>] = []
  /// In order.
  private(set) var links: [Link] = []
  /// Where each line of the source begins, in bytes.
  private(set) var lineStarts: [Int] = [0]

  /// Reads one passage; `text` is what the document was parsed from.
  init(_ passage: Reading.Passage, _ reading: Reading, of document: Document, in text: SourceText) {
    kind = passage.kind
    block = passage.block
    var cursor = document.offset(of: passage.block, in: text) ?? 0
    for piece in reading.pieces[passage.pieces] {
      let start = bytes.count
      switch piece.kind {
      case .words, .code:
        add(document.bytes[piece.range], near: document.offset(of: piece.node, in: text), text, &cursor)
        noteLink(around: piece.node, from: start, document)
      case .softBreak: addBreak(0x20, at: cursor)
      case .lineBreak: addBreak(0x0A, at: cursor)
      }
    }
    findWords()
  }

  /// Where a range of the passage stands in the text that was parsed.
  func sourceRange(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, first < offsets.count else { return 0..<0 }
    let last = min(range.upperBound, offsets.count) - 1
    return Int(offsets[first])..<max(Int(offsets[first]), Int(offsets[last]) + 1)
  }

  /// A range of words as a range of bytes.
  func byteRange(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    return words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound
  }

  private mutating func add(_ byte: UInt8, at offset: Int) {
    bytes.append(byte)
    offsets.append(Int32(offset))
  }

  private mutating func addBreak(_ byte: UInt8, at offset: Int) {
    add(byte, at: offset)
    lineStarts.append(bytes.count)
  }

  /// Notes where the words of a link stand; bold within it parts them.
  private mutating func noteLink(around node: NodeID, from start: Int, _ document: Document) {
    var outer = document.parent(of: node)
    while let current = outer, current != block, document.kind(of: current) != .link {
      outer = document.parent(of: current)
    }
    guard let link = outer, link != block else { return }
    if let last = links.indices.last, links[last].node == link {
      links[last].range = links[last].range.lowerBound..<bytes.count
    } else {
      let destination = Array(document.literal(of: link, .destination))
      links.append(Link(node: link, range: start..<bytes.count, destination: destination))
    }
  }

  // MARK: Where the words stand in the source

  private mutating func add(
    _ words: ArraySlice<UInt8>, near hint: Int?, _ text: SourceText, _ cursor: inout Int
  ) {
    cursor = Self.start(of: words, near: hint, after: cursor, in: text.bytes)
    var entity = 0..<0
    for byte in words {
      if byte & 0xC0 == 0x80, !entity.isEmpty {
        add(byte, at: entity.upperBound - 1)
        continue
      }
      Self.skipMarkup(&cursor, before: byte, in: text.bytes)
      entity = Self.entity(at: cursor, in: text.bytes)
      add(byte, at: min(cursor, max(0, text.bytes.count - 1)))
      if !entity.isEmpty {
        cursor = entity.upperBound
      } else if cursor < text.bytes.count, text.bytes[cursor] == byte {
        cursor += 1
      }
    }
  }

  /// libcmark's place of an inline can be out by an indent, so its first plain bytes are looked for about there.
  private static func start(of words: ArraySlice<UInt8>, near hint: Int?, after cursor: Int, in text: [UInt8]) -> Int {
    let from = max(cursor, (hint ?? cursor) - 12)
    for length in [24, 6] {
      let head = Array(words.prefix(length))
      if let found = offset(of: head, in: text, from: from, to: from + 2_000 / (25 - length + 1)) { return found }
    }
    return max(cursor, hint ?? cursor)
  }

  private static func offset(of head: [UInt8], in text: [UInt8], from: Int, to limit: Int) -> Int? {
    guard let first = head.first else { return nil }
    var offset = from
    let end = min(text.count - head.count, limit)
    while offset <= end {
      if text[offset] == first, text[offset..<offset + head.count].elementsEqual(head) { return offset }
      offset += 1
    }
    return nil
  }

  /// Goes past backslashes, and past markup that the words don't have.
  private static func skipMarkup(_ cursor: inout Int, before byte: UInt8, in text: [UInt8]) {
    guard cursor < text.count, text[cursor] != byte, entity(at: cursor, in: text).isEmpty else { return }
    var next = cursor
    while next < min(text.count, cursor + 8), text[next] != byte { next += 1 }
    if next < text.count, text[next] == byte { cursor = next }
  }

  /// The entity that begins at an offset, with its `;`; empty if none does.
  private static func entity(at offset: Int, in text: [UInt8]) -> Range<Int> {
    guard offset < text.count, text[offset] == UInt8(ascii: "&") else { return offset..<offset }
    var end = offset + 1
    while end < min(text.count, offset + 33), text[end] != UInt8(ascii: ";") {
      guard text[end] == UInt8(ascii: "#") || (0x30...0x7A).contains(text[end]) else { return offset..<offset }
      end += 1
    }
    let isWhole = end < text.count && text[end] == UInt8(ascii: ";") && end > offset + 1
    return isWhole ? offset..<end + 1 : offset..<offset
  }

  // MARK: Words and sentences

  private mutating func findWords() {
    var scan = WordScan(bytes)
    while let word = scan.next() { words.append(word) }
    for (index, word) in words.enumerated() {
      if word.sentence == sentences.count {
        sentences.append(index..<index + 1)
      } else if let last = sentences.indices.last {
        sentences[last] = sentences[last].lowerBound..<index + 1
      }
    }
  }
}

/// Cuts a passage into words and sentences.
private struct WordScan {
  private let bytes: [UInt8]
  private var position = 0
  private var sentence = 0
  private var hasWord = false
  private var ended = false
  private var paused = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> PassageWords.Word? {
    while position < bytes.count {
      let (scalar, length) = scalar(at: position)
      if let slot = Self.slot(scalar) {
        begin()
        defer {
          position += length
          paused = false
        }
        return PassageWords.Word(
          text: "\u{FFFC}", range: position..<position + length, sentence: sentence, isCapitals: false,
          startsWithCapital: true, hasCapital: true, startsClause: paused, slot: slot)
      }
      if Self.isWordScalar(scalar) { return word() }
      if Self.endsSentences(scalar) {
        ended = hasWord && isSentenceEnd(position + length)
      } else if scalar == "\n" {
        ended = hasWord
      } else if ",;:–—".unicodeScalars.contains(scalar) {
        paused = true
      }
      position += length
    }
    return nil
  }

  private mutating func begin() {
    if ended {
      sentence += 1
      ended = false
    }
    hasWord = true
  }

  private mutating func word() -> PassageWords.Word {
    begin()
    let start = position
    var text = ""
    var capitals = 0
    var letters = 0
    var end = position
    while position < bytes.count {
      let (scalar, length) = scalar(at: position)
      if Self.isInvisible(scalar) {
        position += length
        continue
      }
      if scalar == "'" || scalar == "\u{2019}" {
        guard position + length < bytes.count, Self.isWordScalar(self.scalar(at: position + length).0) else { break }
        text += "'"
      } else if Self.isWordScalar(scalar) {
        if scalar.properties.isAlphabetic { letters += 1 }
        if scalar.properties.isUppercase { capitals += 1 }
        text += scalar.isASCII ? Self.small(scalar) : scalar.properties.lowercaseMapping
      } else {
        break
      }
      position += length
      end = position
    }
    let first = scalar(at: start).0
    defer { paused = false }
    return PassageWords.Word(
      text: text, range: start..<end, sentence: sentence, isCapitals: letters >= 2 && capitals == letters,
      startsWithCapital: first.properties.isUppercase, hasCapital: capitals > 0,
      startsClause: paused, slot: nil)
  }

  private static func small(_ scalar: Unicode.Scalar) -> String {
    (65...90).contains(scalar.value) ? String(UnicodeScalar(UInt8(scalar.value) | 0x20)) : String(scalar)
  }

  /// The full stop, its kin, and those of Arabic, Urdu, the Indian scripts, Chinese and Japanese.
  private static func endsSentences(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", "…", "\u{06D4}", "\u{061F}", "\u{0964}", "\u{0965}", "\u{3002}", "\u{FF01}", "\u{FF1F}": true
    default: false
    }
  }

  private func isSentenceEnd(_ offset: Int) -> Bool {
    guard offset < bytes.count else { return true }
    let next = scalar(at: offset).0
    return next.properties.isWhitespace || "\"'”’)".unicodeScalars.contains(next)
  }

  private func scalar(at offset: Int) -> (Unicode.Scalar, Int) {
    let first = bytes[offset]
    guard first >= 0x80 else { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    let end = min(offset + length, bytes.count)
    let text = String(decoding: bytes[offset..<end], as: UTF8.self)
    return (text.unicodeScalars.first ?? " ", end - offset)
  }

  private static func slot(_ scalar: Unicode.Scalar) -> Int? {
    (0xF0000..<0xFFFFE).contains(scalar.value) ? Int(scalar.value) - 0xF0000 : nil
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      let value = scalar.value
      return (97...122).contains(value) || (65...90).contains(value) || (48...57).contains(value)
    }
    return slot(scalar) == nil
      && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil || isInvisible(scalar)
        || scalar.properties.generalCategory == .nonspacingMark)
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: false
    }
  }
}
