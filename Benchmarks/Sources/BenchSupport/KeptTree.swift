import CommonMark
public import TextCore

/// The tree of the last letter, filled again for the next one that takes the same branches.
public struct KeptTree {
  private var kept: (markdown: [UInt8], document: KeptDocument)?

  /// None yet.
  public init() {}

  /// The HTML of a template that is filled already, as `BenchLetter.html` draws it.
  /// - Throws: `MarkdownError`.
  public mutating func html(_ text: SlottedText) throws -> [UInt8] {
    if kept?.markdown != text.bytes {
      kept = (text.bytes, try KeptDocument(Document(parsing: text.bytes)))
    }
    guard let document = kept?.document else { return [] }
    let blocks = try document.filled(with: text.slots)
    var html: [UInt8] = []
    html.reserveCapacity(text.bytes.count * 2)
    for block in 0..<document.blockCount { try blocks.append(block: block, to: &html) }
    return html
  }
}
