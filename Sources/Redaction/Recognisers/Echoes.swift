/// Identifiers that stand once more without their mark or label: "@velvet.otter9", and later "velvet.otter9".
struct Echoes {
  private let text: ScanText
  private let known: [WordKey: Weighing.Claim]
  private let lengths: ClosedRange<Int>

  /// Nil if no claim can have an echo.
  init?(of claims: [Weighing.Claim], in text: ScanText) {
    var known: [WordKey: Weighing.Claim] = [:]
    var (shortest, longest) = (Int.max, 0)
    for claim in claims {
      guard let name = Self.name(of: claim, text) else { continue }
      let key = text.key(name)
      if known[key] == nil { known[key] = claim }
      shortest = min(shortest, name.count)
      longest = max(longest, name.count)
    }
    guard !known.isEmpty else { return nil }
    self.text = text
    self.known = known
    lengths = shortest...longest
  }

  /// Names of accounts, and numbers with letters or of six digits and more, in one piece; not ordinary words.
  private static func name(of claim: Weighing.Claim, _ text: ScanText) -> Range<Int>? {
    var start = claim.range.lowerBound
    if claim.identifier == .operation { return codeWord(of: claim.range, text) }
    if text[start] == UInt8(ascii: "@") { start += 1 }
    if text[start + 1] == UInt8(ascii: "/") { start += 2 }
    let range = start..<claim.range.upperBound
    guard (5...40).contains(range.count), range.allSatisfy({ isNameByte(text[$0]) }) else { return nil }
    let isAccount = claim.identifier == .handle || claim.identifier == .gameTag
    let hasMark = range.contains { !text[$0].isLetter }
    guard isAccount ? hasMark || range.count >= 8 : text.digitCount(range) >= 4 && range.count >= 6 else { return nil }
    if isAccount, !hasMark, Lexicon.word(for: WordKey(text.bytes[range])).english > 0 { return nil }
    return range
  }

  /// "Bramble" of "Operation Bramble", unless two words name it.
  private static func codeWord(of range: Range<Int>, _ text: ScanText) -> Range<Int>? {
    let start = text.runStart(range.upperBound)
    guard range.upperBound - start >= 5, text[start].isUpper, text[start + 1].isLower,
      range.count(where: { text[$0] == 32 }) == 1
    else { return nil }
    return start..<range.upperBound
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  /// Every other place where one of them stands, in order.
  func claims() -> [Weighing.Claim] {
    var found: [Weighing.Claim] = []
    var position = 0
    while position < text.count {
      let start = position
      while Self.isNameByte(text[position]) { position += 1 }
      guard position > start else {
        position += 1
        continue
      }
      if let claim = echo(start..<position) { found.append(claim) }
    }
    return found
  }

  /// A capital, and no article or adjective before it as the bird or plant has; at the start of a sentence a verb is
  /// behind it.
  private func isCodeWord(_ range: Range<Int>) -> Bool {
    guard text[range.lowerBound].isUpper, text[range.lowerBound - 1] == 32 || text[range.lowerBound - 1] == 10 else {
      return false
    }
    let end = range.lowerBound - 1
    let before = text.runStart(end)..<end
    if !before.isEmpty {
      return Lexicon.terms(for: WordKey(text.bytes[before])).isDisjoint(with: .determiner)
        && text[before.lowerBound].isLower
    }
    return text.has(" is ", at: range.upperBound) || text.has(" was ", at: range.upperBound)
      || text.has(" has ", at: range.upperBound) || text.has(" will ", at: range.upperBound)
  }

  private func echo(_ word: Range<Int>) -> Weighing.Claim? {
    var end = word.upperBound
    while end > word.lowerBound, text[end - 1] == UInt8(ascii: ".") || text[end - 1] == UInt8(ascii: "-") { end -= 1 }
    let range = word.lowerBound..<end
    guard lengths.contains(range.count), let first = known[text.key(range)],
      !first.range.contains(range.lowerBound)
    else {
      return nil
    }
    if first.identifier == .operation, !isCodeWord(range) { return nil }
    var claim = first
    claim.range = range
    claim.proof = .echo
    return claim
  }
}
