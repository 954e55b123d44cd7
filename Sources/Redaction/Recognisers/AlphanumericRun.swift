/// Letters and digits as one string in capitals, with the single spaces and hyphens that part them left out.
struct AlphanumericRun: Sendable {
  private(set) var characters: [UInt8] = []
  /// Offset past each character.
  private(set) var ends: [Int] = []
  let start: Int

  /// Reads at most `limit` characters from an offset; a gap is one space, hyphen or line end, or two spaces.
  init(_ text: ScanText, at offset: Int, limit: Int) {
    start = offset
    var position = offset
    while characters.count < limit {
      if text[position].isLetterOrDigit {
        characters.append(text[position].uppercased)
        position += 1
        ends.append(position)
      } else {
        let next = Self.afterGap(text, position)
        guard next > position, text[next].isLetterOrDigit else { return }
        position = next
      }
    }
  }

  var count: Int { characters.count }

  /// The range of the first `length` characters; nil where one more touches them.
  func range(_ length: Int, in text: ScanText) -> Range<Int>? {
    guard length > 0, length <= count, !text[ends[length - 1]].isLetterOrDigit else { return nil }
    return start..<ends[length - 1]
  }

  /// Whether the characters begin with a form: `A` a letter, `9` a digit, `*` either.
  func begins(with form: StaticString) -> Bool {
    form.utf8CodeUnitCount <= count
      && form.withUTF8Buffer { form in
        for index in 0..<form.count {
          let character = characters[index]
          switch form[index] {
          case UInt8(ascii: "A"): if !character.isUpper { return false }
          case UInt8(ascii: "9"): if !character.isDigit { return false }
          default: break
          }
        }
        return true
      }
  }

  private static func afterGap(_ text: ScanText, _ offset: Int) -> Int {
    switch text[offset] {
    case 32: text[offset + 1] == 32 || text[offset + 1] == 10 ? offset + 2 : offset + 1
    case 10, UInt8(ascii: "-"): offset + 1
    default: offset
    }
  }
}
