/// What an SVG drawing may not hold when it is to be a letter's logo.
package enum DrawingDanger: Sendable, Hashable {
  case script, eventHandler, externalReference, embeddedContent, animation, entity, characterCode, encoding, malformed

  /// Follows "the SVG logo".
  var words: String {
    switch self {
    case .script: "contains a script"
    case .eventHandler: "contains an event handler"
    case .externalReference: "refers to something outside itself"
    case .embeddedContent: "contains a page or medium of its own"
    case .animation: "is animated"
    case .entity: "declares entities"
    case .characterCode: "writes characters as codes where an address could hide"
    case .encoding: "is not UTF-8"
    case .malformed: "is not well-formed"
    }
  }
}

/// Looks through an SVG drawing for anything that could run, fetch or hide something.
///
/// Browsers run nothing in an `img`, but a letter also goes through mail programs and print services, so the drawing is
/// refused rather than cleaned.
struct DrawingCheck {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The first danger found, or nil for a drawing that can only be seen.
  /// - Complexity: O(bytes).
  var danger: DrawingDanger? {
    guard String(validating: bytes, as: UTF8.self) != nil else { return .encoding }
    var reader = TagReader(bytes)
    var isInStyle = false
    while let piece = reader.next() {
      if piece.kind == .start || piece.kind == .end { isInStyle = piece.kind == .start && piece.localName == "style" }
      if let danger = danger(in: piece, isInStyle: isInStyle) { return danger }
    }
    return nil
  }

  private func danger(in piece: TagReader.Piece, isInStyle: Bool) -> DrawingDanger? {
    switch piece.kind {
    case .start: element(piece.localName) ?? piece.attributes.lazy.compactMap(attribute).first
    case .text: isInStyle ? style(piece.content) : nil
    case .declaration: declaration(piece.content)
    case .broken: .malformed
    case .end, .comment: nil
    }
  }

  private func element(_ name: String) -> DrawingDanger? {
    switch name {
    case "script", "handler", "listener": .script
    case "foreignobject", "iframe", "embed", "object", "audio", "video", "canvas", "link", "meta": .embeddedContent
    case "set", "animate", "animatetransform", "animatemotion", "animatecolor", "discard": .animation
    default: nil
    }
  }

  private func attribute(_ attribute: (localName: String, value: String)) -> DrawingDanger? {
    switch attribute.localName {
    case let name where name.hasPrefix("on"): .eventHandler
    case "href", "src", "srcset", "base", "data", "from", "to", "values":
      isWithin(attribute.value) ? nil : .externalReference
    default: style(attribute.value)
    }
  }

  /// A part of the drawing itself ("#thistle") or an embedded picture.
  private func isWithin(_ address: String) -> Bool {
    let embedded = [MediaType.png, .jpeg, .gif, .webP].contains { address.hasPrefix("data:\($0.rawValue);base64,") }
    return address.isEmpty || address.hasPrefix("#") || embedded
  }

  /// Style rules, or any other attribute: most of them can hold `url(…)`.
  private func style(_ text: String) -> DrawingDanger? {
    // The usual case: numbers, colours and names.
    guard text.utf8.contains(where: { "\\&@(".utf8.contains($0) }) else { return nil }
    // Bytes, since a combining character would hide a bracket from a search by characters.
    let text = Array(text.lowercased().utf8)
    if !offsets(after: "\\", in: text).isEmpty || !offsets(after: "&#", in: text).isEmpty { return .characterCode }
    for mark in Self.fetchingMarks where !offsets(after: mark, in: text).isEmpty { return .externalReference }
    return offsets(after: "url(", in: text).allSatisfy { isWithinStyle(text[$0...]) } ? nil : .externalReference
  }

  private func isWithinStyle(_ target: ArraySlice<UInt8>) -> Bool {
    var target = target.drop { $0 <= 0x20 }
    for quote in ["\"", "'", "&quot;", "&apos;"] where target.starts(with: quote.utf8) {
      target = target.dropFirst(quote.utf8.count)
    }
    return target.first == UInt8(ascii: "#")
  }

  private func declaration(_ content: String) -> DrawingDanger? {
    let content = Array(content.lowercased().utf8)
    if content.starts(with: "xml ".utf8) {
      let encoding = offsets(after: "encoding=", in: content).first.map { content[$0...].dropFirst() }
      return encoding.map { $0.starts(with: "utf-8".utf8) } ?? true ? nil : .encoding
    }
    guard content.starts(with: "doctype".utf8) else { return .externalReference }
    return content.contains(UInt8(ascii: "[")) ? .entity : nil
  }

  /// The offsets just past each place of a mark.
  private func offsets(after mark: String, in text: [UInt8]) -> [Int] {
    let mark = Array(mark.utf8)
    return text.indices.filter { text[$0] == mark[0] && text[$0...].starts(with: mark) }.map { $0 + mark.count }
  }

  private static let fetchingMarks = ["@import", "image-set(", "src(", "expression("]
}
