/// Telephone numbers: British ones from 0, 0044 or 44, others from + or 00 and the country's code.
///
/// Lengths are those of Ofcom's National Telephone Numbering Plan: eleven digits with the 0, ten for some 01 and 0800.
extension IdentifierScan {
  /// Clears a helpline or service number that is public, and passes it.
  mutating func seePublicNumber(at run: Run) -> Bool {
    guard [0, 1, 6, 8].contains(digits.digits[0]) else { return false }
    for length in [11, 10, 8, 6, 5] where length <= digits.count {
      guard let range = digits.range(length, in: text), digits.gaps[length - 1] != UInt8(ascii: "/"),
        PublicNumbers.contains(digits.digits[..<length])
      else { continue }
      cleared.append(range)
      position = max(position, range.upperBound)
      return true
    }
    return false
  }

  mutating func seePhone(at run: Run) {
    guard digits.count >= 10 else { return }
    if digits.digits[0] == 0, digits.digits[1] == 0 { return seeDialledInternational() }
    if digits.digits[0] == 4, digits.digits[1] == 4, digits.digits[2] == 7 || digits.gaps[1] != 0 {
      if let range = digits.range(12, in: text) { return see(phone: range, nationalAt: 2) }
    }
    guard digits.digits[0] == 0, digits.digits[1] != 4, digits.digits[1] != 6 else { return }
    // "07700 90123": a mobile in its groups, of which a digit was left out.
    let isShort = digits.digits[1] == 7 && digits.count == 10 && digits.gaps[4] == 32
    let lengths = isShort || [1, 5, 8].contains(digits.digits[1]) ? [11, 10] : [11]
    for length in lengths where length <= digits.count && isGroupedLikePhone(length) {
      if let range = digits.range(length, in: text), isPlainNumber(range, lastGap: 0) {
        return see(phone: range, nationalAt: 1)
      }
    }
  }

  /// "+44 (0)7700 900123", "+48 601 234 567"; the scan goes on behind it.
  mutating func seeInternationalPhone(at plus: Int) {
    let start = text[plus + 1] == UInt8(ascii: "(") ? plus + 2 : text.skipSpaces(plus + 1, limit: 1)
    guard !text[plus - 1].isLetterOrDigit, text[start].isDigit, text[start] != 48 else { return }
    digits.read(text, at: start)
    guard digits.count >= 9, let length = internationalLength(countryAt: 0), let range = digits.range(length, in: text)
    else { return }
    see(phone: plus..<range.upperBound, nationalAt: nationalStart(countryAt: 0))
    position = range.upperBound
  }

  private mutating func seeDialledInternational() {
    guard digits.digits[2] != 0, let length = internationalLength(countryAt: 2), length >= 12,
      let range = digits.range(length, in: text)
    else { return }
    see(phone: range, nationalAt: nationalStart(countryAt: 2))
  }

  /// How many digits belong to an international number, from the country's code on; nil if too few.
  ///
  /// British numbers have ten behind the code; others end at the first gap after ten digits before a short group.
  private func internationalLength(countryAt index: Int) -> Int? {
    let value = digits.digits
    if value[index] == 4, value[index + 1] == 4 {
      let length = index + (digits.count > index + 2 && value[index + 2] == 0 ? 13 : 12)
      return length <= digits.count ? length : digits.count >= length - 1 ? length - 1 : nil
    }
    var length = 0
    for group in digits.groups(digits.count) {
      if length >= index + 10, group < 3 || length + group > index + 13 { break }
      length += group
    }
    return (index + 9...index + 15).contains(length) ? length : nil
  }

  /// The first group is an area code or the whole; or the digits stand alone, in pairs or in threes.
  ///
  /// "01-02-2025 10:30" is a date and a time, so no number that begins with a group of two unless all are pairs.
  private func isGroupedLikePhone(_ length: Int) -> Bool {
    let groups = digits.groups(length)
    guard groups[0] < 3 else { return true }
    if groups[0] == 1, groups.count < length { return digits.digits[1] == 7 && digits.parted(length, by: " -") }
    if groups[0] == 1, zip(digits.digits, digits.digits.dropFirst()).prefix(9).allSatisfy({ $1 == $0 + 1 }) {
      return false
    }
    return groups.dropLast().allSatisfy { $0 == groups[0] } && groups.last.map { $0 <= groups[0] } ?? false
  }

  private mutating func see(phone range: Range<Int>, nationalAt national: Int?) {
    let isBracketed =
      text[range.lowerBound - 1] == UInt8(ascii: "(") && range.contains { text[$0] == UInt8(ascii: ")") }
    let start = isBracketed ? range.lowerBound - 1 : range.lowerBound
    let end = extensionEnd(after: range.upperBound)
    guard let national, digits.digits[national] != 1, digits.digits[national] != 2, digits.digits[national] != 7 else {
      return see(.phone, start..<end, .checked)
    }
    see(.serviceLine, start..<end, isOfNoPerson(national) ? .shape : .checked)
  }

  /// 0300 and 0303 are for public bodies and charities, 033, 034 and 037 for firms, 0800 and 0808 are free to call: no
  /// family has one.
  private func isOfNoPerson(_ national: Int) -> Bool {
    let code = Array(digits.digits[national...].prefix(3))
    return [[3, 0, 0], [3, 0, 3], [8, 0, 0], [8, 0, 8]].contains(code) || code[0] == 3 && [3, 4, 7].contains(code[1])
  }

  /// Where a British number begins behind the country's code, or behind the 0 of "(0)"; nil for other countries.
  private func nationalStart(countryAt index: Int) -> Int? {
    guard digits.digits[index] == 4, digits.digits[index + 1] == 4 else { return nil }
    return digits.digits[index + 2] == 0 ? index + 3 : index + 2
  }

  /// Past "ext 214", "x214" or "#214", one to five digits; else the offset itself.
  func extensionEnd(after offset: Int) -> Int {
    var mark = offset
    while mark < offset + 3, text[mark] == 32 || text[mark] == UInt8(ascii: ",") || text[mark] == UInt8(ascii: "(") {
      mark += 1
    }
    let words: [StaticString] = ["extension", "extn", "ext", "x", "#"]
    guard let word = words.first(where: { text.has($0, at: mark) }) else { return offset }
    var start = mark + word.utf8CodeUnitCount
    while start < offset + 16, [32, 46, 58].contains(text[start]) { start += 1 }
    let end = text.runEnd(start)
    return (1...5).contains(end - start) && text.allDigits(start..<end) ? end : offset
  }
}
