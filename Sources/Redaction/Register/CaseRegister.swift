/// What must never appear in this case's letters: names, nicknames, handles, places, numbers and references.
///
/// A term is found however it is written, and with it its evident parts; how is said in `docs/redaction.md`.
/// Building costs time and memory in proportion to the terms; using it costs time in proportion to the text alone.
public struct CaseRegister: Sendable {
  /// A register without terms.
  public static let empty = CaseRegister(children: [], family: [], investigation: [])

  let table: PatternTable
  let slips: SlipTable
  /// Whether any term has so many digits that number words may spell it.
  let hasNumbers: Bool
  /// The initials of the persons; empty for a register so long that every pair is among them.
  let initials: Initials
  /// How many terms there are.
  public let count: Int
  /// The terms as they were given.
  let texts: [String]

  /// Makes a register of the terms as people write them.
  ///
  /// A term of letters is taken for a name, and its title does not count. Terms without a letter or digit are left out.
  /// - Parameters:
  ///   - children: the children of the case.
  ///   - family: their families: names, addresses, numbers.
  ///   - investigation: suspects, officers, references, accounts, operations.
  public init(children: [String], family: [String], investigation: [String]) {
    let lists: [(Finding.Category, [String])] = [
      (.child, children), (.family, family), (.investigation, investigation),
    ]
    let total = children.count + family.count + investigation.count
    var builder = RegisterBuilder(capacity: total * 4, keepsInitials: total <= 500)
    for (category, terms) in lists {
      for text in terms {
        guard let term = RegisterTerm(text, category: category) else { continue }
        builder.add(term)
      }
    }
    table = builder.table
    slips = builder.slips
    hasNumbers = builder.hasNumbers
    initials = builder.initials
    count = builder.count
    texts = children + family + investigation
  }

  /// Whether there is nothing to look for.
  public var isEmpty: Bool { table.isEmpty }
}

/// The initials of a register's persons.
struct Initials: Sendable {
  /// Two to four small letters, packed into one number, and whose they are.
  private(set) var known: [UInt32: CategorySet] = [:]

  /// Adds the first letters of words, if they are two to four Latin ones.
  mutating func add(_ words: [[UInt8]], _ category: Finding.Category) {
    let letters = words.compactMap(\.first)
    guard (2...4).contains(letters.count), letters.allSatisfy(\.isLower) else { return }
    known[Self.key(letters), default: []].formUnion(CategorySet(category))
  }

  static func key(_ letters: some Sequence<UInt8>) -> UInt32 { letters.reduce(0) { $0 << 8 | UInt32($1.lowercased) } }
}
