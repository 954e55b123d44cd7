/// The bytes at which a decoder stops copying.
enum SpecialBytes {
  /// In text or Markdown as typed.
  static let inMarkup = table(of: "&*_~`\\<[]%(\n\r")
  /// In text whose markup is gone.
  static let inText = table(of: "[(%\r")

  private static func table(of marks: String) -> [Bool] {
    var table = [Bool](repeating: false, count: 256)
    for byte in 0..<32 where byte != 9 && byte != 10 { table[byte] = true }
    for byte in 127..<256 { table[byte] = true }
    for byte in marks.utf8 { table[Int(byte)] = true }
    return table
  }
}
