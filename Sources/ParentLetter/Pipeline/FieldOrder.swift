import TextCore

/// Dates and times of a request that cannot be right together, in sentences.
enum FieldOrder {
  /// "'book_by' is 2027-01-30, after 'event_date' (2027-01-21)", and times of which nobody can tell the half of the day.
  static func warnings(_ declared: [FieldDeclaration], _ request: LetterRequest) -> [String] {
    var warnings: [String] = []
    // By number, as each declaration taken out would be copied.
    for index in declared.indices where declared[index].type == .date || declared[index].type == .time {
      let name = declared[index].name
      guard let value = request.value(of: name) else { continue }
      if declared[index].type == .time { warnings += halfOfDay(name, value) }
      guard let other = declared[index].notAfter, let limit = request.value(of: other) else { continue }
      warnings += order(name, value, other, limit)
    }
    return warnings
  }

  private static func order(
    _ name: String, _ value: FieldValue, _ otherName: String, _ other: FieldValue
  ) -> [String] {
    let isLate: Bool
    switch (value, other) {
    case (.date(let day), .date(let limit)): isLate = limit < day
    case (.text(let time), .text(let limit)):
      guard let first = ValueFormat.minutes(of: time), let last = ValueFormat.minutes(of: limit) else { return [] }
      isLate = last.upperBound < first.lowerBound
    default: return []
    }
    return isLate ? ["'\(name)' is \(words(value)), after '\(otherName)' (\(words(other))): look at both"] : []
  }

  private static func halfOfDay(_ name: String, _ value: FieldValue) -> [String] {
    guard case .text(let time) = value, let minutes = ValueFormat.minutes(of: time),
      minutes.count > 1, minutes.lowerBound > 0
    else { return [] }
    return ["'\(name)' is \(time): write am or pm behind it"]
  }

  private static func words(_ value: FieldValue) -> String {
    switch value {
    case .date(let day): "\(day)"
    case .text(let text): text
    default: ""
    }
  }
}
