/// A person's name that was found, in tokens.
struct FoundName {
  /// From its first token to its last; a title or rank belongs to it.
  var tokens: ClosedRange<Int>
  /// The words of the name itself, without title, rank and particles.
  var parts: [CapitalWord]
  var category: Finding.Category
  var kind: Kind
  var rule: NameRule
  /// Found by a title ("Mrs"), so a surname alone.
  var isTitled = false
  /// What is wanting until it counts.
  var doubt = NameDoubt.none

  /// "JT"
  var isInitials: Bool { parts.count == 1 && parts[0].reading == .acronym }

  /// "JT", "J.T."
  var isOnlyInitials: Bool { isInitials || parts.allSatisfy { $0.reading == .initial } }
}
