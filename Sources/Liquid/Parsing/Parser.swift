import TextCore

/// Reads a template whole: on a problem it notes it, goes on at the next tag, and in the end tells all.
struct Parser {
  let bytes: [UInt8]
  let grammar: Grammar
  let limits: Limits
  let names = NameTable()
  private(set) var problems: [Problem] = []
  var blocks = OpenBlocks()
  /// The next text loses the white space it begins with, because the tag before it ended in a hyphen.
  private var trimsNextText = false
  private(set) var isStopped = false
  /// Something that is never closed has swallowed the rest: blocks that are open there may well have had their ends.
  private var isCutShort = false
  /// Tags and outputs as they come.
  var uses = TemplateUses()

  /// Where tokens come from: the template, or the lines of a `liquid` tag.
  enum Cursor {
    case document(TemplateScanner)
    case lines(LineScanner)

    mutating func next() -> TemplateToken? {
      switch self {
      case .document(var scanner):
        defer { self = .document(scanner) }
        return scanner.next()
      case .lines(var scanner):
        defer { self = .lines(scanner) }
        return scanner.next()
      }
    }
  }

  /// The inside of a block up to a tag that divides or ends it.
  struct Body {
    enum Ending {
      case endOfInput
      case delimiter(TagToken)
      /// By a misspelt or wrong end tag, which has been noted.
      case recovered
    }

    var block = Block()
    /// Nothing in it prints anything but white space.
    var isBlank = true
    /// Whether a hyphen of the next tag trims the last node.
    var endsInText = false
    var ending = Ending.endOfInput
  }

  init(_ bytes: [UInt8], grammar: Grammar, limits: Limits) {
    self.bytes = bytes
    self.grammar = grammar
    self.limits = limits
  }

  /// The whole template from an offset on.
  mutating func template(from start: Int) -> Block {
    guard bytes.count - start <= limits.templateBytes else {
      note(Problem(.templateTooLong(limit: limits.templateBytes), SourceRange(start, start)))
      return Block()
    }
    var cursor = Cursor.document(TemplateScanner(bytes, from: start))
    return body(&cursor).block
  }

  /// Whether a range holds U+00A0 or U+202F, which look like spaces.
  private func holdsHardSpace(_ range: Range<Int>) -> Bool {
    text(range).unicodeScalars.contains { $0 == "\u{A0}" || $0 == "\u{202F}" }
  }

  /// Keeps a problem for the end; after the last that will be told, reading stops.
  mutating func note(_ problem: Problem) {
    guard !isStopped else { return }
    problems.append(problem)
    if problems.count >= TemplateError.limit { isStopped = true }
  }

  /// Notes a problem after which nothing more can be said about the template.
  mutating func stop(_ problem: Problem) {
    note(problem)
    isStopped = true
  }

  /// Notes something that is never closed and so reaches to the end of the template.
  mutating func cutShort(_ problem: Problem) {
    note(problem)
    isCutShort = true
  }

  /// The result of a step, or nil after noting why there is none.
  mutating func noting<Result>(_ step: (inout Parser) throws(Problem) -> Result) -> Result? {
    do throws(Problem) {
      return try step(&self)
    } catch {
      note(error)
      return nil
    }
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

// MARK: - Bodies

extension Parser {
  /// Pieces up to a tag that the innermost open block accepts, or to the end.
  mutating func body(_ cursor: inout Cursor) -> Body {
    var body = Body()
    while !isStopped, let token = blocks.takePending().map(TemplateToken.tag) ?? cursor.next() {
      switch token {
      case .text(let range): addText(range, to: &body)
      case .output(let markup): addOutput(markup, to: &body)
      case .tag(let tag):
        if case .document = cursor { trim(tag.markup, &body) }
        if let (ending, problem) = blocks.ending(for: tag, named: text(tag.name)) {
          problem.map { note($0) }
          body.ending = ending
          return body
        }
        add(tag, to: &body, &cursor)
      case .namelessTag(let range): note(Problem(holdsHardSpace(range) ? .hardSpace : .namelessTag, range))
      case .openOutput(let range, let hasTag):
        note(Problem(.openOutput, range.lowerBound..<(range.lowerBound + 2)))
        isCutShort = isCutShort || !hasTag && range.upperBound == bytes.count
      case .openTag(let range): cutShort(Problem(.openTag, range.lowerBound..<(range.lowerBound + 2)))
      }
    }
    return body
  }

  private mutating func addText(_ range: Range<Int>, to body: inout Body) {
    var start = range.lowerBound
    while trimsNextText, start < range.upperBound, bytes[start].isStripped { start += 1 }
    trimsNextText = false
    let kept = start..<range.upperBound
    body.isBlank = body.isBlank && bytes[kept].allSatisfy { $0.isSpace }
    body.block.nodes.append(.literal(kept))
    body.endsInText = true
  }

  private mutating func addOutput(_ markup: Markup, to body: inout Body) {
    trim(markup, &body)
    uses.outputs.append(SourceRange(markup.whole))
    body.isBlank = false
    body.endsInText = false
    if let output = noting({ (parser) throws(Problem) in try parser.filtered(markup.inside) }) {
      body.block.nodes.append(.output(output))
    }
  }

  private mutating func trim(_ markup: Markup, _ body: inout Body) {
    if markup.trimsBefore, body.endsInText, case .literal(let range)? = body.block.nodes.last {
      var end = range.upperBound
      while end > range.lowerBound, bytes[end - 1].isStripped { end -= 1 }
      body.block.nodes[body.block.nodes.count - 1] = .literal(range.lowerBound..<end)
    }
    trimAfter(markup)
  }

  /// Lets the text after a tag lose its white space if the tag asks for it.
  mutating func trimAfter(_ markup: Markup) { trimsNextText = markup.trimsAfter }

  private mutating func add(_ tag: TagToken, to body: inout Body, _ cursor: inout Cursor) {
    let part = part(for: tag, &cursor)
    body.block.nodes += part.nodes
    body.isBlank = body.isBlank && part.isBlank
    if part.separates { body.endsInText = false }
  }
}

// MARK: - Blocks

extension Parser {
  /// Reads the bodies of a block, one after the other, up to its end.
  /// - Parameters:
  ///   - tag: what opens the block.
  ///   - cursor: where tokens come from.
  ///   - take: gets each body, and the tag that divides it from the next or nil after the last.
  mutating func block(_ tag: TagToken, _ cursor: inout Cursor, _ take: (inout Parser, Body, TagToken?) -> Void) {
    let opener = OpenBlocks.Opener(name: text(tag.name), range: SourceRange(tag.name))
    guard blocks.count < limits.nesting else {
      return stop(Problem(.nestingTooDeep(limit: limits.nesting), opener.range))
    }
    blocks.open(opener)
    defer { blocks.close() }
    while true {
      let inside = body(&cursor)
      switch inside.ending {
      case .delimiter(let delimiter) where text(delimiter.name) != "end" + opener.name:
        take(&self, inside, delimiter)
      case .delimiter, .recovered: return take(&self, inside, nil)
      case .endOfInput:
        if !isCutShort, !swallowsTags(tag) { note(Problem(.openBlock(opener.name), opener.range)) }
        return take(&self, inside, nil)
      }
    }
  }

  /// Whether a tag that was not closed has taken other tags for its own words; that has been told where it can't be read.
  private func swallowsTags(_ tag: TagToken) -> Bool {
    guard problems.contains(where: { tag.markup.whole.contains($0.range.start) }) else { return false }
    return tag.arguments.dropLast().contains { bytes[$0] == UInt8(ascii: "{") && bytes[$0 + 1] == UInt8(ascii: "%") }
  }

  /// A block with one body.
  mutating func simpleBlock(_ tag: TagToken, _ cursor: inout Cursor) -> Body {
    var only = Body()
    block(tag, &cursor) { _, body, _ in only = body }
    return only
  }
}
