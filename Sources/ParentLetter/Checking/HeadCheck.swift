import TextCore

/// The rules on a front matter that can be read: reviews, versions, translations.
struct HeadCheck {
  private(set) var problems: [Diagnostic] = []
  private let source: SourceText

  init(_ letter: LetterTemplate, in set: TemplateSet, on date: CalendarDate?) {
    source = letter.source
    let head = letter.frontMatter
    if let date { checkReview(head, on: date) }
    if let versions = VersionCheck(set), let problem = versions.problem(of: letter) ?? versions.lack(of: letter) {
      problems.append(problem)
    }
    checkTranslation(head, set)
    checkTranslated(letter, set)
    checkWords(head, set)
    checkSources(head, set.avoid)
    checkTabs(letter)
    checkLines(letter)
  }

  private mutating func checkReview(_ head: FrontMatter, on date: CalendarDate) {
    let left = head.reviewBy.daysSince1970 - date.daysSince1970
    if left < 0 {
      add(
        "review-past", "review-by",
        "this letter was to be reviewed by \(head.reviewBy); read it again, then set new dates")
    } else if left <= 60 {
      add(
        "review-soon", "review-by",
        "this letter is to be reviewed by \(head.reviewBy), "
          + (left == 0 ? "today" : left == 1 ? "tomorrow" : "in \(left) days"))
    }
  }

  private mutating func checkTranslation(_ head: FrontMatter, _ set: TemplateSet) {
    guard let original = head.translationOf else {
      if head.language.prefix(2) != set.manifest.language.prefix(2) {
        add("translation", "language", "say with 'translation_of: id@version' which letter this one translates")
      }
      return
    }
    let parts = original.split(separator: "@").map(String.init)
    if parts.count == 1, let id = parts.first, set.letterIDs.contains(id), let letter = try? set.read(id) {
      return add("translation", "translation_of", "add the version: \(id)@\(letter.frontMatter.version)")
    }
    guard parts.count == 2, let id = parts.first, set.letterIDs.contains(id), let letter = try? set.read(id) else {
      let hint = Spelling.hint(for: parts.first ?? "", among: set.letterIDs).map { "; \($0)" } ?? ""
      add("translation", "translation_of", "the set has no letter '\(parts.first ?? "")' to translate\(hint)")
      return
    }
    let declared = { (fields: [FieldDeclaration]) in fields.map { [$0.name, $0.type.rawValue, String($0.required)] } }
    if declared(letter.frontMatter.fields) != declared(head.fields) {
      let others = Set(declared(letter.frontMatter.fields))
      let own = head.fields.first { !others.contains(declared([$0])[0]) }
      let place = own.flatMap { source.name(of: $0) } ?? source.value(of: "fields")
      add("translation", at: place, "the fields are not those of '\(id)'; declare the same, with the same types")
    }
    let version = letter.frontMatter.version
    if parts[1] != version {
      add(
        "translation", "translation_of",
        "this translates version \(parts[1]) of '\(id)', which is now \(version); bring the words up to date, then "
          + "write \(id)@\(version)")
    }
  }

  /// A paragraph that is word for word the original's has not been translated yet: the first is told.
  private mutating func checkTranslated(_ letter: LetterTemplate, _ set: TemplateSet) {
    guard let id = letter.frontMatter.translationOf?.split(separator: "@").first.map(String.init),
      let original = try? set.read(id), source.bytes.place(of: LetterTranslation.marker.utf8) == nil
    else { return }
    let known = Set(Passage.all(in: original.source, from: original.frontMatter.bodyOffset).map(\.text))
    let same = Passage.all(in: source, from: letter.frontMatter.bodyOffset).first { passage in
      known.contains(passage.text) && passage.ownWords >= 4
    }
    guard let same else { return }
    let start = source.offset(ofLine: same.line)
    add(
      "translation", at: SourceRange(start, start + source.line(same.line).utf8.count),
      "this is word for word as in '\(id)': translate it")
  }

  /// The words that a set, or the format, lets a letter choose from.
  private mutating func checkWords(_ head: FrontMatter, _ set: TemplateSet) {
    if !set.manifest.concerns.isEmpty { check(head.concerns, of: "concern", among: set.manifest.concerns) }
    check(head.audience.phases, of: "audience", among: TemplateAudience.phases)
    check([head.audience.recipients], of: "audience", among: TemplateAudience.recipients)
    guard let ages = head.audience.ages, !TemplateAudience.isAges(ages) else { return }
    add("invalid-value", at: source.value(of: "audience", word: ages), "ages are two numbers with a hyphen, as in 8-16")
  }

  private mutating func check(_ words: [String], of key: String, among known: [String]) {
    for word in words where !known.contains(word) {
      let hint = Spelling.hint(for: word, among: known).map { "; \($0)" } ?? ""
      let message = "'\(word)' is none of the words for '\(key)': \(known.joined(separator: ", "))\(hint)"
      add("invalid-value", at: source.value(of: key, word: word), message)
    }
  }

  /// Where the facts come from must still be there, so that the next reviewer can compare.
  private mutating func checkSources(_ head: FrontMatter, _ avoid: AvoidList) {
    for page in head.sources where AvoidList.holds(avoid.deadHosts, BareAddress.host(of: page.url)) {
      let front = source.bytes[..<head.bodyOffset]
      guard let place = front.place(of: page.url.utf8) else { continue }
      add("dead-link", at: SourceRange(place), "this site is gone: give a source that can be read today")
    }
  }

  private mutating func checkTabs(_ letter: LetterTemplate) {
    let head = letter.source.bytes[..<letter.frontMatter.bodyOffset]
    guard let tab = head.firstIndex(of: 0x09) else { return }
    problems.append(
      Diagnostic(
        rule: "front-matter", message: "use spaces, not tabs, in the front matter", at: SourceRange(tab, tab + 1),
        in: source))
  }

  /// The words that everybody reads who gets the set: they name nobody, and stand in straight quotation marks or none.
  private mutating func checkLines(_ letter: LetterTemplate) {
    let isEnglish = letter.frontMatter.language.hasPrefix("en")
    for number in 1..<max(2, source.position(at: letter.frontMatter.bodyOffset).line) {
      let line = source.line(number)
      guard let colon = line.firstIndex(of: ":") else { continue }
      let key = line[..<colon].drop { $0 == " " || $0 == "-" }
      let words = line[line.index(after: colon)...].drop { $0 == " " }
      let start = source.offset(ofLine: number) + line.utf8.count - words.utf8.count
      checkQuote(words, at: start)
      checkRemark(words, String(key), at: start)
      if isEnglish, Self.readKeys.contains(String(key)) || key.hasPrefix("x-") { checkNames(words, at: start) }
    }
  }

  private mutating func checkQuote(_ words: Substring, at start: Int) {
    guard words.hasPrefix("\u{201C}") || words.hasPrefix("\u{2018}") else { return }
    add("quote-mix", at: SourceRange(start, start + 3), "write straight quotation marks here: curly ones are printed")
  }

  /// `subject: Chats # and games`: YAML reads no further than the sign.
  private mutating func checkRemark(_ words: Substring, _ key: String, at start: Int) {
    guard Self.readKeys.contains(key) || key == "subject", let first = words.first, first != "\"", first != "'",
      first != "#", let sign = Array(words.utf8).place(of: " #".utf8)
    else { return }
    let offset = start + sign.lowerBound + 1
    add(
      "front-matter", at: SourceRange(offset, offset + 1),
      "what stands behind '#' is not read: put the value in quotation marks")
  }

  private mutating func checkNames(_ words: Substring, at start: Int) {
    for range in LiteralNames.ranges(in: Array(words.utf8)) {
      let place = SourceRange(start + range.lowerBound, start + range.upperBound)
      problems.append(Diagnostic(rule: "literal-name", at: place, in: source))
    }
  }

  private static let readKeys: Set<String> = ["title", "description", "example", "status_note"]

  private mutating func add(_ rule: String, _ key: String, _ message: String) {
    add(rule, at: source.value(of: key), message)
  }

  private mutating func add(_ rule: String, at range: SourceRange, _ message: String) {
    problems.append(Diagnostic(rule: rule, message: message, at: range, in: source))
  }
}

extension TemplateAudience {
  /// The phases of schools that a letter may be for.
  static let phases = ["nursery", "primary", "secondary", "all-through", "special", "post-16"]
  /// Whom a letter may be sent to.
  static let recipients = ["parents", "staff", "pupils"]

  /// Whether a text is two numbers with a hyphen.
  static func isAges(_ text: String) -> Bool {
    let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    return numbers.count == 2 && !numbers.contains(nil)
  }
}

extension SourceText {
  /// Where the value of a top-level key of the front matter stands; its line's start if there is none.
  func value(of key: String) -> SourceRange {
    for number in 2...max(2, lineCount) {
      let text = line(number)
      if text == "---" { break }
      guard text.hasPrefix(key + ":") else { continue }
      let start = offset(ofLine: number)
      let value = text.utf8.dropFirst(key.utf8.count + 1)
      let spaces = value.prefix { $0 == 0x20 }.count
      let from = start + key.utf8.count + 1 + spaces
      return SourceRange(from, start + text.utf8.count)
    }
    return SourceRange(0, 0)
  }

  /// The name of a declared field, above the place of its declaration; nil if it is not found.
  func name(of field: FieldDeclaration) -> SourceRange? {
    let end = offset(line: field.place.line, column: field.place.column)
    let name = Array((field.name + ":").utf8)
    var start = end - name.count
    while start > 0, !bytes[start...].starts(with: name) { start -= 1 }
    return start > 0 ? SourceRange(start, start + name.count - 1) : nil
  }

  /// Where a word of the value of a top-level key stands, also on the lines below the key; the value if it is not there.
  func value(of key: String, word: String) -> SourceRange {
    let value = value(of: key)
    let rest = bytes[value.start...]
    let end = rest.place(of: "\n---".utf8)?.lowerBound ?? rest.endIndex
    var from = value.start
    while let found = bytes[from..<end].place(of: word.utf8) {
      let isWord = { (offset: Int) in
        offset >= end || !(FrontMatter.isIdentifier(String(decoding: [bytes[offset]], as: UTF8.self)))
      }
      if isWord(found.upperBound), found.lowerBound == value.start || isWord(found.lowerBound - 1) {
        return SourceRange(found)
      }
      from = found.upperBound
    }
    return value
  }
}
