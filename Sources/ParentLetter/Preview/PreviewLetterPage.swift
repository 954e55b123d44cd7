import TextCore

/// The page of one letter: what it is, how it looks, where its words come from, and its source.
struct PreviewLetterPage {
  private let letter: PreviewLetter
  private let site: PreviewContents

  init(_ letter: PreviewLetter, _ site: PreviewContents) { (self.letter, self.site) = (letter, site) }

  var html: [UInt8] {
    let title = letter.template?.frontMatter.title ?? letter.id
    let page = PreviewPage(title: title, part: .letters, isPartItself: false, depth: 2, site: site)
    let words = letter.ways.map { PreviewWays($0, language: letter.template?.frontMatter.language ?? "en-GB") }
    return page.html(style: words?.style ?? "") { html in
      if let head = letter.template?.frontMatter {
        facts(head, &html)
        contents(&html)
        problems(&html)
        words?.write(to: &html)
        PreviewSheets(letter).write(to: &html)
        fields(head, &html)
      } else {
        problems(&html)
      }
      source(&html)
    }
  }

  // MARK: What it is

  private func facts(_ head: FrontMatter, _ html: inout HTMLWriter) {
    html.markup("<dl class=\"facts\">\n")
    fact("Id and version", "\(head.id) \(head.version)", &html)
    html.markup("<div><dt>Status</dt><dd>")
    let status = PreviewWords.status(head.status)
    html.badge(status.tone, status.word)
    html.markup("</dd></div>\n<div><dt>Reviewed</dt><dd>")
    html.text(
      [head.reviewed?.words ?? "never", head.reviewer.map { "by \($0)" }].compactMap(\.self).joined(separator: ", "))
    html.markup("</dd></div>\n<div><dt>Review by</dt><dd>")
    html.day(head.reviewBy)
    let review = PreviewWords.review(head.reviewBy, on: site.date)
    html.badge(review.tone, review.word)
    html.markup("</dd></div>\n")
    services(head, &html)
    fact("Language", PreviewLanguage.name(head.language), &html)
    if let original = head.translationOf { fact("Translates", original, &html) }
    fact("Sensitivity", head.sensitivity.rawValue, &html)
    if let readability = letter.readability { fact("Length", length(readability), &html) }
    if let grade = letter.readability?.grade {
      fact("Reading", "grade \(PageEstimate.rounded(grade)), about age \(Int(grade.rounded()) + 5)", &html)
    }
    html.markup("</dl>\n")
  }

  private func length(_ readability: Readability) -> String {
    "\(readability.words) words, about \(PageEstimate.rounded(readability.pages)) pages of A4"
  }

  private func fact(_ name: StaticString, _ value: String, _ html: inout HTMLWriter) {
    html.markup("<div><dt>")
    html.markup(name)
    html.element("</dt><dd>", value, "</dd></div>\n")
  }

  private func services(_ head: FrontMatter, _ html: inout HTMLWriter) {
    html.markup("<div><dt>Services</dt><dd>")
    if head.services.isEmpty { html.text("none") }
    for (index, id) in head.services.enumerated() {
      let service = site.set.catalogue.service(id)
      html.text((index > 0 ? ", " : "") + (service?.name ?? id) + " ")
      guard let service else { continue }
      let status = PreviewWords.service(service.status)
      html.badge(status.tone, status.word)
    }
    html.markup("</dd></div>\n")
  }

  private func contents(_ html: inout HTMLWriter) {
    html.markup("<nav class=\"contents\" aria-label=\"On this page\">\n<ul>\n")
    if !letter.problems.isEmpty { html.markup("<li><a href=\"#problems\">Problems</a></li>\n") }
    html.markup(
      """
      <li><a href="#words">The letter with its examples</a></li>
      <li><a href="#sheets">As families see it</a></li>
      <li><a href="#fields">What the office gives</a></li>
      <li><a href="#source">Source</a></li>
      </ul>
      </nav>

      """)
  }

  private func problems(_ html: inout HTMLWriter) {
    guard !letter.problems.isEmpty else {
      html.markup("<p>")
      html.badge(.good, "no problems")
      html.markup("</p>\n")
      return
    }
    html.markup("<section aria-labelledby=\"problems\">\n<h2 id=\"problems\">Problems</h2>\n<ul class=\"problems\">\n")
    for problem in letter.problems {
      html.markup("<li>")
      PreviewProblem(problem).write(to: &html, address: "#line-\(problem.start.line)")
      html.markup("</li>\n")
    }
    html.markup("</ul>\n</section>\n")
  }

  // MARK: What it needs

  private func fields(_ head: FrontMatter, _ html: inout HTMLWriter) {
    html.markup("<section aria-labelledby=\"fields\">\n<h2 id=\"fields\">What the office gives</h2>\n")
    if head.fields.isEmpty {
      html.markup("<p>Nothing: the school's details and the catalogue fill the letter.</p>\n")
    } else {
      html.markup(
        """
        <table role="table" class="cards" aria-labelledby="fields">
        <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Field</th>\
        <th role="columnheader" scope="col">What it is</th><th role="columnheader" scope="col">Example</th></tr></thead>
        <tbody role="rowgroup">

        """)
      for field in head.fields { row(field, &html) }
      html.markup("</tbody>\n</table>\n")
    }
    html.markup("</section>\n")
  }

  private func row(_ field: FieldDeclaration, _ html: inout HTMLWriter) {
    html.element("<tr role=\"row\">\n<th role=\"rowheader\" scope=\"row\">", field.name, " ")
    html.element(
      "<span class=\"id\">", field.type.rawValue + (field.required ? ", must be given" : ", may be left out"),
      "</span></th>")
    html.element("\n<td role=\"cell\" data-label=\"What it is\">", field.description, "</td>")
    html.element("\n<td role=\"cell\" data-label=\"Example\">", field.example.shown, "</td>\n</tr>\n")
  }

  // MARK: Its source

  private func source(_ html: inout HTMLWriter) {
    html.markup("<section aria-labelledby=\"source\">\n<h2 id=\"source\">Source</h2>\n<details")
    html.markup(letter.problems.isEmpty ? ">" : " open>")
    html.element("<summary>", "\(letter.id).md, \(letter.source.lineCount) lines", "</summary>\n")
    PreviewSource(letter.source, letter.problems).write(to: &html)
    html.markup("</details>\n</section>\n")
  }
}

/// The letter as families get it, at the widths of a phone, of A4 and of large print.
struct PreviewSheets {
  private let letter: PreviewLetter

  init(_ letter: PreviewLetter) { self.letter = letter }

  func write(to html: inout HTMLWriter) {
    html.markup("<section aria-labelledby=\"sheets\">\n<h2 id=\"sheets\">As families see it</h2>\n")
    if let failure = letter.failure {
      html.element("<p>", failure, "</p>\n")
    } else {
      frame("phone", "On a phone", PreviewLetter.standardSheet, &html)
      frame("a4", "On A4 paper", PreviewLetter.standardSheet, &html)
      frame("large", "In large print", PreviewLetter.largeSheet, &html)
    }
    html.markup("</section>\n")
  }

  private func frame(_ kind: StaticString, _ name: StaticString, _ file: String, _ html: inout HTMLWriter) {
    html.markup("<h3>")
    html.markup(name)
    html.element("</h3>\n<p><a href=\"", file, "\">Open it alone: ")
    html.markup(name)
    html.markup("</a></p>\n<div class=\"frame\" role=\"region\" tabindex=\"0\" aria-label=\"")
    html.markup(name)
    html.element("\">\n<iframe sandbox loading=\"lazy\" src=\"", file, "\" class=\"")
    html.markup(kind)
    html.markup("\" title=\"The letter: ")
    html.markup(name)
    html.markup("\"></iframe>\n</div>\n")
  }
}
