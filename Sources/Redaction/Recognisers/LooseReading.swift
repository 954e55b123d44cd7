/// A number as a label may point at it: the run with the digit, what is joined to it, and what follows over single spaces.
struct LooseReading {
  private let text: ScanText
  /// The first byte of the number.
  private(set) var start: Int
  /// Where it may end, and what it has up to there.
  private(set) var ends: [End] = []

  struct End {
    let offset: Int
    var length: Int
    var digits: Int
    var letters: Int
    var marks: Int
  }

  /// Reads from a run with a digit, back to `floor` at most.
  init(_ text: ScanText, numeral: Range<Int>, floor: Int) {
    self.text = text
    start = numeral.lowerBound
    while start > floor, numeral.lowerBound - start < 40, isJoined(before: start) { start -= 1 }
    while start < numeral.lowerBound, !text[start].isLetterOrDigit { start += 1 }
    takeLeadingLetters(floor)
    readOn()
  }

  /// The end that suits a form best: of the wanted length, else the longest.
  func end(for form: LooseForm) -> End? {
    var best: End?
    for end in ends where fits(end, form) {
      if let best, best.length == form.wanted, end.length > best.length + 1 { break }
      best = end
    }
    return best
  }

  private func fits(_ end: End, _ form: LooseForm) -> Bool {
    form.lengths.contains(end.length) && end.digits >= form.digits && end.marks >= form.marks
      && (form.allowsLetters || end.letters == 0) && end.letters >= form.letters
  }

  /// Letters, digits and marks that touch belong to one number.
  private func isJoined(before offset: Int) -> Bool {
    let byte = text[offset - 1]
    return byte.isLetterOrDigit || Self.isMark(byte) && text[offset - 2].isLetterOrDigit
  }

  /// Back over "LM " or "AB-": one or two short runs of capitals that a space parts from the digits.
  private mutating func takeLeadingLetters(_ floor: Int) {
    for _ in 0..<2 {
      guard text[start - 1] == 32 else { return }
      let letters = text.runStart(start - 1, limit: 5)
      guard letters >= floor, (1...4).contains(start - 1 - letters), isCapitalLike(letters..<(start - 1)) else {
        return
      }
      start = letters
    }
  }

  private mutating func readOn() {
    var position = start
    var total = End(offset: start, length: 0, digits: 0, letters: 0, marks: 0)
    while total.length < 40 {
      let end = text.runEnd(position)
      guard end > position, end - position <= 40, add(position..<end, to: &total) else { return }
      let next = afterGap(end, &total)
      guard next > end else { return }
      position = next
    }
  }

  /// Counts a run; false if it ends the number: a word that no mark joins to it.
  private mutating func add(_ run: Range<Int>, to total: inout End) -> Bool {
    let isJoined = run.lowerBound > start && Self.isMark(text[run.lowerBound - 1])
    let likeDigits = run.allSatisfy { ScanText.lookalikeDigit(text[$0]) != nil }
    let digits = text.digitCount(run)
    let isShortCapitals =
      run.count <= 4 && (isCapitalLike(run) || run.lowerBound == start && Self.isMark(text[run.upperBound]))
    guard digits > 0 || isJoined || isShortCapitals || likeDigits && run.count == 1 && run.lowerBound == start else {
      return false
    }
    let asDigits = digits > 0 || likeDigits ? run.filter { ScanText.lookalikeDigit(text[$0]) != nil }.count : 0
    total = End(
      offset: run.upperBound, length: total.length + run.count, digits: total.digits + asDigits,
      letters: total.letters + run.count - asDigits, marks: total.marks)
    ends.append(total)
    return true
  }

  /// The comma of "51.10377, 1.28014".
  private func isBetweenDecimals(_ comma: Int) -> Bool {
    let before = text.runStart(comma)
    let after = text.runEnd(comma + 2)
    return text[before - 1] == UInt8(ascii: ".") && text[comma + 1] == 32 && text[after] == UInt8(ascii: ".")
      && text[comma + 2].isDigit
  }

  /// Capitals, with O, l and the like among them.
  private func isCapitalLike(_ range: Range<Int>) -> Bool {
    range.contains { text[$0].isUpper }
      && range.allSatisfy { text[$0].isUpper || ScanText.lookalikeDigit(text[$0]) != nil }
  }

  /// Past the brackets of "(01632) 960123" and of "+44 (0)7700": they were opened for this number.
  private func afterBracket(_ offset: Int) -> Int? {
    var next = offset
    if text[next] == UInt8(ascii: ")"), text[start - 1] == UInt8(ascii: "(") || text[next - 2] == UInt8(ascii: "(") {
      next += text[next + 1] == 32 ? 2 : 1
    } else if text[next] == 32, text[next + 1] == UInt8(ascii: "("), text[next + 3] == UInt8(ascii: ")") {
      next += 2
    }
    return next > offset && ScanText.lookalikeDigit(text[next]) != nil ? next : nil
  }

  private func afterGap(_ offset: Int, _ total: inout End) -> Int {
    if let next = afterBracket(offset) { return next }
    if Self.isMark(text[offset]) {
      let isDoubled = text[offset + 1] == text[offset] && text[offset] != UInt8(ascii: ",")
      guard text[offset] != UInt8(ascii: ",") || text[offset + 1].isDigit || isBetweenDecimals(offset) else {
        return offset
      }
      let next =
        isDoubled ? offset + 2 : text[offset + 1] == 32 && text[offset] != UInt8(ascii: ".") ? offset + 2 : offset + 1
      guard text[next].isLetterOrDigit else { return offset }
      total.marks += 1
      return next
    }
    guard text[offset] == 32 || text[offset] == 10, text[offset + 1] != 10 else { return offset }
    var next = text[offset + 1] == 32 ? offset + 2 : offset + 1
    if Self.isMark(text[next]), text[next] != UInt8(ascii: ",") {
      next += text[next + 1] == 32 ? 2 : 1
      total.marks += 1
    }
    return text[next].isLetterOrDigit ? next : offset
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "\\"), UInt8(ascii: ":"),
      UInt8(ascii: "_"),
      UInt8(ascii: "*"), UInt8(ascii: ","):
      true
    default: false
    }
  }
}
