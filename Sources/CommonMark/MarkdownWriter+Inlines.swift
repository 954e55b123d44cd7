/// Writing what stands within paragraphs and headings.
extension MarkdownWriter {
  mutating func writeInlines(of parent: NodeID) {
    var child = document.firstChild(of: parent)
    while let node = child {
      child = document.next(after: node)
      writeInline(node)
    }
  }

  private mutating func writeInline(_ node: NodeID) {
    switch document.kind(of: node) {
    case .text: writeText(document.literal(of: node))
    case .code: writeCodeSpan(document.literal(of: node))
    case .softBreak: pendingBreaks.append(false)
    case .lineBreak: pendingBreaks.append(true)
    case .emphasis: writeEmphasis(node, length: 1)
    case .strong: writeEmphasis(node, length: 2)
    case .link: writeLink(node)
    case .image:
      writePendingBreaks()
      output.append(UInt8(ascii: "!"))
      writeLinkForm(node)
    case .htmlInline, .document, .blockQuote, .list, .item, .codeBlock, .htmlBlock, .paragraph, .heading,
      .thematicBreak:
      break
    }
  }

  /// A code span between more backticks than it holds in a row; of the lengths that it doesn't hold, the shortest.
  private mutating func writeCodeSpan(_ code: ArraySlice<UInt8>) {
    guard let first = code.first, let last = code.last else { return }
    let tick = UInt8(ascii: "`")
    writePendingBreaks()
    let fence = Array(repeating: tick, count: code.shortestMissingRun(of: tick))
    let isPadded = first == tick || last == tick || first == 0x20 && last == 0x20 && code.contains { $0 != 0x20 }
    output += fence
    if isPadded { output.append(0x20) }
    output += code
    if isPadded { output.append(0x20) }
    output += fence
    isAtLineStart = false
  }

  // MARK: Links

  private mutating func writeLink(_ link: NodeID) {
    writePendingBreaks()
    if output.last == UInt8(ascii: "!") { output.insert(UInt8(ascii: "\\"), at: output.count - 1) }
    guard let text = document.firstChild(of: link), document.next(after: text) == nil, document.kind(of: text) == .text,
      document.range(of: .title, in: link).isEmpty, isAutolink(document.literal(of: text), link)
    else { return writeLinkForm(link) }
    output.append(UInt8(ascii: "<"))
    output += document.literal(of: text)
    output.append(UInt8(ascii: ">"))
    isAtLineStart = false
  }

  private func isAutolink(_ words: ArraySlice<UInt8>, _ link: NodeID) -> Bool {
    guard !words.contains(UInt8(ascii: "&")), !words.contains(UInt8(ascii: "\\")) else { return false }
    return Address.autolink(words).map { $0[...] == document.literal(of: link, .destination) } ?? false
  }

  private mutating func writeLinkForm(_ link: NodeID) {
    output.append(UInt8(ascii: "["))
    isAtLineStart = false
    writeInlines(of: link)
    output += Array("](".utf8)
    writeDestination(
      document.literal(of: link, .destination), isFollowed: !document.range(of: .title, in: link).isEmpty)
    let title = document.literal(of: link, .title)
    if !title.isEmpty {
      output += Array(" \"".utf8)
      writeTitle(title)
      output.append(UInt8(ascii: "\""))
    }
    output.append(UInt8(ascii: ")"))
  }

  /// Adds a title without backslashes.
  ///
  /// libcmark 0.30.2 takes the second of two for one that escapes the quotation mark after it. It decodes references
  /// first, and what looks like an escape then.
  private mutating func writeTitle(_ title: ArraySlice<UInt8>) {
    for index in title.indices {
      switch title[index] {
      case UInt8(ascii: "\\"): output += Array("&#92;&#92;".utf8)
      case UInt8(ascii: "\""): output += Array("&quot;".utf8)
      case UInt8(ascii: "&") where title[index...].beginsEntity: output += Array("&amp;".utf8)
      default: output.append(title[index])
      }
    }
  }

  private mutating func writeDestination(_ destination: ArraySlice<UInt8>, isFollowed: Bool) {
    if destination.isEmpty {
      if isFollowed { output += Array("<>".utf8) }
    } else if destination.contains(where: { $0 <= 0x20 || $0 == 0x7F || "<>()".utf8.contains($0) }) {
      output.append(UInt8(ascii: "<"))
      appendEscaped(destination, also: Array("<>".utf8))
      output.append(UInt8(ascii: ">"))
    } else {
      appendEscaped(destination, also: [])
    }
  }

  /// Adds an address or an info string, in which backslashes and entities have a meaning.
  ///
  /// An ampersand becomes an entity, since here libcmark decodes entities even after a backslash.
  mutating func appendEscaped(_ words: ArraySlice<UInt8>, also others: [UInt8]) {
    for index in words.indices {
      let byte = words[index]
      if byte == UInt8(ascii: "&"), words[index...].beginsEntity {
        output += Array("&amp;".utf8)
        continue
      }
      if byte == UInt8(ascii: "\\") || others.contains(byte) { output.append(UInt8(ascii: "\\")) }
      output.append(byte)
    }
  }
}

extension ArraySlice<UInt8> {
  /// The smallest length, from 1, of which there is no run of a byte.
  fileprivate func shortestMissingRun(of byte: UInt8) -> Int {
    var lengths: Set<Int> = []
    var run = 0
    for next in self {
      if next == byte {
        run += 1
      } else if run > 0 {
        lengths.insert(run)
        run = 0
      }
    }
    lengths.insert(run)
    return (1...).first { !lengths.contains($0) } ?? 1
  }

  /// Whether an ampersand and what follows it could be a character reference.
  var beginsEntity: Bool {
    let name = dropFirst().prefix { byte in
      byte == UInt8(ascii: "#") || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
    return !name.isEmpty && name.count <= 32 && name.endIndex < endIndex && self[name.endIndex] == UInt8(ascii: ";")
  }
}
