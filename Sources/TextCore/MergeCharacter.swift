/// The characters that stand for merge fields from filling to verification: U+100000 + number, in Supplementary Private
/// Use Area-B.
///
/// Redaction, Markdown and layout see a character that means nothing to them, so the token that the receiving system
/// reads is never changed, and what that system puts in its place never comes here. Input that holds one is refused, so
/// a value can't forge a merge field.
public enum MergeCharacter {
  /// How many merge fields one letter can have.
  public static let capacity = 0x1000

  /// The UTF-8 length of every merge character.
  public static let byteCount = 4

  /// The character of a number, `0..<capacity`, as text.
  public static func text(_ number: Int) -> String {
    String(decoding: [0xF4, 0x80, 0x80 | UInt8(number >> 6 & 0x3F), 0x80 | UInt8(number & 0x3F)], as: UTF8.self)
  }

  /// The number of the merge character that starts at an offset, or nil if none does.
  public static func number(in bytes: [UInt8], offset: Int) -> Int? {
    guard offset + byteCount <= bytes.count, bytes[offset] == 0xF4, bytes[offset + 1] == 0x80 else { return nil }
    return Int(bytes[offset + 2] & 0x3F) << 6 | Int(bytes[offset + 3] & 0x3F)
  }

  /// The offset of the first merge character, or nil.
  public static func firstOffset(in bytes: [UInt8]) -> Int? {
    guard let start = bytes.withUnsafeBufferPointer({ $0.offset(of: 0xF4, from: 0) }) else { return nil }
    return bytes[start...].indices.first { bytes[$0] == 0xF4 && number(in: bytes, offset: $0) != nil }
  }
}
