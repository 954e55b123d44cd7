import TestSupport
import Testing

@testable import Redaction

/// A text with identifiers in `[[…]]`, and what kind they are; without brackets, a text in which nothing may be found.
struct StructuredCase: NamedCase {
  let text: String
  var name: String { text }

  init(_ text: String) { self.text = text }

  /// The text as people write it.
  var plain: String { text.split(separator: "[[").joined().split(separator: "]]").joined() }

  /// What has to be found, in order.
  var expected: [String] {
    text.split(separator: "[[", omittingEmptySubsequences: false).dropFirst().map { part in
      String(part.split(separator: "]]", omittingEmptySubsequences: false)[0])
    }
  }

  /// What is found, in order, as it stands in the text.
  var found: [String] {
    let bytes = Array(plain.utf8)
    let reader = ReaderText(raw: bytes)
    return StructuredRecognisers.candidates(in: reader).map { candidate in
      String(decoding: bytes[reader.source(of: candidate.range)], as: UTF8.self)
    }
  }

  /// Records an issue if what is found is not what stands in brackets.
  func expectFound(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(found == expected, sourceLocation: sourceLocation)
  }
}
