import Redaction
import TextCore

extension [Slot] {
  /// Whether something typed for this letter is in a language that the redaction pass does not read.
  var holdForeignWords: Bool {
    // By number, as each slot taken out would be copied.
    indices.contains { self[$0].mark == .letter && ReadLanguage.isForeign(self[$0].bytes) }
  }
}
