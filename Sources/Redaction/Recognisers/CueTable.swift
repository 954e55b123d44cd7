/// Finds a word of at most sixteen letters and digits among the cue words, in constant time and without allocating.
///
/// Open addressing over the word's own bytes, packed into two machine words: a hit is exact, never by hash alone.
struct CueTable: Sendable {
  /// Up to sixteen bytes of a word in lower case.
  struct Key: Sendable, Hashable {
    var high: UInt64 = 0
    var low: UInt64 = 0

    /// Adds a letter or digit in lower case; the caller counts, since the seventeenth pushes out the first.
    @inline(__always) mutating func append(_ byte: UInt8) {
      high = high &<< 8 | low &>> 56
      low = low &<< 8 | UInt64(byte | (byte.isUpper ? 0x20 : 0))
    }

    /// Two words as one key.
    func joined(with second: Key) -> Key {
      let first = high &* 0x9E37_79B9_7F4A_7C15
      let next = second.high &* 0xC2B2_AE3D_27D4_EB4F
      return Key(high: first ^ low, low: next ^ second.low)
    }

    @inline(__always) var hash: Int {
      let mixed: UInt64 = low ^ (high &* 0xFF51_AFD7_ED55_8CCD)
      return Int(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) &>> 48)
    }
  }

  /// Longest cue word, in bytes.
  static let longestWord = 16
  static let shared = CueTable(CueWords.rows)

  private var keys: [Key]
  private var meanings: [CueMeaning]
  private let mask: Int

  /// The meaning of a key; nil for a word that is no cue.
  @inline(__always) func meaning(of key: Key) -> CueMeaning? {
    var slot = key.hash & mask
    while keys[slot].low != 0 {
      if keys[slot].low == key.low, keys[slot].high == key.high { return meanings[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private init(_ rows: [CueWords.Row]) {
    mask = 4095
    keys = Array(repeating: Key(), count: mask + 1)
    meanings = Array(repeating: CueMeaning(), count: mask + 1)
    for row in rows {
      for word in row.words { add(word, CueMeaning(labels: row.labels, hints: row.hints, action: row.action)) }
    }
  }

  private mutating func add(_ words: String, _ meaning: CueMeaning) {
    var parts = words.utf8.split(separator: UInt8(ascii: " ")).map(Self.key)
    guard let last = parts.popLast() else { return }
    if let first = parts.last {
      merge(meaning, at: first.joined(with: last))
      merge(CueMeaning(endsPair: true), at: last)
    } else {
      merge(meaning, at: last)
    }
  }

  private mutating func merge(_ meaning: CueMeaning, at key: Key) {
    var slot = key.hash & mask
    while keys[slot].low != 0, keys[slot] != key { slot = (slot + 1) & mask }
    keys[slot] = key
    meanings[slot].labels.formUnion(meaning.labels)
    meanings[slot].hints.formUnion(meaning.hints)
    meanings[slot].endsPair = meanings[slot].endsPair || meaning.endsPair
    if meaning.action != .none { meanings[slot].action = meaning.action }
  }

  private static func key(_ word: Substring.UTF8View) -> Key {
    var key = Key()
    for byte in word { key.append(byte) }
    return key
  }
}

extension CueTable.Key {
  /// The key of a word of the text.
  init(_ text: ScanText, _ range: Range<Int>) {
    self.init()
    for offset in range { append(text[offset]) }
  }
}
