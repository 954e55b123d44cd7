import CommonMark
import Liquid
import Redaction
import TextCore

/// A redacted letter in the form that was asked for.
struct LetterOutput {
  /// The lines before the letter's text, and the text.
  private let document: Document
  private let sheet: LetterSheet
  private let options: LetterOptions

  init(_ document: Document, _ sheet: LetterSheet, _ options: LetterOptions) {
    (self.document, self.sheet, self.options) = (document, sheet, options)
  }

  /// The letter's text from the salutation to the sign-off.
  private var body: Document { document.removing(sheet.lines.blocks) }

  /// The letter laid out, to be verified and then finished.
  func form(draft: DraftMark?) -> LetterForm {
    if options.format == .html, options.isFragment {
      return LetterForm(pages: [.init(bytes: fragment(draft), written: .html)], finish: .asWritten)
    }
    let page = sheet.page(draft)
    switch options.format {
    case .html:
      let html = page.html(trustedBody: bodyHTML)
      return LetterForm(pages: [.init(bytes: html, written: .html)], finish: .asWritten)
    case .text: return LetterForm(pages: [.init(bytes: text(page), written: .text)], finish: .asWritten)
    case .markdown:
      let markdown = page.markdown(trustedBody: String(decoding: body.markdown(), as: UTF8.self))
      return LetterForm(pages: [.init(bytes: Array(markdown.utf8), written: .markdown)], finish: .asWritten)
    case .eml: return mail(page)
    case .pdf:
      let html = page.html(trustedBody: Pictures.replacedByWords(in: bodyHTML), medium: .paper)
      return LetterForm(pages: [.init(bytes: html, written: .html)], finish: .paper(date: sheet.date))
    case .docx: return word(page)
    }
  }

  private var bodyHTML: [UInt8] {
    document.html(of: document.topLevelBlocks.dropFirst(sheet.lines.blocks.count), .letters)
  }

  private func text(_ page: LetterPage) -> [UInt8] {
    Array(page.text(body: String(decoding: body.text(), as: UTF8.self)).utf8)
  }

  private func mail(_ page: LetterPage) -> LetterForm {
    let html = page.html(trustedBody: Pictures.replacedByWords(in: bodyHTML), medium: .mail)
    return LetterForm(
      pages: [
        .init(bytes: text(page), written: .text), .init(bytes: html, written: .html),
        .init(bytes: Array(page.markedTitle.utf8), written: .text),
      ],
      finish: .message(language: sheet.template.frontMatter.language, date: sheet.date, logo: page.letterhead.logo))
  }

  private func word(_ page: LetterPage) -> LetterForm {
    let html = page.wordHTML(trustedBody: Pictures.replacedByWords(in: bodyHTML))
    let paper = WordPaper(
      isLargePrint: options.isLargePrint, draftHeading: page.isDraft ? page.draftHeading : nil, words: page.words)
    return LetterForm(
      pages: [.init(bytes: html, written: .html), .init(bytes: Array(page.markedTitle.utf8), written: .text)],
      finish: .word(
        language: sheet.template.frontMatter.language, isRightToLeft: page.direction == .rightToLeft, date: sheet.date,
        paper: paper))
  }

  /// To paste into an email or a page that has its own head: the letter's text from the salutation on.
  private func fragment(_ draft: DraftMark?) -> [UInt8] {
    sheet.fragmentHead(draft) + bodyHTML
  }
}

extension HTMLOptions {
  /// How letters are drawn.
  static let letters = HTMLOptions(emphasisAsStrong: true)
}
