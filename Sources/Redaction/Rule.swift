/// One reason why something is found, as a person is told it.
public struct Rule: Sendable, Hashable {
  /// Stable, lower case with hyphens ("name-after-title").
  public var id: String
  /// A sentence that says what was recognised and by what, without the text itself.
  public var sentence: String
  /// What a person may do if the finding is wrong, or to write the text so that none arises.
  public var advice: String

  /// A rule with its sentences.
  public init(id: String, sentence: String, advice: String) {
    self.id = id
    self.sentence = sentence
    self.advice = advice
  }
}
