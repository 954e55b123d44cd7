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
  /// The day on which it is begun.
  let today: CalendarDate?
  /// What the office gives for it, as lines of YAML with their indent; empty for nothing.
  var fields: [String] = []
  /// A note for the adviser that is never printed; empty for none.
  var note = ""

  /// A letter with a title, to be looked at again half a year after a day.
  public init(title: String, on day: CalendarDate) {
    self.title = title
    id = Self.id(from: title)
    subject = title
    today = day
    reviewBy = LetterApproval.Terms.halfAYear(after: day)
  }

  /// A letter's id made of its title: "Safe by design!" is `safe-by-design`.
  public static func id(from title: String) -> String {
    title.plainWords.joined(separator: "-")
  }

  /// Checks a draft against the set that it is for.
  /// - Throws: `LetterError` `.usage` with what is wrong, and the likely word.
  public func check(for set: TemplateSet) throws(LetterError) {
    let answers = DraftAnswers(for: set)
    _ = try answers.title(title)
    _ = try answers.id(id)
    _ = try answers.services(services.joined(separator: ","))
    _ = try answers.concerns(concerns.joined(separator: ","))
    if let fault = LanguageTag.fault(language) { throw LetterError(.usage, "\(fault) (--language)") }
    guard LanguageTag.isSame(language, set.manifest.language) else {
      throw LetterError(
        .usage,
        "the set is in \(set.manifest.language); a letter in another language is a translation: "
          + "--translation-of ID --language \(language)")
    }
    if let today, reviewBy <= today {
      throw LetterError(
        .usage, "the letter is to be reviewed by \(reviewBy), so that day must be to come (--review-by)")
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
  /// The id of a letter that is named by its id or by its file.
  public static func id(fromPath path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.hasSuffix(".md") ? String(file.dropLast(3)) : file
  }

  /// A title for a letter whose file is all that is known of it: "parents-evening.txt" is "Parents evening".
  public static func title(fromFile path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let name = file.split(separator: ".").first.map(String.init) ?? file
    let words = name.split { $0 == "-" || $0 == "_" || $0 == " " }.joined(separator: " ")
    return String((words.prefix(1).uppercased() + words.dropFirst()).prefix(80))
  }
}
