import TextCore

/// Takes out of candidates what is permitted.
struct Permission {
  private let permitted: [Range<Int>]
  private let text: ReaderText

  /// The ranges are disjoint and in order.
  init(_ permitted: [Range<Int>], in text: ReaderText) {
    self.permitted = permitted
    self.text = text
  }

  /// What is left of candidates in order of their starts.
  ///
  /// What lies in permitted ranges, and in words that are not the letter's own, goes; register candidates stay whole.
  func applied(to candidates: [Candidate]) -> [Candidate] {
    candidates.flatMap { $0.layer == .register ? [$0] : rest(of: $0) }
  }

  /// The candidates but for those that lie in a permitted range.
  func outside(_ candidates: [Candidate]) -> [Candidate] {
    guard !permitted.isEmpty else { return candidates }
    return candidates.filter { candidate in
      let index = permitted.firstIndex(endingAfter: candidate.range.lowerBound, \.upperBound)
      return index == permitted.count || permitted[index].lowerBound > candidate.range.lowerBound
        || permitted[index].upperBound < candidate.range.upperBound
    }
  }

  private func rest(of candidate: Candidate) -> [Candidate] {
    if isTrusted(candidate.range) { return [] }
    // The school's name in the host of an address is not the school's address.
    if candidate.kind == .email || candidate.kind == .url {
      return outside([candidate])
    }
    var rest: [Candidate] = []
    var start = candidate.range.lowerBound
    var index = permitted.firstIndex(endingAfter: start, \.upperBound)
    while index < permitted.count, permitted[index].lowerBound < candidate.range.upperBound {
      keep(start..<max(start, permitted[index].lowerBound), of: candidate, in: &rest)
      start = max(start, permitted[index].upperBound)
      index += 1
    }
    if start == candidate.range.lowerBound { return [candidate] }
    keep(start..<max(start, candidate.range.upperBound), of: candidate, in: &rest)
    return rest
  }

  /// Keeps a piece of a candidate that still holds a letter or digit, trimmed to them.
  private func keep(_ piece: Range<Int>, of candidate: Candidate, in rest: inout [Candidate]) {
    guard piece.lowerBound < piece.upperBound,
      let first = piece.first(where: { isWordByte(text.bytes[$0]) }),
      let last = piece.last(where: { isWordByte(text.bytes[$0]) })
    else { return }
    var kept = candidate
    kept.range = first..<(last + 1)
    rest.append(kept)
  }

  private func isWordByte(_ byte: UInt8) -> Bool { byte.isLetterOrDigit || byte >= 0x80 }

  /// The adviser's and the school's words stand as they are.
  private func isTrusted(_ range: Range<Int>) -> Bool {
    guard text.marks.count > 1 || text.marks.first.map({ $0.mark != .letter }) ?? false else { return false }
    return text.leastTrusted(in: range) != .letter
  }
}
