/// Tells which words of names are ordinary words too.
enum OrdinaryUse {
  /// `ordinary` for words of English, of the calendar and of places; `common` for those that everybody uses.
  static func flags(of word: [UInt8]) -> Pattern.Place {
    let entry = Lexicon.entry(for: WordKey(word))
    var flags: Pattern.Place = []
    if entry.flags.english > 0 || entry.flags.isCapitalWord || entry.flags.place == 2
      || !entry.terms.isDisjoint(with: [.publicTerm, .softName, .word])
    {
      flags.insert(.ordinary)
    }
    if entry.flags.english > 1 || entry.terms.contains(.word) { flags.insert(.common) }
    if !entry.terms.isDisjoint(with: [.month, .weekday]) { flags.insert(.calendar) }
    return flags
  }
}
