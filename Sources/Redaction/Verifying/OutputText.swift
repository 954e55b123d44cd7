import TextCore

/// The words of a finished output, with the way back to its bytes.
///
/// Tags are gone, entities are read, and the values of attributes follow at the end. Style sheets and embedded pictures are left out.
///
/// Made for what our own renderers write, and kept apart from the reading that redaction does, so that one fault can't
/// hide an identifier from both.
struct OutputText {
  /// UTF-8, small letters and capitals as they are.
  private(set) var bytes: [UInt8] = []
  /// Places where the way from text to output changes: text offset and output offset.
  private var anchors: [(text: Int, output: Int)] = []
  private let output: UnsafeBufferPointer<UInt8>
  private let keepsPlaces: Bool
  private var attributes: [Range<Int>] = []

  /// `keepsPlaces`: whether `offset(of:)` will be asked.
  /// - Complexity: O(bytes).
  init(_ output: UnsafeBufferPointer<UInt8>, format: Verifier.Format, keepsPlaces: Bool) {
    self.output = output
    self.keepsPlaces = keepsPlaces
    bytes.reserveCapacity(output.count + 64)
    switch format {
    case .html: readHTML()
    case .markdown: copy(0..<output.count, dropping: true)
    case .text: copy(0..<output.count, dropping: false)
    }
  }

  /// The offset in the output of a byte of the text.
  func offset(of text: Int) -> Int {
    var low = 0
    var high = anchors.count
    while low < high {
      let middle = (low + high) / 2
      if anchors[middle].text <= text { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? text : anchors[low - 1].output + text - anchors[low - 1].text
  }

  private mutating func anchor(_ offset: Int) {
    if keepsPlaces { anchors.append((bytes.count, offset)) }
  }

  // MARK: - HTML

  private mutating func readHTML() {
    var index = 0
    while index < output.count {
      if output[index] == UInt8(ascii: "<") {
        index = readTag(at: index)
      } else {
        let end = next(UInt8(ascii: "<"), from: index)
        readWords(index..<end)
        index = end
      }
    }
    for attribute in attributes {
      bytes.append(10)
      readWords(attribute)
    }
  }

  private mutating func readTag(at start: Int) -> Int {
    let first = start + 1 < output.count ? output[start + 1] : 0
    if first == UInt8(ascii: "!"), starts("<!--", at: start) {
      let end = close("-->", from: start)
      attributes.append(min(start + 4, end)..<max(start + 4, end - 3))
      return end
    }
    if first | 0x20 == UInt8(ascii: "s"), starts("<style", at: start) { return close("</style>", from: start) }
    let (name, nameEnd) = name(ofTagAt: start)
    if !Self.isInline(name) {
      anchor(start)
      bytes.append(10)
    }
    return tagEnd(from: nameEnd)
  }

  /// Just past a tag, whose attributes are noted.
  private mutating func tagEnd(from nameEnd: Int) -> Int {
    let output = output
    var index = nameEnd
    while index < output.count, output[index] != UInt8(ascii: ">") {
      if output[index] == UInt8(ascii: "\"") {
        let end = next(UInt8(ascii: "\""), from: index + 1)
        addAttribute((index + 1)..<end)
        index = end
      }
      index += 1
    }
    return min(output.count, index + 1)
  }

  private mutating func addAttribute(_ range: Range<Int>) {
    if !range.isEmpty, !starts("data:", at: range.lowerBound) { attributes.append(range) }
  }

  /// A tag's name, up to eight letters as one number, the last letter lowest; and where it ends.
  private func name(ofTagAt start: Int) -> (name: UInt64, end: Int) {
    let output = output
    var index = start + 1 < output.count && output[start + 1] == UInt8(ascii: "/") ? start + 2 : start + 1
    var name: UInt64 = 0
    while index < output.count, output[index].isLetterOrDigit, name >> 56 == 0 {
      name = name << 8 | UInt64(output[index].lowercased)
      index += 1
    }
    return (name, index)
  }

  /// Tags of running text; all others part words.
  private static func isInline(_ name: UInt64) -> Bool {
    switch name {
    case number("a"), number("b"), number("i"), number("u"), number("s"), number("em"), number("wbr"), number("span"),
      number("code"), number("small"), number("strong"):
      true
    default: false
    }
  }

  /// The letters of a tag's name as one number.
  @inline(__always)
  private static func number(_ name: StaticString) -> UInt64 {
    var number: UInt64 = 0
    for index in 0..<name.utf8CodeUnitCount { number = number << 8 | UInt64(name.utf8Start[index]) }
    return number
  }

  private func starts(_ text: StaticString, at offset: Int) -> Bool {
    guard offset + text.utf8CodeUnitCount <= output.count else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { output[offset + $0].lowercased == text.utf8Start[$0] }
  }

  /// The offset of the next such byte, or the end.
  private func next(_ byte: UInt8, from offset: Int) -> Int {
    output.offset(of: byte, from: offset) ?? output.count
  }

  /// The offset just past the next place where a text stands, or the end.
  private func close(_ text: StaticString, from offset: Int) -> Int {
    var index = offset
    while index < output.count {
      index = next(text.utf8Start[0], from: index)
      if starts(text, at: index) { return index + text.utf8CodeUnitCount }
      index += 1
    }
    return output.count
  }

  // MARK: - Words

  private mutating func readWords(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let end = plainEnd(index, to: range.upperBound)
      if end > index {
        anchor(index)
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: output[index..<end]))
      }
      index = end < range.upperBound ? readOne(at: end, to: range.upperBound) : end
    }
  }

  /// The next place where no plain character stands, eight bytes looked at together while none of them is another.
  private func plainEnd(_ start: Int, to limit: Int) -> Int {
    var end = start
    while end + 8 <= limit {
      let eight = EightBytes(output, at: end)
      guard eight.areASCII, !eight.hold(UInt8(ascii: "&")) else { break }
      end += 8
    }
    while end < limit, output[end] != UInt8(ascii: "&"), output[end] < 0x80 { end += 1 }
    return end
  }

  private mutating func copy(_ range: Range<Int>, dropping: Bool) {
    var index = range.lowerBound
    while index < range.upperBound {
      var end = index
      while end < range.upperBound, isPlain(output[end], dropping: dropping) { end += 1 }
      if end > index {
        anchor(index)
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: output[index..<end]))
        index = end
      } else if dropping, Self.isMarkdownMark(output[index]) {
        index += 1
      } else {
        index = readOne(at: index, to: range.upperBound)
      }
    }
  }

  private func isPlain(_ byte: UInt8, dropping: Bool) -> Bool {
    byte < 0x80 && !(dropping && (byte == UInt8(ascii: "&") || Self.isMarkdownMark(byte)))
  }

  private static func isMarkdownMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~")
  }

  /// Reads an entity or a character that is no ASCII.
  private mutating func readOne(at index: Int, to end: Int) -> Int {
    anchor(index)
    guard output[index] == UInt8(ascii: "&") else {
      let (scalar, length) = ScalarReader.scalar(in: output, at: index)
      add(scalar)
      return min(end, index + length)
    }
    var close = index + 1
    while close < end, close < index + 12, output[close] != UInt8(ascii: ";") { close += 1 }
    guard close < end, output[close] == UInt8(ascii: ";"), let scalar = entity((index + 1)..<close) else {
      bytes.append(output[index])
      return index + 1
    }
    add(scalar)
    return close + 1
  }

  private func entity(_ name: Range<Int>) -> UInt32? {
    guard let first = name.first, output[first] == UInt8(ascii: "#") else {
      return FoldTable.entity(UnsafeBufferPointer(rebasing: output[name]))?.0
    }
    let text = String(decoding: output[(first + 1)..<name.upperBound], as: UTF8.self)
    return text.first == "x" || text.first == "X" ? UInt32(text.dropFirst(), radix: 16) : UInt32(text)
  }

  private mutating func add(_ scalar: UInt32) {
    guard scalar >= 0x80 else { return bytes.append(UInt8(scalar)) }
    switch FoldTable.reading(of: scalar) {
    case .dropped: break
    case .ascii(let byte): bytes.append(byte)
    case .text(let text): bytes.append(contentsOf: text)
    case .same:
      bytes.append(contentsOf: UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
    }
  }
}
