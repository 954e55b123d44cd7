import Redaction

/// What redaction and verification must know of a school, made once.
struct SchoolGuard: Sendable {
  private let permitted: PermittedTerms
  private let verifier: Verifier
  /// For letters to the whole school, and for those to some year groups.
  private let notices: (whole: NoticeFinder, narrow: NoticeFinder)

  init(_ details: SchoolDetails) {
    let terms = details.permittedTerms
    permitted = details.permits(terms)
    verifier = Verifier(register: .empty, permitted: terms)
    notices = (
      NoticeFinder(details.groupSizes(audienceNamesYear: false)),
      NoticeFinder(details.groupSizes(audienceNamesYear: true))
    )
  }

  /// What redacts letters of the school.
  func redactor(_ options: LetterOptions, audienceIsNarrow: Bool) -> Redactor {
    Redactor(
      register: options.register, permitted: permitted, policy: options.policy,
      notices: audienceIsNarrow ? notices.narrow : notices.whole)
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
