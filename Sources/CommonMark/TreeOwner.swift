internal import CCommonMark

/// Owns one C tree, and with it every pointer into it; can't be copied, so it is freed once.
struct TreeOwner: ~Copyable {
  /// Valid as long as the owner lives.
  let root: OpaquePointer

  /// Parses Markdown. Bytes that are not UTF-8 become U+FFFD; so do zero bytes.
  init(parsing markdown: [UInt8]) {
    let parser = Self.existing(cmark_parser_new(CMARK_OPT_VALIDATE_UTF8))
    defer { cmark_parser_free(parser) }
    markdown.withUnsafeBytes {
      cmark_parser_feed(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
    }
    root = Self.existing(cmark_parser_finish(parser))
  }

  /// An empty document, to be built.
  init() {
    root = Self.existing(cmark_node_new(CMARK_NODE_DOCUMENT))
  }

  deinit { cmark_node_free(root) }

  /// libcmark ends the program itself where memory runs out.
  static func existing(_ pointer: OpaquePointer?) -> OpaquePointer {
    guard let pointer else { preconditionFailure("libcmark gave no tree") }
    return pointer
  }
}
