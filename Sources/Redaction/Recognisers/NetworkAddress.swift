/// IP addresses of both versions (RFC 791, RFC 4291) and MAC addresses (IEEE EUI-48).
extension IdentifierScan {
  mutating func seeNetworkAddress(at run: Run) {
    guard !continuesAddress(run.start) else { return }
    if run.count <= 4, isOctetMark(text[run.end]), !run.hasLetters { seeDottedQuad(at: run.start) }
    if seeHardwareAddress(at: run) { return }
    guard run.count <= 4, text.allHex(run.range) else { return }
    if text[run.end] == UInt8(ascii: ":") { seeHexGroups(at: run.start) }
  }

  /// "::1", "::ffff:192.0.2.1": an address that begins with its gap.
  mutating func seeCompressedNetworkAddress(at colon: Int) {
    guard !text[colon - 1].isLetterOrDigit, text[colon - 1] != UInt8(ascii: ":"), text[colon + 2].isHexDigit else {
      return
    }
    seeHexGroups(at: colon)
  }

  private func continuesAddress(_ start: Int) -> Bool {
    let before = text[start - 1]
    guard before == UInt8(ascii: ".") || before == UInt8(ascii: ":") || before == UInt8(ascii: "-") else {
      return false
    }
    return text[start - 2].isLetterOrDigit || text[start - 2] == UInt8(ascii: ":")
  }

  // MARK: version 4

  private func isOctetMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == 32
  }

  /// Four numbers of one to three digits with dots; a comma or a space for a dot, or a number over 255, needs a label.
  private mutating func seeDottedQuad(at start: Int) {
    var position = start
    var isExact = true
    for octet in 0..<4 {
      let end = text.runEnd(position)
      guard (1...4).contains(end - position), text.allDigits(position..<end) else { return }
      isExact = isExact && end - position <= 3 && text.number(position..<end) <= 255
      if octet == 3 { return seeQuad(start..<end, isExact) }
      let next = text.skipSpaces(end + 1, limit: 1)
      guard isOctetMark(text[end]), text[next].isDigit else { return }
      isExact = isExact && text[end] == UInt8(ascii: ".") && next == end + 1
      position = next
    }
  }

  private mutating func seeQuad(_ range: Range<Int>, _ isExact: Bool) {
    let goesOn = text[range.upperBound] == UInt8(ascii: ".") && text[range.upperBound + 1].isDigit
    guard !goesOn, text[range.lowerBound - 1].lowercased != UInt8(ascii: "v") else { return }
    if !Self.ofEveryMachine.contains(text, range) { see(.ipAddress, range, isExact ? .checked : .shape) }
    if isExact { position = max(position, range.upperBound) }
  }

  /// Addresses that every machine or router has, and masks: they lead to nobody (RFC 1122, RFC 1918).
  static let ofEveryMachine: WordSet = [
    "127.0.0.1", "0.0.0.0", "192.168.0.1", "192.168.1.1", "192.168.1.254", "10.0.0.1", "255.255.255.0",
    "255.255.255.255",
  ]

  // MARK: version 6

  /// Up to eight groups of hexadecimal digits; one gap of two colons stands for the groups that are missing.
  private mutating func seeHexGroups(at start: Int) {
    var position = start
    var groups = 0
    var hasGap = false
    var hasLetter = false
    while groups < 9 {
      if text[position] == UInt8(ascii: ":"), text[position + 1] == UInt8(ascii: ":") {
        guard !hasGap else { return }
        hasGap = true
        position += 2
      } else if position > start, text[position] == UInt8(ascii: ":"), text[position + 1].isHexDigit {
        position += 1
      }
      let end = text.runEnd(position)
      guard end > position, end - position <= 4, text.allHex(position..<end) else { break }
      if let quad = mappedQuadEnd(position) { return see(.ipAddress, start..<quad, .checked) }
      hasLetter = hasLetter || text.digitCount(position..<end) < end - position
      groups += 1
      position = end
      guard text[position] == UInt8(ascii: ":") else { break }
    }
    let isWhole = hasGap ? groups >= 2 && groups <= 7 : groups == 8
    guard isWhole || hasLetter && groups >= 5, !text[position].isLetterOrDigit else { return }
    let isClear = isWhole && (hasLetter || groups >= 4)
    see(.ipAddress, start..<position, isClear ? .checked : .shape)
    if isClear { self.position = max(self.position, position) }
  }

  /// The end of a dotted quad behind the groups, as in "::ffff:192.0.2.1".
  private func mappedQuadEnd(_ start: Int) -> Int? {
    var position = start
    for octet in 0..<4 {
      let end = text.runEnd(position)
      guard (1...3).contains(end - position), text.allDigits(position..<end) else { return nil }
      if octet == 3 { return end }
      guard text[end] == UInt8(ascii: ".") else { return nil }
      position = end + 1
    }
    return nil
  }

  // MARK: hardware

  /// Six pairs of hexadecimal digits with colons or hyphens, or three groups of four with dots.
  private mutating func seeHardwareAddress(at run: Run) -> Bool {
    let mark = text[run.end]
    guard mark == UInt8(ascii: ":") || mark == UInt8(ascii: "-") || mark == UInt8(ascii: ".") && run.count == 4 else {
      return false
    }
    let width = mark == UInt8(ascii: ".") ? 4 : 2
    let groups = mark == UInt8(ascii: ".") ? 3 : 6
    guard run.count == width, let end = groupsEnd(run.start, mark, width, groups) else { return false }
    let body = run.start..<end
    let hasLetter = body.contains { text[$0].isLetter }
    guard body.allSatisfy({ text[$0].isHexDigit || text[$0] == mark }) else {
      see(.macAddress, body, .shape)
      return false
    }
    guard
      body.contains(where: {
        text[$0] != UInt8(ascii: "0") && text[$0].isLetterOrDigit && text[$0].lowercased != UInt8(ascii: "f")
      })
    else { return false }
    see(.macAddress, body, hasLetter || mark == UInt8(ascii: ":") ? .checked : .shape)
    if hasLetter || mark == UInt8(ascii: ":") { position = max(position, end) }
    return true
  }

  /// Hexadecimal digits, and letters that look like some.
  private func isLikeHex(_ range: Range<Int>) -> Bool {
    range.allSatisfy { text[$0].isHexDigit || ScanText.lookalikeDigit(text[$0]) != nil }
  }

  private func groupsEnd(_ start: Int, _ mark: UInt8, _ width: Int, _ groups: Int) -> Int? {
    var position = start
    for group in 1...groups {
      let end = text.runEnd(position)
      guard end - position == width, isLikeHex(position..<end) else { return nil }
      if group == groups { return text[end] == mark && text[end + 1].isHexDigit ? nil : end }
      guard text[end] == mark else { return nil }
      position = end + 1
    }
    return nil
  }
}

extension ScanText {
  func allHex(_ range: Range<Int>) -> Bool {
    for offset in range where !self[offset].isHexDigit { return false }
    return !range.isEmpty
  }
}
