/// Draws diagnostics as text: the one place that knows about carets.
public struct DiagnosticRenderer: Sendable {
  /// Whether to add ANSI colour.
  public var colour: Bool
  /// Source lines longer than this, in scalars, are shown as a window around the caret.
  public var width: Int

  /// Plain text unless asked for colour.
  public init(colour: Bool = false, width: Int = 100) {
    self.colour = colour
    self.width = width
  }

  /// One line: `file:line:column: error: text [code]`.
  public func line(_ diagnostic: Diagnostic) -> String {
    let hint = diagnostic.hint.map { " (\($0))" } ?? ""
    return "\(diagnostic.file):\(diagnostic.start.line):\(diagnostic.start.column): "
      + "\(diagnostic.severity.rawValue): \(diagnostic.message)\(hint) [\(diagnostic.code)]"
  }

  /// The full report, several lines without a trailing line end:
  ///
  ///     error: unknown filter 'titel'
  ///       --> letters/trip.md:12:23
  ///     12 | Dear {{ parent.name | titel }},
  ///        |                       ^^^^^ did you mean 'title'?
  public func report(_ diagnostic: Diagnostic) -> String {
    let heading = paint(diagnostic.severity.rawValue, diagnostic.severity == .error ? "1;31" : "1;33")
    var lines = ["\(heading): \(diagnostic.message)"]
    lines.append("  --> \(diagnostic.file):\(diagnostic.start.line):\(diagnostic.start.column)")
    lines += excerpt(diagnostic)
    lines += diagnostic.notes.map { "  note: \($0.message) at \($0.file):\($0.start.line):\($0.start.column)" }
    return lines.joined(separator: "\n")
  }

  /// The reports of several problems, a blank line between them.
  public func report(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(report).joined(separator: "\n\n")
  }

  private func excerpt(_ diagnostic: Diagnostic) -> [String] {
    guard let sourceLine = diagnostic.sourceLine, !sourceLine.isEmpty else {
      return diagnostic.hint.map { ["  help: \($0)"] } ?? []
    }
    let scalars = Array(sourceLine.unicodeScalars)
    let window = visibleWindow(of: scalars.count, around: diagnostic.start.column - 1)
    let number = String(diagnostic.start.line)
    let margin = String(repeating: " ", count: number.count)
    let shown = text(of: scalars, in: window)
    let before = max(0, diagnostic.start.column - 1 - window.lowerBound) + (window.lowerBound > 0 ? 1 : 0)
    let carets = String(repeating: "^", count: caretCount(diagnostic, lineLength: scalars.count, window: window))
    let hint = diagnostic.hint.map { " \($0)" } ?? ""
    return [
      "\(number) | \(shown)",
      "\(margin) | " + String(repeating: " ", count: before) + paint(carets, "1;31") + hint,
    ]
  }

  private func visibleWindow(of count: Int, around column: Int) -> Range<Int> {
    guard count > width else { return 0..<count }
    let start = min(max(0, column - width / 3), count - width)
    return start..<(start + width)
  }

  private func text(of scalars: [Unicode.Scalar], in window: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    if window.lowerBound > 0 { view.append("…") }
    // Tabs and other controls would push the caret out of line.
    for scalar in scalars[window] { view.append(scalar.properties.generalCategory == .control ? " " : scalar) }
    if window.upperBound < scalars.count { view.append("…") }
    return String(view)
  }

  private func caretCount(_ diagnostic: Diagnostic, lineLength: Int, window: Range<Int>) -> Int {
    let lineEnd = min(lineLength, window.upperBound) + 1
    let end = diagnostic.end.line == diagnostic.start.line ? diagnostic.end.column : lineEnd
    return max(1, min(end, lineEnd) - diagnostic.start.column)
  }

  private func paint(_ text: String, _ code: String) -> String {
    colour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
