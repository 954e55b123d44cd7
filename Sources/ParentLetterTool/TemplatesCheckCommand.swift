import ArgumentParser
import ParentLetter
import TextCore

/// `parentletter templates check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find every mistake in the letters of a set.")
  @OptionGroup var templates: TemplateSetOptions
  @Argument(help: "Files or ids of letters; all if none is named.") var letters: [String] = []
  @Flag(help: "Print JSON.") var json = false
  @Option(help: "The day to check for, YYYY-MM-DD; today if left out.") var date: DateArgument?
  @Flag(help: "Check again whenever a file of the set changes.") var watch = false
  @Option(help: ArgumentHelp("Say what a rule is for and why; ALL for every rule.", valueName: "rule"))
  var explain: String?

  func run() throws {
    try ExitStatus.reporting {
      if let explain { return try Terminal.print(explanation(of: explain)) }
      if watch { return try watchForever() }
      let check = try checked()
      try print(check)
      if check.hasErrors { throw ExitStatus.wrongInput }
    }
  }

  private func checked() throws(LetterError) -> TemplateCheck {
    try TemplateCheck(of: templates.keptSet(), letters: letters, on: date?.date ?? Terminal.today)
  }

  private func print(_ check: TemplateCheck) throws(LetterError) {
    try json ? Terminal.print(check.json) : Terminal.print(Array(check.lines.utf8))
  }

  private func explanation(of id: String) throws(LetterError) -> String {
    if id.uppercased() == "ALL" { return CheckRule.all.map(\.explanation).joined(separator: "\n\n") }
    let numbered = CheckRule.all.filter { $0.numbers.contains(id.uppercased()) }
    if !numbered.isEmpty { return numbered.map(\.explanation).joined(separator: "\n\n") }
    guard let rule = CheckRule.named(id) else {
      let hint = Spelling.hint(for: id, among: CheckRule.all.map(\.id)).map { "; \($0)" } ?? ""
      throw LetterError(.usage, "there is no rule '\(id)'\(hint) (--explain ALL shows them all)")
    }
    return rule.explanation
  }

  private func watchForever() throws(LetterError) {
    try SetWatch(templates).forever { tell() }
  }

  private func tell() {
    do throws(LetterError) { try show(checked()) } catch { Terminal.say("error: \(error.message)") }
  }

  private func show(_ check: TemplateCheck) throws(LetterError) {
    try print(check)
    let errors = check.problems.filter { $0.severity == .error }.count
    let warnings = check.problems.count - errors
    Terminal.say(
      "\(errors) \(errors == 1 ? "error" : "errors"), \(warnings) \(warnings == 1 ? "warning" : "warnings"); "
        + "waiting for changes")
  }
}
