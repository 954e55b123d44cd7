import CommonMark
import TextCore

/// Links and addresses.
extension CheckedFile {
  mutating func link(_ node: NodeID, _ document: Document, _ text: SourceText, _ reading: TemplateReading) {
    guard let start = document.offset(of: node, in: text) else { return }
    let destination = document.literal(of: node, .destination)
    let address = String(decoding: destination, as: UTF8.self)
    let place = offset(of: Array(destination), from: start, in: reading) ?? start..<start + 1
    let hasSlot = SlotCharacter.firstOffset(in: Array(destination)) != nil
    let words = document.words(of: node)
    let isBare = words.elementsEqual(destination) || words.starts(with: "http".utf8) || words.starts(with: "www.".utf8)
    let isAutolink = start < reading.bytes.count && reading.bytes[start] == UInt8(ascii: "<")
    let host = BareAddress.host(of: address)
    if AvoidList.holds(context.avoid.deadHosts, host) {
      report("dead-link", place, reading)
    } else if AvoidList.holds(context.avoid.harmfulHosts, host) {
      report("look-it-up", place, reading)
    } else if isAutolink, hasSlot {
      report("field-in-code", slot(from: start, in: reading), reading)
    } else if address.hasPrefix("tel:") || address.hasPrefix("mailto:") {
      // Where the words are the address, they are told.
      let isTold = address.hasPrefix("tel:") ? words.filter { (48...57).contains($0) }.count > 7 : words.contains(0x40)
      if !hasSlot, !isTold {
        report(address.hasPrefix("tel:") ? "literal-phone" : "literal-email", place, reading)
      }
    } else if !hasSlot, !ValueFormat.isURL(address) {
      report("link-address", place, reading)
    } else if isBare {
      report("bare-address", start..<start + words.count + (isAutolink ? 2 : 0), reading)
    } else if context.isEnglish, Self.tellsNothing(WordContext.words(String(decoding: words, as: UTF8.self))) {
      report("link-words", start + 1..<start + 1 + words.count, reading)
    }
  }

  /// Whether a link is named for what one does with it, and not for where it leads.
  private static func tellsNothing(_ words: [String]) -> Bool {
    !words.isEmpty && words.allSatisfy(emptyWords.contains)
  }

  private static let emptyWords: Set<String> = [
    "a", "and", "at", "below", "click", "details", "find", "follow", "for", "further", "go", "here", "info",
    "information", "it", "learn", "link", "links", "look", "more", "now", "on", "open", "our", "out", "page", "please",
    "press", "read", "see", "site", "tap", "that", "the", "this", "to", "view", "visit", "web", "website", "your",
  ]

  func offset(of bytes: [UInt8], from start: Int, in reading: TemplateReading) -> Range<Int>? {
    guard start < reading.bytes.count, !bytes.isEmpty else { return nil }
    return reading.bytes[start...].prefix(4_000).place(of: bytes)
  }

  /// Addresses that stand as words, and links that Markdown did not take for one.
  mutating func bareAddresses(_ document: Document, _ text: SourceText, _ reading: TemplateReading) {
    let all = document.reading()
    for passage in all.passages {
      for piece in all.pieces[passage.pieces] where piece.kind == .words {
        if document.parent(of: piece.node).map({ document.kind(of: $0) == .link }) == true { continue }
        guard let address = BareAddress(in: document.bytes[piece.range]) else { continue }
        let start = document.offset(of: piece.node, in: text) ?? 0
        let place = offset(of: Array(address.text.utf8.prefix(20)), from: max(0, start - 12), in: reading)
        let range = place.map { $0.lowerBound..<$0.lowerBound + address.text.utf8.count } ?? start..<start + 1
        if Self.isParted(reading.bytes[..<range.lowerBound]) { continue }
        report(rule(of: address), range, reading)
      }
    }
  }

  /// `[our page] (https://…)`: the space is told.
  private static func isParted(_ before: ArraySlice<UInt8>) -> Bool {
    let marks = Array(before.suffix(3))
    return marks.first == UInt8(ascii: "]") && marks.last == UInt8(ascii: "(") && [0x20, 0x0A].contains(marks[1])
  }

  private func rule(of address: BareAddress) -> String {
    if AvoidList.holds(context.avoid.deadHosts, address.host) { return "dead-link" }
    if AvoidList.holds(context.avoid.harmfulHosts, address.host) { return "look-it-up" }
    return address.isBrokenLink ? "link-address" : "bare-address"
  }
}
