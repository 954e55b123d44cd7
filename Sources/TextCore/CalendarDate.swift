/// A day of the proleptic Gregorian calendar, with no time and no zone.
public struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// 1 ... 9999.
  public let year: Int
  /// 1 ... 12.
  public let month: Int
  /// 1 ... 31.
  public let day: Int

  /// Nil if there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY-MM-DD` and nothing else (ISO 8601 calendar date, extended format).
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]), let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// A day as people in Britain type it: `2027-01-15`, or `15/1/2027` with the day first; nil for anything else.
  package init?(typed text: some StringProtocol) {
    if let date = CalendarDate(iso: text) {
      self = date
      return
    }
    let parts = Array(text.utf8).split(omittingEmptySubsequences: false) { "/.-".utf8.contains($0) }
    guard parts.count == 3, (1...2).contains(parts[0].count), (1...2).contains(parts[1].count), parts[2].count == 4,
      let day = Self.number(parts[0]), let month = Self.number(parts[1]), let year = Self.number(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day a number of days after 1 January 1970; nil outside the years 1 ... 9999.
  public init?(daysSince1970 days: Int) {
    // Of these days one more is told from the years 0 and 10000, whatever the number.
    guard (-800_000...3_000_000).contains(days) else { return nil }
    // Howard Hinnant's civil-from-days: eras of 400 years that start on 1 March.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// Days after 1 January 1970; negative before it.
  public var daysSince1970: Int {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Day of the week: 0 is Sunday, 6 is Saturday.
  public var weekday: Int { ((daysSince1970 + 4) % 7 + 7) % 7 }

  /// Day of the year: 1 ... 366.
  public var dayOfYear: Int {
    (1..<month).reduce(day) { $0 + Self.days(inMonth: $1, of: year) }
  }

  /// The day a number of days later (earlier if negative); nil outside the years 1 ... 9999.
  public func adding(days: Int) -> CalendarDate? {
    let (sum, isTooMuch) = daysSince1970.addingReportingOverflow(days)
    return isTooMuch ? nil : CalendarDate(daysSince1970: sum)
  }

  /// `YYYY-MM-DD`.
  public var description: String { "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))" }

  /// Orders by time.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// 28 ... 31.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.reduce(0) { total, byte in total.flatMap { (48...57).contains(byte) ? $0 * 10 + Int(byte - 48) : nil } }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
