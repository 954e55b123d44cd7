public import TextCore

/// Where a value comes from, in the order of trust: where two mix, the larger wins.
///
/// The first two are both `SourceMark.template`. They are kept apart because the template's own words may be markup,
/// while a fact from the adviser's catalogue is a value like any other and becomes a slot.
public enum Origin: UInt8, Sendable, Hashable, Comparable {
  /// The words of the template itself, and what is computed from them alone.
  case literal
  /// A fact of the adviser's catalogue.
  case catalogue
  /// The school's declared details.
  case school
  /// Typed for this one letter.
  case letter

  /// The origin of a value of the data with a mark.
  public init(data mark: SourceMark) {
    switch mark {
    case .template: self = .catalogue
    case .school: self = .school
    case .letter: self = .letter
    }
  }

  /// Whose words they are.
  public var mark: SourceMark {
    switch self {
    case .literal, .catalogue: .template
    case .school: .school
    case .letter: .letter
    }
  }

  /// Orders by trust.
  public static func < (left: Origin, right: Origin) -> Bool { left.rawValue < right.rawValue }

  /// The less trusted of the two.
  func mixed(with other: Origin) -> Origin { max(self, other) }
}
