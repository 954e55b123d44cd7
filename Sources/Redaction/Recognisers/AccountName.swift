/// Names of accounts that show only by the words before them: "snap: x", "her username is x", "known online as x".
extension IdentifierScan {
  /// Reads on behind a word that leads to an account's name.
  ///
  /// Where the word names nothing but an account ("username"), a name without any mark counts too.
  mutating func seeAccountName(after run: Run, isNamed: Bool) {
    var lead = AccountLead(text)
    lead.read(from: run.end)
    let start = lead.end
    let end = handleEnd(start)
    let isLed = lead.hasMark || lead.hasQuote || lead.hasVerb || endsWithVerb(run)
    guard end - start >= 3, end - start <= 40, start > run.end, text[start] != UInt8(ascii: "."),
      !(isSentenceStart(start) && !lead.hasMark)
    else { return }
    let range = start..<end
    if looksLikeAccount(range) || isLed && isNamedLikeHost(range) {
      see(identifier(of: run, range), range, isNamed || isLed || lead.isNear ? .labelled : .shape)
    } else if isNamed && isLed || lead.hasMark && isEndOfPhrase(end), !isOrdinaryWord(range), isOneWord(range) {
      see(identifier(of: run, range), range, .labelled)
    } else if isNamed && isLed && isTag(run) && text[start].isUpper, let last = endOfCapitals(from: start) {
      see(identifier(of: run, range), start..<last, .labelled)
    } else if isNamed && lead.hasQuote || isOwned(run) && lead.hasVerb && isEndOfPhrase(end) && !isOrdinaryWord(range) {
      see(identifier(of: run, range), range, .labelled)
    }
  }

  /// "the Insta is dazzler.live": a name with a dot may end as hosts do, but not as those of firms and bodies.
  private func isNamedLikeHost(_ range: Range<Int>) -> Bool {
    guard range.contains(where: { text[$0] == UInt8(ascii: ".") }), !isInitials(range),
      !PublicHosts.isPublic(text, range)
    else { return false }
    let last = text.runStart(range.upperBound)..<range.upperBound
    return !Self.hostEndings.contains(text, last)
  }

  private static let hostEndings: WordSet = ["com", "org", "uk", "net", "gov", "edu", "ie", "eu", "co", "io", "app"]

  /// "known as", "goes by", "calls himself": the verb is part of the cue.
  private func endsWithVerb(_ run: Run) -> Bool {
    ["as", "by", "himself", "herself"].contains { text.has($0, at: run.start) && $0.utf8CodeUnitCount == run.count }
  }

  /// "her insta", "Kian's snap".
  private func isOwned(_ run: Run) -> Bool {
    ["her ", "his ", "their ", "'s "].contains { text.has($0, at: run.start - $0.utf8CodeUnitCount) }
  }

  private func identifier(of cue: Run, _ name: Range<Int>) -> Identifier {
    let games: [StaticString] = [
      "gamertag", "gametag", "psn", "xbox", "xbl", "playstation", "steam", "fortnite", "minecraft", "roblox", "plays",
      "tag", "player",
    ]
    return isGameName(name) || games.contains { text.has($0, at: cue.start) && $0.utf8CodeUnitCount == cue.count }
      ? .gameTag : .handle
  }

  private func isSentenceStart(_ start: Int) -> Bool { text[start - 2] == UInt8(ascii: ".") && text[start - 1] == 32 }

  private func isTag(_ run: Run) -> Bool {
    ["gamertag", "gametag", "username"].contains { text.has($0, at: run.start) && $0.utf8CodeUnitCount == run.count }
  }

  /// "Her gamertag is Shadow Fox.": where two or three words with capitals end that are all that is said.
  private func endOfCapitals(from start: Int) -> Int? {
    var end = text.runEnd(start)
    for _ in 0..<2 where text[end] == 32 && (text[end + 1].isUpper || text[end + 1].isDigit) {
      end = text.runEnd(end + 1)
    }
    return end > text.runEnd(start) && isEndOfPhrase(end) ? end : nil
  }

  /// Whether a phrase ends here, so that one word was all that came.
  private func isEndOfPhrase(_ end: Int) -> Bool {
    [
      0, 10, UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: ";"), UInt8(ascii: "|"),
      UInt8(ascii: "\""),
    ]
    .contains(text[end])
  }

  private func isOneWord(_ range: Range<Int>) -> Bool { !range.contains { text[$0] == UInt8(ascii: "-") } }

  /// A word of the language; where the lists call it a name or a place, that is for other layers.
  func isOrdinaryWord(_ range: Range<Int>) -> Bool {
    let key = WordKey(text.bytes[range])
    let word = Lexicon.word(for: key)
    return word.english > 0 || word.isPersonName || word.place > 0 || word.isCapitalWord
      || !Lexicon.terms(for: key).isEmpty
  }

  /// Digits among letters, an underscore or dot within, or a capital after a small letter: not how words look.
  func looksLikeAccount(_ range: Range<Int>) -> Bool {
    guard range.contains(where: { text[$0].isLetter }) else { return false }
    if range.contains(where: { text[$0] == UInt8(ascii: "_") }) { return true }
    if range.contains(where: { text[$0] == UInt8(ascii: ".") }) { return !isHostName(range) && !isInitials(range) }
    if range.contains(where: { text[$0].isDigit }) { return !OrdinaryMixedWord.matches(text, range) }
    return hasInnerCapital(range)
  }

  /// "e.g", "U.S.A".
  func isInitials(_ range: Range<Int>) -> Bool {
    range.allSatisfy { text[$0].isLetter ? !text[$0 + 1].isLetter : text[$0] == UInt8(ascii: ".") }
  }

  private func hasInnerCapital(_ range: Range<Int>) -> Bool {
    guard range.count >= 6, let capital = range.dropFirst(3).first(where: { text[$0].isUpper }) else { return false }
    return text[capital - 1].isLower && text[range.upperBound - 1].isLower
      && !Lexicon.terms(for: WordKey(text.bytes[range])).contains(.publicTerm)
  }
}

/// The little words and marks between a word for an account and its name.
private struct AccountLead {
  private let text: ScanText
  private(set) var end = 0
  private(set) var hasMark = false
  private(set) var hasQuote = false
  private(set) var hasVerb = false
  private var words = 0

  init(_ text: ScanText) { self.text = text }

  /// Nothing but a space stands between.
  var isNear: Bool { words == 0 }

  mutating func read(from offset: Int) {
    end = offset
    readMarks()
    while words < 5, readWord() { readMarks() }
  }

  private mutating func readMarks() {
    let limit = end + 6
    while end < limit {
      switch text[end] {
      case 32: break
      case 10: if text[end + 1] == 10 { return }
      case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "|"): hasMark = true
      case UInt8(ascii: "-"): if text[end - 1] == 32 || text[end + 1] == 32 { hasMark = true } else { return }
      case UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "*"): hasQuote = true
      case UInt8(ascii: "'"):
        if text[end - 1] == 32 { hasQuote = true } else if text[end + 1] == UInt8(ascii: "s") { end += 1 }
      case UInt8(ascii: "("), UInt8(ascii: ","), UInt8(ascii: "["): break
      default: return
      }
      end += 1
    }
  }

  private mutating func readWord() -> Bool {
    let wordEnd = text.runEnd(end)
    guard
      let word = Self.words.first(where: { $0.text.utf8CodeUnitCount == wordEnd - end && text.has($0.text, at: end) })
    else {
      return false
    }
    hasVerb = hasVerb || word.isVerb
    words += 1
    end = wordEnd
    return true
  }

  private static let words: [(text: StaticString, isVerb: Bool)] = [
    ("name", false), ("names", false), ("id", false), ("tag", false), ("handle", false), ("account", false),
    ("username", false),
    ("user", false), ("profile", false), ("is", true), ("was", true), ("as", true), ("called", true), ("named", true),
    ("of", true),
    ("the", false), ("by", true), ("known", false), ("under", true), ("in", false), ("a", false), ("an", false),
    ("someone", false),
    ("gamertag", false), ("person", false), ("online", false), ("on", false), ("now", false), ("screen", false),
    ("number", false),
    ("using", true), ("reads", true), ("shows", true), ("with", false), ("himself", true), ("herself", true),
  ]
}

/// Words of letters and digits that are no account's name: "Windows11", "Year7", "10km", "KS2", "4th".
enum OrdinaryMixedWord {
  static func matches(_ text: ScanText, _ range: Range<Int>) -> Bool {
    let letters = range.filter { text[$0].isLetter }.count
    let firstDigit = range.first { text[$0].isDigit } ?? range.upperBound
    let stem = range.lowerBound..<firstDigit
    let isStemAndNumber = text.allDigits(firstDigit..<range.upperBound)
    if letters < 3 { return true }
    if isStemAndNumber, text.allUpper(stem), stem.count <= 5 { return true }
    if isStemAndNumber, !stem.isEmpty { return stems.contains(text, stem) }
    if stem.isEmpty { return isNumberAndUnit(text, range) }
    return stems.contains(text, range)
  }

  /// Digits and then at most four letters, or capitals only: a measure, an ordinal, a class.
  private static func isNumberAndUnit(_ text: ScanText, _ range: Range<Int>) -> Bool {
    guard let letter = range.first(where: { text[$0].isLetter }), text.allLetters(letter..<range.upperBound) else {
      return false
    }
    return range.upperBound - letter <= 4 || text.allUpper(letter..<range.upperBound)
  }

  private static let stems: WordSet = [
    "iphone", "ipad", "ipod", "windows", "office", "covid", "python", "year", "years", "class", "room", "week", "term",
    "level", "chapter",
    "page", "section", "part", "unit", "stage", "grade", "step", "key", "web", "ios", "android", "xbox", "playstation",
    "switch",
    "galaxy", "pixel", "gcse", "pegi", "kcsie", "word", "excel", "http", "https", "html", "fifa", "figure", "table",
    "appendix", "item",
    "question", "paper", "form", "house", "team", "group", "block", "bus", "route", "line", "lane", "day", "lesson",
    "set", "area",
    "zone", "building", "floor", "channel", "radio", "episode", "season", "series", "volume", "issue", "version",
    "update", "release",
    "what3words", "w3w", "article", "annex", "schedule", "tier", "phase", "act", "scene", "verse", "psalm", "hymn",
    "track", "age",
    "aged", "ages", "no", "number", "nos", "macbook", "surface", "samsung", "huawei", "mp", "bbc", "itv", "cbbc",
    "fortnite", "minecraft",
    "roblox", "fifa", "gta", "sims", "halo", "spring", "summer", "autumn", "winter", "january", "february", "march",
    "april", "may", "june",
    "july", "august", "september", "october", "november", "december", "june", "sept", "oct", "nov", "dec", "jan", "feb",
    "apr",
  ]
}
