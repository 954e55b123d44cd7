import Liquid
import TextCore

/// The letters that a service or helpline is in, and those whose text a change of its facts would alter.
public struct AffectedLetters: Sendable {
  /// A change that could be made, and the letters whose text it alters.
  public struct Change: Sendable, Hashable {
    /// In words: "a minimum age of 14".
    public var change: String
    /// Sorted ids.
    public var letters: [String]
    /// Those that the change makes fail the check.
    public var failing: [String]
  }

  /// The record's id.
  public let id: String
  /// The record's name.
  public let name: String
  /// Sorted ids of the letters that use it, also through parts.
  public let letters: [String]
  /// Each tried by making the letters with the fact changed.
  public let changes: [Change]

  /// The letters by the id or the name of a record.
  /// - Throws: `LetterError` `.usage` with the likely name if there is none.
  public init(by word: String, in set: TemplateSet) throws(LetterError) {
    let uses = try CatalogueUses(of: set)
    guard let record = set.catalogue.record(meant: word) else { throw set.catalogue.unknownRecord(word) }
    (id, name) = (record.id, record.name)
    letters = uses.letters(with: record.path)
    changes =
      switch record.kind {
      case .services:
        try set.catalogue.service(id).map { service throws(LetterError) in try Self.changes(service, set) } ?? []
      case .helplines:
        try set.catalogue.helpline(id).map { line throws(LetterError) in try Self.changes(line, set) } ?? []
      }
  }

  private static func changes(_ service: ServiceRecord, _ set: TemplateSet) throws(LetterError) -> [Change] {
    var older = service
    older.minimumAge = (service.minimumAge ?? 12) + 1
    older.review.doubts["minimum_age"] = nil
    var other = service
    other.status = service.status == .retired ? .running : .retired
    other.since = nil
    var renamed = service
    renamed.name = service.name + " Two"
    let before = try Before(set)
    return try [
      change("a minimum age of \(older.minimumAge ?? 0)", set.replacing(service: older), set, before),
      change("the status \(other.status.rawValue)", set.replacing(service: other), set, before),
      change("another name", set.replacing(service: renamed), set, before),
    ]
  }

  private static func changes(_ line: HelplineRecord, _ set: TemplateSet) throws(LetterError) -> [Change] {
    var other = line
    other.phone = line.phone.map { $0 + " 0" }
    other.url = line.url.map { $0 + "/new" }
    var renamed = line
    renamed.name = line.name + " Two"
    renamed.shortName = line.shortName + " Two"
    let before = try Before(set)
    return try [
      change("another number or address", set.replacing(helpline: other), set, before),
      change("another name", set.replacing(helpline: renamed), set, before),
    ]
  }

  /// The set as it is: its letters' words, and what its check says.
  private struct Before {
    let texts: [String: String]
    let known: Set<Diagnostic>

    init(_ set: TemplateSet) throws(LetterError) {
      texts = LetterTexts(of: set, try set.parts()).texts
      known = Set(try TemplateCheck(of: set).problems)
    }
  }

  private static func change(
    _ words: String, _ changed: TemplateSet, _ set: TemplateSet, _ before: Before
  ) throws(LetterError) -> Change {
    let after = LetterTexts(of: changed, try set.parts())
    let differing = before.texts.keys.filter { before.texts[$0] != after.texts[$0] }.sorted()
    let new = try TemplateCheck(of: changed).problems.filter { !before.known.contains($0) && $0.severity == .error }
    let failing = set.letterIDs.filter { id in new.contains { $0.file.hasSuffix("/\(id).md") } }
    return Change(change: words, letters: differing, failing: failing)
  }

  /// What it says to people, several lines.
  public var text: String {
    let uses = letters.isEmpty ? "No letter uses \(name)." : "\(name) is in: \(letters.joined(separator: ", "))"
    let altered = changes.map { change in
      let list = change.letters.isEmpty ? "no letter" : change.letters.joined(separator: ", ")
      let fails =
        change.failing.isEmpty ? "" : "\n  and these would fail the check: \(change.failing.joined(separator: ", "))"
      return "With \(change.change), the text changes of: \(list)\(fails)"
    }
    return ([uses] + altered).joined(separator: "\n")
  }

  /// `{"version": 1, "id", "name", "letters": […], "changes": [{"change", "letters", "failing"}]}` with a line end.
  public var json: [UInt8] {
    var writer = JSONWriter()
    let list = { (ids: [String]) in JSONValue.array(ids.map(JSONValue.text)) }
    writer.write(
      .members([
        ("version", .integer(1)), ("id", .text(id)), ("name", .text(name)), ("letters", list(letters)),
        (
          "changes",
          .array(
            changes.map {
              .members([("change", .text($0.change)), ("letters", list($0.letters)), ("failing", list($0.failing))])
            })
        ),
      ]))
    writer.endLine()
    return writer.bytes
  }
}

/// The text of every letter of a set, filled with its examples.
struct LetterTexts {
  /// By id; subject and body with their values.
  private(set) var texts: [String: String] = [:]

  init(of set: TemplateSet, _ parts: PartialSet) {
    let pages = PageEstimate(set, parts)
    for id in set.letterIDs {
      guard let letter = try? set.read(id), let text = pages.words(of: letter) else { continue }
      texts[id] = text
    }
  }
}
