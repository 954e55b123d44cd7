import TextCore

/// What the check knows about a value: its shape, and whether it may be missing.
struct KnownValue: Hashable {
  var shape: FieldShape
  var mayBeMissing = false
  /// Whether it is a declared field, so that testing it makes sense only if it may be missing.
  var isDeclared = false
  /// Whether it is a literal or worked out, so that a text may hold a date or a number.
  var isWorkedOut = false

  /// The result of a filter, a literal, what was captured.
  static func workedOut(_ shape: FieldShape, mayBeMissing: Bool = false) -> KnownValue {
    KnownValue(shape: shape, mayBeMissing: mayBeMissing, isWorkedOut: true)
  }

  static let unknown = KnownValue(shape: .anything)
}

/// What the names of a template stand for at one place, as far as it can be known without data.
struct CheckScope {
  private(set) var variables: [Name: KnownValue] = [:]
  /// Paths that are surely there, because a condition around this place says so.
  var certain: Set<String> = []
  /// The order in which names came up, for suggestions.
  private var order: [String] = []

  init(_ fields: [DeclaredField]) {
    for field in fields { self[Name(field.name)] = field.value }
  }

  subscript(_ name: Name) -> KnownValue? {
    get { variables[name] }
    set {
      if variables[name] == nil, newValue != nil { order.append(name.text) }
      variables[name] = newValue
    }
  }

  var names: [String] { order.filter { variables[Name($0)] != nil } }

  /// Forgets what is certain about a name that now stands for something else.
  mutating func assign(_ value: KnownValue, to name: Name) {
    self[name] = value
    let text = name.text
    certain = certain.filter { $0 != text && !$0.hasPrefix(text + ".") && !$0.hasPrefix(text + "[") }
  }

  /// What is known after one of several ways was taken.
  static func joined(_ ways: [CheckScope], before: CheckScope) -> CheckScope {
    var result = before
    for way in ways {
      for name in way.order where result.variables[Name(name)] == nil || way[Name(name)] != before[Name(name)] {
        result[Name(name)] = Self.joined(ways.map { $0[Name(name)] })
      }
    }
    return result
  }

  private static func joined(_ values: [KnownValue?]) -> KnownValue {
    let known = values.compactMap { $0 }
    var value = known.first ?? .unknown
    if known.contains(where: { $0.shape != value.shape }) { value.shape = .anything }
    value.mayBeMissing = known.count < values.count || known.contains { $0.mayBeMissing }
    value.isDeclared = known.allSatisfy(\.isDeclared)
    return value
  }
}

extension DeclaredField {
  var value: KnownValue { KnownValue(shape: shape, mayBeMissing: !isRequired, isDeclared: true) }
}
