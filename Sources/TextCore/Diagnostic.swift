/// One problem, told to a person: what, where, and what to do.
///
/// Messages and hints never hold a value from anybody's data, only names of fields, tags and files.
public struct Diagnostic: Sendable, Hashable {
  /// Whether work can go on.
  public enum Severity: String, Sendable, Hashable, Comparable {
    case warning, error

    /// `warning` < `error`.
    public static func < (left: Severity, right: Severity) -> Bool { left == .warning && right == .error }
  }

  /// A further place that explains the problem, such as the line that asked for a partial.
  public struct Note: Sendable, Hashable {
    /// A sentence without a full stop.
    public var message: String
    /// The file, as people know it.
    public var file: String
    /// Where it starts.
    public var start: SourcePosition

    /// A note at a place.
    public init(message: String, file: String, start: SourcePosition) {
      self.message = message
      self.file = file
      self.start = start
    }
  }

  /// Error or warning.
  public var severity: Severity
  /// Stable identifier of the kind of problem, lower case with hyphens ("unknown-filter").
  public var code: String
  /// A plain sentence without a full stop.
  public var message: String
  /// The file, as people know it.
  public var file: String
  /// Where the problem starts.
  public var start: SourcePosition
  /// Just past where it ends; equal to `start` for a single place.
  public var end: SourcePosition
  /// The line at `start`, or nil where the line may hold personal data (a request, a case register).
  public var sourceLine: String?
  /// What to do, in a few words ("did you mean 'title'?").
  public var hint: String?
  /// Further places, outermost last.
  public var notes: [Note]
  /// The key that is wrong, from the top of its file ("release.police"); nil where no key is to blame.
  public var field: String?

  /// A problem whose place is already known as lines and columns.
  public init(
    severity: Severity = .error, code: String, message: String, file: String, start: SourcePosition,
    end: SourcePosition? = nil, sourceLine: String? = nil, hint: String? = nil, notes: [Note] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.file = file
    self.start = start
    self.end = end ?? start
    self.sourceLine = sourceLine
    self.hint = hint
    self.notes = notes
  }

  /// A problem at a range of a source text, showing its line.
  public init(
    severity: Severity = .error, code: String, message: String, at range: SourceRange, in source: SourceText,
    hint: String? = nil, notes: [Note] = []
  ) {
    let start = source.position(at: range.start)
    self.init(
      severity: severity, code: code, message: message, file: source.name, start: start,
      end: source.position(at: range.end), sourceLine: source.line(start.line), hint: hint, notes: notes)
  }
}
