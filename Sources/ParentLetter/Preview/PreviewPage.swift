import TextCore

/// A page of the site: what stands around its own content.
struct PreviewPage {
  /// The pages that every page leads to.
  enum Part: CaseIterable {
    case letters, catalogue, parts

    fileprivate var name: StaticString {
      switch self {
      case .letters: "Letters"
      case .catalogue: "Catalogue"
      case .parts: "Shared parts"
      }
    }

    fileprivate var file: StaticString {
      switch self {
      case .letters: "index.html"
      case .catalogue: "catalogue.html"
      case .parts: "parts.html"
      }
    }
  }

  /// What a browser's tab says, and the page's one main heading.
  let title: String
  /// Where the page belongs.
  let part: Part
  /// Whether this is the very page that the part's link leads to.
  let isPartItself: Bool
  /// How many folders the page lies below the site's.
  let depth: Int
  let site: PreviewContents

  /// The whole page around some content; `style` holds rules for this page alone.
  func html(style: String = "", _ content: (inout HTMLWriter) -> Void) -> [UInt8] {
    var html = HTMLWriter()
    head(style, &html)
    html.markup("<body>\n<a class=\"skip\" href=\"#main\">Skip to the content</a>\n<header>\n<p class=\"set\">")
    html.text(site.set.manifest.title)
    html.markup("</p>\n")
    navigation(&html)
    html.markup("</header>\n<main id=\"main\" tabindex=\"-1\">\n<h1>")
    html.text(title)
    html.markup("</h1>\n")
    content(&html)
    html.markup("</main>\n<footer>\n<p>")
    html.text(
      "Version \(site.set.manifest.version) of the set, as on \(site.date.words). Examples and an invented school "
        + "fill the letters: nothing here is for sending.")
    html.markup("</p>\n</footer>\n</body>\n</html>\n")
    return html.bytes
  }

  private func head(_ style: String, _ html: inout HTMLWriter) {
    html.markup(
      """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width,initial-scale=1">
      <meta name="robots" content="noindex">
      <meta name="referrer" content="no-referrer">
      <meta name="color-scheme" content="light dark">
      <title>
      """)
    html.text("\(title) – \(site.set.manifest.title)")
    html.markup("</title>\n<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"")
    up(&html)
    html.markup("style.css\">\n")
    if !style.isEmpty {
      html.markup("<style>\n")
      html.append(trusted: style.utf8)
      html.markup("</style>\n")
    }
    html.markup("</head>\n")
  }

  private func navigation(_ html: inout HTMLWriter) {
    html.markup("<nav aria-label=\"Preview\">\n<ul>\n")
    for part in Part.allCases {
      html.markup("<li><a href=\"")
      up(&html)
      html.markup(part.file)
      html.markup(part == self.part && isPartItself ? "\" aria-current=\"page\">" : "\">")
      html.markup(part.name)
      html.markup("</a></li>\n")
    }
    html.markup("</ul>\n</nav>\n")
  }

  private func up(_ html: inout HTMLWriter) {
    for _ in 0..<depth { html.markup("../") }
  }
}

extension CalendarDate {
  /// The day in British words.
  var words: String { DateWords(language: "en-GB").day(self) }
}

extension HTMLWriter {
  /// Text between two pieces of markup.
  mutating func element(_ open: StaticString, _ text: String, _ close: StaticString) {
    markup(open)
    self.text(text)
    markup(close)
  }

  /// A day in words that stay on one line, and a space.
  mutating func day(_ day: CalendarDate) { element("<span class=\"date\">", day.words, "</span> ") }

  /// A link.
  mutating func link(_ address: String, _ words: String) {
    element("<a href=\"", address, "\">")
    element("", words, "</a>")
  }

  /// A word with a colour of its own; the word says everything.
  mutating func badge(_ tone: PreviewTone, _ word: String) {
    switch tone {
    case .good: markup("<span class=\"badge good\">")
    case .info: markup("<span class=\"badge info\">")
    case .care: markup("<span class=\"badge care\">")
    case .bad: markup("<span class=\"badge bad\">")
    case .quiet: markup("<span class=\"badge quiet\">")
    }
    element("", word, "</span>")
  }
}

/// How a word is coloured.
enum PreviewTone {
  case good, info, care, bad, quiet
}

/// What stands in coloured words on several pages.
enum PreviewWords {
  static func status(_ status: FrontMatter.Status) -> (tone: PreviewTone, word: String) {
    switch status {
    case .approved: (.good, "approved")
    case .inReview: (.info, "in review")
    case .draft: (.care, "draft")
    case .withdrawn: (.quiet, "withdrawn")
    }
  }

  static func service(_ status: ServiceRecord.Status) -> (tone: PreviewTone, word: String) {
    switch status {
    case .running: (.good, "running")
    case .changed: (.info, "changed")
    case .retired: (.bad, "closed")
    case .unknown: (.care, "not known")
    }
  }

  /// How a day of review stands to today.
  static func review(_ day: CalendarDate, on date: CalendarDate) -> (tone: PreviewTone, word: String) {
    let left = day.daysSince1970 - date.daysSince1970
    if left < 0 { return (.bad, "past") }
    if left == 0 { return (.care, "due today") }
    if left <= 60 { return (.care, left == 1 ? "due tomorrow" : "due in \(left) days") }
    return (.good, "not due yet")
  }

  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number == 0 ? "no" : String(number)) \(number == 1 ? one : many)"
  }

  /// "2 errors, 1 warning", "none".
  static func problems(_ problems: [Diagnostic]) -> (tone: PreviewTone, word: String) {
    let errors = problems.filter { $0.severity == .error }.count
    let warnings = problems.count - errors
    let words = [(errors, "error", "errors"), (warnings, "warning", "warnings")].filter { $0.0 > 0 }
      .map { count($0.0, $0.1, $0.2) }
    return words.isEmpty ? (.good, "none") : (errors > 0 ? .bad : .care, words.joined(separator: ", "))
  }
}
