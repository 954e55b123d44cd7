/// Plain text as CommonMark that says the same and nothing more.
enum MarkdownText {
  /// One line with a backslash before each character that could be read as markup there; line ends become spaces, and spaces at its start go.
  static func escaped(_ text: String) -> String {
    var escaped: [UInt8] = []
    var isStart = true
    for byte in TextWrap.oneLine(text).utf8.drop(while: { $0 == UInt8(ascii: " ") }) {
      if isMarkup(byte) || (isStart && isMarkupAtStart(byte)) { escaped.append(UInt8(ascii: "\\")) }
      isStart = isStart && (0x30...0x39).contains(byte)
      escaped.append(byte)
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func isMarkup(_ byte: UInt8) -> Bool { "\\`*_[]<>&~|".utf8.contains(byte) }

  /// What starts a block, also after digits: a heading, a list, a rule, a setext underline.
  private static func isMarkupAtStart(_ byte: UInt8) -> Bool { "#-+=.)".utf8.contains(byte) }
}
