import TextCore

/// A letter as a message that opens in a mail program, ready to be addressed and sent: plain text and HTML, the logo
/// inside. It names no sender and no recipient.
///
/// Forms: RFC 5322 (message), 2045 and 2046 (parts), 2047 (subject), 2387 (related), 3282 (language). `X-Unsent` makes
/// mail programs open it as a draft of one's own.
struct MailMessage {
  /// On one line.
  let subject: String
  /// BCP 47 tag.
  let language: String
  let date: CalendarDate
  /// UTF-8 with line feeds.
  let text: [UInt8]
  /// UTF-8; shows the logo as `cid:` and its name.
  let html: [UInt8]
  let logo: Logo?

  /// What the HTML calls the logo; without a dot, so that it is no address of anybody.
  static let logoName = "logo@letter"

  /// The message, lines ended by CR LF; the same for the same letter.
  /// - Complexity: O(bytes).
  var bytes: [UInt8] {
    let digest = SHA256.hexadecimal(of: text + html).prefix(32)
    let (outer, inner) = ("=_alternative_\(digest)", "=_related_\(digest)")
    var message = MailWriter()
    message.line("MIME-Version: 1.0")
    message.line("Date: \(Self.words(for: date)) 09:00:00 +0000")
    message.line("Subject: " + MailHeader.encoded(subject, after: 9))
    message.line("X-Unsent: 1")
    message.line("Content-Language: \(language)")
    message.line("Content-Type: multipart/alternative;\r\n boundary=\"\(outer)\"")
    message.line("")
    message.start(outer, type: "text/plain; charset=utf-8", encoding: "quoted-printable")
    message.quotedPrintable(text)
    if let logo {
      message.line("--\(outer)")
      message.line("Content-Type: multipart/related; type=\"text/html\";\r\n boundary=\"\(inner)\"")
      message.line("")
      write(html, logo, to: &message, inner)
    } else {
      message.start(outer, type: "text/html; charset=utf-8", encoding: "quoted-printable")
      message.quotedPrintable(html)
    }
    message.line("--\(outer)--")
    return message.bytes
  }

  private func write(_ html: [UInt8], _ logo: Logo, to message: inout MailWriter, _ boundary: String) {
    message.start(boundary, type: "text/html; charset=utf-8", encoding: "quoted-printable")
    message.quotedPrintable(html)
    let type = logo.mediaType.rawValue
    let ending = type.split(separator: "/").last?.split(separator: "+").first ?? "img"
    message.start(
      boundary, type: type, encoding: "base64",
      others: ["Content-ID: <\(Self.logoName)>", "Content-Disposition: inline; filename=\"logo.\(ending)\""])
    message.base64(logo.base64)
    message.line("--\(boundary)--")
  }

  /// "Tue, 24 Nov 2026", in English whatever the letter's language (RFC 5322, 3.3).
  private static func words(for date: CalendarDate) -> String {
    let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let day = days[(date.daysSince1970 % 7 + 7) % 7]
    let year = String(repeating: "0", count: max(0, 4 - String(date.year).count)) + String(date.year)
    return "\(day), \(date.day) \(months[date.month - 1]) \(year)"
  }
}
