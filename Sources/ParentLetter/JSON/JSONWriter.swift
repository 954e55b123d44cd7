/// Writes JSON on one line, UTF-8, escaping only what must be: quotes, backslashes and control characters.
public struct JSONWriter: Sendable {
  /// What has been written so far.
  public private(set) var bytes: [UInt8] = []

  /// Starts with nothing written.
  public init() {}

  /// The JSON text of a value, without a line end.
  public static func bytes(of value: JSONValue) -> [UInt8] {
    var writer = JSONWriter()
    writer.write(value)
    return writer.bytes
  }

  /// Forgets what has been written, keeping the memory.
  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Adds a value at the end.
  public mutating func write(_ value: JSONValue) {
    switch value {
    case .null: raw("null")
    case .bool(let flag): raw(flag ? "true" : "false")
    case .integer(let integer): raw(String(integer))
    case .number(let text): raw(text)
    case .string(let text): string(text)
    case .array(let items): list(items, from: "[", to: "]") { $0.write($1) }
    case .object(let members): list(members, from: "{", to: "}") { $0.member($1) }
    }
  }

  /// Adds a line end.
  public mutating func endLine() { bytes.append(0x0A) }

  private mutating func member(_ member: JSONValue.Member) {
    string(member.key)
    bytes.append(UInt8(ascii: ":"))
    write(member.value)
  }

  private mutating func list<Item>(
    _ items: [Item], from open: String, to close: String, _ write: (inout JSONWriter, Item) -> Void
  ) {
    raw(open)
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(&self, item)
    }
    raw(close)
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func string(_ text: [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    text.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        let end = JSONBytes.unescapedEnd(in: text, from: index)
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[index..<end]))
        if end < text.count { escape(text[end]) }
        index = end + 1
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case 0x0A: raw("\\n")
    case 0x0D: raw("\\r")
    case 0x09: raw("\\t")
    default: raw("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
    }
  }
}
