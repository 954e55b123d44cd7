import CommonMark
import Liquid
import Redaction
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

  /// The letter laid out, to be verified and then finished.
  func form(draft: DraftMark?) -> LetterForm {
    let page = page(draft)
    switch options.format {
    case .html:
      let html = options.isFragment ? fragment(draft) : page.html(trustedBody: bodyHTML)
      return LetterForm(pages: [.init(bytes: html, written: .html)], finish: .asWritten)
    case .text: return LetterForm(pages: [.init(bytes: text(page), written: .text)], finish: .asWritten)
    case .markdown:
      let markdown = page.markdown(trustedBody: String(decoding: letter.body.markdown(), as: UTF8.self))
      return LetterForm(pages: [.init(bytes: Array(markdown.utf8), written: .markdown)], finish: .asWritten)
    case .eml: return mail(page)
    case .pdf:
      let html = page.html(trustedBody: Pictures.replacedByWords(in: bodyHTML), medium: .paper)
      return LetterForm(pages: [.init(bytes: html, written: .html)], finish: .paper(date: date))
    case .docx: return word(page)
    }
  }

  private var bodyHTML: [UInt8] { letter.body.html(HTMLOptions(emphasisAsStrong: true)) }

  private func text(_ page: LetterPage) -> [UInt8] {
    Array(page.text(body: String(decoding: letter.body.text(), as: UTF8.self)).utf8)
  }

  private func mail(_ page: LetterPage) -> LetterForm {
    let html = page.html(trustedBody: Pictures.replacedByWords(in: bodyHTML), medium: .mail)
    return LetterForm(
      pages: [
        .init(bytes: text(page), written: .text), .init(bytes: html, written: .html),
        .init(bytes: Array(page.markedTitle.utf8), written: .text),
      ],
      finish: .message(language: frontMatter.language, date: date, logo: page.letterhead.logo))
  }

  private func word(_ page: LetterPage) -> LetterForm {
    let html = page.wordHTML(trustedBody: Pictures.replacedByWords(in: bodyHTML))
    let paper = WordPaper(
      isLargePrint: options.isLargePrint, draftHeading: page.isDraft ? page.draftHeading : nil, words: page.words)
    return LetterForm(
      pages: [.init(bytes: html, written: .html), .init(bytes: Array(page.markedTitle.utf8), written: .text)],
      finish: .word(
        language: frontMatter.language, isRightToLeft: page.direction == .rightToLeft, date: date, paper: paper))
  }

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
      notice: frontMatter.sensitivity == .low ? nil : words.doNotShare, templateID: frontMatter.id,
      templateVersion: frontMatter.version,
      reviewedOn: frontMatter.reviewed.map { DateWords(language: frontMatter.language).day($0) })
  }

  private var dateInWords: String { DateWords(language: frontMatter.language).day(date) }
}
