import Redaction
import TextCore

/// A letter laid out but not yet in its last form: what is verified, and what is made of it then.
///
/// Formats that no check of ours can read (PDF, Word) are made by programs that only set words in type, so the words
/// are verified before they go in.
struct LetterForm {
  /// Words as they go out, and how they are written.
  struct Page {
    var bytes: [UInt8]
    let written: Verifier.Format
  }

  /// What is made of the pages.
  enum Finish {
    /// The first page is the output.
    case asWritten
    /// Plain text, HTML and subject become a message.
    case message(language: String, date: CalendarDate, logo: Logo?)
    /// HTML becomes a PDF.
    case paper(date: CalendarDate)
    /// HTML and title become a Word document.
    case word(language: String, isRightToLeft: Bool, date: CalendarDate, paper: WordPaper)
  }

  /// Everything that is verified, metadata too, in the order that the finish takes them.
  var pages: [Page]
  let finish: Finish

  /// The same with the tokens of merge fields in place; for verified pages.
  func merging(_ tokens: MergeTokens) -> LetterForm { LetterForm(pages: tokens.put(into: pages), finish: finish) }

  /// The output.
  /// - Throws: `LetterError` if a program is missing or fails.
  func output(with programs: HelperPrograms) throws(LetterError) -> [UInt8] {
    switch finish {
    case .asWritten: bytes(0)
    case .message(let language, let date, let logo):
      MailMessage(
        subject: words(2), language: language, date: date, text: bytes(0), html: bytes(1), logo: logo
      ).bytes
    case .paper(let date): try PaperDocument(html: bytes(0), date: date).bytes(with: programs)
    case .word(let language, let isRightToLeft, let date, let paper):
      try WordDocument(
        html: bytes(0), title: words(1), language: language, isRightToLeft: isRightToLeft, date: date, paper: paper
      ).bytes(with: programs)
    }
  }

  private func bytes(_ index: Int) -> [UInt8] { pages.indices.contains(index) ? pages[index].bytes : [] }

  private func words(_ index: Int) -> String { TextWrap.oneLine(String(decoding: bytes(index), as: UTF8.self)) }
}
