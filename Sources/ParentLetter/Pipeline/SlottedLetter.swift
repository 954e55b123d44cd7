import Liquid
import TextCore

/// A letter's Markdown with slots, and the values beside it: one text from the letterhead to the sign-off, so that
/// redaction reads it as its reader will.
struct SlottedLetter {
  /// Its first blocks are the lines that stand before the letter's text, in the order of `lines`.
  let text: SlottedText
  /// Which lines there are.
  let lines: [Line]

  /// The lines before the letter's text.
  enum Line: Sendable, Hashable {
    case schoolName, motto, logoText
    case address(Int)
    case footer(Int)
    case reference, addressee, subject
  }

  init(
    _ template: LetterTemplate, data: borrowing LetterData, request: borrowing LetterRequest,
    school: borrowing SchoolDetails, parts: PartialSet
  ) throws(LetterError) {
    let input = RenderInput(data: data.fields, globals: data.globals, partials: parts)
    let front = LinesBeforeText(school: school, request: request).all
    var whole = SlottedText()
    for (_, value) in front {
      whole.append(value)
      whole.bytes += "\n\n".utf8
    }
    whole.bytes += "# ".utf8
    whole.append(try template.filledSubject(input))
    whole.bytes += "\n\n".utf8
    text = try template.filledBody(input, after: whole)
    lines = front.map(\.line) + [.subject]
    try MergeFieldCheck.check(text.slots, school)
  }
}

/// The lines of a letter that no template holds; empty ones are left out.
struct LinesBeforeText {
  private(set) var all: [(line: SlottedLetter.Line, value: Slot)] = []

  init(school: borrowing SchoolDetails, request: borrowing LetterRequest) {
    add(.schoolName, school.school.name)
    add(.motto, school.letterhead.motto)
    add(.logoText, school.letterhead.logoAlternativeText)
    for (index, line) in school.school.addressLines.enumerated() { add(.address(index), line) }
    for (index, line) in school.letterhead.footerLines.enumerated() { add(.footer(index), line) }
    // Short parts of letters and figures ("CR/2026/07") name nobody: the school's own, whatever they look like.
    let isOwn = request.reference.map(Self.isOwnReference) ?? false
    add(.reference, request.reference, mark: isOwn ? .school : .letter, name: "reference")
    let isTyped = !request.yearGroups.isEmpty
    add(.addressee, school.addressee(for: request), mark: isTyped ? .letter : .school, name: "audience")
  }

  /// Whether a reference is capitals, four at most in a row, and then at most six figures: no office's or force's, and too
  /// short for a number that somebody bears.
  private static func isOwnReference(_ reference: String) -> Bool {
    let parts = reference.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: " ") }
    let letters = parts.prefix { $0.allSatisfy { (65...90).contains($0) } }
    let figures = parts.dropFirst(letters.count)
    return !letters.isEmpty && !figures.isEmpty && letters.count < 3
      && figures.allSatisfy { $0.allSatisfy { (48...57).contains($0) } } && figures.joined().count <= 6
      && letters.allSatisfy { part in
        part.count <= 4 && !["LADO", "CAD", "OP", "UPN", "NHS"].contains { $0.utf8.elementsEqual(part) }
      }
  }

  private mutating func add(
    _ line: SlottedLetter.Line, _ text: String?, mark: SourceMark = .school, name: String = "school"
  ) {
    var words = Array((text ?? "").utf8)
    for index in words.indices where words[index] < 0x20 { words[index] = 0x20 }
    guard words.contains(where: { $0 != 0x20 }) else { return }
    all.append((line, Slot(bytes: words, mark: mark, name: name)))
  }
}

/// Subject and text of a letter with their values beside them.
struct FilledText {
  let subject: SlottedText
  let body: SlottedText

  init(_ template: LetterTemplate, _ data: LetterData, _ parts: PartialSet) throws(LetterError) {
    let input = RenderInput(data: data.fields, globals: data.globals, partials: parts)
    subject = try template.filledSubject(input)
    body = try template.filledBody(input, after: SlottedText())
  }
}

extension LetterTemplate {
  /// The subject, on one line.
  fileprivate func filledSubject(_ input: RenderInput) throws(LetterError) -> SlottedText {
    let filled = try Self.filled(subject, input, after: SlottedText())
    return SlottedText(
      bytes: filled.bytes.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }, slots: filled.slots)
  }

  /// The letter's text behind another.
  fileprivate func filledBody(
    _ input: RenderInput, after text: consuming SlottedText
  ) throws(LetterError) -> SlottedText {
    try Self.filled(body, input, after: text)
  }

  private static func filled(
    _ template: Template, _ input: RenderInput, after text: consuming SlottedText
  ) throws(LetterError) -> SlottedText {
    do {
      return try template.renderSlotted(input, after: text)
    } catch {
      throw LetterError(.invalidInput, "the letter cannot be filled", problems: [error.diagnostic])
    }
  }
}
