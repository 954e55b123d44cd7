import Liquid
import TextCore

/// A template set as its letters need it, made once: the shared parts, and the facts as templates see them. A reference, as
/// every letter passes it on.
final class PreparedSet: @unchecked Sendable {
  let set: TemplateSet
  let parts: PartialSet
  /// What all letters of the set see, whoever sends them.
  let facts: [Value]
  /// The first day by which anything of the catalogue is to be looked at again.
  private let firstReview: CalendarDate?
  /// By the ids of letters, the helplines that they print; guarded by the lock.
  private var printed: [String: [HelplineRecord]] = [:]
  private let lock = Lock()

  /// - Throws: `LetterError` `.unreadableInput` if a part can't be read.
  init(_ set: TemplateSet) throws(LetterError) {
    self.set = set
    parts = try set.parts()
    facts = LetterData.facts(of: set)
    let catalogue = set.catalogue
    firstReview = (catalogue.services.map(\.review.reviewBy) + catalogue.helplines.map(\.review.reviewBy)).min()
  }

  /// The services that a letter is about and that were to be looked at again before a day.
  func staleServices(of letter: LetterTemplate, on day: CalendarDate) -> [ServiceRecord] {
    guard let firstReview, firstReview < day else { return [] }
    let stale = set.catalogue.services.filter { $0.review.reviewBy < day }
    return letter.frontMatter.services.compactMap { id in stale.first { $0.id == id } }
  }

  /// The helplines that a letter prints and that were to be looked at again before a day; what it prints is read once, and
  /// only if any helpline of the catalogue is so old.
  func staleHelplines(of letter: LetterTemplate, on day: CalendarDate) -> [HelplineRecord] {
    guard let firstReview, firstReview < day else { return [] }
    return lock.locked { helplines(of: letter) }.filter { $0.review.reviewBy < day }
  }

  private func helplines(of letter: LetterTemplate) -> [HelplineRecord] {
    let id = letter.frontMatter.id
    if let known = printed[id] { return known }
    let uses = try? CatalogueUses(of: letter, in: set)
    let found = set.catalogue.helplines.filter { uses?.letters(with: "helplines.\($0.id)").isEmpty == false }
    printed[id] = found
    return found
  }
}
