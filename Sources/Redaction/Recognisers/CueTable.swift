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

    @inline(__always) var hash: UInt64 {
      let mixed: UInt64 = low ^ (high &* 0xFF51_AFD7_ED55_8CCD)
      return mixed &* 0x9E37_79B9_7F4A_7C15
    }
  }

  /// Longest cue word, in bytes.
  static let longestWord = 16
  static let shared = CueTable(CueWords.rows)

  /// A few bits of each key's hash, 0 for an empty slot: small enough to stay in the nearest cache.
  private var prints: [UInt16]
  private var keys: [Key]
  private var meanings: [CueMeaning]
  private static let slots = 4096

  /// The meaning of a key; nil for a word that is no cue.
  @inline(__always) func meaning(of key: Key) -> CueMeaning? {
    let hash = key.hash
    let print = Self.print(hash)
    var slot = Self.slot(hash)
    while prints[slot] != 0 {
      if prints[slot] == print, keys[slot] == key { return meanings[slot] }
      slot = (slot + 1) % Self.slots
    }
    return nil
  }

  @inline(__always) private static func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> 52) }

  @inline(__always) private static func print(_ hash: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: hash &>> 36) | 1 }

  private init(_ rows: [CueWords.Row]) {
    prints = Array(repeating: 0, count: Self.slots)
    keys = Array(repeating: Key(), count: Self.slots)
    meanings = Array(repeating: CueMeaning(), count: Self.slots)
    for word in CueWords.abbreviations { add(word, CueMeaning(isAbbreviation: true)) }
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
    var slot = Self.slot(key.hash)
    while prints[slot] != 0, keys[slot] != key { slot = (slot + 1) % Self.slots }
    prints[slot] = Self.print(key.hash)
    keys[slot] = key
    meanings[slot].labels.formUnion(meaning.labels)
    meanings[slot].hints.formUnion(meaning.hints)
    meanings[slot].isAbbreviation = meanings[slot].isAbbreviation || meaning.isAbbreviation
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
