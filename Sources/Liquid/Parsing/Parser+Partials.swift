import TextCore

/// `render` and `include`.
extension Parser {
  mutating func partial(_ tag: TagToken, sharesScope: Bool) -> Part {
    let call = noting { (parser) throws(Problem) in
      parser.grammar == .lax
        ? try parser.laxPartial(tag, sharesScope) : try parser.strictPartial(tag, sharesScope)
    }
    return Part(nodes: call.map { [.partial($0)] } ?? [], isBlank: false)
  }

  private func strictPartial(_ tag: TagToken, _ sharesScope: Bool) throws(Problem) -> PartialCall {
    var parser = try strict(tag.arguments)
    guard sharesScope ? !parser.looks(.end) : parser.looks(.text) else {
      throw Problem(.partialNameForm(tag: text(tag.name)), parser.looks(.end) ? tag.name : parser.token.range)
    }
    var call = PartialCall(
      sharesScope: sharesScope, name: try parser.expression(), binding: .none, alias: nil, arguments: [],
      tagRange: SourceRange(tag.name))
    if parser.skips(word: "for") {
      call.binding = .each(try parser.expression())
    } else if parser.skips(word: "with") {
      call.binding = .with(try parser.expression())
    }
    if parser.skips(word: "as") {
      call.alias = Name(Array(bytes[try parser.consume(.name, "a name").range]))
    }
    _ = parser.skips(.comma)
    while parser.looks(.name) {
      call.arguments.append(try parser.keyword())
      _ = parser.skips(.comma)
    }
    try parser.expectEnd()
    return call
  }

  private func laxPartial(_ tag: TagToken, _ sharesScope: Bool) throws(Problem) -> PartialCall {
    let markup = markup(tag.arguments)
    guard let name = sharesScope ? markup.firstFragments(from: tag.arguments.lowerBound) : firstQuoted(markup) else {
      throw Problem(.partialNameForm(tag: text(tag.name)), tag.name)
    }
    var call = PartialCall(
      sharesScope: sharesScope, name: try laxExpression(name), binding: .none, alias: nil, arguments: [],
      tagRange: SourceRange(tag.name))
    var end = name.upperBound
    if let start = markup.end(ofSpaced: "for", at: end), let value = markup.fragments(at: start) {
      call.binding = .each(try laxExpression(value))
      end = value.upperBound
    } else if let start = markup.end(ofSpaced: "with", at: end), let value = markup.fragments(at: start) {
      call.binding = .with(try laxExpression(value))
      end = value.upperBound
    }
    if let start = markup.end(ofSpaced: "as", at: end), let alias = markup.nameRun(at: start) {
      call.alias = Name(Array(bytes[alias]))
    }
    for (key, value) in markup.attributes() {
      call.arguments.append(
        Keyword(name: Name(Array(bytes[key])), nameRange: SourceRange(key), value: try laxExpression(value)))
    }
    return call
  }

  /// `QuotedString+`, the first.
  private func firstQuoted(_ markup: LaxMarkup) -> Range<Int>? {
    markup.range.lazy.compactMap { markup.quotedText(at: $0) }.first
  }
}
