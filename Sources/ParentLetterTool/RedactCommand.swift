import ArgumentParser
import ParentLetter
import Redaction
import TextCore

/// `parentletter redact`: takes identifiers out of text.
struct RedactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redact",
    abstract: "Takes what identifies a child, a family or an inquiry out of text or Markdown.",
    discussion: """
      The redacted text goes to standard output. What stays and why is told by --explain on standard error, or in the
      answers of --json and --ndjson.
      """)

  @Argument(help: "The text; standard input if none is named, or -.")
  var file: String?

  @Option(name: .customLong("case"), help: "The case register (YAML): what must never appear.")
  var caseFile: String?

  @Option(help: ArgumentHelp("What stays as it stands. May be given more than once.", valueName: "term"))
  var allow: [String] = []

  @Option(
    name: .customLong("school"),
    help: "School details (YAML): the school's own people, numbers, pages and classes stay as in its letters.")
  var schoolFile: String?

  @Option(name: .customLong("policy"), help: "What is done with each sort of finding (YAML).")
  var policyFile: String?

  @Flag(help: "Print the policy that is in force, with comments, and do nothing else.")
  var printPolicy = false

  @Flag(help: "Print text, findings and notices as one JSON object.")
  var json = false

  @Flag(help: "Answer one JSON object a line with one JSON object a line.")
  var ndjson = false

  @Flag(help: "Say of each finding why it was found and what you may do.")
  var explain = false

  @Flag(help: "With --explain: show what was taken out.")
  var reveal = false

  func validate() throws {
    if ndjson, let file, file != "-" { throw ValidationError("--ndjson reads standard input and takes no file.") }
    if ndjson, json { throw ValidationError("--ndjson and --json exclude each other.") }
    if reveal, !explain { throw ValidationError("--reveal goes with --explain.") }
  }

  func run() throws {
    try ExitStatus.reporting {
      let policy = try policyFile.map { path throws(LetterError) in try PolicyFile.policy(at: path) } ?? .standard
      if printPolicy { return try Terminal.print(Array(PolicyFile.text(of: policy).utf8)) }
      let register = try caseFile.map { path throws(LetterError) in try Terminal.register(at: path) } ?? .empty
      let school = try schoolFile.map { path throws(LetterError) in try SchoolFile(at: path).details }
      if ndjson {
        var stream = RedactStream(policy: policy, register: register, permitted: allow, school: school, form: form)
        guard try stream.run() else { throw ExitStatus.wrongInput }
      } else {
        let permitted = school?.permits(besides: allow) ?? PermittedTerms(allow)
        try redactOne(Redactor(register: register, permitted: permitted, policy: policy))
      }
    }
  }

  private var form: RedactionAnswer { RedactionAnswer(explains: explain, reveals: reveal) }

  private func redactOne(_ redactor: Redactor) throws {
    let source = try input()
    try InputFile.checkIsText(source)
    let redacted = redactor.redacted(text: source.bytes)
    if !json, !redacted.withheld.isEmpty {
      Terminal.say("withheld: the policy lets no text go out with what was found; --explain tells more")
      if explain { tell(redacted, source) }
      throw ExitStatus.withheld
    }
    if json {
      return try Terminal.print(JSONWriter.bytes(of: form.json(redacted, of: source.bytes)) + [0x0A])
    }
    try Terminal.print(redacted.text)
    if explain { tell(redacted, source) } else if Terminal.showsMessages { count(redacted) }
  }

  /// On a terminal, that there is something to look at.
  private func count(_ redacted: RedactedText) {
    let findings = redacted.findings.count
    guard findings + redacted.notices.count > 0 else { return }
    Terminal.say(
      "\n\(findings == 1 ? "1 place was" : "\(findings) places were") changed; --explain says why, and what else to look at"
    )
  }

  private func tell(_ redacted: RedactedText, _ source: SourceText) {
    let trace = RedactionTrace(of: redacted, in: source, revealing: reveal)
    StandardStream.message(trace.text(name: source.name))
    for notice in redacted.notices { Terminal.say("notice: \(notice.message) [\(notice.rule)]") }
  }

  private func input() throws(LetterError) -> SourceText {
    let limit = Redactor.byteLimit
    guard let file, file != "-" else {
      return SourceText(name: "standard input", bytes: try StandardStream.input(limit: limit))
    }
    return SourceText(name: file, bytes: try InputFile.bytes(at: file, limit: limit))
  }
}
