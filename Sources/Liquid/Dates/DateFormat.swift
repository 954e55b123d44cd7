import TextCore

/// Writes a point in time as a pattern asks for it, with every directive and flag of Ruby's `Time#strftime`.
struct DateFormat {
  private let moment: Moment
  private let day: CalendarDate
  private var output: [UInt8] = []

  /// No part of a result may be padded to more than this; a longer one is an error.
  private static let widthLimit = 1_024

  /// The moment in the pattern's form; nil if its year is not of 1 to 9999.
  /// - Throws: `FilterFault.outputTooLong` for a hostile width, `.badPattern` for a pattern that ends too early.
  static func text(of moment: Moment, pattern: [UInt8]) throws(FilterFault) -> [UInt8]? {
    guard let day = moment.day else { return nil }
    var format = DateFormat(moment: moment, day: day)
    try format.write(pattern)
    return format.output
  }

  private init(moment: Moment, day: CalendarDate) {
    self.moment = moment
    self.day = day
  }

  /// What stands between the percent sign and the letter.
  private struct Flags {
    var padding: UInt8?
    var noPadding = false
    var uppercase = false
    var swapCase = false
    var colons = 0
    var width: Int?
  }

  private mutating func write(_ pattern: [UInt8]) throws(FilterFault) {
    var index = 0
    while index < pattern.count {
      guard pattern[index] == UInt8(ascii: "%") else {
        output.append(pattern[index])
        index += 1
        continue
      }
      let start = index
      index += 1
      let flags = Self.flags(pattern, &index)
      if let width = flags.width, width > Self.widthLimit { throw .outputTooLong }
      guard index < pattern.count else { throw .badPattern }
      Self.skipModifier(pattern, &index)
      if try directive(pattern[index], flags) {
        index += 1
      } else {
        let end = min(index + 1, pattern.count)
        output.append(contentsOf: pattern[start..<end])
        index = end
      }
    }
  }

  private static func flags(_ pattern: [UInt8], _ index: inout Int) -> Flags {
    var flags = Flags()
    while index < pattern.count {
      switch pattern[index] {
      case UInt8(ascii: "-"): flags.noPadding = true
      case UInt8(ascii: "0"): flags.padding = UInt8(ascii: "0")
      case UInt8(ascii: "_"): flags.padding = UInt8(ascii: " ")
      case UInt8(ascii: "^"): flags.uppercase = true
      case UInt8(ascii: "#"): flags.swapCase = true
      case UInt8(ascii: ":"): flags.colons += 1
      default:
        flags.width = width(pattern, &index)
        return flags
      }
      index += 1
    }
    return flags
  }

  /// Passes over an `E` or `O` (other calendars, other digits), which changes nothing where it may stand.
  private static func skipModifier(_ pattern: [UInt8], _ index: inout Int) {
    guard index + 1 < pattern.count else { return }
    let allowed: StaticString
    switch pattern[index] {
    case UInt8(ascii: "E"): allowed = "cCxXyY"
    case UInt8(ascii: "O"): allowed = "deHkIlmMSuUVwWy"
    default: return
    }
    let isAllowed = (0..<allowed.utf8CodeUnitCount).contains { allowed.utf8Start[$0] == pattern[index + 1] }
    if isAllowed { index += 1 }
  }

  private static func width(_ pattern: [UInt8], _ index: inout Int) -> Int? {
    var width: Int?
    while index < pattern.count, pattern[index].isDigit {
      width = min((width ?? 0) * 10 + Int(pattern[index] - 48), 1_000_000)
      index += 1
    }
    return width
  }

  /// False if there is no such directive.
  private mutating func directive(_ letter: UInt8, _ flags: Flags) throws(FilterFault) -> Bool {
    if flags.colons > 0, letter != UInt8(ascii: "z") || flags.colons > 3 { return false }
    switch letter {
    case UInt8(ascii: "Y"): number(day.year, 4, flags)
    case UInt8(ascii: "C"): number(day.year / 100, 2, flags)
    case UInt8(ascii: "y"): number(day.year % 100, 2, flags)
    case UInt8(ascii: "m"): number(day.month, 2, flags)
    case UInt8(ascii: "d"): number(day.day, 2, flags)
    case UInt8(ascii: "e"): number(day.day, 2, flags, padding: UInt8(ascii: " "))
    case UInt8(ascii: "j"): number(day.dayOfYear, 3, flags)
    case UInt8(ascii: "H"): number(hour, 2, flags)
    case UInt8(ascii: "k"): number(hour, 2, flags, padding: UInt8(ascii: " "))
    case UInt8(ascii: "I"): number(hour12, 2, flags)
    case UInt8(ascii: "l"): number(hour12, 2, flags, padding: UInt8(ascii: " "))
    case UInt8(ascii: "M"): number(moment.secondOfDay / 60 % 60, 2, flags)
    case UInt8(ascii: "S"): number(moment.secondOfDay % 60, 2, flags)
    case UInt8(ascii: "s"): number(moment.secondsSince1970, 1, flags)
    case UInt8(ascii: "u"): number(day.weekday == 0 ? 7 : day.weekday, 1, flags)
    case UInt8(ascii: "w"): number(day.weekday, 1, flags)
    case UInt8(ascii: "G"): number(isoWeek.year, 4, flags)
    case UInt8(ascii: "g"): number(isoWeek.year % 100, 2, flags)
    case UInt8(ascii: "V"): number(isoWeek.week, 2, flags)
    case UInt8(ascii: "U"): number((day.dayOfYear + 6 - day.weekday) / 7, 2, flags)
    case UInt8(ascii: "W"): number((day.dayOfYear + 6 - (day.weekday + 6) % 7) / 7, 2, flags)
    case UInt8(ascii: "L"): fraction(flags.width ?? 3)
    case UInt8(ascii: "N"): fraction(flags.width ?? 9)
    case UInt8(ascii: "z"): zoneOffset(flags)
    default: return try namedDirective(letter, flags)
    }
    return true
  }

  private mutating func namedDirective(_ letter: UInt8, _ flags: Flags) throws(FilterFault) -> Bool {
    switch letter {
    case UInt8(ascii: "A"): word(EnglishCalendar.weekdays[day.weekday], flags)
    case UInt8(ascii: "a"): word(String(EnglishCalendar.weekdays[day.weekday].prefix(3)), flags)
    case UInt8(ascii: "B"): word(EnglishCalendar.months[day.month - 1], flags)
    case UInt8(ascii: "b"), UInt8(ascii: "h"): word(String(EnglishCalendar.months[day.month - 1].prefix(3)), flags)
    case UInt8(ascii: "p"): word(flags.swapCase ? half.lowercased() : half, flags, swapsDown: true)
    case UInt8(ascii: "P"): word(half.lowercased(), flags)
    case UInt8(ascii: "Z"): word(flags.swapCase ? moment.zone.lowercased() : moment.zone, flags, swapsDown: true)
    case UInt8(ascii: "n"): word("\n", flags)
    case UInt8(ascii: "t"): word("\t", flags)
    case UInt8(ascii: "%"): word("%", flags)
    case UInt8(ascii: "c"): try nested("%a %b %e %H:%M:%S %Y", flags)
    case UInt8(ascii: "D"), UInt8(ascii: "x"): try nested("%m/%d/%y", flags)
    case UInt8(ascii: "F"): try nested("%Y-%m-%d", flags)
    case UInt8(ascii: "v"): try nested("%e-%^b-%Y", flags)
    case UInt8(ascii: "X"), UInt8(ascii: "T"): try nested("%H:%M:%S", flags)
    case UInt8(ascii: "r"): try nested("%I:%M:%S %p", flags)
    case UInt8(ascii: "R"): try nested("%H:%M", flags)
    default: return false
    }
    return true
  }

  private var hour: Int { moment.secondOfDay / 3_600 }

  private var hour12: Int { hour % 12 == 0 ? 12 : hour % 12 }

  private var half: String { hour < 12 ? "AM" : "PM" }

  /// The ISO 8601 week and the year it belongs to.
  private var isoWeek: (year: Int, week: Int) {
    let weekday = (day.weekday + 6) % 7
    guard let thursday = day.adding(days: 3 - weekday) else { return (day.year, 1) }
    return (thursday.year, (thursday.dayOfYear - 1) / 7 + 1)
  }
}

// MARK: - Writing one part

extension DateFormat {
  private mutating func number(_ number: Int, _ width: Int, _ flags: Flags, padding: UInt8 = UInt8(ascii: "0")) {
    let digits = Array(String(number.magnitude).utf8)
    let fill = flags.padding ?? padding
    let length = flags.noPadding ? 0 : (flags.width ?? width)
    let missing = max(0, length - digits.count - (number < 0 ? 1 : 0))
    if number < 0, fill == UInt8(ascii: "0") { output.append(UInt8(ascii: "-")) }
    output.append(contentsOf: repeatElement(fill, count: missing))
    if number < 0, fill != UInt8(ascii: "0") { output.append(UInt8(ascii: "-")) }
    output.append(contentsOf: digits)
  }

  private mutating func word(_ word: String, _ flags: Flags, swapsDown: Bool = false) {
    let text = flags.uppercase || (flags.swapCase && !swapsDown) ? word.uppercased() : word
    pad(Array(text.utf8), flags)
  }

  private mutating func nested(_ pattern: StaticString, _ flags: Flags) throws(FilterFault) {
    var inner = DateFormat(moment: moment, day: day)
    try inner.write(Array(UnsafeBufferPointer(start: pattern.utf8Start, count: pattern.utf8CodeUnitCount)))
    pad(flags.uppercase ? inner.output.map { $0 &- 97 < 26 ? $0 & 0xDF : $0 } : inner.output, flags)
  }

  private mutating func pad(_ text: [UInt8], _ flags: Flags) {
    let missing = flags.noPadding ? 0 : max(0, (flags.width ?? 0) - text.count)
    output.append(contentsOf: repeatElement(flags.padding ?? UInt8(ascii: " "), count: missing))
    output.append(contentsOf: text)
  }

  private mutating func fraction(_ digits: Int) {
    var rest = moment.nanoseconds
    var unit = 100_000_000
    for _ in 0..<digits {
      output.append(unit == 0 ? 48 : UInt8(48 + rest / unit))
      rest = unit == 0 ? 0 : rest % unit
      unit /= 10
    }
  }

  private mutating func zoneOffset(_ flags: Flags) {
    let seconds = abs(moment.utcOffset)
    let two = { (number: Int) in (number < 10 ? "0" : "") + String(number) }
    let rest =
      switch flags.colons {
      case 0: two(seconds / 60 % 60)
      case 1: ":" + two(seconds / 60 % 60)
      case 3 where seconds % 3_600 == 0: ""
      default: ":" + two(seconds / 60 % 60) + ":" + two(seconds % 60)
      }
    let sign = moment.utcOffset < 0 ? "-" : "+"
    let width = max(0, (flags.width ?? 0) - rest.utf8.count - 1)
    let hours = flags.noPadding ? String(seconds / 3_600) : two(seconds / 3_600)
    let missing = max(0, width - hours.utf8.count)
    if flags.padding == UInt8(ascii: " ") {
      let bare = String(seconds / 3_600)
      let blanks = String(repeating: " ", count: max(0, max(width, 2) - bare.utf8.count))
      output.append(contentsOf: (blanks + sign + bare + rest).utf8)
    } else {
      output.append(contentsOf: (sign + String(repeating: "0", count: missing) + hours + rest).utf8)
    }
  }
}

/// The words of the English calendar.
enum EnglishCalendar {
  static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
