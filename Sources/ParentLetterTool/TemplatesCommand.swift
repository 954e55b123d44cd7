import ArgumentParser

/// `parentletter templates`: the letters of a set, for the office that sends them and the adviser who keeps them.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates", abstract: "Look at the letters of a template set, and keep them.",
    subcommands: [
      ListCommand.self,
      ShowCommand.self,
      FieldsCommand.self,
      CheckCommand.self,
      ReadabilityCommand.self,
      PreviewCommand.self,
      CopyCommand.self,
      NewCommand.self,
      ImportNotifyCommand.self,
      DiffCommand.self,
      ApproveCommand.self,
      StatusCommand.self,
    ])
}
