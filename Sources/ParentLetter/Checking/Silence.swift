public import TextCore

/// A comment `check: allow RULE because …` that silences a rule for one line.
struct Silence: Sendable {
  /// The rule's id, as written.
  var rule: String
  /// Empty if none is given.
  var reason: String
  /// Of the comment.
  var range: Range<Int>
  /// The line it is for.
  var line: Int

  /// The silences of a file: each is for the line on which its comment ends, or the next if nothing follows there.
  static func all(in tree: TemplateTree, of source: SourceText) -> [Silence] {
    tree.comments.compactMap { comment in
      let words = comment.text.split { $0 == " " || $0 == "\n" || $0 == "\t" }.map(String.init)
      guard words.count >= 2, words[0] == "check:", words[1] == "allow" else { return nil }
      let reason = words.dropFirst(3).first == "because" ? words.dropFirst(4).joined(separator: " ") : ""
      let line = source.position(at: comment.range.upperBound).line
      let rest = source.bytes[comment.range.upperBound..<source.offset(ofLine: line + 1)]
      let isAlone = rest.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
      return Silence(
        rule: words.count > 2 ? words[2] : "", reason: reason, range: comment.range, line: isAlone ? line + 1 : line)
    }
  }
}

/// A finding that a comment in the letter allows.
public struct SilencedFinding: Sendable, Hashable {
  /// What would be told.
  public var problem: Diagnostic
  /// Why it is allowed, in the adviser's words.
  public var reason: String
}
