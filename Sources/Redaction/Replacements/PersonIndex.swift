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

  /// - Complexity: O(findings).
  init(_ findings: [Settled], in text: ReaderText) {
    var known: [Person] = []
    var byPart: [WordKey: [Int]] = [:]
    var byTerm: [Int: Int] = [:]
    var byInitials: [WordKey: Set<Int>] = [:]
    persons = findings.map { finding in
      guard let noun = PersonNoun(finding) else { return nil }
      let name = NameParts(text.text(finding.range))
      if finding.kind == .initials, finding.person < 0, let owners = name.parts.first.flatMap({ byInitials[$0] }),
        owners.count == 1
      {
        return owners.first
      }
      let number = byTerm[finding.person] ?? Self.match(name, noun, known, byPart) ?? known.count
      if number == known.count { known.append(Person(parts: [], noun: noun, isTitled: name.isTitled)) }
      for part in name.parts where known[number].parts.insert(part).inserted {
        byPart[part, default: []].append(number)
      }
      if finding.person >= 0 { byTerm[finding.person] = number }
      if let initials = name.initials { byInitials[initials, default: []].insert(number) }
      return number
    }
    nouns = known.map(\.noun)
  }

  /// The known person a name belongs to: all its parts, or for a full name all of that person's.
  ///
  /// Of those that share a part only the first few are asked, so that hostile text costs no more.
  private static func match(
    _ name: NameParts, _ noun: PersonNoun, _ known: [Person], _ byPart: [WordKey: [Int]]
  ) -> Int? {
    var candidates: [Int] = []
    for part in name.parts { candidates += (byPart[part] ?? []).prefix(16) }
    return candidates.sorted().first { number in
      let person = known[number]
      guard person.noun == noun || !name.isTitled && !person.isTitled && noun != .officer else { return false }
      return name.parts.isSubset(of: person.parts) || person.parts.isSubset(of: name.parts)
    }
  }
}

/// The words of a name that tell persons apart: no titles, ranks, particles; initials only if nothing else stands there.
struct NameParts {
  private(set) var parts: Set<WordKey> = []
  private(set) var isTitled = false
  /// The first letters of a name of two or three parts: "Callum Stead" is called "CS" too.
  private(set) var initials: WordKey?
  /// Two titles: a couple.
  private(set) var isCouple = false

  init(_ name: String) {
    var titles = 0
    var letters: [UInt8] = []
    for word in name.utf8.split(whereSeparator: { $0 == 32 || $0 == 10 || $0 == 46 || $0 == 95 }) {
      var key = WordKey(word)
      let terms = Lexicon.terms(for: key)
      if !terms.isDisjoint(with: [.title, .rank]) { titles += 1 }
      guard word.count > 1, terms.isDisjoint(with: [.title, .rank, .particle]),
        word.first.map({ $0.isLetter || $0 >= 0x80 }) ?? false
      else {
        continue
      }
      if key == WordKey("and") { continue }
      if word.count > 3, word.suffix(2).elementsEqual("'s".utf8) { key = WordKey(word.dropLast(2)) }
      parts.insert(key)
      letters.append(word[word.startIndex])
    }
    if titles == 0, (2...3).contains(letters.count) { initials = WordKey(letters) }
    // "J.T." is told from "K.B." by its letters.
    if parts.isEmpty, titles == 0 { parts.insert(WordKey(Array(name.utf8.filter { $0.isLetter || $0 >= 0x80 }))) }
    isTitled = titles > 0
    isCouple = titles > 1 && name.contains { $0 == "&" } || titles > 1 && name.contains(" and ")
  }
}
