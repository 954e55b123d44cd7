import Liquid
import TextCore

/// A template set as its letters need it, made once: the shared parts, and the facts as templates see them. A reference, as
/// every letter passes it on.
final class PreparedSet: Sendable {
  let set: TemplateSet
  let parts: PartialSet
  /// What all letters of the set see, whoever sends them.
  let facts: [Value]

  /// - Throws: `LetterError` `.unreadableInput` if a part can't be read.
  init(_ set: TemplateSet) throws(LetterError) {
    self.set = set
    parts = try set.parts()
    facts = LetterData.facts(of: set)
  }
}
