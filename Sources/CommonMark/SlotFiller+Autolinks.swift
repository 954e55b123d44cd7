import TextCore

/// Links that the parser could not see, because their address is a value: `<{{ school.website }}>`.
extension SlotFiller {
  /// Text in angle brackets that turns out to be an address.
  struct Autolink {
    /// The range in `Document.bytes`, brackets included.
    var range: Range<Int>
    /// The sites within.
    var sites: Range<Int>
    /// Where it points.
    var destination: [UInt8]
  }

  /// The link that begins before a site; nil if the filled text between the brackets is no address.
  func autolink(at site: Int, of sites: Range<Int>, within literal: Range<Int>) -> Autolink? {
    let offset = Int(allSites[site].offset)
    guard allSites[site].setting == .bracketed,
      let opening = template.openingBracket(before: offset, from: literal.lowerBound),
      let closing = closingBracket(after: offset, to: literal.upperBound)
    else { return nil }
    let end = sites[site...].first { Int(allSites[$0].offset) > closing } ?? sites.upperBound
    let words = words(of: site..<end, in: (opening + 1)..<closing)
    guard let destination = Address.autolink(words[...]) else { return nil }
    return Autolink(range: opening..<(closing + 1), sites: site..<end, destination: destination)
  }

  /// Puts a link in whose words are what stands between the brackets.
  mutating func put(_ link: Autolink, at place: inout InlinePlace) {
    document.endText(at: &place)
    place.isAllEmpty = false
    place.swallowsSpace = false
    var node = Node(.link)
    node.text = appendAddress(link)
    let linkNode = document.add(node)
    document.put(linkNode, at: &place)
    var text = Node(.text)
    text.text = appendWords(link.sites, in: (link.range.lowerBound + 1)..<(link.range.upperBound - 1))
    document.append(document.add(text), to: linkNode)
    place.start = document.literalStart
  }

  /// The destination: `mailto:` is ours, the rest as the words.
  private mutating func appendAddress(_ link: Autolink) -> Span {
    let words = (link.range.lowerBound + 1)..<(link.range.upperBound - 1)
    let start = document.literalStart
    let added = link.destination.count - self.words(of: link.sites, in: words).count
    document.append(link.destination[..<added], mark: .template)
    appendPieces(link.sites, in: words)
    return document.finishLiteral(from: start)
  }

  private mutating func appendWords(_ sites: Range<Int>, in range: Range<Int>) -> Span {
    let start = document.literalStart
    appendPieces(sites, in: range)
    return document.finishLiteral(from: start)
  }

  private mutating func appendPieces(_ sites: Range<Int>, in range: Range<Int>) {
    var cursor = range.lowerBound
    for site in sites {
      let offset = Int(allSites[site].offset)
      document.append(template[cursor..<offset], mark: .template)
      let value = value(at: site)
      document.append(value.bytes, mark: value.mark, slot: value.slot)
      cursor = offset + SlotCharacter.byteCount
    }
    document.append(template[cursor..<range.upperBound], mark: .template)
  }

  private func words(of sites: Range<Int>, in range: Range<Int>) -> [UInt8] {
    var words: [UInt8] = []
    var cursor = range.lowerBound
    for site in sites {
      let offset = Int(allSites[site].offset)
      words += template[cursor..<offset]
      words += value(at: site).bytes
      cursor = offset + SlotCharacter.byteCount
    }
    return words + template[cursor..<range.upperBound]
  }

  private func closingBracket(after offset: Int, to end: Int) -> Int? {
    template[offset..<end].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
      .flatMap { template[$0] == UInt8(ascii: ">") ? $0 : nil }
  }
}
