import CommonMark
import TextCore

/// A letter with its values in place, before redaction.
struct FilledLetter {
  /// The lines before the letter's text, and the text.
  let document: Document
  /// Which lines there are: the document's first blocks.
  let lines: [SlottedLetter.Line]
  /// The values, by the number that the document's marks give.
  let slots: [Slot]

  // The tree is what parsing the letter's Markdown gives, if it has been kept.
  init(_ letter: borrowing SlottedLetter, _ template: LetterTemplate, tree: Document? = nil) throws(LetterError) {
    lines = letter.lines
    slots = letter.text.slots
    do throws(MarkdownError) {
      let parsed = if let tree { tree } else { try Document(parsing: letter.text.bytes) }
      document = try parsed.filled(with: letter.text.slots)
    } catch {
      throw Self.error(error, template)
    }
    try MergeFieldCheck.check(document, for: template.frontMatter.mergeFields)
  }

  private static func error(_ error: MarkdownError, _ template: LetterTemplate) -> LetterError {
    LetterError(.invalidInput, "the letter '\(template.frontMatter.id)' cannot be made: \(error.message)")
  }
}
