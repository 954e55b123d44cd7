import Liquid
import TextCore

/// One check of a set while it goes on: what is read once for all letters, and what has been found.
struct CheckRun {
  let set: TemplateSet
  let date: CalendarDate?
  let parts: PartialSet
  let fields: LetterFields
  private(set) var problems: [Diagnostic] = []
  private var silences: [String: [Silence]] = [:]
  private var sources: [String: SourceText] = [:]
  private var partSources: [(source: SourceText, tree: TemplateTree)] = []
  private var partNames: [String: Int] = [:]
  private var usedParts: Set<String> = []
  /// Parts with what their check finds, by their names.
  private var checkedParts: [String: CheckedFile] = [:]
  /// The parts that end in an item of a list.
  private var listParts: Set<String> = []
  private var usedServices: Set<String> = []
  /// The ids of the letters that were read.
  private var checked: Set<String> = []
  private let pages: PageEstimate

  init(of set: TemplateSet, on date: CalendarDate?) throws(LetterError) {
    self.set = set
    self.date = date
    parts = try set.parts()
    fields = LetterFields(set)
    pages = PageEstimate(set, parts)
    for name in set.partNames {
      let source = try InputFile.text(at: "\(set.folder)/parts/\(name).md")
      partNames[name] = partSources.count + 1
      partSources.append((source, TemplateTree(source.bytes, from: 0)))
    }
    noteListParts()
  }

  /// Parts may end in other parts, so the ones that end in a list are looked for until no more are found.
  private mutating func noteListParts() {
    var count = -1
    while count < listParts.count {
      count = listParts.count
      for (name, index) in partNames where partSources[index - 1].source.endsInItem(listParts) {
        listParts.insert(name)
      }
    }
  }

  // MARK: Letters

  /// Checks one letter; its parts are checked at the end, once.
  /// - Throws: `LetterError` if there is no such letter, or its file can't be read.
  mutating func check(_ id: String) throws(LetterError) {
    checkMark(id)
    let source: SourceText
    do {
      source = try set.source(of: id)
    } catch {
      guard error.kind == .invalidInput else { throw error }
      return noteUnreadable(id, error)
    }
    check(id, in: source)
  }

  /// Checks one letter as a text has it.
  mutating func check(_ id: String, in source: SourceText) {
    sources[source.name] = source
    do {
      check(try set.letter(id, in: source))
    } catch {
      let found = error.problems.map { openQuote(FrontMatterFinding.named($0, in: source.name), source) }
      problems += FrontMatterFinding.withoutEchoes(found)
      foldLeftovers(source)
    }
  }

  /// A file that is no text at all.
  private mutating func noteUnreadable(_ id: String, _ error: LetterError) {
    let place = SourcePosition(line: 1, column: 1)
    let problem = Diagnostic(code: "front-matter", message: error.message, file: set.letterPath(id), start: place)
    problems += error.problems.isEmpty ? [problem] : error.problems.map { FrontMatterFinding.named($0, in: $0.file) }
  }

  /// "my-letter.txt", as simple editors name what they save.
  private mutating func noteStrayFiles() {
    for name in set.strayFiles {
      let message = "no letter is read from this file: let its name end in .md if it is one"
      problems.append(
        Diagnostic(
          severity: .warning, code: "front-matter", message: message, file: "\(set.folder)/letters/\(name)",
          start: SourcePosition(line: 1, column: 1)))
    }
  }

  /// The set's version is compared with those of copies, so it is written in one way.
  private mutating func checkVersion() {
    let version = set.manifest.version
    guard !FrontMatter.isVersion(version), let source = try? InputFile.text(at: "\(set.folder)/set.yaml") else {
      return
    }
    let numbers = version.split(separator: ".").compactMap { Int($0) }.prefix(3).map { String($0) }
    let whole = (numbers + Array(repeating: "0", count: 3 - numbers.count)).joined(separator: ".")
    problems.append(
      Diagnostic(
        rule: "invalid-value", message: "a version is three numbers with dots: write \(whole)",
        at: source.value(of: "version"), in: source))
  }

  private mutating func check(_ letter: LetterTemplate) {
    let tree = TemplateTree(letter.source.bytes, from: letter.frontMatter.bodyOffset)
    silences[letter.source.name] = Silence.all(in: tree, of: letter.source)
    problems += HeadCheck(letter, in: set, on: date).problems
    problems += fieldProblems(letter)
    let context = context(in: letter.frontMatter.language)
    let file = CheckedFile(
      letter.source, tree, context, listParts: listParts, fields: letter.frontMatter.fields,
      subject: (letter.subject.source, letter.subject.start))
    problems += file.problems
    usedServices.formUnion(letter.frontMatter.services)
    checked.insert(letter.frontMatter.id)
    var called: Set<String> = []
    noteParts(in: tree.pieces, &called)
    usedParts.formUnion(called)
    let input = TemplateReading.Input(
      files: [(letter.source, tree)] + partSources, parts: partNames, catalogue: set.catalogue)
    let whole = WholeLetter(letter, TemplateReading(input), file, set)
    // Where a part is missing, so are the routes that it would give.
    let lacksPart = problems.contains { $0.code == "part" && $0.file == letter.source.name }
    problems += whole.problems.filter { !lacksPart || $0.code != "no-help-route" }
    let uses = CatalogueUses(of: [letter.frontMatter.id: letter], parts: partSources, names: partNames)
    var told = file
    told.problems += whole.problems
    let files = called.sorted().compactMap { checkedPart($0) }
    problems += ServicesCheck(letter, uses, told, parts: files, set.catalogue).problems
    if context.isEnglish, !file.problems.contains(where: { $0.code == "hard-to-read" }) {
      problems += pages.problems(of: letter)
    }
  }

  /// The parts that some pieces call, also through other parts.
  private func noteParts(in pieces: [TemplateTree.Piece], _ called: inout Set<String>) {
    for piece in pieces {
      switch piece {
      case .part(_, let name, _):
        guard let index = partNames[name], called.insert(name).inserted else { continue }
        noteParts(in: partSources[index - 1].tree.pieces, &called)
      case .branches(_, let ways): for way in ways { noteParts(in: way, &called) }
      case .text, .output: break
      }
    }
  }

  private func context(in language: String) -> WordContext {
    WordContext(catalogue: set.catalogue, avoid: set.avoid, isEnglish: language.hasPrefix("en"))
  }

  /// A part with what its check finds: it is read once, however many letters call it; nil if it has mistakes.
  private mutating func checkedPart(_ name: String) -> CheckedFile? {
    if let known = checkedParts[name] { return known }
    guard parts.template(named: name) != nil, let index = partNames[name] else { return nil }
    let (source, tree) = partSources[index - 1]
    let file = CheckedFile(source, tree, context(in: set.manifest.language), listParts: listParts)
    checkedParts[name] = file
    return file
  }

  // MARK: Fields

  private func fieldProblems(_ letter: LetterTemplate) -> [Diagnostic] {
    let declarations = Declarations(fields: LetterFields.own(letter.frontMatter), globals: fields.globals)
    let inBody = letter.body.check(against: declarations, partials: parts)
    let inSubject = letter.subject.check(against: declarations, partials: parts)
    let unused = Set(inSubject.filter { $0.code == "unused-field" }.map(\.message))
    let found =
      inBody.filter { $0.code != "unused-field" || unused.contains($0.message) }
      + inSubject.filter { $0.code != "unused-field" }
    let tags = letter.body.uses.tags.filter { !Self.profile.contains($0.name) }.map { use in
      Diagnostic(
        rule: "outside-profile",
        message: "'\(use.name)' is more than a letter needs; "
          + "write it with fields, if, for, render and comment", at: use.range, in: letter.source)
    }
    // A part that can't be read is told in its own file; one that is called without a value, where it is called.
    let named = found.filter { $0.code != "broken-partial" }.map {
      FieldFinding.named(missingArgument($0, letter) ?? $0, letter, set)
    }
    return Self.withoutEchoes(named, letter) + tags
  }

  /// A name that a part does not know, but that others give it where they call it, is missing in this call.
  private func missingArgument(_ problem: Diagnostic, _ letter: LetterTemplate) -> Diagnostic? {
    guard problem.code == "undefined-variable", problem.file != letter.source.name,
      let name = problem.message.split(separator: "'").dropFirst().first.map(String.init),
      let call = problem.notes.last(where: { $0.file == letter.source.name }),
      let part = call.message.split(separator: "'").first.map(String.init),
      PartCalls(set).gives(name, to: part)
    else { return nil }
    let tag = letter.source.offset(line: call.start.line, column: call.start.column)
    let quoted = letter.source.bytes[tag...].place(of: part.utf8).map {
      SourceRange($0.lowerBound - 1, $0.upperBound + 1)
    }
    return Diagnostic(
      rule: "part", message: "'\(part)' needs \(name): {% render '\(part)', \(name): … %}",
      at: quoted ?? SourceRange(tag, tag + 2), in: letter.source)
  }

  /// A misspelt field leaves the one that was meant unused; fields that a translation should not have are told as that.
  private static func withoutEchoes(_ found: [Diagnostic], _ letter: LetterTemplate) -> [Diagnostic] {
    let names = Set(letter.frontMatter.fields.map(\.name))
    let isMisspelt = found.contains { problem in
      problem.code == "undeclared-field"
        && (problem.hint.map { hint in names.contains { hint.contains("'\($0)'") } } ?? true
          || !problem.message.contains("has no"))
    }
    return found.filter { $0.code != "unused-field" || !isMisspelt && letter.frontMatter.translationOf == nil }
  }

  private static let profile: Set<String> = [
    "if", "unless", "case", "for", "render", "comment", "else", "elsif", "when", "raw",
  ]

  // MARK: Files

  /// A byte order mark, which editors hide.
  private mutating func checkMark(_ id: String) {
    let path = "\(set.folder)/letters/\(id).md"
    guard let bytes = try? InputFile.bytes(at: path), bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return }
    let place = SourcePosition(line: 1, column: 1)
    problems.append(
      Diagnostic(
        code: "front-matter", message: "the file starts with a byte order mark; save it as UTF-8 without one",
        file: path, start: place))
  }

  /// A quotation mark that is never closed is told where it opens, not where it makes no sense any more.
  private func openQuote(_ problem: Diagnostic, _ source: SourceText) -> Diagnostic {
    guard problem.code == "yaml" else { return problem }
    for number in 2..<max(3, problem.start.line + 1) {
      let line = source.line(number)
      if let open = Self.openBracket(in: line, before: source.line(number + 1)) {
        return Self.moved(problem, to: open, of: number, line, "this bracket is never closed")
      }
      guard number < problem.start.line, line.utf8.filter({ $0 == UInt8(ascii: "\"") }).count % 2 == 1,
        let quote = line.firstIndex(of: "\"")
      else {
        continue
      }
      let column = line[..<quote].unicodeScalars.count + 1
      return Self.moved(problem, to: column, of: number, line, "this quotation mark is never closed")
    }
    return problem
  }

  /// The column of the first bracket of a value that this line does not close and the next does not go on with.
  private static func openBracket(in line: String, before next: String) -> Int? {
    guard let colon = Array(line.utf8).place(of: ": ".utf8)?.upperBound,
      let first = line.utf8.dropFirst(colon).first, first == UInt8(ascii: "[") || first == UInt8(ascii: "{"),
      next.first?.isWhitespace != true
    else { return nil }
    var open: [Int] = []
    var quote: Unicode.Scalar?
    for (index, scalar) in line.unicodeScalars.enumerated() {
      if let mark = quote {
        if scalar == mark { quote = nil }
        continue
      }
      switch scalar {
      case "\"", "'": quote = scalar
      case "[", "{": open.append(index + 1)
      case "]", "}": _ = open.popLast()
      default: break
      }
    }
    return open.first
  }

  private static func moved(
    _ problem: Diagnostic, to column: Int, of number: Int, _ line: String, _ message: String
  ) -> Diagnostic {
    var moved = problem
    moved.start = SourcePosition(line: number, column: column)
    moved.end = moved.start
    moved.sourceLine = line
    moved.message = message
    return moved
  }

  /// `{{{field}}}` of another language is told as what it is, not as the mistakes it makes in ours.
  private mutating func foldLeftovers(_ source: SourceText) {
    var offset = 0
    while let range = source.bytes[offset...].place(of: "{{{".utf8) {
      let end = source.bytes[range.upperBound...].place(of: "}}}".utf8)?.upperBound ?? range.upperBound
      let line = source.position(at: range.lowerBound).line
      problems.removeAll { $0.code == "syntax" && $0.file == source.name && $0.start.line == line }
      problems.append(Diagnostic(rule: "leftover", at: SourceRange(range.lowerBound, end), in: source))
      offset = end
    }
  }

  /// Checks what all letters share: their parts and the catalogue.
  /// - Throws: `LetterError` if a part can't be read.
  mutating func finish(checksParts: Bool) throws(LetterError) {
    if checksParts {
      noteStrayFiles()
      checkVersion()
    }
    for name in set.partNames where usedParts.contains(name) || checksParts {
      guard let index = partNames[name], case let (source, tree) = partSources[index - 1] else { continue }
      silences[source.name] = Silence.all(in: tree, of: source)
      sources[source.name] = source
      guard let file = checkedPart(name) else {
        do { _ = try Template(parsing: source) } catch {
          problems += error.diagnostics.map { FrontMatterFinding.named($0, in: source.name) }
        }
        continue
      }
      problems += file.problems
      let problem = VersionCheck(set)?.problem(ofPart: name, source) {
        let calls = PartCalls(set)
        let ids = Set(calls.letters(calling: name))
        return calls.letters.filter { ids.contains($0.frontMatter.id) }
      }
      if let problem { problems.append(problem) }
    }
    if let date { problems += CatalogueCheck(set, on: date).problems(of: checksParts ? nil : usedServices) }
    problems += try set.facts.problems(in: set, letters: checksParts ? nil : checked)
  }

  /// What stands, and what comments allow; a silence without a reason is a problem of its own.
  func settled(_ found: [Diagnostic]) -> (problems: [Diagnostic], silenced: [SilencedFinding]) {
    var kept: [Diagnostic] = []
    var silenced: [SilencedFinding] = []
    for problem in found {
      if kept.contains(where: { $0.tells(problem) }) { continue }
      let silence = silences[problem.file]?.first {
        $0.rule == problem.code && $0.line == problem.start.line && !$0.reason.isEmpty
      }
      if let silence {
        silenced.append(SilencedFinding(problem: problem, reason: silence.reason))
      } else {
        kept.append(problem)
      }
    }
    return (kept + reasonless, silenced)
  }

  private var reasonless: [Diagnostic] {
    silences.sorted { $0.key < $1.key }.flatMap { file, silences in
      silences.filter { $0.reason.isEmpty || CheckRule.named($0.rule) == nil }.compactMap { silence in
        guard let source = sources[file] else { return nil }
        return Diagnostic(rule: "silence", at: SourceRange(silence.range), in: source)
      }
    }
  }
}

extension Diagnostic {
  /// Whether this finding tells of the same fault: of the same rule, at the same place or within this one's line.
  fileprivate func tells(_ other: Diagnostic) -> Bool {
    guard code == other.code, file == other.file else { return false }
    return start == other.start || start.line == end.line && start <= other.start && other.end <= end
  }
}

/// Puts the template language's own findings under the rules' ids.
enum FieldFinding {
  static func named(_ problem: Diagnostic, _ letter: LetterTemplate, _ set: TemplateSet) -> Diagnostic {
    var problem = problem
    switch problem.code {
    case "undefined-variable", "undefined-key":
      let line = set.catalogue.helplines.first {
        !$0.isForParents && problem.message.hasSuffix("'helplines' has no '\($0.id)'")
      }
      if let line { return forStaff(line, problem, letter) }
      if problem.code == "undefined-variable", problem.hint == nil {
        problem.hint =
          problem.file == letter.source.name
          ? "declare it under 'fields:', with type, description and example"
          : "hand it over: {% render 'part', name: name %}"
      }
      problem.code = problem.file == letter.source.name ? "undeclared-field" : "part"
    case "unknown-partial", "broken-partial", "partial-cycle":
      problem.code = "part"
      problem.message = problem.message.replacing("partial", with: "part")
    case "unused-field":
      problem.start = name(problem, letter)
    case "optional-printed", "required-tested": break
    case "group-printed", "loop-over-value", "filter-type", "no-such-choice", "flag-as-text", "unlike-values",
      "whole-number-needed":
      problem.code = "wrong-use"
    default: problem.code = CheckRule.named(problem.code) == nil ? "wrong-use" : problem.code
    }
    return problem
  }

  /// The catalogue has the line, and keeps it from letters.
  private static func forStaff(
    _ line: HelplineRecord, _ problem: Diagnostic, _ letter: LetterTemplate
  ) -> Diagnostic {
    var problem = problem
    problem.start = output(around: problem, letter)
    problem.code = "professional-line"
    problem.message =
      "\(line.shortName) is a line for professionals, so a letter to parents can't print it: "
      + "give one for parents, such as {{ helplines.nspcc.phone }}"
    problem.hint = nil
    return problem
  }

  /// Where the output that a problem lies in begins.
  private static func output(around problem: Diagnostic, _ letter: LetterTemplate) -> SourcePosition {
    guard problem.file == letter.source.name else { return problem.start }
    let end = letter.source.offset(line: problem.start.line, column: problem.start.column)
    let start = letter.source.bytes[..<end].lastIndex(of: UInt8(ascii: "{"))
    return start.map { letter.source.position(at: max(0, $0 - 1)) } ?? problem.start
  }

  /// Where the name of an unused field is declared.
  private static func name(_ problem: Diagnostic, _ letter: LetterTemplate) -> SourcePosition {
    let field = letter.frontMatter.fields.first { problem.message.contains("'\($0.name)'") }
    guard let field else { return problem.start }
    return letter.source.name(of: field).map { letter.source.position(at: $0.start) } ?? problem.start
  }
}

/// Puts the findings of reading a file under the rules' ids.
enum FrontMatterFinding {
  private static let own: Set<String> = [
    "front-matter", "yaml", "duplicate-key", "unknown-key", "missing-key", "wrong-type", "invalid-value", "id-differs",
    "unknown-service", "approved-unreviewed",
  ]

  private static let tags: Set<String> = ["unknown-tag", "unknown-filter", "argument-count", "unknown-parameter"]

  static func named(_ problem: Diagnostic, in path: String) -> Diagnostic {
    var problem = problem
    if tags.contains(problem.code) {
      problem.code = "unknown-filter"
    } else if !own.contains(problem.code) {
      problem.code = "syntax"
    } else if problem.code == "yaml", problem.sourceLine?.contains("\t") == true {
      problem.code = "front-matter"
    } else if isOfExample(problem) {
      problem.code = "field-declaration"
    }
    return problem
  }

  /// A misspelt key is told as that, and not as one that is missing too.
  static func withoutEchoes(_ found: [Diagnostic]) -> [Diagnostic] {
    let meant = found.filter { $0.code == "unknown-key" }.compactMap(\.hint)
    return found.filter { problem in
      switch problem.code {
      case "missing-key", "field-declaration", "approved-unreviewed":
        !meant.contains { hint in
          let key = hint.split(separator: "'").dropFirst().first.map(String.init) ?? ""
          return !key.isEmpty && hint.contains("did you mean")
            && (problem.message.contains("'\(key)'") || problem.message.contains(".\(key)'"))
        }
      default: true
      }
    }
  }

  private static func isOfExample(_ problem: Diagnostic) -> Bool {
    let isOfField = problem.message.contains("'fields.")
    switch problem.code {
    case "missing-key":
      return isOfField && (problem.message.contains(".description'") || problem.message.contains(".example'"))
    case "wrong-type":
      return isOfField && problem.message.contains(".example'") || problem.sourceLine?.contains("example:") == true
    case "invalid-value": return problem.sourceLine?.contains("example:") == true
    default: return false
    }
  }
}
