import Liquid
import TextCore

/// The page of the catalogue: every service and helpline, when it is to be looked at, and the letters that print it.
struct PreviewCatalogue {
  private let site: PreviewContents
  private let uses: CatalogueUses

  init(_ site: PreviewContents) throws(LetterError) {
    self.site = site
    uses = try CatalogueUses(of: site.set)
  }

  var html: [UInt8] {
    let page = PreviewPage(title: "The catalogue", part: .catalogue, isPartItself: true, depth: 0, site: site)
    return page.html { html in
      html.markup("<p>Facts that letters print. Change one here, and every letter below it changes.</p>\n")
      html.markup("<h2 id=\"services\">Services</h2>\n")
      begin("services", "Age limit", &html)
      for service in site.set.catalogue.services { row(service, &html) }
      html.markup("</tbody>\n</table>\n<h2 id=\"helplines\">Helplines</h2>\n")
      begin("helplines", "Number or address", &html)
      for line in site.set.catalogue.helplines { row(line, &html) }
      html.markup("</tbody>\n</table>\n")
    }
  }

  private func begin(_ name: StaticString, _ fact: StaticString, _ html: inout HTMLWriter) {
    html.markup("<table role=\"table\" class=\"cards\" aria-labelledby=\"")
    html.markup(name)
    html.markup(
      """
      ">
      <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Name</th>\
      <th role="columnheader" scope="col">Status</th><th role="columnheader" scope="col">
      """)
    html.markup(fact)
    html.markup(
      """
      </th><th role="columnheader" scope="col">Review by</th><th role="columnheader" scope="col">\
      Letters</th></tr></thead>
      <tbody role="rowgroup">

      """)
  }

  private func row(_ service: ServiceRecord, _ html: inout HTMLWriter) {
    head(service.name, service.id, &html)
    let status = PreviewWords.service(service.status)
    html.badge(status.tone, status.word)
    html.markup("</td>\n<td role=\"cell\" data-label=\"Age limit\">")
    let isKnown = service.review.isVerified("minimum_age")
    html.text(service.minimumAge.map { "\($0)\(isKnown ? "" : ", not verified")" } ?? "not known")
    end(service.review, letters: uses.letters(with: "services." + service.id), &html)
  }

  private func row(_ line: HelplineRecord, _ html: inout HTMLWriter) {
    head(line.name, line.id, &html)
    if line.isForParents { html.badge(.good, "for families") } else { html.badge(.quiet, "for staff only") }
    html.markup("</td>\n<td role=\"cell\" data-label=\"Number or address\">")
    html.text(line.phone ?? line.email ?? line.url ?? "none")
    end(line.review, letters: uses.letters(with: "helplines." + line.id), &html)
  }

  private func head(_ name: String, _ id: String, _ html: inout HTMLWriter) {
    html.element("<tr role=\"row\">\n<th role=\"rowheader\" scope=\"row\">", name, " ")
    html.element("<span class=\"id\">", id, "</span></th>\n<td role=\"cell\" data-label=\"Status\">")
  }

  private func end(_ review: Review, letters: [String], _ html: inout HTMLWriter) {
    html.markup("</td>\n<td role=\"cell\" data-label=\"Review by\">")
    html.day(review.reviewBy)
    let due = PreviewWords.review(review.reviewBy, on: site.date)
    html.badge(due.tone, due.word)
    html.markup("</td>\n<td role=\"cell\" data-label=\"Letters\">")
    html.letters(letters, from: "")
    html.markup("</td>\n</tr>\n")
  }
}

extension HTMLWriter {
  /// Links to letters; many are folded away.
  mutating func letters(_ ids: [String], from folder: String) {
    guard !ids.isEmpty else { return text("none") }
    if ids.count > 4 { element("<details><summary>", "\(ids.count) letters", "</summary>") }
    for (index, id) in ids.enumerated() {
      if index > 0 { text(", ") }
      link("\(folder)letters/\(id)/index.html", id)
    }
    if ids.count > 4 { markup("</details>") }
  }
}

/// The page of the shared parts: each with its text and the letters that it is in.
struct PreviewPartList {
  private let site: PreviewContents
  private let parts: [(name: String, source: SourceText, letters: [String])]

  init(_ site: PreviewContents) throws(LetterError) {
    self.site = site
    let calls = PartCalls(site.set)
    var parts: [(name: String, source: SourceText, letters: [String])] = []
    for name in site.set.partNames {
      let letters = calls.letters(calling: name)
      parts.append((name, try InputFile.text(at: site.set.partPath(name)), letters))
    }
    self.parts = parts
  }

  var html: [UInt8] {
    let page = PreviewPage(title: "Shared parts", part: .parts, isPartItself: true, depth: 0, site: site)
    return page.html { html in
      html.markup("<p>Words that several letters share. Change one here, and each of its letters changes.</p>\n")
      for part in parts { write(part, &html) }
    }
  }

  private func write(_ part: (name: String, source: SourceText, letters: [String]), _ html: inout HTMLWriter) {
    let problems = site.check.problems.filter { $0.file == part.source.name }
    html.element("<section class=\"part\" aria-labelledby=\"part-", part.name, "\">\n")
    html.element("<h2 id=\"part-", part.name, "\">")
    html.element("", part.name, "</h2>\n<p>In: ")
    html.letters(part.letters, from: "")
    html.markup("</p>\n")
    PreviewSource(part.source, problems, anchor: part.name).write(to: &html)
    html.markup("</section>\n")
  }
}
