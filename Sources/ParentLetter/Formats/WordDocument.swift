import TextCore

/// A letter as a Word document, made by pandoc on our own paper.
struct WordDocument {
  /// Verified.
  let html: [UInt8]
  let title: String
  let language: String
  let isRightToLeft: Bool
  let date: CalendarDate
  let paper: WordPaper

  /// The document; the same for the same letter.
  /// - Throws: `LetterError`: `.missingProgram` without pandoc, `.unsafeOutput` if it fails.
  func bytes(with programs: HelperPrograms) throws(LetterError) -> [UInt8] {
    let path = try programs.path(of: .pandoc, for: .docx)
    let folder = try PrivateFolder()
    let reference = folder.path + "/paper.docx"
    try OutputFile.write(paper.bytes, to: reference)
    let run = ProgramRun(
      path: path,
      arguments: ["--from=html", "--to=docx", "--reference-doc=\(reference)", "--output=-"]
        + (isRightToLeft ? ["--metadata=dir=rtl"] : []),
      environment: programs.environment(folder: folder.path, seconds: date.daysSince1970 * 86_400))
    return try described(run.output(for: html, in: folder))
  }

  /// The document with our own description in place of pandoc's: title, language and day, and nobody's name.
  private func described(_ document: [UInt8]) throws(LetterError) -> [UInt8] {
    guard var archive = ZipArchive(document), archive.entries.contains(where: { $0.name == Self.core }) else {
      throw LetterError(.unsafeOutput, "pandoc made no Word document; nothing was written")
    }
    archive.set(Self.core, to: properties)
    return archive.bytes
  }

  private static let core = "docProps/core.xml"

  private var properties: String {
    var text = HTMLWriter()
    text.markup(
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>
      """)
    text.text(title)
    text.markup("</dc:title><dc:language>")
    text.text(language)
    text.markup("</dc:language>")
    for name: StaticString in ["created", "modified"] {
      text.markup("<dcterms:")
      text.markup(name)
      text.markup(" xsi:type=\"dcterms:W3CDTF\">")
      text.text("\(date)T09:00:00Z")
      text.markup("</dcterms:")
      text.markup(name)
      text.markup(">")
    }
    text.markup("</cp:coreProperties>")
    return String(decoding: text.bytes, as: UTF8.self)
  }
}
