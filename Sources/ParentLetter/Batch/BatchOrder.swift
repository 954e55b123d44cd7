public import TextCore

/// What a batch is to make, of what, and where it goes.
public struct BatchOrder: Sendable {
  /// What there is one letter of for each.
  public enum Source: Sendable {
    /// The school files of a folder.
    case schools(folder: String)
    /// The schools of the national register, with a table of what it does not have.
    case register(path: String, choice: RegisterChoice, overrides: String?)
    /// Requests, one JSON object a line; - is standard input.
    case requests(path: String)
  }

  /// Where letters go.
  public enum Destination: Sendable, Hashable {
    /// Files in a folder, which is made if need be; an interrupted batch goes on there.
    case folder(String)
    /// One archive; - is standard output.
    case archive(String)
  }

  /// What there is one letter of for each.
  public var source: Source
  /// Where letters go.
  public var destination: Destination
  /// The folder of the template set.
  public var templates: String
  /// Id of the letter; a request's own id beats it.
  public var template: String?
  /// The request for all schools; with requests as source it must be nil.
  public var request: SourceText?
  /// School file for requests that name none.
  public var school: String?
  /// Folder of the school files that requests name.
  public var schools: String?
  /// The case register.
  public var register: SourceText?
  /// The day on letters whose request has none.
  public var date: CalendarDate
  /// Whether the day is also for the one request for all schools that has another, as it was asked for by hand.
  public var isDateAsked = false
  /// How letters are to come out; its register is the one above.
  public var options = LetterOptions()
  /// How many threads make letters.
  public var jobs = 1
  /// Where the JSON report goes.
  public var report: String?
  /// The program's version: letters of another version are made again.
  public var version = ""

  /// A batch on one thread, as HTML.
  public init(_ source: Source, to destination: Destination, templates: String, date: CalendarDate) {
    self.source = source
    self.destination = destination
    self.templates = templates
    self.date = date
  }

  /// The ending of a letter's file, with its dot.
  var ending: String {
    switch options.format {
    case .html: ".html"
    case .markdown: ".md"
    case .text: ".txt"
    case .pdf: ".pdf"
    case .docx: ".docx"
    case .eml: ".eml"
    }
  }

  /// What two batches must have in common so that one can go on where the other stopped; one line.
  ///
  /// `letter`: the id of the letter that all get; nil where each request names its own.
  func heading(_ letter: String?) -> String { "\(kind) \(letter ?? "-")" }

  /// Source and form.
  var kind: String {
    let source =
      switch source {
      case .schools: "schools"
      case .register: "register"
      case .requests: "requests"
      }
    let form = [options.format.rawValue, options.isFragment ? "fragment" : "page"].joined(separator: " ")
    return "\(source) \(form)"
  }

  /// The source, opened.
  /// - Throws: `LetterError` if a file is missing or none of its kind.
  func opened() throws(LetterError) -> any BatchSource {
    switch source {
    case .schools(let folder): return try SchoolFolder(at: folder)
    case .requests(let path): return try RequestLines(at: path)
    case .register(let path, let choice, let overrides):
      let table = try overrides.map { path throws(LetterError) in try SchoolOverrides(at: path) } ?? SchoolOverrides()
      return try RegisterRows(at: path, choice, overrides: table)
    }
  }
}
