/// Filters on lists. Anything can stand in for a list: a value for a list of itself, nil for an empty one.
extension Value {
  /// Whether `first` and `last` work on the value.
  var isList: Bool {
    switch self {
    case .array, .object, .range, .text: true
    default: false
    }
  }

  /// The items, lists inside lists laid flat; an object is one item.
  /// - Throws: `FilterFault.outputTooLong` for a range that is too long to write out.
  func items(_ context: FilterContext) throws(FilterFault) -> [Value] {
    switch self {
    case .null: return []
    case .array(let array):
      guard array.items.contains(where: \.isArray) else { return array.items }
      var flat: [Value] = []
      flatten(into: &flat)
      return flat
    case .range(let range):
      guard range.count <= context.itemLimit else { throw .outputTooLong }
      return (0..<range.count).map { .integer(range.first + $0, range.origin) }
    default: return [self]
    }
  }

  /// What the number of items depends on.
  var lengthOrigin: Origin {
    switch self {
    case .array(let array): array.lengthOrigin
    case .range(let range): range.origin
    default: .literal
    }
  }

  /// A list of items that were chosen from this value by what they are.
  private func chosen(_ items: [Value], by others: Value?...) -> Value {
    .array(ArrayValue(items, lengthOrigin: others.reduce(origin) { $0.mixed(with: $1?.origin ?? .literal) }))
  }

  private var isArray: Bool {
    if case .array = self { true } else { false }
  }

  private func flatten(into flat: inout [Value]) {
    guard case .array(let array) = self else { return flat.append(self) }
    for item in array.items { item.flatten(into: &flat) }
  }

  /// - Throws: `FilterFault.outputTooLong`.
  func reversed(_ context: FilterContext) throws(FilterFault) -> Value {
    .array(ArrayValue(try items(context).reversed(), lengthOrigin: lengthOrigin))
  }

  // MARK: Looking into items

  /// What an item has under a key.
  enum Property {
    case value(Value)
    /// The item has no keys at all.
    case none
  }

  /// Ruby's `item[key]`.
  /// - Throws: `FilterFault.noProperty` where the key is of the wrong kind for the item.
  func property(_ key: Value) throws(FilterFault) -> Property {
    switch self {
    case .object(let object):
      guard case .text(let name) = key else { return .value(.null) }
      return .value(object[Name(name.bytes)] ?? .null)
    case .loop(let loop):
      guard case .text(let name) = key else { return .value(.null) }
      return .value(loop[Name(name.bytes)] ?? .null)
    case .text(let text): return .value(try text.property(key))
    case .integer(let integer, let origin):
      guard key.isNumber, let place = key.looseInteger else { throw .noProperty }
      return .value(.integer(place < 0 ? 0 : (integer >> min(place, 63)) & 1, origin))
    case .bigInteger: throw .noProperty
    default: return .none
    }
  }

  /// Whether `item[key]` can be asked at all.
  private var hasKeys: Bool {
    switch self {
    case .object, .loop, .text, .integer, .bigInteger: true
    default: false
    }
  }

  /// How an item answers a filter that looks for a key, or a key and a value.
  private func matches(_ key: Value, _ wanted: Value?) throws(FilterFault) -> Bool? {
    guard case .value(let found) = try property(key) else { return nil }
    guard let wanted, !wanted.isNull else { return found.isTruthy }
    return found.isEqual(to: wanted)
  }

  // MARK: Selecting

  /// The items that match, or those that don't; null as soon as an item has no keys.
  /// - Throws: `FilterFault.noProperty`.
  func selected(
    _ key: Value, _ wanted: Value?, _ context: FilterContext, keepsMatches: Bool
  ) throws(FilterFault) -> Value {
    var kept: [Value] = []
    for item in try items(context) {
      guard let matches = try item.matches(key, wanted) else { return .null }
      if matches == keepsMatches { kept.append(item) }
    }
    return chosen(kept, by: key, wanted)
  }

  /// - Throws: `FilterFault.noProperty`.
  func found(_ key: Value, _ wanted: Value?, _ context: FilterContext) throws(FilterFault) -> Value {
    for item in try items(context) {
      guard let matches = try item.matches(key, wanted) else { return .null }
      if matches { return item }
    }
    return .null
  }

  /// - Throws: `FilterFault.noProperty`.
  func foundIndex(_ key: Value, _ wanted: Value?, _ context: FilterContext) throws(FilterFault) -> Value {
    for (index, item) in try items(context).enumerated() {
      guard let matches = try item.matches(key, wanted) else { return .null }
      if matches { return .integer(index, origin.mixed(with: wanted?.origin ?? .literal)) }
    }
    return .null
  }

  /// - Throws: `FilterFault.noProperty`.
  func hasItem(_ key: Value, _ wanted: Value?, _ context: FilterContext) throws(FilterFault) -> Value {
    let origin = origin.mixed(with: wanted?.origin ?? .literal)
    for item in try items(context) {
      guard let matches = try item.matches(key, wanted) else { return .null }
      if matches { return .bool(true, origin) }
    }
    return .bool(false, origin)
  }

  /// Without nil, or without the items that have nil under a key.
  /// - Throws: `FilterFault.noProperty`.
  func compacted(by key: Value?, _ context: FilterContext) throws(FilterFault) -> Value {
    let items = try items(context)
    guard let key, !key.isNull else { return chosen(items.filter { !$0.isNull }) }
    var kept: [Value] = []
    for item in items {
      guard case .value(let found) = try item.property(key) else { return .null }
      if !found.isNull { kept.append(item) }
    }
    return chosen(kept, by: key)
  }

  /// Each item once, or once for each value under a key.
  /// - Throws: `FilterFault.noProperty`.
  func unique(by key: Value?, _ context: FilterContext) throws(FilterFault) -> Value {
    let items = try items(context)
    guard items.count > 1 else { return chosen(items) }
    var seen: Set<[UInt8]> = []
    var kept: [Value] = []
    for item in items {
      var identity = item
      if let key, !key.isNull {
        guard case .value(let found) = try item.property(key) else { return .null }
        identity = found
      }
      if seen.insert(identity.identity).inserted { kept.append(item) }
    }
    return chosen(kept, by: key)
  }

  /// Equal for values that Ruby takes for the same key of a hash: `1` and `1.0` are not, the order of keys is no matter.
  private var identity: [UInt8] {
    guard case .object(let object) = self else { return inspection }
    let order = object.keys.indices.sorted { Self.order(object.keys[$0].bytes, object.keys[$1].bytes) < 0 }
    return Value.object(ObjectValue(order.map { (object.keys[$0], object.values[$0]) })).inspection
  }

  // MARK: Making other lists

  /// What every item has under a key; null for an item without keys.
  /// - Throws: `FilterFault.noProperty`.
  func mapped(_ key: Value, _ context: FilterContext) throws(FilterFault) -> Value {
    var results: [Value] = []
    for item in try items(context) {
      if case .text(let name) = key, name.bytes.isEqual(to: "to_liquid") {
        results.append(item)
      } else if case .value(let found) = try item.property(key) {
        results.append(found)
      } else {
        results.append(.null)
      }
    }
    return .array(ArrayValue(results, lengthOrigin: lengthOrigin))
  }

  /// - Throws: `FilterFault.notAList` if the other is none.
  func concatenated(with other: Value, _ context: FilterContext) throws(FilterFault) -> Value {
    guard case .array(let more) = other else { throw .notAList }
    return .array(
      ArrayValue(try items(context) + more.items, lengthOrigin: lengthOrigin.mixed(with: more.lengthOrigin)))
  }

  /// The items' texts with a separator (a space) between, each part keeping its own source.
  /// - Throws: `FilterFault.outputTooLong`.
  func joined(_ separator: Value?, _ context: FilterContext) throws(FilterFault) -> Value {
    let between = (separator?.text ?? TextValue(" ", .literal)).tainted(by: lengthOrigin)
    var result = TextValue([], .literal)
    for (index, item) in try items(context).enumerated() {
      if index > 0 { result.append(between) }
      result.append(item.text)
      if result.bytes.count > context.byteLimit { throw .outputTooLong }
    }
    return .text(result)
  }

  /// - Throws: `FilterFault.noProperty`, `.numberTooLong`.
  func summed(by key: Value?, _ context: FilterContext) throws(FilterFault) -> Value {
    var total = Number.integer(0)
    for item in try items(context) {
      guard let key, !key.isNull else {
        total = try total.applying(.plus, item.number)
        continue
      }
      guard case .value(let found) = try item.property(key) else { continue }
      for part in try found.items(context) { total = try total.applying(.plus, part.number) }
    }
    return Value(total, origin)
  }

  // MARK: Sorting

  /// The items in order, or in the order of what they have under a key; null if an item has no keys.
  /// - Throws: `FilterFault.noProperty`, or what the comparison throws.
  func sorted(
    by key: Value?, _ context: FilterContext, _ order: (Value, Value) throws(FilterFault) -> Int
  ) throws(FilterFault) -> Value {
    let items = try items(context)
    var keyed = items.map { (item: $0, key: $0) }
    if let key, !key.isNull {
      guard items.allSatisfy(\.hasKeys) else { return items.isEmpty ? .array(ArrayValue([])) : .null }
      // A single item is never compared, so nobody looks for its key.
      for index in keyed.indices where items.count > 1 {
        if case .value(let found) = try items[index].property(key) { keyed[index].key = found }
      }
    }
    var fault: FilterFault?
    keyed.sort { left, right in
      guard fault == nil else { return false }
      do throws(FilterFault) {
        return try order(left.key, right.key) < 0
      } catch {
        fault = error
        return false
      }
    }
    if let fault { throw fault }
    return .array(ArrayValue(keyed.map(\.item), lengthOrigin: lengthOrigin))
  }

  /// The usual order; nil comes last.
  /// - Throws: `FilterFault.unlikeValues`.
  func nilSafeOrder(to other: Value) throws(FilterFault) -> Int {
    if let order = order(to: other) { return order }
    if isNull { return 1 }
    if other.isNull { return -1 }
    throw .unlikeValues
  }

  /// The order of the texts without regard to ASCII case; nil comes last.
  func naturalOrder(to other: Value) -> Int {
    if isNull || other.isNull { return isNull ? (other.isNull ? 0 : 1) : -1 }
    return Self.order(text.bytes.map(\.lowercasedASCII), other.text.bytes.map(\.lowercasedASCII))
  }
}

extension TextValue {
  /// Ruby's `text[key]`: a text that stands within, or the character at a place.
  /// - Throws: `FilterFault.noProperty` for any other key.
  fileprivate func property(_ key: Value) throws(FilterFault) -> Value {
    switch key {
    case .text(let part):
      return PatternSearch(part.bytes).next(in: bytes, from: 0) == nil ? .null : .text(part.plain.tainted(by: origin))
    case .integer, .float:
      let starts = bytes.characterStarts
      guard let index = key.looseInteger else { return .null }
      let place = index < 0 ? starts.count - 1 + index : index
      guard place >= 0, place < starts.count - 1 else { return .null }
      return .text(blurred[starts[place]..<starts[place + 1]])
    default: throw .noProperty
    }
  }
}
