/// Places on the map: latitude and longitude, National Grid references, what3words.
extension IdentifierScan {
  /// "51.10377, 1.28014", and degrees, minutes and seconds.
  mutating func seeDecimalPosition(at run: Run) {
    guard run.count <= 3 else { return }
    if let end = sexagesimalEnd(run.start) { return seeSexagesimal(run.start, end) }
    guard text[run.end] == UInt8(ascii: "."), !isMoney(run.start), let first = decimal(run.start) else { return }
    let start = text[run.start - 1] == UInt8(ascii: "-") ? run.start - 1 : run.start
    guard let second = decimal(afterSeparator(first.end, upTo: 12)) else {
      return seeOneCoordinate(start, first)
    }
    let end = compassEnd(second.end)
    let isBritish = (49...61).contains(first.whole) && second.whole <= 9
    guard first.whole <= 90, second.whole <= 180, first.places >= 3 || second.places >= 3 else { return }
    let isExact = isBritish && first.places >= 3 && second.places >= 3
    see(.coordinates, start..<end, isExact ? end > second.end ? .form : .checked : .shape)
    position = max(position, end)
  }

  private func isMoney(_ start: Int) -> Bool { text[start - 1] >= 0x80 || text[start - 1] == UInt8(ascii: "$") }

  /// "lat 51.1037": one of the two, for words to decide.
  private mutating func seeOneCoordinate(_ start: Int, _ value: (end: Int, whole: Int, places: Int)) {
    guard value.places >= 4, value.whole <= 180 else { return }
    see(.coordinates, start..<compassEnd(value.end), .shape)
  }

  private func decimal(_ start: Int) -> (end: Int, whole: Int, places: Int)? {
    let point = text.runEnd(start)
    let end = text.runEnd(point + 1)
    guard (1...3).contains(point - start), text[point] == UInt8(ascii: "."), text.allDigits(start..<point),
      end > point + 1,
      end - point <= 12, text.allDigits((point + 1)..<end)
    else { return nil }
    return (end, text.number(start..<point), end - point - 1)
  }

  /// Past a comma, spaces, a degree sign, the compass point and a minus between two decimals.
  private func afterSeparator(_ offset: Int, upTo limit: Int) -> Int {
    var end = offset
    while end < offset + limit, !text[end].isDigit, isBetweenCoordinates(text[end]) { end += 1 }
    return end
  }

  private func isBetweenCoordinates(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 0xC2 || byte == 0xB0 || byte == 10 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "/")
      || [
        UInt8(ascii: "n"), UInt8(ascii: "s"), UInt8(ascii: "l"), UInt8(ascii: "o"), UInt8(ascii: "g"),
        UInt8(ascii: ":"),
      ].contains(byte.lowercased)
  }

  /// Past a degree sign and N, S, E or W.
  private func compassEnd(_ offset: Int) -> Int {
    var end = offset
    while end < offset + 3, text[end] == 32 || text[end] >= 0x80 { end += 1 }
    let isPoint = [UInt8(ascii: "N"), UInt8(ascii: "S"), UInt8(ascii: "E"), UInt8(ascii: "W")].contains(text[end])
    return isPoint && !text[end + 1].isLetterOrDigit ? end + 1 : offset
  }

  // MARK: degrees, minutes, seconds

  private mutating func seeSexagesimal(_ start: Int, _ end: Int) {
    var whole = end
    let next = afterSeparator(end, upTo: 4)
    if next > end, text[next].isDigit, let second = sexagesimalEnd(next) { whole = second }
    see(.coordinates, start..<whole, .form)
    position = max(position, whole)
  }

  /// The end of "51°06'13.6"N": the degree sign is any mark outside ASCII.
  private func sexagesimalEnd(_ start: Int) -> Int? {
    var position = text.runEnd(start)
    guard position - start <= 3, text[position] == 0xC2, text[position + 1] == 0xB0 else { return nil }
    position += 2
    var hasMinutes = false
    for _ in 0..<2 {
      let next = text.skipSpaces(position, limit: 1)
      let end = text.runEnd(next)
      guard end > next, end - next <= 2, text.allDigits(next..<end) else { break }
      hasMinutes = true
      position = end
      if text[position] == UInt8(ascii: "."), text[position + 1].isDigit { position = text.runEnd(position + 1) }
      while [UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`")].contains(text[position])
        || text[position] >= 0x80
      { position += 1 }
    }
    let compass = compassEnd(position)
    return compass > position ? compass : hasMinutes ? position : nil
  }

  // MARK: National Grid

  /// "TR 310 415": two letters of a hundred-kilometre square, two numbers of equal length.
  mutating func seeGridReference(parted run: Run) {
    let east = run.end + 1
    let eastEnd = text.runEnd(east)
    let north = eastEnd + 1
    let northEnd = text.runEnd(north)
    guard text.allUpper(run.range), text.allDigits(east..<eastEnd) else { return }
    if text[eastEnd] == 32, text.allDigits(north..<northEnd), eastEnd - east == northEnd - north,
      (2...5).contains(eastEnd - east)
    {
      let isSquare = GridSquares.contains(text, run.range) && eastEnd - east >= 3
      see(.gridReference, run.start..<northEnd, isSquare ? .checked : .shape)
    } else if [4, 6, 8, 10].contains(eastEnd - east) {
      see(.gridReference, run.start..<eastEnd, .shape)
    }
  }

  /// "J 338 741": one letter of the Irish Grid, behind "at" or the like.
  mutating func seeIrishGridReference(parted run: Run) {
    let east = run.end + 1..<text.runEnd(run.end + 1)
    let north = east.upperBound + 1..<max(east.upperBound + 1, text.runEnd(east.upperBound + 1))
    guard text[run.start].isUpper, text[run.start] != UInt8(ascii: "I"), (3...5).contains(east.count),
      text.allDigits(east), text[east.upperBound] == 32, north.count == east.count, text.allDigits(north)
    else { return }
    let isPlace = ["at ", "near ", "from "].contains { text.has($0, at: run.start - $0.utf8CodeUnitCount) }
    see(.gridReference, run.start..<north.upperBound, isPlace ? .checked : .shape)
  }

  mutating func seeGridReference(joined run: Run) {
    guard text.allUpper(run.start..<(run.start + 2)), GridSquares.contains(text, run.start..<(run.start + 2)) else {
      return
    }
    see(.gridReference, run.range, .shape)
  }

  // MARK: what3words

  /// Three words of small letters with dots, from the first of three slashes.
  mutating func seeThreeWords(atSlash slash: Int) {
    guard text[slash - 1] != UInt8(ascii: ":"), text[slash - 1] != UInt8(ascii: "/") else { return }
    let start = text.skipSpaces(slash + 3, limit: 1)
    guard let end = threeWordsEnd(start) else { return }
    see(.threeWords, slash..<end, .form)
    position = max(position, end)
  }

  /// The same behind the name of the service, with slashes or without.
  mutating func seeThreeWords(after run: Run) {
    var start = run.end
    while start < run.end + 14, [32, 58, 45, 47, 40, 61].contains(text[start]) { start += 1 }
    if text.has("is ", at: start) { start += 3 }
    if text.has("address ", at: start) { start += 8 }
    while text[start] == UInt8(ascii: "/") { start += 1 }
    guard start > run.end, let end = threeWordsEnd(start) else { return }
    see(.threeWords, start..<end, .labelled)
  }

  private func threeWordsEnd(_ start: Int) -> Int? {
    var position = start
    for word in 1...3 {
      let end = text.runEnd(position)
      guard (3...18).contains(end - position), text.allLetters(position..<end) else { return nil }
      if word == 3 { return end }
      guard text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ",") else { return nil }
      position = text[end + 1] == 32 && text[end] == UInt8(ascii: ".") ? end + 2 : end + 1
    }
    return nil
  }
}

/// The squares of the National Grid that hold land (Ordnance Survey, "A guide to coordinate systems").
enum GridSquares {
  static func contains(_ text: ScanText, _ letters: Range<Int>) -> Bool {
    let key = UInt16(text[letters.lowerBound].uppercased) << 8 | UInt16(text[letters.lowerBound + 1].uppercased)
    return squares.contains(key)
  }

  private static let squares: Set<UInt16> = Set(
    """
    HP HT HU HW HX HY HZ NA NB NC ND NF NG NH NJ NK NL NM NN NO NR NS NT NU NW NX NY NZ OV SC SD SE SH SJ SK SM SN SO SP SR \
    SS ST SU SV SW SX SY SZ TA TF TG TL TM TQ TR TV
    """.utf8.split(separator: UInt8(ascii: " ")).map { $0.reduce(0) { $0 << 8 | UInt16($1) } })
}
