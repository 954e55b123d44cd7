public import TextCore

/// A value a template can see: every scalar of the data knows whose words it is.
///
/// Build data with the functions in `Value+Data.swift` (`text`, `number`, `flag`, `day`, `list`, `object`). The cases
/// themselves also serve what the engine works out.
public enum Value: Sendable {
  /// Nothing: a declared field that was left out, or an unknown name where those are allowed.
  case null
  case bool(Bool, Origin)
  case integer(Int, Origin)
  /// A whole number that does not fit `integer`.
  case bigInteger(BigInteger, Origin)
  case float(Double, Origin)
  case text(TextValue)
  case array(ArrayValue)
  case object(ObjectValue)
  case range(RangeValue)
  /// A day without a time.
  case date(CalendarDate, Origin)
  /// A point in time; elsewhere, because it is larger than all the others.
  indirect case moment(Moment, Origin)
  /// `forloop` and `tablerowloop`.
  case loop(LoopValue)
  /// The words `blank` and `empty` in a comparison.
  case emptiness(Emptiness)

  /// What `blank` and `empty` ask for.
  public enum Emptiness: Sendable, Hashable {
    /// No characters or no items.
    case empty
    /// The same, or white space alone, or nil, or false.
    case blank
  }
}

extension Value {
  /// Where the value comes from; for a list or an object the least trusted of what it holds.
  public var origin: Origin {
    switch self {
    case .null, .loop, .emptiness: .literal
    case .bool(_, let origin), .integer(_, let origin), .bigInteger(_, let origin), .float(_, let origin),
      .date(_, let origin), .moment(_, let origin):
      origin
    case .text(let text): text.origin
    case .array(let array): array.origin
    case .object(let object): object.origin
    case .range(let range): range.origin
    }
  }

  /// Everything but nil and false counts as true, also 0 and the empty text.
  var isTruthy: Bool {
    switch self {
    case .null, .bool(false, _): false
    default: true
    }
  }

  var isNull: Bool {
    if case .null = self { true } else { false }
  }

  /// What kind of value it is, in words for messages ("a list").
  var kindName: String {
    switch self {
    case .null: "nothing"
    case .bool: "true or false"
    case .integer, .bigInteger, .float: "a number"
    case .text: "text"
    case .array: "a list"
    case .object: "an object"
    case .range: "a range"
    case .date, .moment: "a date"
    case .loop: "a loop"
    case .emptiness(.blank): "blank"
    case .emptiness(.empty): "empty"
    }
  }
}
