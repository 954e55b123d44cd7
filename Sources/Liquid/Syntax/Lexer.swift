import TextCore

/// A word or mark of an expression.
struct Token {
  enum Kind: Hashable {
    case name, number, text
    case comparison(Comparison.Operator)
    case pipe, dot, colon, comma, openSquare, closeSquare, openRound, closeRound, question, dash, dots
    case end
  }

  var kind: Kind
  var range: Range<Int>
}

/// Cuts the inside of an output or tag into tokens, as the strict grammars have them.
struct Lexer {
  private let bytes: [UInt8]
  private var position: Int
  private let end: Int
  private var afterDot = false

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// All tokens of a stretch, the last of them `end`.
  static func tokens(_ bytes: [UInt8], in range: Range<Int>) throws(Problem) -> [Token] {
    var lexer = Lexer(bytes, in: range)
    var tokens: [Token] = []
    repeat { tokens.append(try lexer.next()) } while tokens.last?.kind != .end
    return tokens
  }

  private mutating func next() throws(Problem) -> Token {
    let before = position
    defer { StepCount.add(position - before) }
    while position < end, bytes[position].isSpace { position += 1 }
    let start = position
    guard position < end else { return Token(kind: .end, range: end..<end) }
    let kind = try kind()
    afterDot = kind == .dot
    return Token(kind: kind, range: start..<position)
  }

  private mutating func kind() throws(Problem) -> Token.Kind {
    let byte = bytes[position]
    if byte.isLetter || byte == UInt8(ascii: "_") { return name() }
    if byte.isDigit { return number() }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return try text(byte)
    case UInt8(ascii: "-"):
      if position + 1 < end, bytes[position + 1].isDigit { return number() }
      return take(1, .dash)
    case UInt8(ascii: "."): return follows(UInt8(ascii: ".")) ? take(2, .dots) : take(1, .dot)
    case UInt8(ascii: "|"): return take(1, .pipe)
    case UInt8(ascii: ":"): return take(1, .colon)
    case UInt8(ascii: ","): return take(1, .comma)
    case UInt8(ascii: "["): return take(1, .openSquare)
    case UInt8(ascii: "]"): return take(1, .closeSquare)
    case UInt8(ascii: "("): return take(1, .openRound)
    case UInt8(ascii: ")"): return take(1, .closeRound)
    case UInt8(ascii: "?"): return take(1, .question)
    default: return try comparison(byte)
    }
  }

  private mutating func comparison(_ byte: UInt8) throws(Problem) -> Token.Kind {
    let equals = follows(UInt8(ascii: "="))
    switch byte {
    case UInt8(ascii: "=") where equals: return take(2, .comparison(.equal))
    case UInt8(ascii: "!") where equals: return take(2, .comparison(.notEqual))
    case UInt8(ascii: "<") where equals: return take(2, .comparison(.lessOrEqual))
    case UInt8(ascii: "<") where follows(UInt8(ascii: ">")): return take(2, .comparison(.notEqual))
    case UInt8(ascii: "<"): return take(1, .comparison(.less))
    case UInt8(ascii: ">") where equals: return take(2, .comparison(.greaterOrEqual))
    case UInt8(ascii: ">"): return take(1, .comparison(.greater))
    default: throw unexpected()
    }
  }

  private func follows(_ byte: UInt8) -> Bool { position + 1 < end && bytes[position + 1] == byte }

  private mutating func take(_ count: Int, _ kind: Token.Kind) -> Token.Kind {
    position += count
    return kind
  }

  /// Letters, digits, underscores, hyphens, and one question mark at the end.
  private mutating func name() -> Token.Kind {
    let start = position
    while position < end, bytes[position].isNamePart { position += 1 }
    if position < end, bytes[position] == UInt8(ascii: "?") { position += 1 }
    if !afterDot, bytes[start..<position].elementsEqual("contains".utf8) { return .comparison(.contains) }
    return .name
  }

  private mutating func number() -> Token.Kind {
    position += 1
    while position < end, bytes[position].isDigit { position += 1 }
    if position + 1 < end, bytes[position] == UInt8(ascii: "."), bytes[position + 1].isDigit {
      position += 1
      while position < end, bytes[position].isDigit { position += 1 }
    }
    return .number
  }

  private mutating func text(_ quote: UInt8) throws(Problem) -> Token.Kind {
    let start = position
    position += 1
    while position < end, bytes[position] != quote { position += 1 }
    guard position < end else { throw Problem(.openText, start..<(start + 1)) }
    position += 1
    return .text
  }

  private func unexpected() -> Problem {
    var length = 1
    while position + length < end, bytes[position + length] & 0xC0 == 0x80 { length += 1 }
    let range = position..<(position + length)
    let character = String(decoding: bytes[range], as: UTF8.self)
    switch character {
    case "“", "”", "‘", "’", "„": return Problem(.curlyQuote, range)
    case "\u{A0}", "\u{202F}": return Problem(.hardSpace, range)
    case "=": return Problem(.singleEquals, range)
    case "&" where follows(UInt8(ascii: "&")): return Problem(.notAnOperator("&&", instead: "and"), range)
    default: return Problem(.unexpectedCharacter(character), range)
    }
  }
}
