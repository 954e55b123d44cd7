/// The tokens of a text as the name finder asks about them: spellings, neighbours, lists.
///
/// Only valid while the buffers are; the finder makes one per text.
struct NameText {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>
  /// The spelling of each token.
  let keys: UnsafeBufferPointer<WordKey>

  /// Calls back with a text's buffers.
  static func reading<Answer>(_ text: ReaderText, _ body: (NameText) -> Answer) -> Answer {
    text.bytes.withUnsafeBufferPointer { bytes in
      text.tokens.withUnsafeBufferPointer { tokens in
        text.keys.withUnsafeBufferPointer { keys in body(NameText(bytes: bytes, tokens: tokens, keys: keys)) }
      }
    }
  }

  /// Offset just past a word without its possessive ending.
  @inline(__always)
  func bodyEnd(_ index: Int) -> Int {
    let token = tokens[index]
    let end = Int(token.end)
    guard token.length > 2, bytes[end - 2] == UInt8(ascii: "'"), bytes[end - 1] | 0x20 == UInt8(ascii: "s") else {
      return end
    }
    return end - 2
  }

  /// The bytes of a word without its possessive ending.
  func body(_ index: Int) -> Slice<UnsafeBufferPointer<UInt8>> { bytes[Int(tokens[index].start)..<bodyEnd(index)] }

  /// Whether a word ends in a possessive ("Orlaith's", "Ashworths'").
  @inline(__always)
  func isPossessive(_ index: Int) -> Bool {
    guard index >= 0, index < tokens.count, tokens[index].kind == .word else { return false }
    return bodyEnd(index) < Int(tokens[index].end)
      || (isMark(index + 1, UInt8(ascii: "'")) && tokens[index + 1].gap == .none
        && bytes[Int(tokens[index].end) - 1] | 0x20 == UInt8(ascii: "s"))
  }

  /// The spelling of a word without its possessive ending.
  @inline(__always)
  func key(_ index: Int) -> WordKey {
    guard tokens[index].isCompound, bodyEnd(index) < Int(tokens[index].end) else { return keys[index] }
    return WordKey(body(index))
  }

  /// The hand-kept lists that the word at an index stands in; empty for a mark, or where there is no token.
  func terms(_ index: Int) -> TermSet {
    guard index >= 0, index < tokens.count, tokens[index].kind == .word else { return [] }
    return Lexicon.terms(for: key(index))
  }

  /// Whether the token at an index is a certain one-byte mark.
  @inline(__always)
  func isMark(_ index: Int, _ byte: UInt8) -> Bool {
    guard index >= 0, index < tokens.count else { return false }
    let token = tokens[index]
    return token.kind == .mark && token.length == 1 && bytes[Int(token.start)] == byte
  }

  /// The byte of a token that is a mark of one byte.
  @inline(__always)
  func mark(_ token: Token) -> UInt8? {
    token.kind == .mark && token.length == 1 ? bytes[Int(token.start)] : nil
  }

  /// Whether the word at an index is a small-letter ASCII spelling, in any case.
  @inline(__always)
  func isWord(_ index: Int, _ spelling: StaticString) -> Bool {
    guard index >= 0, index < tokens.count, tokens[index].length == spelling.utf8CodeUnitCount else { return false }
    return holds(spelling, at: Int(tokens[index].start))
  }

  private func holds(_ spelling: StaticString, at start: Int) -> Bool {
    (0..<spelling.utf8CodeUnitCount).allSatisfy { bytes[start + $0].lowercased == spelling.utf8Start[$0] }
  }

  /// "max 30 seats", "Max. 30": the short form of a word, before a number.
  func isCounted(_ index: Int) -> Bool {
    guard isWord(index, "max") || isWord(index, "min") else { return false }
    let next = isMark(index + 1, UInt8(ascii: ".")) ? index + 2 : index + 1
    return next < tokens.count && tokens[next].kind == .number
  }

  /// Whether a token is in the text and does not begin another sentence than the one before it.
  @inline(__always)
  func continues(_ index: Int) -> Bool {
    index > 0 && index < tokens.count && !tokens[index].startsSentence && tokens[index].gap != .blockBreak
  }

  /// Whether a token is the first of a line.
  func startsLine(_ index: Int) -> Bool {
    index == 0 || tokens[index].gap == .lineBreak || tokens[index].gap == .blockBreak
  }

  /// How many bytes stand between a token and the one before it: more than one part the cells of a table.
  func gapWidth(before index: Int) -> Int { index > 0 ? Int(tokens[index].start - tokens[index - 1].end) : 0 }

  /// Whether a word begins with a capital, or is written in capitals.
  @inline(__always)
  func isCapital(_ index: Int) -> Bool {
    guard index >= 0, index < tokens.count, tokens[index].kind == .word else { return false }
    return tokens[index].shape == .capitalised || tokens[index].shape == .upper
  }

  /// Whether the token at an index is a word of small letters.
  @inline(__always)
  func isLower(_ index: Int) -> Bool {
    guard index >= 0, index < tokens.count, tokens[index].kind == .word else { return false }
    return tokens[index].shape == .lower
  }
}

extension NameText {
  /// The token after ", and" or "&" or ",", if a name's last token is followed by one.
  func jointEnd(after token: Int) -> Int? {
    var next = token + 1
    if isMark(next, UInt8(ascii: ".")), tokens[token].length == 1 { next += 1 }
    let start = next
    if isMark(next, UInt8(ascii: ",")) { next += 1 }
    if isMark(next, UInt8(ascii: "/")), isCapital(next + 1) { next += 1 }
    if isWord(next, "and") || isWord(next, "or") || isWord(next, "nor") || isMark(next, UInt8(ascii: "&"))
      || isMark(next, UInt8(ascii: "+"))
    {
      next += 1
    }
    return next > start && next < tokens.count && tokens[next].gap != .blockBreak ? next : nil
  }

  /// "who goes by Slim", "nicknamed Tank": what follows is somebody, whatever the word.
  func goesBy(_ token: Int) -> Bool {
    if isWord(token - 1, "nicknamed") { return true }
    // "Likes to be called: Echo", "Known as: Chip"
    if isMark(token - 1, UInt8(ascii: ":")) {
      return isWord(token - 2, "called") && isWord(token - 3, "be")
        || isWord(token - 2, "as") && isWord(token - 3, "known")
        || isWord(token - 2, "nickname")
    }
    if isWord(token - 1, "by") { return isWord(token - 2, "goes") || isWord(token - 2, "went") }
    if isWord(token - 1, "as"), isWord(token - 2, "only"), isWord(token - 3, "known") { return true }
    if isWord(token - 1, "as") { return isWord(token - 2, "name") && !terms(token - 3).contains(.determiner) }
    return (isWord(token - 1, "himself") || isWord(token - 1, "herself"))
      && ["signing", "signed", "signs", "styling", "styled"].contains { isSpelled(token - 2, $0) }
  }

  /// "a lad called Chip", "who goes by Slim": what follows is somebody, whatever the word.
  func isSurelyNamed(_ token: Int) -> Bool {
    if goesBy(token) || isAfterName(token) { return true }
    guard isWord(token - 1, "called") || isWord(token - 1, "named"), token > 1 else { return false }
    return personNamed(before: token - 1) != nil
  }

  /// "Auntie Joy", "Grandad Cox", "Uncle Ramsbottom": a word for kin with a capital, written as a title.
  func isAfterKinTitle(_ token: Int) -> Bool {
    guard isCapital(token - 1), continues(token), isCapital(token), tokens[token].gap == .space else { return false }
    return stands(token - 1, in: .kinTitles)
  }

  /// "Coach Deal", "Sister Barnsley", "Baby Ocean": a calling with a capital, written as a title.
  func isAfterCalling(_ token: Int) -> Bool {
    guard isCapital(token - 1), continues(token), isCapital(token), tokens[token].gap == .space, !isCapital(token + 1)
    else { return false }
    return stands(token - 1, in: .callings)
  }

  /// "one was called \"Stretch\"", "thought to be \"Spud\"": a word in quotation marks behind what leads to a name.
  func isQuotedNickname(_ token: Int) -> Bool {
    let quote = UInt8(ascii: "\"")
    guard isMark(token - 1, quote), isMark(token + 1, quote), continues(token) else { return false }
    // "\"Flex\" (Reece Amory)", "new boyfriend \"Scouse\""
    if isMark(token + 2, UInt8(ascii: "(")), isCapital(token + 3), isCapital(token + 4) { return true }
    if isLower(token - 2),
      terms(token - 2).contains(.kin) || ["bf", "mate", "partner"].contains(where: { isSpelled(token - 2, $0) })
    {
      return true
    }
    if isWord(token - 2, "called") || isWord(token - 2, "named") {
      if ["other", "another", "man", "guy", "user"].contains(where: { isSpelled(token - 3, $0) }) { return true }
      return isWord(token - 3, "was") || isWord(token - 3, "is") || isWord(token - 3, "he") || isWord(token - 3, "she")
        ? isWord(token - 4, "one") || isWord(token - 4, "he") || isWord(token - 4, "she") || isWord(token - 4, "who")
          || isWord(token - 4, "him")
        : isWord(token - 3, "lad") || isWord(token - 3, "someone") || isWord(token - 3, "boy")
          || isWord(token - 3, "girl")
    }
    return isWord(token - 2, "be") && (isWord(token - 4, "thought") || isWord(token - 4, "believed"))
      || isWord(token - 2, "nickname") || isWord(token - 2, "to") && isWord(token - 3, "answers")
  }

  /// "her name, Ire", "his name is Chip".
  private func isAfterName(_ token: Int) -> Bool {
    guard isMark(token - 1, UInt8(ascii: ",")) || isWord(token - 1, "is") || isWord(token - 1, "was") else {
      return false
    }
    return isWord(token - 2, "name") && (isPossessive(token - 3) || terms(token - 3).contains(.pronoun))
  }

  /// The word of a person up to four words before "called", nil if a thing or nobody is so called.
  func personNamed(before called: Int) -> Int? {
    for index in (max(0, called - 4)..<called).reversed() {
      guard tokens[index].kind == .word else { continue }
      let found = terms(index)
      if !found.isDisjoint(with: [.serviceNoun, .organisationNoun, .areaNoun]) { return nil }
      if !found.isDisjoint(with: .role) || stands(index, in: .persons) || found.contains(.suspect) {
        return found.contains(.pronoun) || stands(index, in: .pronounsOfPersons) ? nil : index
      }
    }
    return nil
  }

  /// Whether the title before a word is one that nothing but a name can follow.
  func isAfterPlainTitle(_ index: Int) -> Bool {
    let title = isMark(index - 1, UInt8(ascii: ".")) ? index - 2 : index - 1
    return isWord(title, "mr") || isWord(title, "mrs") || isWord(title, "ms") || isWord(title, "dr")
  }

  /// A noun of places that is hardly ever a surname in Britain, though the lists have it.
  func isPlaceNounOnly(_ index: Int) -> Bool {
    stands(index, in: .placeNounsOnly)
  }

  /// Whether a word is a spelling of small letters, in any case, possessive or not.
  func isSpelled(_ index: Int, _ spelling: StaticString) -> Bool {
    guard index >= 0, index < tokens.count, bodyEnd(index) - Int(tokens[index].start) == spelling.utf8CodeUnitCount
    else { return false }
    return holds(spelling, at: Int(tokens[index].start))
  }

  /// Nouns that make an institution or a law of the person they are named for: "Natasha's Law", "St Clare's School".
  func isOwnedInstitution(_ index: Int) -> Bool {
    stands(index, in: .institutions)
  }

  /// Words after which "at" and "in" take a person rather than a place.
  func takesPersons(_ index: Int) -> Bool { stands(index, in: .towardsPersons) }

  /// "Edith Clarke Room", from any of its words but the last.
  func isBeforeRoom(_ index: Int) -> Bool {
    var next = index + 1
    while next - index < 3, continues(next), isCapital(next), !stands(next, in: .rooms) { next += 1 }
    return continues(next) && isCapital(next) && stands(next, in: .rooms)
  }

  /// "Rowan class", "Drake House": right before the word for a class or house, and not its teacher's.
  func isBeforeGroup(_ index: Int) -> Bool {
    continues(index + 1) && !isPossessive(index) && stands(index + 1, in: .namedGroups)
  }

  /// "Class: Sycamore": all that stands behind the label.
  func isLabelledGroup(_ index: Int) -> Bool {
    isAfterColon(index) && (isWord(index - 2, "class") || isWord(index - 2, "house")) && !continues(index - 2)
      && !isCapital(index + 1)
  }

  func isJourney(_ index: Int) -> Bool {
    stands(index, in: .outings)
  }

  /// "X is our summer production", "X was the app": whether one of the few words behind the article is such a noun.
  func isTold(_ last: Int, as isSuchNoun: (Int) -> Bool) -> Bool {
    guard isWord(last + 1, "is") || isWord(last + 1, "was"), !isPossessive(last) else { return false }
    let article = last + 2
    guard terms(article).contains(.determiner) || isWord(article, "a") || isWord(article, "an") else { return false }
    return (article + 1..<article + 5).contains { isLower($0) && isSuchNoun($0) && endsNounPhrase($0) }
  }

  /// Whether the word at an index, less its possessive ending, is one of some words.
  func stands(_ index: Int, in words: WordSet) -> Bool {
    guard index >= 0, index < tokens.count, tokens[index].kind == .word else { return false }
    return words.contains(key(index))
  }

  /// Words after which "at" says where.
  func isSomewhere(_ index: Int) -> Bool {
    if !terms(index).isDisjoint(with: .institutional) { return true }
    return stands(index, in: .whereabouts)
  }

  /// "a production of Oliver", "rehearsals for Annie", "Oliver! opens": a title that is a given name.
  func isTitleOfWork(_ index: Int) -> Bool {
    if isMark(index + 1, UInt8(ascii: "!")), isLower(index + 2), stands(index + 2, in: .afterTitles) { return true }
    guard stands(index, in: .titledNames) else { return false }
    if isMark(index + 1, UInt8(ascii: "!")), !tokens[index].startsSentence { return true }
    if isAfterColon(index), index + 1 >= tokens.count || isMark(index + 1, UInt8(ascii: ".")) { return true }
    let before = isWord(index - 1, "of") || isWord(index - 1, "for") || isWord(index - 1, "in") ? index - 2 : index - 1
    return isWorkWord(before)
  }

  /// What one does with books, plays and songs, and what they are.
  func isWorkWord(_ index: Int) -> Bool {
    stands(index, in: .nearWorks)
  }

  /// Words after which even a month is a person: "with May", "told June".
  func takesPersonsOnly(_ index: Int) -> Bool {
    stands(index, in: .beforePersonsOnly)
  }

  /// Small words that headings do not write with a capital, of three letters at most.
  func isTitleWord(_ token: Token) -> Bool {
    let start = Int(token.start)
    guard token.length > 1 else { return true }
    return TitleWords.contains(bytes[start], bytes[start + 1], token.length > 2 ? bytes[start + 2] : nil)
  }

  /// Whether a colon stands before a word.
  func isAfterColon(_ index: Int) -> Bool { isMark(index - 1, UInt8(ascii: ":")) }
}

/// Words of two or three small letters that headings write small too, as one bit for each such word there may be.
private enum TitleWords {
  static func contains(_ first: UInt8, _ second: UInt8, _ third: UInt8?) -> Bool {
    let bit = index(first, second, third)
    return bits[bit >> 6] >> UInt64(bit & 63) & 1 == 1
  }

  private static func index(_ first: UInt8, _ second: UInt8, _ third: UInt8?) -> Int {
    (Int(first & 31) << 5 | Int(second & 31)) << 5 | Int((third ?? 0) & 31)
  }

  private static let bits: [UInt64] =
    """
    of in on at to by or as an is it my we be so up vs de la le and the for our are you not all nor but per via off out yr
    yrs del von van der den ten bin ibn
    """.utf8.split { $0 <= UInt8(ascii: " ") }.reduce(into: [UInt64](repeating: 0, count: 512)) { bits, word in
      let letters = Array(word)
      let bit = index(letters[0], letters[1], letters.count > 2 ? letters[2] : nil)
      bits[bit >> 6] |= 1 << UInt64(bit & 63)
    }
}

extension WordSet {
  fileprivate static let placeNounsOnly = WordSet("street way park bus room car lane house garden post")
  fileprivate static let institutions = WordSet(
    """
    law rule trust foundation school wish day church cathedral college hospital hospice academy theorem principle \
    principles charity fund appeal chapel award prize coaches
    """)
  fileprivate static let whereabouts = WordSet(
    """
    is was are were be been held meets arrive arrives arrived stop stops stopped stay stays stayed staying live \
    lives lived living born cemetery campsite hostel battle based residential performed compete competed swim swam \
    met docked landed opened
    """)
  fileprivate static let titledNames = WordSet(
    """
    annie oliver matilda evita emma rebecca heidi elmer coraline eloise heathers hamilton aladdin elsa carrie tosca \
    aida carmen giselle coppelia gypsy chess
    """)
  fileprivate static let nearWorks = WordSet(
    """
    production performance performances rehearsals rehearsal cast musical play show book novel score \
    songs tickets performing perform staging reading auditions audition screening run matinee singalong \
    sing sings sang singing song hymn carol read poem tune performed plays played
    """)
  fileprivate static let beforePersonsOnly = WordSet(
    "with told asked about hurt upset met thanked said because that when")
  /// What follows a title that ends in an exclamation mark, where no sentence begins.
  fileprivate static let afterTitles = WordSet(
    "with opens opened starts start begins runs is was at on had has will tickets rehearsals rehearsal cast script by auditions"
  )
}
