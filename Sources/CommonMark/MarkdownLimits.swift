/// How much a document may be, so that hostile input costs no more than its length.
public struct MarkdownLimits: Sendable, Hashable {
  /// Bytes of Markdown to parse.
  public var bytes: Int
  /// Nodes from the root down to the deepest, the root counted.
  public var depth: Int
  /// Bytes of words after filling.
  public var filledBytes: Int

  /// 1 MB of Markdown, 100 deep, 16 MB filled: many times any letter.
  public init(bytes: Int = 1 << 20, depth: Int = 100, filledBytes: Int = 16 << 20) {
    self.bytes = bytes
    self.depth = depth
    self.filledBytes = filledBytes
  }
}
