import ArgumentParser
import ParentLetter
import TextCore

/// What a person is told about a letter that was made, or was not.
struct LetterMessages {
  private let letter: Letter
  private let reveal: Bool

  init(_ letter: Letter, reveal: Bool) {
    self.letter = letter
    self.reveal = reveal
  }

  /// The code to leave with; nil for success.
  static func exitCode(of letter: Letter) -> ExitCode? {
    switch letter.decision.status {
    case .ready: nil
    case .review: ExitStatus.needsReview
    case .withheld: letter.output == nil ? ExitStatus.withheld : ExitStatus.needsReview
    }
  }

  /// That a file which stands where the letter would is none of this run.
  static func tellEarlier(at output: String?) {
    guard let output, output != "-", OutputFile.isFile(output) else { return }
    Terminal.say("  '\(output)' was there before: it is an earlier letter, not this one.")
  }

  /// What was taken out: where, why, and what stands there now; the words themselves only where asked for.
  func tellFindings() {
    guard !letter.report.findings.isEmpty else { return }
    Terminal.say("Taken out of what was typed:")
    for (index, finding) in letter.report.findings.enumerated() {
      let removed = reveal && Terminal.canAsk && index < letter.removed.count ? " (was: \(letter.removed[index]))" : ""
      Terminal.say(
        "  \(finding.source) \(finding.place.line):\(finding.place.column): \(finding.kind) (\(finding.category)), "
          + "\(finding.replacement.isEmpty ? "now left out" : "now \u{201C}\(finding.replacement)\u{201D}") "
          + "[\(finding.rule)]\(removed)")
    }
    if !reveal, Terminal.canAsk { Terminal.say("  (--reveal shows the words themselves)") }
    if letter.report.findings.contains(where: { $0.kind == "name" && !$0.rule.hasPrefix("register") }), Terminal.canAsk
    {
      Terminal.say("  (staff and visitors may be named who stand under people, may_be_named in the school's details)")
    }
  }

  /// How the letter reads without what was taken out, for a person who is to say whether it is right.
  func tellSentences(beforeQuestion isAsked: Bool = true) {
    guard !letter.rewrittenSentences.isEmpty else { return }
    Terminal.say("It now reads (what is new stands between \u{AB} and \u{BB}):")
    for sentence in letter.rewrittenSentences { Terminal.say("  \(sentence)") }
    if !reveal, isAsked { Terminal.say("To see the words that were taken out as well, answer no and add --reveal.") }
  }

  private func tellNotices() {
    for notice in letter.report.notices {
      Terminal.say("  \(notice.source) \(notice.place.line):\(notice.place.column): \(notice.message) [\(notice.rule)]")
    }
  }

  /// Warnings, notices, and what the gate says with its reasons; `output` is where the letter was written.
  func tellDecision(output: String?) {
    for warning in letter.warnings { Terminal.say("warning: \(warning)") }
    tellNotices()
    switch (letter.report.status, letter.output != nil) {
    case (.ready, _): return tellLifted()
    case (.withheld, false):
      Terminal.say("WITHHELD. Nothing was written.")
      Self.tellEarlier(at: output)
    case (.review, _): Terminal.say("NEEDS REVIEW. The letter is marked DRAFT on every page.")
    default: Terminal.say("DRAFT. The letter is marked DRAFT on every page.")
    }
    for reason in letter.decision.standingReasons { Terminal.say("  \(reason.rule.rawValue): \(reason.text)") }
    guard letter.needsOnlyAcceptance, letter.report.status == .review else { return }
    let draft = output.map { $0 == "-" ? "the draft" : $0 } ?? "the draft"
    Terminal.say("Next: read \(draft). If it is right, give the same command again with --accept-redactions.")
  }

  /// What held the letter before somebody answered for it: nothing goes out silently.
  private func tellLifted() {
    let rules = letter.decision.reasons.map(\.rule)
    if rules.contains(.redactionsMade) {
      let count = letter.report.findings.count
      let changes = count == 1 ? "the change" : "the \(count) changes"
      Terminal.say("ACCEPTED. The letter goes out with \(changes) told above (C3).")
    }
    let approved = rules.filter { $0 != .redactionsMade }.map(\.rawValue)
    guard !approved.isEmpty else { return }
    Terminal.say(
      "APPROVED. The request says that the designated safeguarding lead approves the letter; else it would be held for "
        + "review (\(approved.joined(separator: ", "))).")
  }
}
