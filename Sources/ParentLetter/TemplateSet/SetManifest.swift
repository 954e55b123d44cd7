public import TextCore

/// Who publishes a template set, which version it is, whom to ask: `set.yaml`.
public struct SetManifest: Sendable, Hashable {
  /// Whether schools may send its letters.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// Nobody has read and approved it for schools yet.
    case starter
    case adopted
  }

  /// Short name of the set.
  public var id: String
  /// What the set is called.
  public var title: String
  /// Who answers for its words.
  public var publisher: String
  /// Three numbers with dots.
  public var version: String
  /// BCP 47 tag of the set's originals.
  public var language: String
  /// Whether schools may send its letters.
  public var status: Status
  /// What a person who lists the letters is told.
  public var statusNote: String?
  /// Whom a school asks before it sends a letter about a concern; never printed.
  public var adviser: LocalService?
  /// Whom to ask there, as a role.
  public var adviserRole: String?
  /// How the system that sends the letters marks merge fields.
  public var merge: MergeStyle
  /// Whether the set says so itself: then its letters go through that system.
  public var declaresMerge: Bool
  /// The words that letters may use for `concern`, in the order of the file.
  public var concerns: [String]
  /// What each of them stands for.
  public var concernMeanings: [String: String]

  /// Reads a manifest.
  /// - Throws: `LetterError` `.invalidInput` with every problem.
  public init(from source: SourceText) throws(LetterError) {
    let yaml = StrictYAML(source: source, disclosing: .lines)
    let map = try yaml.root()
    if map.requiredText("schema", "which format this file has", example: "parentletter.set/1") != "parentletter.set/1" {
      map.reportInvalid("schema", "this file should have the schema 'parentletter.set/1'")
    }
    id = map.requiredText("id", "short name of the set", example: "starter-letters")
    title = map.requiredText("title", "what the set is called", example: "Online safety letters")
    publisher = map.requiredText("publisher", "who answers for its words", example: "Northmarsh Council")
    version = map.requiredText("version", "three numbers with dots", example: "1.0.0")
    language = map.text("language") ?? "en-GB"
    status = map.choice("status", Status.self) ?? .starter
    statusNote = map.text("status_note")
    let body = map.mapping("adviser")
    adviser = body.map {
      LocalService(
        name: $0.text("body") ?? "", phone: $0.text("phone"), email: $0.text("email"), url: $0.text("enquiry_form"))
    }
    adviserRole = body?.text("role")
    declaresMerge = map.has("merge")
    merge = map.mapping("merge").map(MergeStyle.init) ?? MergeStyle()
    let words = map.mapping("concerns")
    concerns = words?.allKeys ?? []
    concernMeanings = [:]
    for word in concerns { concernMeanings[word] = words?.text(word) }
    try yaml.finish()
  }
}
