import TextCore

/// Finds the variables, filters and partials of a tree.
struct UseCollector {
  private var uses: TemplateUses
  private let names: [Name]
  private let bytes: [UInt8]

  /// What the parser has found, and with it what the tree tells.
  static func uses(in block: Block, _ names: [Name], _ bytes: [UInt8], _ found: TemplateUses) -> TemplateUses {
    var collector = UseCollector(uses: found, names: names, bytes: bytes)
    collector.visit(block)
    return collector.uses
  }

  private mutating func visit(_ block: Block) {
    for node in block.nodes { visit(node) }
  }

  private mutating func visit(_ node: Node) {
    switch node {
    case .literal, .leave, .counter: break
    case .output(let output): visit(output)
    case .assign(let assignment): visit(assignment.value)
    case .capture(let capture): visit(capture.body)
    case .ifChanged(let block): visit(block)
    case .conditional(let conditional):
      for branch in conditional.branches {
        if let condition = branch.condition { visit(condition) }
        visit(branch.body)
      }
    case .choice(let choice):
      visit(choice.subject)
      for branch in choice.branches {
        for value in branch.values ?? [] { visit(value) }
        visit(branch.body)
      }
    case .cycle(let cycle):
      if case .named(let group) = cycle.group { visit(group) }
      for value in cycle.values { visit(value) }
    case .loop(let loop): visit(loop)
    case .table(let table):
      for expression in [table.collection, table.columns, table.limit, table.offset] { visit(expression) }
      visit(table.body)
    case .partial(let call): visit(call)
    }
  }

  private mutating func visit(_ loop: Loop) {
    visit(loop.collection)
    visit(loop.limit)
    if case .value(let offset) = loop.offset { visit(offset) }
    visit(loop.body)
    if let otherwise = loop.otherwise { visit(otherwise) }
  }

  private mutating func visit(_ call: PartialCall) {
    if case .literal(.text(let name), let range) = call.name {
      uses.partials.append(TemplateUses.Use(name: name.string, range: range))
    } else {
      visit(call.name)
    }
    switch call.binding {
    case .none: break
    case .with(let expression), .each(let expression): visit(expression)
    }
    for argument in call.arguments { visit(argument.value) }
  }

  private mutating func visit(_ condition: Condition) {
    for comparison in [condition.first] + condition.rest.map(\.comparison) {
      visit(comparison.left)
      visit(comparison.right)
    }
  }

  private mutating func visit(_ filtered: FilteredExpression) {
    visit(filtered.expression)
    for call in filtered.filters {
      let name = String(decoding: bytes[call.nameRange.start..<call.nameRange.end], as: UTF8.self)
      uses.filters.append(TemplateUses.Use(name: name, range: call.nameRange))
      for argument in call.arguments { visit(argument) }
      for keyword in call.keywords { visit(keyword.value) }
    }
  }

  private mutating func visit(_ expression: Expression?) {
    switch expression {
    case nil, .literal, .emptiness: break
    case .range(let first, let last, _):
      visit(first)
      visit(last)
    case .variable(let variable):
      if case .computed(let root) = variable.root { visit(root) }
      uses.variables.append(TemplateUses.Use(name: variable.path, range: variable.range))
      for step in variable.steps {
        if case .index(let index, _) = step { visit(index) }
      }
    }
  }
}
