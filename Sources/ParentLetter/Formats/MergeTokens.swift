import CommonMark
import Redaction
import TextCore

/// The merge fields of one letter: what stands for each until the letter is verified, and what stands there then.
struct MergeTokens: Sendable {
  /// In the order of the fields' numbers.
  private let tokens: [String]

  init(_ frontMatter: FrontMatter, _ style: MergeStyle) {
    tokens = frontMatter.mergeFields.map { style.token(for: $0.name) }
  }

  /// Pages with the tokens in place: escaped in HTML, else as they are, also in Markdown.
  /// - Complexity: O(bytes).
  func put(into pages: [LetterForm.Page]) -> [LetterForm.Page] {
    guard !tokens.isEmpty else { return pages }
    return pages.map { page in
      let written = tokens.map { page.written == .html ? Self.escaped($0) : Array($0.utf8) }
      return LetterForm.Page(bytes: Self.replaced(in: page.bytes, by: written), written: page.written)
    }
  }

  private static func replaced(in bytes: [UInt8], by tokens: [[UInt8]]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 1_000)
    var offset = 0
    while offset < bytes.count {
      if let number = MergeCharacter.number(in: bytes, offset: offset), tokens.indices.contains(number) {
        output += tokens[number]
        offset += MergeCharacter.byteCount
      } else {
        output.append(bytes[offset])
        offset += 1
      }
    }
    return output
  }

  private static func escaped(_ token: String) -> [UInt8] {
    var writer = HTMLWriter()
    writer.text(token)
    return writer.bytes
  }
}

/// Sees to it that merge fields come from templates only, and stand where the receiving system can read them.
enum MergeFieldCheck {
  /// - Throws: `LetterError` `.invalidInput` if a typed value holds a merge character, or was mixed with a merge field.
  static func check(_ slots: [Slot], _ school: SchoolDetails) throws(LetterError) {
    // By number, as each slot taken out would be copied.
    for index in slots.indices where slots[index].mark != .template {
      guard MergeCharacter.firstOffset(in: slots[index].bytes) != nil else { continue }
      let name = slots[index].name.isEmpty ? "a value" : "'\(slots[index].name)'"
      throw LetterError(
        .invalidInput,
        "\(name) holds a private-use character, or is put together with a merge field: a merge field "
          + "stands by itself")
    }
    let contacts = [school.school.phone, school.school.email, school.school.website ?? ""]
    guard contacts.allSatisfy({ MergeCharacter.firstOffset(in: Array($0.utf8)) == nil }) else {
      throw LetterError(.invalidInput, "the school details hold a private-use character in a number or address")
    }
  }

  /// - Throws: `LetterError` `.invalidInput` if a typed value holds the mark that begins a merge field: the system that
  ///   sends the letter would put something in its place.
  static func check(_ slots: [Slot], _ style: MergeStyle) throws(LetterError) {
    let mark = Array(style.open.utf8)
    for slot in slots where slot.mark == .letter && slot.bytes.place(of: mark) != nil {
      throw LetterError(
        .invalidInput,
        "\(slot.name.isEmpty ? "a value" : "'\(slot.name)'") holds '\(style.open)', which begins a merge field of the "
          + "system that sends this set's letters: write it without")
    }
  }

  /// - Throws: `LetterError` `.invalidInput` if a merge field stands in the address of a link.
  static func check(_ document: Document, for fields: [FieldDeclaration]) throws(LetterError) {
    guard !fields.isEmpty else { return }
    let html = String(decoding: document.html(), as: UTF8.self)
    guard !html.contains("%F4%80%8") else {
      throw LetterError(
        .invalidInput, "a merge field stands in the address of a link, where the receiving system cannot read it")
    }
  }
}
