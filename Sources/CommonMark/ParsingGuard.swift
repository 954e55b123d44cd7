import TextCore

/// Refuses the few texts that cost libcmark 0.30.2 more than time in proportion to their length, before it sees them.
///
/// libcmark looks at every open block again for each line, so that a line that opens 100,000 lists makes each blank line
/// after it cost 100,000 steps; and at every place where an image began again for each link (CVE-2023-22486). What lies
/// deep within paragraphs is harmless to it, and found later by `TreeReader`.
struct ParsingGuard {
  /// Shorter texts can do no harm and are not looked at.
  static let harmlessByteCount = 4096

  let limits: MarkdownLimits

  /// Why a text is refused, or nil.
  /// - Complexity: O(bytes).
  func refusal(of markdown: [UInt8]) -> MarkdownError? {
    guard markdown.count > Self.harmlessByteCount else { return nil }
    return markdown.withUnsafeBufferPointer { bytes in
      var line = 0
      var images = 0
      while line < bytes.count {
        if depth(ofLineAt: line, in: bytes) >= limits.depth { return refusal(.tooDeep(limit: limits.depth), at: line) }
        let end = lineEnd(from: line, in: bytes, images: &images)
        if images > limits.images { return refusal(.tooManyImages(limit: limits.images), at: line) }
        line = end + 1
      }
      return nil
    }
  }

  private func refusal(_ kind: MarkdownError.Kind, at offset: Int) -> MarkdownError {
    MarkdownError(kind, range: SourceRange(offset, offset))
  }

  /// The offset of the line end; counts the places where an image may begin.
  private func lineEnd(from start: Int, in bytes: UnsafeBufferPointer<UInt8>, images: inout Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") {
      if bytes[end] == UInt8(ascii: "["), end > start, bytes[end - 1] == UInt8(ascii: "!") { images += 1 }
      end += 1
    }
    return end
  }

  /// The most blocks that a line can lie in: its container marks, and one for each two columns of indentation before
  /// the last of them.
  private func depth(ofLineAt start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var marks = 0
    var indentation = 0
    var depth = 0
    var offset = start
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: " "):
        indentation += 1
        offset += 1
      case UInt8(ascii: "\t"):
        indentation += 4
        offset += 1
      default:
        let length = markLength(at: offset, in: bytes)
        if length == 0 { return depth }
        marks += 1
        depth = marks + indentation / 2
        offset += length
        if offset < bytes.count, bytes[offset] == UInt8(ascii: " ") { offset += 1 }
      }
    }
    return depth
  }

  /// The length of the container mark at an offset, 0 if there is none.
  private func markLength(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    switch bytes[offset] {
    case UInt8(ascii: ">"): return 1
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): return endsMark(offset + 1, in: bytes) ? 1 : 0
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var end = offset
      while end < bytes.count, end < offset + 10, bytes[end] >= UInt8(ascii: "0"), bytes[end] <= UInt8(ascii: "9") {
        end += 1
      }
      guard end < bytes.count, bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")") else { return 0 }
      return endsMark(end + 1, in: bytes) ? end + 1 - offset : 0
    default: return 0
    }
  }

  private func endsMark(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    offset >= bytes.count || bytes[offset] <= UInt8(ascii: " ")
  }
}
