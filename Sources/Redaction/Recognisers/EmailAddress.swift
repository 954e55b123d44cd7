/// Email addresses, as they are meant to be written, and as people write them to hide them.
extension IdentifierScan {
  /// An address if a name stands before the sign; an account's name if none does.
  mutating func seeAtSign(at sign: Int) {
    let local = emailLocalStart(sign)
    let domain = text.skipSpaces(sign + 1, limit: 1)
    if local == sign, text[sign - 1] == 32, seeParted(emailAt: sign) { return }
    if local < sign, let end = hostEnd(domain), end > domain {
      let range = local..<emailDomainEnd(end)
      if isPublicMailbox(local..<sign, domain..<range.upperBound) {
        cleared.append(range)
      } else {
        see(.email, range, .form)
      }
      position = max(position, range.upperBound)
    } else if local == sign {
      seeHandle(atSign: sign)
    }
  }

  /// The start of the name before the sign: letters, digits, dots and the marks of RFC 5322 that people use.
  private func emailLocalStart(_ sign: Int) -> Int {
    var start = sign
    while sign - start < 64, isEmailLocal(text[start - 1]) { start -= 1 }
    while start < sign, !text[start].isLetterOrDigit, text[start] < 0x80 { start += 1 }
    return start
  }

  private func isEmailLocal(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || byte >= 0x80
      || [
        UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "'"),
        UInt8(ascii: "%"),
      ]
      .contains(byte)
  }

  /// The end of labels of letters, digits and hyphens, parted by dots; nil if the first is missing.
  func hostEnd(_ start: Int) -> Int? {
    var end = start
    while end - start < 253, text[end].isLetterOrDigit || text[end] >= 0x80 || isInnerHostMark(end) { end += 1 }
    return end > start ? end : nil
  }

  private func isInnerHostMark(_ offset: Int) -> Bool {
    (text[offset] == UInt8(ascii: ".") || text[offset] == UInt8(ascii: "-"))
      && (text[offset + 1].isLetterOrDigit || text[offset + 1] >= 0x80
        || text[offset + 1] == text[offset] && text[offset + 2].isLetterOrDigit)
  }

  /// Past a comma typed for a dot ("example,org.uk"), or a dot and a space.
  private func emailDomainEnd(_ end: Int) -> Int {
    let isMark = text[end] == UInt8(ascii: ",") || text[end] == UInt8(ascii: ".")
    if text[end] == 32, let whole = endOverSpace(end) { return whole }
    guard isMark else { return end }
    let next = text.skipSpaces(end + 1, limit: text[end] == UInt8(ascii: ".") ? 1 : 0)
    let labelEnd = text.runEnd(next)
    guard TopLevelDomains.contains(text, next..<labelEnd), text[next].isLower, let whole = hostEnd(next) else {
      return end
    }
    return whole
  }

  private static let usualEndings: WordSet = ["com", "org", "net", "example"]

  /// Past a space typed for the only dot of the domain: "tessa@mailbox example".
  private func endOverSpace(_ end: Int) -> Int? {
    let label = text.runStart(end)
    let next = end + 1
    let labelEnd = text.runEnd(next)
    guard text[label - 1] == UInt8(ascii: "@"), labelEnd > next, text[next].isLower,
      TopLevelDomains.contains(text, next..<labelEnd) || text.has("example", at: next) && labelEnd == next + 7,
      !text[labelEnd].isLetterOrDigit,
      text[labelEnd] != 32 || Self.usualEndings.contains(text, next..<labelEnd)
    else { return nil }
    return labelEnd
  }

  /// "n.aziz @ example.org": a space before the sign.
  private mutating func seeParted(emailAt sign: Int) -> Bool {
    let domain = text.skipSpaces(sign + 1, limit: 1)
    let local = emailLocalStart(sign - 1)
    guard local < sign - 1, let end = hostEnd(domain), isHostName(domain..<end) else { return false }
    see(.email, local..<end, .form)
    position = max(position, end)
    return true
  }

  /// "name at example dot org", from its "at".
  mutating func seeSpokenEmail(around run: Run) {
    guard text[run.start - 1].isSpace, text[run.end].isSpace else { return }
    seeSpokenEmail(localEnd: run.start - 1, domain: text.skipSpaces(run.end))
  }

  /// "name {at} example {dot} org", "name ( at ) example dot org".
  mutating func seeSpokenEmail(bracketAt bracket: Int) {
    let word = text.skipSpaces(bracket + 1, limit: 1)
    guard text.has("at", at: word) else { return }
    let close = text.skipSpaces(word + 2, limit: 1)
    guard [UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}")].contains(text[close]) else { return }
    let localEnd = text[bracket - 1] == 32 ? bracket - 1 : bracket
    seeSpokenEmail(localEnd: localEnd, domain: text.skipSpaces(close + 1), isBracketed: true)
  }

  private mutating func seeSpokenEmail(localEnd: Int, domain: Int, isBracketed: Bool = false) {
    let spoken = spokenHost(domain)
    let hasDot = spoken.dots > 0
    guard let end = spoken.end, hasDot || isHostName(domain..<end), let local = spokenLocalStart(localEnd) else {
      return
    }
    let isLikeName = (local..<localEnd).contains {
      text[$0].isDigit || text[$0] == UInt8(ascii: ".") || text[$0] == UInt8(ascii: "_")
    }
    guard isBracketed || hasDot || isLikeName else { return }
    see(.email, local..<end, .form)
    position = max(position, end)
  }

  /// The end of "example dot org dot uk", and how many dots are words or stand in brackets.
  private func spokenHost(_ start: Int) -> (end: Int?, dots: Int) {
    guard var end = hostEnd(start) else { return (nil, 0) }
    var dots = 0
    while dots < 6, let next = afterSpokenDot(end), let labelEnd = hostEnd(next) {
      end = labelEnd
      dots += 1
    }
    return (end, dots)
  }

  /// Past " dot ", "(dot)" or "{dot}"; nil where none stands.
  private func afterSpokenDot(_ offset: Int) -> Int? {
    var position = offset
    while position < offset + 3, !text[position].isLetterOrDigit, text[position] < 0x80, text[position] != 10 {
      position += 1
    }
    guard position > offset, text.has("dot", at: position), !text[position + 3].isLetterOrDigit else { return nil }
    var next = position + 3
    while next < position + 6, !text[next].isLetterOrDigit, text[next] < 0x80, text[next] != 10 { next += 1 }
    return next > position + 3 && text[next].isLetterOrDigit ? next : nil
  }

  /// The start of "tom dot b" before the "at"; nil for a word that never is a name ("look at", "stay at").
  private func spokenLocalStart(_ end: Int) -> Int? {
    var start = emailLocalStart(end)
    guard start < end, (start..<end).contains(where: { text[$0].isLetter }) else { return nil }
    while start > 5, text.has(" dot ", at: start - 5), emailLocalStart(start - 5) < start - 5 {
      start = emailLocalStart(start - 5)
    }
    return start
  }

  /// Mailboxes of helplines that bear the name of nobody in particular.
  static let listeners: WordSet = ["jo@samaritans.org", "jo@samaritans.ie", "pat@papyrus-uk.org"]

  /// "help@nspcc.org.uk", "office@oakfield.kent.sch.uk": a role at a public body or a school.
  private func isPublicMailbox(_ local: Range<Int>, _ domain: Range<Int>) -> Bool {
    PublicHosts.isPublic(text, domain)
      && (PublicHosts.isRole(text, local)
        || Self.listeners.contains(text, local.lowerBound..<domain.upperBound))
  }
}
