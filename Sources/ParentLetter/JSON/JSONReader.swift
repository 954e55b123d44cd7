/// Reads one JSON text, strictly as RFC 8259 has it: no comments, no trailing commas, no lone surrogates.
///
/// Clean runs of a string are copied in one piece; nesting is bounded, so hostile input can't exhaust the stack.
public struct JSONReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let depthLimit: Int
  private var position = 0

  /// The value of a whole JSON text; white space may stand around it.
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - depthLimit: how deep arrays and objects may nest.
  /// - Returns: the value, all of the text read.
  /// - Throws: `JSONError` with the offset of the first fault.
  /// - Complexity: O(bytes).
  public static func value(of text: ArraySlice<UInt8>, depthLimit: Int = 256) throws(JSONError) -> JSONValue {
    try text.withUnsafeBufferPointer { (buffer) throws(JSONError) in
      var reader = JSONReader(bytes: buffer, depthLimit: depthLimit)
      return try reader.wholeText()
    }
  }

  /// The value of a whole JSON text, as above.
  public static func value(of text: [UInt8], depthLimit: Int = 256) throws(JSONError) -> JSONValue {
    try value(of: text[...], depthLimit: depthLimit)
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, depthLimit: Int) {
    self.bytes = bytes
    self.depthLimit = depthLimit
  }

  private mutating func wholeText() throws(JSONError) -> JSONValue {
    let value = try value(depth: 0)
    skipSpace()
    guard position == bytes.count else { throw JSONError(kind: .trailingText, offset: position) }
    return value
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    skipSpace()
    guard position < bytes.count else { throw JSONError(kind: .endOfInput, offset: position) }
    switch bytes[position] {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return try object(depth: depth + 1)
    case UInt8(ascii: "["): return try array(depth: depth + 1)
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw JSONError(kind: .unexpectedByte, offset: position)
    }
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
    guard depth <= depthLimit else { throw JSONError(kind: .tooDeep(limit: depthLimit), offset: position) }
    position += 1
    var members: [JSONValue.Member] = []
    if try skips(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      skipSpace()
      guard position < bytes.count else { throw JSONError(kind: .endOfInput, offset: position) }
      guard bytes[position] == UInt8(ascii: "\"") else { throw JSONError(kind: .unexpectedByte, offset: position) }
      let key = try string()
      guard try skips(UInt8(ascii: ":")) else { throw JSONError(kind: .unexpectedByte, offset: position) }
      members.append(JSONValue.Member(key: key, value: try value(depth: depth)))
    } while try skips(UInt8(ascii: ","))
    guard try skips(UInt8(ascii: "}")) else { throw JSONError(kind: .unexpectedByte, offset: position) }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
    guard depth <= depthLimit else { throw JSONError(kind: .tooDeep(limit: depthLimit), offset: position) }
    position += 1
    var items: [JSONValue] = []
    if try skips(UInt8(ascii: "]")) { return .array(items) }
    repeat { items.append(try value(depth: depth)) } while try skips(UInt8(ascii: ","))
    guard try skips(UInt8(ascii: "]")) else { throw JSONError(kind: .unexpectedByte, offset: position) }
    return .array(items)
  }

  /// Whether the next byte after white space is the one asked for; if so it is passed over.
  private mutating func skips(_ byte: UInt8) throws(JSONError) -> Bool {
    skipSpace()
    guard position < bytes.count else { throw JSONError(kind: .endOfInput, offset: position) }
    guard bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.count, isSpace(bytes[position]) { position += 1 }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
    let length = word.utf8CodeUnitCount
    guard position + length <= bytes.count else { throw JSONError(kind: .unexpectedByte, offset: position) }
    for index in 0..<length where bytes[position + index] != word.utf8Start[index] {
      throw JSONError(kind: .unexpectedByte, offset: position)
    }
    position += length
    return value
  }
}

// MARK: - Numbers

extension JSONReader {
  private mutating func number() throws(JSONError) -> JSONValue {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let firstDigit = position
    guard skipsDigits() else { throw JSONError(kind: .badNumber, offset: start) }
    if bytes[firstDigit] == UInt8(ascii: "0"), position > firstDigit + 1 {
      throw JSONError(kind: .badNumber, offset: start)
    }
    var isInteger = true
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      isInteger = false
      position += 1
      guard skipsDigits() else { throw JSONError(kind: .badNumber, offset: start) }
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      isInteger = false
      position += 1
      if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
        position += 1
      }
      guard skipsDigits() else { throw JSONError(kind: .badNumber, offset: start) }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isInteger, let integer = Int(text) { return .integer(integer) }
    return .number(text)
  }

  private mutating func skipsDigits() -> Bool {
    let start = position
    while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) { position += 1 }
    return position > start
  }
}

// MARK: - Strings

extension JSONReader {
  /// Reads a string whose opening quote is at the position.
  private mutating func string() throws(JSONError) -> [UInt8] {
    position += 1
    var text: [UInt8] = []
    var runStart = position
    while position < bytes.count {
      position = JSONBytes.plainEnd(in: bytes, from: position)
      guard position < bytes.count else { break }
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        text.append(contentsOf: bytes[runStart..<position])
        position += 1
        return text
      }
      if byte == UInt8(ascii: "\\") {
        text.append(contentsOf: bytes[runStart..<position])
        try escape(into: &text)
        runStart = position
      } else if byte < 0x20 {
        throw JSONError(kind: .controlCharacter, offset: position)
      } else {
        let length = UTF8Check.sequenceLength(bytes, at: position)
        guard length > 0 else { throw JSONError(kind: .badUTF8, offset: position) }
        position += length
      }
    }
    throw JSONError(kind: .endOfInput, offset: position)
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
    let start = position
    guard position + 1 < bytes.count else { throw JSONError(kind: .endOfInput, offset: bytes.count) }
    position += 2
    switch bytes[start + 1] {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "\""): text.append(UInt8(ascii: "\""))
    case UInt8(ascii: "\\"): text.append(UInt8(ascii: "\\"))
    case UInt8(ascii: "/"): text.append(UInt8(ascii: "/"))
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "u"): try unicodeEscape(from: start, into: &text)
    default: throw JSONError(kind: .badEscape, offset: start)
    }
  }

  private mutating func unicodeEscape(from start: Int, into text: inout [UInt8]) throws(JSONError) {
    var code = try fourHexDigits()
    if (0xD800...0xDBFF).contains(code) {
      guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u")
      else { throw JSONError(kind: .loneSurrogate, offset: start) }
      position += 2
      let low = try fourHexDigits()
      guard (0xDC00...0xDFFF).contains(low) else { throw JSONError(kind: .loneSurrogate, offset: start) }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw JSONError(kind: .loneSurrogate, offset: start) }
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private mutating func fourHexDigits() throws(JSONError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.count else { throw JSONError(kind: .endOfInput, offset: position) }
      guard let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue, bytes[position] < 0x80 else {
        throw JSONError(kind: .badEscape, offset: position)
      }
      code = code << 4 | UInt32(digit)
      position += 1
    }
    return code
  }
}
