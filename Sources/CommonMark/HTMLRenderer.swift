internal import CCommonMark

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How HTML is drawn.
public struct HTMLOptions: Sendable, Hashable {
  /// Emphasis is drawn as strong emphasis: letters show no italics.
  public var emphasisAsStrong: Bool

  /// Draws emphasis as it is unless told otherwise.
  public init(emphasisAsStrong: Bool = false) { self.emphasisAsStrong = emphasisAsStrong }
}

extension Document {
  /// The document as an HTML fragment, UTF-8, drawn by libcmark in its safe mode; raw HTML is left out.
  ///
  /// The corresponding C function is `cmark_render_html`.
  public func html(_ options: HTMLOptions = HTMLOptions()) -> [UInt8] { html(of: topLevelBlocks, options) }

  /// Some of the document's blocks as an HTML fragment, as if they were the whole document: the fragments of all top-level
  /// blocks, one after the other, are the HTML of the document.
  public func html(of blocks: some Sequence<NodeID>, _ options: HTMLOptions = HTMLOptions()) -> [UInt8] {
    let builder = TreeBuilder(document: self, emphasisAsStrong: options.emphasisAsStrong)
    return builder.tree(of: blocks).rendered { cmark_render_html($0, CMARK_OPT_DEFAULT) }
  }
}

extension TreeOwner {
  /// What libcmark draws, copied; its own string goes with the tree.
  borrowing func rendered(_ render: (OpaquePointer) -> UnsafeMutablePointer<CChar>?) -> [UInt8] {
    guard let string = render(root) else { return [] }
    return Array(UnsafeRawBufferPointer(start: string, count: strlen(string)))
  }
}
