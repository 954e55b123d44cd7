/// What each of some words means: a table with open addressing, since every word of a text is asked.
///
/// A table lives as long as the program: its memory is never given back, so that nobody has to count who uses it.
struct WordTable<Meaning: OptionSet & Sendable>: @unchecked Sendable where Meaning.RawValue: Sendable {
  private struct Entry: Sendable {
    var key: UInt64
    var meaning: Meaning
  }

  private let entries: UnsafeMutablePointer<Entry>
  private let mask: Int
  /// One bit for each word, by which nearly all other words are turned away in the nearest cache.
  private let filter: UnsafeMutablePointer<UInt64>

  /// Some lists of words parted by spaces; places for twice as many words, a power of two, keep it quick.
  init(_ lists: [(Meaning, String)], places: Int) {
    mask = places - 1
    entries = .allocate(capacity: places)
    entries.initialize(repeating: Entry(key: 0, meaning: []), count: places)
    filter = .allocate(capacity: 512)
    filter.initialize(repeating: 0, count: 512)
    for (meaning, words) in lists {
      for word in words.words { add(meaning, WordKey(word)) }
    }
  }

  /// What a word means; nothing for most.
  @inline(__always)
  func meaning(of key: WordKey) -> Meaning {
    let bit = Self.filterBit(key)
    return filter[bit >> 6] >> UInt64(bit & 63) & 1 == 1 ? entries[place(of: key)].meaning : []
  }

  /// Only while the table is made.
  func add(_ meaning: Meaning, _ key: WordKey) {
    let place = place(of: key)
    let bit = Self.filterBit(key)
    filter[bit >> 6] |= 1 << UInt64(bit & 63)
    entries[place].key = key.hash
    entries[place].meaning.formUnion(meaning)
  }

  @inline(__always)
  private static func filterBit(_ key: WordKey) -> Int { Int(truncatingIfNeeded: key.hash &>> 40) & 0x7FFF }

  /// Where a word stands, or the empty place where it would.
  @inline(__always)
  private func place(of key: WordKey) -> Int {
    var place = Int(truncatingIfNeeded: key.hash >> 20) & mask
    while entries[place].key != key.hash, entries[place].key != 0 { place = (place + 1) & mask }
    return place
  }
}

extension String {
  /// The words of a list, parted by spaces and line ends; bytes, as whitespace of all Unicode takes its time at every start.
  var words: [Substring.UTF8View] { utf8.split { $0 <= UInt8(ascii: " ") } }
}
