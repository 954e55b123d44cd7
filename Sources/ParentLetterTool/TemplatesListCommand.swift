import ArgumentParser
import ParentLetter

/// `parentletter templates list`.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List all letters.")
  @OptionGroup var templates: TemplateSetOptions
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    try ExitStatus.reporting {
      let set = try templates.set()
      let listing = try TemplateListing(of: set)
      try json ? Terminal.print(listing.json) : Terminal.print(listing.text)
      if !json, let note = set.manifest.statusNote { Terminal.say("\nnote: \(note)") }
    }
  }
}
