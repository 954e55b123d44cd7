public import ArgumentParser
public import ParentLetter
import TextCore

/// `parentletter templates new`.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Start a letter: a file with everything but its words.",
    discussion: """
      On a terminal it asks; otherwise give at least --title. The places to write in stand in [square brackets]; the \
      check finds each of them. With --translation-of, the file of a translation.
      """)
  @OptionGroup var templates: TemplateSetOptions
  @OptionGroup var draft: DraftOptions
  @Option(help: ArgumentHelp("The list of help it ends with: a part reporting-routes-NAME.", valueName: "name"))
  var routes: String?
  @Option(
    name: .customLong("translation-of"), help: ArgumentHelp("The letter that this one translates.", valueName: "id"))
  var original: String?

  func run() throws {
    try ExitStatus.reporting {
      let set = try templates.set()
      if let original { return try translate(original, set) }
      let skeleton = try LetterSkeleton(of: draft.draft(for: set, asks: true), for: set, routes: routes)
      let path = try skeleton.write()
      try Terminal.print(
        """
        \(path) is there, with \(skeleton.places) places to write in, in [square brackets].
        Next: write, then parentletter templates check \(skeleton.id)
        """)
    }
  }

  private func translate(_ original: String, _ set: TemplateSet) throws(LetterError) {
    guard let language = draft.language else {
      throw LetterError(.usage, "a translation needs its language, for example --language cy for Welsh")
    }
    let translation = try LetterTranslation(of: original, into: language, for: set)
    let path = try translation.write()
    try Terminal.print(
      """
      \(path) is there, with the text of '\(original)' to be translated.
      Next: write, then parentletter templates check \(translation.id)
      """)
  }
}

/// What is known of a new letter, from the command line or from answers.
struct DraftOptions: ParsableArguments {
  @Option(help: "What the letter is called.") var title: String?
  @Option(help: "Its name in the set; made of the title if left out.") var id: String?
  @Option(help: "The subject line; the title if left out.") var subject: String?
  @Option(
    name: .customLong("service"), help: ArgumentHelp("A service of the catalogue that it names.", valueName: "id"))
  var services: [String] = []
  @Option(
    name: .customLong("concern"), help: ArgumentHelp("What it is about, in a word of set.yaml.", valueName: "word"))
  var concerns: [String] = []
  @Option(help: "low, medium or high: how much harm its subject holds.") var sensitivity: ReleaseGate.Sensitivity?
  @Option(help: ArgumentHelp("Who writes it, as a role.", valueName: "role")) var author: String?
  @Option(help: "Its language, en-GB if left out.") var language: String?
  @Option(
    name: .customLong("review-by"),
    help: ArgumentHelp("The last day it may be sent; half a year on if left out.", valueName: "yyyy-mm-dd"))
  var reviewBy: DateArgument?

  /// The draft, with questions for what was not given if a person can be asked.
  func draft(for set: TemplateSet, asks: Bool, title preset: String? = nil) throws(LetterError) -> LetterDraft {
    let isAsked = asks && title == nil && Terminal.canAsk
    let title = title ?? (isAsked ? Terminal.ask("What is the letter called?") : nil) ?? preset
    guard let title else { throw LetterError(.usage, "a new letter needs a title: --title \"Loot boxes\"") }
    var draft = LetterDraft(title: title, on: Terminal.today)
    if isAsked { DraftQuestions(set).ask(&draft) }
    if let id { draft.id = id }
    if let subject { draft.subject = subject }
    if !services.isEmpty { draft.services = services }
    if !concerns.isEmpty { draft.concerns = concerns }
    if let sensitivity { draft.sensitivity = sensitivity }
    if let author { draft.author = author }
    if let language { draft.language = language }
    if let reviewBy { draft.reviewBy = reviewBy.date }
    return draft
  }
}

/// The questions about a new letter that a person on a terminal answers; an empty answer keeps what is proposed.
struct DraftQuestions {
  private let set: TemplateSet

  init(_ set: TemplateSet) { self.set = set }

  func ask(_ draft: inout LetterDraft) {
    draft.id = Terminal.ask("What is its short name, in small letters and hyphens? [\(draft.id)]") ?? draft.id
    draft.subject = Terminal.ask("What does the subject line say? [\(draft.subject)]") ?? draft.subject
    let services = set.catalogue.services.map(\.id).joined(separator: ", ")
    Terminal.say("The catalogue knows: \(services)")
    draft.services = words("Which services does it name? None is best. [none]")
    Terminal.say("Words for what it is about: \(set.manifest.concerns.joined(separator: ", "))")
    draft.concerns = words("Which of them? [none]")
    let harm = Terminal.ask("How much harm does its subject hold: low, medium or high? [medium]")
    draft.sensitivity = harm.flatMap(ReleaseGate.Sensitivity.init) ?? .medium
    draft.author = Terminal.ask("Who writes it, as a role? [\(draft.author)]") ?? draft.author
  }

  private func words(_ question: String) -> [String] {
    (Terminal.ask(question) ?? "").split { $0 == "," || $0 == " " }.map(String.init)
  }
}

extension ReleaseGate.Sensitivity: ExpressibleByArgument {}
