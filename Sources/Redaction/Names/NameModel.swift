internal import CLexicon
internal import TextCore

/// How likely capitalised words are names, weighed from labelled texts.
///
/// A linear model in two steps: the first weighs the signs of each word, the second weighs them once more together with
/// what the first made of the words around it. The weights are learned by `NameTrainer` from the corpus and embedded by
/// CLexicon; nothing is learned when the product runs.
package struct NameModel: Sendable {
  /// Log-odds are counted in this part of a natural unit.
  package static let unit = 32

  /// A capitalised word that may be a name.
  package struct Word: Sendable {
    /// Byte range in the text that was read.
    package let range: Range<Int>
    let token: Int
    let key: WordKey
    let isUnlisted: Bool
    /// What the lists of words, names and places say.
    let kind: UInt64
    /// The rule by which it was found to be a name, as a number; 0 if none found it.
    var finding: UInt64
  }

  /// The words that are weighed: those that are neither permitted nor part of a public term, have no task in the
  /// sentence, and are no common words at its start.
  package let words: [Word]
  /// By the place of a word in `words`, the log-odds that it is a name.
  private(set) var scores: [Int] = []
  /// For each of the capitalised words, its place in `words`.
  private let places: [Int?]

  /// Weighs the words of a scan.
  /// - Complexity: O(words).
  init(
    _ text: NameText, _ scan: CapitalScan, _ found: [FoundName], _ persons: PersonSigns, _ weights: NameWeights
  ) {
    let capitals = scan.words
    (words, places) = Self.words(of: capitals, in: text, found)
    let signs = NameSigns(text: text, shapes: scan.shapes, persons: persons)
    var first = [Int](repeating: 0, count: words.count)
    var second = first
    for (capital, place) in zip(capitals, places) {
      guard let place else { continue }
      var (one, two) = (0, 0)
      signs.forEach(of: capital) { sign in
        one += weights.first(sign)
        two += weights.second(sign)
      }
      (first[place], second[place]) = (one, two)
    }
    let company = NameCompany(words: words, text: text, scores: first)
    for place in words.indices {
      var more = 0
      company.forEach(of: place) { more += weights.second($0) }
      second[place] += more
    }
    scores = second
  }

  /// The log-odds of a capitalised word by its place in the scan; nil for one that is not weighed.
  func score(_ capital: Int) -> Int? { places[capital].map { scores[$0] } }

  static func words(of capitals: [CapitalWord], in text: NameText, _ found: [FoundName]) -> ([Word], [Int?]) {
    var found = found[...]
    var words: [Word] = []
    words.reserveCapacity(capitals.count)
    let places = capitals.map { capital -> Int? in
      guard !capital.isShielded, !capital.isFunctional else { return nil }
      while let first = found.first, first.tokens.upperBound < capital.token { found.removeFirst() }
      let name = found.first.flatMap { $0.tokens.contains(capital.token) ? $0 : nil }
      if name == nil, !text.continues(capital.token), capital.isCommonWord { return nil }
      let start = Int(text.tokens[capital.token].start)
      words.append(
        Word(
          range: start..<text.bodyEnd(capital.token), token: capital.token, key: text.key(capital.token),
          isUnlisted: capital.isUnlisted, kind: capital.kind, finding: name.map { $0.rule.number } ?? 0))
      return words.count - 1
    }
    return (words, places)
  }
}

/// What each sign weighs in both steps of the name model.
package struct NameWeights: @unchecked Sendable {
  // Never written to.
  private let table: UnsafePointer<Int8>

  /// Those that are embedded.
  package static let learned = NameWeights(table: parentletter_name_weights())

  /// The weights of all signs, the two steps' by turns; whoever calls keeps them.
  package init(table: UnsafePointer<Int8>) { self.table = table }

  @inline(__always)
  func first(_ sign: UInt16) -> Int { Int(table[2 * Int(sign)]) }

  @inline(__always)
  func second(_ sign: UInt16) -> Int { Int(table[2 * Int(sign) + 1]) }
}

/// What the first step of the model made of the words around a word, as signs for the second.
struct NameCompany {
  let words: [NameModel.Word]
  let text: NameText
  /// Log-odds of the first step.
  let scores: [Int]
  /// So many words to each side are looked at.
  private static let reach = 10

  /// Calls back with each sign of the word at a place.
  func forEach(of place: Int, _ see: (UInt16) -> Void) {
    see(NameSigns.sign(.own, .itself, UInt64(max(-8, min(8, scores[place] / 16)) + 8)))
    let word = words[place]
    see(NameSigns.sign(.finding, .itself, word.finding))
    see(NameSigns.sign(.findingAndClass, .itself, word.finding << 8 | word.kind))
    see(NameSigns.sign(.findingBefore, .itself, place > 0 ? words[place - 1].finding : 99))
    see(NameSigns.sign(.findingAfter, .itself, place + 1 < words.count ? words[place + 1].finding : 99))
    if place > 0 { seeNeighbour(place - 1, of: place, .before, see) }
    if place + 1 < words.count { seeNeighbour(place + 1, of: place, .after, see) }
    var same: Int?
    var best: Int?
    var persons = 0
    for other in max(0, place - Self.reach)..<min(words.count, place + Self.reach + 1) where other != place {
      if words[other].key == words[place].key {
        same = max(same ?? .min, scores[other])
      } else {
        best = max(best ?? .min, scores[other])
        if scores[other] > NameModel.unit { persons += 1 }
      }
    }
    if let same { see(NameSigns.sign(.sameWord, .itself, Self.grade(same))) }
    see(NameSigns.sign(.company, .itself, best.map(Self.grade) ?? 9))
    let company = UInt64(min(persons, 3))
    see(NameSigns.sign(.persons, .itself, company))
    see(NameSigns.sign(.listingAndPersons, .itself, company << 1 | (words[place].isUnlisted ? 1 : 0)))
  }

  private func seeNeighbour(_ other: Int, of place: Int, _ side: NameSigns.Side, _ see: (UInt16) -> Void) {
    let distance = abs(words[other].token - words[place].token)
    let grade = Self.grade(scores[other])
    let nearness: UInt64 = distance < 3 ? UInt64(distance) : distance < 8 ? 3 : 4
    see(NameSigns.sign(side == .before ? .previous : .next, side, grade << 3 | nearness))
    guard distance == 2 else { return }
    let joint = text.keys[(words[other].token + words[place].token) / 2].hash
    see(NameSigns.sign(side == .before ? .previousJoint : .nextJoint, side, joint &+ grade))
  }

  /// Log-odds in five grades.
  private static func grade(_ score: Int) -> UInt64 {
    score < -44 ? 0 : score < -13 ? 1 : score < 13 ? 2 : score < 44 ? 3 : 4
  }
}

extension NameRule {
  /// From 1, by which the model knows it.
  var number: UInt64 { UInt64((Self.allCases.firstIndex(of: self) ?? 0) + 1) }
}

extension CapitalWord {
  /// An English word that nobody is called by.
  fileprivate var isCommonWord: Bool { flags.english > 1 && !flags.isPersonName && !terms.contains(.given) }
}
