/// Capitalised words that stand side by side, with particles, initials and their stops between them.
struct NameRun {
  /// Indices into `CapitalScan.words`.
  var words: Range<Int>

  /// The runs of a text, in order; public terms are in none and end one.
  static func runs(of words: [CapitalWord], in text: NameText) -> [NameRun] {
    var runs: [NameRun] = []
    var index = 0
    while index < words.count {
      guard !words[index].reading.isPublic else {
        index += 1
        continue
      }
      var end = index + 1
      while end < words.count, !words[end].reading.isPublic, joins(words[end - 1], words[end], in: text) { end += 1 }
      runs.append(NameRun(words: index..<end))
      index = end
    }
    return runs
  }

  /// Whether the second word goes on where the first ends: "Jan van der Berg", initials too.
  static func joins(_ first: CapitalWord, _ second: CapitalWord, in text: NameText) -> Bool {
    guard text.continues(second.token), !text.isPossessive(first.token),
      text.gapWidth(before: second.token) <= widest
    else { return false }
    var index = first.token + 1
    if isNickname(first, second, in: text) { return true }
    if text.isMark(index, UInt8(ascii: ".")), first.reading == .initial || first.terms.contains(.title) {
      if text.tokens[second.token].gap == .lineBreak, endsLine(first, before: second, in: text) { return false }
      index += 1
    }
    var particles = 0
    while index < second.token, particles < 3, text.isLower(index), text.terms(index).contains(.particle) {
      particles += 1
      index += 1
    }
    return index == second.token && (particles == 0 || first.reading.canFollowName && !first.isFunctional)
  }
}

extension NameRun {
  /// The most bytes between two words of one name, for a space typed twice; wider gaps part the cells of a table.
  private static let widest = 2

  /// "Jayden W." above "PTA: contact": the stop ends a line, as before a surname ("J." above "Ashworth") it does not.
  private static func endsLine(_ initial: CapitalWord, before next: CapitalWord, in text: NameText) -> Bool {
    next.reading == .word || text.tokens[next.token].shape == .upper
      || initial.reading == .initial && text.isCapital(initial.token - 1) && text.tokens[initial.token].gap == .space
  }

  /// "Tom \"Boo\" Carrington", "\"Boo\" Carrington": the first word or the second is in quotation marks.
  private static func isNickname(_ first: CapitalWord, _ second: CapitalWord, in text: NameText) -> Bool {
    let quote = UInt8(ascii: "\"")
    guard second.token == first.token + 2, text.isMark(first.token + 1, quote), !first.isFunctional else {
      return false
    }
    return text.isMark(first.token - 1, quote)
      || text.isMark(second.token + 1, quote) && text.isCapital(second.token + 2)
  }
}

extension CapitalWord {
  /// A word with a task in the sentence or the school.
  var isFunctional: Bool { reading == .word && !terms.isDisjoint(with: .functional) }
}
