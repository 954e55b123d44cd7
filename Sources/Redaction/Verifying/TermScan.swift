/// Finds register terms in a finished output: letters in a row from the start of a word to the end of a word.
struct TermScan: Sendable {
  private struct Term: Sendable {
    /// Small letters and digits.
    var letters: [UInt8]
    /// Lengths of its words.
    var words: [Int]
    /// Every word is an ordinary one as well.
    var isOrdinary: Bool
    /// It has digits.
    var isNumber: Bool
    /// It is a handle or an email address.
    var isAccount: Bool
    /// It is a street or the like, where others live too.
    var isStreet: Bool
    /// Where it stands in the name that it is only one word of; nil for whole terms.
    var part: Pattern.Place?
  }

  private var terms: [Term] = []
  /// Titles with surnames that may stand, in small letters.
  private let staff: [[UInt8]]
  /// What may stand of several words, in small letters, though a part of a name is one of them, or a street some.
  private let phrases: [[UInt8]]
  /// Terms by their first three letters.
  private var index: [UInt32: [Int]] = [:]

  /// Takes the terms as people write them; of names also each word that is no ordinary one.
  init(_ texts: [String], staff: [[UInt8]] = [], phrases: [[UInt8]] = []) {
    self.staff = staff
    self.phrases = phrases
    var known: [[UInt8]: Int] = [:]
    for text in texts {
      let words = Self.words(of: text)
      let isAccount = text.contains("@") || text.contains("_")
      add(words, isAccount: isAccount, &known)
      guard !words.joined().contains(where: \.isDigit), words.count > 1, !isAccount else {
        continue
      }
      for (index, word) in words.enumerated()
      where word.count >= 4 && OrdinaryUse.flags(of: word).isEmpty && !Self.isSmallWord(word) {
        add([word], isAccount: false, part: index == 0 ? .given : .surname, &known)
      }
    }
  }

  var isEmpty: Bool { terms.isEmpty }

  private static func isSmallWord(_ word: [UInt8]) -> Bool {
    !Lexicon.terms(for: WordKey(word)).isDisjoint(with: [.title, .rank, .particle, .areaNoun])
  }

  private mutating func add(
    _ words: [[UInt8]], isAccount: Bool, part: Pattern.Place? = nil, _ known: inout [[UInt8]: Int]
  ) {
    let letters = words.flatMap { $0 }
    guard letters.count >= 3 else { return }
    if let number = known[letters] {
      // A word that is a term by itself is no mere part.
      terms[number].part = part.flatMap { terms[number].part?.union($0) }
      return
    }
    known[letters] = terms.count
    index[Self.key(letters), default: []].append(terms.count)
    terms.append(
      Term(
        letters: letters, words: words.map(\.count),
        isOrdinary: words.allSatisfy { !OrdinaryUse.flags(of: $0).isEmpty },
        isNumber: letters.contains(where: \.isDigit),
        isAccount: isAccount && words.count > 1,
        isStreet: words.count > 1 && StreetWord.isStreet((words.last ?? [])[...]),
        part: part))
  }

  private static func key(_ letters: [UInt8]) -> UInt32 { letters.prefix(3).reduce(0) { $0 << 8 | UInt32($1) } }

  /// Folded, small, cut at what is neither letter nor digit; apostrophes do not cut.
  private static func words(of text: String) -> [[UInt8]] {
    var words: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      var folded: [UInt8] = []
      if scalar.value < 0x80 {
        folded = [UInt8(scalar.value)]
      } else {
        switch FoldTable.reading(of: scalar.value) {
        case .dropped: continue
        case .ascii(let byte): folded = [byte]
        case .text(let bytes): folded = Array(bytes)
        case .same: folded = Array(String(scalar).utf8)
        }
      }
      for byte in folded {
        if byte.isLetterOrDigit || byte >= 0x80 {
          words[words.count - 1].append(byte.lowercased)
        } else if byte != UInt8(ascii: "'"), !(words.last?.isEmpty ?? true) {
          words.append([])
        }
      }
    }
    return words.filter { !$0.isEmpty }
  }

  /// Offsets where terms stand.
  /// - Complexity: O(bytes) times the number of terms that begin with the same three letters as a word.
  func offsets(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    guard !terms.isEmpty else { return [] }
    var found: [Int] = []
    for start in bytes.indices where isWord(bytes[start]) && (start == 0 || !isWord(bytes[start - 1])) {
      guard let key = key(in: bytes, from: start), let candidates = index[key] else { continue }
      if candidates.contains(where: { stands(terms[$0], in: bytes, at: start) && !mayStand(terms[$0], bytes, start) }) {
        found.append(start)
      }
    }
    return found
  }

  /// "James" in "St James" or "James Bond", "a diya": a mere part of a registered name, within what is public, or in small
  /// letters behind an article.
  private func isPublic(_ term: Term, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    guard let place = term.part else { return false }
    if bytes[start].isLower, follows("a", bytes, start) || follows("an", bytes, start) { return true }
    let first = max(0, start - 120)
    let around = ReaderText(plain: Array(bytes[first..<min(bytes.count, start + 120)]))
    return PublicShield.shields(place, at: start - first, in: around)
  }

  private func follows(_ word: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let first = start - 1 - word.utf8CodeUnitCount
    guard first >= 0, bytes[start - 1].isSpace, first == 0 || !isWord(bytes[first - 1]) else { return false }
    return (0..<word.utf8CodeUnitCount).allSatisfy { bytes[first + $0].lowercased == word.utf8Start[$0] }
  }

  /// Whether a term that begins at an offset is somebody's or something's that may be named.
  private func mayStand(_ term: Term, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    if staff.contains(where: { covers($0, term, bytes, start) }) || isPublic(term, bytes, start) { return true }
    return (term.part != nil || term.isStreet) && phrases.contains { covers($0, term, bytes, start) }
  }

  /// Whether a phrase stands around an offset, with the term as some of its words; white space is as it may be.
  private func covers(_ phrase: [UInt8], _ term: Term, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    guard phrase.count > term.letters.count else { return false }
    return phrase.indices.contains { offset in
      guard phrase[offset] == term.letters[0], offset == 0 || !isWord(phrase[offset - 1]),
        offset + term.letters.count <= phrase.count
      else { return false }
      let first = start - offset
      guard first >= 0, first + phrase.count <= bytes.count, first == 0 || !isWord(bytes[first - 1]) else {
        return false
      }
      guard first + phrase.count == bytes.count || !isWord(bytes[first + phrase.count]) else { return false }
      return phrase.indices.allSatisfy {
        phrase[$0] == 32 ? bytes[first + $0].isSpace : bytes[first + $0].lowercased == phrase[$0]
      }
    }
  }

  private func isWord(_ byte: UInt8) -> Bool { byte.isLetterOrDigit || byte >= 0x80 }

  private func key(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt32? {
    var key: UInt32 = 0
    var count = 0
    var offset = start
    while count < 3, offset < bytes.count, offset - start < 12 {
      if isWord(bytes[offset]) {
        key = key << 8 | UInt32(bytes[offset].lowercased)
        count += 1
      }
      offset += 1
    }
    return count == 3 ? key : nil
  }

  private func stands(_ term: Term, in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    var runs: [Int] = [0]
    var offset = start
    var index = 0
    var gap = 0
    var capitals = bytes[start].isLower ? 0 : 1
    var apostrophe = -1
    while index < term.letters.count {
      guard offset < bytes.count else { return false }
      let byte = bytes[offset]
      if isWord(byte) {
        guard byte.lowercased == term.letters[index] else { return false }
        if gap > 0 {
          runs.append(0)
          if !byte.isLower { capitals += 1 }
        }
        runs[runs.count - 1] += 1
        index += 1
        gap = 0
      } else if byte == UInt8(ascii: "'") {
        apostrophe = index
      } else {
        gap += 1
        guard gap <= 3, byte != 10 || gap == 1 else { return false }
      }
      offset += 1
    }
    // "a child's" is not "Childs".
    if apostrophe == term.letters.count - 1, term.letters.last == UInt8(ascii: "s") { return false }
    return endsWord(bytes, offset) && isMeant(term, runs, capitals, bytes, start..<offset)
  }

  private func endsWord(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    offset >= bytes.count || !isWord(bytes[offset])
  }

  /// As the term's words, as single letters, as one word that is none of English, or, with digits, in any pieces.
  private func isMeant(
    _ term: Term, _ runs: [Int], _ capitals: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    if term.isNumber { return term.letters.count >= 5 || runs == term.words }
    if term.isAccount { return runs == term.words || runs.count == 1 }
    if term.isOrdinary { return term.words.count > 1 && runs == term.words && capitals == runs.count }
    if runs == term.words { return true }
    if runs.count == 1 { return term.letters.count >= 5 && OrdinaryUse.flags(of: term.letters).isEmpty }
    return runs.count >= 4 && runs.allSatisfy { $0 == 1 }
  }
}
