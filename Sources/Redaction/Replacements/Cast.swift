/// The persons of a text and how far each has been introduced.
struct Cast {
  let index: PersonIndex
  /// The place of each person among those with the same noun, from 1.
  private let places: [Int]
  private let totals: [PersonNoun: Int]
  private var introduced: Set<Int> = []

  /// Of the persons only those who are counted somewhere have a place: not one who is "(name withheld)" all through.
  init(_ index: PersonIndex, spokenOf counted: Set<Int>) {
    self.index = index
    var totals: [PersonNoun: Int] = [:]
    places = index.nouns.enumerated().map { person, noun in
      guard counted.contains(person) else { return 1 }
      totals[noun, default: 0] += 1
      return totals[noun, default: 1]
    }
    self.totals = totals
  }

  /// "a child", then "the child"; with others "another child", then "the other child"; in a crowd "a third child".
  mutating func words(for person: Int) -> String {
    let noun = index.nouns[person]
    let isFirst = introduced.insert(person).inserted
    let place = places[person]
    let total = totals[noun, default: 1]
    if place == 1 {
      return isFirst
        ? "\(noun.article) \(noun.singular)" : total > 2 ? "the first \(noun.singular)" : "the \(noun.singular)"
    }
    if total == 2 { return (isFirst ? "another " : "the other ") + noun.singular }
    guard place <= Self.ordinals.count else { return "another \(noun.singular)" }
    let ordinal = Self.ordinals[place - 1]
    return isFirst
      ? "\(ordinal == "eighth" ? "an" : "a") \(ordinal) \(noun.singular)" : "the \(ordinal) \(noun.singular)"
  }

  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
  ]
}
