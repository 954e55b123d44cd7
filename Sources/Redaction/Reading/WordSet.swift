/// A short list of words and phrases, to be asked about the bytes of a text without making a `String` of them.
///
/// Capitals count as small letters. A word is known by its key alone: 64 bits tell a few hundred words apart.
struct WordSet: ExpressibleByArrayLiteral, Sendable {
  /// Keys at the place their low bits say, or behind it; 0 where none is. Half empty, a power of two.
  private let slots: [UInt64]

  init(arrayLiteral words: String...) { self.init(words) }

  /// Of words in small letters with white space between.
  init(_ words: StaticString) { self.init("\(words)".split(whereSeparator: \.isWhitespace).map(String.init)) }

  init(_ words: some Collection<String>) { self.init(hashes: words.map { WordKey($0).hash }) }

  private init(hashes: [UInt64]) {
    var size = 4
    while size < hashes.count * 2 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    for hash in hashes {
      var index = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[index] != 0 { index = (index + 1) & (size - 1) }
      slots[index] = hash
    }
    self.slots = slots
  }

  /// The words of either list.
  static func + (left: WordSet, right: WordSet) -> WordSet {
    WordSet(hashes: (left.slots + right.slots).filter { $0 != 0 })
  }

  @inline(__always)
  func contains(_ key: WordKey) -> Bool {
    var index = Int(truncatingIfNeeded: key.hash) & (slots.count - 1)
    while slots[index] != 0 {
      if slots[index] == key.hash { return true }
      index = (index + 1) & (slots.count - 1)
    }
    return false
  }

  /// Whether the words of a range are in the list.
  func contains(_ text: ScanText, _ range: Range<Int>) -> Bool { contains(text.key(range)) }
}

extension ScanText {
  /// The key of the words of a range, which may reach over the text's edges.
  func key(_ range: Range<Int>) -> WordKey {
    var key = WordKey()
    for offset in range { key.add(self[offset]) }
    return key
  }
}
