import Redaction
import TextCore

/// Capitals, initials, sentences, names, left-overs.
extension WordRules {
  // MARK: Capitals and initials

  private static let everyday: Set<String> = [
    "uk", "tv", "pc", "ok", "id", "bbc", "pdf", "pin", "usb", "cd", "dvd", "am", "pm", "pe", "gb", "us", "eu", "a4",
    "mp3",
    "sim", "gcse", "wifi", "gp",
  ]

  private static let trade: Set<String> = [
    "dsl", "ddsl", "ceop", "posh", "nspcc", "iwf", "nca", "cse", "cce", "csa", "kcsie", "lado", "mash", "senco", "send",
    "vpn",
    "fomo", "gdpr", "ico", "isp", "sms", "dm", "dms", "pegi", "bbfc", "ai", "rhc", "swgfl", "lgfl", "osa", "dfe",
    "ukcis",
    "ofcom", "act", "pshe", "rse", "aup", "mis", "hmic", "ofsted", "camhs", "ehcp", "mat", "ta", "slt", "ncmec", "nhs",
    "esafety", "irl", "nsfw", "ip", "url", "app",
  ]

  func capitalFindings() -> [WordFinding] {
    let names = Set(context.serviceNames.flatMap(\.words))
    var found: [WordFinding] = []
    var index = 0
    while index < passage.words.count {
      let run = capitals(from: index)
      defer { index = max(index + 1, run.upperBound) }
      guard !run.isEmpty else { continue }
      let sentence = passage.words[index].sentence
      let shouted = run.filter { isShouted(passage.words[$0]) }
      if shouted.count > 1 || run.count == 1, let first = shouted.first, let last = shouted.last {
        found.append(WordFinding("emphasis", passage.byteRange(first..<last + 1), sentence: sentence))
        continue
      }
      if !shouted.isEmpty, run.allSatisfy({ OrdinaryWord.isEnglish(passage.words[$0].text) }) {
        found.append(WordFinding("emphasis", passage.byteRange(run), sentence: sentence))
        continue
      }
      for number in run where !names.contains(passage.words[number].text) && isUndefined(passage.words[number]) {
        found.append(WordFinding("initials", passage.words[number].range, sentence: sentence))
      }
    }
    return found
  }

  private func capitals(from start: Int) -> Range<Int> {
    var end = start
    while end < passage.words.count,
      passage.words[end].isCapitals || isPlural(passage.words[end]) || end > start && passage.words[end].text == "i",
      passage.words[end].sentence == passage.words[start].sentence
    {
      end += 1
    }
    return start..<end
  }

  /// Initials with an s: "DMs".
  private func isPlural(_ word: PassageWords.Word) -> Bool {
    let letters = Array(passage.bytes[word.range])
    return (3...6).contains(letters.count) && letters.last == UInt8(ascii: "s")
      && letters.dropLast().allSatisfy { (65...90).contains($0) }
  }

  /// A plain word in capitals: longer than initials are, or one that everybody knows as a word.
  private func isShouted(_ word: PassageWords.Word) -> Bool {
    guard !Self.trade.contains(word.text) else { return false }
    return word.text.utf8.count > 5 || CommonWords.all.contains(word.text)
  }

  private func isUndefined(_ word: PassageWords.Word) -> Bool {
    var text = word.text.hasSuffix("'s") ? String(word.text.dropLast(2)) : word.text
    if isPlural(word) { text = String(text.dropLast()) }
    return !Self.everyday.contains(text) && !context.knownInitials.contains(text)
      && text.contains { $0.isLetter } && !text.contains { $0.isNumber }
  }

  /// Initials in brackets behind the words they stand for, or followed by those words in brackets.
  static func definedInitials(in passage: PassageWords) -> Set<String> {
    var found: Set<String> = []
    for word in passage.words where word.isCapitals {
      let before = word.range.lowerBound > 0 ? passage.bytes[word.range.lowerBound - 1] : 0
      let after =
        word.range.upperBound + 1 < passage.bytes.count ? passage.bytes[word.range.upperBound...].prefix(2) : []
      if before == UInt8(ascii: "(") || after.elementsEqual(" (".utf8) { found.insert(word.text) }
    }
    return found
  }

  // MARK: Sentences

  /// The most words that a sentence should have.
  static let longestSentence = 25

  func sentenceFindings() -> [WordFinding] {
    passage.sentences.enumerated().compactMap { number, range in
      guard range.count > Self.longestSentence else { return nil }
      return WordFinding(
        "long-sentence", passage.byteRange(range), sentence: number,
        message: "this sentence has \(range.count) words; make two of it, with at most \(Self.longestSentence) each")
    }
  }

  // MARK: Names of people and schools

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "sir", "prof", "professor", "headteacher", "pc", "dc", "sgt", "sergeant",
    "inspector", "constable", "officer",
  ]
  private static let roles: Set<String> = [
    "contact", "ask", "email", "call", "phone", "see", "lead", "teacher", "head", "secretary", "manager", "officer",
    "to", "is", "with", "by", "our", "from", "and",
  ]
  private static let schools: Set<String> = [
    "school", "academy", "college", "infants", "juniors", "nursery", "federation", "trust",
  ]
  private static let schoolKinds: Set<String> = [
    "primary", "secondary", "junior", "infant", "high", "grammar", "community", "church", "catholic", "ce", "rc",
    "academy", "c", "of", "e", "voluntary", "aided", "special", "comprehensive", "middle", "and",
  ]

  func names() -> [WordFinding] {
    passage.words.indices.compactMap { person(at: $0) ?? school(at: $0) }
  }

  private func person(at index: Int) -> WordFinding? {
    let word = passage.words[index]
    guard Self.titles.contains(word.text), word.startsWithCapital, index + 1 < passage.words.count else {
      return fullName(at: index)
    }
    var end = index + 1
    while end < passage.words.count, passage.words[end].startsWithCapital, passage.words[end].slot == nil,
      end < index + 4, isSide(by: end)
    {
      end += 1
    }
    guard end > index + 1 else { return nil }
    return WordFinding("literal-name", passage.byteRange(index..<end), sentence: word.sentence)
  }

  /// "contact Sarah Jones": a given name and a capitalised word that is no word of the language.
  private func fullName(at index: Int) -> WordFinding? {
    guard index + 1 < passage.words.count else { return nil }
    let (first, last) = (passage.words[index], passage.words[index + 1])
    guard first.startsWithCapital, last.startsWithCapital, !first.isCapitals, first.slot == nil, last.slot == nil,
      isSide(by: index + 1), !CommonWords.all.contains(first.text), !CommonWords.all.contains(last.text),
      !context.isPublicName(first.text), !context.isPublicName(last.text), isPerson(index, first.text, last.text),
      index + 2 == passage.words.count || !passage.words[index + 2].startsWithCapital || !isSide(by: index + 2)
    else { return nil }
    return WordFinding("literal-name", passage.byteRange(index..<index + 2), sentence: first.sentence)
  }

  /// A known given name makes a person of any surname; after a word that leads to persons an unknown one does too.
  private func isPerson(_ index: Int, _ first: String, _ last: String) -> Bool {
    guard !OrdinaryWord.isEnglish(last) || OrdinaryWord.isSurname(last) else { return false }
    if OrdinaryWord.isGivenName(first), !OrdinaryWord.isEnglish(first) { return true }
    guard index > 0, Self.roles.contains(passage.words[index - 1].text) else { return false }
    return OrdinaryWord.isGivenName(first) || !OrdinaryWord.isEnglish(first) && !OrdinaryWord.isEnglish(last)
  }

  /// Whether only a space or a full stop parts a word from the one before.
  private func isSide(by index: Int) -> Bool {
    guard index > 0 else { return false }
    let between = passage.bytes[passage.words[index - 1].range.upperBound..<passage.words[index].range.lowerBound]
    return between.count <= 2 && between.allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
  }

  private func school(at index: Int) -> WordFinding? {
    let word = passage.words[index]
    guard Self.schools.contains(word.text), word.startsWithCapital, index > 0 else { return nil }
    var start = index
    while start > 0, isSide(by: start) || passage.words[start].text == "s", passage.words[start - 1].slot == nil,
      passage.words[start - 1].startsWithCapital || ["of", "the", "and", "s"].contains(passage.words[start - 1].text),
      passage.words[start - 1].sentence == word.sentence
    {
      start -= 1
    }
    if start + 1 < index, passage.words[start + 1].text == "of", OrdinaryWord.isEnglish(passage.words[start].text) {
      start += 2
    }
    while start < index,
      !passage.words[start].startsWithCapital || ["the", "our", "at"].contains(passage.words[start].text)
    { start += 1 }
    let own = passage.words[start..<index].filter { !Self.schoolKinds.contains($0.text) }
    guard !own.isEmpty else { return nil }
    return WordFinding("literal-name", passage.byteRange(start..<index + 1), sentence: word.sentence)
  }

  // MARK: Left-overs

  private static let cues: Set<String> = [
    "insert", "edit", "delete", "enter", "add", "name", "date", "school", "appropriate", "applicable", "fill", "tbc",
    "tbd",
    "your", "choose", "select", "replace", "time", "place", "phone", "email", "here", "amend", "optional", "xx",
    "child's",
    "headteacher", "year", "number", "todo",
  ]

  func leftovers() -> [WordFinding] {
    brackets() + doubles() + placeholders() + strayMarks() + bullets() + unprintedMarks() + hiddenCharacters()
  }

  /// `•`, `·`, `▪` and "o" with a tab, as word processors write lists: Markdown reads a paragraph.
  private func bullets() -> [WordFinding] {
    let start = String(decoding: passage.bytes.prefix(8), as: UTF8.self).unicodeScalars
    guard let mark = start.first, let next = start.dropFirst().first else { return [] }
    let isMark =
      switch mark {
      case "•", "·", "▪", "◦", "●", "‣", "\u{F0B7}", "\u{F0A7}": true
      case "–", "—": next == " " || next == "\t"
      case "-", "o": next == "\t"
      default: next == ")" && start.dropFirst(2).first == " " && mark.properties.isAlphabetic
      }
    return isMark ? [WordFinding("list-mark", 0..<String(mark).utf8.count, sentence: 0)] : []
  }

  /// `| Day | Time |` and `~~not~~`: marks of other sorts of Markdown, which would be printed.
  private func unprintedMarks() -> [WordFinding] {
    if passage.bytes.first == UInt8(ascii: "|"), passage.bytes.dropFirst().contains(UInt8(ascii: "|")) {
      return [WordFinding("unprinted-mark", 0..<1, sentence: 0)]
    }
    guard let struck = passage.bytes.place(of: "~~".utf8) else { return [] }
    return [WordFinding("unprinted-mark", struck, sentence: sentence(at: struck.lowerBound))]
  }

  /// What no reader sees and no search finds: zero-width characters, soft hyphens, line separators.
  private func hiddenCharacters() -> [WordFinding] {
    var offset = 0
    for scalar in String(decoding: passage.bytes, as: UTF8.self).unicodeScalars {
      let length = String(scalar).utf8.count
      switch scalar.value {
      case 0xAD, 0x200B, 0x2028, 0x2029, 0x2060, 0xFEFF:
        return [WordFinding("hidden-character", offset..<offset + length, sentence: sentence(at: offset))]
      default: offset += length
      }
    }
    return []
  }

  /// `[NAME]`, `[insert date]`, `{ room }`, `<name>` that Markdown left as text, `____`.
  private func brackets() -> [WordFinding] {
    var found: [WordFinding] = []
    let bytes = passage.bytes
    for (open, close) in [
      (UInt8(ascii: "["), UInt8(ascii: "]")), (UInt8(ascii: "<"), UInt8(ascii: ">")),
      (UInt8(ascii: "{"), UInt8(ascii: "}")),
    ] {
      var offset = 0
      while offset < bytes.count {
        guard bytes[offset] == open, let end = bytes[offset...].prefix(120).firstIndex(of: close), end > offset + 1,
          end + 1 == bytes.count || bytes[end + 1] != UInt8(ascii: "(")
        else {
          offset += 1
          continue
        }
        let inner = passage.words.filter { $0.range.lowerBound > offset && $0.range.upperBound <= end }
        let isNote =
          inner.contains { $0.isCapitals || Self.cues.contains($0.text) } || open != UInt8(ascii: "<") && !inner.isEmpty
        if isNote {
          let message = open == UInt8(ascii: "{") ? "a field has two braces on each side: {{ school.name }}" : nil
          found.append(WordFinding("leftover", offset..<end + 1, sentence: sentence(at: offset), message: message))
        }
        offset = end + 1
      }
    }
    return found
  }

  /// `((x))`, `«x»`, `<<x>>`.
  private func doubles() -> [WordFinding] {
    var found: [WordFinding] = []
    for (open, close) in [("((", "))"), ("«", "»"), ("<<", ">>"), ("[[", "]]"), ("{{", "}}"), ("$", "$")] {
      let (first, last) = (Array(open.utf8), Array(close.utf8))
      guard open != "$", let start = passage.bytes.place(of: first) else { continue }
      let rest = passage.bytes[start.upperBound...]
      let end = rest.place(of: last)?.upperBound ?? min(passage.bytes.count, start.upperBound + 1)
      found.append(WordFinding("leftover", start.lowerBound..<end, sentence: sentence(at: start.lowerBound)))
    }
    return found
  }

  /// `XXXX`, `____`, `…….`, TBC, lorem ipsum.
  private func placeholders() -> [WordFinding] {
    var found = passage.words.filter { word in
      let isX = word.text.contains("xx") && word.text.allSatisfy { $0 == "x" || $0.isNumber }
      return isX || word.isCapitals && ["tbc", "tbd", "tba", "todo", "fixme"].contains(word.text)
        || word.text == "lorem"
    }.map { WordFinding("leftover", $0.range, sentence: $0.sentence) }
    for mark in ["____", "....", "??", "###"] {
      guard let range = passage.bytes.place(of: mark.utf8) else { continue }
      var end = range.upperBound
      while end < passage.bytes.count, passage.bytes[end] == passage.bytes[range.lowerBound] { end += 1 }
      found.append(WordFinding("leftover", range.lowerBound..<end, sentence: sentence(at: range.lowerBound)))
    }
    return found
  }
}

extension WordContext {
  /// A word of a service, a helpline or a public body.
  func isPublicName(_ word: String) -> Bool {
    serviceNames.contains { $0.words.contains(word) } || helplineNames.contains(word)
  }
}

/// Words that everybody knows, for telling a shouted word from initials and a name from the start of a title.
enum CommonWords {
  static let all: Set<String> = Set(
    """
    a about above across act after again all also always and any app apps are as ask at away be because been before below
    best better block both but by call can care check child children dad day days dear did do does don't every family few
    find first for free from game games get give go good group had has have he help her here him his home hot how if in
    into is it its just keep kids know last learn let like line live local long look make many may me mobile more most mum
    must my need never new next night no not note now of off old on once one online only open or other our out over own
    parent parents part phone place plan play please point pupil read report road rule rules safe safer safety save say
    school see send share she should show site so some soon stay stop such sure take talk teen tell than that the their
    them then there these they thing things think this those time to today together too top try two under until up us use
    very video view wait want was watch way we week well were what when where which who why will with work world would
    year years yes yet you young your internet social media police service services office education council county
    national centre advice front door early people agree remember important immediately

    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
