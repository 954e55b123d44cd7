/// Names of police operations: "Operation Bramble", "Op. Sandpiper"; not those the public knows.
extension IdentifierScan {
  mutating func seeOperation(after run: Run) {
    guard text[run.start].isUpper || text.has("under ", at: run.start - 6) else { return }
    var start = run.end + (text[run.end] == UInt8(ascii: ".") ? 1 : 0)
    start = text.skipSpaces(start, limit: 2)
    if text[start] == UInt8(ascii: "\"") || text[start] == UInt8(ascii: "'") { start += 1 }
    let end = nameEnd(start)
    guard start > run.end, end - start >= 3, text[start].isUpper || isAllCapitals(run) else { return }
    if PublicOperations.contains(text, start..<end) { return cleared.append(run.start..<end) }
    guard !isOrdinaryFollower(start..<end) else { return }
    see(.operation, run.start..<secondNameEnd(end), .form)
  }

  private func isAllCapitals(_ run: Run) -> Bool { run.count > 2 && text.allUpper(run.range) }

  private func nameEnd(_ start: Int) -> Int {
    var end = text.runEnd(start)
    if text[end] == UInt8(ascii: "-"), text[end + 1].isLetter { end = text.runEnd(end + 1) }
    return end
  }

  /// A second capitalised word belongs to the name if a lower-case word or the sentence's end follows it.
  private func secondNameEnd(_ end: Int) -> Int {
    guard text[end] == 32, text[end + 1].isUpper else { return end }
    let second = text.runEnd(end + 1)
    let isShout = text[end + 2].isUpper
    return second - end >= 4 && text[second] != UInt8(ascii: "'") && !isShout && !isOrganisation((end + 1)..<second)
      ? second : end
  }

  private func isOrganisation(_ word: Range<Int>) -> Bool {
    Self.organisations.contains(text, word)
  }

  private static let organisations: WordSet = ["police", "team", "officers", "kent", "social", "children", "and"]

  /// "Operation of", "Op art", "Operations manager".
  private func isOrdinaryFollower(_ word: Range<Int>) -> Bool {
    Self.followers.contains(text, word)
  }

  private static let followers: WordSet = [
    "art", "the", "manual", "manager", "hours", "times", "theatre", "room", "centre", "date", "and",
  ]
}

/// Operations that are public: programmes, campaigns, charity drives, and those of history lessons.
enum PublicOperations {
  static func contains(_ text: ScanText, _ name: Range<Int>) -> Bool { names.contains(text, name) }

  private static let names: WordSet = [
    "encompass", "christmas", "smile", "sceptre", "snap", "stack", "brock", "fennel", "yewtree", "hydrant", "makesafe",
    "innerste", "soteria",
    "ouch", "dynamo", "overlord", "neptune", "barbarossa", "mincemeat", "market", "sealion", "sea", "chastise", "torch",
    "valkyrie",
    "desert", "fortitude", "pied", "pedestal", "crossbow", "tabarin", "black", "unicorn", "bridges", "postmaster",
    "bodyguard", "gomorrah",
    "cobra", "hummingbird", "kindertransport", "sunflower", "warm",
  ]
}
