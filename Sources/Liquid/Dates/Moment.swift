public import TextCore

/// A point in time with the zone it was told in.
public struct Moment: Sendable, Hashable {
  /// Seconds since 1 January 1970, 00:00 UTC.
  public let secondsSince1970: Int
  /// 0 ..< 1,000,000,000.
  public let nanoseconds: Int
  /// Seconds east of Greenwich.
  public let utcOffset: Int
  /// "UTC", or empty if the zone is known only by its offset.
  let zone: String

  /// A point in time as UTC tells it.
  public init(secondsSince1970: Int, nanoseconds: Int = 0) {
    self.init(secondsSince1970: secondsSince1970, nanoseconds: nanoseconds, utcOffset: 0, zone: "UTC")
  }

  /// Midnight UTC at the start of a day.
  public init(startOf day: CalendarDate) {
    self.init(secondsSince1970: day.daysSince1970 * 86_400)
  }

  init(secondsSince1970: Int, nanoseconds: Int, utcOffset: Int, zone: String) {
    self.secondsSince1970 = secondsSince1970
    self.nanoseconds = nanoseconds
    self.utcOffset = utcOffset
    self.zone = zone
  }

  /// The day on the wall calendar; nil outside the years 1 to 9999.
  public var day: CalendarDate? {
    let (local, overflow) = secondsSince1970.addingReportingOverflow(utcOffset)
    guard !overflow else { return nil }
    let days = local / 86_400 - (local % 86_400 < 0 ? 1 : 0)
    guard abs(days) < 4_000_000 else { return nil }
    return CalendarDate(daysSince1970: days)
  }

  /// Seconds since midnight on the wall clock.
  var secondOfDay: Int {
    let seconds = (secondsSince1970 % 86_400 + utcOffset) % 86_400
    return seconds >= 0 ? seconds : seconds + 86_400
  }
}
