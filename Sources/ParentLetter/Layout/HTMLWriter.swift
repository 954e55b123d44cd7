/// HTML being written: bytes in which text can only arrive escaped.
///
/// What may be markup shows in the call: a literal of the source code (`StaticString`, so no data can be in it), or
/// bytes whose argument says that they are trusted.
struct HTMLWriter {
  /// UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Makes room for as many bytes at once.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  /// Markup from the source code.
  mutating func markup(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Markup made elsewhere and known to be safe: libcmark's in safe mode, or our own.
  mutating func append(trusted markup: some Collection<UInt8>) { bytes.append(contentsOf: markup) }

  /// Plain text, for element content and quoted attribute values.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { append(escaping: $0) }
  }

  /// Plain text in which no telephone number breaks over two lines.
  mutating func prose(_ text: String, direction: TextDirection) {
    let bytes = Array(text.utf8)
    var clean = 0
    while let number = PhoneNumber.first(in: bytes, from: clean, to: bytes.count) {
      bytes[clean..<number.lowerBound].withUnsafeBufferPointer { append(escaping: $0) }
      phone(bytes[number], direction: direction)
      clean = number.upperBound
    }
    bytes[clean...].withUnsafeBufferPointer { append(escaping: $0) }
  }

  /// A telephone number: digits, spaces, brackets and a plus sign, so nothing to escape.
  ///
  /// On a right-to-left page the groups of a number would be set in reverse order, so there it is marked left-to-right.
  mutating func phone(_ number: ArraySlice<UInt8>, direction: TextDirection) {
    markup(direction == .rightToLeft ? "<span class=\"phone\" dir=\"ltr\">" : "<span class=\"phone\">")
    bytes.append(contentsOf: number)
    markup("</span>")
  }

  /// Copies clean runs, replaces what HTML would read, and drops control characters, which HTML forbids.
  private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var clean = 0
    for offset in text.indices where Self.needsCare(text[offset]) {
      bytes.append(contentsOf: text[clean..<offset])
      clean = offset + 1
      switch text[offset] {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "<"): markup("&lt;")
      case UInt8(ascii: ">"): markup("&gt;")
      case UInt8(ascii: "\""): markup("&quot;")
      default: break
      }
    }
    bytes.append(contentsOf: text[clean...])
  }

  private static func needsCare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0x7F: true
    case 0x09, 0x0A: false
    default: byte < 0x20
    }
  }
}

extension HTMLWriter {
  /// A quoted CSS string inside a `style` element; anything but plain characters is written as a CSS escape.
  mutating func styleString(_ text: String) {
    markup("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\", "<", "&", "\u{0}"..."\u{1F}", "\u{7F}":
        append(trusted: "\\\(String(scalar.value, radix: 16)) ".utf8)
      default: append(trusted: String(scalar).utf8)
      }
    }
    markup("\"")
  }
}
