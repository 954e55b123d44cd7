import TextCore

/// The patterns by which Shopify's lax grammar picks what it understands out of a tag and passes over the rest.
///
/// Each function says which of the reference implementation's regular expressions it stands for.
struct LaxMarkup {
  let bytes: [UInt8]
  let range: Range<Int>

  /// `QuotedString`: a quoted text that starts at an offset.
  func quotedText(at start: Int) -> Range<Int>? {
    guard start < range.upperBound, isQuote(bytes[start]) else { return nil }
    var end = start + 1
    while end < range.upperBound, bytes[end] != bytes[start] { end += 1 }
    StepCount.add(end - start)
    return end < range.upperBound ? start..<(end + 1) : nil
  }

  /// `QuotedFragment`: a quoted text, or a run without white space, commas and bars, that starts at an offset.
  func fragment(at start: Int) -> Range<Int>? { quotedText(at: start) ?? run(at: start) }

  /// Stands for `QuotedFragment+`.
  func fragments(at start: Int) -> Range<Int>? {
    var end = start
    while let next = fragment(at: end) { end = next.upperBound }
    return end > start ? start..<end : nil
  }

  /// The first fragment at or after an offset.
  func firstFragment(from start: Int) -> Range<Int>? { first(from: start, fragment) }

  /// `QuotedFragment+`, the first at or after an offset.
  func firstFragments(from start: Int) -> Range<Int>? { first(from: start, fragments) }

  private func first(from start: Int, _ match: (Int) -> Range<Int>?) -> Range<Int>? {
    var offset = start
    while offset < range.upperBound {
      if let found = match(offset) { return found }
      offset += 1
    }
    return nil
  }

  private func run(at start: Int) -> Range<Int>? {
    var end = start
    while end < range.upperBound {
      if let quoted = quotedText(at: end) {
        end = quoted.upperBound
      } else if isQuote(bytes[end]) || bytes[end].isSpace || bytes[end] == UInt8(ascii: ",")
        || bytes[end] == UInt8(ascii: "|")
      {
        break
      } else {
        end += 1
      }
    }
    StepCount.add(end - start)
    return end > start ? start..<end : nil
  }

  /// `VariableSegment+`: letters, digits, underscores and hyphens.
  func nameRun(at start: Int) -> Range<Int>? {
    var end = start
    while end < range.upperBound, bytes[end].isNamePart { end += 1 }
    StepCount.add(end - start)
    return end > start ? start..<end : nil
  }

  func wordRun(at start: Int) -> Range<Int>? {
    var end = start
    while end < range.upperBound, bytes[end].isWord { end += 1 }
    StepCount.add(end - start)
    return end > start ? start..<end : nil
  }

  func skippingSpace(_ start: Int) -> Int {
    var offset = start
    while offset < range.upperBound, bytes[offset].isSpace { offset += 1 }
    StepCount.add(offset - start)
    return offset
  }

  /// The end of white space, a word and white space again (`\s+in\s+`).
  func end(ofSpaced word: StaticString, at start: Int) -> Int? {
    let wordStart = skippingSpace(start)
    let wordEnd = wordStart + word.utf8CodeUnitCount
    guard wordStart > start, wordEnd < range.upperBound, isWord(word, at: wordStart) else { return nil }
    let end = skippingSpace(wordEnd)
    return end > wordEnd ? end : nil
  }

  func isWord(_ word: StaticString, at start: Int) -> Bool {
    let end = start + word.utf8CodeUnitCount
    return end <= range.upperBound && Array(bytes[start..<end]).isEqual(to: word)
  }

  func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
}

// MARK: - Attributes

extension LaxMarkup {
  /// `TagAttributes`, all of them: `name: fragment`.
  func attributes() -> [(name: Range<Int>, value: Range<Int>)] {
    var found: [(name: Range<Int>, value: Range<Int>)] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      if let attribute = attribute(at: offset) {
        found.append(attribute)
        offset = attribute.value.upperBound
      } else {
        offset = bytes[offset].isWord ? nameRun(at: offset)?.upperBound ?? offset + 1 : offset + 1
      }
    }
    return found
  }

  /// `TagAttributes` at an offset.
  func attribute(at start: Int) -> (name: Range<Int>, value: Range<Int>)? {
    guard start < range.upperBound, bytes[start].isWord, let name = nameRun(at: start) else { return nil }
    let colon = skippingSpace(name.upperBound)
    guard colon < range.upperBound, bytes[colon] == UInt8(ascii: ":") else { return nil }
    return fragment(at: skippingSpace(colon + 1)).map { (name, $0) }
  }
}

// MARK: - Filters

extension LaxMarkup {
  /// One filter: where its name is, and the arguments, each with a name or without.
  struct FilterPiece {
    var name: Range<Int>
    var arguments: [(keyword: Range<Int>?, value: Range<Int>)]
    var whole: Range<Int>
  }

  /// The filters behind the first bar at or after an offset.
  func filters(from start: Int) -> [FilterPiece] {
    guard let bar = (start..<max(start, range.upperBound)).first(where: { bytes[$0] == UInt8(ascii: "|") }) else {
      return []
    }
    var pieces: [FilterPiece] = []
    var offset = skippingSpace(bar + 1)
    while offset < range.upperBound {
      let end = endOfFilter(offset)
      if end > offset, let piece = filter(in: offset..<end) { pieces.append(piece) }
      offset = max(end, offset + 1)
    }
    return pieces
  }

  /// The end of `(?:\s+|QuotedFragment|,)+`.
  private func endOfFilter(_ start: Int) -> Int {
    var offset = start
    while offset < range.upperBound {
      if bytes[offset].isSpace || bytes[offset] == UInt8(ascii: ",") {
        offset += 1
      } else if let fragment = fragment(at: offset) {
        offset = fragment.upperBound
      } else {
        break
      }
    }
    return offset
  }

  private func filter(in piece: Range<Int>) -> FilterPiece? {
    let markup = LaxMarkup(bytes: bytes, range: piece)
    guard let start = piece.first(where: { bytes[$0].isWord }), let name = markup.wordRun(at: start) else { return nil }
    return FilterPiece(name: name, arguments: markup.filterArguments(), whole: piece)
  }

  /// `(?::|,)\s*((?:\w+\s*\:\s*)?QuotedFragment)`, all of them.
  private func filterArguments() -> [(keyword: Range<Int>?, value: Range<Int>)] {
    var found: [(keyword: Range<Int>?, value: Range<Int>)] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard bytes[offset] == UInt8(ascii: ":") || bytes[offset] == UInt8(ascii: ",") else {
        offset += 1
        continue
      }
      let start = skippingSpace(offset + 1)
      if let argument = keywordArgument(at: start) ?? fragment(at: start).map({ (nil, $0) }) {
        found.append(argument)
        offset = argument.value.upperBound
      } else {
        offset += 1
      }
    }
    return found
  }

  private func keywordArgument(at start: Int) -> (keyword: Range<Int>?, value: Range<Int>)? {
    guard let name = wordRun(at: start) else { return nil }
    let colon = skippingSpace(name.upperBound)
    guard colon < range.upperBound, bytes[colon] == UInt8(ascii: ":") else { return nil }
    return fragment(at: skippingSpace(colon + 1)).map { (name, $0) }
  }
}

// MARK: - Conditions

extension LaxMarkup {
  /// The comparisons of an `if` and the words between them, in order.
  func comparisonsAndJoins() -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let end = joinEnd(at: offset) ?? comparisonEnd(offset)
      if end > offset { pieces.append(offset..<end) }
      offset = max(end, offset + 1)
    }
    return pieces
  }

  /// The end of `and` or `or` with at most one white space around, if one stands at an offset.
  private func joinEnd(at start: Int) -> Int? {
    for wordStart in [start, start + 1] where wordStart == start || (start < range.upperBound && bytes[start].isSpace) {
      for word in ["and", "or"] as [StaticString] where isWord(word, at: wordStart) && isBoundary(start) {
        let end = wordStart + word.utf8CodeUnitCount
        guard isBoundary(end) else { continue }
        let hasSpace = end + 1 < range.upperBound && bytes[end].isSpace && bytes[end + 1].isWord
        return hasSpace ? end + 1 : end
      }
    }
    return nil
  }

  private func isBoundary(_ offset: Int) -> Bool {
    let before = offset > range.lowerBound && bytes[offset - 1].isWord
    let after = offset < range.upperBound && bytes[offset].isWord
    return before != after
  }

  private func comparisonEnd(_ start: Int) -> Int {
    var offset = start
    while true {
      let item = skippingSpace(offset)
      guard item < range.upperBound, joinEnd(at: item) == nil else { return offset > start ? item : start }
      if let fragment = fragment(at: item) {
        offset = fragment.upperBound
      } else {
        offset = item
        while offset < range.upperBound, !bytes[offset].isSpace { offset += 1 }
      }
      offset = skippingSpace(offset)
      if offset >= range.upperBound { return offset }
    }
  }

  /// Left side, operator and right side of one comparison: `(QF)\s*([=!<>a-z_]+)?\s*(QF)?`.
  func comparison() -> (left: Range<Int>, comparator: Range<Int>?, right: Range<Int>?)? {
    guard let left = firstFragment(from: range.lowerBound) else { return nil }
    var offset = skippingSpace(left.upperBound)
    let operatorStart = offset
    while offset < range.upperBound, isOperatorByte(bytes[offset]) { offset += 1 }
    let comparator = offset > operatorStart ? operatorStart..<offset : nil
    return (left, comparator, fragment(at: skippingSpace(offset)))
  }

  private func isOperatorByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "_"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
