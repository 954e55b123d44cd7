/// The page on which a letter stands: everything around the letter's own text, and how to set it.
///
/// Plain content, no reading of files, no clock: the same content gives the same bytes. All strings are plain text, and
/// are escaped as each form of the page needs it. One page can bear many letters.
package struct LetterPage: Sendable {
  /// BCP 47 tag of the letter's language ("en-GB").
  package var language: String
  /// How that language is written.
  package var direction: TextDirection
  /// The document's title: what a browser's tab and a screen reader say first.
  package var title: String
  /// The school.
  package var letterhead: Letterhead
  /// The day, already in words ("14 November 2025").
  package var date: String
  /// The school's own reference, if it uses one.
  package var reference: String?
  /// Whom the letter is for ("Parents and carers").
  package var addressee: String
  /// The subject: the page's one main heading.
  package var subject: String
  /// What stands under the letter.
  package var smallPrint: SmallPrint
  /// Why the letter must not go out yet; each a sentence; empty for a letter that is ready.
  package var draftReasons: [String]
  /// Asks for a draft even without a reason.
  package var isMarkedDraft: Bool
  /// The size of all text.
  package var printSize: PrintSize
  /// The words of the page itself, in the letter's language.
  package var words: PageWords

  /// A page of the given content.
  package init(
    language: String = "en-GB", direction: TextDirection = .leftToRight, title: String, letterhead: Letterhead,
    date: String, reference: String? = nil, addressee: String, subject: String, smallPrint: SmallPrint,
    draftReasons: [String] = [], isMarkedDraft: Bool = false,
    printSize: PrintSize = .standard, words: PageWords = .english
  ) {
    self.language = language
    self.direction = direction
    self.title = title
    self.letterhead = letterhead
    self.date = date
    self.reference = reference
    self.addressee = addressee
    self.subject = subject
    self.smallPrint = smallPrint
    self.draftReasons = draftReasons
    self.isMarkedDraft = isMarkedDraft
    self.printSize = printSize
    self.words = words
  }

  /// Whether the page says that it must not go out.
  package var isDraft: Bool { isMarkedDraft || !draftReasons.isEmpty }
}

/// What an HTML page is made for.
package enum Medium: Sendable, Hashable {
  /// A browser, which prints it too.
  case screen
  /// WeasyPrint, which does without some of what browsers know.
  case paper
  /// A mail program; the logo comes beside the page.
  case mail
}

/// The size in which a letter is set (UKAAF: clear print 12 pt or more, large print 16 or, better, 18).
package enum PrintSize: Sendable, Hashable {
  /// 12 pt.
  case standard
  /// 18 pt, everything in proportion.
  case large
}

/// What stands under a letter, for the reader and for the office.
package struct SmallPrint: Sendable, Hashable {
  /// Asks the reader not to post or forward the letter; nil if the letter says so itself.
  package var notice: String?
  /// The template's id ("omegle").
  package var templateID: String
  /// The template's version ("1.0.0").
  package var templateVersion: String
  /// When the adviser last reviewed the template, already in words.
  package var reviewedOn: String?

  /// Small print for one template.
  package init(notice: String?, templateID: String, templateVersion: String, reviewedOn: String?) {
    self.notice = notice
    self.templateID = templateID
    self.templateVersion = templateVersion
    self.reviewedOn = reviewedOn
  }
}
