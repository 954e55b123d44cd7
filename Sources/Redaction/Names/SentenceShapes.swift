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

  private(set) var shapes: [Shape] = []
  private var isBehindColon = false

  /// Adds a token to the last sentence, or starts another.
  ///
  /// Short words count as small letters only if they are none that headings write small too ("of", "and").
  mutating func add(
    _ token: Token, at index: Int, isStop: Bool, isColon: @autoclosure () -> Bool, isTitleWord: @autoclosure () -> Bool
  ) {
    if token.startsSentence || shapes.isEmpty { shapes.append(Shape(end: index)) }
    let last = shapes.count - 1
    shapes[last].end = index + 1
    shapes[last].endsInStop = isStop
    guard token.kind == .word else {
      isBehindColon = isColon()
      return
    }
    if isBehindColon, token.shape == .lower { shapes[last].hasSmallPart = true }
    isBehindColon = false
    if token.startsSentence { shapes[last].startsSmall = token.shape == .lower }
    switch token.shape {
    case .lower: if token.length > 3 || !isTitleWord() { shapes[last].lower += 1 }
    case .capitalised: shapes[last].capitalised += 1
    case .upper: if token.length > 1 { shapes[last].upper += 1 }
    case .other: break
    }
  }

  /// Index of the sentence last added to.
  var current: Int { max(0, shapes.count - 1) }
}
