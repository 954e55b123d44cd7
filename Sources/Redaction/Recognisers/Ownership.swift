/// Whom an identifier concerns, where its kind alone doesn't say: accounts and pages of a suspect or of a child.
struct Ownership {
  private let scan: IdentifierScan

  init(_ scan: IdentifierScan) { self.scan = scan }

  /// The category of the kind; for accounts and pages that of the words in the same sentence.
  func category(of claim: Weighing.Claim) -> Finding.Category {
    switch claim.identifier {
    case .handle, .gameTag, .url: isSuspects(claim) ? .investigation : claim.identifier.category
    default: claim.identifier.category
    }
  }

  /// Whether more of its sentence speaks of an adult or a stranger than of a child; at most forty cues either way.
  private func isSuspects(_ claim: Weighing.Claim) -> Bool {
    let first = scan.firstCue(from: claim.range.lowerBound)
    var balance = 0
    for index in max(0, first - 40)..<min(scan.cues.count, first + 40) where scan.cues[index].sentence == claim.sentence
    {
      if scan.cues[index].hints.contains(.suspect) { balance += 1 }
      if scan.cues[index].hints.contains(.young) { balance -= 1 }
    }
    return balance > 0
  }
}
