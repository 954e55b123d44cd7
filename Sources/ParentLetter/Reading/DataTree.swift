import TextCore
import Yams

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

// MARK: - From YAML

extension DataTree {
  /// A tree that nests too deep, or that is too large; aliases let a small file stand for a huge one.
  struct Excess: Error {
    /// Where the first value too many stands.
    let place: SourcePosition
  }

  /// What a file holds; what it repeats by reference is repeated in full.
  /// `limit`: the most values it may have.
  /// - Throws: `Excess` for more values than that, or for one more than 20 deep.
  init(_ node: Node, limit: Int) throws(Excess) {
    var left = limit
    self = try Self.tree(of: node, depth: 0, &left)
  }

  private static func tree(of node: Node, depth: Int, _ left: inout Int) throws(Excess) -> DataTree {
    let place = place(of: node)
    left -= 1
    guard left > 0, depth < 20 else { throw Excess(place: place) }
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      return .word(Word(text: scalar.string, isPlain: isPlain, place: place))
    case .sequence(let sequence):
      var items: [DataTree] = []
      items.reserveCapacity(sequence.count)
      for item in sequence { items.append(try tree(of: item, depth: depth + 1, &left)) }
      return .list(items, at: place)
    case .mapping(let pairs):
      var members: [Member] = []
      members.reserveCapacity(pairs.count)
      for (key, value) in pairs { members.append(try member(key, value, depth: depth + 1, &left)) }
      return .group(members, at: place)
    case .alias: return .group([], at: place)
    }
  }

  private static func member(
    _ key: Node, _ value: Node, depth: Int, _ left: inout Int
  ) throws(Excess) -> Member {
    left -= 1
    return Member(key: key.scalar?.string, keyPlace: place(of: key), value: try tree(of: value, depth: depth, &left))
  }

  private static func place(of node: Node) -> SourcePosition {
    SourcePosition(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }
}
