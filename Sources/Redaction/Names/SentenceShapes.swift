/// How the sentences of a text are written: in plain prose a capital tells a name, in a heading it does not.
struct SentenceShapes {
  /// Counts of the words of one sentence, heading, list item or cell.
  struct Shape {
    /// Index just past its last token.
    var end: Int
    var lower = 0
    var capitalised = 0
    var upper = 0
    /// Its first word begins with a small letter.
    var startsSmall = false
    /// A word in small letters stands right behind a colon.
    var hasSmallPart = false
    /// Its last token is a full stop, as no heading's is.
    var endsInStop = false

    /// Nearly all words in capitals.
    var isShouted: Bool { upper >= 2 && upper > 3 * (lower + capitalised) }
    /// Typed without capitals.
    var isCasual: Bool { startsSmall && capitalised <= 1 && lower > 1 }
    /// Headings and the like: every longer word begins with a capital.
    var isTitled: Bool { lower == 0 && capitalised >= 3 && !endsInStop || isShouted }
  }

  /// The sentences before the last one.
  private var closed: [Shape] = []
  private var last = Shape(end: 0)
  private var isBehindColon = false

  /// For a text of so many tokens.
  init(tokens: Int) {
    // Prose has a sentence in fourteen words and marks.
    closed.reserveCapacity(tokens / 12 + 4)
  }

  /// Adds a token to the last sentence, or starts another.
  ///
  /// `mark`: the token's byte if it is a mark of one byte. Short words count as small letters only if they are none that
  /// headings write small too ("of", "and").
  @inline(__always)
  mutating func add(_ token: Token, at index: Int, mark: UInt8?, isTitleWord: Bool) {
    if token.startsSentence, last.end > 0 { begin(at: index) }
    last.end = index + 1
    if token.kind == .word { add(word: token, isTitleWord) }
    last.endsInStop = mark == UInt8(ascii: ".")
    isBehindColon = mark == UInt8(ascii: ":")
  }

  @inline(never)
  private mutating func begin(at index: Int) {
    closed.append(last)
    last = Shape(end: index)
  }

  @inline(__always)
  private mutating func add(word: Token, _ isTitleWord: Bool) {
    if isBehindColon, word.shape == .lower { last.hasSmallPart = true }
    if word.startsSentence { last.startsSmall = word.shape == .lower }
    // No switch: which shape comes next is hard to guess.
    last.lower += word.shape == .lower && !isTitleWord ? 1 : 0
    last.capitalised += word.shape == .capitalised ? 1 : 0
    last.upper += word.shape == .upper && word.length > 1 ? 1 : 0
  }

  /// Index of the sentence last added to.
  var current: Int { closed.count }

  /// All sentences, when the last token was added.
  consuming func finish() -> [Shape] {
    if last.end > 0 { closed.append(last) }
    return closed
  }
}
