/// Something that a person must look at: it is listed, not replaced.
public struct Notice: Sendable, Hashable {
  /// What it warns of.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Details harmless alone that together single out a child.
    case jigsaw
    /// Words that tell of an incident, a suspect or an inquiry, or appeal to readers.
    case narrative
  }

  /// What it warns of.
  public var kind: Kind
  /// Id of the rule: J1, J4, G4, G6, I1, I2, I3.
  public var rule: String
  /// Half-open range in Unicode scalars of the input text.
  public var start: Int
  /// Just past the last scalar.
  public var end: Int
  /// What is wrong and what to write instead; names kinds of details, never the details.
  public var message: String

  /// A notice at a range of scalars.
  public init(kind: Kind, rule: String, start: Int, end: Int, message: String) {
    self.kind = kind
    self.rule = rule
    self.start = start
    self.end = end
    self.message = message
  }
}

/// A notice before its place in the source is known.
package struct NoticeCandidate: Sendable, Hashable {
  package var kind: Notice.Kind
  package var rule: String
  /// Byte range in `ReaderText.bytes`.
  package var range: Range<Int>
  package var message: String
}

/// What the jigsaw rules need to know of a school; nothing, for a text from nowhere.
public struct GroupSizes: Sendable, Hashable {
  /// How many children each year group has, by its name ("Year 6").
  public var rollByYear: [String: Int]
  /// A year group below this size singles a child out with one detail less.
  public var smallGroupBelow: Int
  /// Names of classes, houses, clubs, routes and local places: details of their own.
  public var localNames: [String]
  /// Whether the letter goes to some year groups only, so that the reader knows the year.
  public var audienceNamesYear: Bool

  /// No school known, unless given.
  public init(
    rollByYear: [String: Int] = [:], smallGroupBelow: Int = 30, localNames: [String] = [],
    audienceNamesYear: Bool = false
  ) {
    self.rollByYear = rollByYear
    self.smallGroupBelow = smallGroupBelow
    self.localNames = localNames
    self.audienceNamesYear = audienceNamesYear
  }
}
