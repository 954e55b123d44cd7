import ArgumentParser
import ParentLetter
import TextCore

/// `parentletter templates approve ID`.
struct ApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Approve a letter: set its dates and lock its text, after a clean check.",
    discussion: """
      Sets 'status', 'reviewed' and 'review-by' in the letter and writes its version and text into set.lock. Nothing \
      else of the letter is changed, and nothing at all if the check finds an error.
      """)
  @OptionGroup var templates: TemplateSetOptions
  @Argument(help: "The letter's id or file; several are approved together, or none of them.") var ids: [String]
  @Option(help: ArgumentHelp("The day you read it; today if left out.", valueName: "yyyy-mm-dd"))
  var reviewed: DateArgument?
  @Option(
    name: .customLong("review-by"),
    help: ArgumentHelp(
      "The last day it may be sent without another look; half a year on if left out.",
      valueName: "yyyy-mm-dd"))
  var reviewBy: DateArgument?
  @Option(help: ArgumentHelp("Who approves it, as a role: \"Safeguarding adviser\".", valueName: "role"))
  var reviewer: String?

  func run() throws {
    try ExitStatus.reporting {
      let terms = LetterApproval.Terms(
        reviewed: reviewed?.date ?? Terminal.today, reviewBy: reviewBy?.date, reviewer: reviewer)
      guard terms.reviewed <= Terminal.today else {
        throw LetterError(
          .usage, "\(terms.reviewed) is still to come: --reviewed is the day on which you read the letter")
      }
      let ids = ids.map { LetterDraft.id(fromPath: $0) }
      // All are looked at before the first is written.
      for id in ids { Terminal.show(try LetterApproval(of: id, in: templates.ownSet(), terms).warnings) }
      for id in ids {
        let approval = try LetterApproval(of: id, in: templates.ownSet(), terms)
        try approval.write()
        try Terminal.print(approval.summary)
      }
    }
  }
}
