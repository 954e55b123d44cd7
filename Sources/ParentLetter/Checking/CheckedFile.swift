import CommonMark
import TextCore

/// A letter or a part, with what its check finds in its own text.
struct CheckedFile {
  let source: SourceText
  let tree: TemplateTree
  let context: WordContext
  var problems: [Diagnostic] = []
  /// Every place where a service is named.
  var namedServices: [NamedService] = []
  private var seen: Set<Int> = []
  /// What was read for details of a case: many ways through a file have the same words.
  var readTexts: Set<[UInt8]> = []
  var quotes: [(isCurly: Bool, isApostrophe: Bool, range: Range<Int>)] = []
  let fields: [FieldDeclaration]
  /// The parts that end in an item of a list.
  let listParts: Set<String>

  init(
    _ source: SourceText, _ tree: TemplateTree, _ context: WordContext, listParts: Set<String>,
    fields: [FieldDeclaration] = [], subject: (source: SourceText, start: Int)? = nil
  ) {
    (self.source, self.tree, self.context) = (source, tree, context)
    (self.listParts, self.fields) = (listParts, fields)
    let input = TemplateReading.Input(files: [(source, tree)], parts: [:], catalogue: context.catalogue)
    var readings: [(reading: TemplateReading, document: Document, text: SourceText, passages: [PassageWords])] = []
    if let subject {
      let tree = TemplateTree(subject.source.bytes, from: subject.start)
      checkWordyTags(in: tree)
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
      checkCase(read.passages, read.reading)
      check(read.document, read.text, read.reading, isFirst: index == (subject == nil ? 0 : 1))
    }
    checkQuotes()
    checkTagLines()
    checkWordyTags()
    dropEchoes()
    giveWay(Self.slight, to: problems)
    giveWay(CaseFinding.rules, to: mustBeMended)
  }

  private static let slight = ["initials", "unprinted-mark", "hard-to-read"]

  /// Initials and hard words beside another fault are told when that one is mended; details of a case only beside one
  /// that must be mended.
  private mutating func giveWay(_ rules: [String], to others: [Diagnostic]) {
    let lines = Set(others.filter { !(Self.slight + CaseFinding.rules).contains($0.code) }.map(\.start.line))
    problems.removeAll { rules.contains($0.code) && lines.contains($0.start.line) }
  }

  /// The errors that no comment allows.
  var mustBeMended: [Diagnostic] {
    let allowed = Silence.all(in: tree, of: source)
    return problems.filter { problem in
      problem.severity == .error
        && !allowed.contains { $0.rule == problem.code && $0.line == problem.start.line }
    }
  }

  /// One fault is told once: of two findings of a rule in the words and the address of one link the later; italics
  /// within other faulty words not at all.
  private mutating func dropEchoes() {
    let all = problems
    problems.removeAll { problem in
      switch problem.code {
      case "emphasis":
        all.contains { other in
          other.code != "emphasis" && other.code != "quote-mix" && other.start.line == problem.start.line
            && other.start <= problem.end && problem.start <= other.end
        }
      case "look-it-up":
        all.contains { $0.code == problem.code && $0.start.line == problem.start.line && $0.start > problem.start }
      case "literal-name":
        all.contains { $0.code == "dead-link" && $0.start.line == problem.start.line }
      default: false
      }
    }
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

  mutating func report(
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
