/// A handful of words that a rule asks about together.
struct WordGroup: Sendable {
  private let hashes: [UInt64]
  /// One bit for the low ten bits of each hash, so that nearly all words that are none are turned away at once.
  private let filter: [UInt64]

  /// Of words in small letters with spaces between.
  init(_ words: StaticString) {
    hashes = "\(words)".utf8.split { $0 <= UInt8(ascii: " ") }.map { WordKey($0).hash }.sorted()
    filter = hashes.reduce(into: [UInt64](repeating: 0, count: 16)) { $0[Int($1 >> 6 & 15)] |= 1 << ($1 & 63) }
  }

  /// Whether a spelling is one of the words.
  /// - Complexity: O(log words).
  @inline(__always)
  func contains(_ key: WordKey) -> Bool {
    filter[Int(key.hash >> 6 & 15)] >> (key.hash & 63) & 1 == 1 && isListed(key)
  }

  private func isListed(_ key: WordKey) -> Bool {
    var low = 0
    var high = hashes.count
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < key.hash { low = middle + 1 } else { high = middle }
    }
    return low < hashes.count && hashes[low] == key.hash
  }
}

extension NameText {
  /// Whether the word at an index, less its possessive ending, is one of a group.
  func stands(_ index: Int, in group: WordGroup) -> Bool {
    guard index >= 0, index < tokens.count, tokens[index].kind == .word else { return false }
    return group.contains(key(index))
  }
}
