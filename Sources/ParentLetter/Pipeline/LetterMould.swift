import CommonMark
import Redaction
import TextCore

/// What is the same in all letters of one template that take the same branches: the parsed tree, and the blocks that no
/// value changes, drawn, fitted into a page and verified.
struct LetterMould: Sendable {
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
  private var fitted: [[UInt8]?] = []

  /// Nil if the Markdown can't be parsed, or if the template's words are not clean by themselves.
  init?(_ letter: SlottedLetter, _ head: FrontMatter) {
    guard let document = try? Document(parsing: letter.text.bytes), let kept = try? KeptDocument(document, .letters),
      kept.blockCount > letter.lines.count
    else { return nil }
    self.kept = kept
    markdown = letter.text.bytes
    lines = letter.lines
    body = letter.lines.count..<kept.blockCount
    let fixed = (0..<kept.blockCount).map { kept.fixedHTML(ofBlock: $0) }
    lastBlock = fixed.lastIndex { $0?.isEmpty != true } ?? 0
    holdsMainHeading = fixed[body].contains { $0.map(BodyShape.holdsMainHeading) ?? false }
    direction = TextDirection(language: head.language)
    verifier = Verifier(permittingTrustedWordsOf: document)
    fitted = fixed.enumerated().map { block, html in html.map { fitted($0, block) } }
    guard (fixed + fitted).allSatisfy({ $0.map { verifier.isClean($0, as: .html) } ?? true }) else { return nil }
  }

  /// A block that no value changes as it stands in a page; nil for the others.
  func fittedHTML(ofBlock block: Int) -> [UInt8]? { fitted[block] }

  /// The HTML of a block as it stands in a page.
  func fitted(_ html: [UInt8], _ block: Int) -> [UInt8] {
    var writer = HTMLWriter()
    let body = LetterBody(
      trusted: html, direction: direction, holdsMainHeading: holdsMainHeading, isLast: block == lastBlock)
    body.write(to: &writer)
    return writer.bytes
  }
}
