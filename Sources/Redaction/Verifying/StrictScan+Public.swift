/// What the second look lets stand: public lines and mailboxes, and numbers that the word before them explains.
extension StrictScan {
  /// Whether a sighting is a public body's, or the number of a version, a section or a book.
  static func isPublic(_ rule: String, _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch rule {
    case "verify-phone": isPublicLine(range, bytes) || follows(range, bytes, ["isbn", "issn", "order", "invoice"])
    case "verify-address":
      IdentifierScan.ofEveryMachine.contains(WordKey(bytes[range]))
        || follows(range, bytes, ["version", "section", "paragraph", "clause", "v", "release", "build", "update"])
    case "verify-email": isPublicMailbox(range, bytes)
    default: follows(range, bytes, ["isbn", "issn"])
    }
  }

  /// A listed helpline; or a line that is free to call, or of bodies and firms (Ofcom's 03 numbers), and of no home.
  private static func isPublicLine(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let digits = range.compactMap { bytes[$0].isDigit ? bytes[$0] - 48 : nil }
    return PublicNumbers.contains(digits) || [[0, 8, 0, 0], [0, 8, 0, 8]].contains(digits.prefix(4))
      || digits.prefix(2) == [0, 3]
  }

  private static func isPublicMailbox(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let sign = range.first(where: { bytes[$0] == UInt8(ascii: "@") }) else { return false }
    let text = ScanText(bytes: range.map { bytes[$0] })
    let at = sign - range.lowerBound
    if IdentifierScan.listeners.contains(text, 0..<text.count) { return true }
    return PublicHosts.isRole(text, 0..<at) && PublicHosts.isPublic(text, (at + 1)..<text.count)
  }

  /// Whether one of the words stands right before the range, a space, colon or dot between.
  private static func follows(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ words: [StaticString]) -> Bool
  {
    var end = range.lowerBound
    while end > 0, range.lowerBound - end < 3, !bytes[end - 1].isLetterOrDigit { end -= 1 }
    var start = end
    while start > 0, end - start < 12, bytes[start - 1].isLetter { start -= 1 }
    return words.contains { word in
      word.utf8CodeUnitCount == end - start
        && word.withUTF8Buffer { wanted in wanted.indices.allSatisfy { bytes[start + $0].lowercased == wanted[$0] } }
    }
  }
}
