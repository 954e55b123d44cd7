extension LetterPage {
  /// The complete page, UTF-8: HTML that needs nothing else, runs nothing and asks no other computer for anything.
  ///
  /// The body is the letter from its salutation to its sign-off, HTML that libcmark rendered in safe mode; any other
  /// could break the page or worse.
  /// - Complexity: O(bytes).
  package func html(trustedBody: [UInt8], medium: Medium = .screen) -> [UInt8] {
    html(medium, bodySize: trustedBody.count) { LetterBody(trusted: trustedBody, direction: direction).write(to: &$0) }
  }

  /// The page around a body that is written when its place is reached.
  func html(_ medium: Medium, bodySize: Int, body: (inout HTMLWriter) -> Void) -> [UInt8] {
    var page = HTMLWriter()
    page.reserve(12_000 + bodySize + (letterhead.logo?.dataAddress.count ?? 0))
    writeHead(to: &page, medium)
    page.markup("<body>\n")
    if isDraft { writeDraftNotice(to: &page) }
    page.markup("<div class=\"sheet\">\n")
    writeLetterhead(to: &page, medium)
    writeLetter(to: &page, body)
    writeFoot(to: &page)
    page.markup("</div>\n")
    if isDraft { writeWatermark(to: &page) }
    page.markup("</body>\n</html>\n")
    return page.bytes
  }

  /// What the document's title says, for a page, a message or a file: the subject, after the mark of a draft.
  var markedTitle: String { isDraft ? "\(words.draft): \(title)" : title }

  private func writeHead(to page: inout HTMLWriter, _ medium: Medium) {
    page.markup("<!DOCTYPE html>\n<html lang=\"")
    page.text(language)
    page.markup("\" dir=\"")
    page.text(direction.rawValue)
    page.markup(printSize == .large ? "\" class=\"large\">\n" : "\">\n")
    page.markup(
      """
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 
      """)
    page.markup(medium == .mail ? "cid:" : "data:")
    page.markup(
      """
      ">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="only light">
      <meta name="referrer" content="no-referrer">
      <meta name="robots" content="noindex">
      <link rel="icon" href="data:,">
      <title>
      """)
    page.text(markedTitle)
    page.markup("</title>\n<style>\n")
    writeStyle(to: &page)
    if medium == .paper { page.markup(LetterStyle.weasyPrint) }
    page.markup("</style>\n</head>\n")
  }

  private func writeStyle(to page: inout HTMLWriter) {
    page.markup(LetterStyle.type)
    page.markup(LetterStyle.letterhead)
    page.markup(LetterStyle.screen)
    page.markup(LetterStyle.print)
    if isDraft { page.markup(LetterStyle.draft) }
    writePaper(to: &page)
  }

  /// Margin boxes can take no words from the document, so the page's words go into the style itself.
  private func writePaper(to page: inout HTMLWriter) {
    page.markup("@page{size:A4;margin:14mm 20mm 15mm;font:")
    page.markup(printSize == .large ? "18pt" : "12pt")
    page.markup(" Arial,\"Liberation Sans\",Helvetica,sans-serif;@bottom-center{color:#474b4f;content:")
    page.styleString("\(words.page) ")
    page.markup(" counter(page) ")
    page.styleString(" \(words.of) ")
    page.markup(" counter(pages)}")
    if isDraft {
      page.markup("@top-center{color:#8c1410;font-weight:bold;content:")
      page.styleString(draftHeading)
      page.markup("}")
    }
    page.markup("}\n")
  }

  private func writeDraftNotice(to page: inout HTMLWriter) {
    page.markup("<aside class=\"draft\" aria-labelledby=\"draft\">\n<p class=\"mark\" id=\"draft\">")
    page.text(draftHeading)
    page.markup("</p>\n")
    if !draftReasons.isEmpty {
      page.markup("<p>")
      page.text(words.draftReasons)
      page.markup("</p>\n<ul>\n")
      for reason in draftReasons { page.line("li", prose: reason, direction: direction) }
      page.markup("</ul>\n")
    }
    page.markup("</aside>\n")
  }

  /// Silent to screen readers, which have read the notice.
  private func writeWatermark(to page: inout HTMLWriter) {
    page.markup("<p class=\"watermark\" aria-hidden=\"true\">")
    page.text(words.draft)
    page.markup("</p>\n")
  }

  private func writeLetter(to page: inout HTMLWriter, _ body: (inout HTMLWriter) -> Void) {
    page.markup("<main>\n<div class=\"particulars\">\n<p class=\"date\">")
    page.text(date)
    page.markup("</p>\n")
    if let reference {
      page.markup("<p class=\"reference\">")
      page.text("\(words.reference) ")
      page.isolated(reference)
      page.markup("</p>\n")
    }
    page.markup("<p class=\"addressee\">")
    page.text(addressee)
    page.markup("</p>\n</div>\n<h1>")
    page.prose(subject, direction: direction)
    page.markup("</h1>\n<div class=\"body\">\n")
    body(&page)
    page.markup("</div>\n</main>\n")
  }

  private func writeFoot(to page: inout HTMLWriter) {
    page.markup("<footer>\n")
    if !letterhead.footerLines.isEmpty {
      page.markup("<div class=\"staff\">\n")
      for line in letterhead.footerLines { page.line("p", prose: line, direction: direction) }
      page.markup("</div>\n")
    }
    if let notice = smallPrint.notice { page.line("p", prose: notice, direction: direction) }
    page.markup("<p>")
    page.text("\(words.template) ")
    page.isolated("\(smallPrint.templateID) \(smallPrint.templateVersion)")
    if let reviewedOn = smallPrint.reviewedOn { page.text("\(words.reviewed) \(reviewedOn)") }
    page.markup("</p>\n</footer>\n")
  }
}
