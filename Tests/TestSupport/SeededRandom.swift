/// Random choices that are the same in every run (SplitMix64).
public struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// The same seed gives the same choices.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Heads or tails.
  public mutating func flag() -> Bool { next() & 1 == 1 }

  /// A number from 0 up to, but not, `count`, which must be above 0.
  public mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

  /// One of several, all equally likely; the array must not be empty.
  public mutating func one<Item>(of items: [Item]) -> Item {
    items[Int(next() % UInt64(items.count))]
  }
}
