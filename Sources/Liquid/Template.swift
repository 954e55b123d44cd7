public import TextCore

/// A template that has been read: immutable, made once and filled as often as wanted, from any thread.
///
/// A class, since it is handed on for every letter and every part of one.
public final class Template: Sendable {
  /// Where it comes from; every problem points into it.
  public let source: SourceText
  /// Offset of the first byte that belongs to the template, after any front matter.
  public let start: Int
  let grammar: Grammar
  let limits: Limits
  let root: Block
  /// Variable names; a variable knows its number in this list.
  let names: [Name]
  /// What the template consists of.
  public let uses: TemplateUses
  /// Whether it holds no slot character, as all but hostile ones.
  let isPlain: Bool

  /// Reads a template.
  /// - Parameters:
  ///   - source: the whole file.
  ///   - start: byte offset where the template begins, after any front matter; places are told from the top of the file.
  ///   - grammar: letters are read by `strict2`.
  ///   - limits: bounds on the template and on what it may cost when it is filled.
  /// - Throws: `TemplateError` with all problems, at most `TemplateError.limit`, in the order of the file.
  /// - Complexity: O(bytes).
  public init(
    parsing source: SourceText, from start: Int = 0, grammar: Grammar = .strict2, limits: Limits = Limits()
  ) throws(TemplateError) {
    var parser = Parser(source.bytes, grammar: grammar, limits: limits)
    root = parser.template(from: start)
    names = parser.names.names
    uses = UseCollector.uses(in: root, names, source.bytes, parser.uses)
    isPlain = SlotCharacter.firstOffset(in: source.bytes) == nil
    self.source = source
    self.start = start
    self.grammar = grammar
    self.limits = limits
    guard parser.problems.isEmpty else {
      let problems = parser.problems.enumerated().sorted {
        ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
      }
      throw TemplateError(problems.map { $0.element.diagnostic(in: source) })
    }
  }
}

/// The partials a template may call, by name.
public struct PartialSet: Sendable {
  private var templates: [String: Template]
  private var broken: [String: TemplateError]

  /// What a name stands for.
  enum Entry {
    case template(Template)
    case broken(TemplateError)
    case absent
  }

  /// - Parameters:
  ///   - templates: partials that could be read.
  ///   - broken: partials that could not; calling one is an error.
  public init(_ templates: [String: Template] = [:], broken: [String: TemplateError] = [:]) {
    self.templates = templates
    self.broken = broken
  }

  /// All names, sorted.
  public var names: [String] { (Array(templates.keys) + Array(broken.keys)).sorted() }

  subscript(_ name: String) -> Entry {
    if let template = templates[name] { return .template(template) }
    return broken[name].map(Entry.broken) ?? .absent
  }

  /// The partial of a name, if it could be read.
  public func template(named name: String) -> Template? { templates[name] }
}

/// What a template is filled with.
public struct RenderInput: Sendable {
  /// What becomes of a name that stands for nothing.
  public enum Unknown: Sendable {
    /// It is an error.
    case error
    /// It is nil. With the lax grammar only.
    case null
  }

  /// The template's own fields: an object.
  public var data: Value
  /// Seen everywhere, also inside rendered partials: an object.
  public var globals: Value
  /// The partials by name.
  public var partials: PartialSet
  /// What `"now" | date` means.
  ///
  /// Nil: "now" is an error like any other text that is no date.
  public var now: Moment?
  /// What becomes of a name that stands for nothing.
  public var unknown: Unknown

  /// Nothing but what is given.
  public init(
    data: Value = .object([]), globals: Value = .object([]), partials: PartialSet = PartialSet(), now: Moment? = nil,
    unknown: Unknown = .error
  ) {
    self.data = data
    self.globals = globals
    self.partials = partials
    self.now = now
    self.unknown = unknown
  }
}
