public import TextCore

/// A template that can't be used: everything that is wrong with it, in the order of the file.
public struct TemplateError: Error, Sendable, Hashable {
  /// At most this many problems are told at once.
  public static let limit = 50

  /// 1 to `limit` problems.
  public let diagnostics: [Diagnostic]

  init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}

/// Why a template could not be filled.
public struct RenderError: Error, Sendable, Hashable {
  /// The kind, with typed payloads.
  public let kind: ProblemKind
  /// The problem at its place: in a partial, with the calls that led there as notes, outermost last.
  public internal(set) var diagnostic: Diagnostic
  /// The place in the template that was asked to render: for a problem in a partial, the tag that called it.
  public internal(set) var outermost: SourcePosition
  /// How many partials deep it arose.
  private(set) var depth = 0

  init(_ problem: Problem, in source: SourceText) {
    kind = problem.kind
    diagnostic = problem.diagnostic(in: source)
    outermost = diagnostic.start
  }

  /// The same error, known to have arisen in a partial at a depth.
  func deeper(_ depth: Int) -> RenderError {
    var copy = self
    copy.depth = max(self.depth, depth)
    return copy
  }
}
