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
    records =
      Self.changes(
        "services", old.services.map { ($0.id, $0.name, $0.facts) }, new.services.map { ($0.id, $0.name, $0.facts) })
      + Self.changes(
        "helplines", old.helplines.map { ($0.id, $0.name, $0.facts) },
        new.helplines.map { ($0.id, $0.name, $0.facts) })
  }

  private typealias Record = (id: String, name: String, facts: [Fact])

  private static func changes(_ kind: String, _ old: [Record], _ new: [Record]) -> [RecordChange] {
    let gone = old.filter { record in !new.contains { $0.id == record.id } }
    return gone.map { RecordChange(path: "\(kind).\($0.id)", name: $0.name, facts: ["gone"]) }
      + new.compactMap { record in
        let path = "\(kind).\(record.id)"
        guard let before = old.first(where: { $0.id == record.id }) else {
          return RecordChange(path: path, name: record.name, facts: ["new"])
        }
        let facts = zip(before.facts, record.facts).filter { $0 != $1 }.map { was, now in
          "\(now.key): \(now.value ?? "nothing"), was \(was.value ?? "nothing")"
        }
        return facts.isEmpty ? nil : RecordChange(path: path, name: record.name, facts: facts)
      }
  }
}

/// A fact of a record as it is told.
private struct Fact: Equatable {
  let key: String
  let value: String?

  init(_ key: String, _ value: String?) { (self.key, self.value) = (key, value) }
}

extension ServiceRecord {
  /// Always the same keys in the same order.
  fileprivate var facts: [Fact] {
    [
      Fact("name", name), Fact("what it is", what), Fact("status", status.rawValue),
      Fact("since", since.map { "\($0.shown)" }), Fact("note on its status", statusNote), Fact("successor", successor),
      Fact("minimum age", minimumAge.map(String.init)), Fact("what the age rests on", minimumAgeBasis),
      Fact("minimum age to go live", liveMinimumAge.map(String.init)), Fact("rating", rating),
      Fact("note on its age", ageNote), Fact("how to report", reportSteps.joined(separator: " ")),
      Fact("safety pages", safetyURL), Fact("risks", risks.joined(separator: " ")),
      Fact("not sure of", review.doubts.keys.sorted().joined(separator: ", ")),
      Fact("review by", review.reviewBy.description),
    ]
  }
}

extension HelplineRecord {
  /// Always the same keys in the same order.
  fileprivate var facts: [Fact] {
    [
      Fact("name", name), Fact("short name", shortName), Fact("phone", phone), Fact("email", email),
      Fact("address", url), Fact("for", audiences.map(\.rawValue).joined(separator: ", ")),
      Fact("what it is for", whatFor), Fact("what it is not for", notFor),
      Fact("not sure of", review.doubts.keys.sorted().joined(separator: ", ")),
      Fact("review by", review.reviewBy.description),
    ]
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
