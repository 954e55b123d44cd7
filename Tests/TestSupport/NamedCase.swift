public import Testing

/// A row of a table of cases: shown by its name where a test fails.
public protocol NamedCase: Sendable, CustomTestStringConvertible {
  /// What the row is about.
  var name: String { get }
}

extension NamedCase {
  /// The name of the row.
  public var testDescription: String { name }
}
