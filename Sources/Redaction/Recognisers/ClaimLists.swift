/// Lists inherit: what has the form of an identifier and stands in one list with a settled one is one too.
struct ClaimLists {
  /// What joins the settled claims, in order.
  private(set) var claims: [Weighing.Claim] = []
  private let text: ScanText

  /// The settled claims are in order; what is only of the form, in any order.
  init(_ settled: [Weighing.Claim], _ rest: [Weighing.Claim], in text: ScanText) {
    self.text = text
    let known = Set(settled.map(\.identifier))
    let rest = rest.filter { known.contains($0.identifier) && Self.inherits($0.identifier) }
    guard !rest.isEmpty else { return }
    // A settled claim comes before another reading of the same place.
    let all = (settled.map { ($0, true) } + rest.map { ($0, false) }).sorted {
      ($0.0.range.lowerBound, $0.1 ? 0 : 1) < ($1.0.range.lowerBound, $1.1 ? 0 : 1)
    }
    var isTaken = all.map(\.1)
    join(all.map(\.0), along: Array(all.indices), &isTaken) { ($0, $1) }
    join(all.map(\.0), along: all.indices.reversed(), &isTaken) { ($1, $0) }
    claims = all.indices.filter { isTaken[$0] && !all[$0].1 }.map { all[$0].0 }
  }

  /// Passes on from claim to claim in one direction; `inOrder` puts two neighbours into the order of the text.
  private func join(
    _ all: [Weighing.Claim], along indices: [Int], _ isTaken: inout [Bool],
    inOrder: (Weighing.Claim, Weighing.Claim) -> (Weighing.Claim, Weighing.Claim)
  ) {
    var last: Weighing.Claim?
    for index in indices {
      if !isTaken[index], let last, last.identifier == all[index].identifier {
        let (first, second) = inOrder(last, all[index])
        isTaken[index] =
          isJoint(first.range.upperBound, second.range.lowerBound) || beginNeighbouringLines(first.range, second.range)
      }
      if isTaken[index] { last = all[index] }
    }
  }

  private static let joints: WordSet = ["and", "or"]

  /// Whether nothing but a comma, a semicolon, a line end, "and", "or" or "&" stands between.
  private func isJoint(_ start: Int, _ end: Int) -> Bool {
    guard end > start, end - start <= 6 else { return false }
    var position = start
    while position < end {
      let word = text.runEnd(position)
      if word > position {
        guard Self.joints.contains(text, position..<word) else { return false }
        position = word
      } else {
        guard text[position].isSpace || [44, 59, 38, 124].contains(text[position]) else { return false }
        position += 1
      }
    }
    return true
  }

  /// "HT/1 iPhone" above "HT/2 SIM".
  private func beginNeighbouringLines(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard text[first.lowerBound - 1] == 10, text[second.lowerBound - 1] == 10,
      (0..<Self.longestLine).contains(second.lowerBound - first.upperBound)
    else { return false }
    return (first.upperBound..<second.lowerBound).count { text[$0] == 10 } == 1
  }

  /// The longest line of a list, in bytes.
  private static let longestLine = 200

  private static func inherits(_ identifier: Identifier) -> Bool {
    switch identifier {
    case .birthDate, .address, .street, .serviceLine, .coordinates, .ipAddress, .email, .url: false
    default: true
    }
  }
}
