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

  /// The sentences of a document in which something is replaced, as they read afterwards, the new words «marked».
  ///
  /// For a person who must judge them; plain words without formatting, in the order of the text.
  /// - Complexity: O(document), as much as redacting it.
  package func rewrittenSentences(of document: Document, apart: Int = 0) -> [String] {
    let source = register.isEmpty ? DocumentText(typedIn: document, apart: apart) : DocumentText(document)
    let text = ReaderText(raw: source.bytes, marks: source.marks)
    let edits = edits(in: text, of: source.bytes)
    var sentences: [(range: Range<Int>, edits: [SourceEdit])] = []
    for edit in edits {
      let sentence = text.source(of: SentenceRange.around(edit.settled.range, in: text))
      let range = min(sentence.lowerBound, edit.source.lowerBound)..<max(sentence.upperBound, edit.source.upperBound)
      if let last = sentences.last, range.lowerBound < last.range.upperBound {
        sentences[sentences.count - 1].range = last.range.lowerBound..<max(last.range.upperBound, range.upperBound)
        sentences[sentences.count - 1].edits.append(edit)
      } else {
        sentences.append((range, [edit]))
      }
    }
    return sentences.map { source.bytes.rewritten($0.range, $0.edits) }
  }

  /// The same, from a text of the document that holds all that can be found in it.
  func redacted(_ document: Document, reading source: DocumentText) -> RedactedDocument {
    guard !source.bytes.isEmpty else { return RedactedDocument(document: document, findings: [], notices: []) }
    let text = ReaderText(raw: source.bytes, marks: source.marks)
    let edits = edits(in: text, of: source.bytes)
    let notices = self.notices.notices(in: text, children: edits.namedChildren)
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

extension [UInt8] {
  /// A range on one line, with marked words in the place of what is replaced.
  fileprivate func rewritten(_ range: Range<Int>, _ edits: [SourceEdit]) -> String {
    var words: [UInt8] = []
    var done = range.lowerBound
    for edit in edits {
      words += self[done..<edit.source.lowerBound]
      words += "\u{AB}\(edit.words)\u{BB}".utf8
      done = edit.source.upperBound
    }
    words += self[done..<range.upperBound]
    let lines = words.split { $0 == 10 || $0 == 13 }.map { String(decoding: $0, as: UTF8.self) }
    let line = lines.joined(separator: " ")
    return line.last == " " ? String(line.dropLast()) : line
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
