import TextCore

/// Days in the words of a letter's language; British English where the language is not known.
struct DateWords: Sendable {
  private let months: [String]

  /// - Parameter language: BCP 47 tag.
  init(language: String) {
    months = language.hasPrefix("cy") ? Self.welsh : Self.english
  }

  /// "24 November 2026", "24 Tachwedd 2026".
  func day(_ date: CalendarDate) -> String { "\(date.day) \(months[date.month - 1]) \(date.year)" }

  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let welsh = [
    "Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd",
    "Rhagfyr",
  ]
}
