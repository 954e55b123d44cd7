import CommonMark
import TextCore

/// Fields in places where their values could change the layout.
extension CheckedFile {
  mutating func fieldPlaces(_ document: Document, _ text: SourceText, _ reading: TemplateReading) {
    for (slot, place) in reading.slotPlaces {
      let path = reading.outputs[slot].path
      let line = line(of: place, in: reading.bytes)
      let before = reading.bytes[line.lowerBound..<place.lowerBound].filter { $0 != 0x20 }
      let after = reading.bytes[place.upperBound..<line.upperBound].filter { $0 != 0x20 && $0 != 0x0D }
      let isAlone = before.isEmpty && after.isEmpty
      let isRow = before.first == UInt8(ascii: "|")
      // The school's few lines are Markdown of several paragraphs.
      if isRow || path == "note" && !isAlone { report("field-place", place, reading) }
      guard !isRow, let field = fields.first(where: { $0.name == path }) else { continue }
      let isTyped = [.text, .address, .markdown].contains(field.type)
      let startsLine = before.isEmpty || before.elementsEqual("-".utf8) || before.elementsEqual("*".utf8)
      if field.multiline && !isAlone || isTyped && startsLine && !(isAlone && field.multiline) {
        report("field-place", place, reading)
      }
    }
  }

  private func line(of place: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var start = place.lowerBound
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    var end = place.upperBound
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return start..<end
  }
}
