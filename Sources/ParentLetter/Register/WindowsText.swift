/// Text of the register, whose files come as UTF-8 or as Windows-1252.
enum WindowsText {
  /// The text of bytes: UTF-8 where they are that, else Windows-1252; bytes that this has no letter for become U+FFFD.
  ///
  /// Looked at for each field: a file can't be told as a whole without reading it twice, and a Windows-1252 field with
  /// a letter beyond ASCII is UTF-8 only by an accident such as "Ã©", which no name of a school holds.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let value = (0x80...0x9F).contains(byte) ? special[Int(byte) - 0x80] : UInt32(byte)
      text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return String(text)
  }

  /// 0x80 to 0x9F (WHATWG Encoding Standard, index windows-1252), with U+FFFD for the five that have no letter.
  private static let special: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
