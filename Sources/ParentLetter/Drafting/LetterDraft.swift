public import TextCore

/// What is known of a letter before it is written: enough for its front matter.
public struct LetterDraft: Sendable, Hashable {
  /// At most 80 characters.
  public var title: String
  /// Unique in its set; made of the title if nobody gives one.
  public var id: String
  /// The subject line; the title if nobody gives one.
  public var subject: String
  /// BCP 47 tag.
  public var language = "en-GB"
  /// Who writes it, as a role.
  public var author = "Safeguarding adviser"
  /// The last day it may be used without another look.
  public var reviewBy: CalendarDate
  /// Catalogue ids of the services it names.
  public var services: [String] = []
  /// How much harm its subject holds.
  public var sensitivity = ReleaseGate.Sensitivity.medium
  /// Words of the set for what it is about.
  public var concerns: [String] = []
  /// What the office gives for it, as lines of YAML with their indent; empty for nothing.
  var fields: [String] = []
  /// A note for the adviser that is never printed; empty for none.
  var note = ""

  /// A letter with a title, to be looked at again half a year after a day.
  public init(title: String, on day: CalendarDate) {
    self.title = title
    id = Self.id(from: title)
    subject = title
    reviewBy = LetterApproval.Terms.halfAYear(after: day)
  }

  /// A letter's id made of its title: "Safe by design!" is `safe-by-design`.
  public static func id(from title: String) -> String {
    title.plainWords.joined(separator: "-")
  }

  /// Checks a draft against the set that it is for.
  /// - Throws: `LetterError` `.usage` with what is wrong, and the likely word.
  public func check(for set: TemplateSet) throws(LetterError) {
    guard !title.isEmpty, title.count <= 80 else {
      throw LetterError(.usage, "a letter needs a title of at most 80 characters (--title)")
    }
    guard !id.isEmpty, FrontMatter.isIdentifier(id) else {
      throw LetterError(.usage, "an id is made of small letters, digits and hyphens, for example 'new-devices'")
    }
    guard !set.letterIDs.contains(id) else {
      throw LetterError(.usage, "the set has a letter '\(id)' already; give this one another id")
    }
    try Self.check(services, "service", among: set.catalogue.services.map(\.id), "the catalogue has no service")
    try Self.check(concerns, "concern", among: set.manifest.concerns, "the set has no word for a concern")
  }

  private static func check(
    _ words: [String], _ option: String, among known: [String], _ fault: String
  ) throws(LetterError) {
    for word in words where !known.contains(word) {
      let hint = Spelling.hint(for: word, among: known) ?? "known: \(known.joined(separator: ", "))"
      throw LetterError(.usage, "\(fault) '\(word)' (--\(option)); \(hint)")
    }
  }

  /// The front matter with its two lines of hyphens.
  var frontMatter: String {
    let list = { (words: [String]) in "[" + words.joined(separator: ", ") + "]" }
    let noted = note.isEmpty ? [] : ["x-adviser-note: " + YAMLWord.quoted(note)]
    let lines =
      [
        "---", "parentletter: 1", "id: \(id)", "title: \(YAMLWord.plain(title))", "version: 1.0.0",
        "language: \(language)", "status: draft", "author: \(YAMLWord.plain(author))", "review-by: \(reviewBy)",
        "services: \(list(services))", "scope: \(services.isEmpty ? "generic" : "named")",
        "audience: {phase: [primary, secondary, all-through, special], recipients: parents}",
        "concern: \(list(concerns))", "sensitivity: \(sensitivity.rawValue)", "subject: \(YAMLWord.quoted(subject))",
        "layout: letter", "sources: []",
      ] + noted + (fields.isEmpty ? ["fields: {}"] : ["fields:"] + fields) + ["---"]
    return lines.joined(separator: "\n") + "\n"
  }
}

extension LetterDraft {
  /// A title for a letter whose file is all that is known of it: "parents-evening.txt" is "Parents evening".
  public static func title(fromFile path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let name = file.split(separator: ".").first.map(String.init) ?? file
    let words = name.split { $0 == "-" || $0 == "_" || $0 == " " }.joined(separator: " ")
    return String((words.prefix(1).uppercased() + words.dropFirst()).prefix(80))
  }
}
