/// The reference document that gives a Word letter its look: our own styles, page and margins.
///
/// Made when it is needed, so there is no file to install or to find; what it does not set, pandoc brings.
struct WordPaper {
  let isLargePrint: Bool
  /// What every page says at its head; nil for a letter that may go out.
  let draftHeading: String?
  let words: PageWords

  /// A Word document without text.
  var bytes: [UInt8] {
    var archive = ZipArchive()
    archive.set("[Content_Types].xml", to: Self.contentTypes)
    archive.set("_rels/.rels", to: Self.relations)
    archive.set("word/_rels/document.xml.rels", to: documentRelations)
    archive.set("word/document.xml", to: document)
    archive.set("word/styles.xml", to: styles)
    archive.set("word/footer1.xml", to: footer)
    if let draftHeading { archive.set("word/header1.xml", to: header(draftHeading)) }
    return archive.bytes
  }

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let part = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  private static var contentTypes: String {
    let parts = [("document", "document.main"), ("styles", "styles"), ("header1", "header"), ("footer1", "footer")]
    let overrides = parts.map { "<Override PartName=\"/word/\($0).xml\" ContentType=\"\(part).\($1)+xml\"/>" }
    return declaration + "<Types xmlns=\"\(package)/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + overrides.joined() + "</Types>"
  }

  private static var relations: String {
    declaration + "<Relationships xmlns=\"\(package)/relationships\">"
      + "<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
  }

  private var documentRelations: String {
    let parts = [("rId1", "styles", "styles"), ("rId7", "footer", "footer1")]
    let all = parts + (draftHeading == nil ? [] : [("rId8", "header", "header1")])
    return Self.declaration + "<Relationships xmlns=\"\(Self.package)/relationships\">"
      + all.map { "<Relationship Id=\"\($0)\" Type=\"\(Self.office)/\($1)\" Target=\"\($2).xml\"/>" }.joined()
      + "</Relationships>"
  }

  /// A4 in twentieths of a point, with the margins of the printed page.
  private var document: String {
    let header = draftHeading == nil ? "" : "<w:headerReference w:type=\"default\" r:id=\"rId8\"/>"
    return Self.declaration + "<w:document \(Self.word) xmlns:r=\"\(Self.office)\"><w:body><w:p/><w:sectPr>\(header)"
      + "<w:footerReference w:type=\"default\" r:id=\"rId7\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
      + "<w:pgMar w:top=\"850\" w:right=\"1134\" w:bottom=\"850\" w:left=\"1134\" w:header=\"454\" w:footer=\"454\""
      + " w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
  }

  private var footer: String {
    Self.declaration + "<w:ftr \(Self.word)><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>"
      + Self.run(words.page + " ")
      + Self.field("PAGE") + Self.run(" \(words.of) ") + Self.field("NUMPAGES") + "</w:p></w:ftr>"
  }

  private func header(_ text: String) -> String {
    Self.declaration + "<w:hdr \(Self.word)><w:p><w:pPr><w:pStyle w:val=\"Draft\"/></w:pPr>" + Self.run(text)
      + "</w:p></w:hdr>"
  }

  private static func run(_ text: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }

  private static func field(_ name: String) -> String {
    "<w:fldSimple w:instr=\" \(name) \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
  }

  private var styles: String {
    WordStyle.sheet(halfPoints: isLargePrint ? 36 : 24, opening: Self.declaration + "<w:styles \(Self.word)>")
  }
}
