import Foundation

/// Words inside a label that tell nothing by themselves: a person's title, and the markup that disguises a term.
enum SparedWords {
  private static let titles = #"\b(?i:mr|mrs|ms|miss|dr|rev|sir|sgt|pc|dc|ds|di|pani|op|operation|the|and|of)\b"#
  private static let markup =
    #"</?b>|<!-- x -->|\(https://example\.org/x\)|https://example\.org/p/|&shy;|&#8203;|\b(?i:at|dot)\b"#
  private static let titled: Set = ["name", "nickname", "officer", "operation", "collar"]

  /// Their places, counted in scalars from the start of the label.
  static func places(in scalars: [Unicode.Scalar], _ span: CorpusRecord.Span, of record: CorpusRecord) -> [Int] {
    var patterns: [String] = []
    if titled.contains(span.kind) { patterns.append(titles) }
    if record.group == "disguised" { patterns.append(markup) }
    return patterns.flatMap { matches(of: $0, in: String(String.UnicodeScalarView(scalars))) }
  }

  private static func matches(of pattern: String, in text: String) -> [Int] {
    guard let expression = try? NSRegularExpression(pattern: pattern) else { return [] }
    let found = expression.matches(in: text, range: NSRange(text.startIndex..., in: text))
    return found.flatMap { match -> [Int] in
      guard let range = Range(match.range, in: text) else { return [] }
      let view = text.unicodeScalars
      let start = view.distance(from: view.startIndex, to: range.lowerBound)
      return Array(start..<start + view.distance(from: range.lowerBound, to: range.upperBound))
    }
  }
}
