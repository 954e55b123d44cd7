import TextCore

/// Something a template can ask the value of.
indirect enum Expression: Sendable {
  case literal(Value, SourceRange)
  case variable(Variable)
  case range(first: Expression, last: Expression, SourceRange)
  /// `blank` and `empty` beside a comparison.
  case emptiness(Value.Emptiness, SourceRange)

  var range: SourceRange {
    switch self {
    case .literal(_, let range), .range(_, _, let range), .emptiness(_, let range): range
    case .variable(let variable): variable.range
    }
  }
}

/// A name and what is looked up in it: `school.contacts[0].name`.
///
/// A reference, like all that a filling passes around most: handing it on costs one count instead of one per field.
final class Variable: Sendable {
  /// Where the look-up starts.
  enum Root: Sendable {
    /// A name, as its number in the template's table of names.
    case slot(Int)
    /// `[expression]`, whose value is the name. Lax grammar only.
    case computed(Expression)
  }

  let root: Root
  let rootRange: SourceRange
  let steps: [Step]
  let range: SourceRange
  /// The dotted path as written, without spaces.
  let path: String
  /// The key of the usual `school.name`: one step, by name.
  let onlyKey: Name?

  init(root: Root, rootRange: SourceRange, steps: [Step], range: SourceRange, path: String) {
    self.root = root
    self.rootRange = rootRange
    self.steps = steps
    self.range = range
    self.path = path
    onlyKey = if steps.count == 1, case .key(let name, _, _)? = steps.first { name } else { nil }
  }
}

/// One step of a look-up.
enum Step: Sendable {
  /// `.name`; `size`, `first` and `last` also work on lists and texts.
  case key(Name, Command?, SourceRange)
  /// `[expression]`
  case index(Expression, SourceRange)

  enum Command: Sendable {
    case size, first, last
  }

  var range: SourceRange {
    switch self {
    case .key(_, _, let range), .index(_, let range): range
    }
  }
}

/// An expression and the filters its value goes through.
final class FilteredExpression: Sendable {
  /// Nil for `{{ }}`, which prints nothing.
  let expression: Expression?
  let filters: [FilterCall]
  let range: SourceRange
  /// The variable if it is nothing more than one.
  let bareVariable: Variable?

  init(expression: Expression?, filters: [FilterCall], range: SourceRange) {
    self.expression = expression
    self.filters = filters
    self.range = range
    bareVariable = if filters.isEmpty, case .variable(let variable)? = expression { variable } else { nil }
  }
}

/// One use of a filter.
struct FilterCall: Sendable {
  /// Nil for a name that is no filter; the lax grammar lets the value pass through.
  var filter: Filter?
  var nameRange: SourceRange
  var arguments: [Expression]
  var keywords: [Keyword]
  var range: SourceRange
}

/// An argument with a name: `name: expression`.
struct Keyword: Sendable {
  var name: Name
  var nameRange: SourceRange
  var value: Expression
}

/// What `if` asks: comparisons joined by `and` and `or`, which bind from the right.
struct Condition: Sendable {
  enum Join: Sendable {
    case and, or
  }

  var first: Comparison
  var rest: [(join: Join, comparison: Comparison)]
}

/// `left`, or `left operator right`.
struct Comparison: Sendable {
  enum Operator: Sendable, Hashable {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, contains
    /// A word in the place of an operator. Lax grammar only; an error if it comes to the comparison.
    case unknown
  }

  var left: Expression
  var right: Expression?
  var comparator: Operator?
  var operatorRange: SourceRange
}
