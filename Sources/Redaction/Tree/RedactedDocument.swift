public import CommonMark
public import TextCore

/// A document without the identifiers that were in it.
public struct RedactedDocument: Sendable {
  /// What all outputs are rendered from.
  public var document: Document
  /// In reading order.
  public var findings: [DocumentFinding]
  /// What a person must look at, in reading order.
  public var notices: [DocumentNotice]
}

/// Where in a document something stood.
public struct DocumentPlace: Sendable, Hashable {
  /// The number of the slot whose value held it; nil where it stood in the template's own words.
  public var slot: Int?
  /// Whose words they were, the least trusted if several.
  public var mark: SourceMark
  /// UTF-8 of what stood there, as far as it stood in one string: to find the place in the value, and for the eyes of the
  /// person who typed it.
  public var words: [UInt8]
}

/// One identifier that was found in a document and replaced.
public struct DocumentFinding: Sendable, Hashable {
  /// Whom it concerns.
  public var category: Finding.Category
  /// What sort of identifier it is.
  public var kind: Kind
  /// Id of the rule.
  public var rule: String
  /// What stands there now; empty where it could only go (an address, a comment).
  public var replacement: String
  /// Where it stood.
  public var place: DocumentPlace
  /// Whether the policy says that the letter may not go out at all.
  public var isWithheld: Bool
}

/// Something in a document that a person must look at.
public struct DocumentNotice: Sendable, Hashable {
  /// What it warns of.
  public var kind: Notice.Kind
  /// Id of the rule.
  public var rule: String
  /// What is wrong and what to write instead.
  public var message: String
  /// Where it stood.
  public var place: DocumentPlace
}
