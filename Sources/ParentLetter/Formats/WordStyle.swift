/// The styles of a Word letter: the same look as the printed page, under the names that pandoc gives to paragraphs and
/// those that our own page asks for. Left-aligned, sans serif, no italics, nothing smaller than the text (UKAAF).
enum WordStyle {
  /// A style sheet for text of a size in half points.
  static func sheet(halfPoints size: Int, opening: String) -> String {
    opening + defaults(size) + paragraphs(size).joined() + characters + "</w:styles>"
  }

  private static func defaults(_ size: Int) -> String {
    "<w:docDefaults><w:rPrDefault><w:rPr>\(fonts)<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>"
      + "<w:lang w:val=\"en-GB\" w:eastAsia=\"en-GB\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
      + "<w:pPrDefault><w:pPr><w:spacing w:after=\"\(size * 7)\" w:line=\"288\" w:lineRule=\"auto\"/></w:pPr>"
      + "</w:pPrDefault></w:docDefaults>"
  }

  private static let fonts =
    "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\" w:eastAsia=\"Arial\"/>"
  private static let ink = "<w:color w:val=\"1D4257\"/>"
  private static let quiet = "<w:color w:val=\"474B4F\"/>"
  private static let alarm = "<w:b/><w:bCs/><w:color w:val=\"8C1410\"/>"
  private static let whole = "<w:keepNext/><w:keepLines/>"

  private static func paragraphs(_ size: Int) -> [String] {
    let headings = (1...6).map { level in
      let scale = [11, 9][min(level, 2) - 1]
      return paragraph(
        "Heading\(level)", "heading \(level)",
        "\(whole)<w:spacing w:before=\"\(size * 9)\" w:after=\"\(size * 3)\"/><w:outlineLvl w:val=\"\(level - 1)\"/>",
        "<w:b/><w:bCs/>\(ink)\(sized(size * scale / 8))")
    }
    return [
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"
        + "<w:pPr><w:widowControl/></w:pPr></w:style>",
      paragraph("BodyText", "Body Text"), paragraph("FirstParagraph", "First Paragraph"),
      paragraph("Compact", "Compact", "<w:spacing w:after=\"\(size * 2)\"/>"),
      paragraph("BlockText", "Block Text", "<w:ind w:left=\"400\" w:right=\"400\"/>"),
      paragraph("LetterheadName", "Letterhead Name", spacing(0), "<w:b/><w:bCs/>\(ink)\(sized(size * 3 / 2))"),
      paragraph("Letterhead", "Letterhead", spacing(0), quiet), paragraph("Particulars", "Particulars", spacing(0)),
      paragraph("Signatory", "Signatory", "\(whole)<w:spacing w:before=\"\(size * 28)\"/>"),
      paragraph("SmallPrint", "Small Print", spacing(size * 2), quiet),
      paragraph("Draft", "Draft", spacing(120), alarm),
      paragraph("Footer", "footer", "<w:jc w:val=\"center\"/>", quiet),
    ] + headings
  }

  private static func spacing(_ after: Int) -> String { "<w:spacing w:after=\"\(after)\"/>" }

  private static func sized(_ size: Int) -> String { "<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>" }

  private static func paragraph(_ id: String, _ name: String, _ set: String = "", _ look: String = "") -> String {
    "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/>"
      + "<w:pPr>\(set)</w:pPr><w:rPr>\(look)</w:rPr></w:style>"
  }

  private static let characters =
    "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
    + "<w:name w:val=\"Default Paragraph Font\"/></w:style>"
    + "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr>\(ink)</w:rPr></w:style>"
}
