/// The keys of an object in their order, and what they hold.
public struct ObjectValue: Sendable {
  /// Above this many keys a look-up goes through a dictionary.
  static let smallCount = 24

  /// Keys and values in one place, so that passing an object on costs one count.
  private final class Members: Sendable {
    let keys: [Name]
    let values: [Value]
    /// Position of each key; empty for a small object.
    let positions: [Name: Int]

    init(_ keys: [Name], _ values: [Value], _ positions: [Name: Int]) {
      self.keys = keys
      self.values = values
      self.positions = positions
    }
  }

  private let members: Members
  /// The least trusted of the values.
  let origin: Origin

  /// Of two equal keys the later value counts, at the place of the earlier.
  init(_ members: [(Name, Value)]) {
    var keys: [Name] = []
    var values: [Value] = []
    var positions: [Name: Int] = [:]
    keys.reserveCapacity(members.count)
    values.reserveCapacity(members.count)
    var least = Origin.literal
    let isLarge = members.count > Self.smallCount
    StepCount.add(members.count)
    for (key, value) in members {
      least = least.mixed(with: value.origin)
      if let position = isLarge ? positions[key] : Self.position(of: key, in: keys) {
        values[position] = value
        continue
      }
      if isLarge { positions[key] = keys.count }
      keys.append(key)
      values.append(value)
    }
    self.members = Members(keys, values, isLarge ? positions : [:])
    origin = least
  }

  /// One value for each key.
  init(_ keys: ObjectKeys, _ values: [Value]) {
    precondition(keys.names.count == values.count, "one value for each key")
    StepCount.add(values.count)
    members = Members(keys.names, values, keys.positions)
    origin = values.reduce(.literal) { $0.mixed(with: $1.origin) }
  }

  var keys: [Name] { members.keys }

  var values: [Value] { members.values }

  var count: Int { keys.count }

  var isEmpty: Bool { keys.isEmpty }

  /// What a key holds; nil if there is no such key.
  subscript(_ key: Name) -> Value? {
    let positions = members.positions
    let position = positions.isEmpty ? Self.position(of: key, in: members.keys) : positions[key]
    return position.map { members.values[$0] }
  }

  /// Key and value as a list of two, as a loop sees them.
  func pair(at index: Int) -> Value {
    .array(ArrayValue([.text(TextValue(keys[index].bytes, origin)), values[index]]))
  }

  private static func position(of key: Name, in keys: [Name]) -> Int? {
    StepCount.add(keys.count)
    for index in keys.indices where keys[index].quickHash == key.quickHash && keys[index].bytes == key.bytes {
      return index
    }
    return nil
  }
}
