import ArgumentParser
import ParentLetter
import TextCore

/// `parentletter templates approve ID`.
struct ApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Approve a letter: set its dates and lock its text, after a clean check.",
    discussion: """
      Sets 'status', 'reviewed', 'review-by' and 'reviewer' in the letter and writes its version and text into set.lock. \
      Nothing else of the letter is changed, and nothing at all if the check finds an error. On a terminal it asks who \
      approves, unless --reviewer says so; otherwise the reviewer stays as in the letter.
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
      var terms = LetterApproval.Terms(
        reviewed: reviewed?.date ?? Terminal.today, reviewBy: reviewBy?.date, reviewer: reviewer)
      guard terms.reviewed <= Terminal.today else {
        throw LetterError(
          .usage, "\(terms.reviewed) is still to come: --reviewed is the day on which you read the letter")
      }
      if let reviewer, reviewer.split(separator: " ").isEmpty {
        throw LetterError(.usage, "--reviewer is empty: give the role of whoever approves the letter")
      }
      let ids = ids.map { LetterDraft.id(fromPath: $0) }
      if reviewer == nil, Terminal.canAsk { terms.reviewer = try askedReviewer(of: ids) }
      // All are looked at before the first is written.
      for id in ids { Terminal.show(try LetterApproval(of: id, in: templates.ownSet(), terms).warnings) }
      for id in ids {
        let approval = try LetterApproval(of: id, in: templates.ownSet(), terms)
        try approval.write()
        try Terminal.print(approval.summary)
        guard terms.reviewer == nil, let kept = approval.letter.frontMatter.reviewer else { continue }
        Terminal.say("Who approves it is as before, '\(kept)'; --reviewer names another.")
      }
    }
  }

  /// What a person answers; nil to keep the one in each letter.
  private func askedReviewer(of ids: [String]) throws(LetterError) -> String? {
    let set = try templates.ownSet()
    var known: Set<String> = []
    for id in ids { if let reviewer = try set.letter(id).frontMatter.reviewer { known.insert(reviewer) } }
    let proposed = known.count == 1 ? " [\(known.first ?? "")]" : known.isEmpty ? "" : " [as in each letter]"
    let question = "Who has read \(ids.count == 1 ? "it" : "them") and approves, as a role?\(proposed)"
    var role = "?"
    while role == "?" {
      role = try Terminal.answer(question).split(separator: " ").joined(separator: " ")
      if role == "?" { Terminal.say("The role of whoever answers for the words from today on, never a person's name.") }
    }
    return role.isEmpty ? known.count == 1 ? known.first : nil : role
  }
}
