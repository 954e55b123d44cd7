import Redaction
import TextCore

extension [Slot] {
  /// Whether something typed for this letter is in a language that the redaction pass does not read.
  var holdForeignWords: Bool { contains { $0.mark == .letter && ReadLanguage.isForeign($0.bytes) } }
}
