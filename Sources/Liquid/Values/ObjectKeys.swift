/// The keys of objects of one sort, made once: making such an object then costs its values alone.
public struct ObjectKeys: Sendable, Hashable {
  let names: [Name]
  /// As in `ObjectValue`.
  let positions: [Name: Int]

  /// Keys in their order, each of them once.
  public init(_ keys: [String]) {
    names = keys.map { Name($0) }
    let positions = Dictionary(zip(names, names.indices)) { first, _ in first }
    precondition(positions.count == names.count, "a key stands twice")
    self.positions = names.count > ObjectValue.smallCount ? positions : [:]
  }
}

extension Value {
  /// An object of keys that were made before; `values` are as many, in their order.
  public static func object(_ keys: ObjectKeys, _ values: [Value]) -> Value {
    .object(ObjectValue(keys, values))
  }
}
