import ArgumentParser
import ParentLetter

/// `parentletter templates copy FOLDER`.
struct CopyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy", abstract: "Copy the set into a folder of your own, to keep it there.")
  @OptionGroup var templates: TemplateSetOptions
  @Argument(help: "A folder that is not there yet.") var target: String

  func run() throws {
    try ExitStatus.reporting {
      let set = try templates.set()
      try set.copy(to: target)
      try Terminal.print("\(set.letterIDs.count) letters and what they share are in '\(target)'.")
    }
  }
}
