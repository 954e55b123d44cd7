/// The items of a list.
public struct ArrayValue: Sendable {
  let items: [Value]
  /// The least trusted of the items; `literal` for an empty list.
  let origin: Origin
  /// What the number of items depends on: `literal` for a list of the data, whose length is its shape; the data's
  /// origin for a list that was split or selected by what the values are.
  let lengthOrigin: Origin

  init(_ items: [Value], lengthOrigin: Origin = .literal) {
    self.items = items
    self.lengthOrigin = lengthOrigin
    origin = items.reduce(lengthOrigin) { $0.mixed(with: $1.origin) }
  }

  var count: Int { items.count }

  var isEmpty: Bool { items.isEmpty }
}

/// All whole numbers from one to another, both included; never written out.
public struct RangeValue: Sendable, Hashable {
  let first: Int
  let last: Int
  let origin: Origin

  /// 0 if `last` is below `first`; `Int.max` for more than fit.
  var count: Int {
    guard last >= first else { return 0 }
    let (difference, overflow) = last.subtractingReportingOverflow(first)
    return overflow || difference == .max ? .max : difference + 1
  }
}
