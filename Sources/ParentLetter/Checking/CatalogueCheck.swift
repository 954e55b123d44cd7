import TextCore

/// Records of the catalogue that were to be compared with their sources by now.
struct CatalogueCheck {
  let set: TemplateSet
  let date: CalendarDate

  init(_ set: TemplateSet, on date: CalendarDate) {
    (self.set, self.date) = (set, date)
  }

  /// Those of the services with the given ids; of all records, helplines too, if nil.
  func problems(of services: Set<String>? = nil) -> [Diagnostic] {
    let known = set.catalogue.services.filter { services?.contains($0.id) ?? true }
      .map { ("services", $0.name, $0.review) }
    let lines = services == nil ? set.catalogue.helplines.map { ("helplines", $0.name, $0.review) } : []
    return (known + lines).compactMap(problem)
  }

  private func problem(_ file: String, _ name: String, _ review: Review) -> Diagnostic? {
    guard review.reviewBy < date else { return nil }
    let path = "\(set.folder)/catalogue/\(file).yaml"
    return Diagnostic(
      severity: .warning, code: "catalogue-review",
      message: "the record of \(name) was to be compared with its source by \(review.reviewBy)", file: path,
      start: review.reviewByPlace, hint: "look at \(review.source), then set new dates")
  }
}
