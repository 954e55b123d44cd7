import TextCore

/// The text of a template as a tree of branches, for reading every word that a letter can hold.
///
/// Only for templates that Liquid has parsed: the tags are taken to be in order.
struct TemplateTree: Sendable {
  /// One piece of a template.
  indirect enum Piece: Sendable {
    /// The adviser's own words.
    case text(Range<Int>)
    /// `{{ … }}`, with what stands in it.
    case output(Range<Int>, expression: String)
    /// `{% render 'name' %}`, with its arguments.
    case part(Range<Int>, name: String, arguments: [String: String])
    /// Ways of which one is taken; an `if` without `else` has an empty last way.
    case branches(id: Int, [[Piece]])
  }

  /// A `{% comment %}` and what it says.
  struct Comment: Sendable {
    /// With its tags.
    var range: Range<Int>
    var text: String
  }

  /// A tag that ends a line on which nothing but tags and comments stands; a comment is one from its tag to its end.
  struct LoneTag: Sendable {
    var name: String
    var range: Range<Int>
    /// Whether a hyphen takes the line end away.
    var isTrimmed: Bool
    /// The name of the part that it calls.
    var part: String?
    /// Whether it opens a loop whose every turn begins and ends with a line end, which leaves an empty line between.
    var leavesGaps = false
  }

  /// An `else` tag or one that ends a block, with something behind its name.
  struct WordyTag: Sendable {
    var name: String
    var range: Range<Int>
    /// What stands behind the name: "if note".
    var words: String
  }

  private(set) var pieces: [Piece] = []
  private(set) var comments: [Comment] = []
  private(set) var loneTags: [LoneTag] = []
  private(set) var branchCount = 0
  /// `{% else … %}` and `{% endif … %}` with words that are not read.
  private(set) var wordyTags: [WordyTag] = []

  /// Reads a file from an offset on.
  /// - Complexity: O(bytes).
  init(_ bytes: [UInt8], from start: Int) {
    var reader = TemplateTreeReader(bytes, from: start)
    pieces = reader.tree()
    comments = reader.comments
    loneTags = reader.loneTags
    branchCount = reader.branchCount
    wordyTags = reader.wordyTags
  }
}

extension TemplateTree.Piece {
  /// The name of the part, if it calls one.
  var partName: String? { if case .part(_, let name, _) = self { name } else { nil } }
}

/// Cuts a template at its tags and puts the pieces into their branches.
private struct TemplateTreeReader {
  private struct Frame {
    var tag: String
    var ways: [[TemplateTree.Piece]]
    var hasElse = false
    /// Index into `loneTags`, if the tag is one.
    var lone: Int?
  }

  private let bytes: [UInt8]
  private var position: Int
  private var frames: [Frame] = [Frame(tag: "", ways: [[]])]
  private var trimsNext = false
  /// Tags and comments up to here, for telling a line that holds nothing else.
  private var marks: [Range<Int>] = []
  private(set) var comments: [TemplateTree.Comment] = []
  private(set) var loneTags: [TemplateTree.LoneTag] = []
  private(set) var branchCount = 0
  private(set) var wordyTags: [TemplateTree.WordyTag] = []

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    position = start
  }

  mutating func tree() -> [TemplateTree.Piece] {
    while position < bytes.count {
      if isOpener(position, UInt8(ascii: "%")) {
        readTag()
      } else if isOpener(position, UInt8(ascii: "{")) {
        readOutput()
      } else {
        readText()
      }
    }
    while frames.count > 1 { close() }
    return frames[0].ways[0]
  }

  private func isOpener(_ offset: Int, _ mark: UInt8) -> Bool {
    offset + 1 < bytes.count && bytes[offset] == UInt8(ascii: "{") && bytes[offset + 1] == mark
  }

  private mutating func readText() {
    let start = position
    while position < bytes.count, !isOpener(position, UInt8(ascii: "%")), !isOpener(position, UInt8(ascii: "{")) {
      position += 1
    }
    add(text: start..<position)
  }

  private mutating func add(text: Range<Int>) {
    var start = text.lowerBound
    if trimsNext { while start < text.upperBound, isSpace(bytes[start]) { start += 1 } }
    trimsNext = false
    if start < text.upperBound { add(.text(start..<text.upperBound)) }
  }

  private mutating func add(_ piece: TemplateTree.Piece) {
    frames[frames.count - 1].ways[frames[frames.count - 1].ways.count - 1].append(piece)
  }

  private mutating func readOutput() {
    let range = delimited(by: UInt8(ascii: "}"))
    guard isClosed(range) else { return add(text: range) }
    trim(range)
    add(.output(range, expression: inside(range)))
  }

  private mutating func readTag() {
    let range = delimited(by: UInt8(ascii: "%"))
    guard isClosed(range) else { return add(text: range) }
    let inside = inside(range)
    let name = Self.name(inside)
    let call = ["render", "include"].contains(name) ? call(range, inside) : nil
    let isAlone = name != "comment" && noteIfAlone(name, range, part: call?.partName)
    marks.append(range)
    noteIfWordy(name, range, inside)
    trim(range)
    switch name {
    case "comment", "doc", "raw": skip(to: "end" + name, from: range)
    case "if", "unless", "case", "for", "tablerow":
      frames.append(Frame(tag: name, ways: [[]], lone: isAlone ? loneTags.count - 1 : nil))
    case "elsif", "else", "when": openWay(name)
    case "endif", "endunless", "endcase", "endfor", "endtablerow": if frames.count > 1 { close(at: range) }
    default: if let call { add(call) }
    }
  }

  private static func name(_ inside: String) -> String {
    String(inside.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "#" })
  }

  private mutating func noteIfWordy(_ name: String, _ range: Range<Int>, _ inside: String) {
    guard name == "else" || name.hasPrefix("end"), inside != name else { return }
    let words = String(inside.dropFirst(name.count).drop { $0.isWhitespace })
    wordyTags.append(TemplateTree.WordyTag(name: name, range: range, words: words))
  }

  /// What stands between `case` and its first `when` is never printed.
  private mutating func openWay(_ name: String) {
    guard frames.count > 1 else { return }
    let last = frames.count - 1
    if frames[last].tag == "case", frames[last].ways.count == 1, !frames[last].hasElse, name == "when",
      isBlank(frames[last].ways[0])
    {
      frames[last].ways = []
    }
    frames[last].ways.append([])
    if name == "else" { frames[last].hasElse = true }
  }

  private func isBlank(_ pieces: [TemplateTree.Piece]) -> Bool {
    pieces.allSatisfy { if case .text(let range) = $0 { bytes[range].allSatisfy(isSpace) } else { false } }
  }

  private mutating func close(at end: Range<Int>? = nil) {
    var frame = frames.removeLast()
    if let lone = frame.lone, let end, frame.tag == "for" {
      loneTags[lone].leavesGaps =
        !loneTags[lone].isTrimmed && startsLine(end.lowerBound) && bytes[end.lowerBound + 2] != UInt8(ascii: "-")
    }
    if !frame.hasElse, frame.tag == "if" || frame.tag == "unless" || frame.tag == "case" { frame.ways.append([]) }
    add(.branches(id: branchCount, frame.ways))
    branchCount += 1
  }

  private func call(_ range: Range<Int>, _ inside: String) -> TemplateTree.Piece {
    let words = inside.split { $0 == " " || $0 == "," || $0 == "\n" }.map(String.init)
    let name = words.dropFirst().first?.filter { $0 != "'" && $0 != "\"" } ?? ""
    var arguments: [String: String] = [:]
    for (index, word) in words.enumerated() where word.hasSuffix(":") && index + 1 < words.count {
      arguments[String(word.dropLast())] = words[index + 1]
    }
    return .part(range, name: name, arguments: arguments)
  }

  // MARK: Delimiters

  private mutating func delimited(by mark: UInt8) -> Range<Int> {
    let start = position
    position += 2
    while position + 1 < bytes.count, bytes[position] != mark || bytes[position + 1] != UInt8(ascii: "}") {
      position += 1
    }
    position = min(position + 2, bytes.count)
    return start..<position
  }

  /// Not "{%" at the end of a file that somebody still writes.
  private func isClosed(_ range: Range<Int>) -> Bool {
    range.count >= 4 && bytes[range.upperBound - 1] == UInt8(ascii: "}")
      && bytes[range.upperBound - 2]
        == (bytes[range.lowerBound + 1] == UInt8(ascii: "%") ? UInt8(ascii: "%") : UInt8(ascii: "}"))
  }

  private func inside(_ range: Range<Int>) -> String {
    let text = String(decoding: bytes[range].dropFirst(2).dropLast(2), as: UTF8.self)
    let trimmed = text.drop { $0 == "-" || $0.isWhitespace }
    return String(trimmed.reversed().drop { $0 == "-" || $0.isWhitespace }.reversed())
  }

  private mutating func trim(_ range: Range<Int>) {
    trimsNext = range.count > 4 && bytes[range.upperBound - 3] == UInt8(ascii: "-")
    guard bytes[range.lowerBound + 2 < bytes.count ? range.lowerBound + 2 : range.lowerBound] == UInt8(ascii: "-")
    else {
      return
    }
    let frame = frames.count - 1
    let way = frames[frame].ways.count - 1
    guard way >= 0, case .text(let text)? = frames[frame].ways[way].last else { return }
    var end = text.upperBound
    while end > text.lowerBound, isSpace(bytes[end - 1]) { end -= 1 }
    frames[frame].ways[way][frames[frame].ways[way].count - 1] = .text(text.lowerBound..<end)
  }

  private mutating func skip(to end: String, from opener: Range<Int>) {
    let start = position
    while position < bytes.count {
      guard isOpener(position, UInt8(ascii: "%")) else {
        position += 1
        continue
      }
      let bodyEnd = position
      let range = delimited(by: UInt8(ascii: "%"))
      let inside = inside(range)
      guard Self.name(inside) == end else { continue }
      noteIfWordy(end, range, inside)
      if end == "endraw" { add(text: start..<bodyEnd) }
      if end == "endcomment" {
        let text = String(decoding: bytes[start..<bodyEnd], as: UTF8.self)
        let whole = opener.lowerBound..<range.upperBound
        comments.append(TemplateTree.Comment(range: whole, text: text))
        marks[marks.count - 1] = whole
        noteIfAlone("comment", whole)
      }
      trim(range)
      return
    }
  }

  @discardableResult
  private mutating func noteIfAlone(_ name: String, _ range: Range<Int>, part: String? = nil) -> Bool {
    var start = range.lowerBound
    for mark in marks.reversed() where mark.upperBound == blank(before: start) { start = mark.lowerBound }
    var end = range.upperBound
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 || bytes[end] == 0x0D { end += 1 }
    guard startsLine(start), end == bytes.count || bytes[end] == 0x0A else { return false }
    let isTrimmed =
      bytes[range.upperBound - 3] == UInt8(ascii: "-") || bytes[range.lowerBound + 2] == UInt8(ascii: "-")
    loneTags.append(TemplateTree.LoneTag(name: name, range: range, isTrimmed: isTrimmed, part: part))
    return true
  }

  private func startsLine(_ offset: Int) -> Bool {
    let start = blank(before: offset)
    return start == 0 || bytes[start - 1] == 0x0A
  }

  /// Where the spaces before an offset begin.
  private func blank(before offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    return start
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
