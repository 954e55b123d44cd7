import TextCore

/// Whether changed words have a new version: letters their own, shared parts the set's.
struct VersionCheck {
  private let lock: SetLock
  private let setVersion: String

  /// Nil for a set that keeps no lock.
  init?(_ set: TemplateSet) {
    guard let lock = set.lock else { return nil }
    (self.lock, setVersion) = (lock, set.manifest.version)
  }

  /// Nil for a letter that was never approved, that is as it was approved, or that has a later version.
  func problem(of letter: LetterTemplate) -> Diagnostic? {
    let head = letter.frontMatter
    guard let known = lock.latest(head.id), !isLater(head.version, known) else { return nil }
    guard known.hash != SetLock.hash(of: letter) else {
      guard known.version != head.version else { return nil }
      return Diagnostic(
        rule: "version-unchanged",
        message: "version \(known.version) of this text was approved; versions only go up: write \(known.version)",
        at: letter.source.value(of: "version"), in: letter.source)
    }
    return Diagnostic(
      rule: "version-unchanged",
      message: "the text has changed since version \(known.version) was approved; give it a new version"
        + Self.advice(known.version), at: letter.source.value(of: "version"), in: letter.source)
  }

  /// A letter that says it is approved and whose version never was: only `approve` makes it so.
  func lack(of letter: LetterTemplate) -> Diagnostic? {
    let head = letter.frontMatter
    guard head.status == .approved, lock.latest(head.id)?.version != head.version, problem(of: letter) == nil
    else { return nil }
    return Diagnostic(
      rule: "never-approved",
      message: "version \(head.version) was never approved: parentletter templates approve \(head.id)",
      at: letter.source.value(of: "status"), in: letter.source)
  }

  /// A part whose words have changed: without a new version of the set, or since letters that it is in were approved.
  ///
  /// `calls`: which letters of the set it is in; worked out only if it is needed.
  func problem(ofPart name: String, _ source: SourceText, _ calls: () -> [LetterTemplate]) -> Diagnostic? {
    guard let known = lock.latest(SetLock.name(ofPart: name)) else { return nil }
    let isChanged = known.hash != SetLock.hash(ofPart: source)
    if isChanged, !isLater(setVersion, known) {
      let letters = calls().map(\.frontMatter.id)
      return Diagnostic(
        rule: "version-unchanged",
        message: "this part has changed since version \(known.version) of the set was approved; "
          + "give the set a new version in set.yaml" + Self.changing(letters), at: SourceRange(0, 0), in: source)
    }
    guard isChanged || history(of: name).count > 1 else { return nil }
    let version = LetterVersion(isChanged ? setVersion : known.version)
    let unread = calls().filter { letter in
      let read = lock.latest(SetLock.name(ofPartsOf: letter.frontMatter.id)).flatMap { LetterVersion($0.version) }
      return letter.frontMatter.status == .approved && read.map { $0 < version ?? $0 } == true
    }
    guard !unread.isEmpty else { return nil }
    let ids = unread.map(\.frontMatter.id)
    return Diagnostic(
      rule: "part-unread",
      message: "this part has changed since \(ids.count == 1 ? "a letter was" : "\(ids.count) letters were") "
        + "approved; read and approve: \(ids.joined(separator: " "))", at: SourceRange(0, 0), in: source)
  }

  /// A part of a letter that has other words than when the letter was approved.
  /// - Throws: `LetterError` `.unreadableInput` if a part can't be read.
  func unreadPart(of letter: LetterTemplate, in set: TemplateSet) throws(LetterError) -> Diagnostic? {
    let id = letter.frontMatter.id
    let read = lock.latest(SetLock.name(ofPartsOf: id)).flatMap { LetterVersion($0.version) }
    var changed: Set<String> = []
    for name in set.partNames where try isChanged(name, since: read, in: set) { changed.insert(name) }
    // Which parts a letter has is worked out only where one has changed.
    guard !changed.isEmpty, let name = set.parts(of: letter).first(where: changed.contains) else { return nil }
    return Diagnostic(
      rule: "part-unread", message: "the part '\(name)' has changed since this letter was approved",
      at: SourceRange(0, 0), in: letter.source)
  }

  private func isChanged(
    _ part: String, since read: LetterVersion?, in set: TemplateSet
  ) throws(LetterError) -> Bool {
    guard let known = lock.latest(SetLock.name(ofPart: part)) else { return false }
    if let read, let version = LetterVersion(known.version), version > read { return true }
    return known.hash != SetLock.hash(ofPart: try InputFile.text(at: "\(set.folder)/parts/\(part).md"))
  }

  private func history(of part: String) -> [SetLock.Entry] { lock.history[SetLock.name(ofPart: part)] ?? [] }

  private static func changing(_ letters: [String]) -> String {
    switch letters.count {
    case 0: ""
    case 1: ". It changes one letter: \(letters[0])"
    default: ". It changes \(letters.count) letters: \(letters.joined(separator: ", "))"
    }
  }

  private func isLater(_ version: String, _ known: SetLock.Entry) -> Bool {
    guard let version = LetterVersion(version), let known = LetterVersion(known.version) else { return false }
    return version > known
  }

  private static func advice(_ version: String) -> String {
    guard let version = LetterVersion(version) else { return "" }
    return ": \(version.next(.patch)) for a slip, \(version.next(.minor)) for other words, "
      + "\(version.next(.major)) if schools must give other fields"
  }
}

extension [Diagnostic] {
  /// Without those that ask for a new version, an approval or a missing part of a file in which something else is to be
  /// mended: that comes first, and it changes the text again.
  var withVersionsLast: [Diagnostic] {
    let last: Set = ["version-unchanged", "never-approved", "part-unread", "letter-frame"]
    let dates: Set = ["review-past", "review-soon", "catalogue-review"]
    let unfinished = Set(filter { !last.contains($0.code) && !dates.contains($0.code) }.map(\.file))
    return filter { !last.contains($0.code) || !unfinished.contains($0.file) }
  }
}
