import ArgumentParser
import ParentLetter

/// `parentletter templates status --against SET`.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Say how a school's copy stands against the adviser's set.",
    discussion: """
      --templates is the copy; --against is the adviser's set: a folder, or a revision that git keeps, such as \
      'origin/main:templates'.
      """)
  @OptionGroup var templates: TemplateSetOptions
  @Option(help: "The adviser's set: a folder or a revision.") var against: String
  @Option(help: ArgumentHelp("The day to judge reviews by; today if left out.", valueName: "yyyy-mm-dd"))
  var date: DateArgument?
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    try ExitStatus.reporting {
      let folder = try templates.existingPath()
      let set = try SetContents(
        named: against, folder: folder, HelperPrograms(searchPath: Terminal.searchPath))
      let status = try CopyStatus(
        of: SetContents(at: folder), against: set, on: date?.date ?? Terminal.today)
      try json ? Terminal.print(status.json) : Terminal.print(status.text)
    }
  }
}
