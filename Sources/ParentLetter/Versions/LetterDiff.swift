import TextCore

/// What has changed in one letter, and which version it should have.
struct LetterDiff: Sendable, Hashable {
  /// Something the front matter says, before and after.
  struct HeadChange: Sendable, Hashable {
    let key: String
    let was: String
    let now: String
    /// Whether it belongs to what a version stands for.
    let counts: Bool
  }

  let id: String
  let title: String
  let oldVersion: String
  let newVersion: String
  let head: [HeadChange]
  let fields: [FieldChange]
  let text: [TextChange]
  /// The least step that the version must go up; nil if nothing that counts has changed.
  let needed: LetterVersion.Step?

  /// Compares two letters; nothing is left of changes if they are the same.
  init(from old: LetterTemplate, to new: LetterTemplate) {
    let (before, after) = (old.frontMatter, new.frontMatter)
    id = after.id
    title = after.title
    (oldVersion, newVersion) = (before.version, after.version)
    head = Self.headChanges(from: before, to: after)
    fields = FieldChange.all(from: before.fields, to: after.fields)
    text = TextChange.all(from: old.source, before.bodyOffset, to: new.source, after.bodyOffset)
    let counts = SetLock.hash(of: old) != SetLock.hash(of: new)
    let changesWords =
      text.contains { $0.changesWords } || head.contains { $0.counts } || fields.contains { !$0.isOfForm }
    needed = !counts ? nil : fields.contains { $0.isBreaking } ? .major : changesWords ? .minor : .patch
  }

  /// Whether a school's request may have to change.
  var isBreaking: Bool { fields.contains { $0.isBreaking } }

  /// Whether nothing at all has changed but, perhaps, spaces and comments.
  var isEmpty: Bool {
    head.isEmpty && fields.isEmpty && text.isEmpty && needed == nil && oldVersion == newVersion
  }

  private static func headChanges(from old: FrontMatter, to new: FrontMatter) -> [HeadChange] {
    let all: [(String, String, String, Bool)] = [
      ("title", old.title, new.title, false),
      ("subject", old.subject, new.subject, true),
      ("language", old.language, new.language, true),
      ("translation of", old.translationOf ?? "nothing", new.translationOf ?? "nothing", false),
      ("status", old.status.rawValue, new.status.rawValue, false),
      ("services", list(old.services), list(new.services), false),
      ("names a service", old.scope.rawValue, new.scope.rawValue, true),
      ("sensitivity", old.sensitivity.rawValue, new.sensitivity.rawValue, true),
      ("concerns", list(old.concerns), list(new.concerns), false),
      ("phases", list(old.audience.phases), list(new.audience.phases), false),
      ("ages", old.audience.ages ?? "none", new.audience.ages ?? "none", false),
      ("reviewed", old.reviewed?.description ?? "never", new.reviewed?.description ?? "never", false),
      ("review by", old.reviewBy.description, new.reviewBy.description, false),
    ]
    return all.filter { $0.1 != $0.2 }.map { HeadChange(key: $0.0, was: $0.1, now: $0.2, counts: $0.3) }
  }

  private static func list(_ words: [String]) -> String { words.isEmpty ? "none" : words.joined(separator: ", ") }
}

/// Whether a version went up as far as its changes ask for.
struct VersionAdvice: Sendable, Hashable {
  let isRight: Bool
  /// A sentence or two.
  let words: String

  init(from old: String, to new: String, needed: LetterVersion.Step?) {
    guard let before = LetterVersion(old), let after = LetterVersion(new) else {
      (isRight, words) = (false, "One of the versions is not three numbers with dots.")
      return
    }
    let step = before.step(to: after)
    guard let needed else {
      isRight = after >= before
      words =
        after == before
        ? "The version stays \(old): nothing that it stands for has changed."
        : after > before
          ? "The version went up to \(new), though nothing that it stands for has changed."
          : "The version went down to \(new): versions only go up."
      return
    }
    let wanted = before.next(needed)
    isRight = step.map { $0 >= needed } ?? false
    switch step {
    case nil: words = "The version is still \(new): give it \(wanted), since \(Self.reason(needed))."
    case let step? where step < needed:
      words = "The version \(new) is too small a step: give it \(wanted), since \(Self.reason(needed))."
    case let step? where step > needed:
      words = "The version \(new) is a larger step than it needs (\(wanted)): \(Self.reason(needed))."
    default: words = "The version \(new) is right: \(Self.reason(needed))."
    }
  }

  private static func reason(_ step: LetterVersion.Step) -> String {
    switch step {
    case .patch: "only signs or layout have changed"
    case .minor: "words have changed, and schools need to do nothing"
    case .major: "schools must change what they give"
    }
  }
}
