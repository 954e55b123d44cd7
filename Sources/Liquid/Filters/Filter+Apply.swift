extension Filter {
  /// What the filter makes of a value.
  /// - Precondition: the number of arguments fits `arguments`.
  /// - Throws: `FilterFault` for input or arguments it can't work with.
  func apply(to input: Value, _ arguments: [Value], _ context: FilterContext) throws(FilterFault) -> Value {
    let first = arguments.first
    let second = arguments.count > 1 ? arguments[1] : nil
    switch self {
    case .abs: return input.withNumber { $0.magnitude }
    case .append: return .text(input.text.appending(first.text))
    case .at_least: return input.larger(first ?? .null)
    case .at_most: return input.smaller(first ?? .null)
    case .base64_decode: return try input.decodingBase64(urlSafe: false)
    case .base64_encode: return input.mapText { Base64.encoded($0, urlSafe: false) }
    case .base64_url_safe_decode: return try input.decodingBase64(urlSafe: true)
    case .base64_url_safe_encode: return input.mapText { Base64.encoded($0, urlSafe: true) }
    case .capitalize: return input.mapText { $0.capitalized }
    case .ceil: return try input.rounded(nil, .up)
    case .compact: return try input.compacted(by: first, context)
    case .concat: return try input.concatenated(with: first ?? .null, context)
    case .date: return try input.formattedDate(first ?? .null, context)
    case .default: return input.orDefault(first, second.flatMap { $0 }, last: arguments.last)
    case .divided_by: return try input.calculated(.divided, first ?? .null)
    case .downcase: return input.mapText { $0.lowercased }
    case .escape, .h: return input.isNull ? .null : input.mapText { $0.escapedHTML }
    case .escape_once: return input.mapText { $0.escapedHTMLOnce }
    case .find: return try input.found(first ?? .null, second, context)
    case .find_index: return try input.foundIndex(first ?? .null, second, context)
    case .first: return input.isList ? input.first ?? .null : .null
    case .floor: return try input.rounded(nil, .down)
    case .has: return try input.hasItem(first ?? .null, second, context)
    case .join: return try input.joined(first, context)
    case .last: return input.isList ? input.last ?? .null : .null
    case .lstrip: return .text(input.text.stripped(start: true, end: false))
    case .map: return try input.mapped(first ?? .null, context)
    case .minus: return try input.calculated(.minus, first ?? .null)
    case .modulo: return try input.calculated(.modulo, first ?? .null)
    case .newline_to_br: return input.mapText { $0.replacingNewlines(with: Array("<br />\n".utf8)) }
    case .plus: return try input.calculated(.plus, first ?? .null)
    case .prepend: return .text(first.text.appending(input.text))
    default: return try applyLater(to: input, arguments, context)
    }
  }

  private func applyLater(
    to input: Value, _ arguments: [Value], _ context: FilterContext
  ) throws(FilterFault) -> Value {
    let first = arguments.first
    let second = arguments.count > 1 ? arguments[1] : nil
    switch self {
    case .reject: return try input.selected(first ?? .null, second, context, keepsMatches: false)
    case .remove: return try input.replacing(first ?? .null, with: nil, .all, context)
    case .remove_first: return try input.replacing(first ?? .null, with: nil, .first, context)
    case .remove_last: return try input.replacing(first ?? .null, with: nil, .last, context)
    case .replace: return try input.replacing(first ?? .null, with: second, .all, context)
    case .replace_first: return try input.replacing(first ?? .null, with: second, .first, context)
    case .replace_last: return try input.replacing(first ?? .null, with: second, .last, context)
    case .reverse: return try input.reversed(context)
    case .round: return try input.rounded(first, .half)
    case .rstrip: return .text(input.text.stripped(start: false, end: true))
    case .size: return input.size ?? .integer(0, input.origin)
    case .slice: return try input.sliced(first ?? .null, second)
    case .sort: return try input.sorted(by: first, context) { (a, b) throws(FilterFault) in try a.nilSafeOrder(to: b) }
    case .sort_natural: return try input.sorted(by: first, context) { $0.naturalOrder(to: $1) }
    case .split: return try input.split(by: first ?? .null, context)
    case .squish: return input.isNull ? .null : input.mapText { $0.squished }
    case .strip: return .text(input.text.stripped(start: true, end: true))
    case .strip_html: return input.mapText { $0.withoutHTML }
    case .strip_newlines: return input.mapText { $0.replacingNewlines(with: []) }
    case .sum: return try input.summed(by: first, context)
    case .times: return try input.calculated(.times, first ?? .null)
    case .truncate: return try input.truncated(first, second)
    case .truncatewords: return try input.truncatedWords(first, second)
    case .uniq: return try input.unique(by: first, context)
    case .upcase: return input.mapText { $0.uppercased }
    case .url_decode: return input.isNull ? .null : try input.decodingURL()
    case .url_encode: return input.isNull ? .null : input.mapText { $0.encodedForURL }
    case .where: return try input.selected(first ?? .null, second, context, keepsMatches: true)
    default: return try applyForLetters(to: input, first, second, context)
    }
  }

  private func applyForLetters(
    to input: Value, _ first: Value?, _ second: Value?, _ context: FilterContext
  ) throws(FilterFault) -> Value {
    switch self {
    case .a_an: input.withArticle
    case .cy_date: try input.dateInWords(.welsh, context)
    case .cy_date_short: try input.dateInWords(.welshShort, context)
    case .gb_date: try input.dateInWords(.british, context)
    case .gb_date_short: try input.dateInWords(.britishShort, context)
    case .list_and: try input.listInWords(first, context)
    case .phone: try input.phoneNumber()
    case .plural: try input.plural(first ?? .null, second)
    default: input
    }
  }
}

extension Value? {
  /// The text of an argument; empty if it is left out.
  var text: TextValue { self?.text ?? TextValue([], .literal) }
}
