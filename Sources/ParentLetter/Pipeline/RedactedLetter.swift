import CommonMark
import Redaction
import TextCore

/// A letter without identifiers: what every output is rendered from.
struct RedactedLetter {
  /// The lines before the letter's text, and the text.
  let document: Document
  /// The lines.
  let lines: FrontLines
  let findings: [LetterFinding]
  let notices: [LetterNotice]
  /// The words behind each finding.
  let removed: [String]
  /// The sentences in which something was changed, as they read now; only if asked for.
  let rewrittenSentences: [String]
  /// Whether anything was changed: what was typed for this letter, or in the school's details.
  let hasChanges: Bool
  /// Whether something typed is in a language that the redaction pass does not read.
  let hasForeignWords: Bool
  /// Whether there is a notice on something that was typed.
  var noticedTypedText: Bool { !notices.isEmpty }
  private let register: CaseRegister
  private let verifier: Verifier
  private let slots: [Slot]
  /// The letter before redaction: numbers and addresses in its trusted words may stand.
  private let trusted: Document

  init(
    _ letter: borrowing FilledLetter, _ guarding: borrowing SchoolGuard, _ options: borrowing LetterOptions,
    audienceIsNarrow: Bool
  ) {
    let redactor = guarding.redactor(options, audienceIsNarrow: audienceIsNarrow)
    let redacted = redactor.redacted(letter.document, apart: letter.lines.count)
    rewrittenSentences =
      options.retellsSentences ? redactor.rewrittenSentences(of: letter.document, apart: letter.lines.count) : []
    document = redacted.document
    lines = FrontLines(letter.lines, of: letter.document, in: redacted.document)
    var places = PlaceFinder(letter.slots)
    findings = redacted.findings.map { LetterFinding($0, places.place(of: $0.place)) }
    notices = redacted.notices.map { LetterNotice($0, places.place(of: $0.place)) }
    removed = redacted.findings.map { String(decoding: $0.place.words, as: UTF8.self) }
    hasChanges = !redacted.findings.isEmpty
    hasForeignWords = letter.slots.holdForeignWords
    register = options.register
    verifier = guarding.verifier(options.register)
    slots = letter.slots
    trusted = letter.document
  }

  /// Looks at all that goes out, and at the name of its file, once more.
  /// - Throws: `LetterError`: `.unsafeOutput` if something is left in the output, `.usage` if the name gives somebody away.
  func verify(_ pages: [LetterForm.Page], name: String?) throws(LetterError) {
    for page in pages {
      guard let violation = verifier.violations(in: page.bytes, as: page.written, trusting: trusted).first else {
        continue
      }
      throw LetterError(
        .unsafeOutput,
        "the finished letter was checked once more, and \(violation.message) (line \(violation.line), column "
          + "\(violation.column), \(violation.rule)); nothing was written. \(whereToLook)")
    }
    guard let name, namesSomebody(name) else { return }
    throw LetterError(.usage, "the output's file name holds a term of the case register: choose another name")
  }

  /// Which of the values holds what was left, as far as that can be told.
  private var whereToLook: String {
    let slot = slots.first { slot in
      slot.mark != .template && !verifier.violations(in: slot.bytes, as: .text, trusting: trusted).isEmpty
    }
    guard let slot else { return "Look at what was typed for this letter: write it without that" }
    return slot.mark == .school
      ? "It stands in the school details" : "It stands in '\(slot.name)': write that without it"
  }

  private func namesSomebody(_ path: String) -> Bool {
    let words = OutputName.words(of: path)
    return register.isTold(in: words) || !verifier.violations(in: words, as: .text, trusting: trusted).isEmpty
  }
}

/// The lines that stand before a letter's text.
struct FrontLines {
  private let lines: [SlottedLetter.Line]
  private let words: Words

  /// The words of the lines, in their order.
  private enum Words {
    case known([[UInt8]])
    /// In blocks of a document, which are read when somebody asks: a text alone shows no line.
    case blocks([NodeID], Document)
  }

  /// Lines whose words are known.
  init(_ texts: [(line: SlottedLetter.Line, words: [UInt8])]) {
    lines = texts.map(\.line)
    words = .known(texts.map(\.words))
  }

  /// The first blocks of a letter, as a redacted document has them.
  init(_ lines: [SlottedLetter.Line], of letter: Document, in document: Document) {
    self.lines = lines
    words = .blocks(Array(letter.topLevelBlocks.prefix(lines.count)), document)
  }

  /// The blocks that hold the lines, but for those that redaction took away.
  var blocks: [NodeID] {
    guard case .blocks(let blocks, let document) = words else { return [] }
    return blocks.filter { document.parent(of: $0) != nil }
  }

  subscript(_ line: SlottedLetter.Line) -> String? {
    guard let index = lines.firstIndex(of: line) else { return nil }
    switch words {
    case .known(let words): return String(decoding: words[index], as: UTF8.self)
    case .blocks(let blocks, let document):
      guard document.parent(of: blocks[index]) != nil else { return nil }
      return String(decoding: document.words(of: blocks[index]), as: UTF8.self)
    }
  }

  /// The numbered lines of one sort, in order.
  func all(_ line: (Int) -> SlottedLetter.Line) -> [String] { lines.indices.compactMap { self[line($0)] } }
}

/// Tells where in what was typed something stood: the value's name, and line and column in the value.
private struct PlaceFinder {
  private let slots: [Slot]
  /// Where the search in each value goes on, so that the same words twice have two places.
  private var done: [Int: Int] = [:]

  init(_ slots: [Slot]) { self.slots = slots }

  mutating func place(of place: DocumentPlace) -> (source: String, place: SourcePosition) {
    let start = SourcePosition(line: 1, column: 1)
    guard let number = place.slot, slots.indices.contains(number) else { return ("template", start) }
    let slot = slots[number]
    let name = slot.name.isEmpty ? "value" : slot.name
    guard let offset = offset(of: place.words, in: slot.bytes, from: done[number] ?? 0) else { return (name, start) }
    done[number] = offset + 1
    return (name, SourceText(name: name, bytes: slot.bytes).position(at: offset))
  }

  private func offset(of words: [UInt8], in value: [UInt8], from start: Int) -> Int? {
    guard !words.isEmpty, value.count >= words.count else { return nil }
    let offsets = start...max(start, value.count - words.count)
    return offsets.first { $0 + words.count <= value.count && value[$0..<($0 + words.count)].elementsEqual(words) }
  }
}

extension LetterFinding {
  fileprivate init(_ finding: DocumentFinding, _ found: (source: String, place: SourcePosition)) {
    self.init(
      category: finding.category.rawValue, kind: finding.kind.rawValue, rule: finding.rule, source: found.source,
      place: found.place, replacement: finding.replacement)
  }
}

extension LetterNotice {
  fileprivate init(_ notice: DocumentNotice, _ found: (source: String, place: SourcePosition)) {
    self.init(
      kind: notice.kind.rawValue, rule: notice.rule, source: found.source, place: found.place, message: notice.message)
  }
}

/// The name of an output's file, which must give nobody away either.
enum OutputName {
  /// The words of a path's last part: what joins words in names stands as spaces.
  static func words(of path: String) -> [UInt8] {
    let file = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8.prefix(0)
    return file.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") ? 0x20 : $0 }
  }
}
