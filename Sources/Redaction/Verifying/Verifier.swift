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

  private var terms: TermScan
  private var permitted: Set<StrictScan.Key>
  /// The permitted texts, among them staff who bear a family's surname.
  private let people: [String]

  /// Looks for the terms of a register.
  ///
  /// The permitted texts are whatever the adviser and the school declared: the numbers and addresses in them may stand, and
  /// a title with a surname though the register has the surname, and a term of several words though the register has a
  /// part of a name in it.
  public init(register: CaseRegister, permitted: [String] = []) {
    people = permitted
    terms = Self.terms(of: register, besides: permitted)
    self.permitted = []
    for text in permitted { permit(Array(text.utf8), as: .text) }
  }

  /// Permits the identifiers in a document's trusted words, and nothing else.
  package init(permittingTrustedWordsOf document: Document) {
    self.init(register: .empty)
    permit(trustedWordsOf: document)
  }

  /// The same for a register.
  package func looking(for register: CaseRegister) -> Verifier {
    if register.isEmpty, terms.isEmpty { return self }
    var verifier = self
    verifier.terms = Self.terms(of: register, besides: people)
    return verifier
  }

  private static func terms(of register: CaseRegister, besides people: [String]) -> TermScan {
    guard !register.isEmpty else { return TermScan(register.texts) }
    let people = PermittedTerms(people)
    return TermScan(
      register.texts, staff: people.staff(besides: register).texts, phrases: people.phrases(besides: register).texts)
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

  /// Permits the identifiers in words that the adviser or the school declared.
  package mutating func permit(words: [UInt8]) { permit(words, as: .text) }

  /// Looks through an output.
  /// - Parameters:
  ///   - output: UTF-8.
  ///   - format: how it is written.
  ///   - document: what it was made from; the identifiers in its words that are the template's or the school's are
  ///     permitted too, and looked for only where something would else be in the way.
  /// - Returns: what must not be there, in the order of the output; empty for a good one.
  /// - Complexity: O(bytes).
  public func violations(in output: [UInt8], as format: Format, trusting document: Document? = nil) -> [Violation] {
    if terms.isEmpty, isClean(output, as: format) { return [] }
    let found = output.withUnsafeBufferPointer { buffer in
      let text = OutputText(buffer, format: format, keepsPlaces: true)
      return text.bytes.withUnsafeBufferPointer { bytes in
        let identifiers = unpermitted(StrictScan(bytes, permitted: permitted).sightings, trusting: document)
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

  /// Whether nothing in an output needs a closer look: no identifier but those permitted, and those of some trusted words.
  ///
  /// Terms of a register are not looked for.
  /// - Complexity: O(bytes of both).
  package func isClean(_ output: [UInt8], as format: Format, trusting words: [[UInt8]] = []) -> Bool {
    let left = Self.keys(in: output, as: format, permitted: permitted, trusted: words)
    guard !left.isEmpty else { return true }
    guard !words.isEmpty else { return false }
    let trusted = Set(Self.keys(in: Array(words.joined(separator: [10])), as: .text))
    return left.allSatisfy(trusted.contains)
  }

  private static func keys(
    in output: [UInt8], as format: Format, permitted: Set<StrictScan.Key> = [], trusted: [[UInt8]] = []
  ) -> [StrictScan.Key] {
    output.withUnsafeBufferPointer { buffer in
      let text = OutputText(buffer, format: format, keepsPlaces: false)
      return text.bytes.withUnsafeBufferPointer { bytes in
        StrictScan(bytes, permitted: permitted, trusted: trusted).sightings.map(\.key)
      }
    }
  }

  private func unpermitted(_ left: [StrictScan.Sighting], trusting document: Document?) -> [StrictScan.Sighting] {
    guard !left.isEmpty, let document else { return left }
    var trusting = self
    trusting.permit(trustedWordsOf: document)
    return left.filter { !trusting.permitted.contains($0.key) }
  }

  private mutating func permit(_ text: [UInt8], as format: Format) {
    permitted.formUnion(Self.keys(in: text, as: format))
  }
}
