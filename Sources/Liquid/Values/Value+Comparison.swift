import TextCore

/// How values compare, as Ruby compares them.
extension Value {
  /// Ruby's `==`: numbers by size whatever their kind, lists and objects by what they hold.
  func isEqual(to other: Value) -> Bool {
    switch (self, other) {
    case (.null, .null): true
    case (.bool(let a, _), .bool(let b, _)): a == b
    case (.text(let a), .text(let b)): a.bytes == b.bytes
    case (.integer(let a, _), .integer(let b, _)): a == b
    case (.bigInteger(let a, _), .bigInteger(let b, _)): a == b
    case (.float(let a, _), .float(let b, _)): a == b
    case (.integer(let a, _), .float(let b, _)), (.float(let b, _), .integer(let a, _)): Double(a) == b
    case (.array(let a), .array(let b)):
      a.count == b.count && zip(a.items, b.items).allSatisfy { $0.isEqual(to: $1) }
    case (.object(let a), .object(let b)):
      a.count == b.count && a.keys.indices.allSatisfy { b[a.keys[$0]]?.isEqual(to: a.values[$0]) == true }
    case (.range(let a), .range(let b)): a.first == b.first && a.last == b.last
    case (.date(let a, _), .date(let b, _)): a == b
    case (.moment(let a, _), .moment(let b, _)):
      a.secondsSince1970 == b.secondsSince1970 && a.nanoseconds == b.nanoseconds
    case (.loop(let a), .loop(let b)): a === b
    case (.emptiness(let a), .emptiness(let b)): a == b
    default: false
    }
  }

  /// Whether the value is empty or blank.
  func isEmpty(_ emptiness: Emptiness) -> Bool {
    switch self {
    case .text(let text): emptiness == .empty ? text.bytes.isEmpty : text.bytes.allSatisfy { $0.isSpace }
    case .array(let array): array.isEmpty
    case .object(let object): object.isEmpty
    case .null, .bool(false, _): emptiness == .blank
    default: false
    }
  }

  /// Ruby's `<=>`: -1, 0, 1, or nil for values that have no order.
  func order(to other: Value) -> Int? {
    switch (self, other) {
    case (.null, .null): return 0
    case (.bool(let a, _), .bool(let b, _)): return a == b ? 0 : nil
    case (.text(let a), .text(let b)): return Self.order(a.bytes, b.bytes)
    case (.date(let a, _), .date(let b, _)): return a < b ? -1 : a == b ? 0 : 1
    case (.moment(let a, _), .moment(let b, _)):
      let (first, second) = ((a.secondsSince1970, a.nanoseconds), (b.secondsSince1970, b.nanoseconds))
      return first < second ? -1 : first == second ? 0 : 1
    case (.array(let a), .array(let b)): return Self.order(a.items, b.items)
    default: return numericOrder(to: other)
    }
  }

  private func numericOrder(to other: Value) -> Int? {
    guard isNumber, other.isNumber else { return isEqual(to: other) ? 0 : nil }
    let (left, right) = (number, other.number)
    if left.double.isNaN || right.double.isNaN { return nil }
    return left.isLess(than: right) ? -1 : right.isLess(than: left) ? 1 : 0
  }

  var isNumber: Bool {
    switch self {
    case .integer, .bigInteger, .float: true
    default: false
    }
  }

  static func order(_ a: [UInt8], _ b: [UInt8]) -> Int {
    let shared = min(a.count, b.count)
    for index in 0..<shared where a[index] != b[index] { return a[index] < b[index] ? -1 : 1 }
    return a.count == b.count ? 0 : a.count < b.count ? -1 : 1
  }

  private static func order(_ a: [Value], _ b: [Value]) -> Int? {
    for (left, right) in zip(a, b) {
      guard let order = left.order(to: right) else { return nil }
      if order != 0 { return order }
    }
    return a.count == b.count ? 0 : a.count < b.count ? -1 : 1
  }

  /// Whether a text holds another, a list an item, an object a key, a range a number.
  func contains(_ other: Value) -> Bool {
    guard isTruthy, other.isTruthy else { return false }
    switch self {
    case .text(let text): return PatternSearch(other.text.bytes).next(in: text.bytes, from: 0) != nil
    case .array(let array): return array.items.contains { $0.isEqual(to: other) }
    case .object(let object):
      guard case .text(let key) = other else { return false }
      return object[Name(key.bytes)] != nil
    case .range(let range):
      guard other.isNumber else { return false }
      let low = Value.integer(range.first, .literal).order(to: other)
      let high = Value.integer(range.last, .literal).order(to: other)
      return (low ?? 1) <= 0 && (high ?? -1) >= 0
    default: return false
    }
  }
}
