/// Names of public persons, places and things, inside of which a mere part of a registered name counts for nothing:
/// "James" in "James Bond" and "St James", "Stanley" in "Stanley Park". A whole term is never shielded.
struct PublicShield {
  private let text: ReaderText

  init(_ text: ReaderText) { self.text = text }

  /// The hits without those parts, in the same order.
  /// - Complexity: O(hits).
  func unshielded(_ hits: [RegisterMatcher.Hit]) -> [RegisterMatcher.Hit] {
    guard hits.contains(where: { mayBeShielded($0) }) else { return hits }
    return NameText.reading(text) { names in
      hits.filter {
        !mayBeShielded($0) || !isShielded($0, names) && !isOfPlace($0, names) && !isHelplineInCapitals($0, names)
      }
    }
  }

  /// Whether a part of a registered name is shielded that begins at an offset of a text.
  /// - Complexity: O(tokens of the text).
  static func shields(_ place: Pattern.Place, at offset: Int, in text: ReaderText) -> Bool {
    guard let token = text.tokens.firstIndex(where: { Int($0.start) == offset }) else { return false }
    let hit = RegisterMatcher.Hit(
      range: text.tokens[token].range, first: token, last: token, role: .part, place: place, kind: .name,
      categories: [], term: 0, isSure: true, rule: .part)
    return PublicShield(text).unshielded([hit]).isEmpty
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

  /// "FRANK" beside "Frank Oduya": a helpline that is written in capitals, where the words beside it have none.
  private func isHelplineInCapitals(_ hit: RegisterMatcher.Hit, _ names: NameText) -> Bool {
    hit.first == hit.last && names.tokens[hit.first].shape == .upper
      && Self.helplinesInCapitals.contains { names.isSpelled(hit.first, $0) }
      && (names.isLower(hit.first - 1) && names.continues(hit.first)
        || names.isLower(hit.first + 1) && names.continues(hit.first + 1))
  }

  private static let helplinesInCapitals: [StaticString] = ["frank"]

  /// Whether a part of a name is part of what a place, a church or a fund is called.
  private func isOfPlace(_ hit: RegisterMatcher.Hit, _ names: NameText) -> Bool {
    guard hit.first == hit.last, names.isCapital(hit.first), !names.isPossessive(hit.first),
      names.terms(hit.first - 1).isDisjoint(with: [.title, .rank])
    else { return false }
    return isBehindPlaceWord(hit.first, names) || isBehindOf(hit.first, names) || isBehindTerm(hit.first, names)
      || isBeforePlaceNoun(hit, names)
  }

  /// "St James", "County Tyrone", but not "Mr St James".
  private func isBehindPlaceWord(_ token: Int, _ names: NameText) -> Bool {
    guard names.continues(token), names.isCapital(token - 1), !names.terms(token - 2).contains(.title) else {
      return false
    }
    return ["st", "saint", "county"].contains { names.isSpelled(token - 1, $0) }
  }

  /// "the Isle of Lewis", "the Book of Amos".
  private func isBehindOf(_ token: Int, _ names: NameText) -> Bool {
    guard names.continues(token), names.continues(token - 1), names.isWord(token - 1, "of"), names.isCapital(token - 2)
    else { return false }
    return ["isle", "book", "gospel", "feast", "sisters", "sons", "order", "parish"].contains {
      names.isSpelled(token - 2, $0)
    }
  }

  /// "the Pupil Premium Grant", but not "the Head Teacher Grant".
  private func isBehindTerm(_ token: Int, _ names: NameText) -> Bool {
    guard (token - 2...token).allSatisfy(names.continues), names.isWord(token - 3, "the") else { return false }
    return isOrdinary(token - 1, names) && names.isCapital(token - 2)
  }

  /// "Stanley Park": whom a surname is known of bears no other behind it; "Trinity Church", "Angus Council": nor do the
  /// given names that are words or places, in mid-sentence.
  private func isBeforePlaceNoun(_ hit: RegisterMatcher.Hit, _ names: NameText) -> Bool {
    let isSurname = hit.place.contains(.surname) && !hit.place.contains(.given)
    let isWordOrPlace =
      hit.place.contains(.common) || Lexicon.word(for: names.key(hit.first)).place > 0
      || names.terms(hit.first).contains(.place)
    guard isSurname || names.continues(hit.first) && isWordOrPlace else { return false }
    return names.continues(hit.last + 1) && names.isCapital(hit.last + 1)
      && !names.terms(hit.last + 1).isDisjoint(with: [.areaNoun, .organisationNoun])
  }

  /// A capitalised English word that is nobody's name or role.
  private func isOrdinary(_ index: Int, _ names: NameText) -> Bool {
    guard names.isCapital(index) else { return false }
    let entry = Lexicon.entry(for: names.key(index))
    let namesPersons = TermSet.functional.union([.given, .softName, .weekday, .title, .rank]).union(.role)
    return entry.flags.english > 0 && !entry.flags.isPersonName && entry.terms.isDisjoint(with: namesPersons)
  }

  /// "Mr Fox" is the public's and anybody's: what begins with a title shields nothing.
  private func startsPhrase(_ index: Int, _ names: NameText) -> Bool {
    let entry = Lexicon.entry(for: names.key(index))
    guard entry.terms.isDisjoint(with: [.title, .rank]) else { return false }
    return entry.terms.contains(.phraseStart) || entry.flags.startsPlace
  }
}
