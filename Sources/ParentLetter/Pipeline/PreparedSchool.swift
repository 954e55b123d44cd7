import Liquid
import Redaction

/// A school as its letters need it, made once: its details as templates see them, and what redaction and verification
/// must know of it.
struct PreparedSchool: Sendable {
  let file: SchoolFile
  /// What all letters of the school see.
  let values: [(String, Value)]
  private let permitted: PermittedTerms
  private let verifier: Verifier
  /// For letters to the whole school, and for those to some year groups.
  private let notices: (whole: NoticeFinder, narrow: NoticeFinder)

  init(_ file: SchoolFile) {
    self.file = file
    values = LetterData.values(of: file.details)
    let terms = file.details.permittedTerms
    permitted = PermittedTerms(terms)
    verifier = Verifier(register: .empty, permitted: terms)
    notices = (
      NoticeFinder(file.details.groupSizes(audienceNamesYear: false)),
      NoticeFinder(file.details.groupSizes(audienceNamesYear: true))
    )
  }

  var details: SchoolDetails { file.details }

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
