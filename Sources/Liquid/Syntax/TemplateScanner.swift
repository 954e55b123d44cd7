/// A piece of a template as the scanner cuts it.
enum TemplateToken {
  case text(Range<Int>)
  /// `{{ … }}`
  case output(Markup)
  /// `{% name … %}`
  case tag(TagToken)
  /// `{% … %}` without a name.
  case namelessTag(Range<Int>)
  /// `{{` without its end. `hasTag` if a `{%` follows before any `}}`: in Liquid both are then one broken piece.
  case openOutput(Range<Int>, hasTag: Bool)
  /// `{%` without its end.
  case openTag(Range<Int>)
}

/// What stands between delimiters.
struct Markup {
  /// With the delimiters.
  var whole: Range<Int>
  /// Without delimiters and their hyphens.
  var inside: Range<Int>
  var trimsBefore: Bool
  var trimsAfter: Bool
}

/// A tag cut into its name and the rest.
struct TagToken {
  var markup: Markup
  var name: Range<Int>
  /// From the first byte after name and white space to the end delimiter.
  var arguments: Range<Int>
}

/// Cuts a template into text, outputs and tags, as the tokenizer of Liquid 5.13 does.
struct TemplateScanner {
  let bytes: [UInt8]
  private let end: Int
  private(set) var position: Int

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    position = start
    end = bytes.count
  }

  /// The next piece, or nil at the end.
  /// - Complexity: O(bytes) over all calls.
  mutating func next() -> TemplateToken? {
    guard position < end else { return nil }
    let before = position
    defer { StepCount.add(position - before) }
    guard let mark = opener(at: position) else { return .text(text()) }
    return mark == UInt8(ascii: "%") ? tag() : output()
  }

  /// The second byte of `{{` or `{%` at an offset.
  private func opener(at offset: Int) -> UInt8? {
    guard offset + 1 < end, bytes[offset] == UInt8(ascii: "{") else { return nil }
    let mark = bytes[offset + 1]
    return mark == UInt8(ascii: "%") || mark == UInt8(ascii: "{") ? mark : nil
  }

  private mutating func text() -> Range<Int> {
    let start = position
    bytes.withUnsafeBufferPointer { bytes in
      while position < end {
        if bytes[position] == UInt8(ascii: "{"), position + 1 < end,
          bytes[position + 1] == UInt8(ascii: "%") || bytes[position + 1] == UInt8(ascii: "{")
        {
          break
        }
        position += 1
      }
    }
    return start..<position
  }

  /// A single `}` also ends the piece, and makes it a broken one.
  private mutating func output() -> TemplateToken {
    let start = position
    position += 2
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "}") {
        position += 1
        guard position < end, bytes[position] == byte else { return .openOutput(start..<position, hasTag: false) }
        position += 1
        return .output(markup(start..<position))
      }
      if byte == UInt8(ascii: "{"), position + 1 < end, bytes[position + 1] == UInt8(ascii: "%") {
        return .openOutput(start..<position, hasTag: true)
      }
      position += 1
    }
    return .openOutput(start..<end, hasTag: false)
  }

  private mutating func tag() -> TemplateToken {
    let start = position
    position += 2
    while position + 1 < end {
      if bytes[position] == UInt8(ascii: "%"), bytes[position + 1] == UInt8(ascii: "}") {
        position += 2
        return Self.tag(bytes, markup(start..<position))
      }
      position += 1
    }
    position = end
    return .openTag(start..<end)
  }

  private func markup(_ whole: Range<Int>) -> Markup { Self.markup(bytes, whole) }

  /// The markup between delimiters that are there.
  static func markup(_ bytes: [UInt8], _ whole: Range<Int>) -> Markup {
    let trimsBefore = bytes[whole.lowerBound + 2] == UInt8(ascii: "-")
    let trimsAfter = bytes[whole.upperBound - 3] == UInt8(ascii: "-")
    let start = whole.lowerBound + (trimsBefore ? 3 : 2)
    let end = max(start, whole.upperBound - (trimsAfter ? 3 : 2))
    return Markup(whole: whole, inside: start..<end, trimsBefore: trimsBefore, trimsAfter: trimsAfter)
  }

  /// The tag whose inside is the markup's.
  static func tag(_ bytes: [UInt8], _ markup: Markup) -> TemplateToken {
    var start = markup.inside.lowerBound
    let end = markup.inside.upperBound
    while start < end, bytes[start].isSpace { start += 1 }
    var nameEnd = start
    if nameEnd < end, bytes[nameEnd] == UInt8(ascii: "#") {
      nameEnd += 1
    } else {
      while nameEnd < end, bytes[nameEnd].isWord { nameEnd += 1 }
    }
    guard nameEnd > start else { return .namelessTag(markup.whole) }
    var arguments = nameEnd
    while arguments < end, bytes[arguments].isSpace { arguments += 1 }
    return .tag(TagToken(markup: markup, name: start..<nameEnd, arguments: arguments..<end))
  }
}

/// Cuts the inside of a `liquid` tag into lines, each a tag.
struct LineScanner {
  let bytes: [UInt8]
  private let end: Int
  private var position: Int

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// The next line that is not empty, or nil at the end.
  mutating func next() -> TemplateToken? {
    while position < end {
      let start = position
      while position < end, bytes[position] != 0x0A { position += 1 }
      StepCount.add(position - start)
      let line = start..<position
      position += 1
      if bytes[line].contains(where: { !$0.isSpace }) {
        return TemplateScanner.tag(
          bytes, Markup(whole: line, inside: line, trimsBefore: false, trimsAfter: false))
      }
    }
    return nil
  }
}
