internal import CCommonMark
internal import CTreeMemory

/// Owns one C tree, and with it every pointer into it; can't be copied, so it is freed once.
///
/// The tree, and all that libcmark makes of it, lies in memory that goes as a whole; no node is freed by itself.
struct TreeOwner: ~Copyable {
  /// Valid as long as the owner lives, on the thread that made it.
  let root: OpaquePointer
  /// What nodes of the tree are made with.
  let memory: UnsafeMutablePointer<cmark_mem>

  /// Parses Markdown.
  ///
  /// Bytes that are not UTF-8 become U+FFFD; so do zero bytes.
  init(parsing markdown: [UInt8]) {
    memory = Self.opened(expectedBytes: 16 * markdown.count)
    let parser = Self.existing(cmark_parser_new_with_mem(CMARK_OPT_VALIDATE_UTF8, memory))
    markdown.withUnsafeBytes {
      cmark_parser_feed(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
    }
    root = Self.existing(cmark_parser_finish(parser))
  }

  /// An empty document, to be built.
  init(expectedBytes: Int) {
    memory = Self.opened(expectedBytes: expectedBytes)
    root = Self.existing(cmark_node_new_with_mem(CMARK_NODE_DOCUMENT, memory))
  }

  deinit { tree_memory_close() }

  /// libcmark ends the program itself where memory runs out.
  static func existing(_ pointer: OpaquePointer?) -> OpaquePointer {
    guard let pointer else { preconditionFailure("libcmark gave no tree") }
    return pointer
  }

  private static func opened(expectedBytes: Int) -> UnsafeMutablePointer<cmark_mem> {
    guard let memory = tree_memory_open(expectedBytes) else { preconditionFailure("no memory for a tree") }
    return memory
  }
}
