/// What stands before a capitalised word and says that it is somebody; the name model knows it by its number.
enum NameCue: Int {
  case none
  /// "Mrs", "Dr"
  case title
  /// "DS", "Sergeant"
  case rank
  /// "his mum", "aunt": the named person is family.
  case kin
  /// "pupil", "mother of": the named person is a child.
  case child
  /// "social worker", "a man named": the named person belongs to the case.
  case investigation
  /// Staff and neighbours.
  case other
  /// "called", "surname"
  case naming
  /// "Dear", "Signed,", "From:"
  case greeting

  init(role terms: TermSet) {
    self =
      terms.contains(.kin)
      ? .kin
      : terms.contains(.pupil)
        ? .child
        : terms.contains(.official)
          ? .investigation
          : !terms.isDisjoint(with: [.staff, .adult])
            ? .other
            : .none
  }

  /// The category of a person so introduced, nil if the cue does not say.
  var category: Finding.Category? {
    switch self {
    case .title, .kin: .family
    case .rank, .investigation: .investigation
    case .child: .child
    case .other: .other
    case .none, .naming, .greeting: nil
    }
  }

  var rule: NameRule? {
    switch self {
    case .none: nil
    case .title: .title
    case .rank: .rank
    case .kin: .kin
    case .child, .investigation, .other: .role
    case .naming: .naming
    case .greeting: .greeting
    }
  }
}

extension NameText {
  /// The cue before a name's first token, and the token where the finding starts (a title or rank belongs to it).
  func cue(before name: Int) -> (cue: NameCue, start: Int) {
    let first = particles(before: name)
    var index = first - 1
    guard index >= 0 else { return (.none, first) }
    let title = titleCue(before: first)
    if title.cue != .none { return title }
    // "PC 4471 Hughes"
    if index > 0, tokens[index].kind == .number, tokens[index].length < 6, continues(first), continues(index),
      stands(index - 1, in: .policeRanks)
    {
      return (.rank, index - 1)
    }
    if tokens[first].startsSentence { return (closingCue(before: first), first) }
    let mark = skipMarks(&index)
    guard index >= 0 else { return (.none, first) }
    if isPost(index, isApposed: mark == UInt8(ascii: ",")) { return (.other, first) }
    if mark == UInt8(ascii: ","), !isGreeting(index), terms(index).isDisjoint(with: .role), !isWord(index, "name") {
      return (.none, first)
    }
    let found = cue(at: index, afterMark: mark)
    let isPartOfName = index == first - 1 && isCapital(index) && isNameOfKin(index)
    return (found, isPartOfName ? postStart(index) : first)
  }

  /// "Staff Nurse": a calling with the word before it that belongs to it.
  private func postStart(_ calling: Int) -> Int {
    continues(calling) && isCapital(calling - 1) && stands(calling - 1, in: .beforePosts) ? calling - 1 : calling
  }

  /// "the translator, Chelsea,", "our goalkeeper Jordan": by the dictionary a person, and somebody's.
  private func isPost(_ index: Int, isApposed: Bool) -> Bool {
    guard isLower(index), Lexicon.word(for: key(index)).isPersonNoun, !stands(index, in: .publicRoles),
      terms(index).isDisjoint(with: .functional)
    else { return false }
    return (max(0, index - 3)..<index).contains { before in
      isPossessive(before) || isApposed && isWord(before, "the")
        || isPersonalOwner(before)
    }
  }

  /// "his", "our"
  func isPersonalOwner(_ index: Int) -> Bool {
    ["his", "her", "our", "my", "their"].contains { isWord(index, $0) }
  }

  /// "caretaker", "aunt": what somebody of a school or a family is, but no office of public life.
  func isRole(_ index: Int) -> Bool {
    guard isLower(index), !isPossessive(index), !stands(index, in: .publicRoles) else { return false }
    return NameCue(role: terms(index)) != .none
      || terms(index).isDisjoint(with: .functional) && Lexicon.word(for: key(index)).isPersonNoun
  }

  /// "Auntie Efua", "Coach Dean": written as part of the name.
  func isNameOfKin(_ index: Int) -> Bool {
    stands(index, in: .kinWords)
  }

  /// The first of the particles before a name: "de Souza", "van den Berg".
  private func particles(before name: Int) -> Int {
    var first = name
    while name - first < 3, isLower(first - 1), continues(first), isNameParticle(first - 1) { first -= 1 }
    // "Van der Berg" at the start of a sentence.
    if first > 0, first < name, isCapital(first - 1), continues(first), isNameParticle(first - 1) { first -= 1 }
    return first
  }

  private func isNameParticle(_ index: Int) -> Bool {
    stands(index, in: .nameParticles)
  }

  /// A title or rank directly before, with or without a stop.
  private func titleCue(before first: Int) -> (cue: NameCue, start: Int) {
    var index = first - 1
    if isMark(index, UInt8(ascii: ".")), tokens[index].gap == .none {
      // "he is no PC. K. Olver": there the sentence ends.
      if terms(index - 2).contains(.determiner), terms(index - 1).contains(.rank) { return (.none, first) }
      if tokens[first].startsSentence, tokens[index - 1].length > 4 || isLower(index - 1) { return (.none, first) }
      index -= 1
    }
    guard index >= 0, tokens[index].kind == .word, tokens[first].gap != .blockBreak, !isMark(index, 46) else {
      return (.none, first)
    }
    if tokens[first].startsSentence, index == first - 1 { return (.none, first) }
    if isDottedRank(index) { return (.rank, index - 2) }
    if isWord(index, "officer"), isCapital(index), !isCapital(index - 1) { return (.rank, index) }
    let found = terms(index)
    guard !found.isDisjoint(with: [.title, .rank]), !isPossessive(index) else { return (.none, first) }
    if found.contains(.rank), isRank(index) { return (.rank, rankStart(index)) }
    guard found.contains(.title), isCapital(index) || isMark(first - 1, 46) || isPlainTitle(index) || isForeign(index)
    else {
      return (.none, first)
    }
    return (.title, titleStart(index))
  }

  /// "D.C. Brown", from its last letter.
  private func isDottedRank(_ index: Int) -> Bool {
    guard index > 1, isMark(index - 1, UInt8(ascii: ".")), tokens[index].gap == .none, tokens[index].length == 1,
      tokens[index - 2].length == 1, isCapital(index - 2)
    else { return false }
    let letters = [index - 2, index].map { bytes[Int(tokens[$0].start)] | 0x20 }
    return ["pc", "dc", "ds", "di", "ps"].contains { letters.elementsEqual($0.utf8) }
  }

  /// Ranks of two or three letters are written in capitals; "major" and the like with a capital; the last
  /// word of "Sussex Police" is none.
  private func isRank(_ index: Int) -> Bool {
    if isWord(index, "police"), isCapital(index - 1), continues(index) { return false }
    return tokens[index].length <= 4
      ? tokens[index].shape == .upper || tokens[index].length == 3 && isCapital(index) || isWord(index, "pcso")
        || isWord(index, "insp") || isWord(index, "supt")
        || isCapital(index) && (isWord(index, "capt") || isWord(index, "lt"))
      : isCapital(index) || tokens[index].length > 7
  }

  /// "Detective Sergeant", "Acting Inspector".
  private func rankStart(_ index: Int) -> Int {
    var start = index
    while start > max(0, index - 3), continues(start), isCapital(start - 1),
      terms(start - 1).contains(.rank) || stands(start - 1, in: .beforeRanks)
    {
      start -= 1
    }
    // "D/Const", "D/Sgt"
    let isShort = start > 1 && isMark(start - 1, UInt8(ascii: "/")) && isWord(start - 2, "d") && isCapital(start - 2)
    return isShort ? start - 2 : start
  }

  /// "doamna Stoica": a title that is no English word is one in small letters too.
  private func isForeign(_ index: Int) -> Bool { Lexicon.word(for: key(index)).english == 0 }

  private func isPlainTitle(_ index: Int) -> Bool {
    isWord(index, "mr") || isWord(index, "mrs") || isWord(index, "ms") || isWord(index, "dr")
  }

  /// "Mr and Mrs", "Rev Dr".
  private func titleStart(_ index: Int) -> Int {
    var start = index
    while start > max(0, index - 8), continues(start) {
      var before = start - 1
      if isMark(before, UInt8(ascii: ".")) { before -= 1 }
      if isWord(before, "and") || isMark(before, UInt8(ascii: "&")) || isMark(before, UInt8(ascii: "/")) { before -= 1 }
      if isMark(before, UInt8(ascii: ".")) { before -= 1 }
      guard isCapital(before), terms(before).contains(.title) else { break }
      start = before
    }
    return start
  }

  /// Steps over opening marks; returns the last comma, colon or dash stepped over, else 0.
  private func skipMarks(_ index: inout Int) -> UInt8 {
    var mark: UInt8 = 0
    while index >= 0, tokens[index].kind == .mark {
      let byte = bytes[Int(tokens[index].start)]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "*"),
        UInt8(ascii: "_"):
        break
      case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "-"): mark = byte
      default: return mark
      }
      index -= 1
    }
    return mark
  }

  private func isGreeting(_ index: Int) -> Bool { terms(index).contains(.greeting) }

  /// The cue of the word at an index, the name following it (after a mark, if any).
  private func cue(at index: Int, afterMark mark: UInt8) -> NameCue {
    let found = terms(index)
    if isWord(index, "is") || isWord(index, "was") || isWord(index, "are") || isWord(index, "were") {
      return linkedCue(index)
    }
    if isWord(index, "of") || isWord(index, "for") { return ofCue(index) }
    if goesBy(index + 1) || isWord(index, "as") && isWord(index - 1, "known") { return .naming }
    if isPossessive(index) { return .none }
    let role = NameCue(role: found)
    if role == .kin, stands(index, in: .youngKin) { return .child }
    if role != .none { return role }
    if found.contains(.naming) { return namingCue(index) }
    if found.contains(.suspect), mark != UInt8(ascii: ",") { return .investigation }
    guard found.contains(.greeting) else { return .none }
    if mark == UInt8(ascii: ":") { return .greeting }
    return isCapital(index) && (!continues(index) || !found.contains(.personPreposition)) ? .greeting : .none
  }

  /// "his mum is Nasreen", "her social worker is Oyinda", "the name is".
  private func linkedCue(_ index: Int) -> NameCue {
    let found = terms(index - 1)
    let role = NameCue(role: found)
    return role != .none ? role : found.contains(.naming) ? .naming : .none
  }

  /// "mother of Teodor", "the name of Winston", "in the name of".
  private func ofCue(_ index: Int) -> NameCue {
    let found = terms(index - 1)
    if isWord(index - 1, "friends"), isCapital(index - 1) { return .none }
    if ["lads", "lasses", "boys", "girls"].contains(where: { isWord(index - 1, $0) }) { return .none }
    if !found.isDisjoint(with: [.kin, .pupil]) { return .child }
    return found.contains(.naming) ? .naming : .none
  }

  /// "a lad called", "an app called", "it is called": who or what is so called.
  private func namingCue(_ index: Int) -> NameCue {
    if isWord(index, "names"), !isMark(index + 1, UInt8(ascii: ":")) { return .none }
    guard isWord(index, "called") || isWord(index, "named") || isWord(index, "nicknamed") else {
      return namesService(index) ? .none : .naming
    }
    if let person = personNamed(before: index) {
      let role = NameCue(role: terms(person))
      return role != .none ? role : terms(person).contains(.suspect) ? .investigation : .naming
    }
    var subject = index - 1
    while subject > 0, index - subject < 5, stands(subject, in: .fillers) || isMark(subject, UInt8(ascii: ",")) {
      subject -= 1
    }
    if stands(subject, in: .pronounsOfThings) || namesService(index) { return .none }
    return isPlainNoun(subject) ? .none : .naming
  }

  /// A small-letter noun of no person: "a dog called", "the new craze called".
  private func isPlainNoun(_ index: Int) -> Bool {
    guard isLower(index),
      terms(index).isDisjoint(with: .role.union([.pronoun, .suspect, .connector, .auxiliary, .adult]))
    else { return false }
    let word = Lexicon.word(for: key(index))
    guard word.english > 1, !stands(index, in: .persons), !word.isPersonNoun, !isVerbal(index) else { return false }
    return (max(0, index - 3)..<index).contains {
      terms($0).contains(.determiner) || isWord($0, "a") || isWord($0, "an")
    }
  }

  /// Ends as adverbs, participles and words for persons do.
  private func isVerbal(_ index: Int) -> Bool {
    let body = body(index)
    return ["ly", "ed", "ist", "ian", "ee", "mate", "one", "ing"].contains {
      body.count > $0.utf8.count + 1 && body.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }

  /// "the tractor is called", "a boat named": whether a thing is so called, from the word "called" or "named".
  func namesThing(_ called: Int) -> Bool {
    guard isWord(called, "called") || isWord(called, "named"), personNamed(before: called) == nil else { return false }
    var subject = called - 1
    while subject > 0, called - subject < 5, stands(subject, in: .fillers) || isMark(subject, UInt8(ascii: ",")) {
      subject -= 1
    }
    return isPlainNoun(subject)
  }

  /// "an app called", "a game named": what is called so is no person.
  private func namesService(_ index: Int) -> Bool {
    for before in (max(0, index - 3)..<index).reversed() {
      let found = terms(before)
      if !found.isDisjoint(with: .role.union(.suspect)), !found.contains(.serviceNoun) { return false }
      if !found.isDisjoint(with: [.serviceNoun, .organisationNoun, .areaNoun]) { return true }
    }
    return false
  }

  /// "Yours sincerely," on the line before.
  private func closingCue(before first: Int) -> NameCue {
    guard first > 1, isMark(first - 1, UInt8(ascii: ",")), tokens[first].gap != .space else { return .none }
    return terms(first - 2).contains(.greeting) ? .greeting : .none
  }
}

extension WordSet {
  fileprivate static let nameParticles = WordSet(
    """
    de van der den von del della di da dos du bin ibn bint al el ter abu ap ferch mac nic la le
    """)
  fileprivate static let beforePosts = WordSet("staff community")
  /// "Flight Lieutenant", "Squadron Leader", "Chief Inspector": no rank by itself.
  fileprivate static let beforeRanks = WordSet(
    """
    flight wing squadron petty lance warrant sub staff chief assistant deputy acting temporary special
    """)
}
