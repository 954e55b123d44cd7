/// The few words that the page itself says, in the language of the letter.
package struct PageWords: Sendable, Hashable {
  /// Set before the reference, with its colon.
  package var reference: String
  /// Marks every page of a draft.
  package var draft: String
  /// Set after `draft` at the head of the page: what not to do with it.
  package var draftWarning: String
  /// Introduces the list of reasons.
  package var draftReasons: String
  /// Set before the template's id and version.
  package var template: String
  /// Set between the template's version and the date of its last review, with its comma.
  package var reviewed: String
  /// Asks the reader not to pass the letter on; the whole sentence.
  package var doNotShare: String
  /// The page number, the two places filled by the browser: before the number, before the count of pages.
  package var page: String
  /// Stands between the number of the page and the count of pages.
  package var of: String

  /// All words must be given: a page is never half in one language and half in another.
  package init(
    reference: String, draft: String, draftWarning: String, draftReasons: String, template: String, reviewed: String,
    doNotShare: String, page: String, of: String
  ) {
    self.reference = reference
    self.draft = draft
    self.draftWarning = draftWarning
    self.draftReasons = draftReasons
    self.template = template
    self.reviewed = reviewed
    self.doNotShare = doNotShare
    self.page = page
    self.of = of
  }

  /// British English.
  package static let english = PageWords(
    reference: "Our reference:", draft: "DRAFT", draftWarning: "do not send",
    draftReasons: "Before this letter can go:",
    template: "Template", reviewed: ", reviewed", doNotShare: "Please do not post or forward this letter.",
    page: "Page", of: "of")

  /// Welsh.
  package static let welsh = PageWords(
    reference: "Ein cyfeirnod:", draft: "DRAFFT", draftWarning: "peidiwch â’i anfon",
    draftReasons: "Cyn y gall y llythyr hwn fynd:", template: "Templed", reviewed: ", adolygwyd",
    doNotShare: "Peidiwch â phostio’r llythyr hwn na’i anfon ymlaen.", page: "Tudalen", of: "o")

  /// Urdu.
  package static let urdu = PageWords(
    reference: "حوالہ:", draft: "مسودہ", draftWarning: "نہ بھیجیں", draftReasons: "اس خط کے بھیجے جانے سے پہلے:",
    template: "سانچہ", reviewed: "، جائزہ",
    doNotShare: "براہِ کرم یہ خط کہیں پوسٹ نہ کریں اور نہ آگے بھیجیں۔", page: "صفحہ", of: "از")

  /// The words for a BCP 47 tag, told by its language alone; nil for a language whose words nobody has written yet.
  package init?(language tag: String) {
    switch tag.split(separator: "-").first.map({ $0.lowercased() }) {
    case "en": self = .english
    case "cy": self = .welsh
    case "ur": self = .urdu
    default: return nil
    }
  }
}
