/// What is done with each sort of finding, and what stands in its place.
public struct Policy: Sendable, Hashable {
  /// What is done with a finding.
  public enum Action: String, Sendable, Hashable, CaseIterable {
    /// It stays. The case register beats this.
    case keep
    /// Other words take its place.
    case replace
    /// Other words take its place, and the letter may not go out.
    case withhold
  }

  /// What takes the place of a finding.
  public enum Mode: String, Sendable, Hashable, CaseIterable {
    /// Words that read on: "a child".
    case natural
    /// A label in square brackets: "[child's name removed]".
    case label
    /// The whole sentence goes.
    case removeSentence = "remove-sentence"
  }

  /// Everything is replaced, by natural words.
  public static let standard = Policy()

  /// What takes the place of findings.
  public var mode = Mode.natural
  /// What is done with findings that nothing else names.
  public var action = Action.replace
  /// By category; beats `action`.
  public var categories: [Finding.Category: Action] = [:]
  /// By kind; beats both.
  public var kinds: [Kind: Action] = [:]

  /// Replaces everything, unless changed.
  public init() {}

  /// What is done with findings of a category and kind.
  public func action(for category: Finding.Category, _ kind: Kind) -> Action {
    kinds[kind] ?? categories[category] ?? action
  }
}
