import ArgumentParser
import ParentLetter

/// `parentletter templates diff OLD [NEW]`.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Say in words what has changed from one set or letter to another.",
    discussion: """
      OLD and NEW are folders, letters, or revisions that git keeps: 'HEAD~3' (of the set's folder) or \
      'HEAD~3:templates'. NEW is the set as it is now if left out.
      """)
  @OptionGroup var templates: TemplateSetOptions
  @Argument(help: "A folder, a letter's file, or a revision.") var old: String
  @Argument(help: "Likewise; the set as it is now if left out.") var new: String?
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    try ExitStatus.reporting {
      let folder = templates.path() ?? "."
      let programs = HelperPrograms(searchPath: Terminal.searchPath)
      let before = try SetContents(named: old, folder: folder, programs)
      let after = try SetContents(named: new ?? templates.existingPath(), folder: folder, programs)
      let diff = try SetDiff(from: before, to: after)
      try json ? Terminal.print(diff.json) : Terminal.print(diff.text)
    }
  }
}
