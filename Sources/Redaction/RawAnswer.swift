import TextCore

/// Puts words in the place of source bytes, and counts places in scalars.
struct RawAnswer {
  private let source: [UInt8]
  private let edits: [SourceEdit]
  private let notices: [NoticeCandidate]
  private let text: ReaderText

  init(_ source: [UInt8], _ edits: [SourceEdit], _ notices: [NoticeCandidate], _ text: ReaderText) {
    self.source = source
    self.edits = edits
    self.notices = notices
    self.text = text
  }

  /// - Complexity: O(bytes + findings).
  func redacted(policy: Policy) -> RedactedText {
    var output: [UInt8] = []
    output.reserveCapacity(source.count + edits.count * 8)
    var findings: [Finding] = []
    findings.reserveCapacity(edits.count)
    var done = 0
    var scalars = 0
    for edit in edits {
      scalars += ScalarCount.count(in: source[done..<edit.source.lowerBound])
      output += source[done..<edit.source.lowerBound]
      output += edit.words.utf8
      let length = ScalarCount.count(in: source[edit.source])
      findings.append(finding(edit, start: scalars, end: scalars + length))
      scalars += length
      done = edit.source.upperBound
    }
    output += source[done...]
    let withheld = findings.indices.filter { policy.action(for: findings[$0].category, findings[$0].kind) == .withhold }
    return RedactedText(text: output, findings: findings, notices: placedNotices, withheld: withheld)
  }

  private func finding(_ edit: SourceEdit, start: Int, end: Int) -> Finding {
    Finding(
      category: edit.settled.category, kind: edit.settled.kind, rule: edit.settled.rule, start: start, end: end,
      replacement: edit.words)
  }

  /// In order of the source.
  private var placedNotices: [Notice] {
    let placed = notices.map { ($0, text.source(of: $0.range)) }.sorted { $0.1.lowerBound < $1.1.lowerBound }
    var done = 0
    var scalars = 0
    return placed.map { notice, range in
      scalars += ScalarCount.count(in: source[done..<range.lowerBound])
      done = range.lowerBound
      return Notice(
        kind: notice.kind, rule: notice.rule, start: scalars, end: scalars + ScalarCount.count(in: source[range]),
        message: notice.message)
    }
  }
}

/// Counts Unicode scalars in UTF-8.
enum ScalarCount {
  /// The bytes that are no continuation bytes.
  static func count(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      var continuations = 0
      while index + 8 <= buffer.count {
        continuations += EightBytes(buffer, at: index).continuations
        index += 8
      }
      while index < buffer.count {
        continuations += buffer[index] & 0xC0 == 0x80 ? 1 : 0
        index += 1
      }
      return buffer.count - continuations
    }
  }
}
