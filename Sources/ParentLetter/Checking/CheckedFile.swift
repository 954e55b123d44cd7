import CommonMark
import TextCore

/// A letter or a part, with what its check finds in its own text.
struct CheckedFile {
  let source: SourceText
  let tree: TemplateTree
  let context: WordContext
  private(set) var problems: [Diagnostic] = []
  /// Services that are named, by id, with the first place of each.
  private(set) var namedServices: [(id: String, range: Range<Int>, isPresent: Bool, saysClosed: Bool)] = []
  private var seen: Set<Int> = []
  private var quotes: [(isCurly: Bool, isApostrophe: Bool, range: Range<Int>)] = []
  private let fields: [FieldDeclaration]

  init(
    _ source: SourceText, _ tree: TemplateTree, _ context: WordContext, fields: [FieldDeclaration] = [],
    subject: (source: SourceText, start: Int)? = nil
  ) {
    (self.source, self.tree, self.context, self.fields) = (source, tree, context, fields)
    let input = TemplateReading.Input(files: [(source, tree)], parts: [:], catalogue: context.catalogue)
    var readings: [(reading: TemplateReading, document: Document, text: SourceText, passages: [PassageWords])] = []
    if let subject {
      let tree = TemplateTree(subject.source.bytes, from: subject.start)
      let head = TemplateReading.Input(files: [(subject.source, tree)], parts: [:], catalogue: context.catalogue)
      for choices in tree.everyChoice { readings += Self.read(TemplateReading(head, choices: choices)) }
    }
    for choices in tree.everyChoice { readings += Self.read(TemplateReading(input, choices: choices)) }
    var known = Set<String>()
    for reading in readings {
      for passage in reading.passages { known.formUnion(WordRules.definedInitials(in: passage)) }
    }
    for (index, read) in readings.enumerated() {
      var context = context
      context.knownInitials = known
      context.outputs = read.reading.outputs
      for passage in read.passages { check(passage, context, read.reading) }
      check(read.document, read.text, read.reading, isFirst: index == (subject == nil ? 0 : 1))
    }
    checkQuotes()
    checkTagLines()
    // Initials in words that have another fault are told when that one is mended.
    let others = Set(problems.filter { $0.code != "initials" }.map(\.start.line))
    problems.removeAll { $0.code == "initials" && others.contains($0.start.line) }
  }

  private static func read(
    _ reading: TemplateReading
  ) -> [(reading: TemplateReading, document: Document, text: SourceText, passages: [PassageWords])] {
    guard let document = try? Document(parsing: reading.bytes) else { return [] }
    let text = SourceText(name: "", bytes: reading.bytes)
    let all = document.reading()
    return [(reading, document, text, all.passages.map { PassageWords($0, all, of: document, in: text) })]
  }

  // MARK: Words

  private mutating func check(_ passage: PassageWords, _ context: WordContext, _ reading: TemplateReading) {
    // The same words at the same place are read once, however many ways lead through them.
    var hasher = Hasher()
    hasher.combine(passage.bytes)
    hasher.combine(passage.offsets.first.flatMap { reading.place(of: Int($0)..<Int($0) + 1)?.range.lowerBound })
    guard seen.insert(hasher.finalize()).inserted else { return }
    let rules = WordRules(context: context, passage: passage)
    for finding in rules.findings() {
      report(finding.rule, passage.sourceRange(finding.range), reading, message: finding.message)
    }
    collectQuotes(passage, reading)
    collectServices(rules, reading)
    checkReading(passage, reading)
  }

  private mutating func report(
    _ rule: String, _ range: Range<Int>, _ reading: TemplateReading, message: String? = nil
  ) {
    guard let place = reading.place(of: range) else { return }
    add(rule, place.range, message: message)
  }

  mutating func add(_ rule: String, _ range: Range<Int>, message: String? = nil) {
    let problem = Diagnostic(rule: rule, message: message, at: SourceRange(range), in: source)
    if !problems.contains(where: { $0.code == problem.code && $0.start == problem.start }) { problems.append(problem) }
  }

  private mutating func checkReading(_ passage: PassageWords, _ reading: TemplateReading) {
    guard context.isEnglish, passage.kind == .paragraph, passage.words.count >= 12 else { return }
    let grade = ReadingGrade(of: [passage]).value
    if grade > 13, !problems.contains(where: { $0.code == "hard-to-read" }) {
      report("hard-to-read", passage.sourceRange(0..<passage.bytes.count), reading)
    }
  }

  private mutating func collectServices(_ rules: WordRules, _ reading: TemplateReading) {
    let passage = rules.passage
    for name in context.serviceNames {
      for start in rules.places(of: name.words) where passage.words[start].hasCapital {
        let words = start..<start + name.words.count
        guard let place = reading.place(of: passage.sourceRange(passage.byteRange(words))) else { continue }
        let sentence = passage.sentences[passage.words[start].sentence]
        let after = words.upperBound < sentence.upperBound ? passage.words[words.upperBound].text : ""
        let closing: Set<String> = ["closed", "closes", "shut", "retired", "ended", "gone", "longer", "stopped"]
        namedServices.append(
          (
            name.id, place.range,
            ["is", "lets", "allows", "offers", "has", "links", "works", "remains", "gives", "connects"].contains(after),
            passage.words[sentence].contains { closing.contains($0.text) }
          ))
      }
    }
  }

  // MARK: Quotation marks

  private mutating func collectQuotes(_ passage: PassageWords, _ reading: TemplateReading) {
    let text = String(decoding: passage.bytes, as: UTF8.self).unicodeScalars
    var offset = 0
    var last: Unicode.Scalar = " "
    for scalar in text {
      let length = UTF8.width(scalar)
      let isCurly = "“”‘’".unicodeScalars.contains(scalar)
      if isCurly || scalar == "\"" || scalar == "'" {
        let isApostrophe = (scalar == "'" || scalar == "’") && last.properties.isAlphabetic
        if let place = reading.place(of: passage.sourceRange(offset..<offset + length)) {
          quotes.append((isCurly, isApostrophe, place.range))
        }
      }
      last = scalar
      offset += length
    }
  }

  private mutating func checkQuotes() {
    let curly = quotes.filter(\.isCurly)
    let straight = quotes.filter { !$0.isCurly }
    guard !curly.isEmpty, !straight.isEmpty else { return }
    let fewer = straight.count < curly.count ? straight : curly
    guard let first = fewer.first else { return }
    // Words pasted in with another fault are told by that fault.
    let line = source.position(at: first.range.lowerBound).line
    guard !problems.contains(where: { $0.start.line == line }) else { return }
    add("quote-mix", first.range)
  }

  // MARK: The tree

  private mutating func check(_ document: Document, _ text: SourceText, _ reading: TemplateReading, isFirst: Bool) {
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
    for node in document.links { link(node, document, text, reading) }
    for node in document.images where document.words(of: node).allSatisfy({ $0 == 0x20 }) {
      if let start = document.offset(of: node, in: text) { report("image-alt", start..<start + 2, reading) }
    }
    fieldPlaces(document, text, reading)
    bareAddresses(document, text, reading)
  }

  private func slot(from start: Int, in reading: TemplateReading) -> Range<Int> {
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
    } else if Self.notHTML.contains(name) || text.hasPrefix("<<") {
      report("leftover", range, reading)
    } else {
      report("raw-html", range, reading)
    }
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

  private mutating func emphasis(_ node: NodeID, _ document: Document, _ text: SourceText, _ reading: TemplateReading) {
    guard let start = document.offset(of: node, in: text) else { return }
    let words = document.words(of: node)
    report("emphasis", start..<start + words.count + 2, reading)
  }

  // MARK: Links

  private mutating func link(_ node: NodeID, _ document: Document, _ text: SourceText, _ reading: TemplateReading) {
    guard let start = document.offset(of: node, in: text) else { return }
    let destination = document.literal(of: node, .destination)
    let address = String(decoding: destination, as: UTF8.self)
    let place = offset(of: Array(destination), from: start, in: reading) ?? start..<start + 1
    let hasSlot = SlotCharacter.firstOffset(in: Array(destination)) != nil
    let words = document.words(of: node)
    let isBare = words.elementsEqual(destination) || words.starts(with: "http".utf8) || words.starts(with: "www.".utf8)
    let isAutolink = start < reading.bytes.count && reading.bytes[start] == UInt8(ascii: "<")
    let host = Self.host(address)
    if AvoidList.holds(context.avoid.deadHosts, host) {
      report("dead-link", place, reading)
    } else if AvoidList.holds(context.avoid.harmfulHosts, host) {
      report("look-it-up", place, reading)
    } else if isAutolink, hasSlot {
      report("field-in-code", slot(from: start, in: reading), reading)
    } else if address.hasPrefix("tel:") || address.hasPrefix("mailto:") {
      if !hasSlot { report(address.hasPrefix("tel:") ? "literal-phone" : "literal-email", place, reading) }
    } else if !hasSlot, !ValueFormat.isURL(address) {
      report("link-address", place, reading)
    } else if isBare {
      report("bare-address", start..<start + words.count + (isAutolink ? 2 : 0), reading)
    } else if context.isEnglish, Self.emptyWords.contains(String(decoding: words, as: UTF8.self).lowercased()) {
      report("link-words", start + 1..<start + 1 + words.count, reading)
    }
  }

  private static let emptyWords: Set<String> = [
    "here", "link", "more", "read more", "more info", "more information", "this", "page", "website", "this page",
    "this website",
    "this site", "learn more", "find out more", "details", "go", "see here", "see more",
  ]

  static func host(_ address: String) -> String {
    guard let start = Array(address.utf8).firstRange(of: Array("://".utf8)) else { return "" }
    let host = String(decoding: Array(address.utf8)[start.upperBound...], as: UTF8.self).prefix {
      $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":"
    }
    return host.lowercased()
  }

  private func offset(of bytes: [UInt8], from start: Int, in reading: TemplateReading) -> Range<Int>? {
    guard start < reading.bytes.count, !bytes.isEmpty else { return nil }
    return reading.bytes[start...].prefix(4_000).firstRange(of: bytes)
  }

  /// Addresses that stand as words, and links that Markdown did not take for one.
  private mutating func bareAddresses(_ document: Document, _ text: SourceText, _ reading: TemplateReading) {
    let all = document.reading()
    for passage in all.passages {
      for piece in all.pieces[passage.pieces] where piece.kind == .words {
        if document.parent(of: piece.node).map({ document.kind(of: $0) == .link }) == true { continue }
        let words = Array(document.bytes[piece.range])
        for mark in ["https://", "http://", "www.", "]("] {
          guard let found = words.firstRange(of: Array(mark.utf8)) else { continue }
          let start = document.offset(of: piece.node, in: text) ?? 0
          let place = offset(of: Array(words[found.lowerBound...].prefix(20)), from: max(0, start - 12), in: reading)
          let address = words[found.lowerBound...].prefix { $0 != 0x20 && $0 != UInt8(ascii: ")") }
          let host = Self.host(
            String(decoding: address, as: UTF8.self).replacing(
              "www.", with: "https://www.", maxReplacements: mark == "www." ? 1 : 0))
          let rule =
            AvoidList.holds(context.avoid.deadHosts, host)
            ? "dead-link"
            : AvoidList.holds(context.avoid.harmfulHosts, host)
              ? "look-it-up" : mark == "](" ? "link-address" : "bare-address"
          let range = place.map { $0.lowerBound..<$0.lowerBound + address.count } ?? start..<start + 1
          report(rule, range, reading)
          break
        }
      }
    }
  }

  // MARK: Fields in the layout

  private mutating func fieldPlaces(_ document: Document, _ text: SourceText, _ reading: TemplateReading) {
    for (number, output) in reading.outputs.enumerated() {
      guard let field = fields.first(where: { $0.name == output.path }) else { continue }
      var mark: [UInt8] = []
      SlotCharacter.append(number, to: &mark)
      guard let place = reading.bytes.firstRange(of: mark) else { continue }
      let line = line(of: place, in: reading.bytes)
      let before = reading.bytes[line.lowerBound..<place.lowerBound].filter { $0 != 0x20 }
      let after = reading.bytes[place.upperBound..<line.upperBound].filter { $0 != 0x20 && $0 != 0x0D }
      let isAlone = before.isEmpty && after.isEmpty
      let isRow = before.first == UInt8(ascii: "|")
      let isTyped = [.text, .address, .markdown].contains(field.type)
      let startsLine = before.isEmpty || before.elementsEqual("-".utf8) || before.elementsEqual("*".utf8)
      if isRow || field.multiline && !isAlone || isTyped && startsLine && !(isAlone && field.multiline) {
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

  // MARK: Tags on lines of their own

  private mutating func checkTagLines() {
    let alone = Set(tree.loneTags.map { source.position(at: $0.range.lowerBound).line })
    var told: [Bool] = []
    for tag in tree.loneTags {
      let splits = !tag.isTrimmed && splitsText(source.position(at: tag.range.lowerBound).line, alone)
      switch tag.name {
      case "if", "unless", "for", "case":
        if splits, !told.contains(true) { add("tag-lines", tag.range) }
        told.append(splits || told.contains(true))
      case "elsif", "else", "when", "assign":
        guard splits, !told.contains(true) else { continue }
        add("tag-lines", tag.range)
        if !told.isEmpty { told[told.count - 1] = true }
      case let name where name.hasPrefix("end"):
        if !(told.popLast() ?? false), splits, !told.contains(true) { add("tag-lines", tag.range) }
      default: break
      }
    }
  }

  /// Whether an empty line in the place of this one would part a list or a paragraph.
  private func splitsText(_ line: Int, _ alone: Set<Int>) -> Bool {
    var before = line - 1
    while alone.contains(before) { before -= 1 }
    var after = line + 1
    while alone.contains(after) { after += 1 }
    let (above, below) = (source.line(before), source.line(after))
    guard before > 0, !above.isEmpty, !below.isEmpty, above != "---", !above.hasPrefix("#"), !below.hasPrefix("#")
    else {
      return false
    }
    guard !below.hasPrefix("{%"), !above.hasPrefix("{%") || above.contains("- ") else { return false }
    let isItem = { (line: String) in
      line.hasPrefix("- ") || line.hasPrefix("* ") || line.first?.isNumber == true || line.hasPrefix("  ")
        || line.hasPrefix("+ ")
    }
    return isItem(above) == isItem(below)
  }
}

extension Diagnostic {
  /// A finding of a rule, with the rule's severity and words.
  init(rule id: String, message: String? = nil, at range: SourceRange, in source: SourceText, notes: [Note] = []) {
    let rule = CheckRule.named(id)
    self.init(
      severity: rule?.severity ?? .error, code: id, message: message ?? rule?.message ?? id, at: range, in: source,
      notes: notes)
  }
}
