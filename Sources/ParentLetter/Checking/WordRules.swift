import CommonMark
import Redaction
import TextCore

/// A finding in a passage.
struct WordFinding {
  var rule: String
  /// In the passage's bytes.
  var range: Range<Int>
  /// The sentence it stands in; nil for what is no part of one.
  var sentence: Int?
  /// Words that the message says in the place of the rule's own.
  var message: String?

  init(_ rule: String, _ range: Range<Int>, sentence: Int? = nil, message: String? = nil) {
    self.rule = rule
    self.range = range
    self.sentence = sentence
    self.message = message
  }

  var isError: Bool { CheckRule.named(rule)?.severity != .warning }

  /// Whether another finding in the same words may go untold beside this one: no error gives way to a warning.
  fileprivate func outweighs(_ other: WordFinding) -> Bool { isError || !other.isError }
}

/// What the rules on words know beside the passage.
struct WordContext {
  let catalogue: Catalogue
  let avoid: AvoidList
  /// Initials that stand in brackets behind their name somewhere in the file.
  var knownInitials: Set<String>
  /// Whether the words are English.
  var isEnglish: Bool
  /// The paths of the values.
  var outputs: [TemplateReading.Output]
  let serviceNames: [ServiceName]
  let scareStories: [[String]]
  let helplines: HelplineNames
  /// Words of the names of helplines.
  let helplineNames: Set<String>
  let helplineWords: Set<String> = [
    "helpline", "line", "lines", "childline", "nspcc", "police", "ceop", "crimestoppers", "open", "opens", "opening",
    "call", "phone", "ring", "available", "staffed", "office", "answered", "adviser", "advisers", "counsellor",
    "counsellors", "answer", "answers", "lead", "centre",
  ]

  init(catalogue: Catalogue, avoid: AvoidList, isEnglish: Bool) {
    self.catalogue = catalogue
    self.avoid = avoid
    self.isEnglish = isEnglish
    knownInitials = []
    outputs = []
    serviceNames = catalogue.services.flatMap(ServiceName.all)
    scareStories = avoid.scareStories.map(Self.words)
    helplines = HelplineNames(catalogue)
    helplineNames = Set(catalogue.helplines.flatMap { Self.words($0.name) + Self.words($0.shortName) })
  }

  static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init)
  }
}

/// The rules on the words of a passage.
struct WordRules {
  let context: WordContext
  let passage: PassageWords

  /// Everything found, one for each fault: where two rules meet in the same words, the one named first in
  /// `precedence` stays.
  func findings() -> [WordFinding] {
    var found = numberFindings() + helplineFindings() + leftovers()
    if context.isEnglish {
      found += phraseFindings() + ageFindings() + adviceFindings() + capitalFindings() + sentenceFindings() + names()
      found += scares()
    }
    return Self.settled(found)
  }

  // MARK: Which finding stays

  private static let precedence: [String] = {
    let first = [
      "stray-mark", "leftover", "professional-line", "ceop-misuse", "illegal-under-age", "store-rating", "named-scare",
      "salutation",
      "link-words", "child-pornography", "child-prostitution", "revenge-porn", "sexting", "sent-to-adult",
      "abuser-as-partner", "contacting-adults", "delete-evidence", "at-risk-themselves", "sexual-activity",
      "involved-in-exploitation", "harm-method", "alarm", "should-have", "parents-blamed", "take-device-away",
      "protect-themselves", "risky-choices",
    ]
    return first + CheckRule.all.map(\.id).filter { !first.contains($0) }
  }()

  private static let rank = Dictionary(uniqueKeysWithValues: precedence.enumerated().map { ($1, $0) })

  /// Rules that give way to any other finding in their sentence, an error only to an error: what they see is a part of it.
  private static let yielding: Set<String> = [
    "initials", "literal-age", "literal-phone", "literal-name", "quote-mix", "long-sentence", "out-of-season",
    "literal-email", "opening-hours", "contacting-adults",
  ]

  private static func settled(_ found: [WordFinding]) -> [WordFinding] {
    let ordered = found.sorted {
      (rank[$0.rule] ?? 99, $0.range.lowerBound) < (rank[$1.rule] ?? 99, $1.range.lowerBound)
    }
    var kept: [WordFinding] = []
    for finding in ordered {
      if kept.contains(where: { $0.range.overlaps(finding.range) && $0.outweighs(finding) }) { continue }
      if kept.contains(where: { $0.rule == finding.rule && $0.sentence != nil && $0.sentence == finding.sentence }) {
        continue
      }
      kept.append(finding)
    }
    let scares = Set(kept.filter { $0.rule == "named-scare" }.compactMap(\.sentence))
    kept.removeAll { $0.rule == "alarm" && $0.sentence.map(scares.contains) == true }
    let strong = kept.filter { !yielding.contains($0.rule) && $0.sentence != nil }
    let sentences = Set(strong.compactMap(\.sentence))
    let graves = Set(strong.filter(\.isError).compactMap(\.sentence))
    return kept.filter { finding in
      guard yielding.contains(finding.rule), let sentence = finding.sentence else { return true }
      return !(finding.isError ? graves : sentences).contains(sentence)
    }
  }

  // MARK: Phrases

  private func phraseFindings() -> [WordFinding] {
    Phrases.index.matches(in: passage).map { rule, words in
      WordFinding(rule, passage.byteRange(words), sentence: passage.words[words.lowerBound].sentence)
    } + shouting()
  }

  private func shouting() -> [WordFinding] {
    var found: [WordFinding] = []
    for word in passage.words
    where word.isCapitals
      && ["urgent", "warning", "danger", "alert", "beware", "important", "attention"].contains(word.text)
    {
      found.append(WordFinding("alarm", word.range, sentence: word.sentence))
    }
    for word in passage.words where ["warning", "urgent", "alert"].contains(word.text) && !word.isCapitals {
      let next = word.range.upperBound
      if next < passage.bytes.count,
        passage.bytes[next] == UInt8(ascii: ":") || passage.bytes[next] == UInt8(ascii: "!")
      {
        found.append(WordFinding("alarm", word.range, sentence: word.sentence))
      }
    }
    for offset in passage.bytes.indices.dropLast()
    where passage.bytes[offset] == UInt8(ascii: "!") && passage.bytes[offset + 1] == UInt8(ascii: "!") {
      found.append(WordFinding("alarm", offset..<offset + 2, sentence: sentence(at: offset)))
    }
    return found
  }

  func sentence(at offset: Int) -> Int? {
    passage.words.last { $0.range.lowerBound <= offset }?.sentence ?? passage.words.first?.sentence
  }

  private func scares() -> [WordFinding] {
    var found: [WordFinding] = []
    for name in context.scareStories {
      for start in places(of: name) {
        let range = start..<start + name.count
        var end = range.upperBound
        let isTold = end < passage.words.count && Self.stories.contains(passage.words[end].text)
        if isTold { end += 1 }
        guard isTold || name.last.map(Self.stories.contains) == true || isName(range) else { continue }
        found.append(
          WordFinding("named-scare", passage.byteRange(start..<end), sentence: passage.words[start].sentence))
      }
    }
    for (index, word) in passage.words.enumerated() where word.text == "challenge" && index > 0 {
      let before = passage.words[index - 1]
      let isFirst = index - 1 == passage.sentences[before.sentence].lowerBound
      guard before.startsWithCapital, before.slot == nil, before.sentence == word.sentence,
        !isFirst || !["the", "this", "a", "any", "no", "each", "every", "one"].contains(before.text)
      else { continue }
      found.append(WordFinding("named-scare", passage.byteRange(index - 1..<index + 1), sentence: word.sentence))
    }
    return found
  }

  private static let stories: Set<String> = [
    "challenge", "challenges", "game", "hoax", "dare", "story", "stories", "video", "videos", "trend", "craze", "thing",
  ]

  /// Ordinary words in small letters are what they say: a blue whale.
  private func isName(_ words: Range<Int>) -> Bool {
    words.contains { passage.words[$0].hasCapital && $0 > passage.sentences[passage.words[$0].sentence].lowerBound }
      || words.contains { !OrdinaryWord.isEnglish(passage.words[$0].text) }
      || words.allSatisfy { passage.words[$0].hasCapital }
  }

  /// Where some words stand one after the other.
  func places(of words: [String]) -> [Int] {
    guard let first = words.first, words.count <= passage.words.count else { return [] }
    return (0...passage.words.count - words.count).filter { start in
      passage.words[start].text == first
        && words.indices.allSatisfy { passage.words[start + $0].text == words[$0] }
    }
  }
}
