import TextCore

/// Records of a catalogue that an adviser has compared with their sources, and the set's new lock.
public struct CatalogueApproval: Sendable {
  /// What was done, several lines.
  public let summary: String
  private let lock: SetLock
  private let set: TemplateSet

  /// Works out an approval of records by their ids or names, or of all for `ALL`; nothing is written.
  /// - Throws: `LetterError` `.usage` for a name that the catalogue does not have, or a set without a lock.
  public init(of names: [String], in set: TemplateSet) throws(LetterError) {
    self.set = set
    guard var lock = set.lock else {
      throw LetterError(
        .usage, "this set keeps no set.lock yet; approve its letters first: parentletter templates approve ID")
    }
    let isOfAll = names.contains { $0 == "ALL" }
    var records: [CatalogueRecord] = []
    for name in names where !isOfAll {
      guard let record = set.catalogue.record(meant: name) else { throw set.catalogue.unknownRecord(name) }
      records.append(record)
    }
    if isOfAll { records = set.catalogue.records }
    let check = FactCheck(of: set.catalogue, set.lock)
    for record in records { Self.record(record, in: &lock, set.manifest.version) }
    self.lock = lock
    summary = try Self.summary(records, check, set, isOfAll)
  }

  /// Writes the lock.
  /// - Throws: `LetterError` `.cannotCreate` or `.cannotWrite`.
  public func write() throws(LetterError) { try OutputFile.write(Array(lock.text.utf8), to: set.folder + "/set.lock") }

  private static func record(_ record: CatalogueRecord, in lock: inout SetLock, _ version: String) {
    for fact in record.facts where !fact.isOfReview {
      let name = SetLock.name(of: fact, in: record)
      let before = lock.latest(name)
      guard before != nil || fact.value != nil, before?.hash != SetLock.word(fact.value) else { continue }
      lock.record(.init(version: version, hash: SetLock.word(fact.value)), of: name)
    }
  }

  private static func summary(
    _ records: [CatalogueRecord], _ check: FactCheck, _ set: TemplateSet, _ isOfAll: Bool
  ) throws(LetterError) -> String {
    guard check.isKept, !isOfAll || !check.isClean else {
      let count = records.count == 1 ? "one record" : "\(records.count) records"
      return check.isKept
        ? "Nothing in the catalogue has changed since it was approved." : "The facts of \(count) are approved."
    }
    let uses = try CatalogueUses(of: set)
    let ids = Set(records.map(\.path))
    let changed = check.changes.filter { ids.contains($0.record.path) }
    let lines = records.compactMap { record -> String? in
      let facts = changed.filter { $0.record.path == record.path }
      if check.new.contains(record) { return told(record, ["new"], uses.letters(with: record.path)) }
      guard !facts.isEmpty else { return isOfAll ? nil : "\(record.name): nothing has changed since it was approved." }
      let letters = Set(facts.flatMap { $0.letters(uses) }).sorted()
      return told(record, facts.map { "\($0.fact.words) \($0.fact.value ?? "none")" }, letters)
    }
    return lines.joined(separator: "\n")
  }

  private static func told(_ record: CatalogueRecord, _ facts: [String], _ letters: [String]) -> String {
    "\(record.name) is approved: \(facts.joined(separator: "; "))\(FactCheck.uses(letters)).\n"
      + "  Its record says that it was compared with its source on \(record.review.reviewed)."
  }
}
