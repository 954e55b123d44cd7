/// Finds identifiers and puts harmless words in their place.
///
/// It can be shared, as it never changes, and keeps nothing of the texts it reads.
public final class Redactor: Sendable {
  let register: CaseRegister
  let permitted: PermittedTerms
  /// The permitted persons with a title; the surname that they share with a family of the register is none of its parts.
  private let staff: PermittedTerms
  /// The permitted terms of several words; a mere part of a registered name within one is none.
  private let phrases: PermittedTerms
  let policy: Policy
  let notices: NoticeFinder

  /// - Parameters:
  ///   - register: what must never appear; it beats everything else.
  ///   - permitted: what may be said as it stands.
  ///   - policy: what is done with findings.
  ///   - sizes: what the jigsaw rules know of the school.
  public convenience init(
    register: CaseRegister = .empty, permitted: PermittedTerms = .none, policy: Policy = .standard,
    sizes: GroupSizes = GroupSizes()
  ) {
    self.init(register, permitted, policy, NoticeFinder(sizes))
  }

  /// The same redactor with a register and a policy of a letter's own.
  package convenience init(_ redactor: Redactor, register: CaseRegister, policy: Policy) {
    self.init(register, redactor.permitted, policy, redactor.notices)
  }

  private init(_ register: CaseRegister, _ permitted: PermittedTerms, _ policy: Policy, _ notices: NoticeFinder) {
    self.register = register
    self.permitted = permitted
    staff = permitted.staff(besides: register)
    phrases = permitted.phrases(besides: register)
    self.policy = policy
    self.notices = notices
  }

  /// The longest text that can be redacted in one piece, in bytes.
  public static let byteLimit = ReaderText.byteLimit

  /// Takes identifiers out of text or Markdown as typed.
  ///
  /// - Parameter source: UTF-8, at most `byteLimit` bytes; the words take the place of scalars, never of parts of them.
  /// - Returns: the text with words in the place of identifiers, and what was found.
  /// - Complexity: O(bytes).
  public func redacted(text source: [UInt8]) -> RedactedText {
    let text = ReaderText(raw: source)
    let edits = edits(in: text, of: source)
    return RawAnswer(source, edits, notices.notices(in: text, children: edits.namedChildren), text).redacted(
      policy: policy)
  }

  /// All findings of a text, settled, in order.
  package func settled(in text: ReaderText) -> [Settled] {
    let others = othersThanNames(in: text)
    let names = NameFinder().candidates(
      in: text, permitted: others.permitted, identifiers: others.identifiers, things: permitted.things)
    let candidates = others.candidates + Permission(others.permitted, in: text).applied(to: names)
    return Settlement(candidates, in: text).settled.filter { settled in
      settled.layer == .register || policy.action(for: settled.category, settled.kind) != .keep
    }
  }

  /// What is permitted in a text, and what all layers but that of unlisted names find.
  func othersThanNames(in text: ReaderText) -> OthersThanNames {
    let permitted = permitted.ranges(in: text)
    let registered = registered(in: text)
    let identifiers = StructuredRecognisers.candidates(in: text)
    return OthersThanNames(
      permitted: permitted,
      candidates: registered + Permission(permitted, in: text).applied(to: identifiers))
  }

  /// What the register's layer finds, but for what belongs to somebody or something else that may be named.
  private func registered(in text: ReaderText) -> [Candidate] {
    let registered = Permission(staff.ranges(in: text), in: text)
      .outside(RegisterMatcher.candidates(of: register, in: text))
    let parts = registered.filter(\.isPartOfRegistered)
    guard !parts.isEmpty else { return registered }
    let left = Set(Permission(phrases.ranges(in: text), in: text).outside(parts))
    return registered.filter { !$0.isPartOfRegistered || left.contains($0) }
  }

  /// Findings with their source ranges and words, in order of the source, disjoint.
  ///
  /// The text is what was read of the source's bytes.
  func edits(in text: ReaderText, of source: [UInt8]) -> [SourceEdit] {
    let replacements = replacements(in: text)
    guard !replacements.isEmpty else { return [] }
    let policy = policy
    return source.withUnsafeBufferPointer { buffer in
      let edges = SourceEdges(buffer)
      let edits = replacements.map { settled, replacement in
        SourceEdit(settled, source: edges.widened(text.source(of: replacement.range)), words: replacement.text)
      }
      return SourceEdit.joined(edits) { policy.action(for: $0.category, $0.kind) == .withhold }
    }
  }

  /// The findings with the sentences that go with them; each sentence is read once.
  private func withSentences(_ settled: [Settled], in text: ReaderText) -> [(Settled, Replacement)] {
    var sentence = 0..<0
    return settled.map { finding in
      if finding.range.upperBound > sentence.upperBound || finding.range.lowerBound < sentence.lowerBound {
        sentence = SentenceRange.around(finding.range, in: text)
      }
      return (finding, Replacement(range: sentence, text: ""))
    }
  }

  private func replacements(in text: ReaderText) -> [(Settled, Replacement)] {
    let settled = settled(in: text)
    guard !settled.isEmpty else { return [] }
    if policy.mode == .removeSentence {
      return withSentences(settled, in: text)
    }
    let writer = ReplacementWriter(mode: policy.mode == .label ? .label : .natural)
    return Array(zip(settled, writer.replacements(for: settled, in: text)))
  }
}

extension CaseRegister {
  /// Whether a text, UTF-8 of at most `Redactor.byteLimit` bytes, holds a registered term, however it is written.
  /// - Complexity: O(bytes).
  package func isTold(in text: [UInt8]) -> Bool {
    !isEmpty && Redactor(register: self).redacted(text: text).findings.contains { $0.rule.hasPrefix("register") }
  }
}

/// What the layer of unlisted names is told of a text.
struct OthersThanNames {
  /// Ranges that stay, disjoint and in order.
  let permitted: [Range<Int>]
  let candidates: [Candidate]

  /// Where something was found, in order and disjoint.
  var identifiers: [Range<Int>] { candidates.map(\.range).sorted { $0.lowerBound < $1.lowerBound }.disjoint }
}
