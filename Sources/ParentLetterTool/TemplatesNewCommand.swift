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
      let set = try templates.ownSet()
      if let original { return try translate(original, set) }
      var routes = routes
      let draft = try draft.draft(for: set, routes: &routes)
      let skeleton = try LetterSkeleton(of: draft, for: set, routes: routes)
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

  /// The draft, with questions for what was not given if a person can be asked; they ask for the list of help too.
  func draft(for set: TemplateSet, routes: inout String?) throws(LetterError) -> LetterDraft {
    guard title == nil, Terminal.canAsk else { return try draft(for: set, title: title) }
    var draft = try DraftQuestions(set).draft(routes: &routes)
    try fill(&draft, set)
    return draft
  }

  /// The draft without questions; the title if none was given.
  func draft(for set: TemplateSet, title preset: String?) throws(LetterError) -> LetterDraft {
    guard let title = title ?? preset else {
      throw LetterError(.usage, "a new letter needs a title: --title \"Loot boxes\"")
    }
    var draft = LetterDraft(title: title, on: Terminal.today)
    try fill(&draft, set)
    return draft
  }

  private func fill(_ draft: inout LetterDraft, _ set: TemplateSet) throws(LetterError) {
    let answers = DraftAnswers(for: set)
    if let id { draft.id = id }
    if let subject { draft.subject = subject }
    if !services.isEmpty { draft.services = try answers.services(services.joined(separator: ",")) }
    if !concerns.isEmpty { draft.concerns = try answers.concerns(concerns.joined(separator: ",")) }
    if let sensitivity { draft.sensitivity = sensitivity }
    if let author { draft.author = author }
    if let language { draft.language = language }
    if let reviewBy { draft.reviewBy = reviewBy.date }
  }
}

/// The questions about a new letter that a person on a terminal answers.
///
/// An empty answer keeps what is proposed; ? is answered with help; a wrong one is told and asked for again; the end of
/// the input ends it all, and nothing is written.
struct DraftQuestions {
  private let answers: DraftAnswers

  init(_ set: TemplateSet) { answers = DraftAnswers(for: set, namesFlags: false) }

  func draft(routes: inout String?) throws(LetterError) -> LetterDraft {
    Terminal.say("Enter alone keeps what stands in [brackets]; ? explains a question; Ctrl-D stops without a file.")
    let title = try ask("What is the letter called?", "", .title, answers.title)
    var draft = LetterDraft(title: title, on: Terminal.today)
    draft.id = try ask(
      "What is its short name, in small letters and hyphens?", answers.freeID(draft.id), .id, answers.id)
    draft.subject = try ask("What does the subject line say?", draft.subject, .subject) { $0 }
    Terminal.list("The catalogue knows:", answers.services, between: ", ")
    draft.services = try ask("Which services does it name? None is best.", "none", .services, answers.services)
    Terminal.list("Words for what it is about:", answers.concerns.map { "\n  " + $0 }, between: "")
    draft.concerns = try ask("Which of them?", "none", .concerns, answers.concerns)
    draft.sensitivity = try ask(
      "How much harm does its subject hold: low, medium or high?", "medium", .sensitivity, answers.sensitivity)
    if routes == nil, !answers.routes.isEmpty {
      let proposed = LetterSkeleton.usualRoutes(for: draft, among: answers.routes)
      Terminal.list("Lists of help that it can end with:", answers.routes, between: ", ")
      routes = try ask("Which of them?", proposed, .routes, answers.route)
    }
    draft.author = try ask("Who writes it, as a role?", draft.author, .author) { $0 }
    return draft
  }

  /// A question, for a person who answers it with ?.
  private enum Help {
    case title, id, subject, services, concerns, sensitivity, routes, author

    var words: String {
      switch self {
      case .title: "The name of the letter in lists, at most 80 characters. Schools choose by it; parents don't see it."
      case .id: "The name of its file, and what schools type to get it: for example new-devices."
      case .subject: "The line above the letter that parents read first. Name no incident in it."
      case .services:
        "Ids or names, with commas between. Name a service only where the advice is about that one: a general letter "
          + "makes nobody curious, and stays right for longer."
      case .concerns: "One or more of the words above, with commas between."
      case .sensitivity:
        "low: invitations and ratings alone. medium: most letters. high: abuse, blackmail, images; such a letter must "
          + "say where to get help."
      case .routes: "The helplines and places to report to that stand near the end. The proposed list fits the subject."
      case .author: "A role, never a person's name: people change their posts."
      }
    }
  }

  private func ask<Answer>(
    _ question: String, _ proposed: String, _ help: Help, _ read: (String) throws(LetterError) -> Answer
  ) throws(LetterError) -> Answer {
    while true {
      let answer = try Terminal.answer(proposed.isEmpty ? question : "\(question) [\(proposed)]")
      guard answer.filter({ $0 != " " }) != "?" else {
        Terminal.say(help.words)
        continue
      }
      do throws(LetterError) { return try read(answer.isEmpty ? proposed : answer) } catch {
        Terminal.say(error.message)
      }
    }
  }
}

extension ReleaseGate.Sensitivity: ExpressibleByArgument {}
