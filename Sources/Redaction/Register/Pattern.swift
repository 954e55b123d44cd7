/// A way of writing a register term that is looked for: letters without anything between them.
struct Pattern: Sendable {
  /// What the letters are of the term, strongest first.
  enum Role: UInt8, Sendable, Comparable {
    /// Numbers and references: matched whatever stands between their characters.
    case number
    /// Handles and email addresses.
    case account
    /// A name of several words, or a phrase: the whole of it, or given name and surname, in either order.
    case whole
    /// A word that is a term by itself.
    case single
    /// One word of a name.
    case part
    /// A short form of a given name.
    case nickname
    /// A street without its number, the code word of an operation: only with capitals.
    case place
    /// A whole name, last letter first.
    case backwards

    static func < (left: Role, right: Role) -> Bool { left.rawValue < right.rawValue }
  }

  /// Which words of a name a part is.
  struct Place: OptionSet, Sendable {
    let rawValue: UInt8

    static let given = Place(rawValue: 1)
    static let surname = Place(rawValue: 2)
    /// The word is an ordinary one too, or a month or a place.
    static let ordinary = Place(rawValue: 4)
    /// The word stands in English prose with a small letter, and not rarely.
    static let common = Place(rawValue: 16)
    /// The word is a month or a weekday.
    static let calendar = Place(rawValue: 8)
    /// The surname comes first.
    static let swapped = Place(rawValue: 32)
  }

  /// Where its letters start in the table's pool; the high bit there marks the first letter of each word.
  var start: Int32
  var count: UInt8
  var words: UInt8
  var role: Role
  var place: Place
  var kind: Kind
  var categories: CategorySet
  /// Index of the first term it came from.
  var term: Int32
}

/// The categories of the terms that share a pattern.
struct CategorySet: OptionSet, Sendable {
  let rawValue: UInt8

  static let child = CategorySet(rawValue: 1)
  static let family = CategorySet(rawValue: 2)
  static let investigation = CategorySet(rawValue: 4)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ category: Finding.Category) {
    switch category {
    case .child: self = .child
    case .family: self = .family
    case .investigation: self = .investigation
    case .other: self = []
    }
  }

  /// The first of child, family, investigation that is in the set.
  var first: Finding.Category {
    contains(.child) ? .child : contains(.family) ? .family : contains(.investigation) ? .investigation : .other
  }
}
