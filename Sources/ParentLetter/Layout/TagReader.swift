/// Reads an XML file piece by piece, no further than a safety check needs; whatever it does not understand is `broken`.
struct TagReader {
  /// One piece of the file.
  struct Piece {
    /// What a piece can be.
    enum Kind {
      /// `<name …>` or `<name …/>`.
      case start
      /// `</name>`.
      case end
      /// Characters between tags, a CDATA section included.
      case text
      /// `<!-- … -->`.
      case comment
      /// `<? … ?>` or `<! … >`.
      case declaration
      /// Not well-formed, or cut off.
      case broken
    }

    /// What the piece is.
    var kind: Kind
    /// A tag's name without its prefix, in lower case.
    var localName = ""
    /// A start tag's attributes as they stand: names in lower case without prefix, values undecoded.
    var attributes: [(localName: String, value: String)] = []
    /// The characters of text or of a declaration, undecoded.
    var content = ""
  }

  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// The next piece, or nil at the end.
  ///
  /// Reading all of a file takes time linear in its length.
  mutating func next() -> Piece? {
    guard offset < bytes.count else { return nil }
    if !at("<") { return Piece(kind: .text, content: taken(until: "<", orEnd: true) ?? "") }
    if at("<!--") { return delimited("<!--", "-->", as: .comment) }
    if at("<![CDATA[") { return delimited("<![CDATA[", "]]>", as: .text) }
    if at("<?") { return delimited("<?", "?>", as: .declaration) }
    if at("<!") { return delimited("<!", ">", as: .declaration) }
    return tag()
  }

  private mutating func tag() -> Piece {
    offset += 1
    let isEnd = at("/")
    if isEnd { offset += 1 }
    var piece = Piece(kind: isEnd ? .end : .start, localName: name())
    guard !piece.localName.isEmpty else { return broken() }
    while offset < bytes.count {
      skipSpace()
      if at("/>") || at(">") {
        offset += at(">") ? 1 : 2
        return piece
      }
      guard let attribute = attribute() else { return broken() }
      piece.attributes.append(attribute)
    }
    return broken()
  }

  private mutating func attribute() -> (localName: String, value: String)? {
    let name = name()
    skipSpace()
    guard !name.isEmpty, at("=") else { return nil }
    offset += 1
    skipSpace()
    guard at("\"") || at("'") else { return nil }
    let quote: StaticString = at("\"") ? "\"" : "'"
    offset += 1
    guard let value = taken(until: quote, orEnd: false) else { return nil }
    offset += 1
    return (name, value)
  }

  /// The part after the last colon, in lower case; empty if no name stands here.
  private mutating func name() -> String {
    let start = offset
    while offset < bytes.count, !Self.isSpace(bytes[offset]), !"<>/='\"".utf8.contains(bytes[offset]) { offset += 1 }
    let name = bytes[start..<offset].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).last ?? []
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  private mutating func delimited(_ opening: StaticString, _ closing: StaticString, as kind: Piece.Kind) -> Piece {
    offset += opening.utf8CodeUnitCount
    guard let content = taken(until: closing, orEnd: false) else { return broken() }
    offset += closing.utf8CodeUnitCount
    return Piece(kind: kind, content: content)
  }

  private mutating func broken() -> Piece {
    offset = bytes.count
    return Piece(kind: .broken)
  }

  private mutating func taken(until mark: StaticString, orEnd: Bool) -> String? {
    let start = offset
    while offset < bytes.count, !at(mark) { offset += 1 }
    return offset < bytes.count || orEnd ? String(decoding: bytes[start..<offset], as: UTF8.self) : nil
  }

  private mutating func skipSpace() {
    while offset < bytes.count, Self.isSpace(bytes[offset]) { offset += 1 }
  }

  private func at(_ mark: StaticString) -> Bool {
    mark.withUTF8Buffer { mark in
      offset + mark.count <= bytes.count && mark.indices.allSatisfy { bytes[offset + $0] == mark[$0] }
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
