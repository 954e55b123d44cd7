import TextCore

/// The variables of one template while it is filled, and of the partials that it includes.
struct Frame {
  /// What a name stands for, innermost first: bound by a loop or an include, assigned, or given.
  struct Slot {
    /// What the name stands for now; nil for an unknown name.
    var current: Value?
    var assigned: Value?
    /// What `increment` and `decrement` have made of it; nil: what the data or the globals hold.
    var counted: Value?
    /// How many loops and includes have bound the name.
    var bindings = 0
  }

  private(set) var names: [Name]
  var slots: [Slot]
  private let data: ObjectValue?
  private let globals: ObjectValue?
  /// Number of each name, made when the first partial is included.
  private var numbers: [Name: Int] = [:]

  init(names: [Name], data: Value, globals: Value) {
    self.names = names
    self.data = if case .object(let object) = data { object } else { nil }
    self.globals = if case .object(let object) = globals { object } else { nil }
    slots = []
    slots.reserveCapacity(names.count)
    for name in names { addSlot(name) }
  }

  private mutating func addSlot(_ name: Name) {
    slots.append(Slot(current: given(name)))
  }

  func given(_ name: Name) -> Value? {
    let own = data?[name]
    if let own, !own.isNull { return own }
    return globals?[name] ?? own
  }

  /// Whether a name stands for what the globals hold.
  func isGlobal(_ slot: Int, _ name: Name) -> Bool {
    let known = slots[slot]
    return known.bindings == 0 && known.assigned == nil && known.counted == nil && data?[name]?.isNull ?? true
  }

  /// What a key of a variable holds; nil also if the variable is no object.
  func member(_ key: Name, of slot: Int) -> Value? {
    guard case .object(let object)? = slots[slot].current else { return nil }
    return object[key]
  }

  mutating func assign(_ value: Value, to slot: Int) {
    slots[slot].assigned = value
    if slots[slot].bindings == 0 { slots[slot].current = value }
  }

  /// What a counter goes on from.
  func counted(_ slot: Int) -> Value? { slots[slot].counted ?? given(names[slot]) }

  mutating func count(_ value: Value, to slot: Int) {
    slots[slot].counted = value
    if slots[slot].bindings == 0, slots[slot].assigned == nil { slots[slot].current = value }
  }

  /// Binds a name for the time of a loop or an include.
  /// - Returns: what to give back to `unbind`.
  mutating func bind(_ slot: Int) -> Value? {
    slots[slot].bindings += 1
    return slots[slot].current
  }

  mutating func unbind(_ slot: Int, _ before: Value?) {
    slots[slot].bindings -= 1
    slots[slot].current = slots[slot].bindings > 0 ? before : slots[slot].assigned ?? counted(slot)
  }

  /// The number of a name that may not be in the template itself.
  mutating func slot(of name: Name) -> Int {
    if numbers.isEmpty {
      for (number, name) in names.enumerated() where numbers[name] == nil { numbers[name] = number }
    }
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    addSlot(name)
    return names.count - 1
  }

  /// All names that stand for something, for suggestions.
  var knownNames: [String] {
    let given = (data?.keys ?? []) + (globals?.keys ?? [])
    return given.map(\.text) + zip(names, slots).compactMap { $1.current == nil ? nil : $0.text }
  }
}
