import TextCore

/// Settles which of the capitalised words are names, by what rules found and what the model makes of them.
///
/// A title, a word of kinship and the like are enough by themselves, and what only persons do is with a word that is not
/// English; a bare word that no list has, and names that are bare but for the lists, must not be unlikely, and a word that
/// no rule knows must be likely.
struct WeighedNames {
  private let judge: NameJudge
  private let model: NameModel
  /// The least log-odds of what a rule found.
  private static let least = NameModel.unit * -5 / 4
  /// The least log-odds of a given name that is no word, and a surname: hardly anything else is called so.
  private static let leastOfFullName = NameModel.unit * -3
  /// The least log-odds of a given name and a surname that very many bear: the texts that were learned from have more
  /// of those whom everybody knows than of those whom nobody does.
  private static let leastOfCommonName = NameModel.unit * -6
  /// The least log-odds of a part of a name found elsewhere.
  private static let leastOfMention = NameModel.unit * -4
  /// The least log-odds of a word that no rule found.
  private static let likely = NameModel.unit / -2

  /// The same of a given name typed for a letter to parents, which names hardly anybody else.
  private static let likelyInLetter = NameModel.unit * -3

  /// The least log-odds of an everyday word, a service, a body or a make that no rule found.
  private static let sure = NameModel.unit

  /// The most words one name has; keeps hostile text linear.
  private static let longest = 16

  /// Whether the text is a letter: words of a template stand around those that were typed.
  private let isInLetter: Bool

  init(_ judge: NameJudge, _ model: NameModel) {
    self.judge = judge
    self.model = model
    isInLetter = judge.text.tokens.contains { $0.mark != .letter }
  }

  /// The names, in order and disjoint.
  /// - Complexity: O(words and names).
  func settled(_ found: [FoundName]) -> [FoundName] {
    var names: [FoundName] = []
    names.reserveCapacity(found.count)
    var index = 0
    for name in found {
      while isBefore(name, index) { take(&index, before: name, into: &names) }
      let first = index
      while index < judge.words.count, judge.words[index].token <= name.tokens.upperBound { index += 1 }
      if isName(name, first..<index) { add(name, to: &names) }
    }
    while index < judge.words.count { take(&index, before: nil, into: &names) }
    return names.isEmpty ? [] : withCompany(names, found)
  }

  /// The names, and those that rules found and that are joined to one of them: "Bella" of "Bella, Rose and Holly".
  private func withCompany(_ names: [FoundName], _ found: [FoundName]) -> [FoundName] {
    var ends = Dictionary(uniqueKeysWithValues: names.map { ($0.tokens.lowerBound, $0.tokens.upperBound) })
    var joined: [FoundName] = []
    let taken = Set(names.map(\.tokens.upperBound))
    for name in found.reversed() where !taken.contains(name.tokens.upperBound) && ends[name.tokens.lowerBound] == nil {
      guard isListed(before: name, ends) || isBehind(taken, name), !isMostUnlikely(name) else { continue }
      joined.append(name)
      ends[name.tokens.lowerBound] = name.tokens.upperBound
    }
    return joined.isEmpty ? names : NameFinder.merged(names, joined.reversed())
  }

  /// "Tom and", or "Bella, Rose and": what follows a name, by "and", or by a comma where "and" follows that.
  private func isListed(before name: FoundName, _ ends: [Int: Int]) -> Bool {
    let text = judge.text
    guard let next = text.jointEnd(after: name.tokens.upperBound), let end = ends[next] else { return false }
    guard text.isMark(next - 1, UInt8(ascii: ",")) else { return true }
    return text.jointEnd(after: end).map { !text.isMark($0 - 1, UInt8(ascii: ",")) } ?? false
  }

  /// "and Claudia", "Thomas (Tom)": right behind one that ends at one of some tokens.
  private func isBehind(_ ends: Set<Int>, _ name: FoundName) -> Bool {
    let (text, first) = (judge.text, name.tokens.lowerBound)
    if text.isMark(first - 1, UInt8(ascii: "(")), ends.contains(first - 2), name.parts[0].flags.given == 2 {
      return text.isMark(name.tokens.upperBound + 1, UInt8(ascii: ")"))
    }
    return !text.isMark(first - 1, UInt8(ascii: ","))
      && (1...2).contains { ends.contains(first - 1 - $0) && text.jointEnd(after: first - 1 - $0) == first }
  }

  /// "Tu" of "M&S, Tu, George": no given name, or hardly ever somebody's.
  private func isMostUnlikely(_ name: FoundName) -> Bool {
    guard let word = name.parts.first, name.parts.count == 1, word.flags.given == 2 else { return true }
    let index = judge.words.firstIndex(endingAfter: word.token - 1, \.token)
    guard index < judge.words.count, let score = model.score(index) else { return false }
    return score < Self.leastOfMention
  }

  private func isBefore(_ name: FoundName?, _ index: Int) -> Bool {
    index < judge.words.count && judge.words[index].token < name?.tokens.lowerBound ?? .max
  }

  /// The mentions of somebody found that are not most unlikely to be of a person: "Heaton Park" beside Jake Heaton.
  /// What "the" leads to is a family or was no mention.
  /// - Complexity: O(mentions and words).
  func mentions(_ mentions: [FoundName]) -> [FoundName] {
    var index = 0
    return mentions.filter { mention in
      while index < judge.words.count, judge.words[index].token < mention.tokens.upperBound { index += 1 }
      guard index < judge.words.count, judge.words[index].token == mention.tokens.upperBound,
        mention.tokens.count == 1, mention.kind != .initials, !judge.text.isWord(mention.tokens.lowerBound - 1, "the"),
        let score = model.score(index)
      else { return true }
      return score >= Self.leastOfMention
    }
  }

  /// Whether what a rule found stays a name.
  private func isName(_ name: FoundName, _ words: Range<Int>) -> Bool {
    if name.isOnlyInitials { return true }
    if name.rule.isSure, name.rule != .predicate || name.parts.contains(where: { !$0.isEnglish || $0.isNameFirst }) {
      return true
    }
    let scores = words.compactMap(model.score)
    let least =
      name.isCommonName ? Self.leastOfCommonName : name.isGivenAndSurname ? Self.leastOfFullName : Self.least
    return scores.isEmpty || scores.contains { $0 >= least }
  }

  /// Takes in the word at an index, with those behind it that go with it, if it is likely a name.
  private func take(_ index: inout Int, before name: FoundName?, into names: inout [FoundName]) {
    var first = index
    index += 1
    guard isLikely(first) else { return }
    // "J.T.": of initials that touch, all are somebody's.
    while isTouched(first), names.last.map({ $0.tokens.upperBound < judge.words[first - 1].token }) ?? true {
      first -= 1
    }
    takeLikely(&index, from: first, before: name)
    if index == first + 1, isBefore(name, index), isSurname(index, behind: first) {
      index += 1
      takeLikely(&index, from: first, before: name)
    }
    let tokens = judge.words[first].token...judge.words[index - 1].token
    add(
      FoundName(
        tokens: tokens, parts: Array(judge.words[first..<index]), category: judge.category(tokens, cue: .none),
        kind: index == first + 1 && isTwoCapitals(first) ? .initials : .name, rule: .likely), to: &names)
  }

  /// "NB", "NB's".
  private func isTwoCapitals(_ index: Int) -> Bool {
    let letters = judge.text.body(judge.words[index].token)
    return letters.count == 2 && letters.allSatisfy(\.isUpper)
  }

  /// Whether an initial stands right before one, nothing but its stop between.
  private func isTouched(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let (tokens, token, before) = (judge.text.tokens, judge.words[index].token, judge.words[index - 1].token)
    return before == token - 2 && tokens[token].length == 1 && tokens[before].length == 1 && tokens[token].gap == .none
      && judge.text.isMark(token - 1, UInt8(ascii: ".")) && tokens[token - 1].gap == .none
  }

  private func takeLikely(_ index: inout Int, from first: Int, before name: FoundName?) {
    while index - first < Self.longest, isBefore(name, index), isLikely(index), joins(index) { index += 1 }
  }

  private func isLikely(_ index: Int) -> Bool {
    guard let score = model.score(index) else { return false }
    if isDoubleGivenName(index) { return true }
    let word = judge.words[index]
    guard score >= (isInLetter && word.flags.given == 2 ? Self.likelyInLetter : Self.likely),
      score >= Self.sure || !word.isHardlyName && !isTownOfBody(index)
    else { return false }
    if judge.text.stands(word.token, in: .withoutApostrophe) { return false }
    return !isLetterOrDay(index) && !isLabel(index) && !isLabelOfNumber(index)
      && !judge.text.isBeforeRoom(judge.words[index].token) && !judge.isClassOfAward(index)
      && !judge.isBeforeInstitution(index)
      && !judge.isBeforeGroup(index..<index + 1) && !judge.text.isLabelledGroup(word.token)
      && !(judge.isThingOfSchool(judge.words[index].token) && judge.isDeclaredThing(index..<index + 1))
      && !judge.languages.isForeign(judge.words[index].sentence)
  }

  /// "Immunisation Team, Bradford": a town behind a comma and a word for a body or a post, before nothing else.
  private func isTownOfBody(_ index: Int) -> Bool {
    let (text, word) = (judge.text, judge.words[index])
    guard word.reading == .place, text.isMark(word.token - 1, UInt8(ascii: ",")), text.isCapital(word.token - 2) else {
      return false
    }
    return !text.terms(word.token - 2).isDisjoint(with: [.organisationNoun, .serviceNoun, .official, .publicTerm])
      && judge.isEndOfClause(word.token + 1)
  }

  /// "Lacey-Jo", "Mason-James": two given names joined, as hardly anything else is called.
  private func isDoubleGivenName(_ index: Int) -> Bool {
    let token = judge.words[index].token
    guard judge.text.tokens[token].isCompound, judge.text.tokens[token].shape != .upper else { return false }
    let parts = judge.text.body(token).split(separator: UInt8(ascii: "-"))
    return parts.count == 2
      && parts.allSatisfy { part in
        let entry = Lexicon.entry(for: WordKey(part))
        return part.first?.isUpper == true && (entry.flags.given == 2 || entry.terms.contains(.given))
      }
  }

  /// "child A", "3 March": a letter that is no initial, and a month or weekday that nobody is called by or in a date.
  private func isLetterOrDay(_ index: Int) -> Bool {
    let word = judge.words[index]
    if judge.text.tokens[word.token].length == 1 { return !isInitial(index) }
    guard !word.terms.isDisjoint(with: [.month, .weekday]) else { return false }
    return word.flags.given == 0 || isNumber(word.token - 1) || isNumber(word.token + 1)
  }

  /// "Reuben Castle", "Catriona Geddes", "Eun-ji Park", "Khadija Begum Laskar": a surname that is a word, or in no list,
  /// behind a given name that no place is called by.
  private func isSurname(_ index: Int, behind first: Int) -> Bool {
    let given = judge.words[first]
    let word = judge.words[index]
    guard joins(index), word.flags.surname > 0 || word.isCertain, !word.isShielded,
      !judge.text.isCapital(word.token + 1) || index + 1 < judge.words.count && isLikely(index + 1)
    else { return false }
    if given.flags.given == 2, !given.flags.isEveryday, word.flags.surname == 2 { return true }
    return given.flags.given > 0 && given.flags.english == 0 && given.flags.place == 0 || judge.isHyphenated(given)
      || judge.text.tokens[given.token].isCompound && judge.listing(of: given) == .given
  }

  /// "Date of birth:", "Class:" at the start of a line or sentence: an everyday word and a colon soon after it.
  private func isLabel(_ index: Int) -> Bool {
    let word = judge.words[index]
    guard word.flags.english == 3, !word.flags.isPersonName, !judge.text.continues(word.token) else { return false }
    var next = word.token + 1
    while next - word.token < 4, judge.text.isLower(next), judge.text.continues(next) { next += 1 }
    return judge.text.isMark(next, UInt8(ascii: ":"))
  }

  /// "NI QQ 12 34 56 C", "Finlay's CHI is 0101141234": in capitals, what a number is called that is not public.
  private func isLabelOfNumber(_ index: Int) -> Bool {
    let text = judge.text
    let token = judge.words[index].token
    guard text.tokens[token].shape == .upper, text.isSpelled(token, "ni") || text.isSpelled(token, "chi") else {
      return false
    }
    let next = text.isWord(token + 1, "is") || text.isMark(token + 1, UInt8(ascii: ":")) ? token + 2 : token + 1
    return next < text.tokens.count && judge.signs.identifiers.overlapsAny(text.tokens[next].range)
  }

  private func isNumber(_ token: Int) -> Bool {
    judge.text.tokens.indices.contains(token) && judge.text.tokens[token].kind == .number
  }

  /// "R.B.", "J. Pym", "Okafor, J.": a stop behind it, and a capital or the comma behind one beside that.
  private func isInitial(_ index: Int) -> Bool {
    let text = judge.text
    let token = judge.words[index].token
    if text.isMark(token - 1, UInt8(ascii: ".")), token > 1, text.tokens[token - 2].length == 1 { return true }
    guard text.isMark(token + 1, UInt8(ascii: ".")) else { return false }
    if text.isMark(token - 1, UInt8(ascii: ",")), text.isCapital(token - 2) { return true }
    guard index + 1 < judge.words.count, judge.words[index + 1].token == token + 2 else { return false }
    return !judge.words[index + 1].isFunctional && judge.words[index + 1].flags.english < 3
  }

  private func joins(_ index: Int) -> Bool {
    NameRun.joins(judge.words[index - 1], judge.words[index], in: judge.text)
  }

  /// Adds a name, as part of the last one if it goes on where that ends.
  private func add(_ name: FoundName, to names: inout [FoundName]) {
    guard let last = names.last, let first = name.parts.first, let end = last.parts.last,
      name.rule == .likely || last.rule == .likely, last.parts.count < Self.longest,
      last.tokens.upperBound < name.tokens.lowerBound,
      NameRun.joins(end, first, in: judge.text), name.tokens.lowerBound - last.tokens.upperBound < 3
    else { return names.append(name) }
    var joined = last.rule == .likely ? name : last
    joined.tokens = last.tokens.lowerBound...name.tokens.upperBound
    joined.parts = last.parts + name.parts
    names[names.count - 1] = joined
  }
}

extension NameRule {
  /// Whether the rule needs no weighing: what stands around the name says that it is one.
  fileprivate var isSure: Bool { ![.unknown, .fullName, .given].contains(self) }
}

extension FoundName {
  /// "Peter Johnson", "JANE DAVIES": a given name and a surname that very many bear.
  fileprivate var isCommonName: Bool {
    guard parts.count == 2, let first = parts.first, let last = parts.last, !last.flags.isFamous else { return false }
    return first.flags.given == 2 && last.flags.surname == 2 && (!first.isEnglish || !last.isEnglish)
      && first.flags.place < 2
  }

  /// "Micah Green", but nobody of history or the arts.
  fileprivate var isGivenAndSurname: Bool {
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return false }
    return first.flags.given == 2 && !first.flags.isEveryday && last.flags.surname > 0 && !last.flags.isFamous
  }
}

extension CapitalWord {
  /// An everyday word that nobody is called by, or a service, body or make that no list has as a name too.
  fileprivate var isHardlyName: Bool {
    if reading == .publicTerm, terms.contains(.publicTerm) { return !flags.isPersonName }
    return flags.english == 3 && flags.isEveryday && flags.given == 0 && !terms.contains(.given)
  }

  /// An English word too: what persons do is not enough, for it may be done by things.
  fileprivate var isEnglish: Bool { flags.english > 0 }

  /// An English word that is a name first: "John", "Henry"; no town, and not "Nan".
  fileprivate var isNameFirst: Bool {
    flags.given == 2 && flags.english < 3 && flags.place < 2 && terms.isDisjoint(with: [.kin, .month, .place])
  }
}
