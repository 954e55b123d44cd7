/// Which findings speak of the same person: by the parts of their names.
struct PersonIndex {
  private struct Person {
    var parts: Set<WordKey>
    var noun: PersonNoun
    var isTitled: Bool
  }

  /// For each finding the number of its person, from 0 in order of first mention; nil where it names nobody.
  let persons: [Int?]
  /// The noun of each person.
  let nouns: [PersonNoun]

  /// - Complexity: O(findings × persons of the text that share no part), in letters a handful.
  init(_ findings: [Candidate], in text: ReaderText) {
    var known: [Person] = []
    var byPart: [WordKey: [Int]] = [:]
    persons = findings.map { finding in
      guard let noun = PersonNoun(finding) else { return nil }
      let name = NameParts(text.text(finding.range))
      if let number = Self.match(name, noun, known, byPart) {
        known[number].parts.formUnion(name.parts)
        for part in name.parts { byPart[part, default: []].append(number) }
        return number
      }
      known.append(Person(parts: name.parts, noun: noun, isTitled: name.isTitled))
      for part in name.parts { byPart[part, default: []].append(known.count - 1) }
      return known.count - 1
    }
    nouns = known.map(\.noun)
  }

  /// The known person a name belongs to: all its parts, or for a full name all of that person's.
  private static func match(
    _ name: NameParts, _ noun: PersonNoun, _ known: [Person], _ byPart: [WordKey: [Int]]
  ) -> Int? {
    var candidates: [Int] = []
    for part in name.parts { candidates += byPart[part] ?? [] }
    return candidates.first { number in
      let person = known[number]
      guard person.noun == noun || !name.isTitled && !person.isTitled && noun != .officer else { return false }
      return name.parts.isSubset(of: person.parts) || person.parts.isSubset(of: name.parts)
    }
  }
}

/// The words of a name that tell persons apart: no titles, ranks, particles, initials.
struct NameParts {
  private(set) var parts: Set<WordKey> = []
  private(set) var isTitled = false
  /// Two titles: a couple.
  private(set) var isCouple = false

  init(_ name: String) {
    var titles = 0
    for word in name.utf8.split(whereSeparator: { $0 == 32 || $0 == 10 || $0 == 46 || $0 == 95 }) {
      var key = WordKey(word)
      let terms = Lexicon.terms(for: key)
      if !terms.isDisjoint(with: [.title, .rank]) { titles += 1 }
      guard word.count > 1, terms.isDisjoint(with: [.title, .rank, .particle]), word.first?.isLetter ?? false else {
        continue
      }
      if key == WordKey("and") { continue }
      if word.count > 3, word.suffix(2).elementsEqual("'s".utf8) { key = WordKey(word.dropLast(2)) }
      parts.insert(key)
    }
    isTitled = titles > 0
    isCouple = titles > 1 && name.contains { $0 == "&" } || titles > 1 && name.contains(" and ")
  }
}
