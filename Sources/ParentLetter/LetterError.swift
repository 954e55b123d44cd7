public import TextCore

/// Why a letter could not be made. A withheld letter is no error but a result with reasons.
///
/// Messages name files, keys and rules, never what a field holds.
public struct LetterError: Error, Sendable, Hashable {
  /// The sorts of failure that a caller may want to tell apart.
  public enum Kind: Sendable, Hashable {
    /// The call itself is wrong: an unknown template, an option that makes no sense.
    case usage
    /// A template, school details, fields or a register is wrong.
    case invalidInput
    /// An input file is missing or cannot be read.
    case unreadableInput
    /// A program that this format needs is not installed.
    case missingProgram
    /// The check after rendering found something, or the program has a fault: nothing is written.
    case unsafeOutput
    /// An output cannot be created.
    case cannotCreate
    /// Writing an output failed.
    case cannotWrite
  }

  /// What sort of failure it is.
  public var kind: Kind
  /// A plain sentence without a full stop.
  public var message: String
  /// Every problem found, with its place; empty where there is no place to show.
  public var problems: [Diagnostic]

  /// A failure with its problems.
  public init(_ kind: Kind, _ message: String, problems: [Diagnostic] = []) {
    self.kind = kind
    self.message = message
    self.problems = problems
  }
}
