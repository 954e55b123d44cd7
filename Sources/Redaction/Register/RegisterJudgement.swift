/// Decides whether a stretch with a pattern's letters is the term, and how sure that is.
struct RegisterJudgement {
  private let pattern: Pattern
  private let match: RegisterWalk.Match
  private let fit: PatternFit
  private let walk: RegisterWalk

  init(_ pattern: Pattern, _ match: RegisterWalk.Match, _ fit: PatternFit, _ walk: RegisterWalk) {
    self.pattern = pattern
    self.match = match
    self.fit = fit
    self.walk = walk
  }

  /// Nil if the stretch is something else.
  var hit: RegisterMatcher.Hit? {
    guard endsRightly, let isSure else { return nil }
    return RegisterMatcher.Hit(
      range: range, first: match.first, last: match.last, role: pattern.role,
      place: pattern.place, kind: pattern.kind, categories: pattern.categories, term: pattern.term, isSure: isSure,
      rule: rule)
  }

  /// What goes: a plural's ending too, and all of a tag or account in which a name stands.
  private var range: Range<Int> {
    let whole = Int(walk.tokens[match.first].start)..<Int(walk.tokens[match.last].end)
    let start = match.range.lowerBound
    let isInside = start > whole.lowerBound && walk.bytes[start - 1].isLetter
    if isName, isInside || [.inside, .turn, .kin].contains(match.ending) { return whole }
    return start..<(match.ending == .plural ? whole.upperBound : match.range.upperBound)
  }

  private var count: Int { Int(pattern.count) }
  private var isDisguised: Bool {
    fit.extraBreaks > 0 || fit.digitsForLetters > 0 || fit.lettersForDigits > 0 || fit.swaps > 0
  }
  private var isDisguisedLetters: Bool { fit.digitsForLetters > 0 || fit.lettersForDigits > 0 || fit.swaps > 0 }
  private var isName: Bool {
    switch pattern.role {
    case .whole, .single, .part, .nickname: true
    case .number, .account, .place, .backwards: false
    }
  }

  private var rule: RegisterRule {
    switch pattern.role {
    case .number: .number
    case .account: .account
    case .backwards: .disguised
    case .whole, .single, .place: isDisguised || fit.missingBreaks > 0 ? .disguised : .whole
    case .part: isDisguised ? .disguised : .part
    case .nickname: isDisguised ? .disguised : .nickname
    }
  }

  private var endsRightly: Bool {
    switch match.ending {
    case .word: true
    case .inner: true
    case .inside: isName && isClearInside
    case .kin: isName
    case .turn:
      isName && isClearInside || pattern.role == .whole || pattern.role == .account
        || pattern.role == .number && isAlphanumericTurn
    case .plural:
      isName && pattern.place.rawValue & 3 != 0
        && (startsWithCapital && (count > 2 || isAfterThe) || NameUse(match, walk).isOwnerOfKin)
        || pattern.role == .whole && count > 2
    }
  }

  /// A name that is no word, as it is spelled: found inside a longer token too.
  private var isClearInside: Bool {
    count >= RegisterWalk.leastInside && fit.fragments == 1 && !isDisguised && !pattern.place.contains(.ordinary)
      && !isOrdinaryWord(wholeToken) && Lexicon.word(for: WordKey(walk.bytes[wholeToken])).place == 0
  }

  private var isAfterThe: Bool {
    guard match.first > 0, walk.tokens[match.first].gap == .space else { return false }
    return WordKey(walk.bytes[walk.tokens[match.first - 1].range]) == WordKey("the")
  }

  /// A number that touches letters it was never written with ("tel07700900482x").
  private var isAlphanumericTurn: Bool { count >= 8 }

  /// Nil for no.
  private var isSure: Bool? {
    switch pattern.role {
    case .number: isNumber
    case .account: isAccount
    case .whole: isWhole
    case .single, .part, .nickname: isWord
    case .place: isPlace
    case .backwards: fit.digitsForLetters == 0 && (fit.fragments == 1 || count >= 10) ? true : nil
    }
  }

  // MARK: - Numbers and accounts

  private var isNumber: Bool? {
    guard fit.swaps == 0 || count >= 6 else { return nil }
    if count >= 5 { return isPlainNumberInside ? nil : true }
    // "9 D M O", letter by letter.
    if count == 4, fit.longest == 1, fit.fragments == 4, !isDisguisedLetters, (1...3).contains(fit.realLetters) {
      return true
    }
    return fit.extraBreaks == 0 && fit.missingBreaks == 0 && !isDisguised ? true : nil
  }

  /// A short number that is only the beginning or the end of a longer one.
  private var isPlainNumberInside: Bool {
    guard count < 8 else { return false }
    let start = match.range.lowerBound
    let end = match.range.upperBound
    let before = start > 1 && walk.bytes[start - 1] == UInt8(ascii: ".") && walk.bytes[start - 2].isDigit
    let after = end + 1 < walk.bytes.count && walk.bytes[end] == UInt8(ascii: ".") && walk.bytes[end + 1].isDigit
    return before || after
  }

  private var isAccount: Bool? {
    if fit.realLetters * 3 < count, fit.digitsForLetters > 0 { return nil }
    if fit.fragments == 1, fit.missingBreaks == 0, isOrdinaryWord(match.range) {
      return isMarkedAsAccount ? true : nil
    }
    if count >= 5 { return true }
    return fit.extraBreaks == 0 && !isDisguised ? true : nil
  }

  private var isMarkedAsAccount: Bool {
    let start = match.range.lowerBound
    guard start > 0 else { return false }
    let before = walk.bytes[start - 1]
    return before == UInt8(ascii: "@") || before == UInt8(ascii: "/") || before == UInt8(ascii: "#")
  }

  // MARK: - Names

  private var isWhole: Bool? {
    if fit.digitsForLetters > 0, fit.realLetters * (pattern.words > 1 ? 4 : 3) < count { return nil }
    if fit.swaps > 0, count < 5 { return nil }
    if fit.fragments == 1 { return isJoined }
    if fit.extraBreaks == 0 { return pattern.kind == .name && isOrdinaryPhrase ? nil : true }
    if fit.longest == 1 { return fit.fragments >= 4 ? true : nil }
    if fit.wideBreaks == 0 { return true }
    return count >= 6 && !areFragmentsOrdinary ? true : nil
  }

  /// "marks will", "Will marks": small letters on a word that is usual in English, beside a capital or out of order.
  private var isOrdinaryPhrase: Bool {
    let words = (match.first...match.last).lazy.map { walk.tokens[$0] }.filter { $0.kind == .word }
    let ordinary = words.filter {
      $0.shape == .lower && OrdinaryUse.flags(of: Array(walk.bytes[$0.range])).contains(.common)
    }
    if ordinary.count == words.count, isAfterArticle { return true }
    return !ordinary.isEmpty && (ordinary.count < words.count || pattern.place.contains(.swapped))
      && words.contains { $0.shape != .lower || pattern.place.contains(.swapped) }
  }

  /// "a holly bush"
  private var isAfterArticle: Bool {
    guard match.first > 0, walk.tokens[match.first].gap == .space else { return false }
    let before = WordKey(walk.bytes[walk.tokens[match.first - 1].range])
    return ["a", "an", "the"].contains { WordKey($0) == before }
  }

  /// Two words run together: "AdaObi", "adaobi", but not the word "evening" for "Eve Ning".
  private var isJoined: Bool? {
    if fit.missingBreaks == 0 { return true }
    if hasInnerCapital { return true }
    return count >= 5 && !isOrdinaryWord(match.range) && !isOrdinaryWord(wholeToken) ? true : nil
  }

  private var isWord: Bool? {
    if match.ending == .kin { return fit.fragments == 1 && !isDisguised && !isOrdinaryWord(wholeToken) ? true : nil }
    if match.ending == .turn || match.ending == .inside { return isClearInside ? true : nil }
    if fit.fragments == 1 { return isOneWord }
    if pattern.words > 1, fit.extraBreaks == 0 { return true }
    if fit.longest == 1 { return count >= 3 && areAlone ? true : nil }
    if fit.wideBreaks == 0 { return count >= 5 ? true : nil }
    return count >= 7 && !areFragmentsOrdinary ? true : nil
  }

  private var isOneWord: Bool? {
    if fit.digitsForLetters > 0 {
      guard fit.realLetters > 0, count >= 4 || fit.digitsForLetters == 1 && walk.bytes[match.range.lowerBound].isLetter
      else { return nil }
      return fit.realLetters * 3 >= count ? true : nil
    }
    if fit.swaps > 0 { return count >= 4 && !isOrdinaryWord(match.range) ? true : nil }
    let use = NameUse(match, walk)
    if pattern.role == .part, use.isThingInSmallLetters { return nil }
    guard pattern.place.contains(.ordinary) else { return true }
    if use.isOwnerOfKin || use.isOwner || use.isLabel || use.isTag { return true }
    if use.isSmall, !pattern.place.contains(.common) {
      return match.ending == .word && !use.isNounInEnglish ? true : nil
    }
    if match.ending == .inner, use.isSmall { return nil }
    let isName = use.isName(calendar: pattern.place.contains(.calendar), isPlural: match.ending == .plural)
    // "The Beacon was searched": what an inquiry has by itself is more often a code word or a place than anything else.
    return isName == false && pattern.role == .single && pattern.categories == .investigation && !use.isSmall
      ? true : isName
  }

  /// Letters one by one: none of them may belong to a longer run of such letters that says something else.
  private var areAlone: Bool {
    let before = match.first - 1
    let after = match.last + 1
    return !isLetterAlone(before, beside: match.first) && !isLetterAlone(after, beside: match.last)
  }

  private func isLetterAlone(_ index: Int, beside neighbour: Int) -> Bool {
    guard walk.tokens.indices.contains(index) else { return false }
    return walk.tokens[index].kind == .word && walk.tokens[index].length == 1
      && walk.bytes[Int(walk.tokens[index].start)] | 0x20 != UInt8(ascii: "a")
      && walk.bytes[Int(walk.tokens[index].start)] | 0x20 != UInt8(ascii: "i")
  }

  // MARK: - Places

  private var isPlace: Bool? {
    guard fit.extraBreaks == 0, fit.missingBreaks == 0, !isDisguised else { return nil }
    if pattern.kind == .operation, NameUse(match, walk).isCodeWord { return true }
    guard startsWithCapital else { return nil }
    return fit.fragments == 1 && walk.tokens[match.first].startsSentence ? nil : true
  }

  private var startsWithCapital: Bool {
    let byte = walk.bytes[match.range.lowerBound]
    return byte.isUpper || byte >= 0x80
  }

  private var hasInnerCapital: Bool {
    let inner = match.range.dropFirst()
    return inner.contains { walk.bytes[$0].isUpper && walk.bytes[$0 - 1].isLower }
  }

  // MARK: - Words

  private var wholeToken: Range<Int> { walk.tokens[match.first].range }

  private func isOrdinaryWord(_ range: Range<Int>) -> Bool {
    let entry = Lexicon.entry(for: WordKey(walk.bytes[range]))
    return entry.flags.english > 0 || entry.flags.isCapitalWord || !entry.terms.isDisjoint(with: [.publicTerm, .word])
  }

  private var areFragmentsOrdinary: Bool {
    (match.first...match.last).allSatisfy { index in
      walk.tokens[index].kind == .mark || isOrdinaryWord(walk.tokens[index].range)
    }
  }
}
