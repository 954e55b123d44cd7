/// A list in a sentence, as seen from one of its items: "Kahoot, Quizlet or Blooket".
struct NameSeries {
  /// Ranges of `CapitalScan.words`, in order.
  var items: [Range<Int>]
  /// "and", "or" or "&" joins two of them.
  var isClosed: Bool

  /// The most items looked at on either side; keeps hostile text linear.
  static let longest = 8
}

extension NameJudge {
  /// The list that a stretch of words is an item of; itself alone if there is none.
  func series(around range: Range<Int>) -> NameSeries {
    var series = NameSeries(items: [range], isClosed: false)
    var first = range.lowerBound
    while series.items.count < NameSeries.longest, first > 0, let isClosed = joint(after: first - 1) {
      var start = first - 1
      while start > 0, isSameItem(start - 1) { start -= 1 }
      series.items.insert(start..<first, at: 0)
      series.isClosed = series.isClosed || isClosed
      first = start
    }
    var end = range.upperBound
    let limit = series.items.count + NameSeries.longest
    while series.items.count < limit, end < words.count, let isClosed = joint(after: end - 1) {
      let start = end
      end += 1
      while end < words.count, isSameItem(end - 1) { end += 1 }
      series.items.append(start..<end)
      series.isClosed = series.isClosed || isClosed
    }
    return series
  }

  /// Whether a comma or "and" alone, with an article at most, stands between a word and the next; true for "and".
  private func joint(after index: Int) -> Bool? {
    guard index + 1 < words.count, let next = text.jointEnd(after: words[index].token) else { return nil }
    let token = words[index + 1].token
    guard !text.tokens[next].startsSentence else { return nil }
    guard token == next || token == next + 1 && text.terms(next).contains(.determiner) else { return nil }
    return !text.isMark(next - 1, UInt8(ascii: ","))
  }

  private func isSameItem(_ index: Int) -> Bool {
    words[index + 1].token == words[index].token + 1 && text.continues(words[index + 1].token)
      && !text.isPossessive(words[index].token)
  }

  /// Whether the list that a stretch of words stands in is one of things: something everybody knows is in it, and
  /// nothing that only persons do or have.
  func isAmongThings(_ range: Range<Int>) -> Bool {
    let series = series(around: range)
    guard series.items.count > 2 || series.items.count == 2 && series.isClosed && !isOfClauses(series) else {
      return false
    }
    let isFullName = range.count > 1 && listing(range) == .given
    guard series.items.contains(where: { isKnownThing($0, butPlaces: isFullName) && $0 != range }) else { return false }
    return !series.items.contains { item in
      text.predicate(after: words[item.upperBound - 1].token) == .personal
        || found.last.map { $0.tokens.upperBound == words[item.upperBound - 1].token } ?? false
    }
  }

  /// "for Ramadan, and X": two items with a comma before "and" are no list.
  private func isOfClauses(_ series: NameSeries) -> Bool {
    text.isMark(words[series.items[0].upperBound - 1].token + 1, UInt8(ascii: ","))
  }

  private func isKnownThing(_ item: Range<Int>, butPlaces: Bool) -> Bool {
    if item.count > 1, words[item.lowerBound].reading == .name, words[item.lowerBound].flags.given == 2 { return false }
    return words[item].contains { $0.isThing || $0.reading == .publicOrName }
      || !butPlaces && item.count == 1 && words[item.lowerBound].reading == .place
  }
}
