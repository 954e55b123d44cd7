/// Which of Liquid's grammars a template is read by.
public enum Grammar: Sendable, Hashable {
  /// The strict grammar of Liquid 5.13: what is not understood is a problem. Letters are always read by it.
  case strict2
  /// Shopify's oldest grammar: what is not understood is passed over. For the conformance suite only.
  case lax
}

/// The tags by name.
enum TagName: String, CaseIterable {
  case assign, `break`, capture, `case`, comment, `continue`, cycle, decrement, doc, echo, `for`, `if`, ifchanged
  case include, increment, liquid, raw, render, tablerow, unless
  case inlineComment = "#"

  /// Whether the tag has an end tag.
  var isBlock: Bool {
    switch self {
    case .capture, .case, .comment, .doc, .for, .if, .ifchanged, .raw, .tablerow, .unless: true
    default: false
    }
  }

  /// What may stand in a template as the name of a tag, for suggestions.
  static let suggestions =
    allCases.filter { $0 != .inlineComment }.map(\.rawValue) + ["else", "elsif", "when"] + endNames
  static let endNames = allCases.filter(\.isBlock).map { "end" + $0.rawValue }
}
