/// What a person is called instead of by name; nothing that tells sex, age or rank.
enum PersonNoun: Sendable, Hashable {
  case child, familyMember, officer, person

  /// Nil if the finding names nobody.
  init?(_ finding: Settled) {
    switch finding.kind {
    case .officer, .collarNumber: self = .officer
    case .name, .nickname, .initials, .suspect:
      switch finding.category {
      case .child: self = .child
      case .family: self = .familyMember
      case .investigation, .other: self = .person
      }
    default: return nil
    }
  }

  var singular: String {
    switch self {
    case .child: "child"
    case .familyMember: "family member"
    case .officer: "officer"
    case .person: "person"
    }
  }

  var plural: String {
    switch self {
    case .child: "children"
    case .familyMember: "family members"
    case .officer: "officers"
    case .person: "people"
    }
  }

  var article: String { self == .officer ? "an" : "a" }

  /// In brackets, for those who want to see what went.
  var label: String {
    switch self {
    case .child: "[child's name removed]"
    case .familyMember: "[family member's name removed]"
    case .officer: "[officer's name removed]"
    case .person: "[name removed]"
    }
  }
}
