import ArgumentParser
import ParentLetter

/// `parentletter templates`: what letters there are and what each needs.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates", abstract: "Look at the letters of a template set.",
    subcommands: [
      ListCommand.self, ShowCommand.self, FieldsCommand.self, CheckCommand.self, ReadabilityCommand.self,
      PreviewCommand.self,
    ])
}

/// `parentletter templates list`.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List all letters.")
  @OptionGroup var templates: TemplateSetOptions
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    try ExitStatus.reporting {
      let set = try templates.set()
      let heads = try set.letterIDs.map { try set.letter($0).frontMatter }
      let listing = TemplateListing(set: set.manifest, letters: heads)
      try json ? Terminal.print(listing.json) : Terminal.print(listing.text)
      if !json, let note = set.manifest.statusNote { Terminal.say("\nnote: \(note)") }
    }
  }
}

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

/// `parentletter templates fields ID`.
struct FieldsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fields", abstract: "Print a blank request for a letter, as YAML.")
  @OptionGroup var templates: TemplateSetOptions
  @Argument(help: "The letter's id.") var id: String
  @Flag(help: "Fill every field with its example.") var examples = false

  func run() throws {
    try ExitStatus.reporting {
      let form = try RequestForm(for: templates.set().letter(id).frontMatter, withExamples: examples)
      try Terminal.print(Array(form.yaml.utf8))
    }
  }
}
