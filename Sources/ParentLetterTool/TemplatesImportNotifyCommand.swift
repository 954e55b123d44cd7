import ArgumentParser
import ParentLetter
import TextCore

/// `parentletter templates import-notify FILE`.
struct ImportNotifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-notify", abstract: "Make a letter of a GOV.UK Notify template.",
    discussion: """
      FILE holds the template's text as Notify shows it in its editor; a first line 'Subject: …' is the subject. The \
      letter goes into the set as a draft; what could not be taken over is said.
      """)
  @OptionGroup var templates: TemplateSetOptions
  @OptionGroup var draft: DraftOptions
  @Argument(help: "The text of the template.") var file: String
  @Option(name: .shortAndLong, help: "Where to write the letter, - for standard output; the set if left out.")
  var output: String?

  func run() throws {
    try ExitStatus.reporting {
      let source = try InputFile.text(at: file)
      let set = try output == nil ? templates.ownSet() : templates.set()
      let draft = try draft.draft(for: set, title: LetterDraft.title(fromFile: file))
      try draft.check(for: set)
      let letter = try NotifyImport(source, into: draft)
      for remark in letter.remarks { Terminal.say("\(file):\(remark.line): \(remark.words)") }
      try write(letter, to: output ?? "\(set.folder)/letters/\(draft.id).md", draft.id)
    }
  }

  private func write(_ letter: NotifyImport, to path: String, _ id: String) throws(LetterError) {
    guard path != "-" else { return try Terminal.print(Array(letter.text.utf8)) }
    try OutputFile.write(Array(letter.text.utf8), to: path)
    try Terminal.print(
      output == nil
        ? "\(path) is there. Next: read it, then parentletter templates check \(id)" : "\(path) is there.")
  }
}
