import Liquid
import TextCore

/// What has changed from one template set to another, in words: for the adviser before it goes to schools.
public struct SetDiff: Sendable {
  /// A letter that one of the sets does not have.
  struct Entry: Sendable, Hashable {
    let id: String
    let title: String
    let version: String
  }

  /// A part whose words have changed.
  struct PartChange: Sendable, Hashable {
    let name: String
    let text: [TextChange]
    /// Sorted ids of the letters it is in.
    let letters: [String]
  }

  let old: String
  let new: String
  let addedLetters: [Entry]
  let removedLetters: [Entry]
  let letters: [LetterDiff]
  /// Ids of letters that can't be read on one side, so that only their being there was compared.
  let unreadable: [String]
  let addedParts: [String]
  let removedParts: [String]
  let parts: [PartChange]
  let catalogue: CatalogueDiff
  /// By the path of a record: sorted ids of the letters that print something of it.
  let printing: [String: [String]]
  /// The set's own version, where both have one.
  let version: VersionAdvice?
  private let setVersions: (old: String, new: String)?

  /// Compares two sets, or two letters, or a letter with the one of its id in a set.
  /// - Throws: `LetterError` `.usage` if a letter is compared with a set that does not have it.
  public init(from old: SetContents, to new: SetContents) throws(LetterError) {
    (self.old, self.new) = (old.name, new.name)
    let (before, after) = try Self.matched(old, new)
    let (was, now) = (Self.letters(of: before), Self.letters(of: after))
    let shared = before.letterIDs.filter(after.letterIDs.contains)
    unreadable = shared.filter { was[$0] == nil || now[$0] == nil }
    addedLetters = after.letterIDs.filter { !before.letterIDs.contains($0) }.map { Self.entry($0, now[$0]) }
    removedLetters = before.letterIDs.filter { !after.letterIDs.contains($0) }.map { Self.entry($0, was[$0]) }
    letters = shared.compactMap { id in
      guard let left = was[id], let right = now[id] else { return nil }
      let diff = LetterDiff(from: left, to: right)
      return diff.isEmpty ? nil : diff
    }
    let comparesParts = !before.isSingleLetter && !after.isSingleLetter
    addedParts = comparesParts ? after.partNames.filter { !before.partNames.contains($0) } : []
    removedParts = comparesParts ? before.partNames.filter { !after.partNames.contains($0) } : []
    let uses = SetUses(after, now)
    parts = comparesParts ? Self.parts(before, after, uses) : []
    catalogue = CatalogueDiff(from: before.catalogue, to: after.catalogue)
    printing = Dictionary(
      catalogue.records.map { ($0.path, uses.letters(printing: $0.path)) }, uniquingKeysWith: { first, _ in first })
    setVersions = before.manifest.flatMap { old in after.manifest.map { (old.version, $0.version) } }
    let needed: LetterVersion.Step? = parts.isEmpty && addedParts.isEmpty && removedParts.isEmpty ? nil : .minor
    version = setVersions.map { VersionAdvice(from: $0.old, to: $0.new, needed: needed) }
  }

  /// Whether nothing has changed.
  public var isEmpty: Bool {
    addedLetters.isEmpty && removedLetters.isEmpty && letters.isEmpty && unreadable.isEmpty && addedParts.isEmpty
      && removedParts.isEmpty && parts.isEmpty && catalogue.records.isEmpty
  }

  /// Whether a school may have to change something.
  public var isBreaking: Bool { !removedLetters.isEmpty || letters.contains { $0.isBreaking } }

  /// Whether every version went up as it should.
  public var versionsAreRight: Bool {
    letters.allSatisfy { VersionAdvice(from: $0.oldVersion, to: $0.newVersion, needed: $0.needed).isRight }
      && version?.isRight != false
  }

  // MARK: Comparing

  /// Of a set and a letter, the set is taken for its letter of that id alone.
  private static func matched(
    _ old: SetContents, _ new: SetContents
  ) throws(LetterError) -> (SetContents, SetContents) {
    switch (old.isSingleLetter, new.isSingleLetter) {
    case (false, false): return (old, new)
    case (true, true): return (old, new.renamed(as: old))
    case (true, false): return (old, try new.only(old.letterIDs.first ?? ""))
    case (false, true): return (try old.only(new.letterIDs.first ?? ""), new)
    }
  }

  private static func letters(of set: SetContents) -> [String: LetterTemplate] {
    var found: [String: LetterTemplate] = [:]
    for id in set.letterIDs { found[id] = set.letter(id).flatMap { try? LetterTemplate(parsing: $0) } }
    return found
  }

  private static func entry(_ id: String, _ letter: LetterTemplate?) -> Entry {
    Entry(id: id, title: letter?.frontMatter.title ?? "can't be read", version: letter?.frontMatter.version ?? "?")
  }

  private static func parts(_ before: SetContents, _ after: SetContents, _ uses: SetUses) -> [PartChange] {
    after.partNames.compactMap { name in
      guard let old = before.part(name), let new = after.part(name),
        SetLock.hash(ofPart: old) != SetLock.hash(ofPart: new)
      else { return nil }
      let text = TextChange.all(from: old, 0, to: new, 0)
      return PartChange(name: name, text: text, letters: uses.letters(calling: name))
    }
  }
}

extension SetContents {
  /// The letter of one id alone.
  fileprivate func only(_ id: String) throws(LetterError) -> SetContents {
    guard let letter = letter(id) else {
      throw LetterError(.usage, "'\(name)' has no letter '\(id)' to compare with")
    }
    return SetContents(name: name, files: ["letters/\(id).md": letter], isSingleLetter: true)
  }

  /// A single letter under the name of another, so that the two are compared whatever their files are called.
  fileprivate func renamed(as other: SetContents) -> SetContents {
    guard let id = letterIDs.first, let name = other.letterIDs.first, let letter = letter(id) else { return self }
    return SetContents(name: self.name, files: ["letters/\(name).md": letter], isSingleLetter: true)
  }
}

/// Which letters of a set call a part or print a record, also through other parts.
struct SetUses {
  private var parts: [String: Set<String>] = [:]
  private var records: [String: Set<String>] = [:]

  init(_ set: SetContents, _ letters: [String: LetterTemplate]) {
    var trees: [(source: SourceText, tree: TemplateTree)] = []
    var numbers: [String: Int] = [:]
    for name in set.partNames {
      guard let source = set.part(name) else { continue }
      numbers[name] = trees.count + 1
      trees.append((source, TemplateTree(source.bytes, from: 0)))
    }
    let used = CatalogueUses(of: letters, parts: trees, names: numbers)
    records = used.paths
    for (id, letter) in letters {
      parts[id] = Self.calls(TemplateTree(letter.source.bytes, from: letter.frontMatter.bodyOffset), trees, numbers)
    }
  }

  func letters(calling part: String) -> [String] { parts.filter { $0.value.contains(part) }.keys.sorted() }

  func letters(printing record: String) -> [String] {
    records.filter { $0.value.contains { $0 == record || $0.hasPrefix(record + ".") } }.keys.sorted()
  }

  private static func calls(
    _ tree: TemplateTree, _ trees: [(source: SourceText, tree: TemplateTree)], _ numbers: [String: Int]
  ) -> Set<String> {
    var found: Set<String> = []
    var open = [tree]
    while let tree = open.popLast() {
      for name in tree.calls where found.insert(name).inserted {
        if let number = numbers[name] { open.append(trees[number - 1].tree) }
      }
    }
    return found
  }
}
