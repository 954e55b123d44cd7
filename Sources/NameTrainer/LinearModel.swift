#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Logistic regression over signs that are there or not, learned by FTRL-proximal (McMahan et al., "Ad click
/// prediction", 2013): signs that help little get no weight at all.
struct LinearModel {
  private var sums: [Float]
  private var squares: [Float]
  private(set) var weights: [Float]

  private static let rate: Float = 0.08
  private static let calm: Float = 1
  private static let sparsity: Float = 0.4
  private static let modesty: Float = 1

  init(signCount: Int) {
    sums = Array(repeating: 0, count: signCount)
    squares = sums
    weights = sums
  }

  /// The log-odds of an example.
  func score(_ signs: [UInt16]) -> Float { signs.reduce(0) { $0 + weights[Int($1)] } }

  /// Learns from all examples, some times over, in an order drawn from `random`.
  mutating func learn(
    _ examples: [(signs: [UInt16], isName: Bool)], rounds: Int, _ random: inout some RandomNumberGenerator
  ) {
    for _ in 0..<rounds {
      for index in examples.indices.shuffled(using: &random) { learn(examples[index].signs, examples[index].isName) }
    }
  }

  private mutating func learn(_ signs: [UInt16], _ isName: Bool) {
    let error = 1 / (1 + expf(-score(signs))) - (isName ? 1 : 0)
    for sign in signs { adjust(Int(sign), error) }
  }

  private mutating func adjust(_ sign: Int, _ error: Float) {
    let square = squares[sign] + error * error
    sums[sign] += error - (square.squareRoot() - squares[sign].squareRoot()) / Self.rate * weights[sign]
    squares[sign] = square
    let sum = sums[sign]
    weights[sign] =
      abs(sum) <= Self.sparsity
      ? 0
      : -(sum - (sum < 0 ? -Self.sparsity : Self.sparsity))
        / ((Self.calm + square.squareRoot()) / Self.rate + Self.modesty)
  }
}
