/// Names that are all of a line, a cell or an item of a list: nothing there tells them from words but the company they
/// are in, so they count only near somebody who was found for sure.
extension NameJudge {
  /// "- Grace", "| Ruby Castle |", "1. Lily - late": a given name that is a word too, with a surname or without.
  func isNameOfItem(_ range: Range<Int>, cue: NameCue) -> Bool {
    let first = words[range.lowerBound]
    guard cue == .none, first.reading.isGiven, !first.terms.contains(.auxiliary), !first.terms.contains(.month),
      !text.stands(first.token, in: .seasons),
      isWhole(first.token, words[range.upperBound - 1].token), !isDeclaredThing(range)
    else { return false }
    if range.count == 1 {
      return first.flags.given == 2 && (!first.isPlaceOrTime || first.terms.contains(.given)) && !isAmongItsKind(range)
    }
    return range.count == 2 && words[range.upperBound - 1].flags.isLikeSurname
  }

  /// "Acorns - Florence, Oak - Daisy for kindness", "Oak: Daisy for kindness": a given name behind a class and a mark, and
  /// what it is for.
  func isAwarded(_ word: CapitalWord) -> Bool {
    let dash = word.token - 1
    guard word.reading == .name || listing(of: word) == .given,
      text.isMark(dash, UInt8(ascii: "-")) && text.tokens[dash].gap == .space || text.isMark(dash, UInt8(ascii: ":")),
      text.tokens[word.token].gap == .space,
      text.isCapital(dash - 1) || dash > 0 && text.tokens[dash - 1].kind == .mixed
    else { return false }
    let next = word.token + 1
    return text.isWord(next, "for")
      || text.isMark(next, UInt8(ascii: ",")) && text.isCapital(next + 1)
        && text.isMark(next + 2, UInt8(ascii: "-"))
  }

  /// "Oak - Daisy for kindness": the class of the child behind the dash.
  func isClassOfAward(_ index: Int) -> Bool {
    guard index + 1 < words.count, words[index + 1].token == words[index].token + 2 else { return false }
    return isAwarded(words[index + 1])
  }

  /// Whether a stretch of words may be a name if the text speaks of persons near it.
  func isInCompany(_ range: Range<Int>, cue: NameCue) -> Bool {
    guard cue == .none else { return false }
    if range.count == 1 { return isNameOfItem(range, cue: cue) || isListedWord(range) || isRareWord(range) }
    return isNameOfItem(range, cue: cue) || isPairOfWords(range) || isNickname(range)
  }

  /// "the handset from Posy", "for Tuppence.": a word so rare that nothing but a name explains its capital within a
  /// sentence.
  private func isRareWord(_ range: Range<Int>) -> Bool {
    let word = words[range.lowerBound]
    guard word.reading == .word, isRare(word), !word.isFunctional, text.tokens[word.token].shape == .capitalised,
      text.continues(word.token), text.isLower(word.token - 1),
      !text.isCapital(word.token + 1), !shapes[word.sentence].isTitled, !isDeclaredThing(range)
    else { return false }
    return text.terms(word.token - 1).isDisjoint(with: [.determiner, .placePreposition])
      && ![.noun, .institution].contains(predicate(range)) && !isThing(range, .unlisted)
  }

  /// "Bunny Fisher", "Comet Roe": a given name or a rare word, and a surname that is a word, where no thing stands.
  func isPairOfWords(_ range: Range<Int>) -> Bool {
    guard range.count == 2, words[range.lowerBound].token + 1 == words[range.upperBound - 1].token else { return false }
    let first = words[range.lowerBound]
    let last = words[range.upperBound - 1]
    guard first.flags.given == 2 || first.terms.contains(.given) || isRare(first), !first.isFunctional,
      last.flags.surname > 0 || isRare(last) && !isGroupNoun(last.token), !last.terms.contains(.word),
      last.terms.isDisjoint(with: TermSet.institutional.union([.serviceNoun, .weekday, .month])),
      text.tokens[last.token].shape == text.tokens[first.token].shape, !shapes[first.sentence].isTitled,
      !text.stands(first.token, in: .seasons), !first.flags.isEveryday || !text.stands(first.token, in: .colours),
      !text.isCapital(last.token + 1) || !text.continues(last.token + 1)
    else { return false }
    if text.continues(first.token) {
      let before = text.terms(first.token - 1)
      if !before.isDisjoint(with: [.determiner, .placePreposition]) || text.isCapital(first.token - 1) { return false }
    }
    return ![.noun, .institution].contains(predicate(range)) && !isThing(range, .given)
  }

  /// Neither everyday English nor listed as a word of schools.
  func isRare(_ word: CapitalWord) -> Bool {
    word.flags.english > 0 && !word.flags.isEveryday && !word.terms.contains(.word) && !word.terms.contains(.publicTerm)
      && !text.body(word.token).contains(UInt8(ascii: "'"))
  }

  /// Whether a word in no list stands among others such behind a colon ("Merit: X Y, Z W"): names rather than things.
  func isAmongNewNames(_ range: Range<Int>) -> Bool {
    let items = series(around: range).items
    guard items.count > 1, text.isAfterColon(words[items[0].lowerBound].token) else { return false }
    let isNew = items.allSatisfy { item in
      words[item].allSatisfy {
        $0.reading == .initial || $0.reading == .name || $0.reading == .dictionary && item.count > 1
      }
    }
    return isNew && (items.count > 2 || items.allSatisfy { $0.count == 2 })
  }

  /// "by the toilets with Ocean", "Jewel guessed wrong": a listed given name that is a word too, with a capital that
  /// none but a name has there, or before a verb of persons.
  private func isListedWord(_ range: Range<Int>) -> Bool {
    let word = words[range.lowerBound]
    let next = word.token + 1
    guard word.flags.given == 2, !word.isFunctional, !word.isPlaceOrTime, !word.terms.contains(.auxiliary),
      !text.stands(word.token, in: .seasons), !text.isCapital(next), !shapes[word.sentence].isTitled,
      !isDeclaredThing(range), !isThing(range, .given)
    else { return false }
    guard text.continues(word.token) else {
      guard word.reading != .word else { return false }
      return text.isSomebodysVerb(next)
        || !text.stands(word.token, in: .uncountable)
          && ["has", "had", "will", "was"].contains { text.isSpelled(next, $0) }
    }
    let before = text.terms(word.token - 1)
    return text.isLower(word.token - 1) && before.isDisjoint(with: [.determiner, .pronoun, .placePreposition])
      && (before.contains(.personPreposition) || before.contains(.personVerb)) && isEndOfClause(next)
  }

  func isEndOfClause(_ index: Int) -> Bool {
    index >= text.tokens.count || text.tokens[index].kind == .mark || text.tokens[index].gap == .blockBreak
      || !text.terms(index).isDisjoint(with: [.connector, .auxiliary])
  }

  /// Two words that are all of an item, the second a noun of places that is a surname too.
  func isPairOfItem(_ start: Int, _ index: Int) -> Bool {
    let first = words[start]
    return index == start + 1 && (first.reading == .soft || first.reading == .name && first.flags.given == 2)
      && words[index].flags.surname > 0 && words[index].terms.isDisjoint(with: .neverSurname)
      && !text.stands(words[index].token, in: .speakingBodies) && isWhole(first.token, words[index].token)
  }

  /// Whether words from one token to another begin an item and end it, or a dash, a colon or a bracket stands behind.
  private func isWhole(_ first: Int, _ last: Int) -> Bool {
    guard isFirstOfItem(first), !text.isPossessive(last) else { return false }
    let next = last + 1
    guard next < text.tokens.count, text.tokens[next].gap == .space || text.tokens[next].gap == .none else {
      return true
    }
    return "-:(|;/".utf8.contains { text.isMark(next, $0) }
  }
}
