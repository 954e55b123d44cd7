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
      if count == 3 || count == 6 || count == 10, !register.table.mayContinue(hash) { return }
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
    for index in text.tokens.indices {
      let token = text.tokens[index]
      guard token.kind == .word, token.length >= SlipTable.leastLength - 1, token.length <= 42 else { continue }
      scanSlip(index, token, &letters)
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
    for index in text.tokens.indices where text.tokens[index].shape == .upper {
      let token = text.tokens[index]
      if token.length == 2, token.kind == .word {
        scanPair(index, text.bytes[Int(token.start)], text.bytes[Int(token.start) + 1], last: index)
      } else if token.length == 1, token.kind == .word, let last = secondInitial(after: index) {
        scanPair(index, text.bytes[Int(token.start)], text.bytes[Int(text.tokens[last].start)], last: last)
      }
    }
  }

  /// The token of the second of two initials with dots, which ends the run.
  private func secondInitial(after index: Int) -> Int? {
    let second = index + 2
    guard second < text.tokens.count, isDot(index + 1), text.tokens[second].length == 1,
      text.tokens[second].shape == .upper, text.tokens[second].gap == .none || text.tokens[second].gap == .space
    else { return nil }
    let before = index > 0 && isDot(index - 1) && text.tokens[index].gap == .none
    let after = second + 2 < text.tokens.count && isDot(second + 1) && text.tokens[second + 2].gap == .none
    return before || after ? nil : second
  }

  private func isDot(_ index: Int) -> Bool {
    index < text.tokens.count && text.bytes[Int(text.tokens[index].start)] == UInt8(ascii: ".")
  }

  private mutating func scanPair(_ index: Int, _ first: UInt8, _ second: UInt8, last: Int) {
    guard let categories = register.initials.pairs[Initials.key(first | 0x20, second | 0x20)] else { return }
    let range = text.tokens[index].range.lowerBound..<text.tokens[last].range.upperBound
    let entry = Lexicon.entry(for: WordKey([first, second]))
    let isAbbreviation =
      entry.flags.english > 0 || !entry.terms.isEmpty || Self.abbreviations.contains([first, second])
    guard last > index || !isAbbreviation && isAmongSmallWords(index) else { return }
    add(
      Hit(
        range: range, first: index, last: last, role: .nickname, place: .given, kind: .initials, categories: categories,
        term: -1, isSure: true, rule: .initials))
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
