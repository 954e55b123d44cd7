import CommonMark
import Redaction
import TextCore

/// What is the same in all letters of one template that take the same branches: the parsed tree, and the blocks that no
/// value changes, drawn, fitted into a page and verified.
///
/// A reference, as every letter passes it on.
final class LetterMould: Sendable {
  let kept: KeptDocument
  /// The Markdown with its slots.
  let markdown: [UInt8]
  /// The lines that stand before the letter's text: its first blocks.
  let lines: [SlottedLetter.Line]
  /// The blocks of the letter's text.
  let body: Range<Int>
  /// The last block that is not always empty: where a letter is signed.
  let lastBlock: Int
  /// Whether a block that no value changes is a heading of the first level.
  let holdsMainHeading: Bool
  let direction: TextDirection
  /// Permits what stands in the template's own words.
  let verifier: Verifier
  /// By number, the blocks that no value changes as they stand in a page.
  private let fitted: [[UInt8]?]

  /// Nil if the Markdown can't be parsed, or if the template's words are not clean by themselves.
  convenience init?(_ letter: SlottedLetter, _ head: FrontMatter) {
    guard let document = try? Document(parsing: letter.text.bytes), let kept = try? KeptDocument(document, .letters),
      kept.blockCount > letter.lines.count
    else { return nil }
    self.init(
      kept, letter.text.bytes, letter.lines, TextDirection(language: head.language),
      Verifier(permittingTrustedWordsOf: document))
  }

  /// The mould for letters that differ in some values only: blocks with none of them are settled too.
  ///
  /// Nil if the blocks with the other values are not clean by themselves.
  convenience init?(_ mould: LetterMould, settledWith slots: [Slot], varying: Set<Int>) {
    guard let kept = try? mould.kept.settled(with: slots, varying: varying) else { return nil }
    var verifier = mould.verifier
    for (number, slot) in slots.enumerated() where slot.mark != .letter && !varying.contains(number) {
      verifier.permit(words: slot.bytes)
    }
    self.init(kept, mould.markdown, mould.lines, mould.direction, verifier)
  }

  private init?(
    _ kept: KeptDocument, _ markdown: [UInt8], _ lines: [SlottedLetter.Line], _ direction: TextDirection,
    _ verifier: Verifier
  ) {
    self.kept = kept
    self.markdown = markdown
    self.lines = lines
    self.direction = direction
    self.verifier = verifier
    body = lines.count..<kept.blockCount
    let fixed = (0..<kept.blockCount).map { kept.fixedHTML(ofBlock: $0) }
    lastBlock = fixed.lastIndex { $0?.isEmpty != true } ?? 0
    let holdsMainHeading = fixed[body].contains { $0.map(BodyShape.holdsMainHeading) ?? false }
    self.holdsMainHeading = holdsMainHeading
    let last = lastBlock
    fitted = fixed.enumerated().map { block, html in
      html.map { Self.fitted($0, direction, holdsMainHeading: holdsMainHeading, isLast: block == last) }
    }
    guard (fixed + fitted).allSatisfy({ $0.map { verifier.isClean($0, as: .html) } ?? true }) else { return nil }
  }

  /// A block that no value changes as it stands in a page; nil for the others.
  func fittedHTML(ofBlock block: Int) -> [UInt8]? { fitted[block] }

  /// The HTML of a block as it stands in a page.
  func fitted(_ html: [UInt8], _ block: Int) -> [UInt8] {
    Self.fitted(html, direction, holdsMainHeading: holdsMainHeading, isLast: block == lastBlock)
  }

  private static func fitted(
    _ html: [UInt8], _ direction: TextDirection, holdsMainHeading: Bool, isLast: Bool
  ) -> [UInt8] {
    var writer = HTMLWriter()
    LetterBody(trusted: html, direction: direction, holdsMainHeading: holdsMainHeading, isLast: isLast)
      .write(to: &writer)
    return writer.bytes
  }
}
