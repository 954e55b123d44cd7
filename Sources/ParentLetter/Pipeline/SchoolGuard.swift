import Redaction

/// What redaction and verification must know of a school, made once.
struct SchoolGuard: Sendable {
  private let verifier: Verifier
  /// For letters to the whole school, and for those to some year groups, of no registered case.
  private let usual: (whole: Redactor, narrow: Redactor)

  init(_ details: SchoolDetails) {
    let terms = details.permittedTerms
    let permitted = details.permits(terms)
    verifier = Verifier(register: .empty, permitted: terms)
    usual = (
      Redactor(permitted: permitted, sizes: details.groupSizes(audienceNamesYear: false)),
      Redactor(permitted: permitted, sizes: details.groupSizes(audienceNamesYear: true))
    )
  }

  /// What redacts letters of the school.
  func redactor(_ options: LetterOptions, audienceIsNarrow: Bool) -> Redactor {
    let redactor = audienceIsNarrow ? usual.narrow : usual.whole
    if options.register.isEmpty, options.policy == .standard { return redactor }
    return Redactor(redactor, register: options.register, policy: options.policy)
  }

  /// What looks at the school's letters once more.
  func verifier(_ register: CaseRegister) -> Verifier { verifier.looking(for: register) }
}

extension SchoolDetails {
  /// What the jigsaw rules know of the school.
  fileprivate func groupSizes(audienceNamesYear: Bool) -> GroupSizes {
    let check = releaseCheck
    return GroupSizes(
      rollByYear: Dictionary(check.rollByYear.map { ($0.year, $0.count) }, uniquingKeysWith: min),
      smallGroupBelow: check.smallGroupBelow,
      localNames: check.classNames + check.houseNames + check.clubsAndRoutes + check.localPlaces,
      audienceNamesYear: audienceNamesYear)
  }
}
