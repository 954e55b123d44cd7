/// A whole number of any size, for the arithmetic filters: they count as Ruby counts, without overflow.
///
/// Sign and magnitude; the magnitude is in base 10⁹, least significant limb first, without leading zero limbs.
public struct BigInteger: Sendable, Hashable {
  static let base: UInt64 = 1_000_000_000

  let isNegative: Bool
  let limbs: [UInt32]

  init(isNegative: Bool, limbs: [UInt32]) {
    var limbs = limbs
    while limbs.last == 0 { limbs.removeLast() }
    self.limbs = limbs
    self.isNegative = isNegative && !limbs.isEmpty
  }

  init(_ integer: Int) {
    var rest = integer.magnitude
    var limbs: [UInt32] = []
    while rest > 0 {
      limbs.append(UInt32(rest % UInt(Self.base)))
      rest /= UInt(Self.base)
    }
    self.init(isNegative: integer < 0, limbs: limbs)
  }

  /// Reads an optional minus sign and digits, nothing else.
  init?(decimal text: some BidirectionalCollection<UInt8>) {
    let isNegative = text.first == UInt8(ascii: "-")
    let digits = isNegative ? Array(text.dropFirst()) : Array(text)
    guard !digits.isEmpty, digits.allSatisfy({ $0.isDigit }) else { return nil }
    self.init(isNegative: isNegative, digits: digits)
  }

  /// From ASCII digits, most significant first.
  init(isNegative: Bool, digits: [UInt8]) {
    var limbs: [UInt32] = []
    limbs.reserveCapacity(digits.count / 9 + 1)
    var end = digits.count
    while end > 0 {
      let start = max(0, end - 9)
      limbs.append(digits[start..<end].reduce(0) { $0 * 10 + UInt32($1 - UInt8(ascii: "0")) })
      end = start
    }
    self.init(isNegative: isNegative, limbs: limbs)
  }

  var isZero: Bool { limbs.isEmpty }

  /// The same number as an `Int`, if it fits.
  var int: Int? { limbs.count > 3 ? nil : Int(description) }

  /// How many decimal digits, 1 for zero.
  var digitCount: Int { description.utf8.count - (isNegative ? 1 : 0) }

  var magnitude: BigInteger { BigInteger(isNegative: false, limbs: limbs) }

  var negated: BigInteger { BigInteger(isNegative: !isNegative, limbs: limbs) }
}

extension BigInteger: CustomStringConvertible {
  /// The decimal digits, with a minus sign for a negative number.
  public var description: String {
    guard let top = limbs.last else { return "0" }
    var text = (isNegative ? "-" : "") + String(top)
    for limb in limbs.dropLast().reversed() {
      let digits = String(limb)
      text += String(repeating: "0", count: 9 - digits.utf8.count) + digits
    }
    return text
  }
}

extension BigInteger: Comparable {
  /// Orders by size.
  public static func < (left: BigInteger, right: BigInteger) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    let order = compareMagnitudes(left.limbs, right.limbs)
    return left.isNegative ? order > 0 : order < 0
  }

  /// -1, 0 or 1.
  fileprivate static func compareMagnitudes(_ left: [UInt32], _ right: [UInt32]) -> Int {
    if left.count != right.count { return left.count < right.count ? -1 : 1 }
    for index in left.indices.reversed() where left[index] != right[index] {
      return left[index] < right[index] ? -1 : 1
    }
    return 0
  }
}

// MARK: - Arithmetic

extension BigInteger {
  static func + (left: BigInteger, right: BigInteger) -> BigInteger {
    if left.isNegative == right.isNegative {
      return BigInteger(isNegative: left.isNegative, limbs: sum(left.limbs, right.limbs))
    }
    if compareMagnitudes(left.limbs, right.limbs) >= 0 {
      return BigInteger(isNegative: left.isNegative, limbs: difference(left.limbs, right.limbs))
    }
    return BigInteger(isNegative: right.isNegative, limbs: difference(right.limbs, left.limbs))
  }

  static func - (left: BigInteger, right: BigInteger) -> BigInteger { left + right.negated }

  /// - Complexity: O(digits of left · digits of right).
  static func * (left: BigInteger, right: BigInteger) -> BigInteger {
    var product = [UInt32](repeating: 0, count: left.limbs.count + right.limbs.count)
    for (i, a) in left.limbs.enumerated() {
      var carry: UInt64 = 0
      for (j, b) in right.limbs.enumerated() {
        let total = UInt64(a) * UInt64(b) + UInt64(product[i + j]) + carry
        product[i + j] = UInt32(total % base)
        carry = total / base
      }
      product[i + right.limbs.count] = UInt32(carry)
    }
    return BigInteger(isNegative: left.isNegative != right.isNegative, limbs: product)
  }

  /// Quotient and remainder as Ruby has them: the quotient rounded down, the remainder with the sign of the divisor.
  /// - Precondition: the divisor is not zero.
  func dividedRoundingDown(by divisor: BigInteger) -> (quotient: BigInteger, remainder: BigInteger) {
    precondition(!divisor.isZero, "callers refuse division by zero")
    let (quotientLimbs, remainderLimbs) = Self.divide(limbs, by: divisor.limbs)
    let quotient = BigInteger(isNegative: isNegative != divisor.isNegative, limbs: quotientLimbs)
    let remainder = BigInteger(isNegative: isNegative, limbs: remainderLimbs)
    guard !remainder.isZero, isNegative != divisor.isNegative else { return (quotient, remainder) }
    return (quotient - BigInteger(1), remainder + divisor)
  }

  /// This number times a power of ten.
  func scaled(byPowerOfTen power: Int) -> BigInteger {
    guard power > 0, !isZero else { return self }
    let zeroLimbs = [UInt32](repeating: 0, count: power / 9)
    let rest = (0..<(power % 9)).reduce(1) { factor, _ in factor * 10 }
    return BigInteger(isNegative: isNegative, limbs: zeroLimbs + limbs) * BigInteger(rest)
  }

  private static func sum(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(max(left.count, right.count) + 1)
    var carry: UInt64 = 0
    for index in 0..<max(left.count, right.count) {
      let total =
        UInt64(index < left.count ? left[index] : 0) + UInt64(index < right.count ? right[index] : 0) + carry
      result.append(UInt32(total % base))
      carry = total / base
    }
    if carry > 0 { result.append(UInt32(carry)) }
    return result
  }

  /// - Precondition: left is not smaller than right.
  private static func difference(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    var result = left
    var borrow: Int64 = 0
    for index in left.indices {
      var digit = Int64(left[index]) - (index < right.count ? Int64(right[index]) : 0) - borrow
      borrow = digit < 0 ? 1 : 0
      if digit < 0 { digit += Int64(base) }
      result[index] = UInt32(digit)
    }
    return result
  }

  private static func divide(_ left: [UInt32], by right: [UInt32]) -> (quotient: [UInt32], remainder: [UInt32]) {
    if compareMagnitudes(left, right) < 0 { return ([], left) }
    if right.count == 1 { return divide(left, byLimb: UInt64(right[0])) }
    return divideLong(left, by: right)
  }

  private static func divide(_ left: [UInt32], byLimb limb: UInt64) -> (quotient: [UInt32], remainder: [UInt32]) {
    var quotient = left
    var rest: UInt64 = 0
    for index in left.indices.reversed() {
      let total = rest * base + UInt64(left[index])
      quotient[index] = UInt32(total / limb)
      rest = total % limb
    }
    return (quotient, [UInt32(rest)])
  }

  /// Schoolbook division (Knuth, The Art of Computer Programming, volume 2, 4.3.1, algorithm D).
  private static func divideLong(_ left: [UInt32], by right: [UInt32]) -> (quotient: [UInt32], remainder: [UInt32]) {
    let factor = base / (UInt64(right[right.count - 1]) + 1)
    var rest = multiply(left, by: factor) + [0]
    let divisor = Array(multiply(right, by: factor).prefix(right.count))
    let size = divisor.count
    var quotient = [UInt32](repeating: 0, count: left.count - size + 1)
    for index in quotient.indices.reversed() {
      let top = UInt64(rest[index + size]) * base + UInt64(rest[index + size - 1])
      var guess = top / UInt64(divisor[size - 1])
      var over = top % UInt64(divisor[size - 1])
      while guess >= base || guess * UInt64(divisor[size - 2]) > over * base + UInt64(rest[index + size - 2]) {
        guess -= 1
        over += UInt64(divisor[size - 1])
        if over >= base { break }
      }
      if !subtract(divisor, times: guess, from: &rest, at: index) {
        guess -= 1
        add(divisor, to: &rest, at: index)
      }
      quotient[index] = UInt32(guess)
    }
    return (quotient, divide(BigInteger(isNegative: false, limbs: rest).limbs, byLimb: factor).quotient)
  }

  /// The product, always one limb longer than `limbs`.
  private static func multiply(_ limbs: [UInt32], by factor: UInt64) -> [UInt32] {
    var carry: UInt64 = 0
    var result = limbs.map { limb in
      let total = UInt64(limb) * factor + carry
      carry = total / base
      return UInt32(total % base)
    }
    result.append(UInt32(carry))
    return result
  }

  /// False if the subtraction went below zero; the digits are then those of the number plus a power of the base.
  private static func subtract(_ limbs: [UInt32], times factor: UInt64, from rest: inout [UInt32], at start: Int)
    -> Bool
  {
    var carry: UInt64 = 0
    var borrow: Int64 = 0
    for index in 0...limbs.count {
      let product = (index < limbs.count ? UInt64(limbs[index]) * factor : 0) + carry
      carry = product / base
      var digit = Int64(rest[start + index]) - Int64(product % base) - borrow
      borrow = digit < 0 ? 1 : 0
      if digit < 0 { digit += Int64(base) }
      rest[start + index] = UInt32(digit)
    }
    return borrow == 0
  }

  private static func add(_ limbs: [UInt32], to rest: inout [UInt32], at start: Int) {
    var carry: UInt64 = 0
    for index in 0...limbs.count {
      let total = UInt64(rest[start + index]) + (index < limbs.count ? UInt64(limbs[index]) : 0) + carry
      rest[start + index] = UInt32(total % base)
      carry = total / base
    }
  }
}
