/// A half-open range of byte offsets in one `SourceText`.
public struct SourceRange: Sendable, Hashable {
  /// Offset of the first byte.
  public let start: Int
  /// Offset just past the last byte; equal to `start` for a place between two bytes.
  public let end: Int

  /// `end` below `start` is taken as `start`.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// The same as a range of offsets.
  public init(_ range: Range<Int>) {
    self.init(range.lowerBound, range.upperBound)
  }
}
