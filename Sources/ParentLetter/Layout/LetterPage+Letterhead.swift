extension LetterPage {
  /// The head of the page; name and address keep their own direction on a page that runs the other way.
  func writeLetterhead(to page: inout HTMLWriter, _ medium: Medium) {
    page.markup("<header class=\"letterhead\">\n")
    if let logo = letterhead.logo { write(logo, to: &page, medium) }
    page.markup("<div>\n<p class=\"school\">")
    page.isolated(letterhead.schoolName)
    page.markup("</p>\n")
    if let motto = letterhead.motto {
      page.markup("<p class=\"motto\">")
      page.isolated(motto)
      page.markup("</p>\n")
    }
    page.markup("<address>\n")
    writeAddress(to: &page)
    writeContacts(to: &page)
    page.markup("</address>\n</div>\n</header>\n")
  }

  private func write(_ logo: Logo, to page: inout HTMLWriter, _ medium: Medium) {
    page.markup("<img class=\"logo\" src=\"")
    if medium == .mail { page.text("cid:" + MailMessage.logoName) } else { page.append(trusted: logo.dataAddress) }
    page.markup("\" alt=\"")
    page.text(logo.altText)
    page.markup("\">\n")
  }

  private func writeAddress(to page: inout HTMLWriter) {
    guard !letterhead.addressLines.isEmpty else { return }
    page.markup("<p><bdi>")
    for (index, line) in letterhead.addressLines.enumerated() {
      page.markup(index == 0 ? "<span>" : " <span>")
      page.prose(index + 1 < letterhead.addressLines.count ? line + "," : line, direction: direction)
      page.markup("</span>")
    }
    page.markup("</bdi></p>\n")
  }

  private func writeContacts(to page: inout HTMLWriter) {
    let contacts = [
      letterhead.phone.map { ($0, letterhead.phoneLink) },
      letterhead.email.map { ($0, letterhead.emailLink) },
      letterhead.website.map { (WebAddress.asRead($0), letterhead.websiteLink) },
    ].compactMap(\.self)
    guard !contacts.isEmpty else { return }
    page.markup("<p class=\"contacts\">\n")
    for contact in contacts { page.contact(contact.0, link: contact.1) }
    page.markup("</p>\n")
  }
}

extension HTMLWriter {
  /// A number or address, which is written from left to right in all languages, on one line if one line can hold it.
  fileprivate mutating func contact(_ text: String, link: String?) {
    if let link {
      markup("<a dir=\"ltr\" href=\"")
      self.text(link)
      markup("\">")
    } else {
      markup("<bdi>")
    }
    self.text(text)
    markup(link == nil ? "</bdi>\n" : "</a>\n")
  }

  /// Text of unknown direction among other text.
  mutating func isolated(_ text: String) {
    markup("<bdi>")
    self.text(text)
    markup("</bdi>")
  }

  /// One line of plain text, of whatever direction, as an element of its own.
  mutating func line(_ element: StaticString, prose text: String, direction: TextDirection) {
    markup("<")
    markup(element)
    markup("><bdi>")
    prose(text, direction: direction)
    markup("</bdi></")
    markup(element)
    markup(">\n")
  }
}
