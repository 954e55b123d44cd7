/// The version of a letter or a set: three numbers, compared as numbers.
struct LetterVersion: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// How far a version goes up.
  enum Step: Int, Sendable, Hashable, Comparable, CaseIterable {
    /// Nothing a reader would notice: punctuation, layout.
    case patch
    /// Other words, facts or optional fields: schools need to do nothing.
    case minor
    /// Schools must change what they give.
    case major

    static func < (left: Step, right: Step) -> Bool { left.rawValue < right.rawValue }
  }

  private var numbers: [Int]

  /// Nil for anything but three numbers with dots, each below a milliard.
  init?(_ text: String) {
    guard FrontMatter.isVersion(text) else { return nil }
    numbers = text.split(separator: ".").compactMap { Int($0) }
    guard numbers.count == 3, numbers.allSatisfy({ $0 < 1_000_000_000 }) else { return nil }
  }

  /// The version one step up: the numbers behind the step start at nought again.
  func next(_ step: Step) -> LetterVersion {
    var copy = self
    let place = 2 - step.rawValue
    copy.numbers[place] += 1
    for later in numbers.indices where later > place { copy.numbers[later] = 0 }
    return copy
  }

  /// The step from this version to a later one; nil if it is none.
  func step(to other: LetterVersion) -> Step? {
    guard other > self, let place = numbers.indices.first(where: { numbers[$0] != other.numbers[$0] }) else {
      return nil
    }
    return Step(rawValue: 2 - place)
  }

  var description: String { numbers.map(String.init).joined(separator: ".") }

  static func < (left: LetterVersion, right: LetterVersion) -> Bool {
    left.numbers.lexicographicallyPrecedes(right.numbers)
  }
}
