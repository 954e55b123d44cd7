/// Finds a word among the cue words by its spelling, in constant time and without allocating.
///
/// Open addressing over the 64-bit hashes of the spellings; a filter of one bit per hash, small enough to stay in the
/// nearest cache, turns away nearly every word of prose at once.
struct CueTable: Sendable {
  /// Longest cue word, in bytes.
  static let longestWord = 16
  static let shared = CueTable(CueWords.rows)

  private var hashes: [UInt64]
  /// Index in `meanings` of each slot's hash.
  private var places: [UInt16]
  private var meanings: [CueMeaning] = []
  /// One bit for every spelling that may be a cue, or the second word of one.
  private(set) var filter: [UInt64]
  private static let slots = 2048
  private static let filterBits = 1 << 16

  /// The meaning of a word; nil for one that is no cue.
  func meaning(of word: WordKey) -> CueMeaning? { meaning(ofHash: word.hash) }

  /// The meaning of two words side by side.
  func meaning(of first: WordKey, _ second: WordKey) -> CueMeaning? {
    meaning(ofHash: Self.joined(first, second))
  }

  /// Whether a word may be a cue, asked of the table's `filter`; false for nearly all that are none.
  @inline(__always)
  static func mayHold(_ filter: UnsafeBufferPointer<UInt64>, _ word: WordKey) -> Bool {
    let bit = filterBit(word.hash)
    return filter[bit >> 6] >> UInt64(bit & 63) & 1 == 1
  }

  private func meaning(ofHash hash: UInt64) -> CueMeaning? {
    var slot = Self.slot(hash)
    while hashes[slot] != 0 {
      if hashes[slot] == hash { return meanings[Int(places[slot])] }
      slot = (slot + 1) % Self.slots
    }
    return nil
  }

  @inline(__always)
  private static func filterBit(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> 24) & (filterBits - 1) }

  private static func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> 40) % slots }

  private static func joined(_ first: WordKey, _ second: WordKey) -> UInt64 {
    first.hash &* 0x9E37_79B9_7F4A_7C15 ^ second.hash
  }

  private init(_ rows: [CueWords.Row]) {
    hashes = Array(repeating: 0, count: Self.slots)
    places = Array(repeating: 0, count: Self.slots)
    filter = Array(repeating: 0, count: Self.filterBits / 64)
    for word in CueWords.abbreviations { add(word, CueMeaning(isAbbreviation: true)) }
    for row in rows {
      for word in row.words { add(word, CueMeaning(labels: row.labels, hints: row.hints, action: row.action)) }
    }
  }

  private mutating func add(_ words: String, _ meaning: CueMeaning) {
    let bytes = words.utf8
    let space = bytes.firstIndex(of: UInt8(ascii: " "))
    let last = WordKey(bytes[(space.map(bytes.index(after:)) ?? bytes.startIndex)...])
    if let space {
      merge(meaning, at: Self.joined(WordKey(bytes[..<space]), last))
      merge(CueMeaning(endsPair: true), at: last.hash)
    } else {
      merge(meaning, at: last.hash)
    }
    let bit = Self.filterBit(last.hash)
    filter[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  private mutating func merge(_ meaning: CueMeaning, at hash: UInt64) {
    var slot = Self.slot(hash)
    while hashes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) % Self.slots }
    if hashes[slot] == 0 {
      hashes[slot] = hash
      places[slot] = UInt16(meanings.count)
      meanings.append(meaning)
    } else {
      meanings[Int(places[slot])].add(meaning)
    }
  }
}
