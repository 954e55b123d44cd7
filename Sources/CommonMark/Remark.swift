/// Something that filling or editing left out of a document, for a person to know.
public struct Remark: Sendable, Hashable {
  /// What was left out.
  public enum Kind: Sendable, Hashable {
    /// A link or an image lost its address, because the scheme is none of those allowed; its words stay.
    case addressNotAllowed
    /// A link lost its address because nothing was left of it; its words stay.
    case addressEmpty
    /// Markup that a note may not hold became plain words, or a line between paragraphs went.
    case markupReduced(NodeKind)
  }

  /// What was left out.
  public var kind: Kind
  /// The slot that it came from; nil for the template's own words.
  public var slot: Int?

  /// Something that was left out.
  public init(kind: Kind, slot: Int? = nil) {
    self.kind = kind
    self.slot = slot
  }

  /// A sentence without a full stop; it holds no words of the document.
  public var message: String {
    switch kind {
    case .addressNotAllowed: "a link was left out: only https, http, mailto and tel addresses are allowed"
    case .addressEmpty: "a link was left out: its address is empty"
    case .markupReduced(let kind): "\(kind.plainName) became plain words"
    }
  }
}

extension NodeKind {
  /// What people call it.
  public var plainName: String {
    switch self {
    case .document: "the document"
    case .blockQuote: "a quotation"
    case .list: "a list"
    case .item: "a list item"
    case .codeBlock: "a block of code"
    case .htmlBlock, .htmlInline: "HTML"
    case .paragraph: "a paragraph"
    case .heading: "a heading"
    case .thematicBreak: "a dividing line"
    case .text: "text"
    case .softBreak: "a line end"
    case .lineBreak: "a line break"
    case .code: "code"
    case .emphasis: "emphasis"
    case .strong: "strong emphasis"
    case .link: "a link"
    case .image: "an image"
    }
  }
}
