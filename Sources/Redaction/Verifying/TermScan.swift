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
  }

  private var terms: [Term] = []
  /// Titles with surnames that may stand, in small letters.
  private let staff: Set<[UInt8]>
  /// Terms by their first three letters.
  private var index: [UInt32: [Int]] = [:]

  /// Takes the terms as people write them; of names also each word that is no ordinary one.
  init(_ texts: [String], staff: Set<[UInt8]> = []) {
    self.staff = staff
    var known: Set<[UInt8]> = []
    for text in texts {
      let words = Self.words(of: text)
      let isAccount = text.contains("@") || text.contains("_")
      add(words, isAccount: isAccount, &known)
      guard !words.joined().contains(where: \.isDigit), words.count > 1, !isAccount else {
        continue
      }
      for word in words where word.count >= 4 && OrdinaryUse.flags(of: word).isEmpty && !Self.isSmallWord(word) {
        add([word], isAccount: false, &known)
      }
    }
  }

  var isEmpty: Bool { terms.isEmpty }

  private static func isSmallWord(_ word: [UInt8]) -> Bool {
    !Lexicon.terms(for: WordKey(word)).isDisjoint(with: [.title, .rank, .particle, .areaNoun])
  }

  private mutating func add(_ words: [[UInt8]], isAccount: Bool, _ known: inout Set<[UInt8]>) {
    let letters = words.flatMap { $0 }
    guard letters.count >= 3, known.insert(letters).inserted else { return }
    index[Self.key(letters), default: []].append(terms.count)
    terms.append(
      Term(
        letters: letters, words: words.map(\.count),
        isOrdinary: words.allSatisfy { !OrdinaryUse.flags(of: $0).isEmpty },
        isNumber: letters.contains(where: \.isDigit),
        isAccount: isAccount && words.count > 1))
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
      if candidates.contains(where: { stands(terms[$0], in: bytes, at: start) }), !isOfStaff(bytes, start) {
        found.append(start)
      }
    }
    return found
  }

  /// Whether a word that begins at an offset is the surname of somebody who may be named, right behind the title.
  private func isOfStaff(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    guard !staff.isEmpty, start > 2, bytes[start - 1] == 32 || bytes[start - 1] == 10 else { return false }
    var end = start
    while end < bytes.count, end - start < 60, isWord(bytes[end]) || bytes[end] == UInt8(ascii: "-") { end += 1 }
    var title = start - 1
    while title > 0, start - title < 20, isWord(bytes[title - 1]) || bytes[title - 1] == UInt8(ascii: ".") {
      title -= 1
    }
    let phrase = bytes[title..<start - 1].map(\.lowercased) + [32] + bytes[start..<end].map(\.lowercased)
    return staff.contains(phrase)
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
      } else if byte != UInt8(ascii: "'") {
        gap += 1
        guard gap <= 3, byte != 10 || gap == 1 else { return false }
      }
      offset += 1
    }
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
