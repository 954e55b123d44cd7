public import TextCore

/// Names of the globals whose values may be others the next time a template is filled.
public struct WatchedNames: Sendable {
  private let whole: [Name]
  private let parts: [(root: Name, keys: [Name])]

  /// - Parameters:
  ///   - whole: names of which everything may be another.
  ///   - parts: names of which only some keys may be others.
  public init(_ whole: [String], parts: [(root: String, keys: [String])] = []) {
    self.whole = whole.map { Name($0) }
    self.parts = parts.map { (Name($0.root), $0.keys.map { Name($0) }) }
  }

  func watch(_ root: Name, firstStep: Step?) -> Bool {
    if whole.contains(root) { return true }
    guard let part = parts.first(where: { $0.root == root }) else { return false }
    guard case .key(let key, _, _)? = firstStep else { return true }
    return part.keys.contains(key)
  }
}

/// A filled template that remembers what it did with watched names, so that it can be told what comes out for other
/// values of theirs without filling it again.
///
/// That works as long as such values are printed, as they stand or through filters, and asked whether they are there.
public struct Recording: Sendable {
  /// What came out.
  public let text: SlottedText
  /// The names that were looked at.
  public let roots: [String]
  /// The slots whose values came from them.
  public var watchedSlots: [Int] {
    looks.compactMap { if case .slot(let number) = $0.use { number } else { nil } }
  }
  private let looks: [Look]
  private let context: FilterContext
  private let limits: Limits
  /// Length of the output and bytes of work but for what the looks printed.
  private let rest: Look.Cost

  init(_ text: SlottedText, _ looks: [Look], _ renderer: Renderer, _ total: Look.Cost) {
    self.text = text
    self.looks = looks
    roots = Set(looks.map(\.root)).map(\.text).sorted()
    context = renderer.filterContext
    limits = renderer.limits
    rest = looks.reduce(total) { $0 - $1.cost }
  }

  /// What stands in `watchedSlots` for other values of the watched names.
  /// - Parameter globals: an object that holds at least `roots`.
  /// - Returns: the bytes in the order of `watchedSlots`; nil if another text would come out, or an error; or if it can't
  ///   be told.
  /// - Complexity: O(looks).
  public func values(for globals: Value) -> [[UInt8]]? {
    var values: [[UInt8]] = []
    values.reserveCapacity(looks.count)
    var total = rest
    for look in looks {
      guard let value = look.value(in: globals, context, &total) else { return nil }
      switch look.use {
      case .truth(let truth): guard value.isTruthy == truth else { return nil }
      case .nothing: guard value.isNull else { return nil }
      case .slot(let number):
        guard case .text(let printed) = value, printed.fits(text.slots[number]) else { return nil }
        values.append(printed.bytes)
        total += Look.Cost(length: printed.bytes.count, work: printed.bytes.count)
      }
    }
    return total.length <= limits.outputBytes && total.work <= limits.workBytes ? values : nil
  }
}

extension TextValue {
  /// Whether it is printed into one slot like a value before it.
  fileprivate func fits(_ slot: Slot) -> Bool {
    runs.isEmpty && origin != .literal && origin.mark == slot.mark && form == slot.form
  }
}

/// What a template did with a watched name at one place; a reference, as each is passed on for every letter.
final class Look: Sendable {
  enum Use: Sendable {
    /// Asked whether it is there.
    case truth(Bool)
    /// Printed, and it was nothing.
    case nothing
    /// Printed into a slot.
    case slot(Int)
  }

  /// What counts towards the limits of a filling.
  struct Cost: Sendable {
    var length = 0
    var work = 0

    static func - (left: Cost, right: Cost) -> Cost {
      Cost(length: left.length - right.length, work: left.work - right.work)
    }

    static func += (left: inout Cost, right: Cost) {
      left = Cost(length: left.length + right.length, work: left.work + right.work)
    }
  }

  let root: Name
  let variable: Variable
  /// Their arguments are literals.
  let filters: [FilterCall]
  let use: Use
  /// What it cost when it was recorded.
  let cost: Cost

  init(root: Name, variable: Variable, filters: [FilterCall], use: Use, cost: Cost) {
    (self.root, self.variable, self.filters, self.use, self.cost) = (root, variable, filters, use, cost)
  }

  /// What the place comes to for other globals; nil for an error.
  func value(in globals: Value, _ context: FilterContext, _ total: inout Cost) -> Value? {
    guard case .object(let object) = globals, var value = object[root] else { return nil }
    for step in variable.steps {
      guard case .key(let name, let command, _) = step, let next = value.member(name, command) else { return nil }
      value = next
    }
    for call in filters {
      total.work += value.work
      guard let filter = call.filter, let result = try? filter.apply(to: value, call.literals ?? [], context),
        (try? context.check(result)) != nil
      else { return nil }
      value = result
    }
    return value
  }
}

/// Notes down what a filling does with watched names; a reference, as it is passed along with the renderer.
final class Watcher {
  private let names: WatchedNames
  private(set) var looks: [Look] = []
  /// Something was done that can't be told for other values.
  private(set) var hasGivenUp = false
  /// A watched value is being worked out by what will note it.
  var isLooking = false

  init(_ names: WatchedNames) { self.names = names }

  func watches(_ root: Name, _ variable: Variable) -> Bool { names.watch(root, firstStep: variable.steps.first) }
  func note(_ look: Look) { looks.append(look) }
  func giveUp() { hasGivenUp = true }
}

extension Template {
  /// As `renderSlotted`, with what is needed to tell what other values of some globals come to.
  /// - Returns: the filled template; its recording is nil if it used them in other ways than printing and asking.
  /// - Throws: as `renderSlotted`.
  public func recorded(
    _ input: RenderInput, watching names: WatchedNames
  ) throws(RenderError) -> (text: SlottedText, recording: Recording?) {
    var renderer = Renderer(self, input, .slotted)
    let watcher = Watcher(names)
    renderer.watcher = watcher
    let text = try renderer.slotted()
    guard !watcher.hasGivenUp else { return (text, nil) }
    return (text, Recording(text, watcher.looks, renderer, renderer.cost))
  }
}

// MARK: - While filling

extension Renderer {
  var cost: Look.Cost { Look.Cost(length: output.length, work: workBytes) }

  /// The name of a watched global that a variable starts from; nil for any other variable.
  func watchedRoot(of variable: Variable) -> Name? {
    guard let watcher, !watcher.isLooking else { return nil }
    guard case .slot(let number) = variable.root else {
      watcher.giveUp()
      return nil
    }
    let name = template.names[number]
    return frame.isGlobal(slot(number), name) && watcher.watches(name, variable) ? name : nil
  }

  /// Gives up on a value that is used in a way that can't be told for others.
  func noteOtherUse(of variable: Variable) {
    if watchedRoot(of: variable) != nil { watcher?.giveUp() }
  }

  /// Notes a value that is printed; `print` prints it.
  mutating func noting(
    _ filtered: FilteredExpression, _ variable: Variable, from root: Name,
    _ print: (inout Renderer) throws(RenderError) -> Void
  ) throws(RenderError) {
    let (slots, bytes, before) = (output.slots.count, output.bytes.count, cost)
    watcher?.isLooking = true
    defer { watcher?.isLooking = false }
    try print(&self)
    let isOneSlot = output.slots.count == slots + 1 && output.bytes.count == bytes + SlotCharacter.byteCount
    let isNothing = output.slots.count == slots && output.bytes.count == bytes && filtered.filters.isEmpty
    guard output.form == .slotted, isOneSlot || isNothing, filtered.filters.allSatisfy({ $0.literals != nil }) else {
      watcher?.giveUp()
      return
    }
    // The slot's character is there whatever the value.
    var spent = cost - before
    spent.length -= output.bytes.count - bytes
    watcher?.note(
      Look(
        root: root, variable: variable, filters: filtered.filters, use: isOneSlot ? .slot(slots) : .nothing,
        cost: spent))
  }

  /// Whether a watched value is there, noted.
  func notedTruth(of variable: Variable, from root: Name) throws(RenderError) -> Bool {
    watcher?.isLooking = true
    defer { watcher?.isLooking = false }
    let truth = try value(of: variable).isTruthy
    watcher?.note(Look(root: root, variable: variable, filters: [], use: .truth(truth), cost: Look.Cost()))
    return truth
  }
}

extension FilterCall {
  /// The arguments, if all of them are literals.
  var literals: [Value]? {
    guard keywords.isEmpty else { return nil }
    var values: [Value] = []
    for argument in arguments {
      guard case .literal(let value, _) = argument else { return nil }
      values.append(value)
    }
    return values
  }
}
