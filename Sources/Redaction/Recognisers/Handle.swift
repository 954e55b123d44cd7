/// Names of accounts that show by a mark: @x, u/x, name#1234, live:x, and names with an underscore.
extension IdentifierScan {
  /// "@razzle_tice", with nothing before the sign.
  mutating func seeHandle(atSign sign: Int) {
    let end = handleEnd(sign + 1)
    guard end - sign > 2, !text[sign - 1].isLetterOrDigit, !isTime(sign + 1, end) else { return }
    let range = sign..<end
    if PublicHandles.contains(text, (sign + 1)..<end) { cleared.append(range) } else { see(.handle, range, .form) }
    position = max(position, end)
  }

  /// "teo#2291": three to five digits behind the sign, a name of at least two characters before it.
  mutating func seeNumberedTag(at sign: Int) {
    let start = handleStart(sign)
    let end = text.runEnd(sign + 1)
    guard sign - start >= 2, (3...5).contains(end - sign - 1), text.allDigits((sign + 1)..<end),
      (start..<sign).contains(where: { text[$0].isLetter }), !namesThing(start..<sign)
    else { return }
    see(.handle, start..<end, .form)
    position = max(position, end)
  }

  /// "#JusticeForElla": words run together, one of them a given name.
  mutating func seeHashtag(at sign: Int) {
    let end = text.runEnd(sign + 1)
    guard !text[sign - 1].isLetterOrDigit, end - sign <= 48 else { return }
    var start = sign + 1
    for offset in (sign + 2)..<max(sign + 2, end + 1) where offset == end || text[offset].isUpper {
      let word = Lexicon.word(for: WordKey(text.bytes[start..<offset]))
      if offset - start > 2, word.given == 2, word.english < 3 {
        see(.handle, sign..<end, .form)
        return position = max(position, end)
      }
      start = offset
    }
  }

  /// "u/night_owl", and "///word.word.word", from the first slash.
  mutating func seeSlash(at slash: Int) {
    if text[slash + 1] == UInt8(ascii: "/"), text[slash + 2] == UInt8(ascii: "/") {
      return seeThreeWords(atSlash: slash)
    }
    guard text[slash - 1].lowercased == UInt8(ascii: "u"), !text[slash - 2].isLetterOrDigit else { return }
    let end = handleEnd(slash + 1)
    guard end - slash > 3, end - slash <= 31 else { return }
    see(.handle, (slash - 1)..<end, .form)
    position = max(position, end)
  }

  /// "live:.cid.8f3c", "live:tom.b": names that Skype made from email addresses.
  mutating func seeLiveName(at colon: Int) {
    let start = text.runStart(colon, limit: 8)
    guard colon - start == 4, text.has("live", at: start) else { return }
    let end = handleEnd(text[colon + 1] == UInt8(ascii: ".") ? colon + 2 : colon + 1)
    guard end - colon > 3 else { return }
    let isName = (colon..<end).contains {
      text[$0].isDigit || text[$0] == UInt8(ascii: ".") || text[$0] == UInt8(ascii: "_")
    }
    see(.handle, start..<end, isName ? .form : .shape)
    position = max(position, end)
  }

  /// "dragonlord_teo9", from its underscore; not a file's name, a gap to fill, or the first half of an address.
  mutating func seeUnderscoredName(at mark: Int) {
    let start = handleStart(mark)
    let end = handleEnd(mark + 1)
    position = max(position, end)
    if start < mark, end == mark + 1 { return seeSpeaker(start..<end) }
    guard start < mark, end > mark + 1, end - start <= 40 else { return }
    if text[end] == UInt8(ascii: "@") || text[end] == UInt8(ascii: "#") { return position = mark + 1 }
    guard !isGap(start, end), !isFileName(start, end) else { return }
    see(isGameName(start..<end) ? .gameTag : .handle, start..<end, .form)
  }

  /// "harv.nutt: seen it", "ameliastrand_: no": a name that leads a line of a chat.
  mutating func seeSpeaker(_ range: Range<Int>) {
    guard text[range.upperBound] == UInt8(ascii: ":"), text[range.upperBound + 1].isSpace, leadsLine(range.lowerBound),
      range.count >= 5, !isInitials(range)
    else { return seeDottedName(range) }
    see(.handle, range, .form)
  }

  /// Whether a line begins at an offset, the time in brackets left out: "[21:04] ".
  private func leadsLine(_ offset: Int) -> Bool {
    var start = offset
    if text[start - 1] == 32, text[start - 2] == UInt8(ascii: "]") || text[start - 2] == UInt8(ascii: ")") {
      start -= 2
      while offset - start < 24, text[start - 1] != UInt8(ascii: "["), text[start - 1] != UInt8(ascii: "("),
        text[start - 1] != 10, text[start - 1] != 0
      { start -= 1 }
      start -= 1
    }
    return text[start - 1] == 10 || text[start - 1] == 0
  }

  /// "mia.1545": letters, a dot and digits, for words to decide; "defne.k.sings" is no other thing.
  private mutating func seeDottedName(_ range: Range<Int>) {
    if isDottedAccount(range) {
      let isClear = endsInMixedPart(range) || range.count { text[$0] == UInt8(ascii: ".") } > 1
      return see(.handle, range, isClear ? .form : .shape)
    }
    let dot = range.first { text[$0] == UInt8(ascii: ".") } ?? range.upperBound
    guard (6...40).contains(range.count), dot - range.lowerBound >= 3, text.allLetters(range.lowerBound..<dot),
      text.digitCount(range) >= 2, looksLikeAccount(range), !isFileName(range.lowerBound, range.upperBound)
    else { return }
    see(.handle, range, .shape)
  }

  /// "rudeboy.se6": the part behind the last dot has letters and digits, as no host and no file has.
  private func endsInMixedPart(_ range: Range<Int>) -> Bool {
    let last = max(text.runStart(range.upperBound), range.lowerBound)..<range.upperBound
    return text.bytes[last.lowerBound].isLetter && text.digitCount(last) > 0
      && text.allLetters(range.lowerBound..<text.runEnd(range.lowerBound))
  }

  /// "yr9.confessions.stbrides", "ayo.mideee": parts of small letters and digits, not all of them words, and of two not
  /// the last one; for words to decide.
  private func isDottedAccount(_ range: Range<Int>) -> Bool {
    guard (8...40).contains(range.count), !isFileName(range.lowerBound, range.upperBound), !isHostName(range) else {
      return false
    }
    let parts = text.bytes[range].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count >= 2, parts.contains(where: { $0.count > 3 && $0.contains(where: \.isLetter) }),
      (parts.first?.count ?? 0) > 1, (parts.last?.count ?? 0) > 1 || parts.count > 2,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isLower || $0.isDigit } })
    else { return false }
    let unknown = parts.map { Lexicon.word(for: WordKey($0)).english == 0 }
    return parts.count > 2 ? unknown.contains(true) : unknown[1] || parts[0].contains(where: \.isDigit)
  }

  // MARK: parts

  /// The end of letters, digits, underscores, and of dots and hyphens within.
  func handleEnd(_ start: Int) -> Int {
    var end = start
    while end - start < 64, isHandleByte(end) { end += 1 }
    return end
  }

  private func isHandleByte(_ offset: Int) -> Bool {
    let byte = text[offset]
    if byte.isLetterOrDigit || byte == UInt8(ascii: "_") { return true }
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") else { return false }
    return text[offset + 1].isLetterOrDigit || text[offset + 1] == UInt8(ascii: "_")
  }

  func handleStart(_ end: Int) -> Int {
    var start = end
    while end - start < 40,
      text[start - 1].isLetterOrDigit
        || [UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "-")].contains(text[start - 1])
    {
      start -= 1
    }
    while start < end, text[start] == UInt8(ascii: ".") || text[start] == UInt8(ascii: "-") { start += 1 }
    return start
  }

  private func isTime(_ start: Int, _ end: Int) -> Bool { text[start].isDigit && end - start <= 6 }

  /// "{{ first_name }}", "[child_name]", "CHILD_NAME": left for somebody to fill in; not "NIGHT_OWL_TTV".
  private func isGap(_ start: Int, _ end: Int) -> Bool {
    let before = text[start - 1] == 32 ? text[start - 2] : text[start - 1]
    let isBracketed = before == UInt8(ascii: "{") || before == UInt8(ascii: "[") || before == UInt8(ascii: "<")
    return isBracketed
      || (start..<end).allSatisfy { text[$0].isUpper || text[$0] == UInt8(ascii: "_") } && !isGameName(start..<end)
  }

  private func isFileName(_ start: Int, _ end: Int) -> Bool {
    guard let dot = (start..<end).last(where: { text[$0] == UInt8(ascii: ".") }) else { return false }
    return Self.fileEndings.contains(text, (dot + 1)..<end)
  }

  private static let fileEndings: WordSet = [
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "csv", "txt", "md", "html", "htm", "yaml", "yml", "json", "zip",
    "odt", "ics",
  ]

  /// "ref#1234", "order#221": the sign stands for the word number.
  private func namesThing(_ range: Range<Int>) -> Bool {
    guard range.count <= CueTable.longestWord, let meaning = CueTable.shared.meaning(of: WordKey(text.bytes[range]))
    else {
      return false
    }
    let things: Topic = [
      .trade, .publication, .measure, .reference, .crime, .log, .officer, .caseFile, .court, .lado, .socialCare,
    ]
    return !meaning.labels.isDisjoint(with: things)
  }

  /// "xX_NightOwl_Xx", "MothKing_TTV".
  func isGameName(_ range: Range<Int>) -> Bool {
    text.has("xx", at: range.lowerBound) && text.has("xx", at: range.upperBound - 2)
      || text.has("ttv", at: range.upperBound - 3) || text.has("ttv", at: range.lowerBound)
      || text.has("_yt", at: range.upperBound - 3)
  }
}

/// Accounts of public bodies and of schools, which stay.
enum PublicHandles {
  static func contains(_ text: ScanText, _ name: Range<Int>) -> Bool {
    if names.contains(text, name) { return true }
    guard !text[name.upperBound - 1].isDigit else { return false }
    let lower = text.lowerText(name)
    return parts.contains { lower.contains($0) } && !endsInGivenName(text, name)
  }

  /// "surf_school_tom"
  private static func endsInGivenName(_ text: ScanText, _ name: Range<Int>) -> Bool {
    let last = max(name.lowerBound, text.runStart(name.upperBound))..<name.upperBound
    return last.lowerBound > name.lowerBound && Lexicon.word(for: WordKey(text.bytes[last])).given == 2
  }

  private static let names: WordSet = [
    "nspcc", "childline", "ceopuk", "ceop", "thinkuknow", "ceopeducation", "iwfhotline", "uk_sic", "ukssic",
    "internetmatters",
    "childnet", "swgfl_official", "swgfl", "bbc", "bbcnews", "bbcnewsround", "educationgovuk", "ofstednews", "ofcom",
    "ico",
    "samaritans", "youngmindsuk", "shoutukofficial", "papyrus_uk", "barnardos", "kidscape", "anti_bullying",
    "crimestoppersuk",
    "kooth_plc", "nca_uk", "actionfrauduk", "everyone", "here", "all", "school", "parentzone",
  ]

  private static let parts = [
    "police", "school", "primary", "academy", "council", "college", "nspcc", "childline", "nurser",
  ]
}
