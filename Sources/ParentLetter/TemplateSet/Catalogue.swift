public import TextCore

/// The checked facts that letters may print: services and helplines, from the set's `catalogue` folder.
public struct Catalogue: Sendable, Hashable {
  /// In the order of `services.yaml`.
  public var services: [ServiceRecord]
  /// In the order of `helplines.yaml`.
  public var helplines: [HelplineRecord]

  /// The record of a service by its id.
  public func service(_ id: String) -> ServiceRecord? { services.first { $0.id == id } }

  /// The record of a helpline by its id.
  public func helpline(_ id: String) -> HelplineRecord? { helplines.first { $0.id == id } }
}

/// How sure a fact is. Letters print verified facts only.
public enum Certainty: String, Sendable, Hashable, CaseIterable {
  case verified, unverified, conflicting
}

/// A day, a month or a year, as exactly as it is known.
public enum KnownDate: Sendable, Hashable {
  case day(CalendarDate)
  case month(year: Int, month: Int)
  case year(Int)

  /// Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
  public init?(_ text: String) {
    if let date = CalendarDate(iso: text) {
      self = .day(date)
    } else if let date = CalendarDate(iso: text + "-01") {
      self = .month(year: date.year, month: date.month)
    } else if let date = CalendarDate(iso: text + "-01-01") {
      self = .year(date.year)
    } else {
      return nil
    }
  }

  /// The first day that it may be; nil if the calendar has none.
  var firstDay: CalendarDate? {
    switch self {
    case .day(let date): date
    case .month(let year, let month): CalendarDate(iso: "\(year)-\(month < 10 ? "0" : "")\(month)-01")
    case .year(let year): CalendarDate(iso: "\(year)-01-01")
    }
  }

  /// The year, however much else is known.
  public var year: Int {
    switch self {
    case .day(let date): date.year
    case .month(let year, _), .year(let year): year
    }
  }
}

/// When a record was last compared with its sources, and when it must be again.
public struct Review: Sendable, Hashable {
  /// Where the facts were read.
  public var source: String
  /// When the record was last compared with its source.
  public var reviewed: CalendarDate
  /// The last day it holds without another look.
  public var reviewBy: CalendarDate
  /// Facts that are not verified, by their key.
  public var doubts: [String: Certainty]
  /// Where the record stands in its file.
  public var place: SourcePosition
  /// Where the day of the next review stands in it.
  public var reviewByPlace: SourcePosition
  /// Where its facts stand in the file, by their keys.
  var factPlaces: [String: SourcePosition]
}

/// What is known of a service.
public struct ServiceRecord: Sendable, Hashable {
  /// Whether it can be used.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    case running, changed, retired, unknown
  }

  /// What letters call it.
  public var id: String
  /// As printed.
  public var name: String
  /// Completes "NAME is …".
  public var what: String
  /// Whether it can be used.
  public var status: Status
  /// From when the status holds.
  public var since: KnownDate?
  /// Sentences that letters print when it is retired or changed.
  public var statusNote: String?
  /// Id of the service that took its place.
  public var successor: String?
  /// In years.
  public var minimumAge: Int?
  /// `terms`, `order` or `advice`.
  public var minimumAgeBasis: String?
  /// In years, to go live, where that differs.
  public var liveMinimumAge: Int?
  /// Content rating of a game; no age rule.
  public var rating: String?
  /// A sentence to print beside the age.
  public var ageNote: String?
  /// How to report something in it, in sentences.
  public var reportSteps: [String]
  /// Its own pages on safety.
  public var safetyURL: String?
  /// What others may do, in sentences.
  public var risks: [String]
  /// When the record was last looked at.
  public var review: Review
}

/// What is known of a helpline or reporting place.
public struct HelplineRecord: Sendable, Hashable {
  /// Who may be given it.
  public enum Audience: String, Sendable, Hashable, CaseIterable {
    case parents, children, professionals
  }

  /// What letters call it.
  public var id: String
  /// As printed.
  public var name: String
  /// As printed after its first mention.
  public var shortName: String
  /// As printed.
  public var phone: String?
  /// As printed.
  public var email: String?
  /// An https address.
  public var url: String?
  /// Who may be given it; never empty.
  public var audiences: [Audience]
  /// Completes "Get in touch for …".
  public var whatFor: String
  /// Completes "Not for …", for the adviser.
  public var notFor: String?
  /// When the record was last looked at.
  public var review: Review

  /// Whether a letter to parents may print it at all.
  public var isForParents: Bool { audiences.contains { $0 != .professionals } }
}

extension Catalogue {
  /// Reads both files of a catalogue.
  /// - Throws: `LetterError` `.invalidInput` with every problem of the first file that has any.
  public init(services: SourceText, helplines: SourceText) throws(LetterError) {
    self.services = try Self.records(in: services, schema: "parentletter.services/1", "services", ServiceRecord.init)
    self.helplines = try Self.records(
      in: helplines, schema: "parentletter.helplines/1", "helplines", HelplineRecord.init)
  }

  private static func records<Record>(
    in source: SourceText, schema: String, _ key: String, _ record: (String, YAMLMapping) -> Record
  ) throws(LetterError) -> [Record] {
    let yaml = StrictYAML(source: source, disclosing: .lines)
    let root = try yaml.root()
    if root.requiredText("schema", "which format this file has", example: schema) != schema {
      root.reportInvalid("schema", "this file should have the schema '\(schema)'")
    }
    let records = root.mapping(key, need: Need(description: "the records", example: "one group of keys for each id"))
    let found = records?.allKeys.compactMap { id in records?.mapping(id).map { record(id, $0) } } ?? []
    try yaml.finish()
    return found
  }
}

extension ServiceRecord {
  fileprivate init(id: String, _ map: YAMLMapping) {
    self.id = id
    name = map.requiredText("name", "its name as parents know it", example: "WhatsApp")
    what = map.requiredText("what", "what it is, to follow 'NAME is …'", example: "an app for messages and calls")
    let need = Need(description: "whether it can be used", example: "running")
    status = map.choice("status", Status.self, need: need) ?? .unknown
    since = map.text("since").flatMap(KnownDate.init)
    if map.has("since"), map.node("since") != nil, since == nil {
      map.reportInvalid("since", "'since' should be a day, a month or a year", hint: "for example 2023-11-08")
    }
    statusNote = map.text("status_note")
    successor = map.text("successor")
    minimumAge = map.integer("minimum_age")
    minimumAgeBasis = map.choice("minimum_age_basis", AgeBasis.self)?.rawValue
    liveMinimumAge = map.integer("live_minimum_age")
    rating = map.text("rating")
    ageNote = map.text("age_note")
    reportSteps = map.texts("report_steps")
    safetyURL = map.text("safety_url")
    risks = map.texts("risks")
    review = Review(map)
    for (key, age) in [("minimum_age", minimumAge), ("live_minimum_age", liveMinimumAge)] {
      if let age, !(3...25).contains(age) { map.reportInvalid(key, "an age is given in years, from 3 to 25") }
    }
    map.checkAddresses(url: "safety_url")
  }
}

/// Who has set an age.
enum AgeBasis: String, CaseIterable {
  case terms, order, advice
}

extension HelplineRecord {
  fileprivate init(id: String, _ map: YAMLMapping) {
    self.id = id
    name = map.requiredText("name", "its name in full", example: "Childline")
    shortName = map.text("short_name") ?? name
    phone = map.text("phone")
    email = map.text("email")
    url = map.text("url")
    audiences = map.texts("for").compactMap { word in
      if let audience = Audience(rawValue: word) { return audience }
      map.reportInvalid("for", "a helpline is for parents, children or professionals")
      return nil
    }
    if audiences.isEmpty {
      map.reportMissing("for", Need(description: "who may be given it", example: "[parents]"))
    }
    whatFor = map.requiredText("what_for", "what it helps with", example: "any worry a child has")
    notFor = map.text("not_for")
    review = Review(map)
    map.checkAddresses(url: "url")
  }
}

extension YAMLMapping {
  /// What parents would dial, write to or open must at least look like it; of what is no text that has been told.
  fileprivate func checkAddresses(url: String) {
    if let phone = word("phone"), !Self.isPhone(phone) {
      reportInvalid(
        "phone", "this is no telephone number as it is printed here: eleven digits, fewer from 0800, or a short one",
        hint: "for example \"0800 1111\"")
    }
    if let email = word("email"), !ValueFormat.isEmail(email) {
      reportInvalid("email", "this is no email address", hint: "for example help@northmarsh.example")
    }
    if let address = word(url), !ValueFormat.isURL(address) {
      reportInvalid(url, "a web address starts with https://", hint: "for example https://www.northmarsh.example")
    }
  }

  private static func isPhone(_ text: String) -> Bool {
    let digits = text.utf8.filter { (48...57).contains($0) }
    guard text.utf8.allSatisfy({ (48...57).contains($0) || " ()-".utf8.contains($0) }) else { return false }
    guard digits.first == UInt8(ascii: "0") else { return (3...6).contains(digits.count) }
    return digits.count == 11 || [8, 10].contains(digits.count) && digits.starts(with: "0800".utf8)
  }
}

extension Review {
  fileprivate init(_ map: YAMLMapping) {
    source = map.requiredText("source", "where the facts were read", example: "https://www.ceop.police.uk")
    let day = Need(description: "when it was last compared with its sources", example: "2026-11-02")
    reviewed = map.date("reviewed", need: day) ?? .unixEpoch
    let next = Need(description: "when it must be looked at again", example: "2027-05-01")
    reviewBy = map.date("review_by", need: next) ?? .distantFuture
    place = map.place
    reviewByPlace = map.place(of: "review_by")
    factPlaces = map.places
    doubts = [:]
    guard let certainty = map.mapping("certainty") else { return }
    for key in certainty.allKeys { doubts[key] = certainty.choice(key, Certainty.self) }
  }

  /// Whether letters may print a fact.
  func isVerified(_ key: String) -> Bool { (doubts[key] ?? .verified) == .verified }
}
