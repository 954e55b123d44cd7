import ArgumentParser
import ParentLetter

/// `parentletter templates readability`.
struct ReadabilityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readability", abstract: "Measure how easily letters are read, filled with their examples.")
  @OptionGroup var templates: TemplateSetOptions
  @Argument(help: "Ids of letters; all if none is named.") var letters: [String] = []
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    try ExitStatus.reporting {
      let report = try ReadabilityReport(of: templates.set(), letters: letters)
      try json ? Terminal.print(report.json) : Terminal.print(report.text)
    }
  }
}
