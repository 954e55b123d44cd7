/// A text without the identifiers that were in it.
public struct RedactedText: Sendable, Hashable {
  /// UTF-8: the input with each finding's range replaced, and nothing else changed.
  public var text: [UInt8]
  /// In order of the text, disjoint.
  public var findings: [Finding]
  /// What a person must look at, in order of the text.
  public var notices: [Notice]
  /// Indices of the findings for which the policy says that the text may not go out.
  public var withheld: [Int]
}
