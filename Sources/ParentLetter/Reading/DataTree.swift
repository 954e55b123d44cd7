import TextCore

/// Keys and values as a file or a row has them, before anything is known of their types.
indirect enum DataTree: Sendable {
  case word(Word)
  case list([DataTree], at: SourcePosition)
  case group([Member], at: SourcePosition)

  /// A single value.
  struct Word: Sendable {
    var text: String
    /// Whether it stood without quotation marks, so that it may be a number, `true` or nothing.
    var isPlain: Bool
    var place: SourcePosition
  }

  /// A key of a group with its value.
  struct Member: Sendable {
    /// Nil for a key that is no word.
    var key: String?
    var keyPlace: SourcePosition
    var value: DataTree
  }

  /// Where it starts.
  var place: SourcePosition {
    switch self {
    case .word(let word): word.place
    case .list(_, let place), .group(_, let place): place
    }
  }

  /// The single value, if it is one.
  var word: Word? { if case .word(let word) = self { word } else { nil } }
}

// MARK: - Made by hand

extension DataTree {
  static let start = SourcePosition(line: 1, column: 1)

  /// A text that is never taken for anything else.
  static func text(_ text: String) -> DataTree { .word(Word(text: text, isPlain: false, place: start)) }

  /// A number, a flag or nothing.
  static func plain(_ text: String) -> DataTree { .word(Word(text: text, isPlain: true, place: start)) }

  static func list(_ items: [DataTree]) -> DataTree { .list(items, at: start) }

  static func group(_ members: [(String, DataTree)]) -> DataTree {
    .group(members.map { Member(key: $0.0, keyPlace: start, value: $0.1) }, at: start)
  }
}
