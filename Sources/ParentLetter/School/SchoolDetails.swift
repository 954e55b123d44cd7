public import TextCore

/// Who the school is: everything that letters print of it, and what the checks need to know of it.
///
/// Given once by the office in `school.yaml`, permitted in letters as it stands. No pupil data belongs here.
public struct SchoolDetails: Sendable, Hashable {
  public var school: School
  public var letterhead: SchoolLetterhead
  public var people: People
  /// Who may sign letters; the first is the default.
  public var signatories: [SignatoryRole]
  public var localServices: LocalServices
  public var audience: SchoolAudience
  public var access: AccessOffers
  /// Pages of the school's own website, by name, in the order of the file.
  public var links: [NamedLink]
  public var releaseCheck: ReleaseCheck
  /// What the school's own references start with ("TCPS/OS").
  public var referencePrefix: String?
  /// When the office must look over the file again.
  public var reviewBy: CalendarDate?
}

/// The school as an institution; the names follow the register of schools in England (GIAS).
public struct School: Sendable, Hashable {
  public var name: String
  public var shortName: String
  /// Six digits; public.
  public var urn: String?
  /// LA code, a slash, four digits; public.
  public var dfeNumber: String?
  public var localAuthority: String?
  /// `nursery`, `primary`, `secondary`, `all-through`, `special` or `post-16`.
  public var phase: String
  public var trust: String?
  public var website: String?
  /// In the order of an envelope, the postcode last.
  public var addressLines: [String]
  public var phone: String
  public var email: String
}

/// What stands at the head and foot of a page.
public struct SchoolLetterhead: Sendable, Hashable {
  /// Path relative to the school file.
  public var logoFile: String?
  public var logoAlternativeText: String?
  public var motto: String?
  public var footerLines: [String]
}

/// A person who may be named in letters.
public struct Person: Sendable, Hashable {
  public var title: String
  public var firstName: String
  public var lastName: String
  public var jobTitle: String
  public var phone: String?
  public var email: String?

  /// As printed: title, first name, surname.
  public var name: String { [title, firstName, lastName].filter { !$0.isEmpty }.joined(separator: " ") }
}

/// The people of a school file.
public struct People: Sendable, Hashable {
  public var head: Person
  /// The designated safeguarding lead.
  public var dsl: Person
  public var deputyDSLs: [Person]
  public var onlineSafetyLead: Person?
  public var chairOfGovernors: Person?
  /// People and bodies that are known by one name only.
  public var others: [String]
}

/// A role that may sign letters.
public enum SignatoryRole: String, Sendable, Hashable, CaseIterable {
  case head, dsl
}

/// Local bodies that a letter may name.
public struct LocalServices: Sendable, Hashable {
  public var childrensServices: LocalService?
  public var earlyHelp: LocalService?
  public var police: LocalService?
  /// Whom the school asks for advice; never printed.
  public var safeguardingAdvice: LocalService?
}

/// One local body.
public struct LocalService: Sendable, Hashable {
  public var name: String
  public var phone: String?
  public var outOfHoursPhone: String?
  public var email: String?
  public var url: String?
}

/// How the school addresses parents.
public struct SchoolAudience: Sendable, Hashable {
  public var addressee: String
  public var salutation: String
  public var valediction: String
  public var yearGroups: [String]
  /// `children`, `pupils`, `students` or `young people`.
  public var learnerWord: String
}

/// What the school offers readers who need something else than a plain letter.
public struct AccessOffers: Sendable, Hashable {
  public var language: String
  public var largePrint: Bool
  public var audio: Bool
  public var translation: Bool
  public var phone: String?
  public var email: String?
}

/// A page with words for its link.
public struct NamedLink: Sendable, Hashable {
  public var name: String
  public var text: String
  public var url: String
}

/// What the checks need to know of the school: sizes and words only.
public struct ReleaseCheck: Sendable, Hashable {
  public var numberOnRoll: Int?
  /// Children in each year group, by its name, in the order of the file.
  public var rollByYear: [YearRoll]
  /// A group below this size singles children out sooner.
  public var smallGroupBelow: Int
  public var classNames: [String]
  public var houseNames: [String]
  public var clubsAndRoutes: [String]
  public var localPlaces: [String]
  public var neighbouringSchools: [String]
  /// Ordinary words that are also names.
  public var allowWords: [String]
  public var allowedPhones: [String]
  public var allowedEmailDomains: [String]
}

/// The size of one year group.
public struct YearRoll: Sendable, Hashable {
  public var year: String
  public var count: Int
}

extension SchoolDetails {
  /// Everything that survives redaction as it stands, unless the case register names it.
  public var permittedTerms: [String] {
    let named = people.all.flatMap { $0.permittedForms }
    let numbers = people.all.flatMap { [$0.phone, $0.email] } + localServices.all.flatMap { $0.permittedForms }
    let own = [
      school.name, school.shortName, school.website, school.phone, school.email, school.trust, letterhead.motto,
      referencePrefix,
    ]
    let pages = links.flatMap { [$0.text, $0.url] }
    let lists = [
      school.addressLines, letterhead.footerLines, people.others, releaseCheck.allowedPhones, releaseCheck.houseNames,
      releaseCheck.clubsAndRoutes, releaseCheck.localPlaces, releaseCheck.neighbouringSchools,
      [school.addressLines.joined(separator: ", "), school.addressLines.joined(separator: " ")],
    ]
    let all = named + (numbers + own).compactMap(\.self) + pages + lists.flatMap(\.self)
    return Array(Set(all.filter { !$0.isEmpty })).sorted()
  }
}

extension People {
  /// All named people.
  public var all: [Person] {
    [head, dsl] + deputyDSLs + [onlineSafetyLead, chairOfGovernors].compactMap(\.self)
  }

  func person(_ role: SignatoryRole) -> Person {
    switch role {
    case .head: head
    case .dsl: dsl
    }
  }
}

extension Person {
  /// The ways a letter may name this person: "Mr Idris Pellowe", "Idris Pellowe", "Mr Pellowe", "Mr I. Pellowe".
  var permittedForms: [String] {
    let initial = firstName.unicodeScalars.first.map { String($0) } ?? ""
    return [
      name, "\(firstName) \(lastName)", "\(title) \(lastName)", "\(title) \(initial). \(lastName)",
      "\(title) \(initial) \(lastName)", jobTitle,
    ]
  }
}

extension LocalServices {
  var all: [LocalService] { [childrensServices, earlyHelp, police, safeguardingAdvice].compactMap(\.self) }
}

extension LocalService {
  var permittedForms: [String?] { [name, phone, outOfHoursPhone, email, url] }
}
