import TextCore

/// Reads expressions by the strict2 grammar of Liquid 5.13, one token after the other.
struct ExpressionParser {
  /// Brackets and ranges inside each other; a bound of the parser's own, so that input can't exhaust the stack.
  private static let depthLimit = 100

  let bytes: [UInt8]
  let names: NameTable
  /// Reads by the strict grammar before strict2, which the lax one tries first: `['x']` may stand without a name before
  /// it, and behind a filter's colon and each comma there must be an argument.
  let isOlder: Bool
  private let tokens: [Token]
  private var index = 0
  private var depth = 0

  init(_ bytes: [UInt8], in range: Range<Int>, names: NameTable, isOlder: Bool = false) throws(Problem) {
    self.bytes = bytes
    self.names = names
    self.isOlder = isOlder
    tokens = try Lexer.tokens(bytes, in: range)
  }

  // MARK: Tokens

  var token: Token { tokens[index] }

  func looks(_ kind: Token.Kind, ahead: Int = 0) -> Bool {
    index + ahead < tokens.count && tokens[index + ahead].kind == kind
  }

  /// Whether one of the next tokens is a certain word.
  func looks(_ kind: Token.Kind, ahead: Int, word: StaticString) -> Bool {
    looks(kind, ahead: ahead) && Array(bytes[tokens[index + ahead].range]).isEqual(to: word)
  }

  mutating func advance() {
    if index + 1 < tokens.count { index += 1 }
  }

  mutating func skips(_ kind: Token.Kind) -> Bool {
    guard looks(kind) else { return false }
    advance()
    return true
  }

  /// Whether the next token is a certain word, which is then passed over.
  mutating func skips(word: StaticString) -> Bool {
    guard looks(.name), Array(bytes[token.range]).isEqual(to: word) else { return false }
    advance()
    return true
  }

  // Says in the problem what should stand here ("a name").
  mutating func consume(_ kind: Token.Kind, _ what: String) throws(Problem) -> Token {
    let found = token
    guard found.kind == kind else { throw mismatch(.expected(what)) }
    advance()
    return found
  }

  /// - Throws: a problem at the next token if there is one.
  func expectEnd() throws(Problem) {
    guard !looks(.end) else { return }
    throw Problem(.unexpected(text(token.range)), token.range)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// A problem at the next token; at the end of the input it points at the last token.
  private func mismatch(_ kind: ProblemKind) -> Problem {
    if looks(.end), index > 0 { return Problem(kind, tokens[index - 1].range) }
    return Problem(kind, token.range)
  }
}

// MARK: - Expressions

extension ExpressionParser {
  /// A literal, a variable or a range.
  mutating func expression() throws(Problem) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw Problem(.nestingTooDeep(limit: Self.depthLimit), token.range) }
    let start = token
    switch start.kind {
    case .name:
      advance()
      return try named(start.range)
    case .text:
      advance()
      return .literal(Self.text(bytes, start.range), SourceRange(start.range))
    case .number:
      advance()
      return .literal(Self.number(bytes[start.range]), SourceRange(start.range))
    case .openSquare: return try bracketed()
    case .openRound: return try range()
    default: throw missingValue()
    }
  }

  /// Also knows `blank` and `empty`, as they are meant beside a comparison.
  mutating func comparisonSide() throws(Problem) -> Expression {
    let start = token
    let expression = try expression()
    guard expression.range.end == start.range.upperBound else { return expression }
    if let emptiness = Self.emptiness(bytes[start.range]) { return .emptiness(emptiness, SourceRange(start.range)) }
    return expression
  }

  static func emptiness(_ word: ArraySlice<UInt8>) -> Value.Emptiness? {
    if word.elementsEqual("blank".utf8) { return .blank }
    return word.elementsEqual("empty".utf8) ? .empty : nil
  }

  private func missingValue() -> Problem {
    guard index > 0 else {
      if looks(.end) { return Problem(.missingValue(after: nil), token.range) }
      return Problem(.unexpected(text(token.range)), token.range)
    }
    let before = tokens[index - 1]
    if looks(.end) || isMark(token.kind) {
      return Problem(.missingValue(after: text(before.range)), before.range)
    }
    return Problem(.unexpected(text(token.range)), token.range)
  }

  private func isMark(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .pipe, .comma, .closeRound, .closeSquare, .comparison: true
    default: false
    }
  }

  private mutating func named(_ range: Range<Int>) throws(Problem) -> Expression {
    let isAlone = !looks(.dot) && !looks(.openSquare)
    if isAlone, let literal = Self.literal(bytes[range]) { return .literal(literal, SourceRange(range)) }
    let slot = names.slot(of: Name(Array(bytes[range])))
    let steps = try steps()
    return .variable(variable(.slot(slot), root: range, steps))
  }

  /// The value of a word that is no variable; nil for a variable.
  static func literal(_ word: ArraySlice<UInt8>) -> Value? {
    guard word.count <= 5 else { return nil }
    switch String(decoding: word, as: UTF8.self) {
    case "nil", "null": return .null
    case "true": return .bool(true, .literal)
    case "false": return .bool(false, .literal)
    case "blank", "empty": return .text(TextValue([], .literal))
    default: return nil
    }
  }

  private mutating func bracketed() throws(Problem) -> Expression {
    let open = token.range
    guard isOlder else { throw Problem(.bareBrackets, open) }
    advance()
    let root = try expression()
    let close = try consume(.closeSquare, "']'")
    let steps = try steps()
    return .variable(variable(.computed(root), root: open.lowerBound..<close.range.upperBound, steps))
  }

  private func variable(_ root: Variable.Root, root range: Range<Int>, _ steps: [Step]) -> Variable {
    let end = steps.last?.range.end ?? range.upperBound
    let path = String(decoding: bytes[range.lowerBound..<end].filter { !$0.isSpace }, as: UTF8.self)
    return Variable(
      root: root, rootRange: SourceRange(range), steps: steps, range: SourceRange(range.lowerBound, end), path: path)
  }

  private mutating func steps() throws(Problem) -> [Step] {
    var steps: [Step] = []
    while true {
      if skips(.dot) {
        let name = try consume(.name, "a name")
        steps.append(Self.key(bytes, name.range))
      } else if looks(.openSquare) {
        let open = token.range
        advance()
        let key = try expression()
        let close = try consume(.closeSquare, "']'")
        steps.append(.index(key, SourceRange(open.lowerBound, close.range.upperBound)))
      } else {
        return steps
      }
    }
  }

  static func key(_ bytes: [UInt8], _ range: Range<Int>) -> Step {
    let name = Name(Array(bytes[range]))
    let command: Step.Command? =
      switch name.text {
      case "size": .size
      case "first": .first
      case "last": .last
      default: nil
      }
    return .key(name, command, SourceRange(range))
  }

  private mutating func range() throws(Problem) -> Expression {
    let open = token.range
    advance()
    let first = try expression()
    _ = try consume(.dots, "'..'")
    let last = try expression()
    let close = try consume(.closeRound, "')'")
    let range = SourceRange(open.lowerBound, close.range.upperBound)
    return try Self.range(first, last, range)
  }

  /// A range whose ends are both literals takes them as Ruby's `to_i` does; otherwise fractions are refused later.
  static func range(_ first: Expression, _ last: Expression, _ range: SourceRange) throws(Problem) -> Expression {
    guard case .literal(let low, _) = first, case .literal(let high, _) = last else {
      return .range(first: first, last: last, range)
    }
    guard let lowest = low.looseInteger, let highest = high.looseInteger else { throw Problem(.badRange, range) }
    return .literal(.range(RangeValue(first: lowest, last: highest, origin: .literal)), range)
  }

  static func text(_ bytes: [UInt8], _ quoted: Range<Int>) -> Value {
    .text(TextValue(Array(bytes[(quoted.lowerBound + 1)..<(quoted.upperBound - 1)]), .literal))
  }

  /// The number that stands for `-?digits` or `-?digits.digits`.
  static func number(_ digits: ArraySlice<UInt8>) -> Value {
    Value.number(written: String(decoding: digits, as: UTF8.self), .template)?.asLiteral ?? .null
  }
}

// MARK: - Filters

extension ExpressionParser {
  /// An expression with its filters, to the end of the input; empty input is an empty output.
  mutating func filtered() throws(Problem) -> FilteredExpression {
    let start = token.range.lowerBound
    if looks(.end) {
      return FilteredExpression(expression: nil, filters: [], range: SourceRange(start, start))
    }
    let expression = try expression()
    var filters: [FilterCall] = []
    while skips(.pipe) { filters.append(try filterCall()) }
    try expectEnd()
    let end = filters.last?.range.end ?? expression.range.end
    return FilteredExpression(expression: expression, filters: filters, range: SourceRange(start, end))
  }

  private mutating func filterCall() throws(Problem) -> FilterCall {
    let bar = tokens[index - 1].range
    guard looks(.name) else {
      if looks(.end) || looks(.pipe) { throw Problem(.expected("the name of a filter"), bar) }
      throw Problem(.unexpected(text(token.range)), token.range)
    }
    let name = token.range
    advance()
    var call = FilterCall(
      filter: Filter(name: bytes[name]), nameRange: SourceRange(name), arguments: [], keywords: [],
      range: SourceRange(name))
    if skips(.colon) {
      if !endsArguments { try argument(into: &call) }
      while skips(.comma), !endsArguments { try argument(into: &call) }
    }
    call.range = SourceRange(name.lowerBound, tokens[index - 1].range.upperBound)
    return call
  }

  private var endsArguments: Bool { !isOlder && (looks(.pipe) || looks(.end)) }

  private mutating func argument(into call: inout FilterCall) throws(Problem) {
    if looks(.name), looks(.colon, ahead: 1) {
      call.keywords.append(try keyword())
    } else {
      call.arguments.append(try expression())
    }
  }

  /// Reads `name: expression`.
  mutating func keyword() throws(Problem) -> Keyword {
    let name = try consume(.name, "a name")
    _ = try consume(.colon, "':'")
    return Keyword(
      name: Name(Array(bytes[name.range])), nameRange: SourceRange(name.range), value: try expression())
  }
}

// MARK: - Conditions

extension ExpressionParser {
  /// Comparisons joined by `and` and `or`, to the end of the input.
  mutating func condition() throws(Problem) -> Condition {
    if let bracket = looseBracket { throw Problem(.bracketsInCondition, bracket) }
    var condition = Condition(first: try comparison(), rest: [])
    while true {
      if skips(word: "and") {
        condition.rest.append((.and, try comparison()))
      } else if skips(word: "or") {
        condition.rest.append((.or, try comparison()))
      } else {
        try expectConditionEnd()
        return condition
      }
    }
  }

  private mutating func comparison() throws(Problem) -> Comparison {
    let left = try comparisonSide()
    guard case .comparison(let comparator) = token.kind else {
      return Comparison(left: left, right: nil, comparator: nil, operatorRange: left.range)
    }
    let operatorRange = SourceRange(token.range)
    advance()
    let right = try comparisonSide()
    return Comparison(left: left, right: right, comparator: comparator, operatorRange: operatorRange)
  }

  private func expectConditionEnd() throws(Problem) {
    guard !looks(.end) else { return }
    let word = text(token.range)
    if index > 0, text(tokens[index - 1].range) == "not" { throw Problem(.notBeforeTest, tokens[index - 1].range) }
    if looks(.name), index + 1 < tokens.count, !looks(.end, ahead: 1) {
      throw Problem(.notAnOperator(word, instead: Self.usual[word.lowercased()]), token.range)
    }
    throw Problem(.unexpected(word), token.range)
  }

  /// A round bracket that opens no range, as in "(a or b) and c".
  private var looseBracket: Range<Int>? {
    var open: [(range: Range<Int>, isOfRange: Bool)] = []
    for token in tokens {
      switch token.kind {
      case .openRound: open.append((token.range, false))
      case .dots: if !open.isEmpty { open[open.count - 1].isOfRange = true }
      case .closeRound: if let last = open.popLast(), !last.isOfRange { return last.range }
      default: break
      }
    }
    return nil
  }

  /// What people write who know other languages.
  private static let usual = [
    "is": "==", "equals": "==", "eq": "==", "not": "!=", "includes": "contains", "in": "contains",
  ]
}
