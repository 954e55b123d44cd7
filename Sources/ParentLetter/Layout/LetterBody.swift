import TextCore

/// The letter's own HTML, fitted into a page: headings below the page's `h1`, telephone numbers kept whole, and beside
/// each link the address that paper has to show.
///
/// Reads what libcmark writes in safe mode: `<` and `>` stand only around tags, and `href` is the first attribute.
struct LetterBody {
  private let html: [UInt8]
  private let direction: TextDirection
  /// Levels by which headings go down, so that the page keeps one `h1`.
  private let headingShift: UInt8
  /// Where the paragraph with the signatory starts; nil if the letter does not end with one.
  private let signatory: Int?

  /// A body from HTML of libcmark's safe mode.
  init(trusted html: [UInt8], direction: TextDirection) {
    self.html = html
    self.direction = direction
    headingShift = BodyShape.holdsMainHeading(html) ? 1 : 0
    signatory = BodyShape.signatory(in: html)
  }

  /// One block of a body, HTML of libcmark's safe mode: whether any block holds a heading of the first level, and whether
  /// no other block with anything in it follows.
  init(trusted block: [UInt8], direction: TextDirection, holdsMainHeading: Bool, isLast: Bool) {
    html = block
    self.direction = direction
    headingShift = holdsMainHeading ? 1 : 0
    signatory = isLast ? BodyShape.signatory(in: block) : nil
  }

  /// Writes the body.
  /// - Complexity: O(bytes).
  func write(to writer: inout HTMLWriter) {
    var offset = 0
    while offset < html.count {
      guard html[offset] == UInt8(ascii: "<") else {
        let end = nextOffset(of: UInt8(ascii: "<"), from: offset)
        writeText(offset..<end, to: &writer)
        offset = end
        continue
      }
      let end = min(nextOffset(of: UInt8(ascii: ">"), from: offset) + 1, html.count)
      writeTag(offset..<end, to: &writer)
      offset = end
    }
  }

  private func writeText(_ text: Range<Int>, to writer: inout HTMLWriter) {
    var clean = text.lowerBound
    while let number = PhoneNumber.first(in: html, from: clean, to: text.upperBound) {
      writer.append(trusted: html[clean..<number.lowerBound])
      writer.phone(html[number], direction: direction)
      clean = number.upperBound
    }
    writer.append(trusted: html[clean..<text.upperBound])
  }

  private func writeTag(_ tag: Range<Int>, to writer: inout HTMLWriter) {
    if tag.lowerBound == signatory {
      writer.markup("<p class=\"signatory\">")
    } else if headingShift > 0, let digit = headingDigit(in: tag) {
      writer.append(trusted: html[tag.lowerBound..<digit])
      writer.append(trusted: CollectionOfOne(min(html[digit] + headingShift, UInt8(ascii: "6"))))
      writer.append(trusted: html[(digit + 1)..<tag.upperBound])
    } else if let address = printedAddress(ofLink: tag) {
      writer.append(trusted: html[tag.lowerBound..<(tag.upperBound - 1)])
      writer.markup(" data-address=\"")
      writer.append(trusted: address)
      writer.markup("\">")
    } else {
      writer.append(trusted: html[tag])
    }
  }

  /// The offset of the level in `<h2>` or `</h2>`.
  private func headingDigit(in tag: Range<Int>) -> Int? {
    var offset = tag.lowerBound + 1
    if offset < tag.upperBound, html[offset] == UInt8(ascii: "/") { offset += 1 }
    guard offset + 1 < tag.upperBound, html[offset] == UInt8(ascii: "h"), (0x31...0x36).contains(html[offset + 1])
    else { return nil }
    return offset + 1
  }

  private func printedAddress(ofLink tag: Range<Int>) -> ArraySlice<UInt8>? {
    let start = tag.lowerBound + Self.linkStart.count
    guard start < tag.upperBound, html[tag.lowerBound + 1] == UInt8(ascii: "a"),
      html[tag].starts(with: Self.linkStart)
    else { return nil }
    let quote = nextOffset(of: UInt8(ascii: "\""), from: start)
    guard quote < tag.upperBound else { return nil }
    return WebAddress.besideText(html[tag.upperBound..<endOfLinkText(from: tag.upperBound)], of: html[start..<quote])
  }

  /// The next `</a>`, or the next link, so that looking from each link stays linear even where links are not closed.
  private func endOfLinkText(from start: Int) -> Int {
    var offset = start
    while offset < html.count {
      offset = nextOffset(of: UInt8(ascii: "<"), from: offset)
      if html[offset...].starts(with: Self.linkEnd) || html[offset...].starts(with: Self.linkStart) { return offset }
      offset += 1
    }
    return html.count
  }

  /// `html.count` if there is none.
  private func nextOffset(of byte: UInt8, from start: Int) -> Int {
    html.withUnsafeBufferPointer { $0.offset(of: byte, from: start) } ?? html.count
  }

  private static let linkStart = Array("<a href=\"".utf8)
  private static let linkEnd = Array("</a>".utf8)
}
