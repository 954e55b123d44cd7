/// Why a filter, or a value used as a number or a list, can't do its work.
///
/// Holds no value.
enum FilterFault: Error, Sendable, Hashable {
  case dividedByZero
  /// A number of more than `Number.digitLimit` digits.
  case numberTooLong
  /// Rounding infinity.
  case notFinite
  case notAnInteger
  case badBase64
  case badEncoding
  case notAList
  case noProperty
  case unlikeValues
  /// A letter filter got something it can't read; what it wants instead.
  case unreadable(wanted: String)
  case outputTooLong
  /// A pattern for dates that ends behind a percent sign.
  case badPattern

  var publicFault: ProblemKind.Fault {
    switch self {
    case .dividedByZero: .dividedByZero
    case .numberTooLong: .numberTooLong(limit: Number.digitLimit)
    case .notFinite: .notFinite
    case .notAnInteger: .notAnInteger
    case .badBase64: .badBase64
    case .badEncoding: .badEncoding
    case .notAList: .notAList
    case .noProperty: .noProperty
    case .unlikeValues: .unlikeValues
    case .unreadable(let wanted): .unreadable(wanted: wanted)
    case .outputTooLong: .outputTooLong
    case .badPattern: .badPattern
    }
  }
}
