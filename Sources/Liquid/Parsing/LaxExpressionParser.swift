import TextCore

/// Reads expressions as Shopify's lax grammar does: whatever can't be understood is passed over.
struct LaxExpressionParser {
  /// Brackets inside each other.
  private static let depthLimit = 100

  let bytes: [UInt8]
  let names: NameTable
  private var depth = 0

  init(_ bytes: [UInt8], names: NameTable) {
    self.bytes = bytes
    self.names = names
  }

  // MARK: Expressions

  /// Stands for `Expression.parse`.
  func expression(_ untrimmed: Range<Int>) throws(Problem) -> Expression {
    let slice = bytes[untrimmed].trimmingASCIISpace
    let range = slice.startIndex..<slice.endIndex
    if let quote = slice.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), slice.last == quote {
      let inside = slice.count < 2 ? [] : Array(slice.dropFirst().dropLast())
      return .literal(.text(TextValue(inside, .literal)), SourceRange(range))
    }
    if slice.isEmpty { return .literal(.null, SourceRange(range)) }
    if let literal = ExpressionParser.literal(slice) { return .literal(literal, SourceRange(range)) }
    if let number = number(slice) { return .literal(number, SourceRange(range)) }
    guard depth < Self.depthLimit else { throw Problem(.nestingTooDeep(limit: Self.depthLimit), range) }
    var inner = self
    inner.depth += 1
    if let rangeExpression = try inner.rangeExpression(range) { return rangeExpression }
    return try inner.variable(range)
  }

  /// As `expression`, but `blank` and `empty` are meant beside a comparison.
  func comparisonSide(_ range: Range<Int>) throws(Problem) -> Expression {
    if let emptiness = ExpressionParser.emptiness(bytes[range]) { return .emptiness(emptiness, SourceRange(range)) }
    return try expression(range)
  }

  /// Stands for `\A\(\s*(?>(\S+)\s*\.\.)\s*(\S+)\s*\)\z`.
  private func rangeExpression(_ range: Range<Int>) throws(Problem) -> Expression? {
    guard range.count > 2, bytes[range.lowerBound] == UInt8(ascii: "("),
      bytes[range.upperBound - 1] == UInt8(ascii: ")")
    else { return nil }
    let inside = (range.lowerBound + 1)..<(range.upperBound - 1)
    guard let dots = lastDots(in: inside) else { return nil }
    let first = bytes[inside.lowerBound..<dots].trimmingASCIISpace
    let last = bytes[(dots + 2)..<inside.upperBound].trimmingASCIISpace
    guard !first.isEmpty, !last.isEmpty, !first.contains(where: { $0.isSpace }), !last.contains(where: { $0.isSpace })
    else { return nil }
    return try ExpressionParser.range(
      expression(first.startIndex..<first.endIndex), expression(last.startIndex..<last.endIndex), SourceRange(range))
  }

  private func lastDots(in range: Range<Int>) -> Int? {
    guard range.count >= 2 else { return nil }
    StepCount.add(range.count)
    return (range.lowerBound..<(range.upperBound - 1)).last {
      bytes[$0] == UInt8(ascii: ".") && bytes[$0 + 1] == UInt8(ascii: ".")
    }
  }

  /// Digits, with a point or several: of `1.2.3` the first two parts count.
  private func number(_ slice: ArraySlice<UInt8>) -> Value? {
    let digits = slice.first == UInt8(ascii: "-") ? slice.dropFirst() : slice
    guard let first = digits.first, first.isDigit,
      digits.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") })
    else { return nil }
    let parts = digits.split(separator: UInt8(ascii: "."), maxSplits: 2, omittingEmptySubsequences: false)
    if parts.count == 1 { return ExpressionParser.number(slice) }
    let fraction = parts[1].isEmpty ? [UInt8(ascii: "0")] : Array(parts[1])
    let sign = slice.startIndex == digits.startIndex ? [] : [UInt8(ascii: "-")]
    return ExpressionParser.number((sign + Array(parts[0]) + [UInt8(ascii: ".")] + fraction)[...])
  }

  /// `VariableLookup.parse`: names and brackets, and nothing of what stands between them.
  private func variable(_ range: Range<Int>) throws(Problem) -> Expression {
    var pieces = lookups(range)[...]
    guard let first = pieces.popFirst() else { return nameless(range) }
    var steps: [Step] = []
    for piece in pieces {
      if let inside = bracketed(piece) {
        steps.append(.index(try expression(inside), SourceRange(piece)))
      } else {
        steps.append(ExpressionParser.key(bytes, piece))
      }
    }
    let root: Variable.Root
    if let inside = bracketed(first) {
      root = .computed(try expression(inside))
    } else {
      root = .slot(names.slot(of: Name(Array(bytes[first]))))
    }
    let path = String(decoding: bytes[range].filter { !$0.isSpace }, as: UTF8.self)
    return .variable(
      Variable(root: root, rootRange: SourceRange(first), steps: steps, range: SourceRange(range), path: path))
  }

  /// What holds no name at all is looked up all the same, and found nowhere; unlike `nil` it is no literal.
  private func nameless(_ range: Range<Int>) -> Expression {
    let range = SourceRange(range)
    return .variable(
      Variable(root: .slot(names.slot(of: Name([]))), rootRange: range, steps: [], range: range, path: ""))
  }

  private func bracketed(_ piece: Range<Int>) -> Range<Int>? {
    guard bytes[piece.lowerBound] == UInt8(ascii: "["), bytes[piece.upperBound - 1] == UInt8(ascii: "]") else {
      return nil
    }
    return (piece.lowerBound + 1)..<(piece.upperBound - 1)
  }

  /// `\[(?>[^\[\]]+|\g<0>)*\]|[\w-]+\??`, all of them.
  private func lookups(_ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var offset = range.lowerBound
    var unclosedFrom = range.upperBound
    while offset < range.upperBound {
      if bytes[offset] == UInt8(ascii: "["), offset < unclosedFrom {
        if let end = bracketEnd(offset, range.upperBound) {
          found.append(offset..<end)
          offset = end
          continue
        }
        unclosedFrom = offset
      }
      if let name = LaxMarkup(bytes: bytes, range: range).nameRun(at: offset) {
        let hasMark = name.upperBound < range.upperBound && bytes[name.upperBound] == UInt8(ascii: "?")
        found.append(name.lowerBound..<(name.upperBound + (hasMark ? 1 : 0)))
        offset = name.upperBound + (hasMark ? 1 : 0)
      } else {
        offset += 1
      }
    }
    return found
  }

  private func bracketEnd(_ start: Int, _ limit: Int) -> Int? {
    var depth = 0
    for offset in start..<limit {
      StepCount.add(1)
      if bytes[offset] == UInt8(ascii: "[") { depth += 1 }
      if bytes[offset] == UInt8(ascii: "]") { depth -= 1 }
      if depth == 0 { return offset + 1 }
    }
    return nil
  }
}

// MARK: - Filters and conditions

extension LaxExpressionParser {
  /// Stands for `Variable#lax_parse`.
  func filtered(_ range: Range<Int>) throws(Problem) -> FilteredExpression {
    let markup = LaxMarkup(bytes: bytes, range: range)
    guard let name = markup.firstFragment(from: range.lowerBound) else {
      return FilteredExpression(expression: nil, filters: [], range: SourceRange(range))
    }
    var filters: [FilterCall] = []
    for piece in markup.filters(from: name.upperBound) { filters.append(try filterCall(piece)) }
    return FilteredExpression(expression: try expression(name), filters: filters, range: SourceRange(range))
  }

  private func filterCall(_ piece: LaxMarkup.FilterPiece) throws(Problem) -> FilterCall {
    var call = FilterCall(
      filter: Filter(name: bytes[piece.name]), nameRange: SourceRange(piece.name), arguments: [], keywords: [],
      range: SourceRange(piece.whole))
    for argument in piece.arguments {
      let value = try expression(argument.value)
      if let keyword = argument.keyword {
        call.keywords.append(
          Keyword(name: Name(Array(bytes[keyword])), nameRange: SourceRange(keyword), value: value))
      } else {
        call.arguments.append(value)
      }
    }
    return call
  }

  /// `If#lax_parse`; nil for what it does not take.
  func condition(_ range: Range<Int>) throws(Problem) -> Condition? {
    let pieces = LaxMarkup(bytes: bytes, range: range).comparisonsAndJoins()
    guard pieces.count % 2 == 1 else { return nil }
    var comparisons: [Comparison] = []
    var joins: [Condition.Join] = []
    for (index, piece) in pieces.enumerated() {
      if index % 2 == 1 {
        guard let join = join(piece) else { return nil }
        joins.append(join)
      } else {
        guard let comparison = try comparison(piece) else { return nil }
        comparisons.append(comparison)
      }
    }
    return Condition(first: comparisons[0], rest: zip(joins, comparisons.dropFirst()).map { ($0, $1) })
  }

  private func join(_ piece: Range<Int>) -> Condition.Join? {
    let word = bytes[piece].trimmingASCIISpace
    return word.elementsEqual("and".utf8) ? .and : word.elementsEqual("or".utf8) ? .or : nil
  }

  private func comparison(_ piece: Range<Int>) throws(Problem) -> Comparison? {
    guard let parts = LaxMarkup(bytes: bytes, range: piece).comparison() else { return nil }
    var right: Expression?
    if let range = parts.right { right = try comparisonSide(range) }
    return Comparison(
      left: try comparisonSide(parts.left), right: right, comparator: parts.comparator.map { comparator(bytes[$0]) },
      operatorRange: SourceRange(parts.comparator ?? parts.left))
  }

  private func comparator(_ word: ArraySlice<UInt8>) -> Comparison.Operator {
    switch String(decoding: word, as: UTF8.self) {
    case "==": .equal
    case "!=", "<>": .notEqual
    case "<": .less
    case "<=": .lessOrEqual
    case ">": .greater
    case ">=": .greaterOrEqual
    case "contains": .contains
    default: .unknown
    }
  }
}
