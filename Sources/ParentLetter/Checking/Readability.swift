import CommonMark
import Liquid
import TextCore

/// How easily a letter is read, filled with the examples of its fields.
public struct Readability: Sendable, Hashable {
  /// The letter's id.
  public var id: String
  /// Values and all.
  public var words: Int
  /// Estimated sheets of A4 in the usual print.
  public var pages: Double
  /// Words per sentence, headings and list items counted as sentences.
  public var averageSentence: Double
  /// In words.
  public var longestSentence: Int
  /// Flesch–Kincaid; nil for a language it is not made for.
  public var grade: Double?
  /// Initials that are not explained.
  public var undefinedInitials: [String]

  /// What is over the bars of `Readability.Bars`, in words; empty if nothing is.
  public var complaints: [String] {
    var found: [String] = []
    if pages > Bars.pages { found.append("over two pages") }
    if averageSentence > Bars.averageSentence { found.append("sentences too long on average") }
    if longestSentence > Bars.longestSentence { found.append("a sentence too long") }
    if let grade, grade > Bars.grade { found.append("too hard") }
    if !undefinedInitials.isEmpty { found.append("initials: " + undefinedInitials.joined(separator: ", ")) }
    return found
  }

  /// The most that a letter should have.
  public enum Bars {
    /// Of A4.
    public static let pages = 2.0
    /// Words.
    public static let averageSentence = 20.0
    /// Words.
    public static let longestSentence = 25
    /// Reading age 13; the aim is 7.
    public static let grade = 8.0
  }
}

/// Fills letters as for a school and measures them.
struct PageEstimate {
  private let set: TemplateSet
  private let parts: PartialSet

  init(_ set: TemplateSet, _ parts: PartialSet) { (self.set, self.parts) = (set, parts) }

  /// Nil for a letter that can't be filled with its own examples.
  func readability(of letter: LetterTemplate) -> Readability? {
    guard let document = document(of: letter) else { return nil }
    let reading = document.reading()
    let empty = SourceText(name: "", bytes: [])
    let passages = reading.passages.map { PassageWords($0, reading, of: document, in: empty) }
    let isEnglish = letter.frontMatter.language.hasPrefix("en")
    let grade = ReadingGrade(of: passages.filter { $0.kind == .paragraph })
    return Readability(
      id: letter.frontMatter.id, words: passages.reduce(0) { $0 + $1.words.count },
      pages: Self.pages(document, passages, TextDirection(language: letter.frontMatter.language)),
      averageSentence: grade.averageSentence, longestSentence: grade.longestSentence,
      grade: isEnglish ? max(0, grade.value) : nil, undefinedInitials: isEnglish ? initials(passages) : [])
  }

  func problems(of letter: LetterTemplate) -> [Diagnostic] {
    guard let found = readability(of: letter) else { return [] }
    var problems: [Diagnostic] = []
    let range = SourceRange(letter.frontMatter.bodyOffset, letter.frontMatter.bodyOffset + 1)
    if found.pages > Readability.Bars.pages {
      problems.append(
        Diagnostic(
          rule: "too-long", message: "the letter takes about \(Self.rounded(found.pages)) pages; shorten it to two",
          at: range,
          in: letter.source))
    }
    if let grade = found.grade, grade > Readability.Bars.grade {
      problems.append(
        Diagnostic(
          rule: "hard-to-read",
          message:
            "the letter is of grade \(Self.rounded(grade)), for readers of \(Int(grade) + 5) and over; use shorter words",
          at: range, in: letter.source))
    }
    return problems
  }

  static func rounded(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// The words of a letter with its values, subject first; link addresses count.
  func words(of letter: LetterTemplate) -> String? {
    guard let text = text(of: letter) else { return nil }
    let all = [text.subject, text.body].map { part in
      String(decoding: part.bytes, as: UTF8.self)
        + part.slots.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n")
    }
    return all.joined(separator: "\n")
  }

  private func document(of letter: LetterTemplate) -> Document? {
    guard let text = text(of: letter) else { return nil }
    return try? Document(parsing: text.body.bytes).filled(with: text.body.slots)
  }

  private func text(of letter: LetterTemplate) -> FilledText? {
    var request = LetterRequest()
    request.fields = letter.frontMatter.fields.map { FieldPart(name: $0.name, value: $0.example) }
    guard let day = CalendarDate(iso: "2026-11-24") else { return nil }
    let data = LetterData(school: SampleSchool.details, set: set, template: letter, request: request, date: day)
    return try? FilledText(letter, data, parts)
  }

  private func initials(_ passages: [PassageWords]) -> [String] {
    var context = WordContext(catalogue: set.catalogue, avoid: set.avoid, isEnglish: true)
    for passage in passages { context.knownInitials.formUnion(WordRules.definedInitials(in: passage)) }
    let found = passages.flatMap { passage in
      WordRules(context: context, passage: passage).capitalFindings().filter { $0.rule == "initials" }
        .map { String(decoding: passage.bytes[$0.range], as: UTF8.self) }
    }
    return Array(Set(found)).sorted()
  }

  /// Lines of print at the measure of the page's style sheet, without setting a page.
  ///
  /// The numbers below were fitted to the sheets that WeasyPrint 57 made of the 32 letters of the starter set for the
  /// example school: 31 estimates are within 0.1 of a sheet. The style keeps a letter's last lines together, so one of
  /// about a sheet can take a quarter more than is estimated here.
  private static func pages(
    _ document: Document, _ passages: [PassageWords], _ direction: TextDirection
  ) -> Double {
    var lines = headLines
    for passage in passages {
      let count = String(decoding: passage.bytes, as: UTF8.self).unicodeScalars.count
      switch passage.kind {
      case .heading: lines += 2.4
      default:
        let isItem = document.parent(of: passage.block).map { document.kind(of: $0) == .item } ?? false
        lines += Double((count + columns - 1) / columns) + (isItem ? 0.2 : 0.6)
      }
    }
    return lines / (direction == .rightToLeft ? linesPerPageFromRight : linesPerPage)
  }

  private static let columns = 88
  private static let headLines = 16.0
  private static let linesPerPage = 48.0
  /// Lines stand further apart in scripts that are written from the right.
  private static let linesPerPageFromRight = 43.0
}
