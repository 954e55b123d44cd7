import TextCore

/// How values are taken as numbers, as Ruby and `Liquid::Utils` do it.
extension Value {
  /// The same value as a word of the template's own.
  var asLiteral: Value {
    switch self {
    case .integer(let integer, _): .integer(integer, .literal)
    case .bigInteger(let big, _): .bigInteger(big, .literal)
    case .float(let float, _): .float(float, .literal)
    default: self
    }
  }

  /// Ruby's `to_i`, kept within `Int`; nil for what has none, such as true or a list.
  var looseInteger: Int? {
    switch self {
    case .null: 0
    case .integer(let integer, _): integer
    case .bigInteger(let big, _): big.isNegative ? .min : .max
    case .float(let float, _): Int(exactly: float.rounded(.towardZero))
    case .text(let text): Self.leadingInteger(text.bytes).clampedInt
    default: nil
    }
  }

  /// `Utils.to_integer`: a whole number, or text that is one in Ruby's notation.
  /// - Throws: `FilterFault.notAnInteger`.
  func strictInteger() throws(FilterFault) -> Int {
    switch self {
    case .integer(let integer, _): return integer
    case .bigInteger(let big, _): return big.isNegative ? .min : .max
    case .text(let text):
      guard let integer = RubyInteger.value(of: text.bytes) else { throw .notAnInteger }
      return integer.clampedInt
    default: throw .notAnInteger
    }
  }

  /// `Utils.to_number`: a number, or text that begins with one; everything else counts as 0.
  var number: Number {
    switch self {
    case .integer(let integer, _): .integer(integer)
    case .bigInteger(let big, _): .big(big)
    case .float(let float, _): Number(float)
    case .text(let text):
      BigDecimal(fractional: text.bytes).map(Number.decimal) ?? Number(Self.leadingInteger(text.bytes))
    default: .integer(0)
    }
  }

  /// The whole number a text begins with, as Ruby's `String#to_i` reads it; 0 if there is none.
  private static func leadingInteger(_ text: [UInt8]) -> BigInteger {
    var rest = text[...]
    while let first = rest.first, first.isSpace { rest.removeFirst() }
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    var digits: [UInt8] = []
    var previous: UInt8 = UInt8(ascii: "_")
    for byte in rest {
      if byte.isDigit { digits.append(byte) } else if byte != UInt8(ascii: "_") || previous == byte { break }
      previous = byte
      if digits.count > Number.digitLimit { break }
    }
    StepCount.add(digits.count)
    return BigInteger(isNegative: isNegative, digits: digits)
  }
}

extension BigInteger {
  /// The nearest `Int`.
  var clampedInt: Int { int ?? (isNegative ? .min : .max) }
}

/// Reads whole numbers as Ruby's `Integer(text)` does: signs, underscores between digits, and the prefixes of other
/// bases; nil for anything else.
enum RubyInteger {
  static func value(of text: [UInt8]) -> BigInteger? {
    var rest = text.trimmingASCIISpace
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let radix = radix(of: &rest)
    guard let digits = digits(rest) else { return nil }
    if radix == 10 {
      guard digits.count <= Number.digitLimit else { return nil }
      return BigInteger(decimal: digits).map { isNegative ? $0.negated : $0 }
    }
    return Int(String(decoding: digits, as: UTF8.self), radix: radix).map { BigInteger(isNegative ? -$0 : $0) }
  }

  private static func radix(of rest: inout ArraySlice<UInt8>) -> Int {
    guard rest.first == UInt8(ascii: "0"), rest.count > 1 else { return 10 }
    rest.removeFirst()
    switch rest.first.map(\.lowercasedASCII) {
    case UInt8(ascii: "x"): rest.removeFirst(); return 16
    case UInt8(ascii: "b"): rest.removeFirst(); return 2
    case UInt8(ascii: "o"): rest.removeFirst(); return 8
    case UInt8(ascii: "d"): rest.removeFirst(); return 10
    case UInt8(ascii: "_"): rest.removeFirst(); return 8
    default: return 8
    }
  }

  /// The digits without the underscores between them; nil if an underscore does not stand between digits.
  private static func digits(_ rest: ArraySlice<UInt8>) -> [UInt8]? {
    var digits: [UInt8] = []
    var previous = UInt8(ascii: "_")
    for byte in rest {
      guard byte != UInt8(ascii: "_") || previous != byte else { return nil }
      if byte != UInt8(ascii: "_") { digits.append(byte) }
      previous = byte
    }
    return digits.isEmpty || previous == UInt8(ascii: "_") ? nil : digits
  }
}
