import TextCore

/// Walks through a template, and the partials it calls, with the declared fields in place of data.
struct Checker {
  private(set) var template: Template
  let partials: PartialSet
  let globals: [DeclaredField]
  var scope: CheckScope
  private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<Diagnostic> = []
  /// Names of the template's own fields that have been used.
  private(set) var usedNames: Set<String> = []
  /// The partials that are being walked through, outermost first, and where they are called.
  private var calls: [(name: String, note: Diagnostic.Note)] = []
  /// Partials that have been walked through with the same arguments before.
  private var walked: Set<Walk> = []

  private struct Walk: Hashable {
    var name: String
    var given: [Name: KnownValue]
  }

  init(_ template: Template, _ declarations: Declarations, _ partials: PartialSet) {
    self.template = template
    self.partials = partials
    globals = declarations.globals
    scope = CheckScope(declarations.globals + declarations.fields)
  }

  mutating func checkAll() { check(template.root) }

  /// Whether what is looked at stands in the template itself, not in a partial.
  var isOutermost: Bool { calls.isEmpty }

  mutating func note(_ kind: ProblemKind, _ range: SourceRange) {
    var diagnostic = Problem(kind, range).diagnostic(in: template.source)
    diagnostic.notes += calls.reversed().map(\.note)
    if seen.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
  }

  mutating func use(_ name: Name) { if isOutermost { usedNames.insert(name.text) } }

  func text(_ range: SourceRange) -> String {
    String(decoding: template.source.bytes[range.start..<range.end], as: UTF8.self)
  }

  func name(_ slot: Int) -> Name { template.names[slot] }

  // MARK: Nodes

  mutating func check(_ block: Block) {
    for node in block.nodes { check(node) }
  }

  private mutating func check(_ node: Node) {
    switch node {
    case .literal, .leave: break
    case .output(let output): checkOutput(output)
    case .assign(let assignment): scope.assign(value(of: assignment.value), to: name(assignment.slot))
    case .capture(let capture):
      check(capture.body)
      scope.assign(.workedOut(.text), to: name(capture.slot))
    case .conditional(let conditional): check(conditional)
    case .choice(let choice): check(choice)
    case .loop(let loop): check(loop)
    case .table(let table): check(table)
    case .cycle(let cycle):
      if case .named(let group) = cycle.group { _ = value(of: group) }
      for expression in cycle.values { _ = value(of: expression) }
    case .counter(let counter):
      if scope[name(counter.slot)] == nil { scope[name(counter.slot)] = KnownValue(shape: .number) }
    case .ifChanged(let block): check(block)
    case .partial(let call): check(call)
    }
  }

  private mutating func checkOutput(_ output: FilteredExpression) {
    let printed = value(of: output)
    guard case .variable(let variable)? = output.expression else { return }
    switch printed.shape {
    case .object, .keyed, .list: note(.groupPrinted(variable.path, shape: printed.shape.words), variable.range)
    case .date: note(.datePrinted(variable.path), variable.range)
    default: if printed.mayBeMissing { note(.optionalPrinted(variable.path), variable.range) }
    }
  }

  // MARK: Branches

  private mutating func check(_ conditional: Conditional) {
    let before = scope
    var ways: [CheckScope] = []
    var isComplete = false
    var certainHere = before.certain
    for (index, branch) in conditional.branches.enumerated() {
      scope = before
      scope.certain = certainHere
      if let condition = branch.condition {
        let (yes, no) = check(condition)
        let isNegated = conditional.isNegated && index == 0
        scope.certain = certainHere.union(isNegated ? no : yes)
        certainHere.formUnion(isNegated ? yes : no)
      } else {
        isComplete = true
      }
      check(branch.body)
      ways.append(scope)
      if isComplete { break }
    }
    scope = CheckScope.joined(isComplete ? ways : ways + [before], before: before)
  }

  private mutating func check(_ choice: Choice) {
    let subject = value(of: choice.subject)
    let before = scope
    var ways: [CheckScope] = []
    for branch in choice.branches {
      scope = before
      for value in branch.values ?? [] {
        _ = self.value(of: value)
        checkChoice(subject, against: value)
      }
      check(branch.body)
      ways.append(scope)
    }
    let isComplete = choice.branches.contains { $0.values == nil }
    scope = CheckScope.joined(isComplete ? ways : ways + [before], before: before)
  }

  // MARK: Loops

  private mutating func check(_ loop: Loop) {
    let item = item(of: loop.collection)
    if let limit = loop.limit { _ = value(of: limit) }
    if case .value(let offset) = loop.offset { _ = value(of: offset) }
    let before = scope
    scope.assign(item, to: name(loop.slot))
    scope.assign(KnownValue(shape: Self.forloop), to: .forloop)
    check(loop.body)
    leaveLoop(before, [name(loop.slot), .forloop])
    if let otherwise = loop.otherwise { check(otherwise) }
  }

  private mutating func check(_ table: Table) {
    let item = item(of: table.collection)
    for parameter in [table.columns, table.limit, table.offset] {
      if let parameter { _ = value(of: parameter) }
    }
    let before = scope
    scope.assign(item, to: name(table.slot))
    scope.assign(KnownValue(shape: Self.tablerowloop), to: .tablerowloop)
    check(table.body)
    leaveLoop(before, [name(table.slot), .tablerowloop])
  }

  /// What a loop has assigned may be there or not; its own names are as before.
  private mutating func leaveLoop(_ before: CheckScope, _ own: [Name]) {
    scope = CheckScope.joined([scope, before], before: before)
    for name in own { scope[name] = before[name] }
  }

  private static let tablerowloop = FieldShape.object(LoopValue.tableKeys.map { DeclaredField($0, loopShape($0)) })
  private static let forloop = FieldShape.object(
    LoopValue.forKeys.map { DeclaredField($0, loopShape($0), isRequired: $0 != "parentloop") })

  private static func loopShape(_ key: String) -> FieldShape {
    switch key {
    case "first", "last", "col_first", "col_last": .boolean
    case "name": .text
    case "parentloop": .anything
    default: .number
    }
  }

  // MARK: Partials

  private mutating func check(_ call: PartialCall) {
    var given: [(name: Name, value: KnownValue)] = []
    for argument in call.arguments { given.append((argument.name, value(of: argument.value))) }
    guard case .literal(.text(let text), let range) = call.name else {
      _ = value(of: call.name)
      return
    }
    let bound = binding(call)
    guard let partial = partial(text.string, range) else { return }
    if let bound { given.append((call.alias ?? Name(text.bytes), bound)) }
    walk(through: partial, text.string, call, given)
  }

  /// What `with` or `for` hands over.
  private mutating func binding(_ call: PartialCall) -> KnownValue? {
    switch call.binding {
    case .none: return nil
    case .with(let expression): return value(of: expression)
    case .each(let expression): return item(of: expression)
    }
  }

  private mutating func partial(_ name: String, _ range: SourceRange) -> Template? {
    switch partials[name] {
    case .template(let template):
      guard !calls.contains(where: { $0.name == name }) else {
        note(.partialCycle(name), range)
        return nil
      }
      return template
    case .broken: note(.brokenPartial(name), range)
    case .absent: note(.unknownPartial(name, suggestion: Spelling.nearest(to: name, among: partials.names)), range)
    }
    return nil
  }

  private mutating func walk(
    through partial: Template, _ name: String, _ call: PartialCall, _ given: [(name: Name, value: KnownValue)]
  ) {
    let walk = Walk(name: name, given: Dictionary(given.map { ($0.name, $0.value) }) { $1 })
    guard call.sharesScope || walked.insert(walk).inserted else { return }
    let start = template.source.position(at: call.tagRange.start)
    let outer = (template, scope)
    calls.append((name, Diagnostic.Note(message: "'\(name)' is called", file: template.source.name, start: start)))
    template = partial
    if !call.sharesScope { scope = CheckScope(globals) }
    for (name, value) in given { scope.assign(value.asArgument, to: name) }
    if case .each = call.binding { scope.assign(KnownValue(shape: Self.forloop), to: .forloop) }
    check(partial.root)
    calls.removeLast()
    let after = scope
    (template, scope) = outer
    guard call.sharesScope else { return }
    for name in after.names.map({ Name($0) }) where !given.contains(where: { $0.name == name }) {
      scope[name] = after[name]
    }
  }
}

extension KnownValue {
  /// The value as a partial sees it: whether testing it makes sense depends on the call, so it is not said.
  fileprivate var asArgument: KnownValue {
    var copy = self
    copy.isDeclared = false
    return copy
  }
}
