/// Names of public persons, places and things, inside of which a mere part of a registered name counts for nothing:
/// "James" in "James Bond", "Chelsea" in "Chelsea Flower Show". A whole term is never shielded.
struct PublicShield {
  private let text: ReaderText

  init(_ text: ReaderText) { self.text = text }

  /// The hits without those parts, in the same order.
  /// - Complexity: O(hits).
  func unshielded(_ hits: [RegisterMatcher.Hit]) -> [RegisterMatcher.Hit] {
    guard hits.contains(where: { mayBeShielded($0) }) else { return hits }
    return NameText.reading(text) { names in hits.filter { !mayBeShielded($0) || !isShielded($0, names) } }
  }

  private func mayBeShielded(_ hit: RegisterMatcher.Hit) -> Bool {
    (hit.role == .part || hit.role == .nickname) && hit.rule != .initials
  }

  /// Whether a listed phrase that is longer than the hit begins at most four words before it and covers it.
  private func isShielded(_ hit: RegisterMatcher.Hit, _ names: NameText) -> Bool {
    (max(0, hit.first - 4)...hit.first).contains { start in
      guard names.isCapital(start), startsPhrase(start, names) else { return false }
      let end = start + PublicPhrases.length(in: names, at: start)
      return end > hit.last && end - start > hit.last - hit.first + 1
    }
  }

  /// "Mr Fox" is the public's and anybody's: what begins with a title shields nothing.
  private func startsPhrase(_ index: Int, _ names: NameText) -> Bool {
    let entry = Lexicon.entry(for: names.key(index))
    guard entry.terms.isDisjoint(with: [.title, .rank]) else { return false }
    return entry.terms.contains(.phraseStart) || entry.flags.startsPlace
  }
}
