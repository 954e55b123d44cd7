public import CommonMark
import TextCore

/// Looks at a finished output once more, with other eyes than redaction: for terms of the case register, and for
/// identifiers of unmistakable form that nobody permitted.
///
/// Build it once for a case and a school and use it for every output; it keeps nothing of what it reads.
public struct Verifier: Sendable {
  /// How an output is written.
  public enum Format: Sendable, Hashable {
    case html, markdown, text
  }

  private let terms: TermScan
  private var permitted: Set<[UInt8]>

  /// Looks for the terms of a register.
  ///
  /// The permitted texts are whatever the adviser and the school declared: the numbers and addresses in them may stand.
  public init(register: CaseRegister, permitted: [String] = []) {
    terms = TermScan(register.texts)
    self.permitted = []
    for text in permitted { permit(Array(text.utf8), as: .text) }
  }

  /// Permits the identifiers in those words of a document that are the template's or the school's.
  public mutating func permit(trustedWordsOf document: Document) {
    var words: [UInt8] = []
    for marked in document.marks(in: 0..<document.bytes.count) {
      if marked.mark == .letter {
        words.append(10)
      } else {
        words += document.bytes[marked.range].map { $0 == 0 ? 10 : $0 }
      }
    }
    permit(words, as: .text)
  }

  /// Looks through an output.
  /// - Parameters:
  ///   - output: UTF-8.
  ///   - format: how it is written.
  /// - Returns: what must not be there, in the order of the output; empty for a good one.
  /// - Complexity: O(bytes).
  public func violations(in output: [UInt8], as format: Format) -> [Violation] {
    let found = output.withUnsafeBufferPointer { buffer in
      let text = OutputText(buffer, format: format)
      return text.bytes.withUnsafeBufferPointer { bytes in
        let identifiers = StrictScan(bytes).sightings.filter { !permitted.contains(Self.normal($0.key)) }
        let all =
          identifiers.map { ($0.range.lowerBound, $0.rule) } + terms.offsets(in: bytes).map { ($0, "verify-register") }
        return all.map { (text.offset(of: $0.0), $0.1) }.sorted { $0 < $1 }
      }
    }
    guard !found.isEmpty else { return [] }
    let source = SourceText(name: "", bytes: output)
    return found.map { offset, rule in
      let place = source.position(at: offset)
      return Violation(rule: rule, line: place.line, column: place.column)
    }
  }

  private mutating func permit(_ text: [UInt8], as format: Format) {
    text.withUnsafeBufferPointer { buffer in
      let words = OutputText(buffer, format: format)
      words.bytes.withUnsafeBufferPointer { bytes in
        for sighting in StrictScan(bytes).sightings { permitted.insert(Self.normal(sighting.key)) }
      }
    }
  }

  /// Telephone numbers compare without their country code.
  private static func normal(_ key: [UInt8]) -> [UInt8] {
    guard key.count > 10, key.allSatisfy(\.isDigit) else { return key }
    return [UInt8(ascii: "0")] + PhoneDigits.national(key)
  }
}
