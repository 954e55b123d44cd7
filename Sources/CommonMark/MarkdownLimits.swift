/// How much a document may be, so that hostile input costs no more than its length.
public struct MarkdownLimits: Sendable, Hashable {
  /// Bytes of Markdown to parse.
  public var bytes: Int
  /// Nodes from the root down to the deepest, the root counted; at most 500.
  public let depth: Int
  /// Places where an image begins (`![`): libcmark 0.30.2 looks at all of them again for each link.
  public var images: Int
  /// Bytes of words after filling.
  public var filledBytes: Int

  /// 1 MB of Markdown, 100 deep, 1000 images, 16 MB filled: many times any letter.
  public init(bytes: Int = 1 << 20, depth: Int = 100, images: Int = 1000, filledBytes: Int = 16 << 20) {
    self.bytes = bytes
    self.depth = min(depth, 500)
    self.images = images
    self.filledBytes = filledBytes
  }
}
