/// A text as the name model learns from it: the words that are weighed, and the signs of each.
package struct NameExamples: Sendable {
  /// The words, in order.
  package let words: [NameModel.Word]
  /// The signs of each word for the first step.
  package let signs: [[UInt16]]
  /// The further signs of each word for the second step.
  package let company: [[UInt16]]

  /// How many signs there are.
  package static let signCount = NameSigns.count

  init(
    _ text: NameText, permitted: [Range<Int>], identifiers: [Range<Int>], scores: [Int]
  ) {
    let scan = CapitalScan(text, permitted: permitted)
    let (names, judge) = NameFinder.found(in: text, scan, identifiers)
    let (words, places) = NameModel.words(of: scan.words, in: text, names)
    let signs = NameSigns(text: text, shapes: scan.shapes, persons: judge.signs)
    self.words = words
    self.signs = zip(scan.words, places).compactMap { capital, place in
      place.map { _ in Self.collected { signs.forEach(of: capital, $0) } }
    }
    let company = NameCompany(words: words, text: text, scores: scores)
    self.company =
      scores.count == words.count
      ? words.indices.map { place in Self.collected { company.forEach(of: place, $0) } } : []
  }

  private static func collected(_ signs: ((UInt16) -> Void) -> Void) -> [UInt16] {
    var all: [UInt16] = []
    signs { all.append($0) }
    return all
  }
}

extension Redactor {
  /// A text as the name model learns from it, read as this redactor reads it.
  ///
  /// The scores are the log-odds of the first step by word; without them there are no signs for the second step.
  /// - Complexity: O(bytes).
  package func nameExamples(in text: ReaderText, scores: [Int] = []) -> NameExamples {
    let others = othersThanNames(in: text)
    return NameText.reading(text) {
      NameExamples($0, permitted: others.permitted, identifiers: others.identifiers, scores: scores)
    }
  }

  /// The names that the model finds with other weights than those it has.
  package func names(in text: ReaderText, weights: NameWeights) -> [Candidate] {
    let others = othersThanNames(in: text)
    return NameFinder(weights: weights).candidates(
      in: text, permitted: others.permitted, identifiers: others.identifiers)
  }
}
