import CommonMark
import TextCore

/// The rules on a letter with its parts in place: headings, routes for help, services that have closed.
struct WholeLetter {
  private(set) var problems: [Diagnostic] = []
  private let source: SourceText

  init(_ letter: LetterTemplate, _ reading: TemplateReading, _ file: CheckedFile, _ set: TemplateSet) {
    source = letter.source
    checkHelp(letter.frontMatter, reading)
    checkFrame(letter, reading, file)
    checkServices(file, reading, set.catalogue)
    guard let document = try? Document(parsing: reading.bytes) else { return }
    checkHeadings(document, reading, letter)
  }

  private mutating func checkHelp(_ head: FrontMatter, _ reading: TemplateReading) {
    guard head.sensitivity == .high, !Self.hasRoute(reading) else { return }
    add("no-help-route", source.value(of: "sensitivity"))
  }

  private static func hasRoute(_ reading: TemplateReading) -> Bool {
    reading.paths.contains { output in
      output.path.hasPrefix("helplines.")
        && (output.path.hasSuffix(".phone") || output.path.hasSuffix(".url") || output.path.hasSuffix(".email"))
    }
  }

  /// A letter greets its readers, says whom to talk to, and is signed: without these it is no letter.
  private mutating func checkFrame(_ letter: LetterTemplate, _ reading: TemplateReading, _ file: CheckedFile) {
    let paths = Set(reading.paths.map(\.path))
    let start = SourceRange(bodyStart(letter), bodyStart(letter) + 1)
    let isEnglish = letter.frontMatter.language.hasPrefix("en")
    let isGreeted = file.problems.contains { $0.code == "salutation" } || reading.bytes.place(of: "Dear ".utf8) != nil
    if isEnglish, !paths.contains("letter.salutation"), !isGreeted {
      add("letter-frame", start, "the letter greets nobody: begin with {% render 'salutation' %}")
    }
    if !paths.contains("letter.signatory.name"), !paths.contains("head.name") {
      add("letter-frame", start, "nobody signs the letter: end with {% render 'closing' %}")
    }
    if !paths.contains("note") {
      add("letter-frame", start, "a school's own words have no place: {% render 'note' %} prints them")
    }
    let leadsOn = Self.hasRoute(reading) || paths.contains { $0.hasPrefix("dsl.") || $0.hasPrefix("school.phone") }
    if letter.frontMatter.sensitivity != .low, !leadsOn {
      add("letter-frame", start, "the letter leads to nobody: {% render 'dsl-contact' %} says whom to talk to")
    }
  }

  private mutating func checkServices(_ file: CheckedFile, _ reading: TemplateReading, _ catalogue: Catalogue) {
    checkRunning(file, catalogue)
    for service in catalogue.services where service.status == .retired {
      let named = file.namedServices.filter { $0.id == service.id }
      guard let first = named.first else { continue }
      let notes = ["status_note", "closed", "closed_year"].map { "services.\(service.id).\($0)" }
      let isNoted = reading.paths.contains { notes.contains($0.path) } || named.contains { $0.saysClosed }
      if !isNoted {
        add(
          "retired-unnoted", SourceRange(first.range),
          "\(service.name) has closed, and the letter does not say so: "
            + "{% render 'retired-note', service: services.\(service.id) %}")
      } else if let present = named.first(where: { $0.isPresent && !$0.saysClosed }) {
        add("open-though-closed", SourceRange(present.range), "\(service.name) has closed: speak of it in the past")
      }
    }
  }

  /// A service that the catalogue has as one that can be used, and the letter as one that is gone.
  private mutating func checkRunning(_ file: CheckedFile, _ catalogue: Catalogue) {
    for service in catalogue.services where service.status == .running || service.status == .changed {
      let gone = file.namedServices.first { $0.id == service.id && $0.isSaidClosed && !$0.isOrdinary }
      guard let gone else { continue }
      add(
        "closed-though-open", SourceRange(gone.range),
        "the catalogue says that \(service.name) is running: speak of it so, or change its record first")
    }
  }

  private mutating func checkHeadings(_ document: Document, _ reading: TemplateReading, _ letter: LetterTemplate) {
    var last = 1
    let text = SourceText(name: "", bytes: reading.bytes)
    for (node, level) in document.headings {
      defer { last = level }
      guard level > last + 1 || level == 1, let offset = document.offset(of: node, in: text),
        let place = reading.place(of: offset..<offset + level), place.file == 0
      else { continue }
      add(
        "heading-jump", SourceRange(place.range),
        level == 1
          ? "the subject is the heading of the whole letter; use ##"
          : "this heading is of level \(level) after one of level \(last); "
            + "use \(String(repeating: "#", count: last + 1))")
    }
    guard document.headings.isEmpty else { return }
    let words = document.words(of: document.root).split { $0 == 0x20 || $0 == 0x0A }.count
    if words > 150 { add("no-heading", SourceRange(bodyStart(letter), bodyStart(letter) + 1)) }
  }

  private func bodyStart(_ letter: LetterTemplate) -> Int {
    let start = letter.frontMatter.bodyOffset
    return source.bytes[start...].firstIndex { $0 != 0x0A && $0 != 0x0D && $0 != 0x20 } ?? start
  }

  private mutating func add(_ rule: String, _ range: SourceRange, _ message: String? = nil) {
    problems.append(Diagnostic(rule: rule, message: message, at: range, in: source))
  }
}
