package import Redaction
public import TextCore

/// Who the school is: everything that letters print of it, and what the checks need to know of it.
///
/// Given once by the office in `school.yaml`, permitted in letters as it stands. No pupil data belongs here.
public struct SchoolDetails: Sendable, Hashable {
  /// Who the school is and where.
  public var school: School
  /// What stands at the head and foot of a page.
  public var letterhead: SchoolLetterhead
  /// Who may be named in letters.
  public var people: People
  /// Who may sign letters; the first is the default.
  public var signatories: [SignatoryRole]
  /// Bodies nearby that letters may name.
  public var localServices: LocalServices
  /// How parents are addressed.
  public var audience: SchoolAudience
  /// What readers can ask for.
  public var access: AccessOffers
  /// Pages of the school's own website, by name, in the order of the file.
  public var links: [NamedLink]
  /// Sizes and words for the checks.
  public var releaseCheck: ReleaseCheck
  /// What the school's own references start with ("TCPS/OS").
  public var referencePrefix: String?
  /// Whether letters may go on the school's public website; nil where the details don't say.
  public var publicWebsiteAllowed: Bool?
  /// When the office must look over the file again.
  public var reviewBy: CalendarDate?
}

/// The school as an institution; the names follow the register of schools in England (GIAS).
public struct School: Sendable, Hashable {
  /// In full.
  public var name: String
  /// As people say it; the full name if there is no other.
  public var shortName: String
  /// Six digits; public.
  public var urn: String?
  /// LA code, a slash, four digits; public.
  public var dfeNumber: String?
  /// Name of the local authority.
  public var localAuthority: String?
  /// `nursery`, `primary`, `secondary`, `all-through`, `special` or `post-16`.
  public var phase: String
  /// Name of the multi-academy trust, if there is one.
  public var trust: String?
  /// An https address.
  public var website: String?
  /// In the order of an envelope, the postcode last.
  public var addressLines: [String]
  /// The office's number, as typed.
  public var phone: String
  /// The office's address.
  public var email: String
  /// Who answers there, with or without a title; may be named.
  public var officeContact: String?
}

/// What stands at the head and foot of a page.
public struct SchoolLetterhead: Sendable, Hashable {
  /// Path relative to the school file.
  public var logoFile: String?
  /// The logo in words; there whenever there is a logo.
  public var logoAlternativeText: String?
  /// Set under the name.
  public var motto: String?
  /// Lines at the foot of the page.
  public var footerLines: [String]
}

/// A person who may be named in letters.
public struct Person: Sendable, Hashable {
  /// "Ms", "Dr"; may be empty.
  public var title: String
  /// May be empty.
  public var firstName: String
  /// Never empty.
  public var lastName: String
  /// As printed under the name.
  public var jobTitle: String
  /// Never a personal number.
  public var phone: String?
  /// Never a personal address.
  public var email: String?

  /// As printed: title, first name, surname.
  public var name: String {
    var name = title
    for part in [firstName, lastName] where !part.isEmpty { name += name.isEmpty ? part : " " + part }
    return name
  }
}

/// The people of a school file.
public struct People: Sendable, Hashable {
  /// The head teacher.
  public var head: Person
  /// The designated safeguarding lead.
  public var dsl: Person
  /// Deputies of the designated safeguarding lead; may be empty.
  public var deputyDSLs: [Person]
  /// Who leads on online safety, if that is somebody else.
  public var onlineSafetyLead: Person?
  /// Who chairs the governors.
  public var chairOfGovernors: Person?
  /// People and bodies that are known by one name only.
  public var others: [String]
  /// Staff, visitors and speakers whom a letter may name though they have no task in it, as written.
  public var mayBeNamed: [String]
}

/// A role that may sign letters.
public enum SignatoryRole: String, Sendable, Hashable, CaseIterable {
  case head, dsl
}

/// Local bodies that a letter may name.
public struct LocalServices: Sendable, Hashable {
  /// Where anybody can report a worry about a child.
  public var childrensServices: LocalService?
  /// Help for families before things get worse.
  public var earlyHelp: LocalService?
  /// The force; its web address is all that letters print of it.
  public var police: LocalService?
  /// Whom the school asks for advice; never printed.
  public var safeguardingAdvice: LocalService?
}

/// One local body.
public struct LocalService: Sendable, Hashable {
  /// As printed.
  public var name: String
  /// As printed.
  public var phone: String?
  /// For nights and weekends.
  public var outOfHoursPhone: String?
  /// As printed.
  public var email: String?
  /// An https address.
  public var url: String?
}

/// How the school addresses parents.
public struct SchoolAudience: Sendable, Hashable {
  /// "Parents and carers".
  public var addressee: String
  /// "Dear parent or carer", without a comma.
  public var salutation: String
  /// "Yours faithfully", without a comma.
  public var valediction: String
  /// All year groups, in order; a request's audience must be among them.
  public var yearGroups: [String]
  /// `children`, `pupils`, `students` or `young people`.
  public var learnerWord: String

  /// Year groups as the school writes them, each once: "Yr 6", "Y6" and "year 6" are its "Year 6". What it has not stays.
  func asWritten(_ groups: [String]) -> [String] {
    var found: [String] = []
    for group in groups {
      let known =
        yearGroups.contains(group) ? group : yearGroups.first { Self.folded($0) == Self.folded(group) } ?? group
      if !found.contains(known) { found.append(known) }
    }
    return found
  }

  /// Small letters and digits, "year" and "yr" before a number as "y".
  private static func folded(_ group: String) -> String {
    let text = group.lowercased().filter { $0.isLetter || $0.isNumber }
    let digits = text.drop { !$0.isNumber }
    return ["year", "yr", "y"].contains(text.dropLast(digits.count)) && !digits.isEmpty ? "y" + digits : text
  }
}

/// What the school offers readers who need something else than a plain letter.
public struct AccessOffers: Sendable, Hashable {
  /// BCP 47 tag.
  public var language: String
  /// Whether a letter can be had in large print.
  public var largePrint: Bool
  /// Whether a letter can be had as a recording.
  public var audio: Bool
  /// Whether a letter can be had in another language.
  public var translation: Bool
  /// Whom to ring for them.
  public var phone: String?
  /// Whom to write to for them.
  public var email: String?
}

/// A page with words for its link.
public struct NamedLink: Sendable, Hashable {
  /// What templates call it ("online_safety_page").
  public var name: String
  /// The words of the link.
  public var text: String
  /// An https address.
  public var url: String
}

/// What the checks need to know of the school: sizes and words only.
public struct ReleaseCheck: Sendable, Hashable {
  /// Children in the whole school.
  public var numberOnRoll: Int?
  /// Children in each year group, by its name, in the order of the file.
  public var rollByYear: [YearRoll]
  /// A group below this size singles children out sooner.
  public var smallGroupBelow: Int
  /// Names of classes.
  public var classNames: [String]
  /// Names of houses.
  public var houseNames: [String]
  /// Clubs, teams and bus routes.
  public var clubsAndRoutes: [String]
  /// Places nearby.
  public var localPlaces: [String]
  /// Schools that may be named.
  public var neighbouringSchools: [String]
  /// Ordinary words that are also names.
  public var allowWords: [String]
  /// Numbers that may stand in a letter.
  public var allowedPhones: [String]
  /// Domains of addresses that may stand in a letter.
  public var allowedEmailDomains: [String]
}

/// The size of one year group.
public struct YearRoll: Sendable, Hashable {
  /// Name of the year group.
  public var year: String
  /// Children in it.
  public var count: Int
}

extension SchoolDetails {
  /// Everything that survives redaction as it stands, unless the case register names it; nothing twice.
  public var permittedTerms: [String] {
    Self.once(people.all.flatMap { $0.permittedForms } + otherPermittedTerms)
  }

  /// The domains whose pages are the school's own.
  public var ownDomains: [String] { [school.website].compactMap(\.self) + releaseCheck.allowedEmailDomains }

  /// What classes and houses are called, and other words that the school says are no names.
  public var namedThings: [String] { releaseCheck.classNames + releaseCheck.houseNames + releaseCheck.allowWords }

  /// What may stand in a text of the school's, beside some other terms.
  package func permits(besides terms: [String]) -> PermittedTerms { permits(permittedTerms + terms) }

  /// What may stand in a text of the school's: some terms, its classes and its pages.
  func permits(_ terms: [String]) -> PermittedTerms {
    PermittedTerms(terms, things: namedThings, domains: ownDomains)
  }

  /// Texts of which one begins with the first word of each permitted term, to tell quickly that none stands in a text.
  package var permittedBeginnings: [String] {
    people.all.flatMap { person in
      let initial = person.firstName.unicodeScalars.first.map { String($0) } ?? ""
      return [person.title, initial, initial + ".", person.firstName, person.lastName, person.jobTitle]
    } + otherPermittedTerms
  }

  /// The mailboxes that stand for a task at the domains that the school allows; one of a person may be a pupil's.
  private var mailboxes: [String] {
    let own = school.email.split(separator: "@").last.map(String.init) ?? ""
    let domains = Self.once(releaseCheck.allowedEmailDomains + [own])
    return domains.flatMap { domain in Self.tasks.map { "\($0)@\(domain)" } }
  }

  /// Each of some texts at its first place, empty ones left out.
  private static func once(_ texts: [String]) -> [String] {
    var seen: Set<String> = [""]
    return texts.filter { seen.insert($0).inserted }
  }

  private static let tasks =
    [
      "office", "admin", "enquiries", "info", "reception", "head", "safeguarding", "senco", "attendance", "library",
      "admissions", "bookings", "absence", "afterschool", "breakfast", "breakfastclub", "bursar", "careers", "catering",
      "clubs", "contact", "dsl", "esafety", "exams", "finance", "governors", "headteacher", "hello", "homework", "hr",
      "ict",
      "it", "lunches", "mail", "music", "nursery", "onlinesafety", "parents", "pastoral", "pe", "post", "principal",
      "pta",
      "school", "secretary", "sen", "send", "sixthform", "trips", "uniform", "welfare", "wraparound",
    ] + (1...13).flatMap { ["year\($0)", "y\($0)"] }

  private var otherPermittedTerms: [String] {
    let numbers = people.all.flatMap { [$0.phone, $0.email] } + localServices.all.flatMap { $0.permittedForms }
    let own = [
      school.name, school.shortName, school.website, school.phone, school.email, school.trust, letterhead.motto,
      referencePrefix,
    ]
    let pages = links.flatMap { [$0.text, $0.url] }
    let named = (people.mayBeNamed + [school.officeContact].compactMap(\.self)).flatMap(Self.forms)
    let numbersBelow = letterhead.footerLines.flatMap(Self.numbers)
    let lists = [
      school.addressLines, letterhead.footerLines, people.others, releaseCheck.allowedPhones, releaseCheck.houseNames,
      releaseCheck.clubsAndRoutes, releaseCheck.localPlaces, releaseCheck.neighbouringSchools,
      [school.addressLines.joined(separator: ", "), school.addressLines.joined(separator: " ")],
      releaseCheck.classNames.flatMap(Self.classForms),
    ]
    return (numbers + own).compactMap(\.self) + pages + lists.flatMap(\.self) + mailboxes + named + numbersBelow
  }

  /// "Class 4B" and "4B" of either; names without a figure may be persons' too.
  private static func classForms(of name: String) -> [String] {
    guard name.contains(where: \.isNumber) else { return [] }
    let code = name.hasPrefix("Class ") ? String(name.dropFirst(6)) : name
    return [code, "Class \(code)"]
  }

  /// A name as written, with title and surname alone, and without the title: "Mrs Joy Patel", "Mrs Patel", "Joy Patel";
  /// "Rev", "Revd" and "Reverend" are one title.
  private static func forms(of name: String) -> [String] {
    // "Mrs Lunn (lollipop lady)"
    let words = name.prefix { $0 != "(" }.split(separator: " ").map(String.init)
    guard words.count > 1, let last = words.last else { return [name] }
    let title = words[0].hasSuffix(".") ? String(words[0].dropLast()) : words[0]
    let titles = clerical.contains(title) ? clerical : [title]
    let full = titles.map { ([$0] + words.dropFirst()).joined(separator: " ") }
    guard words.count > 2 else { return [name] + full }
    let bare = words.dropFirst().joined(separator: " ")
    // "Mrs P. Okonjo-Hale": of an initial the stop may be left out.
    let unstopped = (full + [bare]).filter { $0.contains(".") }.map { $0.filter { $0 != "." } }
    // "Mrs G Pargeter" of "Mrs Gillian Pargeter".
    let short = words[1].unicodeScalars.first.map { ["\(title) \($0) \(last)", "\(title) \($0). \(last)"] } ?? []
    return [name, bare] + full + unstopped + titles.map { "\($0) \(last)" } + short
  }

  private static let clerical = ["Rev", "Revd", "Reverend"]

  /// The telephone numbers of a line: runs of digits, spaces and brackets with ten digits or more.
  private static func numbers(in line: String) -> [String] {
    line.split { !($0.isASCII && $0.isNumber) && !" ()+".contains($0) }
      .map { $0.split(separator: " ").joined(separator: " ") }
      .filter { $0.count { $0.isNumber } >= 10 }
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
  /// The ways a letter may name this person: "Mr Idris Pellowe", "Idris Pellowe", "Mr Pellowe", "Mr I. Pellowe",
  /// "I Pellowe".
  var permittedForms: [String] {
    let initial = firstName.unicodeScalars.first.map { String($0) } ?? ""
    return [
      name, "\(firstName) \(lastName)", "\(title) \(lastName)", "\(title) \(initial). \(lastName)",
      "\(title) \(initial) \(lastName)", "\(initial) \(lastName)", "\(initial). \(lastName)", jobTitle,
    ]
  }
}

extension LocalServices {
  var all: [LocalService] { [childrensServices, earlyHelp, police, safeguardingAdvice].compactMap(\.self) }
}

extension LocalService {
  var permittedForms: [String?] { [name, phone, outOfHoursPhone, email, url] }
}
