internal import TextCore

/// Names on lists with the surname in front: "Day, Frankie – Uniform", a line each.
///
/// On a list either word may be an English one too, which a sentence would not let pass for a name.
struct ListedNames {
  private let text: NameText

  /// The names that lines begin with, in order.
  /// - Complexity: O(words).
  static func names(in text: NameText, _ words: [CapitalWord]) -> [FoundName] {
    let reader = ListedNames(text: text)
    let pairs = zip(words, words.dropFirst()).filter { reader.isPair($0, $1) }
    let isList = pairs.count > 1
    return pairs.filter { isList || $0.flags.surname == 2 && $1.flags.given == 2 }.map { surname, given in
      FoundName(
        tokens: surname.token...given.token, parts: [surname, given], category: .child, kind: .name, rule: .joined)
    }
  }

  /// A surname that begins a line, and behind a comma a given name that ends it or that a mark or number follows.
  private func isPair(_ surname: CapitalWord, _ given: CapitalWord) -> Bool {
    let (first, last) = (surname.token, given.token)
    guard beginsEntry(first), text.isMark(first + 1, UInt8(ascii: ",")), last == first + 2,
      text.tokens[first + 1].gap == .none, text.tokens[last].gap == .space,
      given.flags.given > 0 || !given.terms.isDisjoint(with: [.given, .softName]), endsEntry(last + 1)
    else { return false }
    let isTitle = surname.terms.contains(.title) && !surname.terms.contains(.epithet)
    return surname.reading != .publicTerm && surname.terms.isDisjoint(with: [.month, .weekday, .greeting]) && !isTitle
      && (given.terms.isDisjoint(with: [.month, .weekday]) || given.terms.contains(.softName))
      && (surname.flags.surname > 0 || surname.flags.english == 0)
  }

  /// At the start of a line, or behind a time that is there.
  private func beginsEntry(_ first: Int) -> Bool {
    if !text.continues(first) { return true }
    return text.tokens[first - 1].kind == .number && text.isMark(first - 2, UInt8(ascii: "."))
      && text.tokens[max(0, first - 3)].gap == .lineBreak
  }

  private func endsEntry(_ next: Int) -> Bool {
    guard next < text.tokens.count, !text.startsLine(next), text.gapWidth(before: next) < 2 else { return true }
    if text.tokens[next].kind == .number || text.isCapital(next) && text.tokens[next].length == 1 { return true }
    if text.isMark(next, UInt8(ascii: ".")), text.isMark(next + 1, UInt8(ascii: ".")) { return true }
    return text.tokens[next].kind == .mark && !text.isMark(next, UInt8(ascii: "."))
      && !text.isMark(next, UInt8(ascii: ","))
  }
}
