/// Every rule of the engine, once: what the ids in findings and notices mean.
public struct RuleTable: Sendable {
  /// A rule and the layer that applies it.
  public struct Entry: Sendable, Hashable {
    /// The rule's id, sentence and advice.
    public var rule: Rule
    /// "register", "structured", "names" or "notice".
    public var layer: String
  }

  /// The one table.
  public static let shared = RuleTable()

  /// In the order of the layers.
  public let entries: [Entry]
  private let places: [String: Int]

  private init() {
    entries =
      RegisterRule.allCases.map { Entry(rule: $0.rule, layer: "register") }
      + StructuredRule.all.map { Entry(rule: $0, layer: "structured") }
      + NameRules.all.map { Entry(rule: $0, layer: "names") }
    places = Dictionary(entries.enumerated().map { ($0.element.rule.id, $0.offset) }) { first, _ in first }
  }

  /// The rule with an id; nil if there is none.
  public subscript(id id: String) -> Entry? { places[id].map { entries[$0] } }
}
