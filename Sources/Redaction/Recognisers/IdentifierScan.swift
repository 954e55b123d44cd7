/// One pass over the text: notes cue words, and sightings where something has the form of an identifier.
///
/// Nothing is decided here but form. Each matcher looks a bounded stretch ahead or back, so time is linear.
struct IdentifierScan {
  let text: ScanText
  private(set) var cues: [Cue] = []
  var sightings: [Sighting] = []
  /// Known public numbers and addresses, in order: nothing may be seen in them.
  var cleared: [Range<Int>] = []
  /// Dates, in order: no label but that of a birth may point at them.
  var dates: [Range<Int>] = []
  /// Letters and digits in one run that hold a digit, in order: what a label may point at.
  private(set) var numerals: [Numeral] = []
  private(set) var columns = TableColumns()
  /// Filled anew at each number.
  var digits = DigitRun()

  private(set) var sentence: Int32 = 0
  /// How far number words have been read.
  var spokenEnd = 0
  /// Where the scan goes on; a matcher that has read a whole address moves it.
  var position = 0
  private var previousKey = WordKey()
  private var previousEnd = -2
  private var previousIsAbbreviation = false
  private let table = CueTable.shared

  /// A run of letters and digits with at least one digit.
  struct Numeral: Sendable {
    var start: Int32
    var end: Int32
    var sentence: Int32
  }

  /// Letters and digits that touch.
  struct Run {
    let start: Int
    let end: Int
    let hasLetters: Bool
    let hasDigits: Bool

    var range: Range<Int> { start..<end }
    var count: Int { end - start }
  }

  /// Scans a text, whose tokens and their spellings have been read already.
  init(_ reader: ReaderText) {
    text = ScanText(bytes: reader.bytes)
    reader.bytes.withUnsafeBufferPointer { bytes in
      reader.tokens.withUnsafeBufferPointer { tokens in
        reader.keys.withUnsafeBufferPointer { keys in scan(bytes, tokens, keys) }
      }
    }
    columns.endLine(at: text.count)
  }

  mutating func see(_ identifier: Identifier, _ range: Range<Int>, _ proof: Sighting.Proof) {
    sightings.append(Sighting(range: range, identifier: identifier, proof: proof, sentence: sentence))
  }

  private mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<Token>, _ keys: UnsafeBufferPointer<WordKey>
  ) {
    // Prose has a cue in eight words and marks.
    cues.reserveCapacity(tokens.count / 8 + 8)
    table.filter.withUnsafeBufferPointer { filter in
      var end = 0
      for index in tokens.indices {
        let token = tokens[index]
        let start = Int(token.start)
        // Between most words stands one space.
        if start - end != 1 || bytes[end] != 32, start > position { meet(gap: max(end, position)..<start) }
        end = Int(token.end)
        guard end > position else { continue }
        if token.kind == .word, !token.isCompound, start >= position {
          position = end
          meet(plainWord: token, keys[index], bytes, mayBeCue: CueTable.mayHold(filter, keys[index]))
        } else {
          scan(max(start, position)..<end)
        }
      }
      if bytes.count > end, bytes.count > position { meet(gap: max(end, position)..<bytes.count) }
    }
  }

  /// The usual token: a word of letters.
  @inline(__always)
  private mutating func meet(
    plainWord token: Token, _ key: WordKey, _ bytes: UnsafeBufferPointer<UInt8>, mayBeCue: Bool
  ) {
    let start = Int(token.start)
    let end = Int(token.end)
    if mayBeCue, token.length <= CueTable.longestWord {
      meet(word: Run(start: start, end: end, hasLetters: true, hasDigits: false), key)
    } else {
      note(key, end: end, isAbbreviation: false)
    }
    guard token.length <= 8, end < bytes.count else { return }
    // A capitalised or short word may begin something where no further word follows.
    let next = bytes[end]
    if next == 32 || next == 10 {
      guard end + 1 < bytes.count, !bytes[end + 1].isLetter else { return }
    } else if !(next == 45 || next == 46 || next == 47 || next == 58 || next == 95) {
      return
    }
    if bytes[start].isUpper || token.length <= 3 || token.length == 4 && next == UInt8(ascii: ".") {
      meet(shortWord: Run(start: start, end: end, hasLetters: true, hasDigits: false))
    }
  }

  /// What lies between tokens: spaces, tabs and line ends.
  private mutating func meet(gap: Range<Int>) {
    for offset in gap where text[offset] != 32 { meet(mark: text[offset], at: offset) }
    position = max(position, gap.upperBound)
  }

  /// Reads a token that is no plain word: a mark, a number, or runs of letters and digits with marks between.
  private mutating func scan(_ range: Range<Int>) {
    position = range.lowerBound
    while position < range.upperBound {
      if text.bytes[position].isLetterOrDigit {
        scanRun()
      } else {
        let start = position
        position += 1
        meet(mark: text.bytes[start], at: start)
      }
    }
  }

  private mutating func scanRun() {
    let start = position
    var key = WordKey()
    var end = start
    var seen: UInt8 = 0
    let count = text.count
    while end < count {
      let byte = text.bytes[end]
      if byte.isLetter { seen |= 1 } else if byte.isDigit { seen |= 2 } else { break }
      key.add(byte)
      end += 1
    }
    position = end
    let run = Run(start: start, end: end, hasLetters: seen & 1 != 0, hasDigits: seen & 2 != 0)
    if run.hasLetters, run.count <= CueTable.longestWord { meet(word: run, key) } else { previousEnd = -2 }
    if run.hasDigits {
      numerals.append(Numeral(start: Int32(start), end: Int32(end), sentence: sentence))
      meet(numeral: run)
    } else if run.count <= 8,
      text.bytes[start].isUpper || run.count <= 3 || run.count == 4 && text[end] == UInt8(ascii: ".")
    {
      meet(shortWord: run)
    }
  }

  // MARK: words

  private mutating func meet(word run: Run, _ key: WordKey) {
    var meaning = table.meaning(of: key) ?? CueMeaning()
    if meaning.endsPair, previousEnd == run.start - 1 || previousEnd == run.start - 2,
      let pair = table.meaning(of: previousKey, key)
    {
      meaning.labels.formUnion(pair.labels)
      meaning.hints.formUnion(pair.hints)
      if pair.action != .none { meaning.action = pair.action }
    }
    note(key, end: run.end, isAbbreviation: meaning.isAbbreviation)
    if !meaning.labels.isEmpty || !meaning.hints.isEmpty {
      cues.append(
        Cue(
          start: Int32(run.start), end: Int32(run.end), sentence: sentence, labels: meaning.labels, hints: meaning.hints
        ))
    }
    if meaning.action != .none { act(meaning, run) }
  }

  /// Remembers the word that the next one may make a pair with.
  @inline(__always)
  private mutating func note(_ key: WordKey, end: Int, isAbbreviation: Bool) {
    previousKey = key
    previousEnd = end
    previousIsAbbreviation = isAbbreviation
  }

  private mutating func act(_ meaning: CueMeaning, _ run: Run) {
    switch meaning.action {
    case .none: break
    case .operation: seeOperation(after: run)
    case .rank: seeCollarNumber(afterRank: run)
    case .digitWord: seeSpokenDigits(from: run)
    case .at: seeSpokenEmail(around: run)
    case .accountName, .service: seeAccountName(after: run, isNamed: meaning.labels.contains(.handle))
    case .system: seeSystemNumber(after: run)
    case .street: seeNamedHouse(before: run)
    case .streetFirst: seeWelshStreet(at: run)
    case .home: seeHome(after: run)
    case .month: seeDate(fromMonth: run)
    case .className: seeClassCode(after: run)
    case .threeWords: seeThreeWords(after: run)
    }
  }

  // MARK: numerals

  private mutating func meet(numeral run: Run) {
    guard run.count <= 40 else { return }
    if !run.hasLetters {
      digits.read(text, at: run.start)
      if run.count == 1, digits.isEndlessRow { return }
      if seePublicNumber(at: run) { return }
      seePhone(at: run)
      seeHealthOrLearnerNumber(at: run)
      seeLongNumber(at: run)
      seeDate(at: run)
      seeSlashedReference(at: run)
      seeBankNumbers(at: run)
      seeStreetAddress(at: run)
      seeDecimalPosition(at: run)
    } else {
      seePupilNumber(at: run)
      seePersonalNumber(at: run)
      seeLetteredCrimeNumber(at: run)
      seePostcode(at: run)
      seeVehicle(at: run)
      seeCourtNumber(at: run)
      seeClassCode(at: run)
      seeGameTag(at: run)
      seeCollarNumber(joined: run)
      seeSystemNumber(joined: run)
      seeDate(at: run)
      if text[run.start].isDigit { seeStreetAddress(at: run) }
    }
    seeNetworkAddress(at: run)
  }

  private mutating func meet(shortWord run: Run) {
    let next = text[run.end]
    if text[run.start].isHexDigit,
      next == UInt8(ascii: ":") || next == UInt8(ascii: "-") || next == UInt8(ascii: ".") && run.count == 4
    {
      seeNetworkAddress(at: run)
    }
    if next == UInt8(ascii: "-") || next == UInt8(ascii: "/") || next == UInt8(ascii: "_") {
      seeHyphenatedReference(at: run)
      if run.count == 2 { seeInsuranceNumber(at: run.start) }
    } else if next == 32 || next == 10, text[text.skipSpaces(run.end)].isDigit {
      seePartedNumber(at: run)
    }
  }

  // MARK: marks

  private mutating func meet(mark byte: UInt8, at offset: Int) {
    switch byte {
    case UInt8(ascii: "@"): seeAtSign(at: offset)
    case UInt8(ascii: "#"): text[offset + 1].isUpper ? seeHashtag(at: offset) : seeNumberedTag(at: offset)
    case UInt8(ascii: ":"):
      if text[offset + 1] == UInt8(ascii: "/"), text[offset + 2] == UInt8(ascii: "/") {
        seeAddressWithScheme(at: offset)
      }
      if text[offset + 1] == UInt8(ascii: ":") { seeCompressedNetworkAddress(at: offset) }
      if text[offset + 1] == UInt8(ascii: ".") || text[offset + 1].isLetterOrDigit { seeLiveName(at: offset) }
    case UInt8(ascii: "/"):
      seeSlash(at: offset)
      if text.partsCells(at: offset, byte) { columns.meet(byte) }
    case UInt8(ascii: "-"): if text.partsCells(at: offset, byte) { columns.meet(byte) }
    case UInt8(ascii: "_"): seeUnderscoredName(at: offset)
    case UInt8(ascii: "["): seeBracket(at: offset)
    case UInt8(ascii: "("), UInt8(ascii: "{"): seeSpokenEmail(bracketAt: offset)
    case UInt8(ascii: "+"): seeInternationalPhone(at: offset)
    case UInt8(ascii: "."): meetDot(at: offset)
    case UInt8(ascii: "!"), UInt8(ascii: "?"): sentence += 1
    case UInt8(ascii: "\n"): meetLineEnd(at: offset)
    case UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: "\t"), UInt8(ascii: ";"): columns.meet(byte)
    default: break
    }
  }

  private mutating func meetDot(at offset: Int) {
    let next = text[offset + 1]
    if next.isLetterOrDigit {
      if text[offset - 1].isLetterOrDigit { seeHost(at: offset) }
    } else if next == 0 || next.isSpace, endsSentence(dotAt: offset) {
      sentence += 1
    }
  }

  /// Whether a dot before a space ends a sentence: not after "no", "Op" or "d.o.b".
  private func endsSentence(dotAt offset: Int) -> Bool {
    if text[text.skipSpaces(offset + 1)].isLower { return false }
    guard previousEnd == offset else { return true }
    return !previousIsAbbreviation && !(text[offset - 2] == UInt8(ascii: ".") && text[offset - 1].isLetter)
  }

  /// A new block begins after an empty line; its sentence is a new one, unless the block before it ends with a colon.
  private mutating func meetLineEnd(at offset: Int) {
    columns.endLine(at: offset)
    if text[offset + 1] == 10, text[offset - 1] != UInt8(ascii: ":") { sentence += 1 }
  }
}

extension IdentifierScan {
  /// What the words that head the column of an offset say; nothing outside tables.
  func columnTopics(at offset: Int) -> Topic {
    guard let heading = columns.heading(of: offset, in: text) else { return [] }
    return cues(within: heading).reduce(into: []) { $0.formUnion($1.labels) }
  }

  /// The cues of a stretch.
  func cues(within range: Range<Int>) -> ArraySlice<Cue> {
    let first = firstCue(from: range.lowerBound)
    let end = firstCue(from: range.upperBound)
    return cues[first..<max(first, end)]
  }
}
