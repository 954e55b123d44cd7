/// One term of a case register, and what sort of thing it is.
struct RegisterTerm: Sendable {
  /// What a term is, by its form alone.
  enum Form: Sendable, Equatable {
    /// Words of letters: a person's name without its title, or a place.
    case name
    case email
    case handle
    case phone
    case postcode
    case address
    case operation
    case date
    /// Anything else with digits.
    case reference
    /// Words that are none of these.
    case phrase
  }

  var category: Finding.Category
  var form: Form
  var kind: Kind
  /// The term as read: small letters, one entry per word or number, hyphened words in their pieces.
  var words: [[UInt8]]
  /// How many of `words` each word as written has.
  var pieces: [Int]
  /// For a name, index of the first word after a title.
  var firstWord: Int
  /// Whether what looks like an address may be a person ("Penny Lane").
  var mayBeName = false
  /// For an email address, how many of `words` stand before the "@".
  var wordsBeforeAt: Int
}

extension RegisterTerm {
  /// Nil for a term without letters and digits.
  init?(_ text: String, category: Finding.Category) {
    let text = Self.surnameLast(text)
    let read = ReaderText(plain: Array(text.utf8))
    let tokens = read.tokens.filter { $0.kind != .mark }
    guard !tokens.isEmpty else { return nil }
    let written = tokens.map { Self.words(of: read.bytes[$0.range]) }
    words = written.flatMap { $0 }
    pieces = written.map(\.count)
    self.category = category
    firstWord = 0
    let at = read.bytes.firstIndex(of: UInt8(ascii: "@")) ?? 0
    wordsBeforeAt = zip(tokens, written).reduce(0) { $0 + ($1.0.range.upperBound <= at ? $1.1.count : 0) }
    form = .phrase
    kind = .term
    classify(read, tokens)
  }

  /// "Will Snow" of "Snow, Will", as lists of pupils have it; any other text as it is.
  private static func surnameLast(_ text: String) -> String {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2,
      parts.allSatisfy({ part in
        let words = part.split(separator: " ")
        return (1...3).contains(words.count) && part.utf8.allSatisfy { !$0.isDigit && $0 != 64 && $0 != 47 }
      }),
      isGivenName(Array(parts[1].utf8.filter { $0 != 32 }.map(\.lowercased)))
        || parts[0].split(separator: " ").count == 1
    else { return text }
    return "\(parts[1].drop { $0 == " " }) \(parts[0])"
  }

  private mutating func classify(_ read: ReaderText, _ tokens: [Token]) {
    let form = TermForm(read, tokens)
    self.form = form.form
    kind = form.kind
    if form.form == .address, !read.bytes.contains(where: { $0.isDigit || $0 == UInt8(ascii: ",") }) {
      mayBeName = category == .child || Self.isGivenName(words[0])
      if category == .child {
        self.form = .name
        kind = .name
      }
    }
    if self.form == .name {
      skipTitles()
    }
  }

  /// Leaves titles out of the name, as far as they are words by themselves: "Begum-Khan" is one, and no title.
  private mutating func skipTitles() {
    for count in pieces where count > 0 {
      guard count == 1, firstWord < words.count - 1, Self.isTitle(words[firstWord]) else { return }
      if Lexicon.terms(for: WordKey(words[firstWord])).contains(.rank) { kind = .officer }
      firstWord += 1
    }
  }

  private static func isGivenName(_ word: [UInt8]) -> Bool {
    let entry = Lexicon.entry(for: WordKey(word))
    return entry.flags.given > 0 || !entry.terms.isDisjoint(with: [.given, .softName])
  }

  private static func isTitle(_ word: [UInt8]) -> Bool {
    !Lexicon.terms(for: WordKey(word)).isDisjoint(with: [.title, .rank])
  }

  /// The pieces of a word between apostrophes and hyphens, but "O'Shea" in one piece.
  private static func words(of token: ArraySlice<UInt8>) -> [[UInt8]] {
    token.split(separator: UInt8(ascii: "-")).map { piece in
      piece.filter { $0 != UInt8(ascii: "'") }.map(LetterCode.letter)
    }
  }
}
