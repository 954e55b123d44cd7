/// Web addresses: with a scheme, with www, or a host and a path. A profile's path tells who it is; a public body's
/// pages, a service's help pages and a host alone stay.
extension IdentifierScan {
  /// "https://…", from the colon; the scheme stands before it.
  mutating func seeAddressWithScheme(at colon: Int) {
    let scheme = text.runStart(colon, limit: 12)
    guard scheme < colon, !text[scheme - 1].isLetterOrDigit else { return }
    see(address: scheme, host: colon + 3)
  }

  /// A host's first dot; the host begins before it.
  mutating func seeHost(at dot: Int) {
    var start = dot
    while dot - start < 63, text[start - 1].isLetterOrDigit || text[start - 1] == UInt8(ascii: "-") { start -= 1 }
    guard start < dot, text[start - 1] != UInt8(ascii: "@"), text[start - 1] != UInt8(ascii: "."),
      text[start - 1] != UInt8(ascii: "/"),
      let end = hostEnd(start)
    else { return }
    guard isHostName(start..<end), !isEmailOrHandle(end) else { return seeSpeaker(start..<end) }
    see(address: start, host: start)
  }

  /// Whether what looks like a host is the first part of a longer name or an email address.
  private func isEmailOrHandle(_ end: Int) -> Bool {
    var offset = end
    while offset < end + 64, text[offset].isLetterOrDigit || [43, 45, 46, 95, 39].contains(text[offset]) { offset += 1 }
    return text[offset] == UInt8(ascii: "@") || offset > end
  }

  /// Whether a dotted name ends with a top-level domain and has no digit alone ("3.14.to").
  func isHostName(_ range: Range<Int>) -> Bool {
    guard let dot = range.last(where: { text[$0] == UInt8(ascii: ".") }), dot > range.lowerBound else { return false }
    return TopLevelDomains.contains(text, (dot + 1)..<range.upperBound) && !text[dot + 1].isUpper
      && range.contains { text[$0].isLetter }
  }

  private mutating func see(address start: Int, host: Int) {
    let end = addressEnd(host)
    guard end > host else { return }
    let address = WebAddressReading(text, host: host, end: end)
    position = max(position, end)
    switch address.verdict {
    case .stays: cleared.append(start..<end)
    case .host: see(.url, start..<end, .shape)
    case .identifies: see(.url, start..<end, .form)
    }
  }

  /// Past the last character of the address: a full stop, comma or closing bracket behind it is the sentence's.
  private func addressEnd(_ start: Int) -> Int {
    var end = start
    while end - start < 2048, isAddressByte(text[end]) { end += 1 }
    while end > start,
      [
        UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
        UInt8(ascii: "?"),
        UInt8(ascii: ")"), UInt8(ascii: "'"), UInt8(ascii: "]"), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "\\"),
      ].contains(text[end - 1])
    { end -= 1 }
    return end
  }

  private func isAddressByte(_ byte: UInt8) -> Bool {
    byte > 32
      && ![
        UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "|"), UInt8(ascii: "`"),
        UInt8(ascii: "^"),
      ].contains(byte)
  }
}

/// What a web address tells of a person, by its host and path.
struct WebAddressReading {
  enum Verdict { case stays, host, identifies }

  private let text: ScanText
  private let host: Range<Int>
  /// From the first slash, question mark or hash to the end; empty for a host alone.
  private let path: Range<Int>
  private let hasUser: Bool

  init(_ text: ScanText, host start: Int, end: Int) {
    self.text = text
    let hostEnd =
      (start..<end).first {
        [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\")].contains(text[$0])
      } ?? end
    let user = (start..<hostEnd).last { text[$0] == UInt8(ascii: "@") }
    hasUser = user != nil
    host = (user.map { $0 + 1 } ?? start)..<hostEnd
    path = hostEnd..<end
  }

  var verdict: Verdict {
    if hasUser { return .identifies }
    if PublicHosts.isPublic(text, host) { return .stays }
    if PublicHosts.isBooking(text, host) { return .stays }
    if path.count <= 1 { return text.allDigitsAndDots(host) ? .identifies : .host }
    if PublicHosts.isService(text, host) {
      return PublicHosts.isHelpHost(text, host) || isHelpPage ? .stays : .identifies
    }
    return saysOnlyTopics ? .stays : .identifies
  }

  /// A service's page of help, rules or advice for parents: no person's page.
  private var isHelpPage: Bool {
    let parts = words(firstSegmentOnly: true)
    return !parts.isEmpty && parts.allSatisfy { PublicHosts.isHelpWord(text, $0) }
  }

  /// A path of ordinary words of a school's website, such as "/policies/online-safety".
  private var saysOnlyTopics: Bool {
    let parts = words(firstSegmentOnly: false)
    return !parts.isEmpty && parts.count <= 12 && parts.allSatisfy { PublicHosts.isTopic(text, $0) }
  }

  private func words(firstSegmentOnly: Bool) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var offset = path.lowerBound
    while offset < path.upperBound {
      if firstSegmentOnly, offset > path.lowerBound, text[offset] == UInt8(ascii: "/"), !parts.isEmpty { return parts }
      let end = min(text.runEnd(offset), path.upperBound)
      if end > offset { parts.append(offset..<end) }
      offset = max(end, offset + 1)
    }
    return parts
  }
}

extension ScanText {
  func allDigitsAndDots(_ range: Range<Int>) -> Bool {
    for offset in range where !self[offset].isDigit && self[offset] != UInt8(ascii: ".") { return false }
    return true
  }
}
