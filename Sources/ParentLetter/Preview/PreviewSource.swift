import TextCore

/// A file of the set line by line, each problem under its line.
struct PreviewSource {
  private let source: SourceText
  private let problems: [Diagnostic]
  /// What stands before a line's number in its address.
  private let anchor: String

  init(_ source: SourceText, _ problems: [Diagnostic], anchor: String = "line") {
    (self.source, self.problems, self.anchor) = (source, problems, anchor)
  }

  func write(to html: inout HTMLWriter) {
    html.markup("<ol class=\"source\">\n")
    for number in 1...max(1, lastLine) { line(number, &html) }
    html.markup("</ol>\n")
  }

  /// A file ends with a line end, and what follows it is no line.
  private var lastLine: Int { source.line(source.lineCount).isEmpty ? source.lineCount - 1 : source.lineCount }

  private func line(_ number: Int, _ html: inout HTMLWriter) {
    let found = problems.filter { $0.start.line == number }
    html.markup(found.isEmpty ? "<li id=\"" : "<li class=\"faulty\" id=\"")
    html.element("", "\(anchor)-\(number)", "\">")
    html.markup("<code>")
    if let first = found.first { marked(source.line(number), first, &html) } else { html.text(source.line(number)) }
    html.markup("</code>")
    for problem in found {
      html.markup("<p>")
      html.element("<span class=\"id\">column ", String(problem.start.column), "</span> ")
      PreviewProblem(problem).write(to: &html, address: nil)
      html.markup("</p>")
    }
    html.markup("</li>\n")
  }

  private func marked(_ line: String, _ problem: Diagnostic, _ html: inout HTMLWriter) {
    let scalars = Array(line.unicodeScalars)
    let start = min(max(0, problem.start.column - 1), scalars.count)
    let isShort = problem.end.line == problem.start.line
    let end = isShort ? min(max(start, problem.end.column - 1), scalars.count) : scalars.count
    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
    html.text(text(0..<start))
    if start < end { html.element("<mark>", text(start..<end), "</mark>") }
    html.text(text(end..<scalars.count))
  }
}
