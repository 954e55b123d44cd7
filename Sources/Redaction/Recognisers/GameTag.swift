/// Names of players: letters and digits mixed as no word is. Alone they need the word for a service or an account near.
extension IdentifierScan {
  mutating func seeGameTag(at run: Run) {
    guard (5...24).contains(run.count), text[run.end] != UInt8(ascii: "_"), text[run.start - 1] != UInt8(ascii: "_")
    else { return }
    let range = handleStart(run.start)..<handleEnd(run.start)
    let end = range.upperBound
    guard looksLikeAccount(range), text[end] != UInt8(ascii: "@"), !isReferenceLike(range) else { return }
    let isClear = isGameName(range) && range.count >= 6 || hasDigitsWithin(run) || isWordAndNumber(run)
    see(isGameName(range) ? .gameTag : .handle, range, isClear ? .form : .shape)
  }

  /// "qu33nbee", "M1dn1ght": digits between letters, at least two on either side.
  private func hasDigitsWithin(_ run: Run) -> Bool {
    guard run.count >= 6, let first = run.range.first(where: { text[$0].isDigit }),
      let last = run.range.last(where: { text[$0].isDigit })
    else { return false }
    return first - run.start >= 1 && run.end - last > 2 && run.range.filter { text[$0].isLetter }.count >= 5
      && !(first == last && isSlogan(run, digit: first))
  }

  /// "Turn2us", "School2School": capitalised, the digit read as "to" or "for" between two English words; in small letters
  /// between a word and itself.
  private func isSlogan(_ run: Run, digit: Int) -> Bool {
    let isDoubled = text.bytes[run.start..<digit].elementsEqual(text.bytes[(digit + 1)..<run.end])
    guard text[run.start].isUpper || isDoubled, text[digit] == UInt8(ascii: "2") || text[digit] == UInt8(ascii: "4")
    else {
      return false
    }
    return [run.start..<digit, (digit + 1)..<run.end].allSatisfy {
      Lexicon.word(for: WordKey(text.bytes[$0])).english > 0
    }
  }

  /// "GrimTackler88", "yorkiebar2011": a long word that no list has, and two to four digits.
  private func isWordAndNumber(_ run: Run) -> Bool {
    guard let first = run.range.first(where: { text[$0].isDigit }), first - run.start >= 7,
      (2...4).contains(run.end - first), text.allDigits(first..<run.end)
    else { return false }
    return !isOrdinaryWord(run.start..<first) && run.range.contains { text[$0].isLower }
  }

  /// Capitals and digits only: a reference, a plate or a code, not a player.
  private func isReferenceLike(_ range: Range<Int>) -> Bool {
    !range.contains { text[$0].isLower } && !range.contains { text[$0] == UInt8(ascii: "_") }
  }
}
