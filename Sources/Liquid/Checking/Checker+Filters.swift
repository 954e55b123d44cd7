import TextCore

/// What filters take and make, as far as it can be known without data.
extension Checker {
  mutating func apply(_ call: FilterCall, to input: KnownValue) -> KnownValue {
    var arguments: [KnownValue] = []
    for argument in call.arguments { arguments.append(value(of: argument)) }
    for keyword in call.keywords { _ = value(of: keyword.value) }
    guard let filter = call.filter else { return .unknown }
    if let wanted = filter.wanted, !wanted.takes(input.shape), !(input.isWorkedOut && input.shape == .text) {
      note(.filterShape(filter: filter.name, shape: input.shape.words, wanted: wanted.words), call.nameRange)
      return .unknown
    }
    checkProperty(filter, call, input)
    checkPattern(filter, call)
    return result(filter, input, arguments, call)
  }

  private func result(
    _ filter: Filter, _ input: KnownValue, _ arguments: [KnownValue], _ call: FilterCall
  ) -> KnownValue {
    switch filter {
    case .default:
      let replacement = arguments.first ?? KnownValue(shape: .text)
      return KnownValue(
        shape: input.shape == .anything ? replacement.shape : input.shape, mayBeMissing: replacement.mayBeMissing)
    case .compact, .reverse, .sort, .sort_natural, .uniq, .where, .reject, .concat:
      return KnownValue(shape: input.shape)
    case .first, .last, .find: return KnownValue(shape: input.itemShape, mayBeMissing: true)
    case .map: return KnownValue(shape: .list(input.itemShape.field(named: property(call))?.shape ?? .anything))
    case .split: return .workedOut(.list(.text))
    case .abs, .at_least, .at_most, .ceil, .divided_by, .floor, .minus, .modulo, .plus, .round, .size, .sum, .times,
      .find_index:
      return .workedOut(.number)
    case .has: return .workedOut(.boolean)
    case .slice: return KnownValue(shape: input.shape.isText ? .text : input.shape)
    default: return .workedOut(.text, mayBeMissing: input.mayBeMissing)
    }
  }

  /// A filter that looks for a key of a list's items must name one they have.
  private mutating func checkProperty(_ filter: Filter, _ call: FilterCall, _ input: KnownValue) {
    switch filter {
    case .map, .where, .reject, .find, .find_index, .has, .sort, .sort_natural, .sum, .uniq, .compact: break
    default: return
    }
    guard case .object(let fields) = input.itemShape, let name = property(call),
      let range = call.arguments.first?.range,
      !fields.contains(where: { $0.name == name })
    else { return }
    let suggestion = Spelling.nearest(to: name, among: fields.map(\.name))
    note(.undefinedKey(name, in: "each item", suggestion: suggestion), range)
  }

  /// "DD MMMM YYYY" of other programs says nothing here, "%M" is the minute, and "%B %-d" puts the month first.
  private mutating func checkPattern(_ filter: Filter, _ call: FilterCall) {
    guard filter == .date, let pattern = property(call), let range = call.arguments.first?.range else { return }
    let signs = Self.signs(of: pattern)
    if signs.isEmpty || !signs.allSatisfy("YCymdejHkIlMSsuwGgVUWLNzAaBbhpPZnt%cDxFvXTrR".contains) {
      note(.datePattern(pattern), range)
    } else if signs.contains("M"), !signs.contains(where: "HkIl".contains) {
      note(.minutesInDate(pattern), range)
    } else if signs.contains(where: "Dx".contains) || Self.isMonthFirst(signs) {
      note(.monthFirst(pattern), range)
    }
  }

  /// The letters behind the percent signs; a dash that a word processor made ("%–d") is none that is known.
  private static func signs(of pattern: String) -> [Character] {
    var signs: [Character] = []
    var rest = pattern[...]
    while let percent = rest.firstIndex(of: "%") {
      rest = rest[rest.index(after: percent)...].drop { "-0_^#:123456789EO".contains($0) }
      signs.append(rest.popFirst() ?? "?")
    }
    return signs
  }

  private static func isMonthFirst(_ signs: [Character]) -> Bool {
    guard let month = signs.firstIndex(where: "mBbh".contains), let day = signs.firstIndex(where: "de".contains) else {
      return false
    }
    return month < day && !signs[..<month].contains(where: "YG".contains)
  }

  /// The text that a filter's first argument is.
  private func property(_ call: FilterCall) -> String? {
    guard case .literal(.text(let text), _)? = call.arguments.first else { return nil }
    return text.string
  }
}

extension KnownValue {
  /// What the items are, if the value is a list.
  fileprivate var itemShape: FieldShape {
    if case .list(let item) = shape { item } else { .anything }
  }
}

extension FieldShape {
  fileprivate func field(named name: String?) -> DeclaredField? {
    guard case .object(let fields) = self else { return nil }
    return fields.first { $0.name == name }
  }
}

extension Filter {
  /// What a filter works on.
  enum Wanted {
    case date, phone, list, listOrNumber, text, number, textOrList

    func takes(_ shape: FieldShape) -> Bool {
      switch (self, shape) {
      case (_, .anything): true
      case (.date, .date): true
      case (.phone, .phone), (.phone, .text): true
      case (.list, .list), (.listOrNumber, .list), (.listOrNumber, .number): true
      case (.number, .number): true
      case (.text, .list), (.text, .object), (.text, .keyed), (.text, .boolean): false
      case (.text, _): true
      case (.textOrList, .list), (.textOrList, .object), (.textOrList, .keyed): true
      case (.textOrList, let shape): shape.isText
      default: false
      }
    }

    var words: String {
      switch self {
      case .date: "a date"
      case .phone: "a telephone number"
      case .list: "a list"
      case .listOrNumber: "a number or a list"
      case .text: "text"
      case .number: "a number"
      case .textOrList: "text or a list"
      }
    }
  }

  /// What the filter works on; nil for anything.
  fileprivate var wanted: Wanted? {
    switch self {
    case .date, .gb_date, .gb_date_short, .cy_date, .cy_date_short: .date
    case .phone: .phone
    case .compact, .concat, .find, .find_index, .has, .join, .list_and, .map, .reject, .reverse, .sort, .sort_natural,
      .sum, .uniq, .where:
      .list
    case .plural: .listOrNumber
    case .abs, .at_least, .at_most, .ceil, .divided_by, .floor, .minus, .modulo, .plus, .round, .times: .number
    case .first, .last, .size, .slice: .textOrList
    case .default: nil
    default: .text
    }
  }
}
