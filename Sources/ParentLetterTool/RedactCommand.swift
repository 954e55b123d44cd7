import ArgumentParser
import ParentLetter
import Redaction

/// `parentletter redact`: takes identifiers out of text.
struct RedactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redact",
    abstract: "Takes what identifies a child, a family or an inquiry out of text or Markdown.")

  @Argument(help: "The text; standard input if none is named, or -.")
  var file: String?

  @Option(name: .customLong("case"), help: "The case register (YAML): what must never appear.")
  var caseFile: String?

  @Option(help: ArgumentHelp("What stays as it stands. May be given more than once.", valueName: "term"))
  var allow: [String] = []

  @Flag(help: "Print text, findings and notices as one JSON object.")
  var json = false

  @Flag(help: "Answer one JSON object a line with one JSON object a line.")
  var ndjson = false

  func validate() throws {
    if ndjson, file != nil { throw ValidationError("--ndjson reads standard input and takes no file.") }
    if ndjson, json { throw ValidationError("--ndjson and --json exclude each other.") }
  }

  func run() throws {
    try ExitStatus.reporting {
      let register = try caseFile.map { path throws(LetterError) in try CaseFile.register(at: path) } ?? .empty
      if ndjson {
        var stream = RedactStream(register: register, permitted: allow)
        guard try stream.run() else { throw ExitStatus.wrongInput }
      } else {
        try redactOne(Redactor(register: register, permitted: PermittedTerms(allow)))
      }
    }
  }

  private func redactOne(_ redactor: Redactor) throws(LetterError) {
    let redacted = redactor.redacted(text: try input())
    if json {
      try Terminal.print(JSONWriter.bytes(of: RedactionAnswer.json(redacted)) + [0x0A])
    } else {
      try Terminal.print(redacted.text)
    }
  }

  private func input() throws(LetterError) -> [UInt8] {
    let limit = Redactor.byteLimit
    guard let file, file != "-" else { return try StandardStream.input(limit: limit) }
    return try InputFile.bytes(at: file, limit: limit)
  }
}
