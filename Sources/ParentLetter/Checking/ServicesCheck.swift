import TextCore

/// Whether a letter's front matter lists the services that its text names, and no others.
///
/// A service is named where its name stands in the letter's own words, or where the letter, or a part that it hands the
/// service to, prints something of its record.
struct ServicesCheck {
  private(set) var problems: [Diagnostic] = []
  private let letter: LetterTemplate

  /// `uses`: what the letter prints of the catalogue; `file`: its own words.
  init(_ letter: LetterTemplate, _ uses: CatalogueUses, _ file: CheckedFile, _ catalogue: Catalogue) {
    self.letter = letter
    let head = letter.frontMatter
    let printed = Set(catalogue.services.map(\.id).filter { !uses.letters(with: "services.\($0)").isEmpty })
    var unlisted: [ServiceRecord] = []
    for service in catalogue.services where !head.services.contains(service.id) {
      guard printed.contains(service.id) || file.names(service.id) != nil else { continue }
      unlisted.append(service)
      tellUnlisted(unlisted, at: file.names(service.id), isTold: file.problems)
    }
    for id in head.services where !printed.contains(id) && file.names(id) == nil {
      add("services-list", letter.source.value(of: "services", word: id), "the letter never names '\(id)': take it out")
    }
    if unlisted.isEmpty, head.scope == .generic, !head.services.isEmpty {
      add("scope-generic", letter.source.value(of: "scope"))
    }
  }

  /// Where the words have another fault, that is told first.
  private mutating func tellUnlisted(_ services: [ServiceRecord], at place: SourceRange?, isTold: [Diagnostic]) {
    guard let service = services.last else { return }
    let line = place.map { letter.source.position(at: $0.start).line }
    guard line == nil || !isTold.contains(where: { $0.start.line == line }) else { return }
    let list = (letter.frontMatter.services + services.map(\.id)).joined(separator: ", ")
    add(
      "services-list", place ?? letter.source.value(of: "services"),
      "the letter names \(service.name), and its 'services' does not list it: services: [\(list)]")
  }

  private mutating func add(_ rule: String, _ range: SourceRange, _ message: String? = nil) {
    problems.append(Diagnostic(rule: rule, message: message, at: range, in: letter.source))
  }
}

extension CheckedFile {
  /// The first place where the file's own words name a service; nil if they don't.
  ///
  /// A name that is also an ordinary word counts only within a sentence: "Signal to your child that you listen."
  fileprivate func names(_ service: String) -> SourceRange? {
    namedServices.first { $0.id == service && !$0.isOrdinary }.map { SourceRange($0.range) }
  }
}
