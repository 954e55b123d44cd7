import TextCore

/// Reads text or Markdown as typed and hands on what a reader sees of it.
///
/// This is no Markdown parser: it only knows which characters are markup, so that a word reads whole, and it never loses
/// a character that might be text. Every byte is looked at a bounded number of times, whatever the input.
struct TextDecoder: ~Copyable {
  private let source: UnsafeBufferPointer<UInt8>
  /// Offset of the source's first byte in the map.
  private let base: Int
  private let readsMarkup: Bool
  var builder: ReaderTextBuilder

  /// Start of the source bytes that are still to be copied as they are.
  private var run = 0
  private var end = 0
  private var inHeading = false
  private var links: [LinkEnd] = []
  private var deferred: [Range<Int>] = []
  private var pairs = PairMemo()
  /// No `](` stands before this offset, from the last place asked.
  private var linkMemo = 0..<0
  private var backwardsFrom: Int?
  private var inTicks = false
  /// The last run of equal marks.
  private var lastRun = 0..<0

  private struct LinkEnd {
    var close: Int
    var next: Int
    var target: Range<Int>
  }

  /// Reads UTF-8 (bytes that are none read as U+FFFD), the first byte of which has the offset `base` in the map.
  ///
  /// `readsMarkup` is false for text whose markup is gone already, such as a node of a tree.
  init(
    _ source: UnsafeBufferPointer<UInt8>, base: Int = 0, readsMarkup: Bool, into builder: consuming ReaderTextBuilder
  ) {
    self.source = source
    self.base = base
    self.readsMarkup = readsMarkup
    self.builder = builder
  }

  /// Reads the whole source.
  mutating func decodeAll() {
    end = source.count
    let line = readsMarkup ? startOfLine(from: 0) : LineStart(next: 0)
    let start = line.next
    inHeading = line.isHeading
    decode(start..<source.count)
    drain()
  }

  /// The text that was read.
  consuming func finish() -> ReaderTextBuilder { builder }

  private mutating func decode(_ range: Range<Int>) {
    run = range.lowerBound
    end = range.upperBound
    var index = run
    while true {
      index = nextSpecial(from: index)
      guard index < end else { break }
      let next = readSpecial(at: index)
      if next > index {
        index = next
        run = next
      } else {
        index += 1
      }
    }
    flush(to: end)
    endBackwards()
  }

  /// The next byte at which copying stops, or the end.
  private func nextSpecial(from start: Int) -> Int {
    (readsMarkup ? SpecialBytes.inMarkup : SpecialBytes.inText).withUnsafeBufferPointer { special in
      var index = start
      while index < end, !special[Int(source[index])] { index += 1 }
      return index
    }
  }

  /// Reads one special byte and says where to go on: at the same offset if the byte is plain text after all.
  private mutating func readSpecial(at index: Int) -> Int {
    let byte = source[index]
    if byte >= 0x80 { return readScalar(at: index) }
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["):
      if let next = readSpelledMark(at: index) { return next }
      return readsMarkup && byte == UInt8(ascii: "[") ? readLinkStart(at: index) : index
    case UInt8(ascii: "%"): return readPercent(at: index)
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return readLineEnd(at: index)
    case UInt8(ascii: "&"): return readEntity(at: index)
    case UInt8(ascii: "*"): return readStars(at: index)
    case UInt8(ascii: "_"): return readUnderscores(at: index)
    case UInt8(ascii: "~"): return readTildes(at: index)
    case UInt8(ascii: "`"): return readTicks(at: index)
    case UInt8(ascii: "\\"): return readBackslash(at: index)
    case UInt8(ascii: "<"): return readTag(at: index)
    case UInt8(ascii: "]"): return readLinkEnd(at: index)
    default: return skip(index..<(index + 1))
    }
  }

  // MARK: - Characters

  private mutating func flush(to limit: Int) {
    if limit > run {
      builder.append(UnsafeBufferPointer(rebasing: source[run..<limit]), at: base + run)
    }
    run = max(run, limit)
  }

  private mutating func skip(_ range: Range<Int>) -> Int {
    flush(to: range.lowerBound)
    return range.upperBound
  }

  private mutating func emit(_ byte: UInt8, for range: Range<Int>) -> Int {
    flush(to: range.lowerBound)
    builder.append(byte, for: (base + range.lowerBound)..<(base + range.upperBound))
    return range.upperBound
  }

  private mutating func emit(scalar: UInt32, for range: Range<Int>) -> Int {
    flush(to: range.lowerBound)
    builder.append(scalar: scalar, for: (base + range.lowerBound)..<(base + range.upperBound))
    return range.upperBound
  }

  private mutating func readScalar(at index: Int) -> Int {
    let (scalar, length) = ScalarReader.scalar(in: source, at: index)
    if scalar == 0x202E {
      let next = skip(index..<(index + length))
      endBackwards()
      backwardsFrom = builder.count
      return next
    }
    if scalar == 0x202C {
      let next = skip(index..<(index + length))
      endBackwards()
      return next
    }
    return emit(scalar: scalar, for: index..<min(end, index + length))
  }

  /// Text under a right-to-left override is stored backwards.
  private mutating func endBackwards() {
    guard let start = backwardsFrom else { return }
    backwardsFrom = nil
    builder.reverse(from: start)
  }

  private mutating func readPercent(at index: Int) -> Int {
    guard let first = percentByte(at: index) else { return index }
    if first == 0x20 { return emit(UInt8(ascii: "_"), for: index..<(index + 3)) }
    if first < 0x80 {
      return first > 0x20 && first < 0x7F ? emit(first, for: index..<(index + 3)) : index
    }
    var bytes = [first]
    while bytes.count < 4, let byte = percentByte(at: index + bytes.count * 3), byte & 0xC0 == 0x80 {
      bytes.append(byte)
    }
    let (scalar, length) = bytes.withUnsafeBufferPointer { ScalarReader.scalar(in: $0, at: 0) }
    return scalar == 0xFFFD ? index : emit(scalar: scalar, for: index..<(index + length * 3))
  }

  private func percentByte(at index: Int) -> UInt8? {
    guard index + 2 < end, source[index] == UInt8(ascii: "%"), let high = source[index + 1].hexValue,
      let low = source[index + 2].hexValue
    else { return nil }
    return UInt8(high << 4 | low)
  }

  /// "(at)", "[dot]", "[.]" and the like inside an address.
  private mutating func readSpelledMark(at index: Int) -> Int? {
    let close = source[index] == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
    var inner = index + 1
    while inner < end, inner < index + 3, source[inner] == 32 { inner += 1 }
    guard let (mark, length) = spelledMark(at: inner) else { return nil }
    var next = inner + length
    while next < end, next < inner + length + 2, source[next] == 32 { next += 1 }
    guard next < end, source[next] == close else { return nil }
    next += 1
    var start = index
    if length > 1 {
      if start > run, source[start - 1] == 32 { start -= 1 }
      if next < end, source[next] == 32 { next += 1 }
    }
    guard start > 0, source[start - 1].isLetterOrDigit, next < end, source[next].isLetterOrDigit || source[next] >= 0x80
    else { return nil }
    return emit(mark, for: start..<next)
  }

  private func spelledMark(at index: Int) -> (mark: UInt8, length: Int)? {
    guard index < end else { return nil }
    switch source[index].lowercased {
    case UInt8(ascii: "."), UInt8(ascii: "@"): return (source[index], 1)
    case UInt8(ascii: "a"):
      return index + 1 < end && source[index + 1].lowercased == UInt8(ascii: "t") ? (UInt8(ascii: "@"), 2) : nil
    case UInt8(ascii: "d"):
      return index + 2 < end && source[index + 1].lowercased == UInt8(ascii: "o")
        && source[index + 2].lowercased == UInt8(ascii: "t") ? (UInt8(ascii: "."), 3) : nil
    default: return nil
    }
  }

  // MARK: - Lines

  private mutating func readLineEnd(at index: Int) -> Int {
    if !readsMarkup { return source[index] == 13 ? skip(index..<(index + 1)) : index }
    endBackwards()
    if isPlainLineEnd(at: index) { return index }
    let line = startOfLine(from: index)
    if joinsWord(before: index, after: line) { return skip(index..<line.next) }
    flush(to: index > run && source[index - 1] == UInt8(ascii: "\\") ? index - 1 : index)
    run = index
    let startsBlock = line.startsBlock || inHeading
    inHeading = line.isHeading
    _ = emit(UInt8(ascii: "\n"), for: index..<line.next)
    if startsBlock {
      _ = emit(UInt8(ascii: "\n"), for: index..<line.next)
      drain()
    }
    return line.next
  }

  /// The usual case, to be copied as it is: a letter begins the next line of the same paragraph.
  private func isPlainLineEnd(at index: Int) -> Bool {
    guard !inHeading, index > 0, index + 1 < end, source[index] == 10, source[index + 1].isLetter else { return false }
    let before = source[index - 1]
    return before != UInt8(ascii: "-") && before != UInt8(ascii: "\\") && before != 0xAD && before != 13
  }

  private struct LineStart {
    /// Where the line's text begins.
    var next: Int
    var startsBlock = false
    var isHeading = false
  }

  /// Skips line ends, blank lines, indentation, quote markers, bullets and number signs from an offset on.
  private func startOfLine(from index: Int) -> LineStart {
    var line = LineStart(next: index)
    var lineEnds = 0
    while line.next < end {
      let byte = source[line.next]
      if byte == 10 { lineEnds += 1 }
      guard byte.isSpace || (byte == UInt8(ascii: ">") && (lineEnds > 0 || index == 0)) else { break }
      line.next += 1
    }
    line.startsBlock = lineEnds > 1
    skipMarker(&line)
    return line
  }

  private func skipMarker(_ line: inout LineStart) {
    let start = line.next
    guard start < end else { return }
    switch source[start] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      guard start + 1 < end, source[start + 1] == 32 else { return }
      line.next = spaces(from: start + 1)
    case UInt8(ascii: "#"):
      var index = start
      while index < end, source[index] == UInt8(ascii: "#") { index += 1 }
      guard index - start <= 6, index < end, source[index] == 32 else { return }
      line.next = spaces(from: index)
      line.isHeading = true
    case UInt8(ascii: "|"): break
    case 0xE2:
      // The bullet, U+2022.
      guard start + 3 < end, source[start + 1] == 0x80, source[start + 2] == 0xA2 else { return }
      line.next = spaces(from: start + 3)
    case let byte where byte.isDigit:
      var index = start
      while index < end, index < start + 3, source[index].isDigit { index += 1 }
      guard index + 1 < end, source[index] == UInt8(ascii: ".") || source[index] == UInt8(ascii: ")"),
        source[index + 1] == 32
      else { return }
    default: return
    }
    line.startsBlock = true
  }

  private func spaces(from index: Int) -> Int {
    var index = index
    while index < end, source[index] == 32 { index += 1 }
    return index
  }

  /// A hyphen, or a soft hyphen, at the end of a line joins the word to its other half.
  private func joinsWord(before index: Int, after line: LineStart) -> Bool {
    guard !line.startsBlock, !inHeading, index > 1, line.next < end else { return false }
    guard source[line.next].isLetterOrDigit || source[line.next] >= 0xC0 else { return false }
    let last = source[index - 1] == 13 ? index - 2 : index - 1
    guard last > 0 else { return false }
    if source[last] == UInt8(ascii: "-") { return source[last - 1].isLetterOrDigit || source[last - 1] >= 0x80 }
    return source[last] == 0xAD && source[last - 1] == 0xC2
  }

  /// What stands outside the flow follows as blocks of its own.
  private mutating func drain() {
    guard !deferred.isEmpty else { return }
    let pieces = deferred
    deferred = []
    for piece in pieces {
      let at = (base + piece.lowerBound)..<(base + piece.upperBound)
      if builder.bytes.last != 10 { for _ in 0..<2 { builder.append(10, for: at.lowerBound..<at.lowerBound) } }
      var inner = TextDecoder(
        UnsafeBufferPointer(rebasing: source[piece]), base: base + piece.lowerBound, readsMarkup: false,
        into: takeBuilder())
      inner.decodeAll()
      builder = inner.finish()
      for _ in 0..<2 { builder.append(10, for: at.upperBound..<at.upperBound) }
    }
  }

  private mutating func takeBuilder() -> ReaderTextBuilder {
    var taken = ReaderTextBuilder(capacity: 0)
    swap(&taken, &builder)
    return taken
  }

  // MARK: - Markup

  private mutating func readEntity(at index: Int) -> Int {
    guard index + 2 < end else { return index }
    return source[index + 1] == UInt8(ascii: "#") ? readNumber(at: index) : readName(at: index)
  }

  private mutating func readNumber(at index: Int) -> Int {
    let isHex = source[index + 2] | 0x20 == UInt8(ascii: "x")
    let radix: UInt32 = isHex ? 16 : 10
    let first = index + (isHex ? 3 : 2)
    var next = first
    var scalar: UInt32 = 0
    while next < end, next < first + 8, let digit = source[next].hexValue, digit < radix {
      scalar = min(scalar &* radix &+ digit, 0x110000)
      next += 1
    }
    guard next > first else { return index }
    if next < end, source[next] == UInt8(ascii: ";") { next += 1 }
    return emit(scalar: scalar, for: index..<next)
  }

  private mutating func readName(at index: Int) -> Int {
    var next = index + 1
    while next < end, next < index + 34, source[next].isLetterOrDigit { next += 1 }
    guard next < end, source[next] == UInt8(ascii: ";"),
      let (first, second) = FoldTable.entity(UnsafeBufferPointer(rebasing: source[(index + 1)..<next]))
    else { return index }
    let after = emit(scalar: first, for: index..<(next + 1))
    if second != 0 { builder.append(scalar: second, for: (base + index)..<(base + next + 1)) }
    return after
  }

  /// Past the bytes equal to the one at an offset; a run is measured once, however often it is asked about.
  private mutating func runEnd(of byte: UInt8, from index: Int) -> Int {
    if lastRun.contains(index), source[index] == byte { return lastRun.upperBound }
    var next = index
    while next < end, source[next] == byte { next += 1 }
    lastRun = index..<next
    return next
  }

  private func isWordByte(_ index: Int) -> Bool {
    index >= 0 && index < end && (source[index].isLetterOrDigit || source[index] >= 0x80)
  }

  private func isBlank(_ index: Int) -> Bool { index < 0 || index >= end || source[index].isSpace }

  private mutating func readStars(at index: Int) -> Int {
    let next = runEnd(of: source[index], from: index)
    return isBlank(index - 1) && isBlank(next) ? index : skip(index..<next)
  }

  private mutating func readTildes(at index: Int) -> Int {
    let next = runEnd(of: source[index], from: index)
    return next - index < 2 || (isBlank(index - 1) && isBlank(next)) ? index : skip(index..<next)
  }

  /// Underscores inside a word are text; around words they are markup only as a pair.
  private mutating func readUnderscores(at index: Int) -> Int {
    let next = runEnd(of: source[index], from: index)
    let opens = !isWordByte(index - 1) && isWordByte(next)
    let closes = isWordByte(index - 1) && !isWordByte(next)
    if opens, pairs.closer(after: next, in: source, to: end) { return skip(index..<next) }
    if closes, pairs.takeCloser(at: index) { return skip(index..<next) }
    return index
  }

  private mutating func readTicks(at index: Int) -> Int {
    let next = runEnd(of: source[index], from: index)
    if inTicks {
      inTicks = false
      return skip(index..<next)
    }
    inTicks = pairs.tick(after: next, in: source, to: end)
    // One tick between letters with no partner in sight is an apostrophe.
    return inTicks || next - index > 1 || !isWordByte(index - 1) || !isWordByte(next)
      ? skip(index..<next) : emit(UInt8(ascii: "'"), for: index..<next)
  }

  private mutating func readBackslash(at index: Int) -> Int {
    guard index + 1 < end else { return index }
    let next = source[index + 1]
    let isPunctuation = next > 32 && next < 127 && !next.isLetterOrDigit
    return isPunctuation ? emit(next, for: index..<(index + 2)) : index
  }

  private mutating func readTag(at index: Int) -> Int {
    guard let tag = HTMLTag(in: source, at: index, to: end, memo: &pairs) else { return index }
    if !tag.inside.isEmpty { deferred.append(tag.inside) }
    switch tag.effect {
    case .none: return skip(index..<tag.end)
    case .line: return emit(UInt8(ascii: "\n"), for: index..<tag.end)
    case .block:
      _ = emit(UInt8(ascii: "\n"), for: index..<tag.end)
      run = tag.end
      builder.append(UInt8(ascii: "\n"), for: (base + index)..<(base + tag.end))
      return tag.end
    }
  }

  private mutating func readLinkStart(at index: Int) -> Int {
    guard let link = link(at: index) else { return index }
    links.append(link)
    return skip(index..<(index + 1))
  }

  private mutating func readLinkEnd(at index: Int) -> Int {
    while let last = links.last, last.close < index { links.removeLast() }
    guard let link = links.last, link.close == index else { return index }
    links.removeLast()
    deferred.append(link.target)
    return skip(index..<link.next)
  }

  /// The link whose text starts at a bracket: `[text](target "title")`, text and target of at most 500 and 1,000 bytes.
  private mutating func link(at index: Int) -> LinkEnd? {
    guard let middle = nextLinkMiddle(from: index), middle < index + 500 else { return nil }
    var depth = 0
    var close = index
    while close < end, close < index + 500 {
      let byte = source[close]
      if byte == UInt8(ascii: "\\") { close += 1 }
      if byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "]") { depth -= 1 }
      if depth == 0 { break }
      close += 1
    }
    guard depth == 0, close + 1 < end, source[close + 1] == UInt8(ascii: "(") else { return nil }
    guard pairs.parenthesis(after: close + 1, in: source, to: end), let next = closingParenthesis(from: close + 1)
    else {
      return nil
    }
    return LinkEnd(close: close, next: next + 1, target: (close + 2)..<next)
  }

  private func closingParenthesis(from index: Int) -> Int? {
    var depth = 0
    for offset in index..<min(end, index + 1_000) {
      if source[offset] == UInt8(ascii: "(") { depth += 1 }
      if source[offset] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return offset }
    }
    return nil
  }

  /// Offset of the next `](`; places already searched are not searched again.
  private mutating func nextLinkMiddle(from index: Int) -> Int? {
    if linkMemo.lowerBound <= index, index <= linkMemo.upperBound, linkMemo.upperBound > 0 {
      return linkMemo.upperBound < end ? linkMemo.upperBound : nil
    }
    var offset = index
    while offset < end {
      if source[offset] == UInt8(ascii: "]"), offset + 1 < end, source[offset + 1] == UInt8(ascii: "(") { break }
      offset += 1
    }
    linkMemo = index..<offset
    return offset < end ? offset : nil
  }
}
