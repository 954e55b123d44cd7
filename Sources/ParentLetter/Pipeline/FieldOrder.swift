import TextCore

/// Dates and times of a request that cannot be right together, in sentences.
enum FieldOrder {
  /// "'book_by' is 2027-01-30, after 'event_date' (2027-01-21)", and times of which nobody can tell the half of the day.
  static func warnings(_ declared: [FieldDeclaration], _ request: LetterRequest) -> [String] {
    let values = Dictionary(request.fields.map { ($0.name, $0.value) }) { first, _ in first }
    return declared.flatMap { field in
      guard let value = values[field.name] else { return [String]() }
      let other = field.notAfter.flatMap { name in values[name].map { (name, $0) } }
      return [halfOfDay(field, value), other.flatMap { order(field.name, value, $0.0, $0.1) }].compactMap(\.self)
    }
  }

  private static func order(
    _ name: String, _ value: FieldValue, _ otherName: String, _ other: FieldValue
  ) -> String? {
    let isLate: Bool
    switch (value, other) {
    case (.date(let day), .date(let limit)): isLate = limit < day
    case (.text(let time), .text(let limit)):
      guard let first = ValueFormat.minutes(of: time), let last = ValueFormat.minutes(of: limit) else { return nil }
      isLate = last.upperBound < first.lowerBound
    default: return nil
    }
    return isLate ? "'\(name)' is \(words(value)), after '\(otherName)' (\(words(other))): look at both" : nil
  }

  private static func halfOfDay(_ field: FieldDeclaration, _ value: FieldValue) -> String? {
    guard field.type == .time, case .text(let time) = value, let minutes = ValueFormat.minutes(of: time),
      minutes.count > 1, minutes.lowerBound > 0
    else { return nil }
    return "'\(field.name)' is \(time): write am or pm behind it"
  }

  private static func words(_ value: FieldValue) -> String {
    switch value {
    case .date(let day): "\(day)"
    case .text(let text): text
    default: ""
    }
  }
}
