/// A decimal number, exact: coefficient · 10^exponent.
///
/// Liquid's arithmetic is decimal (Ruby's BigDecimal), so that 10.1 minus 2.2 is 7.9 and not 7.8999999999999995.
struct BigDecimal: Sendable {
  /// Digits worked out in a division beyond those of the operands; far more than a `Double` keeps.
  private static let divisionDigits = 40

  let coefficient: BigInteger
  let exponent: Int
  /// A zero that a negative number has become; it is written "-0.0".
  let isNegativeZero: Bool

  init(_ coefficient: BigInteger, exponent: Int = 0, isNegative: Bool = false) {
    self.coefficient = coefficient
    self.exponent = coefficient.isZero ? 0 : exponent
    isNegativeZero = coefficient.isZero && isNegative
  }

  /// The shortest decimal that reads back as the same `Double`.
  /// - Precondition: finite.
  init(_ double: Double) {
    self.init(scientific: double.description)
  }

  /// Reads digits with an optional sign, point and exponent, as `Double.description` and Liquid's pattern have them.
  private init(scientific text: String) {
    let parts = text.split(whereSeparator: { $0 == "e" || $0 == "E" })
    let mantissa = parts.first ?? "0"
    let point = mantissa.firstIndex(of: ".")
    let fraction = point.map { mantissa.distance(from: $0, to: mantissa.endIndex) - 1 } ?? 0
    let digits = mantissa.utf8.filter { $0.isDigit }
    let power = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let isNegative = mantissa.first == "-"
    self.init(BigInteger(isNegative: isNegative, digits: digits), exponent: power - fraction, isNegative: isNegative)
  }

  /// Reads `-?digits.digits` with white space around it; nil for anything else.
  init?(fractional text: [UInt8]) {
    let trimmed = text.trimmingASCIISpace
    let unsigned = trimmed.first == UInt8(ascii: "-") ? trimmed.dropFirst() : trimmed
    guard let point = unsigned.firstIndex(of: UInt8(ascii: ".")), point > unsigned.startIndex,
      point + 1 < unsigned.endIndex,
      unsigned[..<point].allSatisfy({ $0.isDigit }), unsigned[(point + 1)...].allSatisfy({ $0.isDigit })
    else { return nil }
    self.init(scientific: String(decoding: trimmed, as: UTF8.self))
  }

  var isZero: Bool { coefficient.isZero }

  /// The nearest `Double`; infinite if it is too large.
  var double: Double { isNegativeZero ? -0.0 : Double("\(coefficient)e\(exponent)") ?? 0 }

  private var isNegative: Bool { coefficient.isNegative || isNegativeZero }

  /// How many digits it takes to write the number out.
  var digitCount: Int { coefficient.digitCount + abs(exponent) }
}

extension BigDecimal {
  static func + (left: BigDecimal, right: BigDecimal) -> BigDecimal {
    let exponent = min(left.exponent, right.exponent)
    return BigDecimal(left.coefficient(at: exponent) + right.coefficient(at: exponent), exponent: exponent)
  }

  static func - (left: BigDecimal, right: BigDecimal) -> BigDecimal {
    left + BigDecimal(right.coefficient.negated, exponent: right.exponent)
  }

  static func * (left: BigDecimal, right: BigDecimal) -> BigDecimal {
    BigDecimal(
      left.coefficient * right.coefficient, exponent: left.exponent + right.exponent,
      isNegative: left.isNegative != right.isNegative)
  }

  /// - Precondition: the divisor is not zero.
  static func / (left: BigDecimal, right: BigDecimal) -> BigDecimal {
    let extra = divisionDigits + right.coefficient.digitCount
    let numerator = left.coefficient.magnitude.scaled(byPowerOfTen: extra)
    let quotient = numerator.dividedRoundingDown(by: right.coefficient.magnitude).quotient
    let isNegative = left.isNegative != right.isNegative
    return BigDecimal(
      isNegative ? quotient.negated : quotient, exponent: left.exponent - right.exponent - extra,
      isNegative: isNegative)
  }

  /// The remainder with the sign of the divisor.
  /// - Precondition: the divisor is not zero.
  static func % (left: BigDecimal, right: BigDecimal) -> BigDecimal {
    let exponent = min(left.exponent, right.exponent)
    let (_, rest) = left.coefficient(at: exponent).dividedRoundingDown(by: right.coefficient(at: exponent))
    return BigDecimal(rest, exponent: exponent)
  }

  static func < (left: BigDecimal, right: BigDecimal) -> Bool {
    let exponent = min(left.exponent, right.exponent)
    return left.coefficient(at: exponent) < right.coefficient(at: exponent)
  }

  /// How `rounded` treats what it cuts off.
  enum Rounding {
    case down, up
    /// To the nearer; a half goes away from zero.
    case half
  }

  /// Rounded to a number of digits after the point; negative for tens, hundreds and so on.
  func rounded(toDigits digits: Int, _ rounding: Rounding) -> BigDecimal {
    guard exponent < -digits else { return self }
    let cut = -digits - exponent
    guard cut <= coefficient.digitCount + 1 else { return tiny(toDigits: digits, rounding) }
    let unit = BigInteger(1).scaled(byPowerOfTen: cut)
    return BigDecimal(quotient(by: unit, rounding), exponent: -digits, isNegative: isNegative)
  }

  /// The whole number with its power of ten written out.
  var whole: BigInteger { coefficient(at: min(0, exponent)) }

  /// A number so small that all its digits are cut off.
  private func tiny(toDigits digits: Int, _ rounding: Rounding) -> BigDecimal {
    let unit = BigDecimal(BigInteger(1), exponent: -digits)
    switch rounding {
    case .down where coefficient.isNegative: return BigDecimal(unit.coefficient.negated, exponent: -digits)
    case .up where !coefficient.isNegative && !isZero: return unit
    default: return BigDecimal(BigInteger(0), isNegative: isNegative)
    }
  }

  private func quotient(by unit: BigInteger, _ rounding: Rounding) -> BigInteger {
    let (down, rest) = coefficient.dividedRoundingDown(by: unit)
    guard !rest.isZero else { return down }
    let up = down + BigInteger(1)
    switch rounding {
    case .down: return down
    case .up: return up
    case .half:
      let twice = rest + rest
      if twice == unit { return coefficient.isNegative ? down : up }
      return twice < unit ? down : up
    }
  }

  private func coefficient(at power: Int) -> BigInteger { coefficient.scaled(byPowerOfTen: exponent - power) }
}
