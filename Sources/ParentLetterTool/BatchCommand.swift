import ArgumentParser
import ParentLetter
import TextCore

/// `parentletter batch`: makes many letters.
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch", abstract: "Make one letter for many schools, or many letters.",
    discussion: """
      One request over the school files of a folder (--schools), or over schools of the national register (--gias), or \
      many requests as JSON lines (--requests). The output is a folder, or a tar archive where its name ends in .tar or \
      is -. Run again after an interruption, the batch goes on where it stopped; what has changed is made again.

      Exit codes, the first that holds: 70 the safety check found something in a letter; 65 an item could not be used; \
      2 a letter was withheld; 3 a person must look at a letter; 0 all are ready. 130 and 143: stopped before the end. \
      64, 66, 69, 73 and 74 as for render: nothing more was made.
      """)

  @Argument(help: "The letter's id (parentletter templates list).") var template: String?
  @OptionGroup(title: "For whom") var source: BatchSourceOptions
  @Option(help: "The request for all schools, YAML.") var request: String?
  @Option(name: .customLong("case"), help: "The case register, YAML: what must never appear.") var register: String?
  @Option(
    help: ArgumentHelp(
      "The day on letters; of many requests, on those that have none. Today if left out.", valueName: "yyyy-mm-dd"))
  var date: DateArgument?
  @Option(
    name: .shortAndLong,
    help: """
      A folder, an archive.tar, or - for an archive on standard output. In a folder, letters that an earlier run made \
      and this one does not are taken away.
      """)
  var output: String
  @Option(help: "html, markdown, text, pdf, docx or eml.") var format: OutputFormat = .html
  @Flag(help: "The letters' text alone, without the page (HTML).") var fragment = false
  @Flag(name: .customLong("large-print"), help: "18 point instead of 12.") var largePrint = false
  @Option(help: "Where to write the JSON report.") var report: String?
  @Option(help: "How many letters to make at once; as many as there are cores if left out.") var jobs: Int?
  @OptionGroup var templates: TemplateSetOptions
  @Flag(help: "Write letters whatever the gate says, marked DRAFT.") var draft = false
  @Flag(
    name: .customLong("accept-redactions"),
    help: "You have read the drafts, and the words taken out were rightly taken out.")
  var acceptRedactions = false
  @Flag(help: "No progress, no summary; problems are still told.") var quiet = false

  func run() throws {
    try ExitStatus.reporting {
      let interrupt = Interrupt()
      let messages = BatchMessages(isQuiet: quiet)
      let order = try order()
      let summary = try BatchRun(order).run(isStopped: { interrupt.signal != nil }, tell: messages.tell)
      messages.tellEnd(summary, of: order.destination)
      if let code = exitCode(summary, interrupt.signal) { throw code }
    }
  }

  private func order() throws(LetterError) -> BatchOrder {
    try checkPaths()
    var order = BatchOrder(
      try source.source(), to: try destination(), templates: try templates.set().folder,
      date: date?.date ?? Terminal.today)
    order.template = template
    order.isDateAsked = date != nil
    if let request {
      guard !source.hasRequests else { throw LetterError(.usage, "--request and --requests don't go together") }
      order.request = try InputFile.text(at: request)
    }
    order.school = source.school
    order.schools = source.requests == nil ? nil : source.schools
    if let register {
      // Read once, as a pipe can be.
      let source = try InputFile.text(at: register, limit: CaseFile.limit)
      _ = try Terminal.register(in: source)
      order.register = source
    }
    order.options = try options()
    order.jobs = jobs ?? BatchRun.cores
    order.report = report
    order.version = ParentLetterCommand.configuration.version
    return order
  }

  private func destination() throws(LetterError) -> BatchOrder.Destination {
    if output == "-", Terminal.showsOutput {
      throw LetterError(.usage, "an archive is not for a terminal: name a folder or a .tar file with --output")
    }
    if output == "-" || output.hasSuffix(".tar") { return .archive(output) }
    let name = output.lowercased()
    for ending in Self.endingsOfFiles where name.hasSuffix(ending) {
      throw LetterError(
        .usage, "letters go to a folder, or to an archive whose name ends in .tar: '\(ending)' is neither")
    }
    return .folder(output)
  }

  /// What nobody calls a folder.
  private static let endingsOfFiles = [
    ".gz", ".tgz", ".zip", ".tar", ".pdf", ".docx", ".doc", ".html", ".htm", ".eml", ".txt", ".md", ".csv", ".json",
  ]

  /// What is read must not be written over, nor one output by the other.
  private func checkPaths() throws(LetterError) {
    let inputs = [source.gias, source.overrides, source.urns, source.requests, source.school, request, register]
    let read = inputs.compactMap(\.self).filter { $0 != "-" }
    for output in [output, report ?? ""] where read.contains(where: { OutputFile.isSame(output, $0) }) {
      throw LetterError(.usage, "'\(output)' is read for this batch, and would be written over: name another output")
    }
    if let report, let folder = [source.schools, output].compactMap(\.self).first(where: { isIn($0, report) }) {
      throw LetterError(
        .usage, "the report would lie in '\(folder)', among the files there: name another place for it")
    }
    if let report, output == report || OutputFile.isSame(output, report) {
      throw LetterError(.usage, "letters and report cannot both go to '\(output)': name another place for one of them")
    }
  }

  /// Whether a file lies, or would lie, right in a folder.
  private func isIn(_ folder: String, _ file: String) -> Bool {
    let parent = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
    return OutputFile.isSameFolder(parent.isEmpty ? "/" : parent, folder)
  }

  private func options() throws(LetterError) -> LetterOptions {
    if fragment, format != .html {
      throw LetterError(.usage, "--fragment is for HTML only, not for \(format.rawValue)")
    }
    if largePrint, format == .text || format == .markdown || fragment {
      throw LetterError(.usage, "--large-print has no meaning for what has no size of its own")
    }
    if let jobs, !(1...256).contains(jobs) { throw LetterError(.usage, "--jobs is a number from 1 to 256") }
    var options = LetterOptions()
    options.format = format
    options.programs = HelperPrograms(searchPath: Terminal.searchPath)
    options.isFragment = fragment
    options.isLargePrint = largePrint
    options.isDraft = draft
    options.redactionsAccepted = acceptRedactions
    return options
  }

  private func exitCode(_ summary: BatchSummary, _ signal: Int32?) -> ExitCode? {
    if summary.isInterrupted, let signal { return ExitCode(128 + signal) }
    if summary.hasUnsafeLetters { return ExitStatus.code(of: .unsafeOutput) }
    if summary.errors > 0 { return ExitStatus.wrongInput }
    if summary.withheld > 0 { return ExitStatus.withheld }
    return summary.review > 0 ? ExitStatus.needsReview : nil
  }
}

/// What a batch makes one letter of each for.
struct BatchSourceOptions: ParsableArguments {
  @Option(help: "A folder of school files; with --requests, of those that requests name.") var schools: String?
  @Option(help: "The national register (GIAS), CSV.") var gias: String?
  @Option(help: "What the register lacks, CSV: URN, then keys of school details (people.dsl.last_name, …).")
  var overrides: String?
  @Option(help: "Only the school with this URN. May be given more than once.") var urn: [String] = []
  @Option(help: "Only the schools whose URNs stand in this file, one a line.") var urns: String?
  @Option(help: "Only schools of this local authority, by name or code. May be given more than once.")
  var authority: [String] = []
  @Option(help: "Only schools of this trust. May be given more than once.") var trust: [String] = []
  @Option(help: "Only schools of this phase. May be given more than once.") var phase: [SchoolPhase] = []
  @Option(help: "Requests, one JSON object a line; - is standard input.") var requests: String?
  @Option(help: "The school file for requests that name no school.") var school: String?

  var hasRequests: Bool { requests != nil }

  /// - Throws: `LetterError` `.usage` for what does not go together.
  func source() throws(LetterError) -> BatchOrder.Source {
    switch (schools, gias, requests) {
    case (let folder, nil, let path?):
      guard school != nil || folder != nil else {
        throw LetterError(.usage, "--requests needs a school: name its file with --school, or a folder with --schools")
      }
      try refuseChoice()
      return .requests(path: path)
    case (let folder?, nil, nil):
      try refuseChoice()
      guard school == nil else { throw LetterError(.usage, "--school is for --requests") }
      return .schools(folder: folder)
    case (nil, let path?, nil):
      guard school == nil else { throw LetterError(.usage, "--school is for --requests") }
      return .register(path: path, choice: try choice(), overrides: overrides)
    default:
      throw LetterError(.usage, "name one of --schools, --gias and --requests: whom letters are for")
    }
  }

  private func refuseChoice() throws(LetterError) {
    guard overrides == nil, urn.isEmpty, urns == nil, authority.isEmpty, trust.isEmpty, phase.isEmpty else {
      throw LetterError(.usage, "--overrides, --urn, --urns, --authority, --trust and --phase are for --gias")
    }
  }

  private func choice() throws(LetterError) -> RegisterChoice {
    var choice = RegisterChoice()
    choice.urns = urn
    if let urns {
      choice.urns += try listed(in: urns)
    }
    choice.authorities = authority
    choice.trusts = trust
    choice.phases = phase.map(\.rawValue)
    return choice
  }

  /// The URNs of a file: the first column of each line, or all of a line with nothing else in it; a heading is passed over.
  private func listed(in path: String) throws(LetterError) -> [String] {
    let text = String(decoding: try InputFile.text(at: path).bytes, as: UTF8.self)
    var urns: [String] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let cells = line.split { ",;\t \u{FEFF}\"".contains($0) }.map(String.init)
      guard let first = cells.first, index > 0 || first.uppercased() != "URN" else { continue }
      let numbers = cells.prefix { $0.utf8.count == 6 && UInt32($0) != nil }
      guard !numbers.isEmpty else {
        throw LetterError(.invalidInput, "\(path):\(index + 1): a line should begin with a URN, which has six digits")
      }
      urns += numbers
    }
    return urns
  }
}

/// A phase on the command line.
enum SchoolPhase: String, ExpressibleByArgument, CaseIterable {
  case nursery, primary, secondary
  case allThrough = "all-through"
  case special
  case post16 = "post-16"
}
