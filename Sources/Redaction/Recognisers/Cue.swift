/// A word of the text that says what a number near it is about.
struct Cue: Sendable {
  var start: Int32
  var end: Int32
  /// Number of its sentence, counted from the start of the text.
  var sentence: Int32
  /// What it names outright ("UPN", "crime reference"): beside it even a mistyped number counts.
  var labels: Topic
  /// What it makes likely ("nurse", "police").
  var hints: Topic

  /// Labels and hints.
  var topics: Topic { labels.union(hints) }
}

/// What the scan does at once when it meets a word, besides noting it as a cue.
enum CueAction: UInt8, Sendable {
  case none
  /// "Operation", "Op": the name behind it.
  case operation
  /// "PC", "DS": the collar number behind it.
  case rank
  /// "oh", "seven", "double": digits that are spelled out.
  case digitWord
  /// "at" between the parts of an address that is spelled out.
  case at
  /// "username", "handle", "known as": the account's name behind it, whatever it looks like.
  case accountName
  /// "snap", "Discord": an account's name behind it, if it looks like one or a mark leads to it.
  case service
  /// "LCS", "Mosaic", "CAD": a system whose name is written as part of the number.
  case system
  /// "Road", "Lane": the last word of a street's name.
  case street
  /// "Stryd", "Heol": the first word of a Welsh street's name.
  case streetFirst
  /// "lives", "address": where somebody lives, behind it.
  case home
  /// "March", "Sept".
  case month
  /// "class", "form", "tutor group".
  case className
  /// "what3words".
  case threeWords
}

/// What one word, or two side by side, mean as a cue.
struct CueMeaning: Sendable {
  var labels: Topic = []
  var hints: Topic = []
  var action = CueAction.none
  /// Whether the word, with the one before it, may be a cue of two words.
  var endsPair = false
  /// Whether a dot after it ends no sentence.
  var isAbbreviation = false

  /// Takes on another meaning of the same words.
  mutating func add(_ other: CueMeaning) {
    labels.formUnion(other.labels)
    hints.formUnion(other.hints)
    if other.action != .none { action = other.action }
    endsPair = endsPair || other.endsPair
    isAbbreviation = isAbbreviation || other.isAbbreviation
  }
}
