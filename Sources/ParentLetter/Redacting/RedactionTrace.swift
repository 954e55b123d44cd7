public import Redaction
public import TextCore

/// Says for each finding why it was found and what a person may do: the words of `--explain`.
///
/// What was taken out is not in it, unless it is asked for.
public struct RedactionTrace: Sendable {
  /// One finding, explained.
  public struct Entry: Sendable, Hashable {
    /// Where it starts in the source.
    public var place: SourcePosition
    /// The finding itself.
    public var finding: Finding
    /// The layer that found it: "register", "structured", "names".
    public var layer: String
    /// Why, in a sentence.
    public var sentence: String
    /// What a person may do.
    public var advice: String
    /// What stood there, if it was asked for.
    public var removed: String?
  }

  /// In order of the text.
  public let entries: [Entry]

  /// The trace of a text and what was found in it.
  /// - Complexity: O(bytes + findings).
  public init(of redacted: RedactedText, in source: SourceText, revealing: Bool = false) {
    var scalars = ScalarOffsets(source.bytes)
    entries = redacted.findings.map { finding in
      let range = scalars.offset(of: finding.start)..<scalars.offset(of: finding.end)
      let entry = RuleTable.shared[id: finding.rule]
      return Entry(
        place: source.position(at: range.lowerBound), finding: finding, layer: entry?.layer ?? "",
        sentence: entry?.rule.sentence ?? "", advice: entry?.rule.advice ?? "",
        removed: revealing ? String(decoding: source.bytes[range], as: UTF8.self) : nil)
    }
  }

  /// For people: two lines for each finding.
  public func text(name: String) -> String {
    entries.map { entry in
      let what = "\(entry.finding.category.rawValue) \(entry.finding.kind.rawValue)"
      let removed = entry.removed.map { " '\($0)'" } ?? ""
      return "\(name):\(entry.place.line):\(entry.place.column): \(what)\(removed) → '\(entry.finding.replacement)' "
        + "[\(entry.finding.rule)]\n  \(entry.sentence) \(entry.advice)\n"
    }.joined()
  }
}

/// Turns offsets in scalars, asked in rising order, into offsets in bytes.
private struct ScalarOffsets {
  private let bytes: [UInt8]
  private var scalars = 0
  private var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func offset(of wanted: Int) -> Int {
    while scalars < wanted, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      scalars += 1
    }
    return offset
  }
}
