public import TextCore

/// What a template consists of, for rules about the writing of templates.
public struct TemplateUses: Sendable, Hashable {
  /// A name and where it stands.
  public struct Use: Sendable, Hashable {
    /// The tag, filter, partial, or path of a variable as written without spaces.
    public var name: String
    /// Where it stands.
    public var range: SourceRange
  }

  /// Every variable that is read, with its path ("school.name").
  public internal(set) var variables: [Use] = []
  /// Every filter.
  public internal(set) var filters: [Use] = []
  /// Every tag, without those that divide or end a block; "#" for a comment of one line.
  public internal(set) var tags: [Use] = []
  /// Every partial that is called by a fixed name.
  public internal(set) var partials: [Use] = []
  /// Every output, from `{{` to `}}`.
  public internal(set) var outputs: [SourceRange] = []
}
