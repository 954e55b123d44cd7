/// A web address that stands as words: `https://…`, `www.…`, `northmarsh.example/advice`, or what Markdown should have
/// taken for the address of a link.
struct BareAddress {
  /// As written.
  let text: String
  /// In small letters; empty for an address without one.
  let host: String
  /// Whether it stands in `](…)`.
  let isBrokenLink: Bool

  /// The first of some words, if there is one.
  /// - Complexity: O(bytes).
  init?(in words: ArraySlice<UInt8>) {
    guard let (start, isBroken) = Self.start(in: words) else { return nil }
    let bytes = words[start...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ")") && $0 < 0x80 }
    // The sign at the end of a sentence is no part of it.
    let end = bytes.lastIndex { !".,;:!?'\"".utf8.contains($0) }
    text = String(decoding: end.map { bytes[...$0] } ?? bytes.prefix(0), as: UTF8.self)
    host = Self.host(of: text)
    isBrokenLink = isBroken
  }

  /// The host of an address, whether or not it has a scheme.
  static func host(of address: String) -> String {
    let rest =
      Array(address.utf8).place(of: "://".utf8).map { address.utf8.dropFirst($0.upperBound) } ?? address.utf8[...]
    return String(decoding: rest.prefix { !"/?#:".utf8.contains($0) }, as: UTF8.self).lowercased()
  }

  private static func start(in words: ArraySlice<UInt8>) -> (offset: Int, isBroken: Bool)? {
    if let link = words.place(of: "](".utf8) { return (link.upperBound, true) }
    for mark in ["https://", "http://", "www."] {
      if let found = words.place(of: mark.utf8) { return (found.lowerBound, false) }
    }
    return domain(in: words).map { ($0, false) }
  }

  /// Where a name with a known ending stands, such as `northmarsh.example`, that is no part of an email address.
  private static func domain(in words: ArraySlice<UInt8>) -> Int? {
    var offset = words.startIndex
    while offset < words.endIndex {
      let end = words[offset...].firstIndex { !isPart($0) } ?? words.endIndex
      let isMail =
        end < words.endIndex && words[end] == UInt8(ascii: "@")
        || offset > words.startIndex && words[offset - 1] == UInt8(ascii: "@")
      if !isMail, words[offset..<end].dropLast().contains(UInt8(ascii: ".")),
        isDomain(String(decoding: words[offset..<end], as: UTF8.self).lowercased())
      {
        return offset
      }
      offset = max(offset + 1, end)
    }
    return nil
  }

  private static func isDomain(_ token: String) -> Bool {
    let labels = token.prefix { $0 != "/" }.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var known = labels
    if known.last == "" { known.removeLast() }
    guard known.count >= 2, let last = known.last, !known.contains("") else { return false }
    return endings.contains(last)
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte) || ".-/_".utf8.contains(byte)
  }

  private static let endings: Set<String> = ["uk", "com", "org", "net", "info", "example", "eu", "wales", "scot"]
}
