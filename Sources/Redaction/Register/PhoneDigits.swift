/// The digits of a British telephone number without what stands before them.
enum PhoneDigits {
  /// Without the trunk nought, the country code and the international prefix; a number of another country without "00".
  static func national(_ digits: [UInt8]) -> [UInt8] {
    var rest = digits[...]
    let zero = UInt8(ascii: "0")
    let four = UInt8(ascii: "4")
    if rest.starts(with: [zero, zero]) { rest = rest.dropFirst(2) }
    if rest.starts(with: [four, four]), rest.count > 10 { rest = rest.dropFirst(2) }
    if rest.first == zero { rest = rest.dropFirst() }
    return Array(rest)
  }
}
