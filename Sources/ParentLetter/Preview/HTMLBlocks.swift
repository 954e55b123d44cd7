/// A fragment of libcmark's HTML cut into its blocks, lists into their items, headings one level lower, since the page
/// around it has the first.
struct HTMLBlocks {
  private(set) var blocks: [AnnotatedLetter.Block] = []
  private let html: [UInt8]
  private var position = 0

  /// - Complexity: O(bytes).
  init(_ html: [UInt8]) {
    self.html = html
    while let start = next(from: position) { readBlock(at: start) }
  }

  /// What stands between the first tag of some markup and its last.
  static func inside(_ html: [UInt8]) -> [UInt8] {
    guard let open = html.firstIndex(of: UInt8(ascii: ">")), let close = html.lastIndex(of: UInt8(ascii: "<")),
      open < close
    else { return html }
    return Array(html[(open + 1)..<close])
  }

  private func next(from offset: Int) -> Int? { html[offset...].firstIndex(of: UInt8(ascii: "<")) }

  private mutating func readBlock(at start: Int) {
    let name = name(at: start)
    switch name {
    case "ul": readItems(from: start, .bullets)
    case "ol": readItems(from: start, .numbers)
    case "hr", "img", "br": end(at: tagEnd(start), from: start)
    default: end(at: elementEnd(start, name), from: start)
    }
  }

  private mutating func end(at end: Int, from start: Int) {
    blocks.append(AnnotatedLetter.Block(html: Self.lowered(html[start..<end]), list: nil))
    position = end
  }

  private mutating func readItems(from start: Int, _ list: AnnotatedLetter.List) {
    let end = elementEnd(start, list == .bullets ? "ul" : "ol")
    position = tagEnd(start)
    while let item = next(from: position), item < end, name(at: item) == "li" {
      let itemEnd = elementEnd(item, "li")
      blocks.append(AnnotatedLetter.Block(html: Self.lowered(html[tagEnd(item)..<itemEnd - 5]), list: list))
      position = itemEnd
    }
    position = end
  }

  /// The name of the tag at an offset; "/" stands before that of one that closes.
  private func name(at offset: Int) -> String {
    let bytes = html[(offset + 1)...].prefix { byte in
      (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "/")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func tagEnd(_ start: Int) -> Int { (html[start...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1) + 1 }

  /// Just past the tag that closes the element.
  private func elementEnd(_ start: Int, _ name: String) -> Int {
    var depth = 0
    var offset = start
    while let tag = next(from: offset) {
      let found = self.name(at: tag)
      if found == name { depth += 1 } else if found == "/" + name { depth -= 1 }
      offset = tagEnd(tag)
      if depth == 0 { return offset }
    }
    return html.count
  }

  private static func lowered(_ html: ArraySlice<UInt8>) -> [UInt8] {
    var lowered = Array(html)
    for offset in lowered.indices.dropLast(2)
    where lowered[offset] == UInt8(ascii: "h") && (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(lowered[offset + 1])
      && lowered[offset + 2] == UInt8(ascii: ">") && isTag(before: offset, in: lowered)
    {
      lowered[offset + 1] += 1
    }
    return lowered
  }

  private static func isTag(before offset: Int, in html: [UInt8]) -> Bool {
    guard offset > 0 else { return false }
    return html[offset - 1] == UInt8(ascii: "<")
      || html[offset - 1] == UInt8(ascii: "/") && offset > 1 && html[offset - 2] == UInt8(ascii: "<")
  }
}
