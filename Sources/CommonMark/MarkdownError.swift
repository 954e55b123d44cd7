public import TextCore

/// Why Markdown can't become a document, or a value can't go into one.
public struct MarkdownError: Error, Sendable, Hashable {
  /// What is wrong.
  ///
  /// No payload holds words of the input.
  public enum Kind: Sendable, Hashable {
    /// The text has more bytes than the limit.
    case tooLong(limit: Int)
    /// Quotes, lists, emphasis or links lie within one another deeper than the limit.
    case tooDeep(limit: Int)
    /// More images begin in the text than the limit.
    case tooManyImages(limit: Int)
    /// The text waits for a value that was not given.
    case missingSlot(number: Int)
    /// A value holds a character that is kept for slots.
    case slotCharacterInValue
  }

  /// What is wrong.
  public var kind: Kind
  /// Where, in bytes of the text that was parsed; empty at 0 where no place can be named.
  public var range: SourceRange
  /// The number of the slot whose value it is about; `range` then lies in that value.
  public var slot: Int?

  /// An error at a place.
  public init(_ kind: Kind, range: SourceRange = SourceRange(0, 0), slot: Int? = nil) {
    self.kind = kind
    self.range = range
    self.slot = slot
  }

  /// The error as it is told to people.
  /// - Parameter source: the text that was parsed or, where `slot` is set, that slot's value. Its line is shown only for
  ///   a text of the template's: a value may be personal.
  /// - Returns: an error with its place and what to do.
  public func diagnostic(in source: SourceText) -> Diagnostic {
    var diagnostic = Diagnostic(code: code, message: message, at: range, in: source, hint: hint)
    if slot != nil { diagnostic.sourceLine = nil }
    return diagnostic
  }

  /// A stable identifier.
  public var code: String {
    switch kind {
    case .tooLong: "text-too-long"
    case .tooDeep: "text-too-deep"
    case .tooManyImages: "too-many-images"
    case .missingSlot: "missing-value"
    case .slotCharacterInValue: "reserved-character"
    }
  }

  /// A sentence without a full stop.
  public var message: String {
    switch kind {
    case .tooLong(let limit): "the text is too long: at most \(limit) bytes are allowed"
    case .tooDeep(let limit): "lists, quotations and emphasis lie more than \(limit) deep in one another here"
    case .tooManyImages(let limit): "the text has too many images: at most \(limit) are allowed"
    case .missingSlot(let number): "value number \(number + 1) is missing"
    case .slotCharacterInValue: "the text holds a private-use character, which is reserved"
    }
  }

  private var hint: String? {
    switch kind {
    case .tooLong: "shorten the text"
    case .tooDeep: "write it flatter"
    case .tooManyImages: "take images out"
    case .missingSlot: nil
    case .slotCharacterInValue: "delete the character at this place"
    }
  }
}
