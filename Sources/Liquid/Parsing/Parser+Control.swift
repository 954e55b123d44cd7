import TextCore

/// `if`, `unless`, `case`, `for`, `tablerow`.
extension Parser {
  mutating func conditional(_ tag: TagToken, _ cursor: inout Cursor, isNegated: Bool) -> Part {
    var node = Conditional(isNegated: isNegated, branches: [])
    var isBlank = true
    var condition = noting { (parser) throws(Problem) in try parser.condition(tag) }
    block(tag, &cursor) { parser, body, divider in
      node.branches.append(Conditional.Branch(condition: condition, body: body.block))
      isBlank = isBlank && body.isBlank
      guard let divider else { return }
      condition =
        parser.isTag(divider, "else")
        ? nil : parser.noting { (parser) throws(Problem) in try parser.condition(divider) }
    }
    if isBlank { for index in node.branches.indices { node.branches[index].body.removeText() } }
    return Part(nodes: [.conditional(node)], isBlank: isBlank)
  }

  // MARK: case

  mutating func choice(_ tag: TagToken, _ cursor: inout Cursor) -> Part {
    let subject = noting { (parser) throws(Problem) in try parser.subject(tag) }
    var branches: [Choice.Branch] = []
    var isBlank = true
    var opened: TagToken?
    block(tag, &cursor) { parser, body, divider in
      isBlank = isBlank && body.isBlank
      if let opened { branches.append(parser.branch(opened, body)) }
      opened = divider
    }
    guard let subject else { return Part(isBlank: isBlank) }
    if isBlank { for index in branches.indices { branches[index].body.removeText() } }
    return Part(nodes: [.choice(Choice(subject: subject, branches: branches))], isBlank: isBlank)
  }

  private func subject(_ tag: TagToken) throws(Problem) -> Expression {
    guard !isEmpty(tag.arguments) else { throw Problem(.missingValue(after: "case"), tag.name) }
    guard grammar == .lax else {
      var parser = try strict(tag.arguments)
      let subject = try parser.expression()
      try parser.expectEnd()
      return subject
    }
    guard let fragment = markup(tag.arguments).firstFragment(from: tag.arguments.lowerBound) else {
      throw Problem(.missingValue(after: "case"), tag.name)
    }
    return try laxExpression(fragment)
  }

  private mutating func branch(_ tag: TagToken, _ body: Body) -> Choice.Branch {
    guard isTag(tag, "when") else {
      if !isEmpty(tag.arguments) { note(Problem(.takesNothing(tag: "else"), tag.arguments)) }
      return Choice.Branch(values: nil, body: body.block)
    }
    let values = noting { (parser) throws(Problem) in
      parser.grammar == .lax ? try parser.laxValues(tag) : try parser.strictValues(tag)
    }
    return Choice.Branch(values: values ?? [], body: body.block)
  }

  private func strictValues(_ tag: TagToken) throws(Problem) -> [Expression] {
    guard !isEmpty(tag.arguments) else { throw Problem(.missingValue(after: "when"), tag.name) }
    var parser = try strict(tag.arguments)
    var values: [Expression] = []
    repeat { values.append(try parser.comparisonSide()) } while parser.skips(word: "or") || parser.skips(.comma)
    try parser.expectEnd()
    return values
  }

  /// `WhenSyntax`: fragments joined by `or` or a comma; what comes after is passed over.
  private func laxValues(_ tag: TagToken) throws(Problem) -> [Expression] {
    let markup = markup(tag.arguments)
    var values: [Expression] = []
    var next = markup.firstFragment(from: tag.arguments.lowerBound)
    while let fragment = next {
      values.append(try laxComparisonSide(fragment))
      let space = markup.skippingSpace(fragment.upperBound)
      if let end = markup.end(ofSpaced: "or", at: fragment.upperBound) {
        next = markup.fragment(at: end)
      } else if space < tag.arguments.upperBound, bytes[space] == UInt8(ascii: ",") {
        next = markup.fragment(at: markup.skippingSpace(space + 1))
      } else {
        next = nil
      }
    }
    guard !values.isEmpty else { throw Problem(.missingValue(after: "when"), tag.name) }
    return values
  }

  // MARK: for

  mutating func loop(_ tag: TagToken, _ cursor: inout Cursor) -> Part {
    var node = noting { (parser) throws(Problem) in
      parser.grammar == .lax ? try parser.laxLoop(tag) : try parser.strictLoop(tag)
    }
    var isBlank = true
    var bodies: [Block] = []
    block(tag, &cursor) { parser, body, divider in
      if let divider, !bodies.isEmpty { parser.note(Problem(.strayTag("else"), divider.name)) }
      bodies.append(body.block)
      isBlank = isBlank && body.isBlank
    }
    if isBlank { for index in bodies.indices { bodies[index].removeText() } }
    node?.body = bodies.first ?? Block()
    node?.otherwise = bodies.count > 1 ? bodies[1] : nil
    return Part(nodes: node.map { [.loop($0)] } ?? [], isBlank: isBlank)
  }

  private func strictLoop(_ tag: TagToken) throws(Problem) -> Loop {
    var parser = try strict(tag.arguments)
    let (name, collection) = try loopHead(&parser, tag)
    var loop = loop(name, collection, named: collectionText(collection))
    loop.isReversed = parser.skips(word: "reversed")
    while parser.looks(.comma) || parser.looks(.name) {
      if parser.skips(.comma), parser.looks(.end) { break }
      let key = try parameter(&parser, tag, ["limit", "offset"])
      if key == "limit" {
        loop.limit = try parser.expression()
      } else {
        loop.offset = parser.skips(word: "continue") ? .resume : .value(try parser.expression())
      }
    }
    try parser.expectEnd()
    return loop
  }

  /// Reads `name in collection`.
  private func loopHead(
    _ parser: inout ExpressionParser, _ tag: TagToken
  ) throws(Problem) -> (name: Range<Int>, collection: Expression) {
    guard !parser.looks(.end) else { throw Problem(.loopForm, tag.name) }
    let isNameless = parser.text(parser.token.range) == "in" && !parser.looks(.name, ahead: 1, word: "in")
    guard !isNameless else { throw Problem(.expected("the name of the loop's variable"), parser.token.range) }
    let name = try parser.consume(.name, "the name of the loop's variable").range
    guard parser.skips(word: "in") else { throw Problem(.inMissing, parser.looks(.end) ? name : parser.token.range) }
    return (name, try parser.expression())
  }

  /// The name of one of some parameters and its colon.
  private func parameter(
    _ parser: inout ExpressionParser, _ tag: TagToken, _ known: [String]
  ) throws(Problem) -> String {
    let token = try parser.consume(.name, "a parameter")
    let key = parser.text(token.range)
    guard known.contains(key) else {
      let suggestion = Spelling.nearest(to: key, among: known)
      throw Problem(.unknownParameter(key, tag: text(tag.name), suggestion: suggestion), token.range)
    }
    _ = try parser.consume(.colon, "':'")
    return key
  }

  private func collectionText(_ collection: Expression) -> Range<Int> { collection.range.start..<collection.range.end }

  private func loop(_ name: Range<Int>, _ collection: Expression, named source: Range<Int>) -> Loop {
    let variable = Array(bytes[name])
    return Loop(
      slot: names.slot(of: Name(variable)), loopSlot: names.slot(of: .forloop), nameRange: SourceRange(name),
      collection: collection,
      name: Name(variable + [UInt8(ascii: "-")] + bytes[source].filter { !$0.isSpace }), isReversed: false, limit: nil,
      offset: .none, body: Block(), otherwise: nil)
  }

  private func laxLoop(_ tag: TagToken) throws(Problem) -> Loop {
    let markup = markup(tag.arguments)
    guard let name = markup.nameRun(at: tag.arguments.lowerBound),
      let inEnd = markup.end(ofSpaced: "in", at: name.upperBound), let source = markup.fragments(at: inEnd)
    else { throw Problem(.loopForm, tag.name) }
    var loop = loop(name, try laxExpression(source), named: source)
    loop.isReversed = markup.isWord("reversed", at: markup.skippingSpace(source.upperBound))
    for (key, value) in markup.attributes() {
      if bytes[key].elementsEqual("limit".utf8) { loop.limit = try laxExpression(value) }
      if bytes[key].elementsEqual("offset".utf8) {
        loop.offset =
          bytes[value].elementsEqual("continue".utf8) ? .resume : .value(try laxExpression(value))
      }
    }
    return loop
  }

  // MARK: tablerow

  mutating func table(_ tag: TagToken, _ cursor: inout Cursor) -> Part {
    var node = noting { (parser) throws(Problem) in
      parser.grammar == .lax ? try parser.laxTable(tag) : try parser.strictTable(tag)
    }
    let body = simpleBlock(tag, &cursor)
    node?.body = body.block
    return Part(nodes: node.map { [.table($0)] } ?? [], isBlank: body.isBlank)
  }

  private func strictTable(_ tag: TagToken) throws(Problem) -> Table {
    var parser = try strict(tag.arguments)
    let (name, collection) = try loopHead(&parser, tag)
    var table = table(name, collection)
    _ = parser.skips(.comma)
    while parser.looks(.name) {
      let key = try parameter(&parser, tag, ["cols", "limit", "offset", "range"])
      table.set(key, try parser.expression())
      _ = parser.skips(.comma)
    }
    try parser.expectEnd()
    return table
  }

  private func laxTable(_ tag: TagToken) throws(Problem) -> Table {
    let markup = markup(tag.arguments)
    var offset = tag.arguments.lowerBound
    while let start = (offset..<max(offset, tag.arguments.upperBound)).first(where: { bytes[$0].isWord }),
      let name = markup.wordRun(at: start)
    {
      if let inEnd = markup.end(ofSpaced: "in", at: name.upperBound), let source = markup.fragments(at: inEnd) {
        var table = table(name, try laxExpression(source))
        for (key, value) in markup.attributes() { table.set(text(key), try laxExpression(value)) }
        return table
      }
      offset = name.upperBound
    }
    throw Problem(.loopForm, tag.name)
  }

  private func table(_ name: Range<Int>, _ collection: Expression) -> Table {
    Table(
      slot: names.slot(of: Name(Array(bytes[name]))), loopSlot: names.slot(of: .tablerowloop),
      nameRange: SourceRange(name), collection: collection, columns: nil, limit: nil, offset: nil, body: Block())
  }
}

extension Table {
  fileprivate mutating func set(_ key: String, _ value: Expression) {
    switch key {
    case "cols": columns = value
    case "limit": limit = value
    case "offset": offset = value
    default: break
    }
  }
}

extension Block {
  /// Takes out all text, which is white space: what a block that prints nothing does to its inside.
  fileprivate mutating func removeText() {
    nodes.removeAll { if case .literal = $0 { true } else { false } }
  }
}
