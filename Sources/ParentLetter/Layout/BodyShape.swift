/// What a page has to know of a letter's HTML before it writes it.
enum BodyShape {
  /// Whether the letter brings a heading of the first level, which on a page is the subject's.
  static func holdsMainHeading(_ html: [UInt8]) -> Bool {
    html.indices.contains { html[$0] == UInt8(ascii: "<") && html[$0...].starts(with: mainHeading) }
  }

  /// The offset of the paragraph in which the letter is signed, or nil.
  ///
  /// A letter is signed if its last block is a paragraph of several lines that starts in bold: the signatory's name, and
  /// below it what he or she is.
  static func signatory(in html: [UInt8]) -> Int? {
    let end = html.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0
    guard html[..<end].suffix(paragraphEnd.count).elementsEqual(paragraphEnd),
      let start = html[..<end].indices.last(where: { html[$0...].starts(with: paragraphStart) }),
      html[start...].starts(with: boldStart),
      html[start..<end].indices.contains(where: { html[$0...].starts(with: lineBreak) })
    else { return nil }
    return start
  }

  private static let mainHeading = Array("<h1".utf8)
  private static let paragraphStart = Array("<p>".utf8)
  private static let paragraphEnd = Array("</p>".utf8)
  private static let boldStart = Array("<p><strong>".utf8)
  private static let lineBreak = Array("<br".utf8)
}
