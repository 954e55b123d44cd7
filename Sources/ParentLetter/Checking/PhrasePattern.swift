/// A turn of phrase to look for in words.
///
/// Written as words with spaces between: `a|b` is a or b, `word*` any word that starts so, `word?` one that may be
/// missing, `_` any word, `~3` up to three words of any kind, `#` a number in digits, `^` the start of a sentence,
/// `>` where the fault begins, if what stands before only leads to it. A phrase never goes on beyond its sentence.
struct PhrasePattern: Sendable {
  private enum Element: Sendable {
    case words(exact: [String], stems: [String], isOptional: Bool)
    case any
    case gap(Int)
    case number
    case sentenceStart
    case fault
  }

  private let elements: [Element]

  init(_ text: String) {
    elements = text.split(separator: " ").map { Self.element(String($0)) }
  }

  private static func element(_ word: String) -> Element {
    if word == "_" { return .any }
    if word == "#" { return .number }
    if word == "^" { return .sentenceStart }
    if word == ">" { return .fault }
    if word.hasPrefix("~"), let count = Int(word.dropFirst()) { return .gap(count) }
    let isOptional = word.hasSuffix("?")
    let ways = (isOptional ? String(word.dropLast()) : word).split(separator: "|").map(String.init)
    let stems = ways.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) }
    return .words(exact: ways.filter { !$0.hasSuffix("*") }, stems: stems, isOptional: isOptional)
  }

  /// The words that can stand first; nil for a phrase that does not begin with a fixed word.
  var firstWords: (exact: [String], stems: [String])? {
    guard case .words(let exact, let stems, false)? = elements.first else { return nil }
    return (exact, stems)
  }

  /// The words of the fault if the phrase begins at a word; `withinClause` keeps `~3` from reaching beyond a comma.
  func fault(in passage: PassageWords, from start: Int, withinClause: Bool = false) -> Range<Int>? {
    guard start < passage.words.count else { return nil }
    var limit = passage.sentences[passage.words[start].sentence].upperBound
    if withinClause { limit = passage.words[start..<limit].dropFirst().firstIndex(where: \.startsClause) ?? limit }
    return fault(0, passage.words, start, limit, start)
  }

  private func fault(
    _ index: Int, _ words: [PassageWords.Word], _ position: Int, _ limit: Int, _ start: Int
  ) -> Range<Int>? {
    guard index < elements.count else { return position > start ? start..<position : nil }
    switch elements[index] {
    case .sentenceStart:
      let isStart = position == 0 || words[position - 1].sentence != words[position].sentence
      return isStart ? fault(index + 1, words, position, limit, start) : nil
    case .fault: return fault(index + 1, words, position, limit, position)
    case .gap(let count):
      for skipped in 0...count where position + skipped <= limit {
        if let found = fault(index + 1, words, position + skipped, limit, start) { return found }
      }
      return nil
    case .any:
      return position < limit ? fault(index + 1, words, position + 1, limit, start) : nil
    case .number:
      return position < limit && words[position].isNumber ? fault(index + 1, words, position + 1, limit, start) : nil
    case .words(let exact, let stems, let isOptional):
      if position < limit, Self.matches(words[position].text, exact, stems),
        let found = fault(index + 1, words, position + 1, limit, start)
      {
        return found
      }
      return isOptional ? fault(index + 1, words, position, limit, start) : nil
    }
  }

  private static func matches(_ word: String, _ exact: [String], _ stems: [String]) -> Bool {
    exact.contains(word) || stems.contains { word.hasPrefix($0) }
  }
}

/// A rule that looks for turns of phrase.
struct PhraseRule: Sendable {
  /// The rule's id.
  let rule: String
  /// What it finds.
  let phrases: [PhrasePattern]
  /// What makes a sentence innocent if it stands in it.
  let unless: [PhrasePattern]
  /// "Do not …" makes it right.
  let respectsNegation: Bool

  init(_ rule: String, _ phrases: [String], unless: [String] = [], respectsNegation: Bool = false) {
    self.rule = rule
    self.phrases = phrases.map(PhrasePattern.init)
    self.unless = unless.map(PhrasePattern.init)
    self.respectsNegation = respectsNegation
  }
}

/// All phrase rules, to be looked up by the first word.
struct PhraseIndex: Sendable {
  private let rules: [PhraseRule]
  private var exact: [String: [(rule: Int, phrase: Int)]] = [:]
  /// By their first two bytes.
  private var stems: [UInt16: [(stem: String, rule: Int, phrase: Int)]] = [:]
  private var unanchored: [(rule: Int, phrase: Int)] = []
  /// The words that the phrases of a rule's id begin with.
  private var leads: [String: Set<String>] = [:]

  init(_ rules: [PhraseRule]) {
    self.rules = rules
    for (number, rule) in rules.enumerated() {
      leads[rule.rule, default: []].formUnion(rule.phrases.flatMap { $0.firstWords?.exact ?? [] })
      for (index, phrase) in rule.phrases.enumerated() { add(phrase, number, index) }
    }
  }

  private mutating func add(_ phrase: PhrasePattern, _ rule: Int, _ index: Int) {
    guard let first = phrase.firstWords else {
      unanchored.append((rule, index))
      return
    }
    for word in first.exact { exact[word, default: []].append((rule, index)) }
    for stem in first.stems { stems[Self.start(of: stem), default: []].append((stem, rule, index)) }
  }

  /// What stands in a passage: one finding of a rule in each sentence, the first and longest.
  /// - Returns: rule ids with ranges of words, in order.
  func matches(in passage: PassageWords) -> [(rule: String, words: Range<Int>)] {
    var found: [Int: [Int: Range<Int>]] = [:]
    for (start, word) in passage.words.enumerated() {
      for (rule, phrase) in candidates(word.text) {
        guard let words = rules[rule].phrases[phrase].fault(in: passage, from: start) else { continue }
        let known = found[word.sentence]?[rule]
        if let known, known.lowerBound < words.lowerBound || known.upperBound >= words.upperBound { continue }
        guard isMeant(rules[rule], words, passage) else { continue }
        found[word.sentence, default: [:]][rule] = words
      }
    }
    let all = found.values.flatMap { $0.map { (rule: $0.key, words: $0.value) } }
    return all.sorted { ($0.words.lowerBound, $0.rule) < ($1.words.lowerBound, $1.rule) }
      .map { (rules[$0.rule].rule, $0.words) }
  }

  private func candidates(_ word: String) -> [(rule: Int, phrase: Int)] {
    let stemmed = stems[Self.start(of: word)]?.filter { word.hasPrefix($0.stem) }.map { ($0.rule, $0.phrase) }
    return (exact[word] ?? []) + (stemmed ?? []) + unanchored
  }

  /// The first two bytes of a word as a number.
  private static func start(of word: String) -> UInt16 {
    word.utf8.prefix(2).reduce(0) { $0 << 8 | UInt16($1) }
  }

  private func isMeant(_ rule: PhraseRule, _ range: Range<Int>, _ passage: PassageWords) -> Bool {
    let sentence = passage.sentences[passage.words[range.lowerBound].sentence]
    if rule.respectsNegation,
      Negation.stands(before: range.lowerBound, in: passage, from: sentence.lowerBound)
        || Negation.begins(leads[rule.rule] ?? [], before: range.lowerBound, in: passage, from: sentence.lowerBound)
    {
      return false
    }
    return !rule.unless.contains { phrase in
      sentence.contains { phrase.fault(in: passage, from: $0, withinClause: true) != nil }
    }
  }
}

/// Words that turn what follows into its contrary.
enum Negation {
  private static let words: Set<String> = [
    "not", "never", "don't", "cannot", "can't", "won't", "doesn't", "avoid", "without", "nobody", "nor", "no", "rather",
    "instead", "than", "stop", "isn't", "shouldn't", "aren't", "neither",
  ]

  /// Whether one of the four words before, in the same sentence, negates.
  static func stands(before word: Int, in passage: PassageWords, from sentence: Int) -> Bool {
    let before = max(sentence, word - 4)
    let clause = (before...word).last { $0 > sentence && passage.words[$0].startsClause } ?? before
    return passage.words[max(before, clause)..<word].contains { words.contains($0.text) }
  }

  private static let joins: Set<String> = [
    "or", "and", "nor", "on", "even", "ever", "to", "need", "have", "should", "must", "it", "them",
  ]

  /// Whether words of one sort stand before, one behind the other, and before these a word that negates: "never copy,
  /// save or send on …".
  static func begins(_ list: Set<String>, before word: Int, in passage: PassageWords, from sentence: Int) -> Bool {
    let first = (sentence..<word).reversed().prefix { index in
      let text = passage.words[index].text
      return list.contains(text) || joins.contains(text)
    }.last
    guard let first, first > sentence else { return false }
    return words.contains(passage.words[first - 1].text)
  }
}
