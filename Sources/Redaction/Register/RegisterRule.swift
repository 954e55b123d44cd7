/// How a term of the register was found; the raw values are the ids of the rules.
enum RegisterRule: String, Sendable, CaseIterable {
  case whole = "register-term"
  case part = "register-part"
  case nickname = "register-nickname"
  case disguised = "register-disguised"
  case slip = "register-slip"
  case number = "register-number"
  case account = "register-account"
  case initials = "register-initials"

  /// The rule as it is told.
  var rule: Rule {
    Rule(
      id: rawValue, sentence: sentence,
      advice: "Write the sentence without it. A term of the case register never stays.")
  }

  private var sentence: String {
    switch self {
    case .whole: "The case register names it."
    case .part: "It is part of a name in the case register."
    case .nickname: "It is a short form of a name in the case register."
    case .disguised: "It is a term of the case register, written so that a plain search would miss it."
    case .slip: "It is a name of the case register with one slip."
    case .number: "It is a number or reference of the case register."
    case .account: "It is an account or email address of the case register."
    case .initials: "It is the initials of a person in the case register."
    }
  }
}
