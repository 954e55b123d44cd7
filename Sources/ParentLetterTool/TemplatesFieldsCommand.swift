import ArgumentParser
import ParentLetter

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
