public import TextCore

/// A letter that an adviser approves: its new front matter and the set's new lock, checked and ready to be written.
public struct LetterApproval: Sendable {
  /// What the adviser says of it.
  public struct Terms: Sendable, Hashable {
    /// The day on which the letter was read.
    public var reviewed: CalendarDate
    /// The last day it may be sent without another look.
    public var reviewBy: CalendarDate
    /// Who approves it, as a role; nil keeps the one in the letter.
    public var reviewer: String?

    /// Reviewed on a day, for half a year if no other day is given.
    public init(reviewed: CalendarDate, reviewBy: CalendarDate? = nil, reviewer: String? = nil) {
      self.reviewed = reviewed
      self.reviewBy = reviewBy ?? Self.halfAYear(after: reviewed)
      self.reviewer = reviewer
    }

    /// The same day six months on, or the last of that month.
    static func halfAYear(after day: CalendarDate) -> CalendarDate {
      let months = day.month + 6
      let (year, month) = months > 12 ? (day.year + 1, months - 12) : (day.year, months)
      let last = CalendarDate.days(inMonth: month, of: year)
      return CalendarDate(year: year, month: month, day: min(day.day, last)) ?? day
    }
  }

  /// The letter as it will be.
  public let letter: LetterTemplate
  /// What the check warns of; nothing that stands in the way.
  public let warnings: [Diagnostic]
  /// The version that was approved before; nil for none.
  public let before: String?
  /// The parts of the letter whose words nobody had approved before.
  let parts: [String]
  private let original: SourceText
  private let lock: SetLock
  private let set: TemplateSet

  /// Works out an approval; nothing is written.
  /// - Throws: `LetterError`: `.usage` for an unknown letter or days that make no sense; `.invalidInput` with every
  ///   error that the check finds, or if the front matter can't be changed in its place.
  public init(of id: String, in set: TemplateSet, _ terms: Terms) throws(LetterError) {
    let old = try set.read(id)
    try Self.check(terms, old.frontMatter)
    self.set = set
    original = old.source
    let edit = try Self.edited(old, terms)
    letter = try LetterTemplate(parsing: edit.source)
    let places = FilePlaces(edit, of: old.source)
    warnings = try Self.warnings(letter, set.replacing(letter: id, with: edit.source), terms, places)
    var lock = set.lock ?? SetLock()
    before = lock.latest(id)?.version
    parts = try Self.record(letter, in: &lock, set)
    self.lock = lock
  }

  /// Writes letter and lock: both, or, where something fails, neither.
  /// - Throws: `LetterError` `.cannotCreate` or `.cannotWrite`.
  public func write() throws(LetterError) {
    try FilePair.write(
      (letter.source.bytes, letter.source.name), (Array(lock.text.utf8), set.folder + "/set.lock"),
      before: (original.bytes, set.lock.map { Array($0.text.utf8) }))
  }

  // MARK: What must hold

  private static func check(_ terms: Terms, _ head: FrontMatter) throws(LetterError) {
    guard terms.reviewBy > terms.reviewed else {
      throw LetterError(
        .usage, "the letter was reviewed on \(terms.reviewed), so its next review must be after that day")
    }
    guard head.status != .withdrawn else {
      throw LetterError(
        .usage, "the letter '\(head.id)' is withdrawn; if it is to be sent again, write 'status: draft' in it first")
    }
    guard head.reviewer != nil || terms.reviewer != nil else {
      throw LetterError(
        .usage, "the letter '\(head.id)' does not say who approves it: --reviewer \"Safeguarding adviser\", as a role")
    }
  }

  private static func edited(_ old: LetterTemplate, _ terms: Terms) throws(LetterError) -> FrontMatterEdit {
    var edit = FrontMatterEdit(old.source)
    try edit.set("status", to: FrontMatter.Status.approved.rawValue, behind: ["language", "translation_of"])
    if let reviewer = terms.reviewer, reviewer != old.frontMatter.reviewer {
      try edit.set("reviewer", to: YAMLWord.plain(reviewer), behind: ["author"])
    }
    try edit.set("reviewed", to: terms.reviewed.description, behind: ["author", "reviewer"])
    try edit.set("review-by", to: terms.reviewBy.description, behind: ["reviewed"])
    return edit
  }

  private static func warnings(
    _ letter: LetterTemplate, _ set: TemplateSet, _ terms: Terms, _ places: FilePlaces
  ) throws(LetterError) -> [Diagnostic] {
    let check = try TemplateCheck(of: set, letters: [letter.frontMatter.id], on: terms.reviewed)
    // The version is asked for even where the check would wait until a warning is settled.
    let version = VersionCheck(set)?.problem(of: letter)
    let isOfVersion = { (problem: Diagnostic) in
      problem.code == "version-unchanged" && problem.file == letter.source.name
    }
    // What approving it settles is no problem.
    let open = check.problems.filter { $0.code != "never-approved" && $0.code != "part-unread" }
    let errors = open.filter { $0.severity == .error && !isOfVersion($0) } + (version.map { [$0] } ?? [])
    guard errors.isEmpty else {
      throw LetterError(
        .invalidInput, "'\(letter.frontMatter.id)' was not approved: mend this first, and check again",
        problems: errors.map(places.asItIs))
    }
    return open.map(places.asItIs)
  }

  /// Puts the letter and its parts into the lock; tells the parts that are new to it.
  private static func record(
    _ letter: LetterTemplate, in lock: inout SetLock, _ set: TemplateSet
  ) throws(LetterError) -> [String] {
    let head = letter.frontMatter
    lock.record(.init(version: head.version, hash: SetLock.hash(of: letter)), of: head.id)
    var hashes: [String] = []
    var changed: [String] = []
    for part in set.parts(of: letter) {
      let source = try InputFile.text(at: "\(set.folder)/parts/\(part).md")
      let entry = SetLock.Entry(version: set.manifest.version, hash: SetLock.hash(ofPart: source))
      hashes.append(entry.hash)
      guard lock.latest(SetLock.name(ofPart: part))?.hash != entry.hash else { continue }
      lock.record(entry, of: SetLock.name(ofPart: part))
      changed.append(part)
    }
    let whole = SHA256.hexadecimal(of: Array(hashes.joined(separator: "\n").utf8))
    lock.replace(.init(version: set.manifest.version, hash: whole), of: SetLock.name(ofPartsOf: head.id))
    return changed
  }
}

/// Brings places in a file as it will be back to the file as it is, where the adviser looks.
private struct FilePlaces {
  private let edit: FrontMatterEdit
  private let original: SourceText

  init(_ edit: FrontMatterEdit, of original: SourceText) { (self.edit, self.original) = (edit, original) }

  func asItIs(_ problem: Diagnostic) -> Diagnostic {
    guard problem.file == original.name else { return problem }
    var problem = problem
    problem.start = place(problem.start)
    problem.end = place(problem.end)
    if problem.sourceLine != nil { problem.sourceLine = original.line(problem.start.line) }
    return problem
  }

  private func place(_ place: SourcePosition) -> SourcePosition {
    SourcePosition(line: max(1, edit.lineBefore(place.line)), column: place.column)
  }
}

extension YAMLWord {
  /// A text without quotation marks where YAML reads it back as it is without them.
  static func plain(_ text: String) -> String {
    let isPlain =
      text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "0123456789 -,()'".unicodeScalars.contains($0) }
    let starts = text.unicodeScalars.first.map { $0.properties.isAlphabetic } ?? false
    let isWord = !["yes", "no", "on", "off", "true", "false", "y", "n", "null"].contains(text.lowercased())
    return isPlain && starts && isWord && !text.hasSuffix(" ") ? text : quoted(text)
  }
}

extension LetterApproval {
  /// What was done, several lines.
  public var summary: String {
    let head = letter.frontMatter
    var lines = ["\(head.id) \(head.version) is approved, to be reviewed by \(head.reviewBy)."]
    if before != nil, before != head.version { lines.append("It takes the place of version \(before ?? "").") }
    for part in parts {
      let others = PartCalls(set).letters(calling: part).filter { $0 != head.id && isApproved($0) }
      guard before != nil, !others.isEmpty else { continue }
      lines.append(
        "The part '\(part)' is approved with it; it is also in \(others.joined(separator: ", ")). "
          + "Read and approve them too.")
    }
    lines += staleTranslations.map { "Its translation '\($0)' is of an earlier version: bring it up to date." }
    return lines.joined(separator: "\n")
  }

  private func isApproved(_ id: String) -> Bool { (try? set.read(id))?.frontMatter.status == .approved }

  /// Ids of the letters that translate an earlier version of this one, sorted.
  public var staleTranslations: [String] {
    let head = letter.frontMatter
    return set.letterIDs.filter { id in
      guard let other = try? set.read(id).frontMatter.translationOf else { return false }
      return other.hasPrefix(head.id + "@") && other != "\(head.id)@\(head.version)"
    }
  }
}
