import TextCore

/// One function per tag.
extension Parser {
  /// What a tag adds to the body it stands in.
  struct Part {
    var nodes: [Node] = []
    /// Prints nothing, so that a block with nothing but this and white space prints nothing at all.
    var isBlank = true
    /// Stands between the text before and a tag behind, so that the tag's hyphen does not trim that text.
    var separates = true

    static let nothing = Part()

    static func blank(_ node: Node) -> Part { Part(nodes: [node], isBlank: true) }
    static func printing(_ node: Node) -> Part { Part(nodes: [node], isBlank: false) }
  }

  /// What a tag adds; nothing for one that is not known or not understood, which is noted.
  mutating func part(for tag: TagToken, _ cursor: inout Cursor) -> Part {
    let name = text(tag.name)
    guard let kind = TagName(rawValue: name) else {
      if blocks.isExcused(name) { return .nothing }
      let problem = problem(ofUnknown: name)
      if case .unknownTag(_, let meant?) = problem, TagName(rawValue: meant)?.isBlock == true {
        blocks.excuse(meant, SourceRange(tag.name))
      }
      note(Problem(problem, tag.name))
      return .nothing
    }
    uses.tags.append(TemplateUses.Use(name: name, range: SourceRange(tag.name)))
    switch kind {
    case .assign: return assign(tag)
    case .break: return .printing(.leave(.leaveLoop))
    case .continue: return .printing(.leave(.nextStep))
    case .capture: return capture(tag, &cursor)
    case .case: return choice(tag, &cursor)
    case .comment: return comment(tag, &cursor)
    case .cycle: return cycle(tag)
    case .increment, .decrement: return counter(tag, isDown: kind == .decrement)
    case .doc: return doc(tag, &cursor)
    case .echo: return echo(tag)
    case .for: return loop(tag, &cursor)
    case .if, .unless: return conditional(tag, &cursor, isNegated: kind == .unless)
    case .ifchanged:
      let body = simpleBlock(tag, &cursor)
      return Part(nodes: [.ifChanged(body.block)], isBlank: body.isBlank)
    case .include: return partial(tag, sharesScope: true)
    case .inlineComment: return inlineComment(tag)
    case .liquid: return liquid(tag)
    case .raw: return raw(tag, &cursor)
    case .render: return partial(tag, sharesScope: false)
    case .tablerow: return table(tag, &cursor)
    }
  }

  private func problem(ofUnknown name: String) -> ProblemKind {
    if ["else", "elsif", "when"].contains(name) || TagName.endNames.contains(name) { return .strayTag(name) }
    return .unknownTag(name, suggestion: Spelling.nearest(to: name, among: TagName.suggestions))
  }

  // MARK: Variables

  private mutating func assign(_ tag: TagToken) -> Part {
    guard let form = assignForm(tag) else {
      note(Problem(.assignForm, unassignable(tag)))
      return .nothing
    }
    let slot = names.slot(of: Name(Array(bytes[form.name])))
    guard let value = noting({ (parser) throws(Problem) in try parser.assigned(form) }) else {
      return .nothing
    }
    return .blank(.assign(Assignment(slot: slot, nameRange: SourceRange(form.name), value: value)))
  }

  private mutating func assigned(_ form: AssignForm) throws(Problem) -> FilteredExpression {
    if grammar == .strict2, isEmpty(form.value) {
      throw Problem(.missingValue(after: "="), form.equals..<(form.equals + 1))
    }
    return try filtered(form.value)
  }

  /// The first word that can't stand where it stands; the tag's name if there is none.
  private func unassignable(_ tag: TagToken) -> Range<Int> {
    let words = bytes[tag.arguments].split { $0.isSpace }
    guard let first = words.first else { return tag.name }
    let wrong = first.allSatisfy { $0.isNamePart } && words.count > 1 ? words[1] : first
    return wrong.startIndex..<wrong.endIndex
  }

  private typealias AssignForm = (name: Range<Int>, equals: Int, value: Range<Int>)

  /// `name = value`.
  ///
  /// The lax grammar takes the first name that stands before an equals sign.
  private func assignForm(_ tag: TagToken) -> AssignForm? {
    for equals in tag.arguments where bytes[equals] == UInt8(ascii: "=") {
      let name = assignedName(before: equals, in: tag.arguments)
      guard !name.isEmpty, grammar == .lax || name.lowerBound == tag.arguments.lowerBound else {
        if grammar == .lax { continue }
        return nil
      }
      var value = equals + 1
      while value < tag.arguments.upperBound, bytes[value].isSpace { value += 1 }
      return (name, equals, value..<tag.arguments.upperBound)
    }
    return nil
  }

  /// Stands for `VariableSignature+`: in the lax grammar each character of a name may have round brackets.
  private func assignedName(before equals: Int, in range: Range<Int>) -> Range<Int> {
    var end = equals
    while end > range.lowerBound, bytes[end - 1].isSpace { end -= 1 }
    var start = end
    while start > range.lowerBound {
      var next = start
      if grammar == .lax, bytes[next - 1] == UInt8(ascii: ")") { next -= 1 }
      guard next > range.lowerBound, isNamePart(bytes[next - 1]) else { break }
      next -= 1
      if grammar == .lax, next > range.lowerBound, bytes[next - 1] == UInt8(ascii: "(") { next -= 1 }
      start = next
    }
    return start..<end
  }

  /// The lax grammar takes more for a name than can ever be read again.
  private func isNamePart(_ byte: UInt8) -> Bool {
    byte.isNamePart || (grammar == .lax && ".[]".utf8.contains(byte))
  }

  private mutating func capture(_ tag: TagToken, _ cursor: inout Cursor) -> Part {
    var start = tag.arguments.lowerBound
    while start < tag.arguments.upperBound, !isNamePart(bytes[start]) { start += 1 }
    var end = start
    while end < tag.arguments.upperBound, isNamePart(bytes[end]) { end += 1 }
    if start == end { note(Problem(.nameMissing(tag: "capture"), tag.name)) }
    let slot = names.slot(of: Name(Array(bytes[start..<end])))
    let body = simpleBlock(tag, &cursor)
    return .blank(.capture(Capture(slot: slot, nameRange: SourceRange(start, end), body: body.block)))
  }

  private mutating func counter(_ tag: TagToken, isDown: Bool) -> Part {
    let name = bytes[tag.arguments].trimmingASCIISpace
    if name.isEmpty, grammar == .strict2 { note(Problem(.nameMissing(tag: text(tag.name)), tag.name)) }
    let slot = names.slot(of: Name(Array(name)))
    let range = SourceRange(name.startIndex, name.endIndex)
    return .printing(.counter(Counter(slot: slot, nameRange: range, isDown: isDown)))
  }

  // MARK: Output

  private mutating func echo(_ tag: TagToken) -> Part {
    guard let output = noting({ (parser) throws(Problem) in try parser.filtered(tag.arguments) }) else {
      return Part(isBlank: false)
    }
    return .printing(.output(output))
  }

  private mutating func cycle(_ tag: TagToken) -> Part {
    let cycle = noting { (parser) throws(Problem) in
      parser.grammar == .lax ? try parser.laxCycle(tag) : try parser.strictCycle(tag)
    }
    return Part(nodes: cycle.map { [.cycle($0)] } ?? [], isBlank: false)
  }

  private func strictCycle(_ tag: TagToken) throws(Problem) -> Cycle {
    guard !isEmpty(tag.arguments) else { throw Problem(.missingValue(after: "cycle"), tag.name) }
    var parser = try strict(tag.arguments)
    let first = try parser.expression()
    var values = [first]
    let isNamed = parser.skips(.colon)
    if isNamed { values = [try parser.expression()] }
    while parser.skips(.comma), !parser.looks(.end) { values.append(try parser.expression()) }
    try parser.expectEnd()
    return Cycle(group: isNamed ? .named(first) : group(of: values, tag), values: values)
  }

  private func laxCycle(_ tag: TagToken) throws(Problem) -> Cycle {
    let markup = markup(tag.arguments)
    guard markup.fragment(at: tag.arguments.lowerBound) != nil else {
      throw Problem(.missingValue(after: "cycle"), tag.name)
    }
    guard let colon = laxGroupEnd(tag) else {
      let values = try laxCycleValues(tag.arguments)
      return Cycle(group: group(of: values, tag), values: values)
    }
    let name = try laxExpression(tag.arguments.lowerBound..<colon)
    return Cycle(
      group: .named(name), values: try laxCycleValues((colon + 1)..<tag.arguments.upperBound))
  }

  /// The colon behind the longest first fragment that has one behind it.
  private func laxGroupEnd(_ tag: TagToken) -> Int? {
    let markup = markup(tag.arguments)
    guard let fragment = markup.fragment(at: tag.arguments.lowerBound),
      let longest = markup.fragments(at: tag.arguments.lowerBound)
    else { return nil }
    for end in [fragment.upperBound, longest.upperBound] {
      let behind = markup.skippingSpace(end)
      if behind < tag.arguments.upperBound, bytes[behind] == UInt8(ascii: ":") { return behind }
    }
    return lastColon(in: longest)
  }

  /// The last colon that stands neither first nor in quotation marks.
  private func lastColon(in range: Range<Int>) -> Int? {
    let markup = markup(range)
    var found: Int?
    var offset = range.lowerBound
    while offset < range.upperBound {
      if let quoted = markup.quotedText(at: offset) {
        offset = quoted.upperBound
        continue
      }
      if bytes[offset] == UInt8(ascii: ":"), offset > range.lowerBound { found = offset }
      offset += 1
    }
    return found
  }

  private func laxCycleValues(_ range: Range<Int>) throws(Problem) -> [Expression] {
    var values: [Expression] = []
    for piece in bytes[range].split(separator: UInt8(ascii: ",")) {
      let markup = markup(piece.startIndex..<piece.endIndex)
      guard let fragment = markup.firstFragment(from: piece.startIndex) else { continue }
      let value = try laxExpression(fragment)
      // The reference leaves out what parses to nil.
      if case .literal(.null, _) = value { continue }
      values.append(value)
    }
    return values
  }

  /// Cycles of the same literals share their place; one with a variable in it has a place of its own.
  private func group(of values: [Expression], _ tag: TagToken) -> Cycle.Group {
    var key: [UInt8] = []
    for value in values {
      guard case .literal(let literal, _) = value else { return .values(Array("#\(tag.name.lowerBound)".utf8)) }
      key += literal.inspection + [UInt8(ascii: ",")]
    }
    return .values(key)
  }
}
