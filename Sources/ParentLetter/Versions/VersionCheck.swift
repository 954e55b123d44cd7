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
    guard let known = lock.latest(head.id), known.hash != SetLock.hash(of: letter), !isLater(head.version, known)
    else { return nil }
    return Diagnostic(
      rule: "version-unchanged",
      message: "the text has changed since version \(known.version) was approved; give it a new version"
        + Self.advice(known.version), at: letter.source.value(of: "version"), in: letter.source)
  }

  /// Likewise for a part of the set, by the set's version.
  func problem(ofPart name: String, _ source: SourceText) -> Diagnostic? {
    guard let known = lock.latest(SetLock.name(ofPart: name)), known.hash != SetLock.hash(ofPart: source),
      !isLater(setVersion, known)
    else { return nil }
    return Diagnostic(
      rule: "version-unchanged",
      message: "this part has changed since version \(known.version) of the set was approved; "
        + "give the set a new version in set.yaml", at: SourceRange(0, 0), in: source)
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
  /// Without those that ask for a new version of a file in which something else is to be mended: that comes first,
  /// and it changes the text again.
  var withVersionsLast: [Diagnostic] {
    let dates: Set = ["version-unchanged", "review-past", "review-soon", "catalogue-review"]
    let unfinished = Set(filter { !dates.contains($0.code) }.map(\.file))
    return filter { $0.code != "version-unchanged" || !unfinished.contains($0.file) }
  }
}
