import ArgumentParser
import ParentLetter
import TextCore

/// `parentletter render`: makes one letter.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", _superCommandName: "parentletter", abstract: "Make one letter.",
    discussion: """
      Exit codes: 0 the letter is ready; 2 it is withheld and nothing was written but the report; 3 a person must look, \
      the letter was written marked DRAFT; 64 the command line, 65 the input, 66 a missing file, 69 a program that the format needs, 70 the safety check, \
      73 and 74 the output.
      """)

  @Argument(help: "The letter's id (parentletter templates list).") var template: String?
  @Option(help: "The school's details, YAML.") var school: String
  @Option(help: "The request, YAML: fields, note, date, release.") var request: String?
  @Option(name: .customLong("set"), help: ArgumentHelp("A field's value.", valueName: "name=value"))
  var settings: [String] = []
  @Option(help: "A file with a few lines of the school's own; - is standard input.") var note: String?
  @Option(name: .customLong("case"), help: "The case register, YAML: what must never appear.") var register: String?
  @Option(name: .customLong("police-investigation"), help: "none, live or closed.") var police: ReleaseAnswers.Police?
  @Option(help: "Who advised the school, by role.") var advice: String?
  @Option(help: ArgumentHelp("The day on the letter; today if left out.", valueName: "yyyy-mm-dd")) var date:
    DateArgument?
  @Option(name: .shortAndLong, help: "Where to write the letter; standard output if left out.") var output: String?
  @Option(help: "html, markdown, text, pdf, docx or eml; else by the output's ending.") var format: OutputFormat?
  @Flag(help: "The letter's text alone, without the page (HTML).") var fragment = false
  @Flag(name: .customLong("large-print"), help: "18 point instead of 12.") var largePrint = false
  @Option(help: "Where to write the JSON report.") var report: String?
  @OptionGroup var templates: TemplateSetOptions
  @Flag(help: "Write the letter whatever the gate says, marked DRAFT.") var draft = false
  @Flag(
    name: .customLong("accept-redactions"),
    help: "You have read the draft, and the words taken out were rightly taken out.")
  var acceptRedactions = false
  @Flag(help: "Show on this terminal what was taken out.") var reveal = false

  func run() throws {
    let wasThere = output.map(OutputFile.isFile) ?? false
    do {
      try make()
    } catch let code as ExitCode {
      let isOfLetter = code == ExitStatus.needsReview || code == ExitStatus.withheld || code == ExitStatus.usage
      if wasThere, !isOfLetter { LetterMessages.tellEarlier(at: output) }
      throw code
    }
  }

  private func make() throws {
    try ExitStatus.reporting {
      let order = try LetterOrder(self)
      var letter = try order.letter()
      var messages = LetterMessages(letter, reveal: reveal)
      messages.tellFindings()
      if acceptRedactions { messages.tellSentences(beforeQuestion: false) }
      if letter.needsOnlyAcceptance, Terminal.canAsk {
        messages.tellSentences()
      }
      if letter.needsOnlyAcceptance, Terminal.canAsk,
        Terminal.ask("Is the letter right without these words?", default: false)
      {
        letter = try order.letter(acceptingRedactions: true)
        messages = LetterMessages(letter, reveal: reveal)
      }
      try order.write(letter)
      if let unasked = order.unasked { Terminal.say("warning: \(unasked)") }
      messages.tellDecision(output: output)
      if letter.report.status == .ready, let output, output != "-", Terminal.showsMessages {
        Terminal.say("READY. The letter is in \(output).")
      }
      if let code = LetterMessages.exitCode(of: letter) { throw code }
    }
  }
}
