/// The letter's words with their marks, and a choice of what to leave out.
struct PreviewWays {
  private let letter: LetterWays
  private let language: String

  init(_ letter: LetterWays, language: String) { (self.letter, self.language) = (letter, language) }

  /// Shows and hides the blocks of each way; where a browser does not know `:has`, all ways are shown, each with its
  /// label.
  var style: String {
    guard letter.ways.count > 1 else { return "" }
    let rules = letter.ways.indices.dropFirst().map { number in
      """
      main:has(#way-\(number):checked) .gone-\(number){display:none}
      main:not(:has(#way-\(number):checked)) .only-\(number){display:none}

      """
    }
    return "@supports selector(:has(a)){\n" + rules.joined() + "}\n"
  }

  func write(to html: inout HTMLWriter) {
    html.markup("<section aria-labelledby=\"words\">\n<h2 id=\"words\">The letter with its examples</h2>\n")
    html.markup("<div class=\"beside\">\n<form class=\"choices\">\n")
    marks(&html)
    if letter.ways.count > 1 { ways(&html) }
    html.markup("</form>\n<article class=\"letter\" lang=\"")
    html.text(language)
    html.markup(TextDirection(language: language) == .rightToLeft ? "\" dir=\"rtl\">\n" : "\" dir=\"ltr\">\n")
    html.markup("<p class=\"subject\">")
    html.append(trusted: letter.subject)
    html.markup("</p>\n")
    blocks(&html)
    html.markup("</article>\n</div>\n</section>\n")
  }

  // MARK: Choices

  private func marks(_ html: inout HTMLWriter) {
    html.markup(
      """
      <fieldset>
      <legend>Filled places</legend>
      <label><input type="radio" name="marks" id="marks-colours" checked><span>coloured: \
      <span class="value fact">the catalogue</span>, <span class="value school">the school's details</span>, \
      <span class="value typed">this letter's own</span></span></label>
      <label><input type="radio" name="marks" id="marks-names"><span>with the names of their fields</span></label>
      <label><input type="radio" name="marks" id="marks-none"><span>plain, as families read it</span></label>
      </fieldset>

      """)
  }

  private func ways(_ html: inout HTMLWriter) {
    html.markup("<fieldset>\n<legend>Optional parts</legend>\n<div class=\"ways\">\n")
    for (number, way) in letter.ways.enumerated() {
      html.element("<label><input type=\"radio\" name=\"way\" id=\"way-", String(number), "\"")
      html.markup(number == 0 ? " checked><span>" : "><span>")
      html.element("", way.label, "</span></label>\n")
    }
    html.markup("</div>\n</fieldset>\n")
  }

  // MARK: The words

  private func blocks(_ html: inout HTMLWriter) {
    var list: AnnotatedLetter.List?
    for piece in letter.pieces {
      if piece.block.list != list {
        close(list, &html)
        open(piece.block.list, &html)
        list = piece.block.list
      }
      write(piece, &html)
    }
    close(list, &html)
  }

  private func open(_ list: AnnotatedLetter.List?, _ html: inout HTMLWriter) {
    switch list {
    case .bullets: html.markup("<ul>\n")
    case .numbers: html.markup("<ol>\n")
    case nil: break
    }
  }

  private func close(_ list: AnnotatedLetter.List?, _ html: inout HTMLWriter) {
    switch list {
    case .bullets: html.markup("</ul>\n")
    case .numbers: html.markup("</ol>\n")
    case nil: break
    }
  }

  private func write(_ piece: LetterWays.Piece, _ html: inout HTMLWriter) {
    let isItem = piece.block.list != nil
    let label = label(piece)
    let classes = classes(piece, isOptional: label != nil)
    if isItem || !classes.isEmpty {
      html.markup(isItem ? "<li" : "<div")
      if !classes.isEmpty { html.element(" class=\"", classes.joined(separator: " "), "\"") }
      html.markup(">")
    }
    if let label { html.element("<p class=\"when\" lang=\"en-GB\" dir=\"ltr\">", label, "</p>") }
    html.append(trusted: piece.block.html)
    html.markup(isItem ? "</li>\n" : classes.isEmpty ? "\n" : "</div>\n")
  }

  private func classes(_ piece: LetterWays.Piece, isOptional: Bool) -> [String] {
    (isOptional ? ["optional"] : []) + (piece.only.map { ["only-\($0)"] } ?? []) + piece.goneIn.map { "gone-\($0)" }
  }

  /// What the block depends on.
  private func label(_ piece: LetterWays.Piece) -> String? {
    if let only = piece.only { return "As it reads \(letter.ways[only].label)" }
    let fields = piece.goneIn.map { letter.ways[$0].field }.filter { !$0.isEmpty }
    return fields.isEmpty ? nil : "Changes with: \(fields.joined(separator: ", "))"
  }
}
