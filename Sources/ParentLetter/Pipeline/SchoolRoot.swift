import Liquid
import TextCore

/// The names under which templates find a school's details.
enum SchoolRoot: String, CaseIterable {
  case school, head, dsl
  case deputyDSL = "deputy_dsl"
  case onlineSafetyLead = "online_safety_lead"
  case local, links, access

  /// What stands under the name, null where the school has no such thing.
  func value(of details: SchoolDetails) -> Value {
    switch self {
    case .school: details.school.value(learnerWord: details.audience.learnerWord)
    case .head: details.people.head.value
    case .dsl: details.people.dsl.reachable(at: details.school).value
    case .deputyDSL: details.people.deputyDSLs.first?.value ?? .null
    case .onlineSafetyLead: details.people.onlineSafetyLead?.value ?? .null
    case .local: details.localServices.value
    case .links: details.linksValue
    case .access: details.access.value
    }
  }
}

extension Value {
  /// Texts of the school's own details; null for those it does not have.
  fileprivate static func own(_ keys: ObjectKeys, _ texts: [String?]) -> Value {
    .object(keys, texts.map { .optional($0, .school) })
  }
}

extension School {
  private static let keys = ObjectKeys([
    "name", "short_name", "phase", "phone", "email", "website", "address", "learner_word",
  ])

  fileprivate func value(learnerWord: String) -> Value {
    .own(
      Self.keys,
      [name, shortName, phase, phone, email, website, addressLines.joined(separator: ", "), learnerWord])
  }
}

extension Person {
  private static let keys = ObjectKeys(["name", "job_title", "phone", "email"])

  /// With the office's number and address where there is neither of their own: a letter that names somebody says how
  /// to reach them.
  fileprivate func reachable(at school: School) -> Person {
    guard phone == nil, email == nil else { return self }
    var person = self
    (person.phone, person.email) = (school.phone, school.email)
    return person
  }

  /// What templates see of a person.
  var value: Value { .own(Self.keys, [name, jobTitle, phone, email]) }
}

extension LocalServices {
  private static let keys = ObjectKeys(["childrens_services", "early_help", "police"])
  private static let policeKeys = ObjectKeys(["force", "web"])

  fileprivate var value: Value {
    .object(
      Self.keys,
      [
        childrensServices?.value ?? .null, earlyHelp?.value ?? .null,
        police.map { .own(Self.policeKeys, [$0.name, $0.url]) } ?? .null,
      ])
  }
}

extension LocalService {
  private static let keys = ObjectKeys(["name", "phone", "out_of_hours_phone", "email", "url"])

  fileprivate var value: Value { .own(Self.keys, [name, phone, outOfHoursPhone, email, url]) }
}

extension AccessOffers {
  private static let keys = ObjectKeys(["large_print", "audio", "translation", "contact_phone", "contact_email"])

  fileprivate var value: Value {
    .object(
      Self.keys,
      [
        .flag(largePrint, .school), .flag(audio, .school), .flag(translation, .school), .optional(phone, .school),
        .optional(email, .school),
      ])
  }
}

extension SchoolDetails {
  private static let linkKeys = ObjectKeys(["text", "url"])

  /// The school's pages; those that letters of the shipped set look for are empty where the school has none, so that a
  /// template can ask.
  fileprivate var linksValue: Value {
    let usual = ["online_safety_page", "safeguarding_policy", "acceptable_use_policy", "privacy_notice"]
    let missing = usual.filter { name in !links.contains { $0.name == name } }
    return .object(
      links.map { ($0.name, Value.own(Self.linkKeys, [$0.text, $0.url])) } + missing.map { ($0, Value.null) })
  }
}
