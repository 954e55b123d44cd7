/// Filters on numbers. A result comes from where the numbers come from.
extension Value {
  init(_ number: Number, _ origin: Origin) {
    self =
      switch number {
      case .integer(let integer): .integer(integer, origin)
      case .big(let big): .bigInteger(big, origin)
      case .decimal, .nonFinite: .float(number.double, origin)
      }
  }

  func withNumber(_ change: (Number) -> Number) -> Value { Value(change(number), origin) }

  /// - Throws: `FilterFault.dividedByZero`, `.numberTooLong`.
  func calculated(_ operation: Operation, _ operand: Value) throws(FilterFault) -> Value {
    Value(try number.applying(operation, operand.number), origin.mixed(with: operand.origin))
  }

  func larger(_ other: Value) -> Value {
    let (mine, theirs) = (number, other.number)
    return Value(mine.isLess(than: theirs) ? theirs : mine, origin.mixed(with: other.origin))
  }

  func smaller(_ other: Value) -> Value {
    let (mine, theirs) = (number, other.number)
    return Value(theirs.isLess(than: mine) ? theirs : mine, origin.mixed(with: other.origin))
  }

  /// - Throws: `FilterFault.notFinite`.
  func rounded(_ digits: Value?, _ rounding: BigDecimal.Rounding) throws(FilterFault) -> Value {
    let places: Int
    switch digits?.number {
    case .integer(let integer)?: places = integer
    case .decimal(let decimal)?: places = Int(exactly: decimal.double.rounded(.towardZero)) ?? 0
    case .big?: throw .notAnInteger
    case .nonFinite?: throw .notFinite
    case nil: places = 0
    }
    return Value(
      try number.rounded(toDigits: places, rounding), origin.mixed(with: digits?.origin ?? .literal))
  }
}
