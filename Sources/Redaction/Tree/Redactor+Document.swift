public import CommonMark
import TextCore

extension Redactor {
  /// A document without identifiers: in its words, and in what readers don't see.
  ///
  /// A link whose address held one keeps its words; titles, comments and the like lose theirs. The register is looked
  /// for in every word. The other layers change only what was typed for this letter, so without a register nothing
  /// else is read, save the blocks beside; not so for the first `apart` passages, lines that belong to no text.
  /// - Complexity: O(document).
  public func redacted(_ document: Document, apart: Int = 0) -> RedactedDocument {
    let source = register.isEmpty ? DocumentText(typedIn: document, apart: apart) : DocumentText(document)
    return redacted(document, reading: source)
  }

  /// The same, from a text of the document that holds all that can be found in it.
  func redacted(_ document: Document, reading source: DocumentText) -> RedactedDocument {
    guard !source.bytes.isEmpty else { return RedactedDocument(document: document, findings: [], notices: []) }
    let text = ReaderText(raw: source.bytes, marks: source.marks)
    let edits = edits(in: text, of: source.bytes)
    let notices = self.notices.notices(in: text)
    guard !edits.isEmpty || !notices.isEmpty else {
      return RedactedDocument(document: document, findings: [], notices: [])
    }
    var changes = DocumentChanges(source, document)
    let findings = edits.map { changes.finding($0, isWithheld: policy.action(for: $0.settled) == .withhold) }
    return RedactedDocument(
      document: document.replacing(changes.edits), findings: findings,
      notices: notices.map { changes.notice($0, at: text.source(of: $0.range)) })
  }
}

extension Policy {
  fileprivate func action(for settled: Settled) -> Action { action(for: settled.category, settled.kind) }
}

/// Turns edits of a document's text into edits of its nodes.
private struct DocumentChanges {
  private(set) var edits: [Edit] = []
  private let source: DocumentText
  private let document: Document

  init(_ source: DocumentText, _ document: Document) {
    self.source = source
    self.document = document
  }

  /// The words go where the first piece stood; the other pieces lose what was found.
  mutating func finding(_ edit: SourceEdit, isWithheld: Bool) -> DocumentFinding {
    let parts = source.parts(of: edit.source)
    var words = edit.words
    for part in parts {
      let kind = document.kind(of: part.node)
      let isWords = part.field == .literal && kind != .htmlBlock && kind != .htmlInline
      let range = isWords ? part.offset..<(part.offset + part.range.count) : whole(part)
      if isWords || !edits.contains(where: { $0.node == part.node && $0.field == part.field }) {
        edits.append(
          Edit(node: part.node, field: part.field, range: range, replacement: isWords ? Array(words.utf8) : []))
      }
      if isWords { words = "" }
    }
    return DocumentFinding(
      category: edit.settled.category, kind: edit.settled.kind, rule: edit.settled.rule,
      replacement: words.isEmpty ? edit.words : "", place: place(parts), isWithheld: isWithheld)
  }

  func notice(_ notice: NoticeCandidate, at range: Range<Int>) -> DocumentNotice {
    DocumentNotice(
      kind: notice.kind, rule: notice.rule, message: notice.message, place: place(source.parts(of: range)))
  }

  /// An address, a title, a comment goes as a whole: half of one says as much.
  private func whole(_ part: DocumentText.Piece) -> Range<Int> {
    0..<document.range(of: part.field, in: part.node).count
  }

  private func place(_ parts: [DocumentText.Piece]) -> DocumentPlace {
    var place = DocumentPlace(slot: nil, mark: .template, words: [])
    for part in parts {
      let start = document.range(of: part.field, in: part.node).lowerBound + part.offset
      let range = start..<(start + part.range.count)
      for marked in document.marks(in: range) where place.slot == nil || marked.mark > place.mark {
        if marked.mark >= place.mark { place.slot = marked.slot ?? place.slot }
        place.mark = max(place.mark, marked.mark)
      }
      if place.words.isEmpty { place.words = Array(document.bytes[range]) }
    }
    return place
  }
}
