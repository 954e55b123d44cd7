public import TextCore

/// School details made or brought up to date from the national register; nothing is written here.
public struct SchoolImport: Sendable {
  /// The file's new text.
  public let text: String
  /// One line for each value that changes: key, old and new; empty if nothing does or the file is new.
  public let difference: [String]
  /// What a person must see to, in sentences; may be empty.
  public let toDo: [String]

  /// Makes a new file, or brings one up to date.
  /// `existing`: the file as it is; nil to make a new one.
  /// - Throws: `LetterError` `.invalidInput` if the school is not open, or the file can't be read.
  public init(_ school: RegisterSchool, into existing: SourceText?) throws(LetterError) {
    guard school.isOpen else {
      let day = school.closeDate.map { " since \($0)" } ?? ""
      throw LetterError(
        .invalidInput,
        "the register says of the school with the URN \(school.urn): \(school.status)\(day); "
          + "look for the school that took its place")
    }
    var toDo: [String] = []
    if let existing {
      let update = try SchoolUpdate(of: existing, from: school)
      if let urn = update.changes.first(where: { $0.entry.path == ["school", "urn"] })?.old {
        throw LetterError(
          .invalidInput,
          "'\(existing.name)' is of the school with the URN \(urn), not \(school.urn): let --output name another file")
      }
      text = update.text
      difference = update.changes.map { "\($0.entry.name): \($0.old ?? "(nothing)") -> \($0.entry.value)" }
      toDo += update.byHand.map { "\($0.name): the register has '\($0.value)'; change it by hand if it differs" }
      if update.changes.contains(where: { $0.entry.path.starts(with: ["people", "head"]) }) {
        toDo.append("people.head: check the head's name, which the register may learn late")
      }
    } else {
      text = SchoolDraft(school: school).yaml
      difference = []
      toDo.append("people.head: check the head's name, which the register may learn late")
      toDo += Self.ownKeys
    }
    if school.status != "Open" { toDo.append("school.status: the register says '\(school.status)'") }
    self.toDo = toDo + Self.gaps(in: text)
  }

  /// What no register knows, and a letter does without: what is left out is taken for a child's.
  private static let ownKeys = [
    "people.may_be_named: list the staff, visitors and speakers whom your letters may name; other names are taken out",
    "release_check.class_names: list your classes' names (Otters, Seacole), or they are taken out where they read as a "
      + "child's",
  ]

  /// What the file still lacks, as its strict reader says it.
  private static func gaps(in text: String) -> [String] {
    do throws(LetterError) {
      _ = try SchoolDetails(from: SourceText(name: "school", bytes: Array(text.utf8)))
      return []
    } catch {
      return error.problems.map { problem in problem.message + (problem.hint.map { " (\($0))" } ?? "") }
    }
  }
}
