extension ReleaseAnswers {
  /// Sentences for answers that the letter's own words contradict, by the rules of its notices.
  ///
  /// The gate goes by the answers; that one is wrong is for a person to see (docs/decisions/013-approval.md).
  public func contradictions(by notices: [LetterNotice]) -> [String] {
    let rules = Set(notices.map(\.rule))
    let claims: [(rule: String, isDenied: Bool, told: String, answer: String)] = [
      ("G4", !sexualOffence, "of a sexual offence", "sexual_offence: false"),
      ("G6", !arrest, "of an arrest", "arrest: false"),
      ("I1", police == .none, "of a police matter", "police: none"),
    ]
    return claims.filter { rules.contains($0.rule) && $0.isDenied }.map { claim in
      "what was typed tells \(claim.told), and the request says '\(claim.answer)': one of the two is wrong"
    }
  }
}
