import TextCore

/// The front page: all letters in a table, and what is wrong.
struct PreviewIndex {
  private let site: PreviewContents

  init(_ site: PreviewContents) { self.site = site }

  var html: [UInt8] {
    let page = PreviewPage(title: "The letters of the set", part: .letters, isPartItself: true, depth: 0, site: site)
    return page.html { html in
      summary(&html)
      problems(&html)
      table(&html)
    }
  }

  private func summary(_ html: inout HTMLWriter) {
    html.markup("<ul class=\"figures\">\n")
    figure(site.letters.count, "letter", "letters", &html)
    for status in [FrontMatter.Status.approved, .inReview, .draft, .withdrawn] {
      let count = site.letters.filter { $0.template?.frontMatter.status == status }.count
      let word = PreviewWords.status(status).word
      if count > 0 { figure(count, word, word, &html) }
    }
    let due = site.letters.filter { letter in
      letter.template.map { $0.frontMatter.reviewBy.daysSince1970 - site.date.daysSince1970 <= 60 } ?? false
    }
    figure(due.count, "review due", "reviews due", &html)
    figure(site.check.problems.count, "problem", "problems", &html)
    html.markup("</ul>\n")
    if let note = site.set.manifest.statusNote { html.element("<p class=\"note\">", note, "</p>\n") }
  }

  private func figure(_ number: Int, _ one: String, _ many: String, _ html: inout HTMLWriter) {
    html.element("<li><b>", String(number), "</b> ")
    html.element("", number == 1 ? one : many, "</li>\n")
  }

  private func problems(_ html: inout HTMLWriter) {
    guard !site.check.problems.isEmpty else { return }
    html.markup(
      "<section aria-labelledby=\"problems\">\n<h2 id=\"problems\">What to mend</h2>\n<ul class=\"problems\">\n")
    for problem in site.check.problems {
      html.markup("<li>")
      PreviewProblem(problem).write(to: &html, address: site.address(of: problem))
      html.markup("</li>\n")
    }
    html.markup("</ul>\n</section>\n")
  }

  // MARK: The table

  private func table(_ html: inout HTMLWriter) {
    html.markup(
      """
      <h2 id="letters">All letters</h2>
      <table role="table" class="cards" aria-labelledby="letters">
      <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Letter</th>\
      <th role="columnheader" scope="col">Services</th><th role="columnheader" scope="col">Status</th>\
      <th role="columnheader" scope="col">Reviewed</th><th role="columnheader" scope="col">Review by</th>\
      <th role="columnheader" scope="col">Problems</th></tr></thead>
      <tbody role="rowgroup">

      """)
    for letter in site.letters { row(letter, &html) }
    html.markup("</tbody>\n</table>\n")
  }

  private func row(_ letter: PreviewLetter, _ html: inout HTMLWriter) {
    let head = letter.template?.frontMatter
    html.markup("<tr role=\"row\">\n<th role=\"rowheader\" scope=\"row\"><a href=\"letters/")
    html.text(letter.id)
    html.element("/index.html\">", head?.title ?? letter.id, "</a> ")
    html.element("<span class=\"id\">", letter.id + (head.map { " \($0.version)" } ?? ""), "</span>")
    if let head, !head.language.hasPrefix(site.set.manifest.language.prefix(2)) {
      html.element(" <span class=\"id\">", PreviewLanguage.name(head.language), "</span>")
    }
    html.markup("</th>\n<td role=\"cell\" data-label=\"Services\">")
    html.text(head.map(services) ?? "not known")
    html.markup("</td>\n<td role=\"cell\" data-label=\"Status\">")
    let status = head.map { PreviewWords.status($0.status) } ?? (.bad, "not readable")
    html.badge(status.tone, status.word)
    html.markup("</td>\n<td role=\"cell\" data-label=\"Reviewed\">")
    if let day = head?.reviewed { html.day(day) } else { html.text(head == nil ? "not known" : "never") }
    html.markup("</td>\n<td role=\"cell\" data-label=\"Review by\">")
    if let head {
      html.day(head.reviewBy)
      let review = PreviewWords.review(head.reviewBy, on: site.date)
      html.badge(review.tone, review.word)
    } else {
      html.text("not known")
    }
    html.markup("</td>\n<td role=\"cell\" data-label=\"Problems\">")
    let problems = PreviewWords.problems(letter.problems)
    html.badge(problems.tone, problems.word)
    html.markup("</td>\n</tr>\n")
  }

  private func services(_ head: FrontMatter) -> String {
    let names = head.services.map { site.set.catalogue.service($0)?.name ?? $0 }
    return names.isEmpty ? "none" : names.joined(separator: ", ")
  }
}

/// Languages by their names, as far as letters of a set are likely to need them.
enum PreviewLanguage {
  private static let names = [
    "en": "English", "cy": "Welsh", "ur": "Urdu", "pl": "Polish", "ro": "Romanian", "pa": "Panjabi", "bn": "Bengali",
    "ar": "Arabic", "so": "Somali", "uk": "Ukrainian", "pt": "Portuguese", "tr": "Turkish", "ta": "Tamil",
    "gu": "Gujarati", "fa": "Farsi", "ckb": "Kurdish (Sorani)", "zh": "Chinese", "es": "Spanish", "fr": "French",
    "ga": "Irish", "gd": "Gaelic",
  ]

  /// The name of a language tag's language; the tag itself where it is not known.
  static func name(_ tag: String) -> String { names[String(tag.prefix { $0 != "-" })] ?? tag }
}

/// A problem in a line or two.
struct PreviewProblem {
  private let problem: Diagnostic

  init(_ problem: Diagnostic) { self.problem = problem }

  /// Its severity, words and rule; with an address, also a link to its line.
  func write(to html: inout HTMLWriter, address: String?) {
    html.badge(problem.severity == .error ? .bad : .care, problem.severity.rawValue)
    html.text(" ")
    if let address {
      let file = problem.file.split(separator: "/").suffix(2).joined(separator: "/")
      html.link(address, "\(file), line \(problem.start.line)")
      html.text(": ")
    }
    html.text(problem.message)
    if let hint = problem.hint { html.text("; \(hint)") }
    html.element(" <span class=\"id\">[", problem.code, "]</span>")
  }
}
