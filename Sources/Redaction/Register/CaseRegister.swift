/// What must never appear in this case's letters: names, nicknames, handles, places, numbers and references.
///
/// A term is found however it is written, and with it its evident parts: first name or surname
/// alone, initials, nicknames, other order, possessives, other spelling, within tags and accounts.
/// Building costs time and memory in proportion to the terms; using it costs time in proportion to the text alone. A
/// reference, as it is passed on with every text.
public final class CaseRegister: Sendable {
  /// A register without terms.
  public static let empty = CaseRegister(children: [], family: [], investigation: [])

  let table: PatternTable
  let slips: SlipTable
  /// Whether any term has so many digits that number words may spell it.
  let hasNumbers: Bool
  /// Whether any term is something else than a telephone number, so that a plain word may begin one.
  let hasWords: Bool
  /// The initials of the persons; empty for a register so long that every pair is among them.
  let initials: Initials
  /// How many terms there are.
  public let count: Int
  /// The terms as they were given: children, family, investigation.
  private let terms: [[String]]
  /// All terms as they were given.
  var texts: [String] { terms.flatMap(\.self) }

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
    hasWords = builder.hasWords
    initials = builder.initials
    count = builder.count
    terms = [children, family, investigation]
  }

  /// The register that holds the terms of both.
  /// - Complexity: O(terms of both), unless one is empty.
  public func joined(with other: CaseRegister) -> CaseRegister {
    if isEmpty { return other }
    if other.isEmpty { return self }
    return CaseRegister(
      children: terms[0] + other.terms[0], family: terms[1] + other.terms[1], investigation: terms[2] + other.terms[2])
  }

  /// Whether there is nothing to look for.
  public var isEmpty: Bool { table.isEmpty }
}

/// The initials of a register's persons.
struct Initials: Sendable {
  /// Whose some initials are.
  struct Owner: Sendable {
    var categories: CategorySet
    /// The number of the term; -1 where several have the same initials.
    var term: Int32
  }

  /// Two to four small letters, packed into one number, and whose they are.
  private(set) var known: [UInt32: Owner] = [:]

  /// Adds the first letters of words, if they are two to four Latin ones.
  mutating func add(_ words: [[UInt8]], _ category: Finding.Category, term: Int) {
    let letters = words.compactMap(\.first)
    guard (2...4).contains(letters.count), letters.allSatisfy(\.isLower) else { return }
    var owner = known[Self.key(letters)] ?? Owner(categories: [], term: Int32(term))
    owner.categories.formUnion(CategorySet(category))
    if owner.term != Int32(term) { owner.term = -1 }
    known[Self.key(letters)] = owner
  }

  static func key(_ letters: some Sequence<UInt8>) -> UInt32 { letters.reduce(0) { $0 << 8 | UInt32($1.lowercased) } }
}
