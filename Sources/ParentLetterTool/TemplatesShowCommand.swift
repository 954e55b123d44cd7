import ArgumentParser
import ParentLetter

/// `parentletter templates show ID`.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Say what a letter says and needs.")
  @OptionGroup var templates: TemplateSetOptions
  @Argument(help: "The letter's id.") var id: String

  func run() throws {
    try ExitStatus.reporting {
      try Terminal.print(TemplateDescription(of: templates.set().letter(id)).text)
    }
  }
}
