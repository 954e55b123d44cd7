import CommonMark
import TextCore

/// A document drawn without sources, one space for each level.
func drawn(_ document: Document) -> String { narrow(TreeDump(showsMarks: false).string(of: document)) }

/// A document drawn with sources, one space for each level.
func drawnWithMarks(_ document: Document) -> String { narrow(TreeDump().string(of: document)) }

private func narrow(_ drawing: String) -> String {
  drawing.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    let words = line.drop { $0 == " " }
    return String(repeating: " ", count: (line.count - words.count) / 2) + words
  }.joined(separator: "\n")
}

/// Markdown with `{0}`, `{1}` … where slot characters go.
func slotted(_ markdown: String) -> [UInt8] {
  var bytes: [UInt8] = []
  var rest = Substring(markdown)
  while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}"),
    let number = Int(rest[rest.index(after: open)..<close])
  {
    bytes += Array(rest[..<open].utf8)
    SlotCharacter.append(number, to: &bytes)
    rest = rest[rest.index(after: close)...]
  }
  return bytes + Array(rest.utf8)
}

/// A document filled with words of the letter's.
func filled(
  _ markdown: String, _ values: [String], mark: SourceMark = .letter, form: Slot.Form = .text
) throws(MarkdownError) -> Document {
  let slots = values.map { Slot(bytes: Array($0.utf8), mark: mark, form: form) }
  return try Document(parsing: slotted(markdown)).filled(with: slots)
}

extension [UInt8] {
  /// The bytes as a string, for comparisons that people read.
  var string: String { String(decoding: self, as: UTF8.self) }
}
