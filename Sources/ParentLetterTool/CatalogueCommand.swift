import ArgumentParser
import ParentLetter
import TextCore

/// `parentletter catalogue`: the checked facts that letters print.
struct CatalogueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue", abstract: "Look at the services and helplines of a template set.",
    subcommands: [
      CatalogueListCommand.self, CatalogueCheckCommand.self, CatalogueApproveCommand.self, AffectedCommand.self,
    ])
}

/// `parentletter catalogue list`.
struct CatalogueListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List all records.")
  @OptionGroup var templates: TemplateSetOptions
  @Flag(help: "Print JSON.") var json = false
  @Option(help: "The day to judge reviews by, YYYY-MM-DD; today if left out.") var date: DateArgument?

  func run() throws {
    try ExitStatus.reporting {
      let listing = try CatalogueListing(of: templates.set(), on: date?.date ?? Terminal.today)
      try json ? Terminal.print(listing.json) : Terminal.print(listing.text)
    }
  }
}

/// `parentletter catalogue check`.
struct CatalogueCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say which records are past their review, and which facts nobody has approved.")
  @OptionGroup var templates: TemplateSetOptions
  @Flag(help: "Print JSON.") var json = false
  @Option(help: "The day to judge reviews by, YYYY-MM-DD; today if left out.") var date: DateArgument?

  func run() throws {
    try ExitStatus.reporting {
      let check = try CatalogueReview(of: templates.set(), on: date?.date ?? Terminal.today)
      try json ? Terminal.print(check.json) : Terminal.print(Array(check.lines.utf8))
      if check.hasErrors { throw ExitStatus.wrongInput }
    }
  }
}

/// `parentletter catalogue approve NAME`.
struct CatalogueApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Approve the facts of services and helplines, after a look at their sources.",
    discussion: """
      Writes each fact of the records into set.lock. A fact that changes later is told by the checks, and no letter \
      that prints it is sent, until it is approved again. The records themselves are not changed.
      """)
  @OptionGroup var templates: TemplateSetOptions
  @Argument(help: "Ids or names of services and helplines; ALL for every record.") var names: [String]

  func run() throws {
    try ExitStatus.reporting {
      let approval = try CatalogueApproval(of: names, in: templates.ownSet())
      try approval.write()
      try Terminal.print(approval.summary)
    }
  }
}

/// `parentletter catalogue affected NAME`.
struct AffectedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "affected", abstract: "Say which letters a service or helpline is in, and what a change would alter.")
  @OptionGroup var templates: TemplateSetOptions
  @Argument(help: "The id or name of a service or helpline.") var name: String
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    try ExitStatus.reporting {
      let affected = try AffectedLetters(by: name, in: templates.set())
      try json ? Terminal.print(affected.json) : Terminal.print(affected.text)
    }
  }
}
