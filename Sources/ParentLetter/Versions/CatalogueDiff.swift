import TextCore

/// What has changed in the records of a catalogue.
struct CatalogueDiff: Sendable, Hashable {
  /// One record, with its facts before and after.
  struct RecordChange: Sendable, Hashable {
    /// `services.omegle`.
    let path: String
    let name: String
    /// "minimum age: 13, was 16"; a single "new" or "gone" for a whole record.
    let facts: [String]
  }

  let records: [RecordChange]

  init(from old: Catalogue?, to new: Catalogue?) {
    guard let old, let new else {
      records = []
      return
    }
    records = CatalogueRecord.Kind.allCases.flatMap { kind in
      Self.changes(old.records.filter { $0.kind == kind }, new.records.filter { $0.kind == kind })
    }
  }

  private static func changes(_ old: [CatalogueRecord], _ new: [CatalogueRecord]) -> [RecordChange] {
    let gone = old.filter { record in !new.contains { $0.id == record.id } }
    return gone.map { RecordChange(path: $0.path, name: $0.name, facts: ["gone"]) }
      + new.compactMap { record in
        guard let before = old.first(where: { $0.id == record.id }) else {
          return RecordChange(path: record.path, name: record.name, facts: ["new"])
        }
        let facts = zip(before.facts, record.facts).filter { $0 != $1 }.map { was, now in
          "\(now.words): \(now.value ?? "nothing"), was \(was.value ?? "nothing")"
        }
        return facts.isEmpty ? nil : RecordChange(path: record.path, name: record.name, facts: facts)
      }
  }
}

extension KnownDate {
  /// As it is written in the catalogue.
  var shown: String {
    switch self {
    case .day(let date): date.description
    case .month(let year, let month): "\(year)-\(month < 10 ? "0" : "")\(month)"
    case .year(let year): String(year)
    }
  }
}
