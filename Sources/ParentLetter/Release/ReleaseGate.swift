public import TextCore

/// Decides whether a letter may go out, from what the school says about it and what the redaction pass found.
///
/// The rules are those of the Kent message of 17 May 2016 and of the law behind it; docs/release-gate.md gives the
/// reason for each. All rules are evaluated; the status is the worst of those that fired.
public enum ReleaseGate {
  /// Whether a template names a service.
  public enum Scope: String, Sendable, Hashable, CaseIterable { case generic, named }

  /// How much harm a template's subject holds.
  public enum Sensitivity: String, Sendable, Hashable, CaseIterable { case low, medium, high }

  /// What the gate decides on.
  public struct Circumstances: Sendable, Hashable {
    /// From the template's front matter.
    public var scope: Scope
    /// From the template's front matter.
    public var sensitivity: Sensitivity
    /// What the school answered.
    public var answers: ReleaseAnswers
    /// The letter's own date: nothing counts that is dated after it.
    public var letterDate: CalendarDate
    /// Whether the request has a note of its own.
    public var hasNote: Bool
    /// Whether the letter goes to fewer than the whole school.
    public var narrowAudience: Bool
    /// Whether the redaction pass changed something that was typed.
    public var redacted: Bool
    /// Whether the redaction pass has a notice on something that was typed.
    public var noticed: Bool
    /// Whether a person has accepted the redactions.
    public var redactionsAccepted: Bool
    /// Whether the letter, or something typed for it, is in a language that the redaction pass does not read.
    public var unknownLanguage: Bool

    /// The circumstances of one letter.
    public init(
      scope: Scope, sensitivity: Sensitivity, answers: ReleaseAnswers, letterDate: CalendarDate, hasNote: Bool = false,
      narrowAudience: Bool = false, redacted: Bool = false, noticed: Bool = false, redactionsAccepted: Bool = false,
      unknownLanguage: Bool = false
    ) {
      self.scope = scope
      self.sensitivity = sensitivity
      self.answers = answers
      self.letterDate = letterDate
      self.hasNote = hasNote
      self.narrowAudience = narrowAudience
      self.redacted = redacted
      self.noticed = noticed
      self.redactionsAccepted = redactionsAccepted
      self.unknownLanguage = unknownLanguage
    }
  }

  /// What the gate says.
  public struct Decision: Sendable, Hashable {
    /// The worst that still stands.
    public var status: Status
    /// Every rule that fired, in the order of the table, whether or not somebody has lifted it.
    public var reasons: [Reason]
    /// The rules among them that nobody has lifted.
    public var standing: [ReleaseRule]

    /// Why the letter is held: the reasons that nobody has answered for.
    public var standingReasons: [Reason] { reasons.filter { standing.contains($0.rule) } }
  }

  /// Ordered from good to bad.
  public enum Status: String, Sendable, Hashable, Comparable {
    case ready, review, withheld

    /// `ready` < `review` < `withheld`.
    public static func < (left: Status, right: Status) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .ready: 0
      case .review: 1
      case .withheld: 2
      }
    }
  }

  /// A rule that fired.
  public struct Reason: Sendable, Hashable {
    /// Id of the rule, as in docs/release-gate.md.
    public var rule: ReleaseRule
    /// What the person can do, in a sentence or two.
    public var text: String

    /// A reason by its rule, whatever the circumstances.
    public init(rule: ReleaseRule) {
      self.rule = rule
      text = rule.advice
    }

    /// A reason that says what is wrong with a word that was given for this letter.
    init(rule: ReleaseRule, in circumstances: Circumstances) {
      self.rule = rule
      text = rule.advice(in: circumstances)
    }
  }

  /// Evaluates every rule.
  public static func decision(on circumstances: Circumstances) -> Decision {
    let fired = ReleaseRule.allCases.filter { $0.fires(in: circumstances) }
    let standing = fired.filter { !isLifted($0, in: circumstances) }
    return Decision(
      status: standing.map(\.status).max() ?? .ready, reasons: fired.map { Reason(rule: $0, in: circumstances) },
      standing: standing)
  }

  /// Accepting the redactions lifts C3 and nothing else; the DSL's approval lifts every other review.
  private static func isLifted(_ rule: ReleaseRule, in circumstances: Circumstances) -> Bool {
    switch rule.status {
    case .withheld, .ready: false
    case .review: rule == .redactionsMade ? circumstances.redactionsAccepted : circumstances.approvedByDSL
    }
  }
}

extension ReleaseGate.Circumstances {
  var advised: Bool { answers.advice.counts(on: letterDate) }
  var cleared: Bool { answers.clearance.counts(on: letterDate) }
  var approvedByDSL: Bool { answers.approval.counts(on: letterDate) && answers.approval.role == .dsl }
}
