/// Rules for where links and images may point.
enum Address {
  /// What an address is good for.
  enum Verdict { case allowed, empty, notAllowed }

  /// Whether a link may point there: `https`, `http`, `mailto`, `tel` and addresses without a scheme.
  static func verdict(onLink address: ArraySlice<UInt8>) -> Verdict {
    guard !address.isEmpty else { return .empty }
    guard let end = schemeEnd(in: address) else { return .allowed }
    guard schemes.contains(where: { isEqual(address[..<end], $0) }) else { return .notAllowed }
    return address[(end + 1)...].allSatisfy { $0 == UInt8(ascii: "/") } ? .empty : .allowed
  }

  /// Whether an image may come from there: as for a link, and the picture types that libcmark's safe mode lets through.
  static func verdict(onImage address: ArraySlice<UInt8>) -> Verdict {
    if pictures.contains(where: {
      address.count > $0.utf8CodeUnitCount && isEqual(address.prefix($0.utf8CodeUnitCount), $0)
    }) {
      return .allowed
    }
    return verdict(onLink: address)
  }

  /// The address that text in angle brackets means, as CommonMark's autolinks do: an absolute one as it stands,
  /// `mailto:` before an email address; nil for anything else.
  static func autolink(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    guard text.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }) else {
      return nil
    }
    if let end = schemeEnd(in: text) {
      return end - text.startIndex >= 2 && verdict(onLink: text) == .allowed ? Array(text) : nil
    }
    return isEmail(text) ? Array("mailto:".utf8) + text : nil
  }

  /// The offset of the colon after a scheme (RFC 3986, section 3.1), or nil.
  static func schemeEnd(in address: ArraySlice<UInt8>) -> Int? {
    guard let first = address.first, isLetter(first) else { return nil }
    guard let end = address.firstIndex(where: { !isSchemeByte($0) }) else { return nil }
    return address[end] == UInt8(ascii: ":") ? end : nil
  }

  private static let schemes: [StaticString] = ["https", "http", "mailto", "tel"]
  private static let pictures: [StaticString] = [
    "data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp",
  ]

  /// As in CommonMark's section on autolinks, which takes it from HTML.
  private static func isEmail(_ text: ArraySlice<UInt8>) -> Bool {
    guard let at = text.firstIndex(of: UInt8(ascii: "@")), at > text.startIndex, at + 1 < text.endIndex else {
      return false
    }
    return text[..<at].allSatisfy(isMailboxByte) && isHost(text[(at + 1)...])
  }

  private static func isHost(_ host: ArraySlice<UInt8>) -> Bool {
    host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
      guard let first = label.first, let last = label.last, label.count <= 63 else { return false }
      return isAlphanumeric(first) && isAlphanumeric(last)
        && label.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
    }
  }

  private static func isMailboxByte(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || ".!#$%&'*+/=?^_`{|}~-".utf8.contains(byte)
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || (0x30...0x39).contains(byte) }

  /// Compares without regard to the case of ASCII letters; `name` is in lower case.
  private static func isEqual(_ bytes: ArraySlice<UInt8>, _ name: StaticString) -> Bool {
    bytes.count == name.utf8CodeUnitCount
      && bytes.indices.allSatisfy { index in
        (isLetter(bytes[index]) ? bytes[index] | 0x20 : bytes[index]) == name.utf8Start[index - bytes.startIndex]
      }
  }
}
