/// Names of players: letters and digits mixed as no word is. Alone they need the word for a service or an account near.
extension IdentifierScan {
  mutating func seeGameTag(at run: Run) {
    guard (5...24).contains(run.count), text[run.end] != UInt8(ascii: "_"), text[run.start - 1] != UInt8(ascii: "_")
    else { return }
    let end = handleEnd(run.start)
    let range = run.start..<end
    guard looksLikeAccount(range), text[end] != UInt8(ascii: "@"), !isReferenceLike(range) else { return }
    see(isGameName(range) ? .gameTag : .handle, range, isGameName(range) && range.count >= 6 ? .form : .shape)
  }

  /// Capitals and digits only: a reference, a plate or a code, not a player.
  private func isReferenceLike(_ range: Range<Int>) -> Bool {
    !range.contains { text[$0].isLower } && !range.contains { text[$0] == UInt8(ascii: "_") }
  }
}
