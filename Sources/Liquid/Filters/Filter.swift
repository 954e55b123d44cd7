/// The filters by name: the 61 of Liquid 5.13, and those for letters.
enum Filter: String, Sendable, CaseIterable {
  case abs, append, at_least, at_most, base64_decode, base64_encode, base64_url_safe_decode, base64_url_safe_encode
  case capitalize, ceil, compact, concat, date, `default`, divided_by, downcase, escape, escape_once, find, find_index
  case first, floor, h, has, join, last, lstrip, map, minus, modulo, newline_to_br, plus, prepend, reject, remove
  case remove_first, remove_last, replace, replace_first, replace_last, reverse, round, rstrip, size, slice, sort
  case sort_natural, split, squish, strip, strip_html, strip_newlines, sum, times, truncate, truncatewords, uniq
  case upcase, url_decode, url_encode, `where`
  // For letters.
  case a_an, cy_date, cy_date_short, gb_date, gb_date_short, list_and, phone, plural

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// All names, sorted.
  static let names = allCases.map(\.rawValue).sorted()

  init?(name: ArraySlice<UInt8>) {
    guard let filter = Self.byName[String(decoding: name, as: UTF8.self)] else { return nil }
    self = filter
  }

  var name: String { rawValue }

  /// How many arguments the filter takes.
  var arguments: ClosedRange<Int> {
    switch self {
    case .abs, .base64_decode, .base64_encode, .base64_url_safe_decode, .base64_url_safe_encode, .capitalize, .ceil,
      .downcase, .escape, .escape_once, .first, .floor, .h, .last, .lstrip, .newline_to_br, .reverse, .rstrip, .size,
      .squish, .strip, .strip_html, .strip_newlines, .upcase, .url_decode, .url_encode, .a_an, .cy_date,
      .cy_date_short, .gb_date, .gb_date_short, .phone:
      0...0
    case .append, .at_least, .at_most, .concat, .date, .divided_by, .map, .minus, .modulo, .plus, .prepend, .remove,
      .remove_first, .remove_last, .split, .times:
      1...1
    case .compact, .join, .round, .sort, .sort_natural, .sum, .uniq, .list_and: 0...1
    case .default, .truncate, .truncatewords: 0...2
    case .find, .find_index, .has, .reject, .replace, .replace_first, .slice, .where, .plural: 1...2
    case .replace_last: 2...2
    }
  }
}

/// What filters need to know beside their input and arguments.
struct FilterContext {
  /// What "now" means.
  var now: Moment?
  /// The longest text a filter may make, in bytes.
  var byteLimit: Int
  /// The longest list a filter may make.
  var itemLimit: Int

  /// - Throws: `FilterFault.outputTooLong` for a result beyond the limits.
  func check(_ result: Value) throws(FilterFault) {
    switch result {
    case .text(let text) where text.bytes.count > byteLimit: throw .outputTooLong
    case .array(let array) where array.count > itemLimit: throw .outputTooLong
    default: return
    }
  }
}
