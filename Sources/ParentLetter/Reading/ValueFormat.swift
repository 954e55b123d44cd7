/// Whether a text has the form of an everyday UK value. Loose on purpose: these catch slips, not liars.
enum ValueFormat {
  /// Four digits, two and two with hyphens between, whether there is such a day or not.
  /// `dayFirst`: whether 31/11/2026 has the shape too.
  static func isDateShaped(_ text: String, dayFirst: Bool) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    if parts.map(\.count) == [4, 2, 2] { return parts.joined().allSatisfy(isDigit) }
    let typed = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return dayFirst && typed.count == 3 && typed.joined().allSatisfy(isDigit) && typed[2].count == 4
      && typed.dropLast().allSatisfy { (1...2).contains($0.count) }
  }

  /// One @ with something on both sides, a dot in the domain, no spaces.
  static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, isPrintable(text) else { return false }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
  }

  /// Digits with spaces, hyphens and brackets, as many as UK numbers have (Ofcom, National Telephone Numbering Plan):
  /// three of a short code, six from 116, with their 0 eleven, or ten from 01 and 08, or the eight of 0800 1111; another
  /// country's behind a plus.
  static func isPhone(_ text: String) -> Bool {
    guard text.utf8.allSatisfy({ isDigit($0) || " -()+".utf8.contains($0) }) else { return false }
    let digits = nationalDigits(of: text)
    if text.hasPrefix("+"), digits.first != "0" { return (8...15).contains(digits.count) }
    switch digits.prefix(2) {
    case "01": return digits.count == 10 || digits.count == 11
    case "08": return digits.count == 10 || digits.count == 11 || digits == "08001111"
    case "02", "03", "05", "07", "09": return digits.count == 11
    default: return digits.count == 3 || digits.count == 6 && digits.hasPrefix("116")
    }
  }

  /// Whether a phone number has a digit less than nearly all others like it: some towns' still have ten.
  static func isShortPhone(_ text: String) -> Bool {
    let digits = nationalDigits(of: text)
    return digits.hasPrefix("01") && digits.count == 10
  }

  /// The digits, those behind +44 with the 0 that it stands for.
  private static func nationalDigits(of text: String) -> String {
    let digits = String(decoding: text.utf8.filter(isDigit), as: UTF8.self)
    guard text.hasPrefix("+"), digits.hasPrefix("44") else { return digits }
    return "0" + digits.dropFirst(digits.hasPrefix("440") ? 3 : 2)
  }

  /// An https address with a host that has a dot, no spaces, no control characters.
  static func isURL(_ text: String) -> Bool {
    guard text.hasPrefix("https://"), isPrintable(text) else { return false }
    let host = text.dropFirst(8).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return host.contains(".") && !host.hasPrefix(".") && !host.hasSuffix(".")
  }

  /// 18:30, 18.30, 6.30pm, 6pm, 6:30 pm, noon, midday, midnight.
  static func isTime(_ text: String) -> Bool { minutes(of: text) != nil }

  /// The minutes since midnight that a time of day may mean: one number, or two where neither am nor pm stands behind an
  /// hour before noon; nil for what is no time.
  static func minutes(of text: String) -> ClosedRange<Int>? {
    var word = text.lowercased().filter { $0 != " " }
    if word.hasSuffix("a.m.") || word.hasSuffix("p.m.") {
      word = word.dropLast(4) + String(word.suffix(4).filter { $0 != "." })
    }
    if word == "noon" || word == "midday" { return 720...720 }
    if word == "midnight" { return 0...1_440 }
    let half = word.hasSuffix("am") ? 0 : word.hasSuffix("pm") ? 720 : nil
    if half != nil { word = String(word.dropLast(2)) }
    let parts = word.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }.map { Int($0) }
    guard parts.count <= 2, let hour = parts[0], (half == nil ? 0...23 : 1...12).contains(hour),
      parts.count == 2 || half != nil, let minute = parts.count == 2 ? parts[1] : 0, (0...59).contains(minute)
    else { return nil }
    if let half { return (hour % 12 * 60 + minute + half)...(hour % 12 * 60 + minute + half) }
    let isClear = hour > 11 || hour == 0 || word.hasPrefix("0")
    return (hour * 60 + minute)...(hour * 60 + minute + (isClear ? 0 : 720))
  }

  /// One or two letters, a digit, perhaps a digit or letter; then a digit and two letters.
  ///
  /// The area letters are not checked, so that invented ones (QX1 1AA) can be used in examples.
  static func isPostcode(_ text: String) -> Bool {
    let code = text.uppercased().utf8.filter { $0 != 0x20 }
    guard (5...7).contains(code.count), isPrintable(text.filter { $0 != " " }) else { return false }
    let inward = Array(code.suffix(3))
    let outward = Array(code.dropLast(3))
    let letters = outward.prefix { isLetter($0) }.count
    return isDigit(inward[0]) && isLetter(inward[1]) && isLetter(inward[2]) && (1...2).contains(letters)
      && outward.count > letters && isDigit(outward[letters]) && outward.dropFirst(letters + 1).count <= 1
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) }

  private static func isPrintable(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      !$0.properties.isWhitespace && $0.value >= 32 && $0 != "<" && $0 != ">" && $0 != "\""
    }
  }
}
