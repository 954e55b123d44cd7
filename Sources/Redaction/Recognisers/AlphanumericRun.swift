/// Letters and digits as one string in capitals, with the single spaces and hyphens that part them left out.
///
/// It reads the text anew each time it is asked, a few characters: most are asked once and turned away.
struct AlphanumericRun: Sendable {
  let start: Int
  private let text: ScanText
  private let limit: Int

  /// Reads at most `limit` characters from an offset; a gap is one space, hyphen or line end, or two spaces.
  init(_ text: ScanText, at offset: Int, limit: Int) {
    self.text = text
    self.limit = limit
    start = offset
  }

  /// All its characters.
  var characters: [UInt8] {
    var characters: [UInt8] = []
    characters.reserveCapacity(limit)
    forEach {
      characters.append($0)
      return true
    }
    return characters
  }

  /// How many characters it has, at most `limit`.
  var count: Int {
    var count = 0
    forEach { _ in
      count += 1
      return true
    }
    return count
  }

  /// The range of the first `length` characters; nil where one more touches them, or there are fewer.
  func range(_ length: Int) -> Range<Int>? {
    guard length > 0, length <= limit else { return nil }
    var count = 0
    let end = forEach { _ in
      count += 1
      return count < length
    }
    return count == length && !text[end].isLetterOrDigit ? start..<end : nil
  }

  /// Whether the characters begin with a form: `A` a letter, `9` a digit, `*` either.
  func begins(with form: StaticString) -> Bool {
    form.withUTF8Buffer { form in
      var index = 0
      forEach { character in
        guard index < form.count, Self.fits(character, form[index]) else { return false }
        index += 1
        return index < form.count
      }
      return index == form.count
    }
  }

  @inline(__always)
  private static func fits(_ character: UInt8, _ form: UInt8) -> Bool {
    switch form {
    case UInt8(ascii: "A"): character.isUpper
    case UInt8(ascii: "9"): character.isDigit
    default: true
    }
  }

  /// Calls back with each character until told to stop; returns the offset past the last one.
  @inline(__always)
  @discardableResult
  private func forEach(_ goesOn: (UInt8) -> Bool) -> Int {
    var position = start
    var count = 0
    while count < limit {
      if !text[position].isLetterOrDigit {
        let next = Self.afterGap(text, position)
        guard next > position, text[next].isLetterOrDigit else { return position }
        position = next
      }
      position += 1
      count += 1
      if !goesOn(text[position - 1].uppercased) { return position }
    }
    return position
  }

  private static func afterGap(_ text: ScanText, _ offset: Int) -> Int {
    switch text[offset] {
    case 32: text[offset + 1] == 32 || text[offset + 1] == 10 ? offset + 2 : offset + 1
    case 10, UInt8(ascii: "-"): offset + 1
    default: offset
    }
  }
}
