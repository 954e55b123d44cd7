/// A tag or comment in text as typed.
struct HTMLTag {
  /// What it does to the text around it.
  enum Effect {
    case none, line, block
  }

  /// Offset just past it.
  let end: Int
  /// The bytes of its attributes, or of the comment.
  let inside: Range<Int>
  let effect: Effect

  /// Nil if what stands at the "<" is no tag.
  init?(in source: UnsafeBufferPointer<UInt8>, at index: Int, to limit: Int, memo: inout PairMemo) {
    guard index + 2 < limit else { return nil }
    if source[index + 1] == UInt8(ascii: "!") || source[index + 1] == UInt8(ascii: "?") {
      guard let tag = Self.declaration(in: source, at: index, to: limit, memo: &memo) else { return nil }
      self = tag
      return
    }
    let isClosing = source[index + 1] == UInt8(ascii: "/")
    let start = index + (isClosing ? 2 : 1)
    var next = start
    while next < limit, source[next].isLetterOrDigit || (next > start && source[next] == UInt8(ascii: "-")) {
      next += 1
    }
    guard next > start, next < limit, source[start].isLetter, next - start < 32, Self.endsName(source[next]),
      let close = memo.tagEnd(after: next, in: source, to: limit)
    else { return nil }
    self.init(end: close + 1, inside: next..<close, effect: Self.effect(of: source[start..<next]))
  }

  private init(end: Int, inside: Range<Int>, effect: Effect) {
    self.end = end
    self.inside = inside
    self.effect = effect
  }

  private static func declaration(
    in source: UnsafeBufferPointer<UInt8>, at index: Int, to limit: Int, memo: inout PairMemo
  ) -> HTMLTag? {
    let isComment =
      index + 3 < limit && source[index + 2] == UInt8(ascii: "-") && source[index + 3] == UInt8(ascii: "-")
    let close =
      isComment
      ? memo.commentEnd(after: index + 4, in: source, to: limit) : memo.tagEnd(after: index + 2, in: source, to: limit)
    guard let close else { return nil }
    return HTMLTag(
      end: close + (isComment ? 3 : 1), inside: (index + (isComment ? 4 : 2))..<close, effect: .none)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte.isSpace || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  private static func effect(of name: Slice<UnsafeBufferPointer<UInt8>>) -> Effect {
    switch String(decoding: name.lazy.map(\.lowercased), as: UTF8.self) {
    case "br": .line
    case "p", "div", "li", "ul", "ol", "table", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote",
      "hr",
      "section", "article", "header", "footer", "dl", "dt", "dd", "pre", "title", "body", "html", "head", "caption",
      "option":
      .block
    default: .none
    }
  }
}
