/// A number as the arithmetic filters see it.
enum Number: Sendable {
  case integer(Int)
  case big(BigInteger)
  case decimal(BigDecimal)
  /// Infinite or not a number: what a division of a fraction by zero gives.
  case nonFinite(Double)

  /// More digits than this are refused, so that no template can make numbers of megabytes.
  static let digitLimit = 10_000

  init(_ big: BigInteger) {
    self = big.int.map(Number.integer) ?? .big(big)
  }

  init(_ double: Double) {
    self = double.isFinite ? .decimal(BigDecimal(double)) : .nonFinite(double)
  }

  var isZero: Bool {
    switch self {
    case .integer(let integer): integer == 0
    case .big: false
    case .decimal(let decimal): decimal.isZero
    case .nonFinite: false
    }
  }

  private var isWhole: Bool {
    switch self {
    case .integer, .big: true
    case .decimal, .nonFinite: false
    }
  }

  private var big: BigInteger? {
    switch self {
    case .integer(let integer): BigInteger(integer)
    case .big(let big): big
    case .decimal, .nonFinite: nil
    }
  }

  private var decimal: BigDecimal? {
    if case .decimal(let decimal) = self { return decimal }
    return big.map { BigDecimal($0) }
  }

  /// The nearest `Double`.
  var double: Double {
    if case .nonFinite(let double) = self { return double }
    return decimal?.double ?? .nan
  }

  fileprivate var digitCount: Int {
    switch self {
    case .integer, .nonFinite: 0
    case .big(let big): big.limbs.count * 9
    case .decimal(let decimal): decimal.digitCount
    }
  }
}

// MARK: - Arithmetic

/// What the arithmetic filters do.
enum Operation {
  case plus, minus, times, divided, modulo
}

extension Number {
  /// The result of an operation, whole if both numbers are.
  /// - Throws: `FilterFault.dividedByZero`, `.numberTooLong`.
  func applying(_ operation: Operation, _ other: Number) throws(FilterFault) -> Number {
    if case .integer(let a) = self, case .integer(let b) = other, let result = Self.quick(operation, a, b) {
      return .integer(result)
    }
    guard digitCount + other.digitCount <= Self.digitLimit else { throw .numberTooLong }
    if isWhole, other.isWhole, let a = big, let b = other.big { return try Self.whole(operation, a, b) }
    guard let a = decimal, let b = other.decimal else { return try nonFinite(operation, other) }
    if b.isZero, operation == .divided {
      return .nonFinite(a.isZero ? .nan : a.coefficient.isNegative ? -.infinity : .infinity)
    }
    if b.isZero, operation == .modulo { throw .dividedByZero }
    return .decimal(Self.decimal(operation, a, b))
  }

  /// Nil where the result does not fit or has to be thought about.
  private static func quick(_ operation: Operation, _ a: Int, _ b: Int) -> Int? {
    let (result, overflow) =
      switch operation {
      case .plus: a.addingReportingOverflow(b)
      case .minus: a.subtractingReportingOverflow(b)
      case .times: a.multipliedReportingOverflow(by: b)
      case .divided, .modulo: (0, true)
      }
    return overflow ? nil : result
  }

  private static func whole(_ operation: Operation, _ a: BigInteger, _ b: BigInteger) throws(FilterFault) -> Number {
    switch operation {
    case .plus: return Number(a + b)
    case .minus: return Number(a - b)
    case .times: return Number(a * b)
    case .divided, .modulo:
      guard !b.isZero else { throw .dividedByZero }
      let (quotient, remainder) = a.dividedRoundingDown(by: b)
      return Number(operation == .divided ? quotient : remainder)
    }
  }

  private static func decimal(_ operation: Operation, _ a: BigDecimal, _ b: BigDecimal) -> BigDecimal {
    switch operation {
    case .plus: a + b
    case .minus: a - b
    case .times: a * b
    case .divided: a / b
    case .modulo: a % b
    }
  }

  private func nonFinite(_ operation: Operation, _ other: Number) throws(FilterFault) -> Number {
    switch operation {
    case .plus: return Number(double + other.double)
    case .minus: return Number(double - other.double)
    case .times: return Number(double * other.double)
    case .divided: return Number(double / other.double)
    case .modulo:
      if other.isZero { throw .dividedByZero }
      return .nonFinite(.nan)
    }
  }

  var magnitude: Number {
    switch self {
    case .integer(let integer): Number(BigInteger(integer).magnitude)
    case .big(let big): .big(big.magnitude)
    case .decimal(let decimal): .decimal(BigDecimal(decimal.coefficient.magnitude, exponent: decimal.exponent))
    case .nonFinite(let double): .nonFinite(double.magnitude)
    }
  }

  func isLess(than other: Number) -> Bool {
    if case .integer(let a) = self, case .integer(let b) = other { return a < b }
    guard let a = decimal, let b = other.decimal else { return double < other.double }
    return a < b
  }

  /// Rounded to digits after the point; whole if there are none.
  /// - Throws: `FilterFault.notFinite`.
  func rounded(toDigits digits: Int, _ rounding: BigDecimal.Rounding) throws(FilterFault) -> Number {
    let digits = max(-Self.digitLimit, min(Self.digitLimit, digits))
    switch self {
    case .integer, .big:
      guard digits < 0, let decimal else { return self }
      return Number(decimal.rounded(toDigits: digits, rounding).whole)
    case .decimal(let decimal):
      let rounded = decimal.rounded(toDigits: digits, rounding)
      return digits <= 0 ? Number(rounded.whole) : .decimal(rounded)
    case .nonFinite: throw .notFinite
    }
  }
}
