import TextCore

/// Tags whose inside is not read as a template: comments, `raw`, `doc`; and `liquid`, whose lines are tags.
extension Parser {
  func isTag(_ tag: TagToken, _ name: StaticString) -> Bool { Array(bytes[tag.name]).isEqual(to: name) }

  /// Comments may stand inside each other, and a `raw` inside one hides an `endcomment`.
  mutating func comment(_ tag: TagToken, _ cursor: inout Cursor) -> Part {
    var depth = 1
    while let token = cursor.next() {
      guard case .tag(let inner) = token else {
        // A broken output and the tag behind it count as one piece, which is no tag.
        if case .openOutput(_, hasTag: true) = token { _ = cursor.next() }
        continue
      }
      if isTag(inner, "comment") { depth += 1 }
      if isTag(inner, "endcomment") { depth -= 1 }
      if isTag(inner, "raw"), rawEnd(&cursor) == nil {
        cutShort(Problem(.openBlock("raw"), inner.name))
        return .nothing
      }
      if depth == 0 {
        if case .document = cursor { trimAfter(inner.markup) }
        return .nothing
      }
    }
    cutShort(Problem(.openBlock("comment"), tag.name))
    return .nothing
  }

  mutating func inlineComment(_ tag: TagToken) -> Part {
    var isLineStart = false
    for offset in tag.arguments {
      if bytes[offset] == 0x0A { isLineStart = true }
      guard isLineStart, !bytes[offset].isSpace else { continue }
      if bytes[offset] != UInt8(ascii: "#") {
        note(Problem(.looseCommentLine, offset..<(offset + 1)))
        return .nothing
      }
      isLineStart = false
    }
    return .nothing
  }

  mutating func raw(_ tag: TagToken, _ cursor: inout Cursor) -> Part {
    if !isEmpty(tag.arguments) { note(Problem(.takesNothing(tag: "raw"), tag.arguments)) }
    let start = tag.markup.whole.upperBound
    guard let end = rawEnd(&cursor) else {
      cutShort(Problem(.openBlock("raw"), tag.name))
      return .nothing
    }
    trimAfter(end.markup)
    return Part(nodes: [.literal(start..<end.start)], isBlank: start == end.start)
  }

  mutating func doc(_ tag: TagToken, _ cursor: inout Cursor) -> Part {
    if !isEmpty(tag.arguments) { note(Problem(.takesNothing(tag: "doc"), tag.arguments)) }
    let start = tag.markup.whole.upperBound
    guard let end = rawEnd(&cursor, "enddoc", nested: "doc") else {
      cutShort(Problem(.openBlock("doc"), tag.name))
      return .nothing
    }
    trimAfter(end.markup)
    return Part(isBlank: start == end.start)
  }

  /// Where the tag that ends a verbatim stretch begins, and its markup; nil if there is none.
  ///
  /// The end tag may stand behind anything in its piece, also behind a `{%` or `{{` that is never closed.
  private mutating func rawEnd(
    _ cursor: inout Cursor, _ name: StaticString = "endraw", nested: StaticString? = nil
  ) -> (start: Int, markup: Markup)? {
    while let token = cursor.next() {
      guard case .document = cursor, let piece = wholeTag(token), let inner = lastTag(in: piece) else { continue }
      if let nested, isTag(inner, nested) { note(Problem(.nestedDoc, inner.name)) }
      if isTag(inner, name) { return (inner.markup.whole.lowerBound, inner.markup) }
    }
    return nil
  }

  private func wholeTag(_ token: TemplateToken) -> Range<Int>? {
    switch token {
    case .tag(let tag): tag.markup.whole
    case .namelessTag(let whole): whole
    case .text, .output, .openOutput, .openTag: nil
    }
  }

  /// The last `{% name` of a piece, taken as a tag that ends where the piece ends.
  private func lastTag(in piece: Range<Int>) -> TagToken? {
    var start = piece.upperBound - 4
    while start >= piece.lowerBound {
      StepCount.add(1)
      if bytes[start] == UInt8(ascii: "{"), bytes[start + 1] == UInt8(ascii: "%"),
        case .tag(let tag) = TemplateScanner.tag(bytes, TemplateScanner.markup(bytes, start..<piece.upperBound)),
        !isTag(tag, "#")
      {
        return tag
      }
      start -= 1
    }
    return nil
  }

  mutating func liquid(_ tag: TagToken) -> Part {
    let outside = blocks.beginLines()
    defer { blocks.endLines(outside) }
    var cursor = Cursor.lines(LineScanner(bytes, in: tag.arguments))
    let inside = body(&cursor)
    return Part(
      nodes: inside.block.nodes, isBlank: inside.isBlank, separates: !inside.block.nodes.isEmpty)
  }
}
