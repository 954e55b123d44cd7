/// A message being written: lines that end with CR LF and are at most 76 characters long in its bodies.
struct MailWriter {
  /// ASCII.
  private(set) var bytes: [UInt8] = []

  mutating func line(_ text: String) {
    bytes += text.utf8
    endLine()
  }

  /// The boundary and headers of a part; its body follows.
  mutating func start(_ boundary: String, type: String, encoding: String, others: [String] = []) {
    line("--\(boundary)")
    line("Content-Type: \(type)")
    line("Content-Transfer-Encoding: \(encoding)")
    for other in others { line(other) }
    line("")
  }

  /// Text in quoted-printable (RFC 2045, 6.7): line feeds become CR LF, all but plain ASCII is written in hexadecimal.
  mutating func quotedPrintable(_ text: [UInt8]) {
    var column = 0
    for (offset, byte) in text.enumerated() {
      if byte == 0x0A {
        endLine()
        column = 0
        continue
      }
      let isLast = offset + 1 == text.count || text[offset + 1] == 0x0A
      let width = Self.isPlain(byte, atLineEnd: isLast) ? 1 : 3
      if column + width > 75 {
        bytes.append(UInt8(ascii: "="))
        endLine()
        column = 0
      }
      if width == 1 { bytes.append(byte) } else { appendHexadecimal(byte) }
      column += width
    }
    if column > 0 { endLine() }
  }

  /// Base 64 text in lines of 76.
  mutating func base64(_ text: ArraySlice<UInt8>) {
    var start = text.startIndex
    while start < text.endIndex {
      let end = min(start + 76, text.endIndex)
      bytes += text[start..<end]
      endLine()
      start = end
    }
  }

  private static func isPlain(_ byte: UInt8, atLineEnd: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "="): false
    case 0x20, 0x09: !atLineEnd
    default: (0x21...0x7E).contains(byte)
    }
  }

  private mutating func appendHexadecimal(_ byte: UInt8) {
    let digits = Array("0123456789ABCDEF".utf8)
    bytes += [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private mutating func endLine() { bytes += [0x0D, 0x0A] }
}

/// Words in a header (RFC 2047).
enum MailHeader {
  /// Plain ASCII as it stands if it fits on one line, else encoded words of at most 75 characters, folded.
  /// `after`: how many characters of the line are taken.
  static func encoded(_ text: String, after taken: Int) -> String {
    let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
    if isPlain, taken + text.utf8.count <= 78, text.first != " ", text.last != " " { return text }
    return pieces(of: text).map { piece in
      "=?utf-8?B?" + String(decoding: Base64.encoded(piece), as: UTF8.self) + "?="
    }.joined(separator: "\r\n ")
  }

  /// At most 42 bytes each, 56 when encoded, cut between characters.
  private static func pieces(of text: String) -> [[UInt8]] {
    var pieces: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if pieces[pieces.count - 1].count + bytes.count > 42 { pieces.append([]) }
      pieces[pieces.count - 1] += bytes
    }
    return pieces
  }
}
