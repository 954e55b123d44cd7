/// Escaping for HTML and URLs, and Base64.
extension Value {
  /// - Throws: `FilterFault.badEncoding` if the bytes are no text.
  func decodingURL() throws(FilterFault) -> Value {
    let text = text
    let bytes = text.bytes.decodedFromURL
    guard bytes.isUTF8 else { throw .badEncoding }
    return .text(TextValue(bytes, text.origin))
  }

  /// - Throws: `FilterFault.badBase64`, or `.badEncoding` if the bytes are no text.
  func decodingBase64(urlSafe: Bool) throws(FilterFault) -> Value {
    let text = text
    guard let bytes = Base64.decoded(text.bytes, urlSafe: urlSafe) else { throw .badBase64 }
    guard bytes.isUTF8 else { throw .badEncoding }
    return .text(TextValue(bytes, text.origin))
  }
}

extension [UInt8] {
  var isUTF8: Bool { String(validating: self, as: UTF8.self) != nil }

  // MARK: HTML

  var escapedHTML: [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(count + count / 8)
    for byte in self { Self.escapeHTML(byte, &output) }
    return output
  }

  /// As `escapedHTML`, but an ampersand that begins `&name;` or `&#digits;` stays.
  var escapedHTMLOnce: [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(count + count / 8)
    for (index, byte) in enumerated() {
      if byte == UInt8(ascii: "&"), isEntity(at: index) { output.append(byte) } else { Self.escapeHTML(byte, &output) }
    }
    return output
  }

  private static func escapeHTML(_ byte: UInt8, _ output: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "&"): output += "&amp;".utf8
    case UInt8(ascii: "<"): output += "&lt;".utf8
    case UInt8(ascii: ">"): output += "&gt;".utf8
    case UInt8(ascii: "\""): output += "&quot;".utf8
    case UInt8(ascii: "'"): output += "&#39;".utf8
    default: output.append(byte)
    }
  }

  private func isEntity(at start: Int) -> Bool {
    var offset = start + 1
    let isNumber = offset < count && self[offset] == UInt8(ascii: "#")
    if isNumber { offset += 1 }
    let first = offset
    while offset < count, isNumber ? self[offset].isDigit : self[offset].isLetter { offset += 1 }
    StepCount.add(offset - start)
    return offset > first && offset < count && self[offset] == UInt8(ascii: ";")
  }

  /// Without scripts, styles and comments whole, and without the tags of everything else.
  var withoutHTML: [UInt8] {
    let blocks: [(open: StaticString, close: StaticString)] = [
      ("<script", "</script>"), ("<!--", "-->"), ("<style", "</style>"),
    ]
    var text = withoutStretches(blocks)
    text = text.withoutStretches([("<", ">")])
    return text
  }

  /// Without what stands from an opening to the next closing, both included.
  private func withoutStretches(_ kinds: [(open: StaticString, close: StaticString)]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(count)
    /// Kinds whose closing does not come any more.
    var unclosed = [Bool](repeating: false, count: kinds.count)
    var offset = 0
    next: while offset < count {
      if self[offset] == UInt8(ascii: "<") {
        for (index, kind) in kinds.enumerated() where !unclosed[index] && matches(kind.open, at: offset) {
          if let end = end(of: kind.close, from: offset + kind.open.utf8CodeUnitCount) {
            offset = end
            continue next
          }
          unclosed[index] = true
        }
      }
      output.append(self[offset])
      offset += 1
    }
    return output
  }

  private func matches(_ word: StaticString, at start: Int) -> Bool {
    guard start + word.utf8CodeUnitCount <= count else { return false }
    return (0..<word.utf8CodeUnitCount).allSatisfy { self[start + $0] == word.utf8Start[$0] }
  }

  private func end(of word: StaticString, from start: Int) -> Int? {
    var offset = start
    defer { StepCount.add(offset - start) }
    while offset < count {
      if matches(word, at: offset) { return offset + word.utf8CodeUnitCount }
      offset += 1
    }
    return nil
  }

  // MARK: URLs

  /// As a form sends it: a space becomes a plus sign.
  var encodedForURL: [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    var output: [UInt8] = []
    for byte in self {
      if byte.isWord || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "~") {
        output.append(byte)
      } else if byte == 0x20 {
        output.append(UInt8(ascii: "+"))
      } else {
        output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return output
  }

  /// Plus signs become spaces; a percent sign without two hexadecimal digits stays.
  var decodedFromURL: [UInt8] {
    var output: [UInt8] = []
    var index = 0
    while index < count {
      if self[index] == UInt8(ascii: "%"), index + 2 < count, let high = self[index + 1].hexValue,
        let low = self[index + 2].hexValue
      {
        output.append(high << 4 | low)
        index += 3
      } else {
        output.append(self[index] == UInt8(ascii: "+") ? 0x20 : self[index])
        index += 1
      }
    }
    return output
  }
}

extension UInt8 {
  fileprivate var hexValue: UInt8? {
    if isDigit { return self - 48 }
    let letter = self | 0x20
    return (97...102).contains(letter) ? letter - 87 : nil
  }
}

/// Base64 (RFC 4648), strict: no white space, full padding.
enum Base64 {
  private static let standard = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let urlSafe = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  static func encoded(_ bytes: [UInt8], urlSafe: Bool) -> [UInt8] {
    let alphabet = urlSafe ? Self.urlSafe : standard
    var output: [UInt8] = []
    output.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        output.append(place <= group.count ? alphabet[Int(bits >> UInt32(18 - 6 * place)) & 63] : UInt8(ascii: "="))
      }
    }
    return output
  }

  /// The URL-safe form may do without padding, and takes both alphabets.
  ///
  /// Nil for what is not Base64.
  static func decoded(_ text: [UInt8], urlSafe: Bool) -> [UInt8]? {
    var text = text
    if urlSafe, text.last != UInt8(ascii: "=") {
      text += [UInt8](repeating: UInt8(ascii: "="), count: (4 - text.count % 4) % 4)
    }
    guard text.count % 4 == 0 else { return nil }
    let padding = text.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    guard padding <= 2 else { return nil }
    var output: [UInt8] = []
    var bits: UInt32 = 0
    for (index, byte) in text.dropLast(padding).enumerated() {
      guard let value = value(of: byte, urlSafe: urlSafe) else { return nil }
      bits = bits << 6 | value
      if index % 4 != 0 { output.append(UInt8(truncatingIfNeeded: bits >> UInt32(6 - 2 * (index % 4)))) }
    }
    let spare: UInt32 = padding == 1 ? 3 : padding == 2 ? 15 : 0
    return bits & spare == 0 ? output : nil
  }

  private static func value(of byte: UInt8, urlSafe: Bool) -> UInt32? {
    switch byte {
    case 65...90: UInt32(byte - 65)
    case 97...122: UInt32(byte - 71)
    case 48...57: UInt32(byte + 4)
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    case UInt8(ascii: "-") where urlSafe: 62
    case UInt8(ascii: "_") where urlSafe: 63
    default: nil
    }
  }
}
