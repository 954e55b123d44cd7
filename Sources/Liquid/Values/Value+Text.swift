import TextCore

/// How values are written as text.
extension Value {
  /// The text of a value as a filter takes it (Ruby's `to_s`, and Liquid's own way with lists and objects).
  var text: TextValue {
    switch self {
    case .text(let text): text.plain
    case .null, .emptiness: TextValue([], .literal)
    default: TextValue(written, origin)
    }
  }

  /// UTF-8 of a value that is no text itself; lists and objects are written with brackets.
  var written: [UInt8] {
    switch self {
    case .null, .emptiness: []
    case .bool(let flag, _): Array((flag ? "true" : "false").utf8)
    case .integer(let integer, _): Array(String(integer).utf8)
    case .bigInteger(let big, _): Array(big.description.utf8)
    case .float(let float, _): Array(Self.written(float).utf8)
    case .text(let text): text.bytes
    case .array, .object: inspection
    case .range(let range): Array("\(range.first)..\(range.last)".utf8)
    case .date(let day, _): Array(day.description.utf8)
    case .moment(let moment, _): Self.written(moment)
    case .loop(let loop): Array((loop.columns == nil ? "Liquid::ForloopDrop" : "Liquid::TablerowloopDrop").utf8)
    }
  }

  /// Ruby writes numbers below 10⁻⁴ and from 10¹⁵ on with an exponent, of two digits at least.
  private static func written(_ float: Double) -> String {
    guard float.isFinite else { return float.isNaN ? "NaN" : float < 0 ? "-Infinity" : "Infinity" }
    let magnitude = float.magnitude
    let decimal = float.description
    if magnitude == 0 || (1e-4..<1e15).contains(magnitude) { return plain(decimal) }
    return scientific(decimal)
  }

  /// Without an exponent.
  private static func plain(_ text: String) -> String {
    guard text.contains("e") else { return text }
    return scientificParts(text).plain
  }

  private static func scientific(_ text: String) -> String {
    let parts = scientificParts(text)
    let sign = parts.exponent < 0 ? "-" : "+"
    let digits = String(parts.exponent.magnitude)
    return parts.mantissa + "e" + sign + (digits.utf8.count < 2 ? "0" : "") + digits
  }

  private static func scientificParts(_ text: String) -> (mantissa: String, exponent: Int, plain: String) {
    let pieces = text.split(separator: "e")
    let isNegative = pieces[0].first == "-"
    let unsigned = isNegative ? pieces[0].dropFirst() : pieces[0]
    let halves = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = halves.count > 1 ? String(halves[1]) : ""
    var digits = String(halves[0]) + fraction
    var exponent = (pieces.count > 1 ? Int(pieces[1]) ?? 0 : 0) + halves[0].count - 1
    while digits.count > 1, digits.first == "0" {
      digits.removeFirst()
      exponent -= 1
    }
    while digits.count > 1, digits.last == "0" { digits.removeLast() }
    let sign = isNegative ? "-" : ""
    let mantissa = sign + String(digits.prefix(1)) + "." + (digits.count > 1 ? String(digits.dropFirst()) : "0")
    return (mantissa, exponent, sign + plain(digits, exponent))
  }

  private static func plain(_ digits: String, _ exponent: Int) -> String {
    if exponent < 0 { return "0." + String(repeating: "0", count: -exponent - 1) + digits }
    let padded = digits + String(repeating: "0", count: max(0, exponent + 1 - digits.count))
    let fraction = padded.dropFirst(exponent + 1)
    return padded.prefix(exponent + 1) + "." + (fraction.isEmpty ? "0" : fraction)
  }

  private static func written(_ moment: Moment) -> [UInt8] {
    let pattern = Array((moment.zone == "UTC" ? "%Y-%m-%d %H:%M:%S UTC" : "%Y-%m-%d %H:%M:%S %z").utf8)
    return (try? DateFormat.text(of: moment, pattern: pattern)) ?? []
  }
}

// MARK: - Inside lists and objects

extension Value {
  /// A value as it is written inside a list or an object (Ruby's `inspect`).
  var inspection: [UInt8] {
    var output: [UInt8] = []
    inspect(into: &output)
    return output
  }

  private func inspect(into output: inout [UInt8]) {
    switch self {
    case .null: output += "nil".utf8
    case .text(let text): Self.quote(text.bytes, into: &output)
    case .array(let array): list(array.items, "[", "]", into: &output) { $0.inspect(into: &$1) }
    case .object(let object):
      list(Array(object.keys.indices), "{", "}", into: &output) { index, output in
        Self.quote(object.keys[index].bytes, into: &output)
        output += "=>".utf8
        object.values[index].inspect(into: &output)
      }
    default: output += written
    }
  }

  private func list<Item>(
    _ items: [Item], _ open: String, _ close: String, into output: inout [UInt8], _ write: (Item, inout [UInt8]) -> Void
  ) {
    output += open.utf8
    for (index, item) in items.enumerated() {
      if index > 0 { output += ", ".utf8 }
      write(item, &output)
    }
    output += close.utf8
  }

  private static func quote(_ text: [UInt8], into output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    var index = 0
    while index < text.count {
      let next = index + 1 < text.count ? text[index + 1] : 0
      // The control characters U+0080 to U+009F are two bytes.
      let isControl = text[index] == 0xC2 && (0x80...0x9F).contains(next)
      if isControl { unicodeEscape(next, &output) } else { escape(text[index], next: next, &output) }
      index += isControl ? 2 : 1
    }
    output.append(UInt8(ascii: "\""))
  }

  private static func escape(_ byte: UInt8, next: UInt8, _ output: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
    case UInt8(ascii: "#") where "{$@".utf8.contains(next): output += "\\#".utf8
    case 0x0A: output += "\\n".utf8
    case 0x0D: output += "\\r".utf8
    case 0x09: output += "\\t".utf8
    case 0x07: output += "\\a".utf8
    case 0x08: output += "\\b".utf8
    case 0x0B: output += "\\v".utf8
    case 0x0C: output += "\\f".utf8
    case 0x1B: output += "\\e".utf8
    case 0x00..<0x20, 0x7F: unicodeEscape(byte, &output)
    default: output.append(byte)
    }
  }

  private static func unicodeEscape(_ byte: UInt8, _ output: inout [UInt8]) {
    let digits = String(byte, radix: 16, uppercase: true)
    output += ("\\u00" + (digits.utf8.count < 2 ? "0" : "") + digits).utf8
  }
}
