import TextCore

/// What stands around a letter's text: letterhead, date, subject, small print.
struct LetterSheet {
  let lines: FrontLines
  let work: LetterWork
  let template: LetterTemplate
  let date: CalendarDate
  let isLargePrint: Bool

  private var frontMatter: FrontMatter { template.frontMatter }
  private var school: SchoolFile { work.school }

  /// What marks a fragment as a draft; nothing for a letter that is ready.
  func fragmentHead(_ draft: DraftMark?) -> [UInt8] {
    draft == nil ? [] : Array("<p><strong>\(words.draft): \(words.draftWarning)</strong></p>\n".utf8)
  }

  /// The page, for a letter that is ready or one marked as a draft.
  func page(_ draft: DraftMark?) -> LetterPage {
    LetterPage(
      language: frontMatter.language, direction: TextDirection(language: frontMatter.language), title: subject,
      letterhead: letterhead, date: dateInWords, reference: lines[.reference],
      addressee: lines[.addressee] ?? "",
      subject: subject, smallPrint: smallPrint, draftReasons: draft?.reasons ?? [], isMarkedDraft: draft != nil,
      printSize: isLargePrint ? .large : .standard, words: words)
  }

  private var words: PageWords { PageWords(language: frontMatter.language) ?? .english }

  private var subject: String { lines[.subject] ?? "" }

  /// The words come from the redacted document; numbers and addresses from the details, to be verified with the page.
  private var letterhead: Letterhead {
    let details = school.details.school
    let logo = school.logo?.described(as: lines[.logoText] ?? "")
    return Letterhead(
      schoolName: lines[.schoolName] ?? "", addressLines: lines.all(SlottedLetter.Line.address),
      phone: details.phone, email: details.email, website: details.website, motto: lines[.motto], logo: logo,
      footerLines: lines.all(SlottedLetter.Line.footer))
  }

  private var smallPrint: SmallPrint {
    SmallPrint(
      notice: frontMatter.sensitivity == .low ? nil : words.doNotShare, templateID: frontMatter.id,
      templateVersion: frontMatter.version,
      reviewedOn: frontMatter.reviewed.map { DateWords(language: frontMatter.language).day($0) })
  }

  private var dateInWords: String { DateWords(language: frontMatter.language).day(date) }
}
