import TextCore

/// Text as UTF-8 bytes that know where they come from: all from one place, or in runs.
public struct TextValue: Sendable {
  /// A stretch that comes from one place, from the end of the run before it (or 0).
  struct Run: Sendable {
    /// Offset just past the run's last byte.
    var end: Int
    var origin: Origin
    var form: Slot.Form
    /// The dotted path a template asked for, if the run is a value as it stands.
    var name: String
  }

  var bytes: [UInt8]
  /// The least trusted of the runs.
  var origin: Origin
  /// `markdown` only for a value as it stands; what a filter makes of it is `text`.
  var form: Slot.Form
  /// In order, the last ends at `bytes.count`; empty if all bytes have the same `origin` and `form`.
  var runs: [Run]

  init(_ bytes: [UInt8], _ origin: Origin, form: Slot.Form = .text) {
    self.bytes = bytes
    self.origin = origin
    self.form = form
    runs = []
  }

  init(_ text: String, _ origin: Origin) {
    self.init(Array(text.utf8), origin)
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The same bytes without the flag that they are Markdown: what a filter gets to work on.
  var plain: TextValue {
    var copy = self
    copy.form = .text
    for index in copy.runs.indices {
      copy.runs[index].form = .text
      copy.runs[index].name = ""
    }
    return copy
  }

  /// Adds text at the end, each part keeping its own source.
  mutating func append(_ other: TextValue) {
    guard !other.bytes.isEmpty else { return }
    guard !bytes.isEmpty else {
      self = other.plain
      return
    }
    if runs.isEmpty, other.runs.isEmpty, origin == other.origin {
      bytes.append(contentsOf: other.bytes)
      return
    }
    if runs.isEmpty { runs = [Run(end: bytes.count, origin: origin, form: .text, name: "")] }
    let base = bytes.count
    bytes.append(contentsOf: other.bytes)
    StepCount.add(other.bytes.count + other.runs.count)
    for run in other.runs { addRun(base + run.end, run.origin) }
    addRun(bytes.count, other.origin)
    origin = origin.mixed(with: other.origin)
    form = .text
  }

  /// The bytes of a range of offsets, each keeping its source.
  subscript(_ range: Range<Int>) -> TextValue {
    if range.lowerBound == 0, range.upperBound == bytes.count { return plain }
    var part = TextValue(Array(bytes[range]), origin)
    guard !runs.isEmpty, !range.isEmpty else { return part }
    var start = 0
    part.origin = .literal
    for run in runs {
      if run.end > range.lowerBound, start < range.upperBound {
        part.addRun(min(run.end, range.upperBound) - range.lowerBound, run.origin)
        part.origin = part.origin.mixed(with: run.origin)
      }
      start = run.end
    }
    if part.runs.count == 1 { part.runs = [] }
    return part
  }

  private mutating func addRun(_ end: Int, _ origin: Origin) {
    guard end > (runs.last?.end ?? 0) else { return }
    if let last = runs.last, last.origin == origin, last.form == .text, last.name.isEmpty {
      runs[runs.count - 1].end = end
    } else {
      runs.append(Run(end: end, origin: origin, form: .text, name: ""))
    }
  }
}
