/// Bounds on what a template may cost; each has its own error.
public struct Limits: Sendable, Hashable {
  /// Length of a template's source in bytes.
  public var templateBytes: Int
  /// Length of the output in bytes, values included; also of what is captured.
  public var outputBytes: Int
  /// Steps of all loops of one render, and calls of partials, together.
  public var loopSteps: Int
  /// How deep blocks may stand inside each other.
  public var nesting: Int
  /// How deep partials may call each other.
  public var partialDepth: Int

  /// Bytes of all values together that are printed, filtered and compared, also where nothing comes of it.
  public var workBytes: Int

  /// 256 kB of template, 1 MB of output, 10,000 loop steps, 50 blocks, 10 partials, 64 MB of work, unless given.
  public init(
    templateBytes: Int = 262_144, outputBytes: Int = 1_048_576, loopSteps: Int = 10_000, nesting: Int = 50,
    partialDepth: Int = 10, workBytes: Int = 67_108_864
  ) {
    self.templateBytes = templateBytes
    self.outputBytes = outputBytes
    self.loopSteps = loopSteps
    self.nesting = nesting
    self.partialDepth = partialDepth
    self.workBytes = workBytes
  }
}

extension Limits {
  /// How many items a list may have that a filter makes: one per byte of output is more than any letter prints.
  var itemLimit: Int { outputBytes }
}
