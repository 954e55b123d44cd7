/// What each of some words means: a table with open addressing, since every word of a text is asked.
struct WordTable<Meaning: OptionSet & Sendable>: Sendable where Meaning.RawValue: Sendable {
  private var keys: [UInt64]
  private var meanings: [Meaning]
  private let mask: Int
  /// One bit for each word, by which nearly all other words are turned away in the nearest cache.
  private var filter = [UInt64](repeating: 0, count: 256)

  /// Some lists of words parted by spaces; places for four times as many words, a power of two, keep it quick.
  init(_ lists: [(Meaning, String)], places: Int) {
    mask = places - 1
    keys = [UInt64](repeating: 0, count: places)
    meanings = [Meaning](repeating: [], count: places)
    for (meaning, words) in lists {
      for word in words.split(whereSeparator: \.isWhitespace) { add(meaning, WordKey(word.utf8)) }
    }
  }

  /// What a word means; nothing for most.
  @inline(__always)
  func meaning(of key: WordKey) -> Meaning {
    let bit = Self.filterBit(key)
    return filter[bit >> 6] >> UInt64(bit & 63) & 1 == 1 ? meanings[place(of: key)] : []
  }

  mutating func add(_ meaning: Meaning, _ key: WordKey) {
    let place = place(of: key)
    let bit = Self.filterBit(key)
    filter[bit >> 6] |= 1 << UInt64(bit & 63)
    keys[place] = key.hash
    meanings[place].formUnion(meaning)
  }

  @inline(__always)
  private static func filterBit(_ key: WordKey) -> Int { Int(truncatingIfNeeded: key.hash &>> 40) & 0x3FFF }

  /// Where a word stands, or the empty place where it would.
  @inline(__always)
  private func place(of key: WordKey) -> Int {
    var place = Int(truncatingIfNeeded: key.hash >> 20) & mask
    while keys[place] != key.hash, keys[place] != 0 { place = (place + 1) & mask }
    return place
  }
}
