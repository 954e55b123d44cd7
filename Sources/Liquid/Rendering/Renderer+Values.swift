import TextCore

/// What expressions are worth.
extension Renderer {
  mutating func value(of filtered: FilteredExpression) throws(RenderError) -> Value {
    guard let expression = filtered.expression else { return .null }
    var value = try value(of: expression)
    for call in filtered.filters { value = try apply(call, to: value) }
    return value
  }

  func value(of expression: Expression) throws(RenderError) -> Value {
    switch expression {
    case .literal(let value, _): value
    case .variable(let variable): try value(of: variable)
    case .range(let first, let last, _): try range(first, last)
    case .emptiness(let emptiness, _): .emptiness(emptiness)
    }
  }

  private func range(_ first: Expression, _ last: Expression) throws(RenderError) -> Value {
    let (low, high) = (try value(of: first), try value(of: last))
    return .range(
      RangeValue(
        first: try rangeEnd(low, first), last: try rangeEnd(high, last), origin: low.origin.mixed(with: high.origin)))
  }

  private func rangeEnd(_ value: Value, _ expression: Expression) throws(RenderError) -> Int {
    switch value {
    case .null, .text, .integer, .bigInteger: return value.looseInteger ?? 0
    default: throw error(.notAnInteger, expression.range)
    }
  }

  func sourceText(_ range: SourceRange) -> String {
    String(decoding: template.source.bytes[range.start..<range.end], as: UTF8.self)
  }

  // MARK: Variables

  func value(of variable: Variable) throws(RenderError) -> Value {
    if watcher != nil { noteOtherUse(of: variable) }
    var value: Value
    switch variable.root {
    case .slot(let number):
      if let key = variable.onlyKey, let found = frame.member(key, of: slot(number)) { return found }
      guard let known = frame.slots[slot(number)].current else { return try unknown(variable) }
      value = known
    case .computed(let expression):
      guard let known = try computedRoot(expression) else { return try unknown(variable) }
      value = known
    }
    for index in variable.steps.indices {
      guard let next = try step(variable.steps[index], in: value) else {
        return try unknownKey(variable, index, value)
      }
      value = next
    }
    return value
  }

  private func computedRoot(_ expression: Expression) throws(RenderError) -> Value? {
    guard case .text(let name) = try value(of: expression) else { return nil }
    let wanted = Name(name.bytes)
    if let index = frame.names.firstIndex(of: wanted) { return frame.slots[index].current }
    return frame.given(wanted)
  }

  /// What a step leads to; nil if it leads nowhere.
  private func step(_ step: Step, in value: Value) throws(RenderError) -> Value? {
    switch step {
    case .key(let name, let command, _): return value.member(name, command)
    case .index(let expression, _):
      return value.item(at: try self.value(of: expression))
    }
  }

  private func unknown(_ variable: Variable) throws(RenderError) -> Value {
    guard input.unknown == .error else { return .null }
    guard case .slot(let number) = variable.root else {
      throw error(.undefinedComputedKey(in: variable.path), variable.rootRange)
    }
    let name = template.names[number].text
    throw error(
      .undefinedVariable(name, suggestion: Spelling.nearest(to: name, among: frame.knownNames)), variable.rootRange)
  }

  private func unknownKey(_ variable: Variable, _ index: Int, _ container: Value) throws(RenderError) -> Value {
    guard input.unknown == .error else { return .null }
    let step = variable.steps[index]
    let end = index == 0 ? variable.rootRange.end : variable.steps[index - 1].range.end
    let path = sourceText(SourceRange(variable.range.start, end))
    switch step {
    case .key(let name, _, let range):
      let suggestion = Spelling.nearest(to: name.text, among: container.keyNames)
      throw error(.undefinedKey(name.text, in: path, suggestion: suggestion), range)
    case .index(.literal(.text(let key), let range), _):
      let suggestion = Spelling.nearest(to: key.string, among: container.keyNames)
      throw error(.undefinedKey(key.string, in: path, suggestion: suggestion), range)
    case .index(_, let range): throw error(.undefinedComputedKey(in: path), range)
    }
  }

  // MARK: Filters

  private mutating func apply(_ call: FilterCall, to value: Value) throws(RenderError) -> Value {
    guard let filter = call.filter else { return try unknownFilter(call, value) }
    if let problem = filter.argumentProblem(call) { throw error(problem, call.nameRange) }
    var arguments: [Value] = []
    for argument in call.arguments { arguments.append(try self.value(of: argument)) }
    if !call.keywords.isEmpty {
      var members: [(Name, Value)] = []
      for keyword in call.keywords { members.append((keyword.name, try self.value(of: keyword.value))) }
      arguments.append(.object(ObjectValue(members)))
    }
    try countWork(value, call.nameRange)
    let context = filterContext
    do throws(FilterFault) {
      let result = try filter.apply(to: value, arguments, context)
      try context.check(result)
      return result
    } catch {
      throw self.error(.filterFault(filter: filter.name, fault: error.publicFault), call.nameRange)
    }
  }

  var filterContext: FilterContext {
    FilterContext(now: input.now, byteLimit: limits.outputBytes, itemLimit: limits.itemLimit)
  }

  private func unknownFilter(_ call: FilterCall, _ value: Value) throws(RenderError) -> Value {
    guard input.unknown == .error else { return value }
    let name = sourceText(call.nameRange)
    throw error(.unknownFilter(name, suggestion: Spelling.nearest(to: name, among: Filter.names)), call.nameRange)
  }

  // MARK: Conditions

  /// Goes on to the next comparison only where the word before it asks for it, as if bracketed from the right.
  mutating func isTrue(_ condition: Condition) throws(RenderError) -> Bool {
    var result = try isTrue(condition.first)
    for (join, comparison) in condition.rest {
      switch join {
      case .and where !result: return false
      case .or where result: return true
      default: result = try isTrue(comparison)
      }
    }
    return result
  }

  private mutating func isTrue(_ comparison: Comparison) throws(RenderError) -> Bool {
    guard let comparator = comparison.comparator else {
      if watcher != nil, case .variable(let variable) = comparison.left, let root = watchedRoot(of: variable) {
        return try notedTruth(of: variable, from: root)
      }
      return try value(of: comparison.left).isTruthy
    }
    let left = try value(of: comparison.left)
    let right = if let side = comparison.right { try value(of: side) } else { Value.null }
    try countWork(left, comparison.left.range)
    switch comparator {
    case .equal: return Self.areEqual(left, right)
    case .notEqual: return !Self.areEqual(left, right)
    case .contains: return left.contains(right)
    case .unknown:
      throw error(.notAnOperator(sourceText(comparison.operatorRange), instead: nil), comparison.operatorRange)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      guard left.isOrdered, right.isOrdered else { return false }
      guard let order = left.order(to: right) else {
        throw error(.unlikeComparison(left.kindName, right.kindName), comparison.operatorRange)
      }
      return comparator.holds(order)
    }
  }

  /// Equality as conditions have it: `blank` and `empty` ask whether the other side is.
  static func areEqual(_ left: Value, _ right: Value) -> Bool {
    if case .emptiness(let emptiness) = left { return right.isEmpty(emptiness) }
    if case .emptiness(let emptiness) = right { return left.isEmpty(emptiness) }
    return left.isEqual(to: right)
  }
}

extension Comparison.Operator {
  fileprivate func holds(_ order: Int) -> Bool {
    switch self {
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    case .greaterOrEqual: order >= 0
    default: false
    }
  }
}

extension Value {
  /// Whether `<` can be asked of the value.
  fileprivate var isOrdered: Bool {
    switch self {
    case .integer, .bigInteger, .float, .text, .date, .moment: true
    default: false
    }
  }

  /// The keys that could have been meant.
  fileprivate var keyNames: [String] {
    switch self {
    case .object(let object): object.keys.map(\.text)
    case .loop(let loop): loop.columns == nil ? LoopValue.forKeys : LoopValue.tableKeys
    case .array, .text, .range: ["size", "first", "last"]
    default: []
    }
  }

  /// What a key or a command leads to; nil if it leads nowhere.
  func member(_ name: Name, _ command: Step.Command?) -> Value? {
    switch self {
    case .object(let object):
      if let found = object[name] { return found }
    case .loop(let loop): return loop[name]
    default: break
    }
    return command.flatMap { result(of: $0) }
  }

  /// `size`, `first` or `last` of a value; nil where there is no such thing.
  func result(of command: Step.Command) -> Value? {
    switch command {
    case .size: size
    case .first: first
    case .last: last
    }
  }

  /// How many characters, items or keys; nil for what has no size.
  var size: Value? {
    switch self {
    case .text(let text): .integer(text.bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }, text.origin)
    case .array(let array): .integer(array.count, array.origin)
    case .object(let object): .integer(object.count, object.origin)
    case .range(let range): .integer(range.count, range.origin)
    // Ruby's `Integer#size`: the bytes a machine word takes.
    case .integer(_, let origin): .integer(8, origin)
    default: nil
    }
  }

  /// The first item, key and value, or character; null if there is none, nil for what has no items.
  var first: Value? {
    switch self {
    case .array(let array): array.items.first ?? .null
    case .object(let object): object.isEmpty ? .null : object.pair(at: 0)
    case .range(let range): .integer(range.first, range.origin)
    case .text(let text): .text(text.blurred[0..<text.bytes.characterEnd(after: 0)])
    default: nil
    }
  }

  /// The last item or character; an object has none.
  var last: Value? {
    switch self {
    case .array(let array): array.items.last ?? .null
    case .range(let range): .integer(range.last, range.origin)
    case .text(let text): .text(text.blurred[text.bytes.characterStart(before: text.bytes.count)..<text.bytes.count])
    default: nil
    }
  }

  /// What stands under a key in square brackets; a list has nil past its ends.
  fileprivate func item(at key: Value) -> Value? {
    switch (self, key) {
    case (.array(let array), .integer(let index, _)):
      let position = index < 0 ? array.count + index : index
      return array.items.indices.contains(position) ? array.items[position] : .null
    case (.object(let object), .text(let name)): return object[Name(name.bytes)]
    case (.loop(let loop), .text(let name)): return loop[Name(name.bytes)]
    default: return nil
    }
  }
}

extension [UInt8] {
  /// The end of the character that starts at an offset; the offset itself at the end.
  func characterEnd(after start: Int) -> Int {
    guard start < count else { return start }
    var end = start + 1
    while end < count, self[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  /// The start of the character that ends at an offset.
  func characterStart(before end: Int) -> Int {
    var start = Swift.max(0, end - 1)
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }
}
