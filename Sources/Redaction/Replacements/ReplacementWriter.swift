/// What is written in place of a finding.
package struct Replacement: Sendable, Hashable {
  /// Reader bytes; the finding's own, and with it an apostrophe that would be left hanging.
  package var range: Range<Int>
  package var text: String
}

/// Finds the words to put in place of findings, so that the sentence still reads.
///
/// The same person has the same words through a text: "a child" at first, "the child" after; with more than one,
/// "another child" and "the other child", or "a second child" and so on. Articles follow what stands before, and
/// nothing tells sex, age, initial or length. The words are themselves no findings, so a second pass changes nothing.
package struct ReplacementWriter: Sendable {
  package enum Mode: Sendable, Hashable {
    /// Words that read as English.
    case natural
    /// What was removed, in brackets.
    case label
  }

  private let mode: Mode

  package init(mode: Mode = .natural) { self.mode = mode }

  /// One replacement for each finding; these are in order and disjoint.
  /// - Complexity: O(findings × log tokens).
  package func replacements(for findings: [Settled], in text: ReaderText) -> [Replacement] {
    NameText.reading(text) { view in
      let index = PersonIndex(findings, in: text)
      let contexts = findings.map { ReplacementContext($0, in: view) }
      let spoken = zip(index.persons, contexts).compactMap { $1.introducesPerson ? $0 : nil }
      var cast = Cast(index, spokenOf: Set(spoken))
      return findings.indices.map {
        replacement(findings[$0], contexts[$0], person: index.persons[$0], &cast, in: view)
      }
    }
  }

  private func replacement(
    _ finding: Settled, _ context: ReplacementContext, person: Int?, _ cast: inout Cast, in text: NameText
  ) -> Replacement {
    if mode == .label { return Replacement(range: finding.range, text: label(finding)) }
    if context.members != .none, person != nil { return familyWords(finding, context) }
    var words = person.map { personWords($0, finding, context, &cast, in: text) } ?? identifierWords(finding, context)
    var range = finding.range
    if context.endsInApostrophe {
      range = range.lowerBound..<range.upperBound + 1
      words += words.hasSuffix("s") ? "'" : "'s"
    }
    return Replacement(range: range, text: context.startsSentence ? capitalised(words) : words)
  }

  /// "the family" for "the Achebe family", "some twins" for "Khan twins": the name goes with the space behind it, or
  /// leaves an article.
  private func familyWords(_ finding: Settled, _ context: ReplacementContext) -> Replacement {
    guard context.before != .determiner, context.before != .an else {
      return Replacement(range: finding.range.lowerBound..<finding.range.upperBound + 1, text: "")
    }
    let article = context.members == .one ? "a" : "some"
    return Replacement(range: finding.range, text: context.startsSentence ? capitalised(article) : article)
  }

  private func label(_ finding: Settled) -> String {
    PersonNoun(finding)?.label ?? IdentifierNoun.label(finding.kind)
  }

  private func personWords(
    _ person: Int, _ finding: Settled, _ context: ReplacementContext, _ cast: inout Cast, in text: NameText
  ) -> String {
    let noun = cast.index.nouns[person]
    let isCouple = NameParts(String(decoding: text.bytes[finding.range], as: UTF8.self)).isCouple
    if context.isPlural { return noun == .officer ? "officers" : "family" }
    if isCouple { return noun.plural }
    switch context.before {
    case .noun, .address: return "(name withheld)"
    case .apposition: return "name withheld"
    case .determiner: return noun.singular
    case .an: return noun == .officer ? "officer" : "unnamed \(noun.singular)"
    case .open, .born: return cast.words(for: person)
    }
  }

  private func identifierWords(_ finding: Settled, _ context: ReplacementContext) -> String {
    let noun = IdentifierNoun.noun(finding.kind)
    if finding.kind == .dateOfBirth {
      switch context.before {
      case .born: return "on a date withheld"
      case .open: return "a date withheld"
      default: break
      }
    }
    switch context.before {
    case .noun, .address, .apposition: return finding.kind == .operation ? "a police operation" : "withheld"
    case .determiner: return noun
    case .an: return IdentifierNoun.article(finding.kind) == "an" ? noun : "unnamed \(noun)"
    case .open, .born: return "\(IdentifierNoun.article(finding.kind)) \(noun)"
    }
  }

  private func capitalised(_ words: String) -> String {
    guard let first = words.utf8.first, first.isLower else { return words }
    return String(decoding: [first & ~0x20], as: UTF8.self) + words.dropFirst()
  }
}
