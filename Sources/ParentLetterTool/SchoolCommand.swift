import ArgumentParser
import ParentLetter
import TextCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `parentletter school`: the details of a school.
struct SchoolCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "school", abstract: "Make, update and check the details of a school.",
    subcommands: [ImportSchoolCommand.self, CheckSchoolCommand.self])
}

/// `parentletter school import`.
struct ImportSchoolCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Make or update school details from the national register (GIAS).",
    discussion: """
      The register is the CSV file of all establishments from get-information-schools.service.gov.uk. An existing file \
      keeps its comments and everything the register does not have.
      """)
  @Option(help: "The register, CSV.") var gias: String
  @Option(help: "The school's number in the register, six digits.") var urn: String
  @Option(name: .shortAndLong, help: "The school's details, YAML: made, or brought up to date.") var output: String
  @Flag(help: "Write without asking.") var yes = false

  func validate() throws {
    guard urn.utf8.count == 6, urn.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw ValidationError("a URN is six digits")
    }
  }

  func run() throws {
    try ExitStatus.reporting {
      var register = try SchoolRegister(at: gias)
      let school = try register.school(urn: urn)
      let isNew = !FileManager.default.fileExists(atPath: output)
      let result = try SchoolImport(school, into: isNew ? nil : InputFile.text(at: output))
      if try isNew || mayOverwrite(result) {
        try OutputFile.write(Array(result.text.utf8), to: output)
        Terminal.say("The details of \(school.name) are in \(output).")
      }
      tell(result.toDo)
    }
  }

  /// Shows the difference and asks.
  private func mayOverwrite(_ result: SchoolImport) throws(LetterError) -> Bool {
    guard !result.difference.isEmpty else {
      Terminal.say("The register has nothing new for \(output).")
      return false
    }
    Terminal.say("Changes to \(output):")
    for line in result.difference { Terminal.say("  " + line) }
    if yes { return true }
    guard Terminal.canAsk else {
      throw LetterError(.usage, "nothing was written, since nobody can be asked; --yes writes these changes")
    }
    return Terminal.ask("Write these changes?", default: false)
  }

  private func tell(_ toDo: [String]) {
    guard !toDo.isEmpty else { return }
    Terminal.say("To see to by hand:")
    for line in toDo { Terminal.say("  " + line) }
  }
}

/// `parentletter school check`.
struct CheckSchoolCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find every mistake and gap in a school's details.")
  @Argument(help: "The school's details, YAML.") var file: String

  func run() throws {
    try ExitStatus.reporting {
      let school = try SchoolFile(at: file)
      try Terminal.print("\(file): the details of \(school.details.school.name) are complete")
      if let day = school.details.reviewBy, day < Terminal.today {
        Terminal.say("warning: the details were to be looked over by \(day); read them again, then set review_by")
      }
      for remark in school.details.remarks { Terminal.say("warning: \(remark)") }
    }
  }
}
