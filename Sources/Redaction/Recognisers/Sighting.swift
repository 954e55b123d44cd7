/// A stretch of text that has the form of an identifier, before the words around it are weighed.
struct Sighting: Sendable {
  /// What speaks for it besides words.
  enum Proof: UInt8, Sendable {
    /// The form is like nothing else.
    case form
    /// The form is common, but the check digit, the calendar or a list of valid codes agrees.
    case checked
    /// The form alone: words have to speak for it.
    case shape
    /// Found by its label.
    case labelled
    /// Beside its label, and wrong in form or check digit.
    case mistyped
    /// The same as one that was found elsewhere in the text.
    case echo
  }

  var range: Range<Int>
  var identifier: Identifier
  var proof: Proof
  var sentence: Int32
}
