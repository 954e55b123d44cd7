/// The letters of a register term as they are compared: small, and the digits that people write for letters taken for
/// those letters (0 for o, 1 for i and l, 3 for e, 4 for a, 5 for s, 7 for t, 8 for b, 9 and 6 for g, 2 for z).
///
/// Both sides are coded alike, so one table finds a word and its disguise; whether the difference may stand is decided
/// when the letters themselves are compared.
enum LetterCode {
  /// 0 for a byte that is neither letter nor digit.
  static let table: [UInt8] = (0..<256).map { code(of: UInt8($0)) }

  /// The same, with the marks that stand for letters in disguises.
  static let tableWithMarks: [UInt8] = (0..<256).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "@"): UInt8(ascii: "a")
    case UInt8(ascii: "$"): UInt8(ascii: "s")
    case UInt8(ascii: "!"), UInt8(ascii: "|"): UInt8(ascii: "i")
    default: code(of: UInt8(byte))
    }
  }

  private static func code(of byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "0"): UInt8(ascii: "o")
    case UInt8(ascii: "1"), UInt8(ascii: "l"), UInt8(ascii: "L"): UInt8(ascii: "i")
    case UInt8(ascii: "2"): UInt8(ascii: "z")
    case UInt8(ascii: "3"): UInt8(ascii: "e")
    case UInt8(ascii: "4"): UInt8(ascii: "a")
    case UInt8(ascii: "5"): UInt8(ascii: "s")
    case UInt8(ascii: "6"), UInt8(ascii: "9"): UInt8(ascii: "g")
    case UInt8(ascii: "7"): UInt8(ascii: "t")
    case UInt8(ascii: "8"): UInt8(ascii: "b")
    case let letter where letter.isLetter: letter | 0x20
    case 0x80...: letter(byte)
    default: 0
    }
  }

  /// A byte of a word as patterns keep it: small letters and digits as they are, bytes of other scripts below 33.
  @inline(__always)
  static func letter(_ byte: UInt8) -> UInt8 { byte >= 0x80 ? byte & 0x1F &+ 1 : byte.lowercased }

  /// The code of a letter that a pattern keeps.
  @inline(__always)
  static func code(ofLetter letter: UInt8) -> UInt8 { letter < 48 ? letter : table[Int(letter)] }

  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// One step of the hash over coded letters (FNV-1a).
  @inline(__always)
  static func step(_ hash: UInt64, _ code: UInt8) -> UInt64 { (hash ^ UInt64(code)) &* 0x100_0000_01B3 }

  /// Spreads a hash, since the low bits of a short one say little.
  @inline(__always)
  static func spread(_ hash: UInt64) -> UInt64 {
    let mixed = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 29
  }
}
