import CommonMark
import Liquid
import TextCore

/// A filled letter as HTML in which every filled place says its field and where its words come from.
struct AnnotatedLetter {
  /// A paragraph, a heading, an item of a list.
  struct Block: Hashable {
    /// Safe markup.
    let html: [UInt8]
    /// The list that the item stands in; nil for what is no item.
    let list: List?
  }

  /// The sorts of list.
  enum List: Hashable {
    case bullets, numbers
  }

  /// The subject line without its element.
  let subject: [UInt8]
  let blocks: [Block]

  /// Nil for a letter that can't be filled.
  init?(_ template: LetterTemplate, _ data: LetterData, _ parts: PartialSet) {
    guard let text = try? FilledText(template, data, parts) else { return nil }
    let heading = SlottedText(bytes: Array("# ".utf8) + text.subject.bytes, slots: text.subject.slots)
    guard let subject = Self.html(heading).flatMap({ HTMLBlocks($0).blocks.first }), let body = Self.html(text.body)
    else { return nil }
    self.subject = HTMLBlocks.inside(subject.html)
    blocks = HTMLBlocks(body).blocks
  }

  private static func html(_ text: SlottedText) -> [UInt8]? {
    guard let document = try? Document(parsing: text.bytes).filled(with: text.slots) else { return nil }
    let marked = document.replacing(edits(of: document))
    return SlotMarks(slots: text.slots).html(marked.html(HTMLOptions(emphasisAsStrong: true)))
  }

  /// Puts a value's slot character before and after its words again; descriptions of images are left alone.
  private static func edits(of document: Document) -> [Edit] {
    let reading = document.reading()
    return reading.passages.flatMap { passage in
      reading.pieces[passage.pieces].flatMap { piece -> [Edit] in
        guard piece.kind == .words || piece.kind == .code, !isDescription(piece.node, document) else { return [] }
        return edits(of: piece, document)
      }
    }
  }

  private static func edits(of piece: Reading.Piece, _ document: Document) -> [Edit] {
    let literal = document.range(of: .literal, in: piece.node)
    var marks: [(offset: Int, bytes: [UInt8])] = []
    for run in document.marks(in: piece.range) {
      guard let slot = run.slot else { continue }
      var mark: [UInt8] = []
      SlotCharacter.append(slot, to: &mark)
      if let last = marks.last, last.offset == run.range.lowerBound {
        marks[marks.count - 1].bytes += mark
      } else {
        marks.append((run.range.lowerBound, mark))
      }
      marks.append((run.range.upperBound, mark))
    }
    return marks.map { mark in
      let offset = mark.offset - literal.lowerBound
      return Edit(node: piece.node, range: offset..<offset, replacement: mark.bytes)
    }
  }

  private static func isDescription(_ node: NodeID, _ document: Document) -> Bool {
    var node = document.parent(of: node)
    while let current = node {
      if document.kind(of: current) == .image { return true }
      node = document.parent(of: current)
    }
    return false
  }
}

/// Puts elements in the place of the slot characters before and after each value.
private struct SlotMarks {
  let slots: [Slot]

  func html(_ marked: [UInt8]) -> [UInt8] {
    var html = HTMLWriter()
    var open: Int?
    marked.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < bytes.count {
        guard bytes[offset] == 0xF3, let slot = SlotCharacter.number(in: bytes, offset: offset) else {
          html.append(trusted: CollectionOfOne(bytes[offset]))
          offset += 1
          continue
        }
        if open == slot { close(slot, &html) } else { begin(slot, &html) }
        open = open == slot ? nil : slot
        offset += SlotCharacter.byteCount
      }
    }
    return html.bytes
  }

  private func begin(_ slot: Int, _ html: inout HTMLWriter) {
    switch slots[slot].mark {
    case .template: html.markup("<span class=\"value fact\">")
    case .school: html.markup("<span class=\"value school\">")
    case .letter: html.markup("<span class=\"value typed\">")
    }
  }

  private func close(_ slot: Int, _ html: inout HTMLWriter) {
    let name = slots[slot].name.isEmpty ? "worked out" : slots[slot].name
    html.markup("<span class=\"origin\"> [")
    html.text("\(name), \(slots[slot].mark.origin)")
    html.markup("]</span></span>")
  }
}

extension SourceMark {
  /// Where words of the mark come from.
  fileprivate var origin: String {
    switch self {
    case .template: "from the catalogue"
    case .school: "from the school's details"
    case .letter: "given for this letter"
    }
  }
}
