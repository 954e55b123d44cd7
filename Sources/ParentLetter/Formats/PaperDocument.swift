import TextCore

/// A letter as a tagged PDF (PDF/UA-1), made by WeasyPrint from the page's own HTML.
struct PaperDocument {
  /// Verified; it holds all that it shows.
  let html: [UInt8]
  let date: CalendarDate

  /// The document; the same for the same letter.
  /// - Throws: `LetterError`: `.missingProgram` without WeasyPrint, `.unsafeOutput` if it fails.
  func bytes(with programs: HelperPrograms) throws(LetterError) -> [UInt8] {
    let path = try programs.path(of: .weasyprint, for: .pdf)
    let folder = try PrivateFolder()
    let run = ProgramRun(
      path: path,
      arguments: ["--quiet", "--encoding=utf-8", "--base-url=about:blank", "--pdf-variant=pdf/ua-1", "-", "-"],
      environment: programs.environment(folder: folder.path, seconds: date.daysSince1970 * 86_400))
    let document = try run.output(for: html, in: folder)
    guard document.starts(with: "%PDF-".utf8) else {
      throw LetterError(.unsafeOutput, "WeasyPrint made no PDF; nothing was written")
    }
    return document
  }
}
