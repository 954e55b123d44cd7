/// The passes that read words one by one: spelled numbers, slips, initials.
extension RegisterMatcher {
  mutating func scanSpelledNumbers() {
    SpelledNumbers(text).forEachRun { run in
      for start in run.letters.indices where start == 0 || run.tokens[start] != run.tokens[start - 1] {
        scan(run, from: start)
      }
    }
  }

  private mutating func scan(_ run: SpelledNumbers.Run, from start: Int) {
    var hash = LetterCode.seed
    var offset = start
    while offset < run.letters.count, offset - start < register.table.longest {
      hash = LetterCode.step(hash, LetterCode.table[Int(run.letters[offset])])
      offset += 1
      let count = offset - start
      if PatternTable.isCheckpoint(count), !register.table.mayContinue(hash) { return }
      if count >= 4, offset == run.letters.count || run.tokens[offset] != run.tokens[offset - 1] {
        consider(run, start..<offset, hash)
      }
    }
  }

  private mutating func consider(_ run: SpelledNumbers.Run, _ stretch: Range<Int>, _ hash: UInt64) {
    register.table.find(hash) { index in
      let pattern = register.table.patterns[index]
      guard pattern.role == .number || pattern.role == .account || pattern.role == .whole,
        Int(pattern.count) == stretch.count,
        stretch.allSatisfy({ run.letters[$0] == register.table.letter(pattern, $0 - stretch.lowerBound) })
      else { return false }
      let first = run.tokens[stretch.lowerBound]
      let last = run.tokens[stretch.upperBound - 1]
      let range = text.tokens[first].range.lowerBound..<text.tokens[last].range.upperBound
      add(hit(pattern, range, first, last, .disguised))
      return true
    }
  }

  private func hit(_ pattern: Pattern, _ range: Range<Int>, _ first: Int, _ last: Int, _ rule: RegisterRule) -> Hit {
    Hit(
      range: range, first: first, last: last, role: pattern.role, place: pattern.place, kind: pattern.kind,
      categories: pattern.categories, term: pattern.term, isSure: true, rule: rule)
  }

  // MARK: - Slips

  mutating func scanSlips() {
    var letters = [UInt8](repeating: 0, count: 48)
    text.tokens.withUnsafeBufferPointer { tokens in
      text.keys.withUnsafeBufferPointer { keys in
        for index in tokens.indices {
          let token = tokens[index]
          guard token.kind == .word, token.length >= SlipTable.leastLength - 1, token.length <= 42 else { continue }
          // An ordinary word in small letters is no slip.
          if token.shape == .lower, !token.isCompound, Lexicon.word(for: keys[index]).english > 0 { continue }
          scanSlip(index, token, &letters)
        }
      }
    }
  }

  private mutating func scanSlip(_ index: Int, _ token: Token, _ letters: inout [UInt8]) {
    var count = 0
    var end = Int(token.start)
    for offset in token.range {
      let byte = text.bytes[offset]
      // The apostrophe of a possessive ends the word.
      if byte == UInt8(ascii: "'"), offset + 2 == Int(token.end), text.bytes[offset + 1] | 0x20 == UInt8(ascii: "s") {
        break
      }
      if LetterCode.table[Int(byte)] != 0 {
        letters[count] = LetterCode.letter(byte)
        count += 1
      }
      end = offset + 1
    }
    let word = letters.withUnsafeBufferPointer {
      register.slips.nearest(to: UnsafeBufferPointer(rebasing: $0[..<count]))
    }
    guard let word, isNameLike(token, Int(token.start)..<end) else { return }
    add(
      Hit(
        range: Int(token.start)..<end, first: index, last: index, role: .part, place: word.place, kind: .name,
        categories: word.categories, term: word.term, isSure: true, rule: .slip))
  }

  /// Not an ordinary word, a place or a public name, which may be one letter from anything.
  private func isNameLike(_ token: Token, _ range: Range<Int>) -> Bool {
    let entry = Lexicon.entry(for: WordKey(text.bytes[range]))
    guard entry.flags.english == 0, !entry.flags.isCapitalWord, entry.flags.place < 2 || entry.flags.isPersonName else {
      return false
    }
    return entry.terms.isDisjoint(with: [.publicTerm, .word, .place])
  }

  // MARK: - Initials

  mutating func scanInitials() {
    for index in text.tokens.indices where text.tokens[index].shape == .upper && text.tokens[index].kind == .word {
      let token = text.tokens[index]
      if (2...4).contains(token.length) {
        scanInitials(text.bytes[token.range], index...index)
      } else if token.length == 1, !continuesInitials(index) {
        scanDotted(from: index)
      }
    }
  }

  /// Whether the letter before, with a dot or hyphen after it, belongs to the same initials; behind a space others may begin.
  private func continuesInitials(_ index: Int) -> Bool {
    guard index > 1, isJoint(index - 1), text.tokens[index - 1].gap == .none, text.tokens[index].gap == .none else {
      return false
    }
    let before = text.tokens[index - 2].length == 1 ? index - 2 : index - 3
    return before >= 0 && text.tokens[before].length == 1 && text.tokens[before].shape == .upper
  }

  /// "M.A.", "M. A.", "V.D.-B.": single capitals with dots and hyphens between them, as many as are somebody's initials.
  private mutating func scanDotted(from first: Int) {
    var tokens = [first]
    while tokens.count < 4, let next = nextInitial(after: tokens[tokens.count - 1]) { tokens.append(next) }
    while tokens.count > 1 {
      let letters = tokens.map { text.bytes[Int(text.tokens[$0].start)] }
      if register.initials.known[Initials.key(letters)] != nil {
        return scanInitials(letters[...], first...tokens[tokens.count - 1])
      }
      tokens.removeLast()
    }
  }

  private func nextInitial(after index: Int) -> Int? {
    var next = index + 1
    while next < text.tokens.count, next - index <= 2, isJoint(next), text.tokens[next].gap == .none { next += 1 }
    guard next > index + 1, next < text.tokens.count else { return nil }
    let token = text.tokens[next]
    let isClose = token.gap == .none || token.gap == .space
    return isClose && token.kind == .word && token.length == 1 && token.shape == .upper ? next : nil
  }

  private func isJoint(_ index: Int) -> Bool {
    let byte = text.bytes[Int(text.tokens[index].start)]
    return byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  private mutating func scanInitials(_ letters: ArraySlice<UInt8>, _ tokens: ClosedRange<Int>) {
    guard let owner = register.initials.known[Initials.key(letters)] else { return }
    if tokens.count == 1 {
      let entry = Lexicon.entry(for: WordKey(letters))
      let isAbbreviation =
        entry.flags.english > (letters.count > 2 ? 1 : 0) || !entry.terms.isEmpty
        || Self.abbreviations.contains(Array(letters))
      guard !isAbbreviation, isAmongSmallWords(tokens.lowerBound) else { return }
    }
    let range = text.tokens[tokens.lowerBound].range.lowerBound..<text.tokens[tokens.upperBound].range.upperBound
    add(
      Hit(
        range: range, first: tokens.lowerBound, last: tokens.upperBound, role: .nickname, place: .given,
        kind: .initials, categories: owner.categories, term: owner.term, isSure: true, rule: .initials))
  }

  private func isAmongSmallWords(_ index: Int) -> Bool {
    let neighbours = [index - 1, index + 1].filter { text.tokens.indices.contains($0) }.map { text.tokens[$0] }
    return !neighbours.contains { $0.kind != .mark && $0.shape == .upper && $0.length > 1 || $0.kind == .number }
  }

  private static let abbreviations: Set<[UInt8]> = Set(
    [
      "IT", "PE", "RE", "AI", "UK", "DT", "TV", "OK", "PM", "AM", "EU", "UN", "US", "ID", "CV", "GP", "MP", "HR", "QR",
      "PS", "PC", "DC", "DS", "DI", "TA", "LA", "SU", "VR", "AR", "PA", "CD", "DM", "IP", "IM", "NI", "NB", "RS", "MS",
      "HM", "CC", "ST", "SE", "SW", "NE", "NW", "EC", "WC", "CT", "ME", "TN", "BN", "FM", "DJ", "IQ", "EP", "AD", "BC",
      "KS", "EY", "YR", "HT", "CP", "RO", "SS", "FE", "HE", "EP", "OT", "SL", "AP", "LP", "LO", "VC", "AC", "DR", "MR",
    ].map { Array($0.utf8) })
}
