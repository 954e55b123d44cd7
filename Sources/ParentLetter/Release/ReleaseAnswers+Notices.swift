extension ReleaseAnswers {
  /// Sentences for answers that the letter's own words contradict, by the rules of its notices and what was taken out.
  ///
  /// The gate goes by the answers; that one is wrong is for a person to see (docs/decisions/013-approval.md).
  func contradictions(by report: LetterReport) -> [String] {
    let rules = Set(report.notices.map(\.rule))
    let kinds = Set(report.findings.map(\.kind))
    let claims: [(isTold: Bool, isDenied: Bool, told: String, answer: String)] = [
      (rules.contains("G4"), !sexualOffence, "of a sexual offence", "sexual_offence: false"),
      (rules.contains("G6"), !arrest, "of an arrest", "arrest: false"),
      (
        rules.contains("I1") || !kinds.isDisjoint(with: Self.ofPolice), police == .none, "of a police matter",
        "police: none"
      ),
      (!kinds.isDisjoint(with: Self.ofCourt), !court, "of a court's case", "court: false"),
    ]
    return claims.filter { $0.isTold && $0.isDenied }.map { claim in
      "what was typed tells \(claim.told), and the request says '\(claim.answer)': one of the two is wrong"
    }
  }

  /// Kinds of findings that only a matter of the police has.
  private static let ofPolice: Set<String> = ["officer", "collar", "crime_ref", "cad", "operation", "exhibit"]
  private static let ofCourt: Set<String> = ["court", "citation"]
}
