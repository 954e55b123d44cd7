import TextCore

extension Document {
  /// Parses CommonMark; slot characters in it become places to be filled.
  ///
  /// Everything is marked as the template's. Raw HTML is kept in the tree, where redaction reads it, and never rendered.
  /// Bytes that are not UTF-8 and zero bytes become U+FFFD.
  /// - Throws: `tooLong`, `tooDeep`, `tooManyImages`.
  /// - Complexity: O(bytes), within the limits.
  public init(parsing markdown: [UInt8], limits: MarkdownLimits = MarkdownLimits()) throws(MarkdownError) {
    guard markdown.count <= limits.bytes else {
      throw MarkdownError(.tooLong(limit: limits.bytes), range: SourceRange(limits.bytes, markdown.count))
    }
    if let refusal = ParsingGuard(limits: limits).refusal(of: markdown) { throw refusal }
    self = try Self.tree(of: markdown, limits: limits)
    sites = slotSites()
  }

  /// Parses the UTF-8 of a string.
  public init(parsing markdown: String, limits: MarkdownLimits = MarkdownLimits()) throws(MarkdownError) {
    try self.init(parsing: Array(markdown.utf8), limits: limits)
  }

  private static func tree(of markdown: [UInt8], limits: MarkdownLimits) throws(MarkdownError) -> Document {
    do throws(TreeReader.TooDeep) {
      return try TreeReader.document(
        reading: TreeOwner(parsing: markdown), byteCount: markdown.count, maximumDepth: limits.depth)
    } catch {
      let offset = SourceText(name: "", bytes: markdown).offset(ofLine: error.line)
      throw MarkdownError(.tooDeep(limit: limits.depth), range: SourceRange(offset, offset))
    }
  }
}
