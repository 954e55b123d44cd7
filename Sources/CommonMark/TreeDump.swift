import TextCore

/// A document drawn as text, for tests: a line per node, indented by depth, with its words and their sources.
///
///     paragraph
///       text "Dear " school:"Elm Park"
///       link → "https://…" title "…"
public struct TreeDump: Sendable {
  /// Whether sources are drawn.
  public var showsMarks: Bool

  /// Draws sources unless told not to.
  public init(showsMarks: Bool = true) { self.showsMarks = showsMarks }

  /// The document as lines, each with its line end; the root itself is not drawn.
  public func string(of document: Document) -> String {
    var lines = ""
    var node = document.firstChild(of: document.root)
    while let current = node {
      lines += String(repeating: "  ", count: depth(of: current, in: document)) + line(of: current, in: document) + "\n"
      node = document.following(current, below: document.root)
    }
    return lines
  }

  private func depth(of node: NodeID, in document: Document) -> Int {
    var depth = -1
    var at = node
    while let parent = document.parent(of: at) {
      depth += 1
      at = parent
    }
    return depth
  }

  private func line(of node: NodeID, in document: Document) -> String {
    var line = "\(document.kind(of: node))"
    switch document.kind(of: node) {
    case .heading: line += " \(document.headingLevel(of: node))"
    case .list: line += listStyle(of: node, in: document)
    default: break
    }
    for field in LiteralField.allCases where !document.range(of: field, in: node).isEmpty {
      line += Self.sign(of: field) + words(document.range(of: field, in: node), in: document)
    }
    return line
  }

  private func listStyle(of node: NodeID, in document: Document) -> String {
    guard let style = document.listStyle(of: node) else { return "" }
    let marker =
      switch style.marker {
      case .bullet: "bullet"
      case .period: "\(document.listStart(of: node))."
      case .parenthesis: "\(document.listStart(of: node)))"
      }
    return " \(marker) \(style.isTight ? "tight" : "loose")"
  }

  private func words(_ range: Range<Int>, in document: Document) -> String {
    guard showsMarks else { return " " + Self.quoted(document.bytes[range]) }
    return document.marks(in: range).map { part in
      (part.mark == .template ? " " : " \(part.mark):") + Self.quoted(document.bytes[part.range])
    }.joined()
  }

  private static func sign(of field: LiteralField) -> String {
    switch field {
    case .literal: ""
    case .destination: " →"
    case .title: " title"
    case .info: " info"
    }
  }

  private static func quoted(_ bytes: ArraySlice<UInt8>) -> String {
    var quoted = "\""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      quoted += scalar == "\n" ? "\\n" : scalar == "\t" ? "\\t" : scalar == "\"" ? "\\\"" : String(scalar)
    }
    return quoted + "\""
  }
}
