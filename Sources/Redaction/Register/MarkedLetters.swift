/// Stretches in which marks stand for letters: letters, digits and "@$!|" without a space.
enum MarkedLetters {
  /// The end of the stretch around an offset, nil if there is no such mark with a letter beside it.
  static func end(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var end = start
    var marks = 0
    while end < bytes.count, end - start < 60, bytes[end].isLetterOrDigit || isMark(bytes[end]) {
      if isMark(bytes[end]) { marks += 1 }
      end += 1
    }
    if start > 0, isMark(bytes[start - 1]) { marks += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: "!") || bytes[end - 1] == UInt8(ascii: "|") {
      end -= 1
      marks -= 1
    }
    return marks > 0 && end - start > 1 ? end : nil
  }

  /// The start of the stretch: a mark that begins a word belongs to it ("@dam").
  static func start(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    start > 0 && isMark(bytes[start - 1]) && (start == 1 || !bytes[start - 2].isLetterOrDigit) ? start - 1 : start
  }

  static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "@") || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "|")
  }
}
