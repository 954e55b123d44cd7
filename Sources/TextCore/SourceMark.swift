/// Whose words a piece of text is. The order is that of trust: where two mix, the least trusted (the larger) wins.
public enum SourceMark: UInt8, Sendable, Hashable, Comparable, CaseIterable {
  /// The adviser's words, reviewed.
  case template
  /// The school's declared details, permitted as they stand.
  case school
  /// Anything typed for this one letter: not trusted.
  case letter

  /// Orders by trust: `template` < `school` < `letter`.
  @inlinable
  public static func < (left: SourceMark, right: SourceMark) -> Bool { left.rawValue < right.rawValue }

  /// The less trusted of the two.
  @inlinable
  public func mixed(with other: SourceMark) -> SourceMark { max(self, other) }
}
