import CommonMark
import TextCore

/// What the tree of a letter shows: HTML, emphasis, pictures, fields in code.
extension CheckedFile {
  mutating func check(_ document: Document, _ text: SourceText, _ reading: TemplateReading, isFirst: Bool) {
    for hidden in document.reading().hidden {
      let bytes = Array(document.bytes[hidden.range])
      guard let start = document.offset(of: hidden.node, in: text) else { continue }
      let kind = document.kind(of: hidden.node)
      if kind == .htmlBlock || kind == .htmlInline { html(bytes, start, reading) }
    }
    for node in document.nodes(of: .emphasis) { emphasis(node, document, text, reading) }
    for node in document.nodes(of: .code) + document.nodes(of: .codeBlock) {
      guard SlotCharacter.firstOffset(in: Array(document.literal(of: node))) != nil,
        let start = document.offset(of: node, in: text)
      else { continue }
      report("field-in-code", slot(from: start, in: reading), reading)
    }
    for node in document.nodes(of: .codeBlock)
    where SlotCharacter.firstOffset(in: Array(document.literal(of: node))) == nil {
      if let start = document.offset(of: node, in: text) { report("code-block", start..<start + 1, reading) }
    }
    for node in document.links { link(node, document, text, reading) }
    for node in document.images where document.words(of: node).allSatisfy({ $0 == 0x20 }) {
      if let start = document.offset(of: node, in: text) { report("image-alt", start..<start + 2, reading) }
    }
    for node in document.images where document.words(of: node).contains(where: { $0 != 0x20 }) {
      let destination = Array(document.literal(of: node, .destination))
      guard SlotCharacter.firstOffset(in: destination) == nil,
        !ValueFormat.isURL(String(decoding: destination, as: UTF8.self)),
        let start = document.offset(of: node, in: text)
      else { continue }
      report("link-address", offset(of: destination, from: start, in: reading) ?? start..<start + 1, reading)
    }
    fieldPlaces(document, text, reading)
    bracketedFields(reading)
    bareAddresses(document, text, reading)
  }

  func slot(from start: Int, in reading: TemplateReading) -> Range<Int> {
    let rest = Array(reading.bytes[min(start, reading.bytes.count)...])
    let offset = start + (SlotCharacter.firstOffset(in: rest) ?? 0)
    return offset..<offset + SlotCharacter.byteCount
  }

  private mutating func html(_ bytes: [UInt8], _ start: Int, _ reading: TemplateReading) {
    let text = String(decoding: bytes, as: UTF8.self)
    let range = start..<start + bytes.count
    let name = text.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
    if text.hasPrefix("</") { return }
    if ["u", "i", "em"].contains(name) {
      report("emphasis", range, reading)
    } else if SlotCharacter.firstOffset(in: bytes) != nil || holdsSlot(after: range.upperBound, in: reading) {
      report("field-in-code", slot(from: start, in: reading), reading)
    } else if Self.notHTML.contains(name) || text.hasPrefix("<<") || isDoubled(start, reading) {
      report("leftover", isDoubled(start, reading) ? start - 1..<range.upperBound + 1 : range, reading)
    } else {
      report("raw-html", range, reading)
    }
  }

  /// `<<word>>`: the inner pair looks like HTML.
  private func isDoubled(_ start: Int, _ reading: TemplateReading) -> Bool {
    start > 0 && reading.bytes[start - 1] == UInt8(ascii: "<")
  }

  /// Whether a value stands between an HTML tag and the next.
  private func holdsSlot(after offset: Int, in reading: TemplateReading) -> Bool {
    let rest = reading.bytes[min(offset, reading.bytes.count)...].prefix { $0 != UInt8(ascii: "<") && $0 != 0x0A }
    return rest.endIndex < reading.bytes.count && reading.bytes[rest.endIndex] == UInt8(ascii: "<")
      && SlotCharacter.firstOffset(in: Array(rest)) != nil
  }

  private static let notHTML: Set<String> = [
    "insert", "name", "date", "school", "edit", "enter", "add", "place", "time", "phone", "email", "your", "childs",
    "child",
    "headteacher", "head", "dsl", "class", "year", "fill", "event", "venue", "platform", "app", "number", "delete",
    "signature",
    "signed", "contact", "website", "url", "service",
  ]

  /// `{{ field }}` in angle brackets, where an address would become a link.
  private mutating func bracketedFields(_ reading: TemplateReading) {
    for (_, place) in reading.slotPlaces {
      let (before, after) = (reading.bytes[..<place.lowerBound].last, reading.bytes[place.upperBound...].first)
      if before == UInt8(ascii: "<"), after == UInt8(ascii: ">") { report("field-in-code", place, reading) }
    }
  }

  private mutating func emphasis(_ node: NodeID, _ document: Document, _ text: SourceText, _ reading: TemplateReading) {
    guard let start = document.offset(of: node, in: text) else { return }
    let words = document.words(of: node)
    report("emphasis", start..<start + words.count + 2, reading)
  }
}
