/// The kinds of picture that a letter may embed.
package enum MediaType: String, Sendable, Hashable, CaseIterable {
  case png = "image/png"
  case jpeg = "image/jpeg"
  case gif = "image/gif"
  case webP = "image/webp"
  case svg = "image/svg+xml"

  /// The kind that a file's first bytes tell, or nil for any other (signatures as in the WHATWG MIME Sniffing Standard).
  package init?(of bytes: [UInt8]) {
    switch bytes {
    case let bytes where bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]): self = .png
    case let bytes where bytes.starts(with: [0xFF, 0xD8, 0xFF]): self = .jpeg
    case let bytes where bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8): self = .gif
    case let bytes where bytes.starts(with: "RIFF".utf8) && bytes.dropFirst(8).starts(with: "WEBP".utf8): self = .webP
    case let bytes where Self.startsDrawing(bytes): self = .svg
    default: return nil
    }
  }

  /// Whether the first element is `svg`, after a byte order mark, an XML declaration, comments and a document type.
  private static func startsDrawing(_ bytes: [UInt8]) -> Bool {
    var tags = TagReader(bytes)
    while let tag = tags.next() {
      switch tag.kind {
      case .start: return tag.localName == "svg"
      case .declaration, .comment: continue
      case .text where tag.content.utf8.allSatisfy { $0 <= 0x20 }: continue
      case .end, .text, .broken: return false
      }
    }
    return false
  }
}
