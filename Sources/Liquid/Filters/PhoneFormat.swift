/// Telephone numbers of the United Kingdom.
///
/// The groups are those of Ofcom's National Telephone Numbering Plan: area code, then the local number in two groups.
/// Numbers of other countries stay as they are written.
enum PhoneFormat {
  /// U+00A0.
  private static let space: [UInt8] = [0xC2, 0xA0]

  /// Areas whose code has five digits after the 0, with local numbers of five (and rarely four) digits.
  private static let longAreas: Set<String> = [
    "13873", "15242", "15394", "15395", "15396", "16973", "16974", "16977", "17683", "17684", "17687", "19467",
  ]

  /// The number with no-break spaces between its groups; nil for what is no telephone number.
  static func setOut(_ text: [UInt8]) -> [UInt8]? {
    let trimmed = Array(text.trimmingASCIISpace)
    guard trimmed.allSatisfy({ $0.isDigit || " ()+-.\u{A0}".utf8.contains($0) }) else { return nil }
    var digits = trimmed.filter(\.isDigit)
    guard (3...15).contains(digits.count) else { return nil }
    var prefix: [UInt8] = []
    if trimmed.first == UInt8(ascii: "+") || digits.starts(with: "00".utf8) {
      let international = trimmed.first == UInt8(ascii: "+") ? digits : Array(digits.dropFirst(2))
      guard international.starts(with: "44".utf8) else { return trimmed.replacingSpaces(with: space) }
      prefix = Array("+44".utf8) + space
      digits = Array(international.dropFirst(2).drop { $0 == UInt8(ascii: "0") })
    } else if digits.first == UInt8(ascii: "0") {
      digits.removeFirst()
      prefix = [UInt8(ascii: "0")]
    } else {
      return trimmed.replacingSpaces(with: space)
    }
    guard let groups = groups(of: String(decoding: digits, as: UTF8.self)) else {
      return trimmed.replacingSpaces(with: space)
    }
    return prefix + set(digits, in: groups)
  }

  private static func set(_ digits: [UInt8], in groups: [Int]) -> [UInt8] {
    var output: [UInt8] = []
    var start = 0
    for (index, length) in groups.enumerated() {
      if index > 0 { output += space }
      output += digits[start..<(start + length)]
      start += length
    }
    return output
  }

  /// The lengths of the groups of a number without its 0; nil where the plan has no such number.
  private static func groups(of number: String) -> [Int]? {
    let count = number.utf8.count
    // 0800 1111 (Childline) and 0845 46 4x are shorter than the plan has it.
    if number.hasPrefix("84546"), count == 7 { return [3, 2, 2] }
    if count == 7, number.hasPrefix("800") || number.hasPrefix("845") { return [3, 4] }
    if count == 9, longAreas.contains(String(number.prefix(5))) { return [5, 4] }
    if count == 9 { return number.hasPrefix("1") ? [4, 5] : number.hasPrefix("8") ? [3, 6] : nil }
    guard count == 10 else { return nil }
    switch number.utf8.first {
    case UInt8(ascii: "1"): return geographic(number)
    case UInt8(ascii: "2"): return [2, 4, 4]
    case UInt8(ascii: "3"): return number.hasPrefix("3000") ? [4, 2, 2, 2] : [3, 3, 4]
    case UInt8(ascii: "5"), UInt8(ascii: "7"): return [4, 3, 3]
    case UInt8(ascii: "8"), UInt8(ascii: "9"): return [3, 3, 4]
    default: return nil
    }
  }

  private static func geographic(_ number: String) -> [Int] {
    if longAreas.contains(String(number.prefix(5))) { return [5, 5] }
    let second = number.utf8.dropFirst().first
    let third = number.utf8.dropFirst(2).first
    if second == UInt8(ascii: "1") || third == UInt8(ascii: "1") { return [3, 3, 4] }
    return [4, 3, 3]
  }
}

extension [UInt8] {
  /// Spaces, of either kind, between groups as one of another kind.
  fileprivate func replacingSpaces(with space: [UInt8]) -> [UInt8] {
    let plain = String(decoding: self, as: UTF8.self).split { $0 == " " || $0 == "\u{A0}" }
    return Array(plain.map { Array($0.utf8) }.joined(separator: space))
  }
}
