/// Why a name nobody listed is taken for one.
enum NameRule: String, CaseIterable {
  case title = "name-after-title"
  case rank = "name-after-rank"
  case kin = "name-after-kin-word"
  case role = "name-after-role"
  case naming = "name-after-called"
  case greeting = "name-after-greeting"
  case unknown = "name-unknown-word"
  case fullName = "name-given-and-surname"
  case given = "name-given-name"
  case predicate = "name-before-person-verb"
  case joined = "name-joined-to-name"
  case column = "name-in-column"
  case hunted = "name-of-found-person"
  case likely = "name-likely"
  case casual = "name-in-small-letters"
  case family = "name-of-family"
  case script = "name-in-other-script"

  /// Says the rule in a sentence.
  var sentence: String {
    switch self {
    case .title: "A capitalised word after a title such as Mr, Mrs or Dr is a person's name."
    case .rank: "A capitalised word after a police rank is an officer's name."
    case .kin: "A capitalised word beside a word of kinship is the name of one of the family."
    case .role: "A capitalised word beside a role (pupil, officer, social worker, neighbour) is that person's name."
    case .naming: "A capitalised word after words such as called or named is a name."
    case .greeting: "A capitalised word after a greeting or at the foot of a letter is a person's name."
    case .unknown:
      "A capitalised word that is neither English nor the name of a public body, service or place is a name."
    case .fullName: "A given name followed by a surname is a person's name."
    case .given: "A given name with a capital where English would write a small letter is a person's name."
    case .predicate: "A capitalised word followed by what only persons do, or by a year group or age, is a name."
    case .joined: "A capitalised word joined to a name by a comma or by and is a name too."
    case .column: "In a column of a list or table where other rows have names, a capitalised word is a name too."
    case .hunted: "A part of a name that was found elsewhere in the text."
    case .likely: "A capitalised word that stands as names do, weighed by what was learned from labelled texts."
    case .casual: "A listed name that is no English word, in a sentence typed without capitals."
    case .family: "A surname in the plural, or before a word for a family's members, is a family."
    case .script: "Letters of another script in the middle of English are likely to be a name."
    }
  }

  /// What a person may do.
  var advice: String {
    switch self {
    case .title, .greeting: "If this person may be named, add them to the school's details or permit the name."
    default: "If this is no person, permit the word; if it is one, write \"a child\" or leave it out."
    }
  }

  /// As the rule table of the engine has it.
  var rule: Rule { Rule(id: rawValue, sentence: sentence, advice: advice) }
}

/// The rules of the layer that finds names nobody listed.
package enum NameRules {
  /// Every rule once.
  package static var all: [Rule] { NameRule.allCases.map(\.rule) }
}
