import TextCore

/// The facts of a catalogue that are not those which were approved.
struct FactCheck: Sendable {
  /// One fact that has changed, or come, since its record was approved.
  struct Change: Sendable, Hashable {
    let record: CatalogueRecord
    let fact: CatalogueFact
    /// As it was approved; nil for a fact that its record did not have.
    let before: SetLock.Entry?
  }

  /// In the order of the files.
  let changes: [Change]
  /// Records of which nothing was ever approved.
  let new: [CatalogueRecord]
  /// Whether the lock knows of facts at all; one that was written before there were such lines does not.
  let isKept: Bool

  /// None without a lock.
  /// - Complexity: O(facts).
  init(of catalogue: Catalogue, _ lock: SetLock?) {
    isKept = lock?.holdsFacts ?? true
    var (changes, new): ([Change], [CatalogueRecord]) = ([], [])
    for record in lock != nil && isKept ? catalogue.records : [] {
      let room = SetLock.room(of: record)
      var isKnown = false
      var found: [Change] = []
      for fact in record.facts where !fact.isOfReview {
        let before = lock?.latest(room + fact.key)
        if before != nil { isKnown = true }
        let isSame = before.map { SetLock.stands($0.hash, for: fact.value) } ?? (fact.value == nil)
        if isSame { continue }
        found.append(Change(record: record, fact: fact, before: before))
      }
      if isKnown { changes += found } else { new.append(record) }
    }
    (self.changes, self.new) = (changes, new)
  }

  /// Whether everything is as it was approved, or nothing ever was.
  var isClean: Bool { changes.isEmpty && new.isEmpty }

  /// The first fact that a letter prints and nobody has approved; nil if there is none.
  func unread(in letter: LetterTemplate, of set: TemplateSet) throws(LetterError) -> Diagnostic? {
    guard !isClean else { return nil }
    let uses = try CatalogueUses(of: letter, in: set)
    if let change = changes.first(where: { !$0.letters(uses).isEmpty }) {
      return Diagnostic(
        rule: "fact-unapproved", message: "\(change.words); \(change.record.advice)", at: SourceRange(0, 0),
        in: letter.source)
    }
    return new.first { !uses.letters(with: $0.path).isEmpty }.map { record in
      Diagnostic(
        rule: "fact-unapproved", message: "\(record.newness); \(record.advice)", at: SourceRange(0, 0),
        in: letter.source)
    }
  }

  /// What the check says: of all facts, or of those that some letters print.
  func problems(in set: TemplateSet, letters: Set<String>?) throws(LetterError) -> [Diagnostic] {
    guard isKept else { return letters == nil ? [unkept(set)] : [] }
    guard !isClean else { return [] }
    let uses = try CatalogueUses(of: set)
    let isAsked = { (ids: [String]) in letters.map { !$0.isDisjoint(with: ids) } ?? true }
    let changed = changes.compactMap { change -> Diagnostic? in
      let ids = change.letters(uses)
      guard isAsked(ids) else { return nil }
      return change.record.diagnostic(change.words + Self.uses(ids), at: change.place, set)
    }
    return changed
      + new.compactMap { record in
        let ids = uses.letters(with: record.path)
        guard isAsked(ids) else { return nil }
        return record.diagnostic(record.newness + Self.uses(ids), at: record.review.place, set)
      }
  }

  /// A set whose lock is older than this check.
  private func unkept(_ set: TemplateSet) -> Diagnostic {
    Diagnostic(
      severity: .warning, code: "fact-unapproved",
      message: "set.lock does not hold the facts of the catalogue yet, so a change of one would not be told",
      file: "\(set.folder)/catalogue/services.yaml", start: SourcePosition(line: 1, column: 1),
      hint: "compare the records with their sources, then parentletter catalogue approve ALL")
  }

  static func uses(_ letters: [String]) -> String {
    switch letters.count {
    case 0: "; no letter prints it"
    case 1: "; it is in one letter: \(letters[0])"
    default: "; it is in \(letters.count) letters: \(letters.joined(separator: ", "))"
    }
  }
}

extension FactCheck.Change {
  /// Those that print the fact; where it shows in other words, those that print something of its record.
  func letters(_ uses: CatalogueUses) -> [String] {
    fact.isPrintedAlone ? uses.letters(with: "\(record.path).\(fact.key)") : uses.letters(with: record.path)
  }

  /// "the record of Childline has changed since version 1.0.0 of the set was approved (phone: '0800 1112', was …)".
  var words: String {
    guard let before else {
      return "the record of \(record.name) has a fact that nobody has approved (\(fact.words): "
        + "\(Self.quoted(fact.value)))"
    }
    return "the record of \(record.name) has changed since version \(before.version) of the set was approved "
      + "(\(fact.words): \(Self.quoted(fact.value)), was \(Self.quoted(SetLock.value(before.hash))))"
  }

  fileprivate var place: SourcePosition { record.review.factPlaces[fact.key] ?? record.review.place }

  private static func quoted(_ value: String?) -> String { value.map { "'\($0)'" } ?? "none" }
}

extension CatalogueRecord {
  fileprivate var newness: String { "nobody has approved the record of \(name) yet" }

  fileprivate var advice: String {
    "compare it with its source (\(review.source)), then parentletter catalogue approve \(id)"
  }

  fileprivate func diagnostic(_ message: String, at place: SourcePosition, _ set: TemplateSet) -> Diagnostic {
    Diagnostic(
      severity: .warning, code: "fact-unapproved", message: message,
      file: "\(set.folder)/catalogue/\(kind.rawValue).yaml", start: place, hint: advice)
  }
}
