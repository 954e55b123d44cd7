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
    let chosen = set.catalogue.services.filter { services?.contains($0.id) ?? true }
    let known = chosen.map { ("services", $0.name, $0.review) }
    let lines = services == nil ? set.catalogue.helplines.map { ("helplines", $0.name, $0.review) } : []
    return (known + lines).compactMap(problem) + chosen.flatMap(contradictions)
  }

  /// A service that is said to have closed, and has not yet, or whose successor nobody knows.
  private func contradictions(in service: ServiceRecord) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func add(_ key: String, _ message: String, _ hint: String) {
      found.append(
        Diagnostic(
          code: "catalogue-review", message: "\(service.name): \(message)",
          file: "\(set.folder)/catalogue/services.yaml",
          start: service.review.factPlaces[key] ?? service.review.place, hint: hint))
    }
    if service.status == .retired, let since = service.since?.firstDay, since > date {
      add("since", "it is retired since a day that is still to come", "write 'running' until then")
    }
    if let successor = service.successor, set.catalogue.service(successor) == nil {
      add("successor", "the catalogue has no service '\(successor)'", "name one by its id, or take the line out")
    }
    return found
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
