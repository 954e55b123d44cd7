/// Guesses what a person meant by a misspelt name.
public enum Spelling {
  /// The candidate nearest to a word, or nil if none is near: at most one slip in three letters, at most three slips.
  ///
  /// Case and the difference between `-` and `_` count as no slip. Of equally near ones, the first in order wins, so
  /// the answer does not depend on the order of a dictionary if the caller sorts.
  /// - Complexity: O(candidates · length²); words over 64 bytes get no suggestion.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = folded(word)
    guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
    let limit = min(3, max(1, wanted.count / 3))
    var best: (name: String, slips: Int)?
    for candidate in candidates where candidate != word {
      let slips = slips(wanted, folded(candidate))
      if slips <= limit, slips < (best?.slips ?? .max) { best = (candidate, slips) }
    }
    return best?.name
  }

  /// "did you mean 'title'?" for the nearest candidate, or nil.
  public static func hint(for word: String, among candidates: some Sequence<String>) -> String? {
    nearest(to: word, among: candidates).map { "did you mean '\($0)'?" }
  }

  private static func folded(_ word: String) -> [UInt8] {
    word.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : (65...90).contains($0) ? $0 | 0x20 : $0 }
  }

  /// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment distance).
  private static func slips(_ a: [UInt8], _ b: [UInt8]) -> Int {
    guard !a.isEmpty, !b.isEmpty, b.count <= 64 else { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], beforeLast[j - 2] + 1) }
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
