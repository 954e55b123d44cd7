import TextCore

/// Expressions by the grammar of the template.
extension Parser {
  private var lax: LaxExpressionParser { LaxExpressionParser(bytes, names: names) }

  func strict(_ range: Range<Int>) throws(Problem) -> ExpressionParser {
    try ExpressionParser(bytes, in: range, names: names, isOlder: grammar == .lax)
  }

  /// An expression with its filters.
  ///
  /// The lax grammar tries the strict one first, as Shopify does.
  mutating func filtered(_ range: Range<Int>) throws(Problem) -> FilteredExpression {
    do throws(Problem) {
      var parser = try strict(range)
      let output = try parser.filtered()
      if grammar == .strict2 { checkFilters(output) }
      return output
    } catch {
      guard grammar == .lax else { throw error }
      return try lax.filtered(range)
    }
  }

  /// An expression alone, of the lax grammar.
  func laxExpression(_ range: Range<Int>) throws(Problem) -> Expression { try lax.expression(range) }

  /// As `laxExpression`, but `blank` and `empty` are meant beside a comparison.
  func laxComparisonSide(_ range: Range<Int>) throws(Problem) -> Expression { try lax.comparisonSide(range) }

  /// What `if`, `unless` and `elsif` ask.
  func condition(_ tag: TagToken) throws(Problem) -> Condition {
    if grammar == .lax {
      guard let condition = try lax.condition(tag.arguments) else {
        throw Problem(.missingValue(after: text(tag.name)), tag.name)
      }
      return condition
    }
    guard !isEmpty(tag.arguments) else { throw Problem(.missingValue(after: text(tag.name)), tag.name) }
    var parser = try strict(tag.arguments)
    return try parser.condition()
  }

  func isEmpty(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy { $0.isSpace } }

  func markup(_ range: Range<Int>) -> LaxMarkup { LaxMarkup(bytes: bytes, range: range) }

  private mutating func checkFilters(_ output: FilteredExpression) {
    for call in output.filters {
      guard let filter = call.filter else {
        let name = text(call.nameRange.start..<call.nameRange.end)
        note(
          Problem(
            .unknownFilter(name, suggestion: Spelling.nearest(to: name, among: Filter.names)), call.nameRange))
        continue
      }
      if let problem = filter.argumentProblem(call) { note(Problem(problem, call.nameRange)) }
    }
  }
}

extension Filter {
  /// What is wrong with the number of arguments; keyword arguments together count as one, as in Ruby.
  func argumentProblem(_ call: FilterCall) -> ProblemKind? {
    let given = call.arguments.count + (call.keywords.isEmpty ? 0 : 1)
    guard !arguments.contains(given) else { return nil }
    return .argumentCount(
      filter: name, least: arguments.lowerBound, most: arguments.upperBound, given: given)
  }
}
