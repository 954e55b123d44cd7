import TextCore

/// Reads dates and times the way people and programs write them, as Ruby's `Time.parse` does.
///
/// What the text leaves out is taken from the present where it is larger than what the text says (the year of
/// "14 March"), and is the smallest where it is smaller. Without a zone, UTC.
struct DateReader {
  private var text: [UInt8]
  private var year: Int?
  private var month: Int?
  private var day: Int?
  private var hour: Int?
  private var minute: Int?
  private var second: Int?
  private var nanoseconds: Int?
  private var zone: ArraySlice<UInt8>?

  /// The point in time a text names; nil if it names none or an impossible one.
  static func moment(in text: [UInt8], now: Moment?) -> Moment? {
    if let day = isoDay(text) { return Moment(startOf: day) }
    // Longer texts are no dates, and this reader looks at every place of its text several times.
    guard text.count <= 128 else { return nil }
    var reader = DateReader(text: text.map(\.lowercasedASCII))
    reader.readTime()
    reader.readDate()
    return reader.moment(now: now)
  }

  private init(text: [UInt8]) {
    self.text = text
  }

  /// `YYYY-MM-DD` and nothing else: by far the commonest, so it has its own way.
  private static func isoDay(_ text: [UInt8]) -> CalendarDate? {
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else { return nil }
    var digits = (0, 0, 0)
    for index in 0..<10 where index != 4 && index != 7 {
      guard text[index].isDigit else { return nil }
      let digit = Int(text[index] - 48)
      if index < 4 {
        digits.0 = digits.0 * 10 + digit
      } else if index < 7 {
        digits.1 = digits.1 * 10 + digit
      } else {
        digits.2 = digits.2 * 10 + digit
      }
    }
    return CalendarDate(year: digits.0, month: digits.1, day: digits.2)
  }

  private func moment(now: Moment?) -> Moment? {
    guard year != nil || month != nil || day != nil || hour != nil else { return nil }
    let today = now?.day
    guard let fullYear = year ?? today?.year,
      let fullMonth = month ?? (year == nil ? today?.month : 1),
      let fullDay = day ?? (year == nil && month == nil ? today?.day : 1),
      let date = CalendarDate(year: fullYear, month: fullMonth, day: fullDay)
    else { return nil }
    let clock = (hour ?? 0) * 3_600 + (minute ?? 0) * 60 + (second ?? 0)
    guard (0...24).contains(hour ?? 0), (0...59).contains(minute ?? 0), (0...60).contains(second ?? 0),
      clock <= 86_400
    else { return nil }
    let offset = zone.flatMap(ZoneName.offset)
    return Moment(
      secondsSince1970: date.daysSince1970 * 86_400 + clock - (offset ?? 0), nanoseconds: nanoseconds ?? 0,
      utcOffset: offset ?? 0, zone: offset ?? 0 == 0 ? "UTC" : "")
  }
}

// MARK: - Time

extension DateReader {
  /// Finds `10:30`, `10:30:15.5 pm`, `7pm`, `7.30pm`, each with a zone behind it, and takes it out of the text.
  private mutating func readTime() {
    for start in text.indices where text[start].isDigit && (start == 0 || !text[start - 1].isDigit) {
      var position = start
      guard let first = number(&position), first.digits <= 2 else { continue }
      guard let end = clock(first.value, from: position) else { continue }
      readZone(from: end, start: start)
      return
    }
  }

  /// The end of the time that starts with an hour whose digits end at a position.
  private mutating func clock(_ hourValue: Int, from position: Int) -> Int? {
    var position = position
    var minuteValue: Int?
    var secondValue: Int?
    var fraction: Int?
    if let value = part(after: UInt8(ascii: ":"), &position) {
      minuteValue = value
      secondValue = part(after: UInt8(ascii: ":"), &position)
      if secondValue != nil { fraction = readFraction(&position) }
    }
    var half = readHalf(&position)
    if minuteValue == nil, half == nil, let (value, end) = dottedMinutes(position) {
      // "6.30pm", as British letters have it.
      minuteValue = value
      position = end
      half = readHalf(&position)
    }
    guard minuteValue != nil || half != nil else { return nil }
    hour = half.map { hourValue % 12 + $0 } ?? hourValue
    minute = minuteValue
    second = secondValue
    nanoseconds = fraction
    return position
  }

  /// Two digits behind a full stop, if "am" or "pm" comes after them.
  private func dottedMinutes(_ start: Int) -> (value: Int, end: Int)? {
    guard start < text.count, text[start] == UInt8(ascii: ".") else { return nil }
    var end = start + 1
    guard let value = number(&end), value.digits == 2 else { return nil }
    var behind = end
    return readHalf(&behind) == nil ? nil : (value.value, end)
  }

  private func part(after mark: UInt8, _ position: inout Int) -> Int? {
    var next = skippingSpace(position)
    guard next < text.count, text[next] == mark else { return nil }
    next = skippingSpace(next + 1)
    guard let value = number(&next) else { return nil }
    position = next
    return value.value
  }

  private func readFraction(_ position: inout Int) -> Int? {
    guard position + 1 < text.count, text[position] == UInt8(ascii: ".") || text[position] == UInt8(ascii: ","),
      text[position + 1].isDigit
    else { return nil }
    position += 1
    var unit = 100_000_000
    var total = 0
    while position < text.count, text[position].isDigit {
      total += Int(text[position] - 48) * unit
      unit /= 10
      position += 1
    }
    return total
  }

  /// 0 for "am", 12 for "pm", with or without full stops.
  private func readHalf(_ position: inout Int) -> Int? {
    let start = skippingSpace(position)
    guard start < text.count, text[start] == UInt8(ascii: "a") || text[start] == UInt8(ascii: "p") else { return nil }
    let after: Int
    if matches("m", at: start + 1), start + 2 >= text.count || !text[start + 2].isWord {
      after = start + 2
    } else if matches(".m.", at: start + 1) {
      after = start + 4
    } else {
      return nil
    }
    position = after
    return text[start] == UInt8(ascii: "p") ? 12 : 0
  }

  private mutating func readZone(from end: Int, start: Int) {
    var position = skippingSpace(end)
    let zoneStart = position
    while position < text.count, text[position].isLetter { position += 1 }
    let word = text[zoneStart..<position]
    if word.isEmpty || ZoneName.isGreenwich(word) {
      if position < text.count, text[position] == UInt8(ascii: "+") || text[position] == UInt8(ascii: "-") {
        position += 1
        while position < text.count, text[position].isDigit || text[position] == UInt8(ascii: ":") { position += 1 }
      }
    }
    if position > zoneStart, ZoneName.offset(text[zoneStart..<position]) != nil {
      zone = text[zoneStart..<position]
    } else {
      position = end
    }
    // "2016-03-14T10:30": the T belongs to the time.
    let joint = start > 0 && text[start - 1] == UInt8(ascii: "t") && start > 1 && text[start - 2].isDigit
    for index in (joint ? start - 1 : start)..<position { text[index] = UInt8(ascii: " ") }
  }
}

// MARK: - Date

extension DateReader {
  private mutating func readDate() {
    _ =
      readNamedMonth() || readDayMonthYear() || readMonthDayYear() || readNumbers(UInt8(ascii: "-"))
      || readNumbers(UInt8(ascii: "/"))
      || readNumbers(UInt8(ascii: ".")) || readMonth() || readOrdinal() || readCompact()
  }

  /// `14-Mar-2016`, `14/Mar/2016`, `Mar-14-2016`, `2016-Mar-14`, `2016 March 14`.
  private mutating func readNamedMonth() -> Bool {
    for (start, name) in monthNames() {
      let end = skippingMonth(start)
      guard end < text.count, let mark = [UInt8(ascii: "-"), UInt8(ascii: "/"), 0x20].first(where: { $0 == text[end] })
      else { continue }
      var position = skippingSpace(end + 1)
      guard let second = number(&position) else { continue }
      if start > 0, text[start - 1] == mark, let first = numberBefore(start - 1), mark != 0x20 || first.digits > 2 {
        let isYearFirst = first.digits > 2
        year = isYearFirst ? first.value : fullYear(second)
        day = isYearFirst ? second.value : first.value
      } else if mark == UInt8(ascii: "-"), let third = numberPart(after: mark, from: position) {
        (day, year) = (second.value, fullYear(third))
      } else {
        continue
      }
      month = name
      return true
    }
    return false
  }

  private func numberBefore(_ end: Int) -> (value: Int, digits: Int)? {
    var start = end
    while start > 0, text[start - 1].isDigit { start -= 1 }
    return number(&start)
  }

  /// `14 March 2016`, `14th of mar`, `14 mar '16`.
  private mutating func readDayMonthYear() -> Bool {
    for (start, name) in monthNames() {
      var before = start
      while before > 0, !text[before - 1].isDigit, text[before - 1] != UInt8(ascii: "-") { before -= 1 }
      guard before > 0, text[before - 1].isDigit, isOneWordGap(before..<start) else { continue }
      var digits = before
      while digits > 0, text[digits - 1].isDigit { digits -= 1 }
      guard let value = Int(String(decoding: text[digits..<before], as: UTF8.self)) else { continue }
      day = value
      month = name
      readYear(after: start)
      return true
    }
    return false
  }

  /// `March 14, 2016`.
  private mutating func readMonthDayYear() -> Bool {
    for (start, name) in monthNames() where start == 0 || !text[start - 1].isWord {
      var position = skippingSpace(skippingMonth(start))
      guard let value = number(&position) else { continue }
      if value.digits > 2 {
        year = value.value
      } else {
        day = value.value
        while position < text.count, text[position].isLetter { position += 1 }
        position = skippingSpace(position)
        if position < text.count, text[position] == UInt8(ascii: ",") { position += 1 }
        readYear(at: position)
      }
      month = name
      return true
    }
    return false
  }

  /// Three numbers with a mark between; the year comes first, or last if only the last is long.
  private mutating func readNumbers(_ mark: UInt8) -> Bool {
    for start in text.indices where text[start].isDigit && (start == 0 || !text[start - 1].isDigit) {
      var position = start
      guard let first = number(&position), let second = part(after: mark, &position),
        let mid = Optional(position), let third = numberPart(after: mark, from: mid)
      else { continue }
      if third.digits > 2 {
        (year, month, day) = (third.value, second, first.value)
      } else {
        (year, month, day) = (fullYear(first), second, third.value)
      }
      return true
    }
    return false
  }

  private func numberPart(after mark: UInt8, from position: Int) -> (value: Int, digits: Int)? {
    guard position < text.count, text[position] == mark else { return nil }
    var next = skippingSpace(position + 1)
    return number(&next)
  }

  /// `March`.
  private mutating func readMonth() -> Bool {
    guard let (_, name) = monthNames().first(where: { $0.start == 0 || !text[$0.start - 1].isWord }) else {
      return false
    }
    month = name
    return true
  }

  /// `14th`.
  private mutating func readOrdinal() -> Bool {
    for start in text.indices where text[start].isDigit && (start == 0 || !text[start - 1].isDigit) {
      var position = start
      guard let value = number(&position) else { continue }
      guard ["st", "nd", "rd", "th"].contains(where: { matches($0, at: position) }) else { continue }
      day = value.value
      return true
    }
    return false
  }

  /// `20160314`, `160314`, `0314`, `14`: digits without marks, read from the largest unit to the smallest.
  private mutating func readCompact() -> Bool {
    for start in text.indices where text[start].isDigit && (start == 0 || !text[start - 1].isDigit) {
      var position = start
      guard let value = number(&position) else { continue }
      switch value.digits {
      case 2: day = value.value
      case 4: (month, day) = (value.value / 100, value.value % 100)
      case 6: (year, month, day) = (fullYear((value.value / 10_000, 2)), value.value / 100 % 100, value.value % 100)
      case 8:
        (year, month, day) = (value.value / 10_000, value.value / 100 % 100, value.value % 100)
        readCompactTime(position)
      case 14:
        let date = value.value / 1_000_000
        (year, month, day) = (date / 10_000, date / 100 % 100, date % 100)
        (hour, minute, second) = (value.value / 10_000 % 100, value.value / 100 % 100, value.value % 100)
      default: return false
      }
      return true
    }
    return false
  }
}

extension DateReader {
  /// `T103015` behind a compact date.
  private mutating func readCompactTime(_ start: Int) {
    guard start < text.count, text[start] == UInt8(ascii: "t") else { return }
    var position = start + 1
    guard let value = number(&position), value.digits == 6 else { return }
    (hour, minute, second) = (value.value / 10_000, value.value / 100 % 100, value.value % 100)
  }
}

// MARK: - Pieces

extension DateReader {
  private static let months: [[UInt8]] = EnglishCalendar.months.map { $0.prefix(3).utf8.map(\.lowercasedASCII) }

  /// Where the names of months begin, and their numbers.
  private func monthNames() -> [(start: Int, month: Int)] {
    text.indices.compactMap { start in
      guard start + 3 <= text.count, text[start].isLetter else { return nil }
      return Self.months.firstIndex { text[start..<(start + 3)].elementsEqual($0) }.map { (start, $0 + 1) }
    }
  }

  private func skippingMonth(_ start: Int) -> Int {
    var position = start + 3
    while position < text.count, text[position].isLetter || text[position] == UInt8(ascii: ".") { position += 1 }
    return position
  }

  /// Whether between day and month stands at most an ending ("th") and space, or one word ("of").
  private func isOneWordGap(_ range: Range<Int>) -> Bool {
    let words = text[range].split(whereSeparator: { $0.isSpace })
    return words.allSatisfy { word in ["st", "nd", "rd", "th", "of", ".", "/"].contains { word.elementsEqual($0.utf8) }
    }
  }

  private mutating func readYear(after monthStart: Int) {
    var position = skippingSpace(skippingMonth(monthStart))
    if position < text.count, text[position] == UInt8(ascii: ",") || text[position] == UInt8(ascii: "-") {
      position += 1
    }
    readYear(at: position)
  }

  private mutating func readYear(at position: Int) {
    var position = skippingSpace(position)
    let isShort = position < text.count && text[position] == UInt8(ascii: "'")
    if isShort { position += 1 }
    if let value = number(&position) { year = fullYear(value) }
  }

  /// Two digits mean 1969 to 2068.
  private func fullYear(_ number: (value: Int, digits: Int)) -> Int {
    guard number.digits <= 2 else { return number.value }
    return number.value + (number.value >= 69 ? 1_900 : 2_000)
  }

  private func number(_ position: inout Int) -> (value: Int, digits: Int)? {
    let start = position
    var value = 0
    while position < text.count, text[position].isDigit {
      value = min(value, 1_000_000_000_000_000) * 10 + Int(text[position] - 48)
      position += 1
    }
    return position > start ? (value, position - start) : nil
  }

  private func skippingSpace(_ position: Int) -> Int {
    var position = position
    while position < text.count, text[position].isSpace { position += 1 }
    return position
  }

  private func matches(_ word: String, at position: Int) -> Bool {
    position + word.utf8.count <= text.count && text[position..<(position + word.utf8.count)].elementsEqual(word.utf8)
  }
}

/// Names of time zones in lower case.
private enum ZoneName {
  /// Seconds east of Greenwich, or nil for a name that is not known.
  static func offset(_ name: ArraySlice<UInt8>) -> Int? {
    let word = name.prefix { $0.isLetter }
    let rest = name.dropFirst(word.count)
    if rest.isEmpty { return hours[String(decoding: word, as: UTF8.self)].map { $0 * 3_600 } }
    guard word.isEmpty || isGreenwich(word) else { return nil }
    let digits = rest.dropFirst().filter { $0.isDigit }.map { Int($0 - 48) }
    let sign = rest.first == UInt8(ascii: "-") ? -1 : 1
    switch digits.count {
    case 1: return sign * digits[0] * 3_600
    case 2: return sign * (digits[0] * 10 + digits[1]) * 3_600
    case 4: return sign * ((digits[0] * 10 + digits[1]) * 3_600 + (digits[2] * 10 + digits[3]) * 60)
    default: return nil
    }
  }

  static func isGreenwich(_ name: ArraySlice<UInt8>) -> Bool {
    name.elementsEqual("utc".utf8) || name.elementsEqual("gmt".utf8)
  }

  /// The names of RFC 822, British Summer Time and the military letter for Greenwich.
  private static let hours: [String: Int] = [
    "z": 0, "utc": 0, "gmt": 0, "ut": 0, "bst": 1, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6,
    "pst": -8, "pdt": -7,
  ]
}
