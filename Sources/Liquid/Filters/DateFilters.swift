import TextCore

/// Dates: Liquid's `date`, and dates in words.
extension Value {
  /// The point in time a value names; nil if it names none.
  func moment(_ now: Moment?) -> Moment? {
    switch self {
    case .date(let day, _): return Moment(startOf: day)
    case .moment(let moment, _): return moment
    case .integer(let seconds, _): return Moment(secondsSince1970: seconds)
    case .text(let text):
      let word = text.bytes.count <= 5 ? text.bytes.map(\.lowercasedASCII) : []
      if word.isEqual(to: "now") || word.isEqual(to: "today") { return now }
      if !text.bytes.isEmpty, text.bytes.allSatisfy(\.isDigit) {
        return Int(text.string).map { Moment(secondsSince1970: $0) }
      }
      return DateReader.moment(in: text.bytes, now: now)
    default: return nil
    }
  }

  /// The date as a pattern has it; what is no date, or an empty pattern, leaves the value as it is.
  /// - Throws: `FilterFault.outputTooLong` for a hostile pattern.
  func formattedDate(_ pattern: Value, _ context: FilterContext) throws(FilterFault) -> Value {
    let format = pattern.text
    guard !format.bytes.isEmpty, let moment = moment(context.now),
      let bytes = try DateFormat.text(of: moment, pattern: format.bytes)
    else { return self }
    let isNow = if case .text(let text) = self { text.origin == .literal } else { false }
    return .text(TextValue(bytes, isNow ? format.origin : origin.mixed(with: format.origin)))
  }

  /// The date in the words of a language.
  /// - Throws: `FilterFault.unreadable` for what is no date.
  func dateInWords(_ style: DateWords, _ context: FilterContext) throws(FilterFault) -> Value {
    if isNull { return .null }
    guard let day = moment(context.now)?.day else {
      throw .unreadable(wanted: "a date such as 2025-11-14")
    }
    return .text(TextValue(style.text(of: day), origin))
  }
}

/// How a date is written out in a letter.
enum DateWords {
  /// "Friday 14 November 2025"
  case british
  /// "14 November 2025"
  case britishShort
  /// "Dydd Gwener 14 Tachwedd 2025"
  case welsh
  /// "14 Tachwedd 2025"
  case welshShort

  func text(of day: CalendarDate) -> String {
    switch self {
    case .british:
      "\(EnglishCalendar.weekdays[day.weekday]) \(day.day) \(EnglishCalendar.months[day.month - 1]) \(day.year)"
    case .britishShort: "\(day.day) \(EnglishCalendar.months[day.month - 1]) \(day.year)"
    case .welsh: "\(WelshCalendar.weekdays[day.weekday]) \(day.day) \(WelshCalendar.months[day.month - 1]) \(day.year)"
    case .welshShort: "\(day.day) \(WelshCalendar.months[day.month - 1]) \(day.year)"
    }
  }
}

/// The words of the Welsh calendar.
enum WelshCalendar {
  static let weekdays = [
    "Dydd Sul", "Dydd Llun", "Dydd Mawrth", "Dydd Mercher", "Dydd Iau", "Dydd Gwener", "Dydd Sadwrn",
  ]
  static let months = [
    "Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd",
    "Rhagfyr",
  ]
}
