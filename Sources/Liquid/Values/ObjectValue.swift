/// The keys of an object in their order, and what they hold.
public struct ObjectValue: Sendable {
  /// Above this many keys a look-up goes through a dictionary.
  private static let smallCount = 12

  private(set) var keys: [Name]
  private(set) var values: [Value]
  /// Position of each key; empty for a small object.
  private var positions: [Name: Int]
  /// The least trusted of the values.
  let origin: Origin

  /// Of two equal keys the later value counts, at the place of the earlier.
  init(_ members: [(Name, Value)]) {
    keys = []
    values = []
    positions = [:]
    keys.reserveCapacity(members.count)
    values.reserveCapacity(members.count)
    var least = Origin.literal
    let isLarge = members.count > Self.smallCount
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
    origin = least
  }

  var count: Int { keys.count }

  var isEmpty: Bool { keys.isEmpty }

  /// What a key holds; nil if there is no such key.
  subscript(_ key: Name) -> Value? {
    let position = positions.isEmpty ? Self.position(of: key, in: keys) : positions[key]
    return position.map { values[$0] }
  }

  /// Key and value as a list of two, as a loop sees them.
  func pair(at index: Int) -> Value {
    .array(ArrayValue([.text(TextValue(keys[index].bytes, origin)), values[index]]))
  }

  private static func position(of key: Name, in keys: [Name]) -> Int? {
    for index in keys.indices where keys[index].quickHash == key.quickHash && keys[index].bytes == key.bytes {
      return index
    }
    return nil
  }
}
