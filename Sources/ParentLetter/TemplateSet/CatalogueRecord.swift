import TextCore

/// A service or helpline as a list of facts, for all that treats both alike.
struct CatalogueRecord: Sendable, Hashable {
  /// The file that a record stands in, and the name that letters know it under.
  enum Kind: String, Sendable, Hashable, CaseIterable { case services, helplines }

  let kind: Kind
  let id: String
  let name: String
  /// Always the same keys in the same order.
  let facts: [CatalogueFact]
  let review: Review

  /// `services.omegle`.
  var path: String { "\(kind.rawValue).\(id)" }
}

/// One fact of a record.
struct CatalogueFact: Sendable, Hashable {
  /// As in the file.
  let key: String
  /// What it is called to people.
  let words: String
  /// Nil where the record does not have it.
  let value: String?
  /// Whether letters print it only where they name its key; of others the whole record is asked.
  let isPrintedAlone: Bool

  init(_ key: String, _ words: String, _ value: String?, isPrintedAlone: Bool = true) {
    (self.key, self.words, self.value, self.isPrintedAlone) = (key, words, value, isPrintedAlone)
  }
}

extension Catalogue {
  /// Services, then helplines.
  var records: [CatalogueRecord] { services.map(\.record) + helplines.map(\.record) }

  /// The record that a person means by its id, its name, or a helpline's short name.
  func record(meant word: String) -> CatalogueRecord? {
    let id = word.lowercased().replacing(" ", with: "_")
    return records.first { record in
      record.id == word || record.id == id
        || record.facts.contains {
          ["name", "short_name"].contains($0.key) && $0.value?.lowercased() == word.lowercased()
        }
    }
  }

  /// That there is none, with what may be meant.
  func unknownRecord(_ word: String) -> LetterError {
    let known = services.flatMap { [$0.id, $0.name] } + helplines.flatMap { [$0.id, $0.shortName] }
    let hint = Spelling.hint(for: word, among: known).map { "; \($0)" } ?? ""
    return LetterError(.usage, "the catalogue has no service or helpline '\(word)'\(hint)")
  }
}

extension ServiceRecord {
  fileprivate var record: CatalogueRecord {
    CatalogueRecord(kind: .services, id: id, name: name, facts: facts, review: review)
  }

  private var facts: [CatalogueFact] {
    [
      CatalogueFact("name", "name", name), CatalogueFact("what", "what it is", what),
      CatalogueFact("status", "status", status.rawValue, isPrintedAlone: false),
      CatalogueFact("since", "since", since.map { "\($0.shown)" }, isPrintedAlone: false),
      CatalogueFact("status_note", "note on its status", statusNote),
      CatalogueFact("successor", "successor", successor, isPrintedAlone: false),
      CatalogueFact("minimum_age", "minimum age", minimumAge.map(String.init)),
      CatalogueFact("minimum_age_basis", "what the age rests on", minimumAgeBasis, isPrintedAlone: false),
      CatalogueFact("live_minimum_age", "minimum age to go live", liveMinimumAge.map(String.init)),
      CatalogueFact("rating", "rating", rating), CatalogueFact("age_note", "note on its age", ageNote),
      CatalogueFact("report_steps", "how to report", .joined(reportSteps), isPrintedAlone: false),
      CatalogueFact("safety_url", "safety pages", safetyURL),
      CatalogueFact("risks", "risks", .joined(risks), isPrintedAlone: false), review.doubt, review.day,
    ]
  }
}

extension HelplineRecord {
  fileprivate var record: CatalogueRecord {
    CatalogueRecord(kind: .helplines, id: id, name: name, facts: facts, review: review)
  }

  private var facts: [CatalogueFact] {
    [
      CatalogueFact("name", "name", name), CatalogueFact("short_name", "short name", shortName),
      CatalogueFact("phone", "phone", phone), CatalogueFact("email", "email", email),
      CatalogueFact("url", "address", url),
      CatalogueFact("for", "for", audiences.map(\.rawValue).joined(separator: ", "), isPrintedAlone: false),
      CatalogueFact("what_for", "what it is for", whatFor), CatalogueFact("not_for", "what it is not for", notFor),
      review.doubt, review.day,
    ]
  }
}

extension Review {
  /// Doubtful facts are not printed, so which they are is a fact itself.
  fileprivate var doubt: CatalogueFact {
    let words = doubts.sorted { $0.key < $1.key }.filter { $0.value != .verified }.map(\.key)
    return CatalogueFact("certainty", "not sure of", .joined(words, by: ", "), isPrintedAlone: false)
  }

  fileprivate var day: CatalogueFact { CatalogueFact(CatalogueFact.dayKey, "review by", reviewBy.description) }
}

extension CatalogueFact {
  fileprivate static let dayKey = "review_by"

  /// Whether it is about the record, not about the service or helpline.
  var isOfReview: Bool { key == Self.dayKey }
}

extension String? {
  /// Words in a row; nil for none.
  fileprivate static func joined(_ words: [String], by separator: String = " ") -> String? {
    words.isEmpty ? nil : words.joined(separator: separator)
  }
}
