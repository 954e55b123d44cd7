/// All patterns of a register, found by the hash of their coded letters.
struct PatternTable: Sendable {
  private(set) var patterns: [Pattern] = []
  private(set) var letters: [UInt8] = []
  /// The longest pattern, in letters.
  private(set) var longest = 0
  /// Open addressing: upper half a tag of the hash, lower half the pattern's index + 1.
  private var slots: [UInt64]
  /// Bits for the hashes of the first 3, 4, 5, 6 and 10 letters of all patterns.
  private(set) var filter: [UInt64]

  /// Whether a walk that has read so many letters asks if any pattern goes on like this.
  @inline(__always)
  static func isCheckpoint(_ count: Int) -> Bool { count <= 10 && (1 << count) & 0b100_0111_1000 != 0 }

  /// Room for about so many patterns; it grows where there are more.
  init(capacity: Int) {
    let size = Self.powerOfTwo(atLeast: max(32, capacity * 2))
    slots = [UInt64](repeating: 0, count: size)
    filter = [UInt64](repeating: 0, count: max(8, size / 8))
  }

  var isEmpty: Bool { patterns.isEmpty }

  /// Adds a pattern of small letters and digits, the high bit set on the first letter of each word.
  ///
  /// One with the same letters that is there already takes on the categories and places of the new one, and the stronger
  /// of both roles.
  mutating func add(
    _ marked: [UInt8], role: Pattern.Role, place: Pattern.Place = [], kind: Kind, category: Finding.Category, term: Int
  ) {
    guard marked.count >= 2, marked.count <= 120 else { return }
    let hash = Self.hash(of: marked)
    if let index = index(of: hash, letters: marked) {
      merge(index, role: role, place: place, kind: kind, category: category, term: term)
      return
    }
    let start = letters.count
    letters.append(contentsOf: marked)
    patterns.append(
      Pattern(
        start: Int32(start), count: UInt8(marked.count), words: UInt8(marked.count { $0 & 0x80 != 0 }), role: role,
        place: place, kind: kind, categories: CategorySet(category), term: Int32(term)))
    longest = max(longest, marked.count)
    if patterns.count * 2 > slots.count { grow() }
    insert(hash, index: patterns.count - 1)
  }

  /// The patterns with a hash, one after the other: calls back until the answer is true.
  @inline(__always)
  func find(_ hash: UInt64, _ matches: (Int) -> Bool) {
    let spread = LetterCode.spread(hash)
    var slot = Int(truncatingIfNeeded: spread) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == spread >> 32, matches(Int(slots[slot] & 0xFFFF_FFFF) - 1) { return }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  /// Whether any pattern's first letters, as many as a checkpoint says, may have this hash.
  @inline(__always)
  func mayContinue(_ hash: UInt64) -> Bool {
    filter.withUnsafeBufferPointer { Self.mayHold($0, hash) }
  }

  /// The same, asked of the filter itself.
  @inline(__always)
  static func mayHold(_ filter: UnsafeBufferPointer<UInt64>, _ hash: UInt64) -> Bool {
    let spread = LetterCode.spread(hash) >> 7
    let bit = Int(truncatingIfNeeded: spread) & (filter.count * 64 - 1)
    return filter[bit >> 6] >> UInt64(bit & 63) & 1 == 1
  }

  /// A letter of a pattern, without its mark.
  @inline(__always)
  func letter(_ pattern: Pattern, _ index: Int) -> UInt8 { letters[Int(pattern.start) + index] & 0x7F }

  private mutating func merge(
    _ index: Int, role: Pattern.Role, place: Pattern.Place, kind: Kind, category: Finding.Category, term: Int
  ) {
    patterns[index].categories.formUnion(CategorySet(category))
    patterns[index].place.formUnion(place)
    if role < patterns[index].role {
      patterns[index].role = role
      patterns[index].kind = kind
      patterns[index].term = Int32(term)
    }
  }

  private func index(of hash: UInt64, letters marked: [UInt8]) -> Int? {
    var found: Int?
    find(hash) { index in
      let pattern = patterns[index]
      guard Int(pattern.count) == marked.count, marked.indices.allSatisfy({ marked[$0] & 0x7F == letter(pattern, $0) })
      else { return false }
      found = index
      return true
    }
    return found
  }

  private static func hash(of marked: [UInt8]) -> UInt64 {
    marked.reduce(LetterCode.seed) { LetterCode.step($0, LetterCode.code(ofLetter: $1 & 0x7F)) }
  }

  private mutating func insert(_ hash: UInt64, index: Int) {
    let spread = LetterCode.spread(hash)
    var slot = Int(truncatingIfNeeded: spread) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = spread & 0xFFFF_FFFF_0000_0000 | UInt64(index + 1)
    addToFilter(index)
  }

  private mutating func addToFilter(_ index: Int) {
    let pattern = patterns[index]
    var hash = LetterCode.seed
    for offset in 0..<Int(pattern.count) {
      hash = LetterCode.step(hash, LetterCode.code(ofLetter: letter(pattern, offset)))
      guard Self.isCheckpoint(offset + 1) else { continue }
      let bit = Int(truncatingIfNeeded: LetterCode.spread(hash) >> 7) & (filter.count * 64 - 1)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: slots.count * 2)
    filter = [UInt64](repeating: 0, count: max(8, slots.count / 8))
    for index in patterns.indices.dropLast() {
      let start = Int(patterns[index].start)
      insert(Self.hash(of: Array(letters[start..<(start + Int(patterns[index].count))])), index: index)
    }
  }

  private static func powerOfTwo(atLeast count: Int) -> Int {
    var size = 1
    while size < count { size *= 2 }
    return size
  }
}
