import ParentLetter
import Redaction
import TextCore

/// What a `render` command line asks for, with all its files read.
struct LetterOrder {
  private let command: RenderCommand
  private let pipeline: LetterPipeline
  private let template: LetterTemplate
  private let request: LetterRequest
  private var options: LetterOptions

  init(_ command: RenderCommand) throws(LetterError) {
    self.command = command
    let file = try command.request.map { path throws(LetterError) in try RequestFile(from: InputFile.text(at: path)) }
    guard let id = command.template ?? file?.request.template else {
      throw LetterError(.usage, "no letter is named: give its id (parentletter templates list shows them all)")
    }
    try Self.checkPaths(command)
    let set = try command.templates.set()
    try Self.checkIsOutside(set, command)
    if let named = file?.request.template, named != id, set.letterIDs.contains(id) {
      throw LetterError(
        .usage,
        "the request is for the letter '\(named)', not for '\(id)': name one of them, or leave `template` out of it")
    }
    let school = try SchoolFile(at: command.school)
    if let logo = school.logoPath, let output = command.output, OutputFile.isSame(output, logo) {
      throw LetterError(.usage, "'\(output)' is the school's logo: give the letter a name of its own")
    }
    template = try set.letter(id)
    pipeline = try LetterPipeline(set: set, school: school)
    request = try Self.request(command, file, template.frontMatter)
    options = try Self.options(command)
  }

  /// What the school says of the release.

  /// What to say where nobody was asked about the release of a letter whose subject may be a case; nil for others.
  var unasked: String? {
    command.police == nil && !Terminal.canAsk ? request.unansweredRelease(of: template) : nil
  }

  func letter(acceptingRedactions: Bool = false) throws(LetterError) -> Letter {
    var options = options
    options.redactionsAccepted = options.redactionsAccepted || acceptingRedactions
    return try pipeline.letter(template, for: request, options)
  }

  /// Writes the letter, if there is one, and then the report.
  func write(_ letter: Letter) throws(LetterError) {
    if let bytes = letter.output { try Terminal.write(bytes, to: command.output ?? "-") }
    if let path = command.report { try Terminal.write(letter.report.json, to: path) }
  }

  private static func request(
    _ command: RenderCommand, _ file: RequestFile?, _ head: FrontMatter
  ) throws(LetterError) -> LetterRequest {
    let given = try FieldSettings(command.settings, for: head).parts
    var request: LetterRequest
    if let file {
      let open = file.openQuestions.filter { $0.key != "police" || command.police == nil }
      let answered = file.openQuestions.filter { Terminal.canAsk || !open.contains($0) }
      request = try file.request(for: head.fields, given: given, answered: answered)
      if Terminal.canAsk { try ReleaseQuestions.ask(open, &request.release) }
    } else {
      request = LetterRequest()
      request.fields = given
    }
    try complete(&request, command)
    return request
  }

  private static func complete(_ request: inout LetterRequest, _ command: RenderCommand) throws(LetterError) {
    request.date = command.date?.date ?? request.date ?? Terminal.today
    if let path = command.note {
      if request.hasNote {
        Terminal.say("warning: the note of \(command.request ?? "the request") gives way to --note")
      }
      request.note = try note(at: path)
    }
    if let police = command.police { request.release.police = police }
    if let advice = command.advice { request.release.advice = .init(from: advice, date: request.date) }
    if !request.hasReleaseBlock, command.police == nil, Terminal.canAsk { try ReleaseQuestions.ask(&request.release) }
  }

  private static func note(at path: String) throws(LetterError) -> String {
    let limit = LetterRequest.maximumNoteLength * 4
    if path == "-" {
      let bytes = try StandardStream.input(limit: limit)
      guard !bytes.isEmpty else { return "" }
      return String(
        decoding: try InputFile.checked(SourceText(name: "standard input", bytes: bytes)).bytes, as: UTF8.self)
    }
    if path.contains(" "), !OutputFile.exists(path) {
      throw LetterError(
        .unreadableInput,
        "--note wants a file, and there is none of that name: write a sentence into a file, or under 'note:' in the request"
      )
    }
    return String(decoding: try InputFile.text(at: path, limit: limit).bytes, as: UTF8.self)
  }

  /// What is read must not be written over, nor one output by the other.
  private static func checkPaths(_ command: RenderCommand) throws(LetterError) {
    let inputs = [command.school, command.request, command.note, command.register].compactMap(\.self)
    let outputs = [command.output, command.report].compactMap(\.self).filter { $0 != "-" }
    if command.report == "-", (command.output ?? "-") == "-" {
      throw LetterError(.usage, "letter and report cannot both go to standard output: name a file for one of them")
    }
    for (index, output) in outputs.enumerated()
    where (inputs + outputs[..<index]).contains(where: { OutputFile.isSame(output, $0) }) {
      throw LetterError(
        .usage, "'\(output)' is named twice, and would be written over: give the output a name of its own")
    }
  }

  /// No letter is written among those of the set, where it could take the place of its own template.
  private static func checkIsOutside(_ set: TemplateSet, _ command: RenderCommand) throws(LetterError) {
    for output in [command.output, command.report].compactMap(\.self) where output != "-" {
      for folder in ["letters", "parts", "catalogue"] where OutputFile.isInside(output, "\(set.folder)/\(folder)") {
        throw LetterError(.usage, "'\(output)' would stand among the files of the template set: name another place")
      }
    }
  }

  /// What makes no sense together.
  private static func check(_ command: RenderCommand, _ format: OutputFormat) throws(LetterError) {
    if command.fragment, format != .html {
      throw LetterError(.usage, "--fragment is for HTML only, not for \(format.rawValue)")
    }
    if command.largePrint, format == .text || format == .markdown || command.fragment {
      let form = command.fragment ? "a fragment" : format.rawValue
      throw LetterError(.usage, "--large-print has no meaning for \(form), which has no size of its own")
    }
    if (command.output ?? "-") == "-", format == .pdf || format == .docx, Terminal.showsOutput {
      throw LetterError(.usage, "\(format.rawValue) is not for a terminal: name a file with --output")
    }
  }

  /// The form asked for by name, else by the output's ending; HTML where the output's name has none.
  private static func format(_ command: RenderCommand) throws(LetterError) -> OutputFormat {
    if let format = command.format { return format }
    guard let path = command.output, OutputFormat.hasEnding(path) else { return .html }
    guard let format = OutputFormat(ending: path) else {
      throw LetterError(
        .usage,
        "'\(path)' doesn't say which form the letter is to have: let it end in .html, .pdf, .docx, .eml, .txt or .md, "
          + "or name a form with --format")
    }
    return format
  }

  private static func options(_ command: RenderCommand) throws(LetterError) -> LetterOptions {
    var options = LetterOptions()
    options.format = try format(command)
    options.programs = HelperPrograms(searchPath: Terminal.searchPath)
    try check(command, options.format)
    options.isFragment = command.fragment
    options.isLargePrint = command.largePrint
    options.isDraft = command.draft
    options.redactionsAccepted = command.acceptRedactions
    options.outputName = command.output
    options.retellsSentences = Terminal.canAsk
    if let path = command.register { options.register = try Terminal.register(at: path) }
    return options
  }
}

/// The questions that a person on a terminal answers when the request says nothing of the release.
enum ReleaseQuestions {
  /// None has an answer of its own: to go on without reading is no answer.
  static func ask(_ release: inout ReleaseAnswers) throws(LetterError) {
    Terminal.say("A few questions before the letter goes out (a release block in the request answers them for good).")
    release.realChild = try Terminal.answer(to: "Does the concern involve a real child?")
    if try Terminal.answer(to: "Is there a live police matter?") { release.police = .live }
    if release.realChild || release.police == .live {
      release.sexualOffence = try Terminal.answer(to: "Has a sexual offence been alleged?")
      release.arrest = try Terminal.answer(to: "Has anybody been arrested?")
      release.court = try Terminal.answer(to: "Is there a court case or an order, or a young suspect or witness?")
    }
    release.factsChecked = try Terminal.answer(to: "Have the facts been checked?")
  }

  /// The questions that a request leaves open.
  static func ask(_ questions: [ReleaseQuestion], _ release: inout ReleaseAnswers) throws(LetterError) {
    guard !questions.isEmpty else { return }
    Terminal.say("The request leaves questions open (answers in its release block are there for good).")
    for question in questions {
      let words = question.words.prefix(1).uppercased() + question.words.dropFirst() + "?"
      if question.isYesOrNo {
        _ = question.record(try Terminal.answer(to: words) ? "true" : "false", in: &release)
      } else {
        let choices = question.answers.joined(separator: ", ")
        while !question.record(try Terminal.answer("\(words) [\(choices)]"), in: &release) {
          Terminal.say("Please answer one of: \(choices).")
        }
      }
    }
  }
}
