import CommonMark
import Liquid
import TextCore

/// A letter with its values in place, before redaction: one document from the reference line to the sign-off, so that
/// redaction reads it as its reader will.
struct FilledLetter {
  /// Its first blocks are the lines that stand before the text, in the order of `lines`.
  let document: Document
  /// Which lines there are.
  let lines: [Line]
  /// The values, by the number that the document's marks give.
  let slots: [Slot]

  /// The lines before the letter's text.
  enum Line: Sendable {
    case reference, addressee, subject
  }

  init(
    _ template: LetterTemplate, data: LetterData, request: LetterRequest, school: SchoolDetails, parts: PartialSet
  ) throws(LetterError) {
    let text = try FilledText(template, data, parts)
    var whole = SlottedText()
    var lines: [Line] = []
    func add(_ line: Line, _ value: Slot) {
      whole.append(value)
      whole.bytes += "\n\n".utf8
      lines.append(line)
    }
    if let reference = request.reference, !reference.isEmpty {
      add(.reference, Slot(bytes: Array(reference.utf8), mark: .letter, name: "reference"))
    }
    let isTyped = !request.yearGroups.isEmpty
    let addressee = Array(school.addressee(for: request).utf8)
    add(.addressee, Slot(bytes: addressee, mark: isTyped ? .letter : .school, name: "audience"))
    whole.bytes += "# ".utf8
    whole.append(text.subject)
    whole.bytes += "\n\n".utf8
    whole.append(text.body)
    self.lines = lines + [.subject]
    slots = whole.slots
    document = try Self.document(whole, template)
  }

  private static func document(_ text: SlottedText, _ template: LetterTemplate) throws(LetterError) -> Document {
    do {
      return try Document(parsing: text.bytes).filled(with: text.slots)
    } catch {
      throw LetterError(.invalidInput, "the letter '\(template.frontMatter.id)' cannot be made: \(error.message)")
    }
  }
}

/// Subject and text of a letter with their values beside them.
struct FilledText {
  let subject: SlottedText
  let body: SlottedText

  init(_ template: LetterTemplate, _ data: LetterData, _ parts: PartialSet) throws(LetterError) {
    let input = RenderInput(data: data.fields, globals: data.globals, partials: parts)
    subject = Self.onOneLine(try Self.filled(template.subject, input))
    body = try Self.filled(template.body, input)
  }

  private static func filled(_ template: Template, _ input: RenderInput) throws(LetterError) -> SlottedText {
    do {
      return try template.renderSlotted(input)
    } catch {
      throw LetterError(.invalidInput, "the letter cannot be filled", problems: [error.diagnostic])
    }
  }

  private static func onOneLine(_ text: SlottedText) -> SlottedText {
    SlottedText(bytes: text.bytes.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }, slots: text.slots)
  }
}
