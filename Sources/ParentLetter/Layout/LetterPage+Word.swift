extension LetterPage {
  /// The page as HTML for pandoc: paragraphs named after the styles of our Word paper, and no picture, since the office
  /// puts the letter on its own paper.
  ///
  /// The body is the letter from its salutation to its sign-off, HTML that libcmark rendered in safe mode.
  /// - Complexity: O(bytes).
  func wordHTML(trustedBody: [UInt8]) -> [UInt8] {
    var page = HTMLWriter()
    page.markup("<!DOCTYPE html>\n<html lang=\"")
    page.text(language)
    page.markup("\">\n<body>\n")
    writeDraftReasons(to: &page)
    writeSender(to: &page)
    page.styled("Particulars", [date, reference.map { "\(words.reference) \($0)" }].compactMap(\.self))
    page.styled("Body Text", [addressee])
    page.markup("<h1>")
    page.text(subject)
    page.markup("</h1>\n")
    writeWordBody(trustedBody, to: &page)
    page.styled("Small Print", letterhead.footerLines + [smallPrint.notice, templateLine].compactMap(\.self))
    page.markup("</body>\n</html>\n")
    return page.bytes
  }

  private var templateLine: String {
    "\(words.template) \(smallPrint.templateID) \(smallPrint.templateVersion)"
      + (smallPrint.reviewedOn.map { "\(words.reviewed) \($0)" } ?? "")
  }

  private func writeDraftReasons(to page: inout HTMLWriter) {
    guard isDraft else { return }
    let intro = draftReasons.isEmpty ? [] : [words.draftReasons] + draftReasons.map { "\u{2022} " + $0 }
    page.styled("Draft", [draftHeading] + intro)
  }

  private func writeSender(to page: inout HTMLWriter) {
    page.styled("Letterhead Name", [letterhead.schoolName])
    let address = letterhead.addressLines.isEmpty ? nil : letterhead.addressLines.joined(separator: ", ")
    let contacts = [letterhead.phone, letterhead.email, letterhead.website.map { WebAddress.asRead($0) }]
    let line = contacts.compactMap(\.self).joined(separator: " | ")
    page.styled("Letterhead", [letterhead.motto, address, line.isEmpty ? nil : line].compactMap(\.self))
    page.styled("Letterhead", ["\u{A0}"])
  }

  private func writeWordBody(_ body: [UInt8], to page: inout HTMLWriter) {
    var fitted = HTMLWriter()
    LetterBody(trusted: body, direction: direction).write(to: &fitted)
    page.append(trusted: WordBody(trusted: fitted.bytes).bytes)
  }
}

extension HTMLWriter {
  /// Lines of plain text, each a paragraph of a style.
  fileprivate mutating func styled(_ style: StaticString, _ lines: [String]) {
    guard !lines.isEmpty else { return }
    markup("<div data-custom-style=\"")
    markup(style)
    markup("\">\n")
    for line in lines {
      markup("<p>")
      text(line)
      markup("</p>\n")
    }
    markup("</div>\n")
  }
}

/// A letter's own HTML for Word: the address of a link, which on the page is a matter of style, stands after its words,
/// and the paragraph in which the letter is signed has a style of its own.
struct WordBody {
  let bytes: [UInt8]

  init(trusted html: [UInt8]) {
    var output = HTMLWriter()
    var offset = 0
    var address: ArraySlice<UInt8>?
    var signed = false
    while offset < html.count {
      if let end = Self.end(of: Self.address, in: html, at: offset) {
        let quote = html[end...].firstIndex(of: UInt8(ascii: "\"")) ?? html.count
        address = html[end..<quote]
        offset = min(quote + 1, html.count)
      } else if let end = Self.end(of: Self.linkEnd, in: html, at: offset) {
        output.markup("</a>")
        if let found = address {
          output.markup(" (")
          output.append(trusted: found)
          output.markup(")")
        }
        address = nil
        offset = end
      } else if let end = Self.end(of: Self.signatory, in: html, at: offset) {
        output.markup("<div data-custom-style=\"Signatory\">\n<p>")
        signed = true
        offset = end
      } else {
        output.append(trusted: CollectionOfOne(html[offset]))
        offset += 1
      }
    }
    if signed { output.markup("</div>\n") }
    bytes = output.bytes
  }

  /// Where a mark that starts at an offset ends. All begin with a space or `<`, so that most bytes are passed at once.
  private static func end(of mark: [UInt8], in html: [UInt8], at offset: Int) -> Int? {
    guard html[offset] == mark[0], html[offset...].starts(with: mark) else { return nil }
    return offset + mark.count
  }

  private static let address = Array(" data-address=\"".utf8)
  private static let linkEnd = Array("</a>".utf8)
  private static let signatory = Array("<p class=\"signatory\">".utf8)
}
