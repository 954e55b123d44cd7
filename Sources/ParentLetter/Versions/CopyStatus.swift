public import TextCore

/// How a school's copy of a template set stands against the adviser's: which letters are behind, by how many
/// versions, what has changed for them, and which letters are the school's own or were changed by it.
public struct CopyStatus: Sendable {
  /// How one letter stands.
  enum State: Sendable, Hashable {
    case current
    /// The number of versions that came since; nil where nobody knows how many there were.
    case behind(Int?)
    /// Newer than the adviser's.
    case ahead
    /// Only in the school's copy.
    case own
    /// Only in the adviser's set.
    case missing
    /// One of the two files can't be read.
    case unreadable
  }

  /// One letter of either set.
  struct Row: Sendable, Hashable {
    let id: String
    let title: String
    /// The school's version; nil for a letter that it does not have.
    let ours: String?
    /// The adviser's version; nil for a letter of the school's own.
    let theirs: String?
    let state: State
    /// Whether the school's text is not that of its version.
    let isEdited: Bool
    /// What the adviser's version says otherwise; nil if nothing.
    let diff: LetterDiff?
    /// What the adviser says of it now: "withdrawn", "past its review".
    let standing: String?
    /// Whether the school's copy is past its review, and the adviser's has been read again since.
    let isCopyPast: Bool

    /// Whether the adviser's words are others under the same version, and the school's are those of the version.
    var isChangedUnversioned: Bool { state == .current && !isEdited && diff?.needed != nil }
  }

  /// The school's copy, as it was named.
  let copy: String
  /// The adviser's set, as it was named.
  let set: String
  let rows: [Row]
  /// What both letters share: parts and catalogue.
  let shared: SetDiff

  /// Compares a school's copy with an adviser's set on a day.
  /// - Throws: `LetterError` `.usage` if one of the two is a single letter.
  public init(of copy: SetContents, against set: SetContents, on date: CalendarDate) throws(LetterError) {
    guard !copy.isSingleLetter, !set.isSingleLetter else {
      throw LetterError(.usage, "a copy is compared as a whole: name the folders of both sets, not a letter")
    }
    (self.copy, self.set) = (copy.name, set.name)
    shared = try SetDiff(from: copy, to: set)
    let ids = Set(copy.letterIDs).union(set.letterIDs).sorted()
    rows = ids.map { Self.row($0, copy, set, on: date) }
  }

  /// Whether the school has nothing to do.
  public var isCurrent: Bool {
    rows.allSatisfy {
      $0.state == .current && !$0.isEdited && !$0.isChangedUnversioned && !$0.isCopyPast || $0.state == .own
    }
      && shared.parts.isEmpty
      && shared.catalogue.records.isEmpty
  }

  private static func row(_ id: String, _ copy: SetContents, _ set: SetContents, on date: CalendarDate) -> Row {
    let files = (copy.letter(id), set.letter(id))
    let ours = files.0.flatMap { try? LetterTemplate(parsing: $0) }
    let theirs = files.1.flatMap { try? LetterTemplate(parsing: $0) }
    let diff = ours.flatMap { old in theirs.map { LetterDiff(from: old, to: $0) } }
    let heads = (ours?.frontMatter, theirs?.frontMatter)
    return Row(
      id: id, title: (theirs ?? ours)?.frontMatter.title ?? "",
      ours: files.0.map { _ in ours?.frontMatter.version ?? "?" },
      theirs: files.1.map { _ in theirs?.frontMatter.version ?? "?" },
      state: state(files, ours, theirs, set.lock), isEdited: isEdited(ours, theirs, [set.lock, copy.lock]),
      diff: diff.flatMap { $0.isEmpty ? nil : $0 },
      standing: heads.1.flatMap { standing($0, heads.0, on: date) }, isCopyPast: isCopyPast(heads, on: date))
  }

  private static func state(
    _ files: (SourceText?, SourceText?), _ ours: LetterTemplate?, _ theirs: LetterTemplate?, _ lock: SetLock?
  ) -> State {
    if files.1 == nil { return .own }
    if files.0 == nil { return .missing }
    guard let ours, let theirs, let old = LetterVersion(ours.frontMatter.version),
      let new = LetterVersion(theirs.frontMatter.version)
    else { return .unreadable }
    if old == new { return .current }
    if old > new { return .ahead }
    let known = (lock?.history[theirs.frontMatter.id] ?? []).compactMap { LetterVersion($0.version) }
    guard known.contains(old) else { return .behind(nil) }
    return .behind(Set(known + [new]).filter { $0 > old && $0 <= new }.count)
  }

  /// By the hash of the version in a lock, or by the adviser's own text of the same version.
  private static func isEdited(_ ours: LetterTemplate?, _ theirs: LetterTemplate?, _ locks: [SetLock?]) -> Bool {
    guard let ours else { return false }
    let hash = SetLock.hash(of: ours)
    let head = ours.frontMatter
    let approved = locks.compactMap { $0?.history[head.id]?.last { $0.version == head.version } }
    if let entry = approved.first { return entry.hash != hash }
    guard let theirs, theirs.frontMatter.version == head.version else { return false }
    return SetLock.hash(of: theirs) != hash
  }

  private static func standing(_ head: FrontMatter, _ ours: FrontMatter?, on date: CalendarDate) -> String? {
    switch head.status {
    case .withdrawn: "withdrawn: do not send it any more"
    case .draft, .inReview: ours?.version == head.version ? nil : "not approved yet (\(head.status.rawValue))"
    case .approved where head.reviewBy < date: "past its review (\(head.reviewBy))"
    case .approved where isCopyPast((ours, head), on: date):
      "the copy is past its review; the set has it approved to \(head.reviewBy), so take that"
    case .approved: nil
    }
  }

  private static func isCopyPast(_ heads: (FrontMatter?, FrontMatter?), on date: CalendarDate) -> Bool {
    guard let ours = heads.0, let theirs = heads.1, theirs.status == .approved else { return false }
    return ours.reviewBy < date && theirs.reviewBy >= date
  }
}
