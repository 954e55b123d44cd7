import CommonMark
import Liquid
import TextCore

/// A redacted letter in the form that was asked for.
struct LetterOutput {
  private let letter: RedactedLetter
  private let school: SchoolFile
  private let frontMatter: FrontMatter
  private let date: CalendarDate
  private let options: LetterOptions

  init(
    _ letter: RedactedLetter, school: SchoolFile, frontMatter: FrontMatter, date: CalendarDate, _ options: LetterOptions
  ) {
    self.letter = letter
    self.school = school
    self.frontMatter = frontMatter
    self.date = date
    self.options = options
  }

  /// UTF-8.
  func bytes(draft: DraftMark?) -> [UInt8] {
    switch options.format {
    case .html: options.isFragment ? fragment(draft) : page(draft).html(trustedBody: bodyHTML)
    case .text: Array(page(draft).text(body: String(decoding: letter.body.text(), as: UTF8.self)).utf8)
    case .markdown:
      Array(page(draft).markdown(trustedBody: String(decoding: letter.body.markdown(), as: UTF8.self)).utf8)
    }
  }

  private var bodyHTML: [UInt8] { letter.body.html(HTMLOptions(emphasisAsStrong: true)) }

  private func page(_ draft: DraftMark?) -> LetterPage {
    LetterPage(
      language: frontMatter.language, direction: TextDirection(language: frontMatter.language), title: subject,
      letterhead: letterhead, date: dateInWords, reference: letter.lines[.reference],
      addressee: letter.lines[.addressee] ?? "",
      subject: subject, smallPrint: smallPrint, draftReasons: draft?.reasons ?? [], isMarkedDraft: draft != nil,
      printSize: options.isLargePrint ? .large : .standard, words: words)
  }

  /// To paste into an email or a page that has its own head: the letter's text from the salutation on.
  private func fragment(_ draft: DraftMark?) -> [UInt8] {
    guard draft != nil else { return bodyHTML }
    return Array("<p><strong>\(words.draft): \(words.draftWarning)</strong></p>\n".utf8)
      + bodyHTML
  }

  private var words: PageWords { PageWords(language: frontMatter.language) ?? .english }

  private var subject: String { letter.lines[.subject] ?? "" }

  /// The words come from the redacted document; numbers and addresses from the details, to be verified with the page.
  private var letterhead: Letterhead {
    let details = school.details.school
    let logo = school.logo?.described(as: letter.lines[.logoText] ?? "")
    return Letterhead(
      schoolName: letter.lines[.schoolName] ?? "", addressLines: letter.lines.all(FilledLetter.Line.address),
      phone: details.phone, email: details.email, website: details.website, motto: letter.lines[.motto], logo: logo,
      footerLines: letter.lines.all(FilledLetter.Line.footer))
  }

  private var smallPrint: SmallPrint {
    SmallPrint(
      notice: frontMatter.sensitivity == .low ? nil : words.doNotShare, templateID: frontMatter.id, templateVersion: frontMatter.version,
      reviewedOn: frontMatter.reviewed.map { DateWords(language: frontMatter.language).day($0) })
  }

  private var dateInWords: String { DateWords(language: frontMatter.language).day(date) }
}
