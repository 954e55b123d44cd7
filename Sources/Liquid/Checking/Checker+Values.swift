import TextCore

/// What expressions are, as far as it can be known without data.
extension Checker {
  mutating func value(of filtered: FilteredExpression) -> KnownValue {
    guard let expression = filtered.expression else { return .workedOut(.text) }
    var known = value(of: expression)
    for call in filtered.filters { known = apply(call, to: known) }
    return known
  }

  mutating func value(of expression: Expression) -> KnownValue {
    switch expression {
    case .literal(let value, _): return .workedOut(value.shape)
    case .emptiness: return .unknown
    case .range(let first, let last, _):
      _ = value(of: first)
      _ = value(of: last)
      return KnownValue(shape: .list(.number))
    case .variable(let variable): return value(of: variable)
    }
  }

  // MARK: Variables

  mutating func value(of variable: Variable) -> KnownValue {
    guard case .slot(let slot) = variable.root else { return .unknown }
    let root = name(slot)
    use(root)
    guard var known = scope[root] else {
      note(
        .undefinedVariable(root.text, suggestion: Spelling.nearest(to: root.text, among: scope.names)),
        variable.rootRange)
      return .unknown
    }
    var path = root.text
    if scope.certain.contains(path) { known.mayBeMissing = false }
    for step in variable.steps {
      let mayBeMissing = known.mayBeMissing
      known = value(of: step, in: known, path)
      path += pathPart(step)
      known.mayBeMissing = (known.mayBeMissing || mayBeMissing) && !scope.certain.contains(path)
    }
    return known
  }

  private func pathPart(_ step: Step) -> String {
    switch step {
    case .key(let name, _, _): "." + name.text
    case .index(_, let range): text(range)
    }
  }

  private mutating func value(of step: Step, in known: KnownValue, _ path: String) -> KnownValue {
    switch step {
    case .key(let name, let command, let range): return key(name, command, range, in: known, path)
    case .index(let expression, _):
      let index = value(of: expression)
      if case .literal(.text(let name), let nameRange) = expression {
        return key(Name(name.bytes), nil, nameRange, in: known, path)
      }
      switch known.shape {
      case .list(let item): return KnownValue(shape: item, mayBeMissing: true)
      case .object(let fields) where index.shape != .number: return Self.anyOf(fields)
      case .keyed(let shape): return KnownValue(shape: shape, mayBeMissing: true, isDeclared: true)
      default: return .unknown
      }
    }
  }

  /// What a computed key of an object leads to: the shape all its fields have, if they have one.
  private static func anyOf(_ fields: [DeclaredField]) -> KnownValue {
    guard let shape = fields.first?.shape, fields.allSatisfy({ $0.shape == shape }) else { return .unknown }
    return KnownValue(shape: shape)
  }

  private mutating func key(
    _ name: Name, _ command: Step.Command?, _ range: SourceRange, in known: KnownValue, _ path: String
  ) -> KnownValue {
    switch (known.shape, command) {
    case (.anything, _): return .unknown
    case (.keyed(let shape), _): return KnownValue(shape: shape, mayBeMissing: true, isDeclared: true)
    case (.object(let fields), _):
      if let field = fields.first(where: { $0.name == name.text }) { return field.value }
      if command == .size { return KnownValue(shape: .number) }
      noteUnknownKey(name, range, path, fields.map(\.name))
    case (.list, .size?): return KnownValue(shape: .number)
    case (.list(let item), _?): return KnownValue(shape: item, mayBeMissing: true)
    case (let shape, .size?) where shape.isText: return KnownValue(shape: .number)
    case (let shape, _?) where shape.isText: return KnownValue(shape: .text)
    case (.list, nil): noteUnknownKey(name, range, path, ["size", "first", "last"])
    default: noteUnknownKey(name, range, path, [])
    }
    return .unknown
  }

  private mutating func noteUnknownKey(_ name: Name, _ range: SourceRange, _ path: String, _ known: [String]) {
    note(.undefinedKey(name.text, in: path, suggestion: Spelling.nearest(to: name.text, among: known)), range)
  }

  // MARK: Collections

  /// What a loop over an expression gets; a problem for what is no list.
  mutating func item(of expression: Expression) -> KnownValue {
    let collection = value(of: expression)
    switch collection.shape {
    case .list(let item): return KnownValue(shape: item)
    case .anything: return .unknown
    default:
      note(.loopOverValue(text(expression.range), shape: collection.shape.words), expression.range)
      return .unknown
    }
  }

  // MARK: Conditions

  /// The paths that are surely there if a condition holds, and if it does not.
  mutating func check(_ condition: Condition) -> (yes: Set<String>, no: Set<String>) {
    var (yes, no) = check(condition.first)
    checkLiteral(condition.first, beside: nil)
    var compared = comparedPath(condition.first)
    let outer = scope.certain
    for (join, comparison) in condition.rest {
      checkLiteral(comparison, beside: compared)
      compared = comparedPath(comparison) ?? compared
      // What stands behind "and" is looked at only if what stands before it holds.
      scope.certain = outer.union(join == .and ? yes : no)
      let next = check(comparison)
      if join == .and {
        yes.formUnion(next.yes)
        no = []
      } else {
        no.formUnion(next.no)
        yes = []
      }
    }
    scope.certain = outer
    return (yes, no)
  }

  private mutating func check(_ comparison: Comparison) -> (yes: Set<String>, no: Set<String>) {
    let left = value(of: comparison.left)
    guard let comparator = comparison.comparator, let right = comparison.right else {
      checkTest(comparison.left, left, isEmptiness: false)
      return (path(comparison.left), [])
    }
    let rightValue = value(of: right)
    if comparator == .equal || comparator == .notEqual {
      let asksForAbsence = isAbsence(right)
      if asksForAbsence { checkTest(comparison.left, left, isEmptiness: true) }
      checkChoice(left, against: right, of: comparison.left)
      checkChoice(rightValue, against: comparison.left, of: right)
      let paths = path(comparison.left)
      let isThereIfEqual = !asksForAbsence && isLiteral(right)
      let isThereIfNot = asksForAbsence
      return comparator == .equal
        ? (isThereIfEqual ? paths : [], isThereIfNot ? paths : [])
        : (isThereIfNot ? paths : [], isThereIfEqual ? paths : [])
    }
    return (path(comparison.left), [])
  }

  /// A text alone is always true: "nursery" in `school.phase == "primary" or "nursery"`.
  private mutating func checkLiteral(_ comparison: Comparison, beside path: String?) {
    guard comparison.comparator == nil, case .literal(let value, let range) = comparison.left,
      value.shape == .text || value.shape == .number
    else { return }
    note(.literalAsTest(text(range), beside: path), range)
  }

  private func comparedPath(_ comparison: Comparison) -> String? {
    guard comparison.comparator == .equal, case .variable(let variable) = comparison.left else { return nil }
    return variable.path
  }

  /// A test of a declared field that is always there tells nothing.
  private mutating func checkTest(_ expression: Expression, _ known: KnownValue, isEmptiness: Bool) {
    guard case .variable(let variable) = expression, known.isDeclared, !known.mayBeMissing,
      !scope.certain.contains(variable.path)
    else { return }
    switch known.shape {
    case .boolean, .anything: return
    case .list where isEmptiness: return
    default: note(.requiredTested(variable.path), variable.range)
    }
  }

  private func path(_ expression: Expression) -> Set<String> {
    guard case .variable(let variable) = expression else { return [] }
    var paths: Set<String> = [variable.path]
    // Where a part is there, so is the whole.
    for index in variable.steps.indices {
      let end = index == 0 ? variable.rootRange.end : variable.steps[index - 1].range.end
      paths.insert(text(SourceRange(variable.range.start, end)))
    }
    return paths
  }

  private func isAbsence(_ expression: Expression) -> Bool {
    switch expression {
    case .emptiness, .literal(.null, _): true
    case .literal(.text(let text), _): text.bytes.isEmpty
    default: false
    }
  }

  private func isLiteral(_ expression: Expression) -> Bool {
    if case .literal = expression { true } else { false }
  }

  /// A word that is compared with a choice must be one of its words.
  mutating func checkChoice(_ known: KnownValue, against expression: Expression, of other: Expression? = nil) {
    if known.shape == .boolean, known.isDeclared, case .literal(.text, let range) = expression,
      case .variable(let variable)? = other
    {
      return note(.flagAsText(variable.path), range)
    }
    guard case .choice(let words) = known.shape, case .literal(.text(let text), let range) = expression,
      !text.bytes.isEmpty, !words.contains(text.string)
    else { return }
    note(.noSuchChoice(text.string, words: words), range)
  }
}

extension Value {
  /// The shape of a literal.
  fileprivate var shape: FieldShape {
    switch self {
    case .text: .text
    case .integer, .bigInteger, .float: .number
    case .bool: .boolean
    case .range: .list(.number)
    default: .anything
    }
  }
}
