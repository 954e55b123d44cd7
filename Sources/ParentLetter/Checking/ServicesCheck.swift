import TextCore

/// Whether a letter's front matter lists the services that its text names, and no others, and is of the right scope.
///
/// A service is named where one of its names stands in the words of the letter or of a part that it calls, or where the
/// letter, or a part that it hands the service to, prints something of its record.
struct ServicesCheck {
  private(set) var problems: [Diagnostic] = []
  private let letter: LetterTemplate
  /// The letter's own words.
  private let file: CheckedFile

  /// `uses`: what the letter prints of the catalogue; `parts`: those that it calls.
  init(
    _ letter: LetterTemplate, _ uses: CatalogueUses, _ file: CheckedFile, parts: [CheckedFile], _ catalogue: Catalogue
  ) {
    (self.letter, self.file) = (letter, file)
    let head = letter.frontMatter
    let printed = Set(catalogue.services.map(\.id).filter { !uses.letters(with: "services.\($0)").isEmpty })
    let isNamed = { (id: String) in
      printed.contains(id) || file.names(id) != nil || parts.contains { $0.names(id) != nil }
    }
    var unlisted: [ServiceRecord] = []
    for service in catalogue.services where !head.services.contains(service.id) && isNamed(service.id) {
      unlisted.append(service)
      tellUnlisted(unlisted)
    }
    for id in head.services where !isNamed(id) {
      add("services-list", letter.source.value(of: "services", word: id), "the letter never names '\(id)': take it out")
    }
    if unlisted.isEmpty, head.scope == .generic, !head.services.isEmpty {
      add("scope-generic", letter.source.value(of: "scope"))
    }
  }

  /// Where the words have another fault, that is told first: of a generic letter, only one that must be mended, as it
  /// would go out in a live police matter.
  private mutating func tellUnlisted(_ services: [ServiceRecord]) {
    guard let service = services.last else { return }
    let isGeneric = letter.frontMatter.scope == .generic
    let place = file.names(service.id)
    let line = place.map { letter.source.position(at: $0.start).line }
    let isTold = isGeneric ? file.mustBeMended : file.problems
    guard line == nil || !isTold.contains(where: { $0.start.line == line }) else { return }
    let list = (letter.frontMatter.services + services.map(\.id)).joined(separator: ", ")
    if isGeneric {
      add(
        "scope-generic", place ?? letter.source.value(of: "scope"),
        "the letter names \(service.name), so it is no generic one: write scope: named and services: [\(list)]")
    } else {
      add(
        "services-list", place ?? letter.source.value(of: "services"),
        "the letter names \(service.name), and its 'services' does not list it: services: [\(list)]")
    }
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
    namedServices.filter { $0.id == service && !$0.isOrdinary }.map(\.range)
      .min { $0.lowerBound < $1.lowerBound }.map { SourceRange($0) }
  }
}
