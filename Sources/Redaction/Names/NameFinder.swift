/// Finds persons whom no register lists.
///
/// Evidence is of three sorts: cues beside a capitalised word (titles, kinship, roles, what only persons do), the lists
/// of names, and suspicion: a capitalised word that is no English word, no place and no public term. What they find is
/// weighed by the name model. Once found, the parts of a name are looked for through the whole text.
package struct NameFinder: Sendable {
  private let weights: NameWeights?

  /// Without weights what rules find is not weighed.
  package init(weights: NameWeights? = .learned) { self.weights = weights }

  /// The names of a text, in order and disjoint.
  ///
  /// All ranges are of reader bytes and in order. What the permitted ones hold stays as it stands; the identifiers are
  /// what other layers found: a text that holds any speaks of persons.
  /// - Complexity: O(bytes of the text).
  package func candidates(
    in text: ReaderText, permitted: [Range<Int>] = [], identifiers: [Range<Int>] = []
  ) -> [Candidate] {
    candidates(in: text, permitted: permitted, identifiers: identifiers, things: [])
  }

  /// The same where some words are known to be classes and the like.
  func candidates(
    in text: ReaderText, permitted: [Range<Int>], identifiers: [Range<Int>], things: Set<WordKey>
  ) -> [Candidate] {
    NameText.reading(text) { view in
      names(in: view, permitted, identifiers, things).map { candidate($0, in: view) }
    }
  }

  private func names(
    in text: NameText, _ permitted: [Range<Int>], _ identifiers: [Range<Int>], _ things: Set<WordKey>
  ) -> [FoundName] {
    let scan = CapitalScan(text, permitted: permitted)
    let (names, judge) = Self.found(in: text, scan, identifiers, things)
    let weighed = weights.map { WeighedNames(judge, NameModel(text, scan, names, judge.signs, $0)) }
    var found = weighed?.settled(names) ?? names
    guard !found.isEmpty else { return [] }
    found = Self.merged(RosterNames.names(in: text, scan.words, beside: found), found)
    let hunt = NameHunt(found, in: text)
    guard !hunt.isEmpty else { return found }
    let mentions = hunt.mentions(in: text, scan: scan, taken: found, judge.languages)
    return Self.merged(found, weighed?.mentions(mentions) ?? mentions)
  }

  /// What rules find, and the judge who applied them.
  static func found(
    in text: NameText, _ scan: CapitalScan, _ identifiers: [Range<Int>], _ things: Set<WordKey> = []
  ) -> (names: [FoundName], judge: NameJudge) {
    let languages = SentenceLanguages(text, scan.shapes)
    var judge = NameJudge(text, scan, languages, identifiers: identifiers, things: things)
    judge.judgeAll()
    let families = FamilyNames.names(in: text, scan.words)
    let listed = ListedNames.names(in: text, scan.words)
    let headed = HeadedNames.names(in: text, scan.words)
    let casual = CasualNames.names(in: text, shapes: scan.shapes, languages)
    var found = families.isEmpty ? judge.found : merged(names(judge.found, without: families), families)
    if !listed.isEmpty { found = merged(listed, found) }
    if !headed.isEmpty { found = merged(headed, found) }
    return (casual.isEmpty ? found : merged(found, casual), judge)
  }

  /// Names but those that are a family's by itself: what a rule made of one is weighed, a family is none the less one.
  private static func names(_ names: [FoundName], without families: [FoundName]) -> [FoundName] {
    let taken = Set(families.map(\.tokens.upperBound))
    return names.filter { $0.parts.count > 1 || !taken.contains($0.tokens.upperBound) }
  }

  /// Both, in order; the second are dropped where they meet one of the first.
  static func merged(_ first: [FoundName], _ second: [FoundName]) -> [FoundName] {
    var names: [FoundName] = []
    names.reserveCapacity(first.count + second.count)
    var rest = first[...]
    for name in second {
      while let next = rest.first, next.tokens.lowerBound < name.tokens.lowerBound { names.append(rest.removeFirst()) }
      let before = names.last.map { $0.tokens.upperBound >= name.tokens.lowerBound } ?? false
      let after = rest.first.map { $0.tokens.lowerBound <= name.tokens.upperBound } ?? false
      if !before, !after { names.append(name) }
    }
    return names + rest
  }

  private func candidate(_ name: FoundName, in text: NameText) -> Candidate {
    let start = Int(text.tokens[name.tokens.lowerBound].start)
    return Candidate(
      range: start..<text.bodyEnd(name.tokens.upperBound), category: name.category, kind: name.kind,
      layer: [.hunted, .unknown, .likely].contains(name.rule) ? .suspicion : .context,
      rule: name.rule.rawValue)
  }
}
