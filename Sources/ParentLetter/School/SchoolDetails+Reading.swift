public import TextCore

extension SchoolDetails {
  /// What the files say they are.
  static let schemaName = "parentletter.school/1"

  /// Reads school details from YAML.
  /// - Throws: `LetterError` `.invalidInput` with every problem: unknown keys, wrong types, missing keys.
  public init(from source: SourceText) throws(LetterError) {
    let yaml = StrictYAML(source: source, disclosing: .lines, isOfOffice: true)
    let root = try yaml.root()
    if !root.has("schema"), root.has("template") || root.has("release") {
      throw LetterError(
        .invalidInput,
        "'\(source.name)' is a request for a letter: give it behind --request, and the school's file here")
    }
    try self.init(yaml, root)
  }

  /// Reads school details that were no YAML but have the same keys.
  /// `name`: what their problems call them.
  /// - Throws: `LetterError` `.invalidInput` with every problem, as for a file.
  init(tree: DataTree, name: String) throws(LetterError) {
    let yaml = StrictYAML(source: SourceText(name: name, bytes: []), disclosing: .keys, isOfOffice: true)
    try self.init(yaml, yaml.root(tree))
  }

  private init(_ yaml: StrictYAML, _ map: YAMLMapping) throws(LetterError) {
    if map.requiredText("schema", "which format this file has", example: Self.schemaName) != Self.schemaName,
      map.has("schema"),
      map.node("schema") != nil
    {
      map.reportInvalid("schema", "this file should have the schema '\(Self.schemaName)'")
    }
    _ = map.date("reviewed_on")
    reviewBy = map.date("review_by")
    school = School(map.group("school", "who the school is", "{name: …, phase: primary, …}"))
    letterhead = SchoolLetterhead(map.mapping("letterhead"))
    people = People(map.group("people", "who may be named in letters", "{head: …, dsl: …}"))
    signatories = readSignatories(map.mapping("signatories"))
    localServices = LocalServices(map.mapping("local_services"))
    audience = SchoolAudience(map.group("audience", "how parents are addressed", "{salutation: Dear parent or carer}"))
    access = AccessOffers(map.mapping("access"))
    links = map.mapping("links").map(NamedLink.all) ?? []
    (referencePrefix, publicWebsiteAllowed) = readDelivery(map.mapping("delivery"))
    releaseCheck = ReleaseCheck(map.mapping("release_check"))
    try yaml.finish()
  }
}

private func readSignatories(_ map: YAMLMapping?) -> [SignatoryRole] {
  guard let map else { return [.head] }
  let first = map.choice("default", SignatoryRole.self) ?? .head
  let allowed = map.texts("allowed").compactMap { word -> SignatoryRole? in
    let role = SignatoryRole(rawValue: word)
    if role == nil { map.reportInvalid("allowed", "a signatory is 'head' or 'dsl'") }
    return role
  }
  return [first] + allowed.filter { $0 != first }
}

/// What the school's own references start with; the rest is for the office's own use, but its types are checked.
private func readDelivery(_ map: YAMLMapping?) -> (referencePrefix: String?, publicWebsiteAllowed: Bool?) {
  guard let map else { return (nil, nil) }
  _ = (map.texts("channels"), map.text("app_name"))
  _ = (map.text("paper"), map.text("date_format"))
  return (map.text("reference_prefix"), map.boolean("public_website_allowed"))
}

extension YAMLMapping {
  /// A group of keys that must be there.
  fileprivate func group(_ key: String, _ description: String, _ example: String) -> YAMLMapping? {
    mapping(key, need: Need(description: description, example: example))
  }

  /// A value that is checked by form where it is given.
  fileprivate func text(_ key: String, _ wanted: String, _ fits: (String) -> Bool) -> String? {
    guard let text = text(key) else { return nil }
    if !fits(text) { reportInvalid(key, "'\(key)' should be \(wanted)") }
    return text
  }

  fileprivate func phone(_ key: String) -> String? { text(key, "a UK phone number", ValueFormat.isPhone) }
  fileprivate func email(_ key: String) -> String? { text(key, "an email address", ValueFormat.isEmail) }
  fileprivate func url(_ key: String) -> String? {
    text(key, "a web address that starts with https://", ValueFormat.isURL)
  }
}

extension School {
  fileprivate init(_ map: YAMLMapping?) {
    name = map?.requiredText("name", "the school's full name", example: "Thistlebourne Community Primary School") ?? ""
    shortName = map?.text("short_name") ?? name
    urn = map?.text("urn", "six digits in quotes") { $0.utf8.count == 6 && Int($0) != nil }
    dfeNumber = map?.text("dfe_number")
    localAuthority = map?.text("la_name")
    phase =
      map?.choice("phase", Phase.self, need: Need(description: "the school's phase", example: "primary"))?.rawValue
      ?? ""
    trust = map?.text("trust")
    website = map?.url("website")
    for key in ["la_code", "establishment_number", "ukprn", "type", "status", "gender_of_entry", "religious_character"]
    {
      _ = map?.text(key)
    }
    _ = (map?.integer("statutory_low_age"), map?.integer("statutory_high_age"))
    addressLines = Self.addressLines(map?.group("address", "where the school is", "{street: 14 Saltpan Lane, …}"))
    let office = map?.group("office", "how to reach the office", "{phone: 01632 960014, email: office@school.example}")
    let need = Need(description: "the office's number", example: "01632 960014")
    phone = office?.phone("phone") ?? ""
    email = office?.email("email") ?? ""
    if let office, phone.isEmpty { office.reportMissing("phone", need) }
    if let office, email.isEmpty {
      office.reportMissing("email", Need(description: "the office's address", example: "office@school.example"))
    }
    officeContact = office?.text("contact_name")
    _ = (office?.text("hours"), office?.text("contact_role"))
  }

  private static func addressLines(_ map: YAMLMapping?) -> [String] {
    guard let map else { return [] }
    let names = ["site_name", "street", "locality", "address3", "town", "county"]
    let lines = names.compactMap { map.text($0) }
    _ = map.text("country")
    let code = map.text("postcode", "a UK postcode", ValueFormat.isPostcode)
    if code == nil { map.reportMissing("postcode", Need(description: "the school's postcode", example: "QX1 1AA")) }
    return lines + [code].compactMap(\.self)
  }
}

/// The phases that a school can be of.
enum Phase: String, CaseIterable {
  case nursery, primary, secondary
  case allThrough = "all-through"
  case special
  case post16 = "post-16"
}

extension SchoolLetterhead {
  fileprivate init(_ map: YAMLMapping?) {
    logoFile = map?.text("logo_file")
    logoAlternativeText = map?.text("logo_alt")
    motto = map?.text("motto")
    _ = map?.texts("header_lines")
    footerLines = map?.texts("footer_lines") ?? []
    if let map, logoFile != nil, logoAlternativeText == nil {
      map.reportMissing("logo_alt", Need(description: "the logo in words", example: "School logo, a thistle"))
    }
  }
}

extension People {
  fileprivate init(_ map: YAMLMapping?) {
    head = Person(map?.group("head", "the head teacher", "{title: Ms, first_name: …, last_name: …}"), "Headteacher")
    let lead = "Designated safeguarding lead"
    dsl = Person(map?.group("dsl", "the designated safeguarding lead", "{title: Mr, first_name: …, …}"), lead)
    deputyDSLs = map?.mappings("deputy_dsl").map { Person($0, "Deputy designated safeguarding lead") } ?? []
    onlineSafetyLead = map?.mapping("online_safety_lead").map { Person($0, "Online safety lead") }
    chairOfGovernors = map?.mapping("chair_of_governors").map { Person($0, "Chair of governors") }
    let officer = map?.mapping("data_protection_officer")
    others = [officer?.text("name"), officer?.phone("phone"), officer?.email("email")].compactMap(\.self)
    mayBeNamed = map?.entries("may_be_named") ?? []
  }
}

extension Person {
  fileprivate init(_ map: YAMLMapping?, _ role: String) {
    title = map?.text("title") ?? ""
    firstName = map?.text("first_name") ?? ""
    lastName = map?.requiredText("last_name", "the surname", example: "Pellowe") ?? ""
    jobTitle = map?.text("job_title") ?? role
    phone = map?.phone("phone")
    email = map?.email("email")
    _ = (map?.text("out_of_hours"), map?.text("signature_file"))
  }
}

extension LocalServices {
  fileprivate init(_ map: YAMLMapping?) {
    childrensServices = map?.mapping("childrens_services").map { LocalService($0, name: "name", url: "url") }
    earlyHelp = map?.mapping("early_help").map { LocalService($0, name: "name", url: "url") }
    police = map?.mapping("police").map { LocalService($0, name: "force", url: "web") }
    let advice = map?.mapping("safeguarding_advice")
    safeguardingAdvice = advice.map { LocalService($0, name: "body", url: "enquiry_form") }
    _ = (advice?.text("adviser_role"), advice?.boolean("print"))
  }
}

extension LocalService {
  fileprivate init(_ map: YAMLMapping, name key: String, url: String) {
    name = map.requiredText(key, "what it is called", example: "Northmarsh Front Door for children")
    phone = map.phone("phone")
    outOfHoursPhone = map.phone("out_of_hours_phone")
    email = map.email("email")
    self.url = map.url(url)
  }
}

extension SchoolAudience {
  fileprivate init(_ map: YAMLMapping?) {
    addressee = map?.text("default_addressee") ?? "Parents and carers"
    salutation = map?.text("salutation") ?? "Dear parent or carer"
    valediction = map?.text("valediction") ?? "Yours faithfully"
    yearGroups = map?.entries("year_groups") ?? []
    learnerWord = map?.choice("learner_word", LearnerWord.self)?.rawValue ?? "children"
  }
}

/// What a school can call its children.
enum LearnerWord: String, CaseIterable {
  case children, pupils, students
  case youngPeople = "young people"
}

extension AccessOffers {
  fileprivate init(_ map: YAMLMapping?) {
    language = map?.text("language") ?? "en-GB"
    _ = (map?.integer("print_size_pt"), map?.integer("large_print_pt"))
    largePrint = map?.boolean("offers_large_print") ?? true
    audio = map?.boolean("offers_audio") ?? false
    translation = map?.boolean("offers_translation") ?? false
    for language in map?.mappings("home_languages") ?? [] {
      _ = (language.text("tag"), language.text("name"), language.text("dir"))
    }
    let contact = map?.mapping("translation_contact")
    phone = contact?.phone("phone")
    email = contact?.email("email")
  }
}

extension NamedLink {
  fileprivate static func all(_ map: YAMLMapping) -> [NamedLink] {
    map.allKeys.compactMap { name in
      guard let link = map.mapping(name) else { return nil }
      let text = link.requiredText("text", "words for the link", example: "our online safety page")
      guard let url = link.url("url") else {
        link.reportMissing("url", Need(description: "its address", example: "https://www.school.example/online-safety"))
        return nil
      }
      return NamedLink(name: name, text: text, url: url)
    }
  }
}

extension ReleaseCheck {
  fileprivate init(_ map: YAMLMapping?) {
    numberOnRoll = map?.integer("number_on_roll")
    let rolls = map?.mapping("roll_by_year")
    rollByYear =
      rolls?.allKeys.compactMap { year in rolls?.integer(year).map { YearRoll(year: year, count: $0) } } ?? []
    smallGroupBelow = map?.integer("small_group_below") ?? 30
    classNames = map?.entries("class_names") ?? []
    houseNames = map?.entries("house_names") ?? []
    clubsAndRoutes = map?.entries("clubs_and_routes") ?? []
    localPlaces = map?.entries("local_places") ?? []
    neighbouringSchools = map?.entries("neighbouring_schools") ?? []
    _ = map?.text("deny_list_file")
    allowWords = map?.entries("allow_words") ?? []
    allowedPhones = map?.entries("allowed_phones") ?? []
    allowedEmailDomains = map?.entries("allowed_email_domains") ?? []
  }
}
