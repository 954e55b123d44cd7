/// A school's logo, checked and ready to be embedded.
package struct Logo: Sendable, Hashable {
  /// What kind of picture it is.
  package let mediaType: MediaType
  /// The picture's words for those who don't see it.
  package private(set) var altText: String
  /// The whole picture as a `data:` address, ASCII; made once, however many letters bear it.
  let dataAddress: [UInt8]

  /// What can be read in a drawing: its texts, title and comments, UTF-8; empty for other pictures.
  let words: [UInt8]

  /// The largest file taken, in bytes: 1 MB, since every letter carries the whole of it.
  package static let largestSize = 1_000_000

  /// Takes a picture file's bytes; its kind is told from the bytes, never from a name.
  /// - Throws: `LogoError` for what is not a picture, too large, or a drawing that could do more than be seen.
  package init(bytes: [UInt8], altText: String) throws(LogoError) {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= Self.largestSize else { throw .tooLarge(byteCount: bytes.count, limit: Self.largestSize) }
    guard let mediaType = MediaType(of: bytes) else { throw .unknownKind }
    if mediaType == .svg, let danger = DrawingCheck(bytes).danger { throw .unsafeDrawing(danger) }
    if mediaType == .png, !Self.isWhole(bytes) { throw .cutOff }
    if mediaType == .jpeg, !Self.isWholeJPEG(bytes) { throw .cutOff }
    self.mediaType = mediaType
    self.altText = altText
    words = mediaType == .svg ? Self.words(of: bytes) : []
    dataAddress = Array("data:\(mediaType.rawValue);base64,".utf8) + Base64.encoded(bytes)
  }

  /// A PNG file ends with the chunk IEND (PNG, third edition, 11.2.5).
  private static func isWhole(_ bytes: [UInt8]) -> Bool {
    bytes.indices.dropLast(3).reversed().contains { bytes[$0...].starts(with: "IEND".utf8) }
  }

  /// A JPEG file ends with the marker EOI (ITU-T T.81, B.1.1.3); a few bytes of no meaning may follow.
  private static func isWholeJPEG(_ bytes: [UInt8]) -> Bool {
    bytes.suffix(1_024).indices.dropFirst().contains { bytes[$0 - 1] == 0xFF && bytes[$0] == 0xD9 }
  }

  private static func words(of drawing: [UInt8]) -> [UInt8] {
    var words: [UInt8] = []
    var isInTag = false
    for index in drawing.indices {
      switch drawing[index] {
      case UInt8(ascii: "<"):
        isInTag = !drawing[index...].starts(with: "<!--".utf8)
        words.append(10)
      case UInt8(ascii: ">"): isInTag = false
      default: if !isInTag { words.append(drawing[index]) }
      }
    }
    return words
  }

  /// The whole picture in base 64, ASCII.
  var base64: ArraySlice<UInt8> { dataAddress[("data:\(mediaType.rawValue);base64,".utf8.count)...] }

  /// The same picture with other words.
  func described(as altText: String) -> Logo {
    var logo = self
    logo.altText = altText
    return logo
  }
}

/// Why a logo is refused.
package enum LogoError: Error, Sendable, Hashable {
  /// The file has no bytes.
  case empty
  /// Both in bytes.
  case tooLarge(byteCount: Int, limit: Int)
  /// A part of the file is missing.
  case cutOff
  /// Not PNG, JPEG, GIF, WebP or SVG.
  case unknownKind
  /// An SVG drawing that could run, fetch or hide something.
  case unsafeDrawing(DrawingDanger)
}

extension LogoError: CustomStringConvertible {
  /// A plain sentence without a full stop, with what to do.
  package var description: String {
    switch self {
    case .empty: "the logo file is empty"
    case .cutOff: "the logo file is cut off before its end: copy it once more"
    case .tooLarge(let byteCount, let limit):
      "the logo has \(byteCount) bytes, more than the \(limit) allowed; save it in a smaller size"
    case .unknownKind: "the logo is not a PNG, JPEG, GIF, WebP or SVG picture"
    case .unsafeDrawing(let danger): "the SVG logo \(danger.words); save it as PNG instead"
    }
  }
}
