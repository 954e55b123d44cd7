/// Finds the register word that a word with one slip was meant to be: a letter left out, added, replaced, or swapped with
/// its neighbour.
///
/// Each word stands in the table under itself and under what is left of it without any one letter. Two words one slip
/// apart share one of these, so a lookup asks for as many entries as the word has letters, however long the register.
struct SlipTable: Sendable {
  /// Shorter words are found only as they are written.
  static let leastLength = 6

  /// A word of the register.
  struct Word: Sendable {
    var start: Int32
    var count: UInt8
    var place: Pattern.Place
    var categories: CategorySet
    var term: Int32
  }

  private(set) var words: [Word] = []
  private var letters: [UInt8] = []
  /// Open addressing: upper half a tag, lower half the word's index + 1.
  private var slots: [UInt64]
  private var used = 0
  private var filter: [UInt64]

  private static let base: UInt64 = 0x9E37_79B1_85EB_CA87

  init(capacity: Int) {
    var size = 64
    while size < capacity * 4 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    filter = [UInt64](repeating: 0, count: size / 16)
  }

  var isEmpty: Bool { words.isEmpty }

  /// Adds a word of small letters.
  mutating func add(_ word: [UInt8], category: Finding.Category, place: Pattern.Place, term: Int) {
    guard word.count >= Self.leastLength, word.count <= 40, !holds(word) else { return }
    words.append(
      Word(
        start: Int32(letters.count), count: UInt8(word.count), place: place, categories: CategorySet(category),
        term: Int32(term)))
    letters.append(contentsOf: word)
    if (used + word.count + 1) * 2 > slots.count { grow() }
    insert(word, index: words.count - 1)
  }

  /// Whether a word is in the table as it is written.
  private func holds(_ word: [UInt8]) -> Bool {
    let spread = LetterCode.spread(word.reduce(0) { $0 &* Self.base &+ UInt64($1) })
    var slot = Int(truncatingIfNeeded: spread) & (slots.count - 1)
    while slots[slot] != 0 {
      let other = words[Int(slots[slot] & 0xFFFF_FFFF) - 1]
      let start = Int(other.start)
      if slots[slot] >> 32 == spread >> 32, letters[start..<(start + Int(other.count))].elementsEqual(word) {
        return true
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  /// The register word one slip from a word, or nil; the word itself is none.
  ///
  /// `word` is small letters, 5 to 41 of them.
  func nearest(to word: UnsafeBufferPointer<UInt8>) -> Word? {
    var found: Word?
    Self.forEachShortened(word) { hash in
      if found == nil, mayHold(hash) { found = self.word(at: hash, near: word) }
    }
    return found
  }

  @inline(__always)
  private func mayHold(_ hash: UInt64) -> Bool {
    let bit = Int(truncatingIfNeeded: LetterCode.spread(hash) >> 9) & (filter.count * 64 - 1)
    return filter[bit >> 6] >> UInt64(bit & 63) & 1 == 1
  }

  private func word(at hash: UInt64, near word: UnsafeBufferPointer<UInt8>) -> Word? {
    let spread = LetterCode.spread(hash)
    var slot = Int(truncatingIfNeeded: spread) & (slots.count - 1)
    // Words that share a shortened form are few; a crowd of them is hostile, and the first will do.
    var steps = 0
    while slots[slot] != 0, steps < 64 {
      if slots[slot] >> 32 == spread >> 32 {
        let candidate = words[Int(slots[slot] & 0xFFFF_FFFF) - 1]
        if isOneSlip(word, candidate) { return candidate }
      }
      slot = (slot + 1) & (slots.count - 1)
      steps += 1
    }
    return nil
  }

  private func isOneSlip(_ word: UnsafeBufferPointer<UInt8>, _ candidate: Word) -> Bool {
    let start = Int(candidate.start)
    let count = Int(candidate.count)
    guard abs(count - word.count) <= 1 else { return false }
    var front = 0
    while front < min(count, word.count), letters[start + front] == word[front] { front += 1 }
    var back = 0
    while back < min(count, word.count) - front, letters[start + count - 1 - back] == word[word.count - 1 - back] {
      back += 1
    }
    let left = max(count, word.count) - front - back
    if left == 0 { return false }
    if left == 1 { return true }
    return left == 2 && count == word.count && letters[start + front] == word[front + 1]
      && letters[start + front + 1] == word[front]
  }

  private mutating func insert(_ word: [UInt8], index: Int) {
    word.withUnsafeBufferPointer { word in
      Self.forEachShortened(word) { hash in
        let spread = LetterCode.spread(hash)
        var slot = Int(truncatingIfNeeded: spread) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = spread & 0xFFFF_FFFF_0000_0000 | UInt64(index + 1)
        let bit = Int(truncatingIfNeeded: spread >> 9) & (filter.count * 64 - 1)
        filter[bit >> 6] |= 1 << UInt64(bit & 63)
        used += 1
      }
    }
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: slots.count * 2)
    filter = [UInt64](repeating: 0, count: slots.count / 16)
    used = 0
    for index in words.indices.dropLast() {
      let start = Int(words[index].start)
      insert(Array(letters[start..<(start + Int(words[index].count))]), index: index)
    }
  }

  /// Hashes of the word and of what is left of it without each of its letters; runs of one letter count once.
  @inline(__always)
  private static func forEachShortened(_ word: UnsafeBufferPointer<UInt8>, _ body: (UInt64) -> Void) {
    var whole: UInt64 = 0
    for letter in word { whole = whole &* base &+ UInt64(letter) }
    body(whole)
    // Without letter i: what stands before it moved one place down, and what stands after it.
    var power: UInt64 = 1
    var after: UInt64 = 0
    var before = whole
    for index in stride(from: word.count - 1, through: 0, by: -1) {
      let letter = UInt64(word[index])
      before = (before &- letter) &* inverse
      if index == word.count - 1 || word[index] != word[index + 1] { body(before &* power &+ after) }
      after = after &+ letter &* power
      power = power &* base
    }
  }

  /// The base's inverse modulo 2^64, by Newton's iteration.
  private static let inverse: UInt64 = {
    var value = base
    for _ in 0..<6 { value = value &* (2 &- base &* value) }
    return value
  }()
}
