import ArgumentParser

/// The command line: arguments, files, messages and exit codes, and no logic of its own.
@main
struct ParentLetterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parentletter",
    abstract: "Makes letters to parents about online safety, with nothing in them that identifies a child.",
    version: "0.1.0",
    subcommands: [
      RenderCommand.self, RedactCommand.self, TemplatesCommand.self, CatalogueCommand.self, SchoolCommand.self,
      LiquidCommand.self, BatchCommand.self,
    ])
}
