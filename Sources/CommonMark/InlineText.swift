/// The inline content of a block as plain text: the words, line feeds for line breaks, addresses after their words.
///
/// Recursive over inlines, whose depth the parser has limited.
struct InlineText {
  /// UTF-8.
  private(set) var words: [UInt8] = []

  init(of block: NodeID, in document: Document) { add(childrenOf: block, in: document) }

  private mutating func add(childrenOf parent: NodeID, in document: Document) {
    var child = document.firstChild(of: parent)
    while let node = child {
      add(node, in: document)
      child = document.next(after: node)
    }
  }

  private mutating func add(_ node: NodeID, in document: Document) {
    switch document.kind(of: node) {
    case .text, .code: words += document.literal(of: node)
    case .softBreak: words.append(0x20)
    case .lineBreak: words.append(0x0A)
    case .link: addLink(node, in: document)
    case .htmlInline: break
    default: add(childrenOf: node, in: document)
    }
  }

  private mutating func addLink(_ link: NodeID, in document: Document) {
    let start = words.count
    add(childrenOf: link, in: document)
    let address = Self.shown(document.literal(of: link, .destination))
    if address.isEmpty || Self.isSame(words[start...], address) { return }
    words += Array(" (".utf8) + address + Array(")".utf8)
  }

  /// The address as people use it: an email address or a number without the scheme and what follows it.
  private static func shown(_ address: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let end = Address.schemeEnd(in: address) else { return address }
    let scheme = address[..<end]
    guard scheme.elementsEqual("mailto".utf8) || scheme.elementsEqual("tel".utf8) else { return address }
    return address[(end + 1)...].prefix { $0 != UInt8(ascii: "?") }
  }

  /// Whether the words say the address already; spaces, as in telephone numbers, don't count.
  private static func isSame(_ words: ArraySlice<UInt8>, _ address: ArraySlice<UInt8>) -> Bool {
    words.lazy.filter { $0 != 0x20 }.elementsEqual(address)
  }
}
