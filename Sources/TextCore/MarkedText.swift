/// Text as bytes in which every byte knows its source: one buffer, and runs of equal marks.
public struct MarkedText: Sendable, Hashable {
  /// A stretch of one mark, from the end of the run before it (or 0).
  public struct Run: Sendable, Hashable {
    /// Offset just past the run's last byte.
    public var end: Int
    /// The source of the run's bytes.
    public var mark: SourceMark

    /// A run that ends at a byte offset.
    @inlinable
    public init(end: Int, mark: SourceMark) {
      self.end = end
      self.mark = mark
    }
  }

  /// UTF-8.
  public private(set) var bytes: [UInt8]
  /// In order, not empty runs, neighbours differ in mark; the last ends at `bytes.count`.
  public private(set) var runs: [Run]

  /// No text.
  public init() {
    bytes = []
    runs = []
  }

  /// Text of one source.
  public init(_ bytes: [UInt8], mark: SourceMark) {
    self.bytes = bytes
    runs = bytes.isEmpty ? [] : [Run(end: bytes.count, mark: mark)]
  }

  /// Text of one source.
  public init(_ text: String, mark: SourceMark) {
    self.init(Array(text.utf8), mark: mark)
  }

  /// Text whose runs are already known, as a renderer has worked them out.
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - runs: as `runs` is described.
  public init(bytes: [UInt8], runs: [Run]) {
    precondition((runs.last?.end ?? 0) == bytes.count, "runs cover the bytes")
    self.bytes = bytes
    self.runs = runs
  }

  /// The text as a string; bytes that are not UTF-8 become U+FFFD.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The least trusted mark within, `template` for an empty text.
  public var leastTrusted: SourceMark { runs.reduce(.template) { $0.mixed(with: $1.mark) } }

  /// Adds bytes of one source at the end.
  public mutating func append(_ more: some Sequence<UInt8>, mark: SourceMark) {
    bytes.append(contentsOf: more)
    closeRun(mark)
  }

  /// Adds marked text at the end, with its own marks.
  public mutating func append(_ other: MarkedText) {
    let base = bytes.count
    bytes.append(contentsOf: other.bytes)
    for run in other.runs { closeRun(run.mark, at: base + run.end) }
  }

  /// The source of the byte at an offset.
  /// - Complexity: O(log runs).
  public func mark(at offset: Int) -> SourceMark {
    let run = runs.firstIndex(endingAfter: offset) { $0.end }
    return run < runs.count ? runs[run].mark : .template
  }

  private mutating func closeRun(_ mark: SourceMark) {
    closeRun(mark, at: bytes.count)
  }

  private mutating func closeRun(_ mark: SourceMark, at end: Int) {
    guard end > (runs.last?.end ?? 0) else { return }
    if let last = runs.last, last.mark == mark {
      runs[runs.count - 1].end = end
    } else {
      runs.append(Run(end: end, mark: mark))
    }
  }
}
