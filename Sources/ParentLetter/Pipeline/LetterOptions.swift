public import Redaction

/// How one letter is to come out.
public struct LetterOptions: Sendable {
  /// The form of the output.
  public var format: OutputFormat = .html
  /// The letter's text alone, without the page around it; HTML only.
  public var isFragment = false
  /// 18 point instead of 12.
  public var isLargePrint = false
  /// Make the letter whatever the gate says, marked DRAFT.
  public var isDraft = false
  /// A person has read the redactions and accepts them.
  public var redactionsAccepted = false
  /// Tell with the letter how the sentences read in which something was replaced.
  public var retellsSentences = false
  /// What must never appear.
  public var register = CaseRegister.empty
  /// What is replaced and what is kept.
  public var policy = Policy.standard
  /// The output's file name, which must not give anybody away either.
  public var outputName: String?

  /// The programs that some forms need.
  public var programs = HelperPrograms()

  /// A finished letter as an HTML page.
  public init() {}
}
