import TestSupport
import Testing

@testable import Liquid

@Suite("Big whole numbers")
struct BigIntegerTests {
  /// Limbs at which carrying and guessing go wrong if anything does.
  private static let limbs: [UInt32] = [0, 1, 2, 499_999_999, 500_000_000, 999_999_998, 999_999_999]

  private static func number(_ random: inout SeededRandom, limbs count: Int) -> BigInteger {
    BigInteger(isNegative: random.flag(), limbs: (0..<count).map { _ in random.one(of: limbs) })
  }

  @Test("quotient times divisor and the remainder make the number again, and the remainder has the divisor's sign")
  func division() {
    var random = SeededRandom(seed: 7)
    for round in 0..<6_000 {
      let number = Self.number(&random, limbs: 1 + round % 7)
      let divisor = Self.number(&random, limbs: 1 + round % 4)
      guard !divisor.isZero else { continue }
      let (quotient, remainder) = number.dividedRoundingDown(by: divisor)
      #expect(quotient * divisor + remainder == number)
      #expect(remainder.isZero || remainder.isNegative == divisor.isNegative)
      #expect(remainder.magnitude < divisor.magnitude)
    }
  }

  @Test("sums and differences undo each other, and order agrees with them")
  func sums() {
    var random = SeededRandom(seed: 8)
    for round in 0..<2_000 {
      let (a, b) = (Self.number(&random, limbs: round % 5), Self.number(&random, limbs: round % 3))
      #expect(a + b - b == a)
      #expect((a < b) == (a - b).isNegative)
    }
  }

  @Test(
    "what is written is read again",
    arguments: ["0", "-1", "999999999", "1000000000", "-123456789012345678901234567890"])
  func reading(_ text: String) {
    #expect(BigInteger(decimal: text.utf8)?.description == text)
  }

  @Test("small numbers are what machine words are")
  func words() {
    for number in [0, 1, -1, 999_999_999, 1_000_000_000, .max, .min] {
      #expect(BigInteger(number).description == String(number))
      #expect(BigInteger(number).int == number)
    }
    #expect((BigInteger(.max) + BigInteger(1)).int == nil)
    #expect((BigInteger(.max) + BigInteger(1)).clampedInt == .max)
    #expect((BigInteger(.min) - BigInteger(1)).clampedInt == .min)
  }
}
