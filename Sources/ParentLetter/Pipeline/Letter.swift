/// One letter as it came out of the pipeline.
public struct Letter: Sendable {
  /// What the release gate says of it.
  public let decision: ReleaseGate.Decision
  /// The letter in the form asked for, UTF-8; nil if it is withheld.
  public let output: [UInt8]?
  /// What happened, without anything that was removed.
  public internal(set) var report: LetterReport
  /// What somebody should know though the letter is fine, in sentences.
  public internal(set) var warnings: [String]
  /// The words behind each finding of the report, in its order. For the eyes of the person who typed them only.
  public internal(set) var removed: [String]

  /// The sentences in which something was replaced, as they read now, with the new words «marked»; only if asked for.
  public internal(set) var rewrittenSentences: [String] = []

  /// Whether accepting the redactions is all that is missing.
  public var needsOnlyAcceptance: Bool {
    decision.status == .review && decision.standing == [.redactionsMade]
  }
}
